import type { Bench } from './bench.ts';
import { objectsOf } from './clauses.ts';
import { doersOrMalware } from './doers.ts';
import { hit, passiveVictims } from './hits.ts';
import { forVerbs, nounAt, rightOf } from './parsed.ts';
import { prepositionsOf } from './prepositions.ts';
import { agentsOf } from './subjects.ts';
import { victimStretch } from './things.ts';
import { amongVictims, leakSite, mostIn, sentTo, sufferers, targetOf, victimLists } from './victim-lists.ts';

export const set = (words: string) => new Set(words.split(' '));

/** Verbs whose object is hit. */
const hitting = set(
  'paralyze paralyse dupe trick deceive target attack hit strike breach compromise hack infiltrate penetrate infect victimize raid bombard harass ensnare disrupt cripple scout probe extort rob scam defraud phish spearphish surveil deface sabotage invade plunder loot ransack pummel plague affect blackmail backdoor burgle',
);

/** Those that say that access succeeded. */
const entering = set(
  'breach compromise hack infiltrate penetrate infect rob raid deface cripple ransack plunder loot invade backdoor sabotage',
);

/** Verb and preposition whose noun is hit. */
const into: Readonly<Record<string, RegExp>> = {
  break: /^(?:into)$/u,
  burrow: /^into$/u,
  hack: /^into$/u,
  intrude: /^(?:into|upon|on)$/u,
  get: /^(?:into|inside)$/u,
  slip: /^into$/u,
  tunnel: /^into$/u,
  enter: /^(?:into)$/u,
  move: /^into$/u,
  spy: /^on$/u,
  snoop: /^on$/u,
  eavesdrop: /^on$/u,
  listen: /^(?:on|to)$/u,
  prey: /^(?:on|upon)$/u,
  go: /^(?:after|for)$/u,
  walk: /^into$/u,
  come: /^after$/u,
  aim: /^at$/u,
  direct: /^(?:at|against|toward|towards)$/u,
  focus: /^on$/u,
  concentrate: /^on$/u,
  zero: /^on$/u,
  turn: /^(?:against|on)$/u,
  level: /^(?:at|against)$/u,
  steal: /^from$/u,
  exfiltrate: /^from$/u,
  siphon: /^from$/u,
  collect: /^from$/u,
  harvest: /^from$/u,
  gather: /^from$/u,
  copy: /^from$/u,
  obtain: /^from$/u,
  extract: /^from$/u,
  extort: /^from$/u,
  pilfer: /^from$/u,
  loot: /^from$/u,
  leak: /^from$/u,
  send: /^(?:to|against)$/u,
  deliver: /^(?:to|against)$/u,
  deploy: /^(?:against|on|in|across|at|within|to)$/u,
  use: /^(?:against|on)$/u,
  employ: /^against$/u,
  install: /^(?:on|in|at|inside|within)$/u,
  implant: /^(?:on|in|into|at|inside|within)$/u,
  inject: /^into$/u,
  embed: /^(?:in|into|inside|within)$/u,
  insert: /^(?:in|into)$/u,
  plant: /^(?:on|in|at|inside|within)$/u,
  distribute: /^to$/u,
  spread: /^(?:to|across)$/u,
  unleash: /^(?:on|against|upon)$/u,
  operate: /^against$/u,
  work: /^against$/u,
  act: /^against$/u,
  lurk: /^(?:in|inside|within)$/u,
  hide: /^(?:in|inside|within)$/u,
  persist: /^(?:in|inside|within)$/u,
};

const broken = set('break burrow hack intrude slip steal exfiltrate siphon pilfer loot extract get');

/** Bare objects of these are no victims, only what hangs on them by the preposition. */
const accessWords = /^(?:access|foothold|entry|persistence|control)$/u;

/** All verbs by which `readTargets` reads anything. */
const striking = new Set([
  ...hitting,
  ...Object.keys(into),
  ...'spare gain obtain maintain have get secure establish win sell buy keep work make worm bore find force push claim include amass list name post select choose pick seek be span range come spread locate base identify observe detect see record report suffer experience endure undergo face sustain fall add publish put feature become go send address mail deliver direct'.split(
    ' ',
  ),
]);

const hittable = ['country', 'region', 'sector', 'organisation', 'product', 'vulnerability'] as const;

export function readTargets(bench: Bench): void {
  const { parsed } = bench;
  const mayBeSent = parsed.has.has('malware') || parsed.has.has('tool');
  if (!mayBeSent && !hittable.some((kind) => parsed.has.has(kind))) return;
  if (/\bmost\b/iu.test(parsed.form))
    forVerbs(parsed, undefined, (chunk, i) => {
      if (!chunk.passive) mostIn(bench, i);
    });
  forVerbs(parsed, striking, (chunk, i) => {
    const doers = () => doersOrMalware(bench, i);
    if (hitting.has(chunk.lemma)) {
      const nouns = chunk.passive ? passiveVictims(bench, i) : victimStretch(parsed, objectStart(bench, i));
      if (chunk.lemma === 'affect' && chunk.passive && agentsOf(parsed, i).length === 0) return;
      hit(bench, i, nouns, doers, entering.has(chunk.lemma));
      if (chunk.passive && chunk.form === 'fin')
        hit(
          bench,
          i,
          prepositionsOf(parsed, i)
            .filter((one) => /^(?:in|across|throughout)$/u.test(one.word))
            .flatMap((one) => one.nouns),
          doers,
          false,
        );
    }
    if (chunk.lemma === 'spare' && chunk.passive && chunk.negated)
      hit(bench, i, passiveVictims(bench, i), doers, false, 'en/not-spared', { status: 'asserted' });
    const preposition = into[chunk.lemma];
    if (preposition) {
      for (const one of prepositionsOf(parsed, i)) {
        if (!preposition.test(one.word)) continue;
        hit(bench, i, victimStretch(parsed, rightOf(parsed, one.at)), doers, broken.has(chunk.lemma));
        break;
      }
    }
    const object = nounAt(parsed, rightOf(parsed, i));
    if (
      !chunk.passive &&
      object &&
      /^(?:gain|obtain|maintain|have|get|secure|establish|win|sell|buy|keep)$/u.test(chunk.lemma) &&
      accessWords.test(object.head)
    ) {
      const to = prepositionsOf(parsed, i).find((one) =>
        /^(?:to|in|into|on|inside|within|of|over)$/u.test(one.word),
      );
      if (to)
        hit(
          bench,
          i,
          victimStretch(parsed, rightOf(parsed, to.at)),
          doers,
          /^(?:gain|obtain|get|win|secure|establish|maintain|keep)$/u.test(chunk.lemma),
        );
    }
    if (
      !chunk.passive &&
      object?.head === 'way' &&
      /^(?:work|make|worm|bore|find|force|push)$/u.test(chunk.lemma)
    ) {
      const to = prepositionsOf(parsed, i).find((one) => /^(?:to|into|inside)$/u.test(one.word));
      if (to) hit(bench, i, victimStretch(parsed, rightOf(parsed, to.at)), doers, false);
    }
    if (
      !chunk.passive &&
      object &&
      /^(?:victims?|targets?)$/u.test(object.head) &&
      /^(?:claim|have|include|amass|list|name|post|select|choose|pick|seek|find)$/u.test(chunk.lemma)
    ) {
      hit(bench, i, victimStretch(parsed, rightOf(parsed, i)), doers, false);
      const colon = parsed.chunks.findIndex((one, k) => k > i && one.kind === 'stop');
      if (colon > 0 && parsed.form.charAt(parsed.chunks[colon]?.start ?? 0) === ':')
        hit(bench, i, victimStretch(parsed, rightOf(parsed, colon)), doers, false);
    }
    if (
      /^(?:include|be|span|range|come|spread)$/u.test(chunk.lemma) ||
      (chunk.passive &&
        /^(?:locate|base|find|identify|observe|spread|detect|see|record|report)$/u.test(chunk.lemma))
    )
      victimLists(bench, i);
    sufferers(bench, i);
    leakSite(bench, i);
    if (chunk.lemma === 'be') amongVictims(bench, i);
    if (chunk.lemma === 'be' || chunk.lemma === 'become') targetOf(bench, i);
    if (
      chunk.lemma === 'go' ||
      (chunk.passive && /^(?:send|address|mail|deliver|direct)$/u.test(chunk.lemma))
    )
      sentTo(bench, i);
  });
}

function objectStart(bench: Bench, i: number): number {
  const [first] = objectsOf(bench.parsed, i);
  return first ?? rightOf(bench.parsed, i);
}
