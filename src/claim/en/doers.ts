import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, carried } from './bench.ts';
import type { NounPhrase } from './chunk.ts';
import { speech } from './governors.ts';
import { leftOf, nounAt, type Parsed, rightOf, verbAt, verbLeft } from './parsed.ts';
import { isGenericPlural } from './phrases.ts';
import { actingOf, agentsOf, subjectOf } from './subjects.ts';
import { malwareOf } from './things.ts';
import { isTimeless } from './verbs.ts';
import { classOf } from './words.ts';

/** Whoever did what a passive tells without saying by whom. */
export const nobodyNamed = 'unnamed actor';

/**
 * Who does what verb `i` says: the agent of a passive, or the subject. A passive without an agent tells of whom the
 * text speaks, if it does so near by; `mayBeNobody` allows somebody without a name for a deed of the past.
 */
export function doersOf(bench: Bench, i: number, mayBeNobody = true): readonly Ref[] {
  const { parsed } = bench;
  const group = verbAt(parsed, i);
  if (!group) return [];
  if (group.passive) {
    const agents = agentsOf(parsed, i).flatMap((k) => doing(bench, k));
    if (agents.length > 0 || hasAgent(parsed, i)) return agents;
    // "X campaigns aimed at Y": the participle says it of the campaigns.
    if (group.form === 'part') {
      const deeds = subjectOf(parsed, i)
        .filter((k) => nounAt(parsed, k)?.headClass === 'activity')
        .flatMap((k) => doing(bench, k));
      if (deeds.length > 0) return deeds;
    }
    // "X published data stolen from Y": by whoever publishes it.
    if (group.form === 'part') {
      const around = aroundParticiple(bench, i);
      if (around.length > 0) return around;
    }
    const told = [toldAfter(bench, i), toldBefore(bench, i)].find((refs) => refs.length > 0);
    return told ?? carriedOrNobody(bench, i, mayBeNobody);
  }
  const acting = actingOf(parsed, i);
  const found = acting.filter((k) => !isIdle(bench, k, i)).flatMap((k) => doing(bench, k));
  if (found.length > 0) return found;
  const governor = verbAt(parsed, verbLeft(parsed, i));
  const isInstrument =
    group.form === 'inf' &&
    governor?.passive &&
    acting.length > 0 &&
    acting.every((k) => isThing(nounAt(parsed, k)));
  return isInstrument ? carriedOrNobody(bench, i, mayBeNobody) : [];
}

const taken = /^(?:steal|take|exfiltrate|copy|siphon|obtain|harvest|loot|grab|pilfer|extract|collect)$/u;

/** Who acts in the clause whose object the participle describes. */
function aroundParticiple(bench: Bench, i: number): readonly Ref[] {
  const { parsed, focus } = bench;
  const verb = verbAt(parsed, i);
  const noun = leftOf(parsed, i);
  const main = leftOf(parsed, noun);
  const group = verbAt(parsed, main);
  if (!verb || !taken.test(verb.lemma) || !nounAt(parsed, noun) || !group || group.passive) return [];
  return subjectOf(parsed, main).flatMap((k) => {
    const actors = actorsOf(parsed, k, focus).filter((ref) => ref.kind !== 'activity');
    return actors.length > 0 ? actors : malwareOf(parsed, k, focus);
  });
}

/** "Acme was breached after X stole passwords": who acts in the clause that tells how it came. */
function toldAfter(bench: Bench, i: number): readonly Ref[] {
  const { parsed, focus } = bench;
  for (let k = i + 1; k < Math.min(parsed.chunks.length, i + 5); k++) {
    const mark = parsed.chunks[k];
    if (mark?.kind === 'stop' || mark?.kind === 'vg') return [];
    if (mark?.kind !== 'sub' || !/^(?:after|when|as)$/u.test(mark.word)) continue;
    const next = parsed.chunks.findIndex((chunk, at) => at > k && chunk.kind === 'vg');
    const verb = verbAt(parsed, next);
    return verb?.form === 'fin' && !verb.passive
      ? subjectOf(parsed, next)
          .flatMap((at) => actorsOf(parsed, at, focus))
          .filter((ref) => ref.kind === 'actor' || ref.kind === 'group')
      : [];
  }
  return [];
}

/** "X attacked banks; hospitals were not spared": who acts in the clause before. */
export function toldBefore(bench: Bench, i: number): readonly Ref[] {
  const { parsed, focus } = bench;
  const stop = parsed.chunks.findLastIndex((chunk, k) => k < i && chunk.kind === 'stop');
  if (stop < 0) return [];
  for (let k = stop - 1; k >= 0; k--) {
    const verb = verbAt(parsed, k);
    if (verb?.form !== 'fin' || verb.passive || speech.has(verb.lemma)) continue;
    return subjectOf(parsed, k)
      .flatMap((at) => actorsOf(parsed, at, focus))
      .filter((ref) => ref.kind === 'actor');
  }
  return [];
}

function isThing(noun: NounPhrase | undefined): boolean {
  if (!noun) return false;
  return (
    /^(?:flaw|malware|tool)$/u.test(noun.headClass) ||
    /^(?:malware|tool|vulnerability)$/u.test(noun.headRef?.kind ?? '')
  );
}

function hasAgent(parsed: Parsed, i: number): boolean {
  return agentsOf(parsed, i).length > 0;
}

/** The passive of a deed whose doer no sentence has named: somebody without a name, where the deed is past. */
function carriedOrNobody(bench: Bench, i: number, mayBeNobody: boolean): readonly Ref[] {
  const { parsed, focus } = bench;
  const verb = verbAt(parsed, i);
  const isPast =
    verb !== undefined && (verb.form !== 'fin' || /\b(?:was|were|had|has|have)\b/u.test(verb.words));
  if (!isPast && focus.about.some((ref) => ref.kind === 'malware')) return [];
  const known = carried(bench);
  if (known.length > 0) return known;
  if (!verb || !isPast || !mayBeNobody || bench.commentary) return [];
  const [bare] = focus.doers;
  if (bare && bare.kind !== 'organisation' && parsed.scene.sentence.paragraph - focus.paragraph <= 2)
    return [bare];
  const start = parsed.skeleton.offsetOf(verb.start);
  return [{ kind: 'group', value: nobodyNamed, text: '', start, end: start }];
}

/** Said of the kind ("attackers use …", "X is typically used by criminals targeting …") in the timeless present: nobody's deed. */
function isIdle(bench: Bench, k: number, i: number): boolean {
  const { parsed } = bench;
  const noun = nounAt(parsed, k);
  if (!noun || !isGenericPlural(noun)) return false;
  let main = i;
  while (main >= 0 && verbAt(parsed, main)?.form !== 'fin') main = verbLeft(parsed, main);
  const group = verbAt(parsed, main);
  if (!group) return false;
  const last = group.words.split(' ').at(-1);
  return (
    isTimeless(group.lemma, last) ||
    (/\b(?:often|typically|usually|commonly|generally|always|is|are)\b/u.test(group.words) &&
      !/ing$/u.test(last ?? ''))
  );
}

/** Doers of a noun phrase; a state alone ("China has targeted …") becomes an unnamed one. */
function doing(bench: Bench, k: number): readonly Ref[] {
  const noun = nounAt(bench.parsed, k);
  const told = noun ? perpetratorsOf(bench, k, noun) : [];
  if (told.length > 0) return told;
  const actors = actorsOf(bench.parsed, k, bench.focus);
  if (actors.length > 0) return actors;
  const owners = noun ? ownersOfAim(bench, k, noun) : [];
  if (owners.length > 0) return owners;
  const ref = noun?.headRef;
  if (
    noun &&
    ref?.kind === 'country' &&
    (ref.form === 'noun' || ref.form === 'seat') &&
    noun.refs.length === 1 &&
    noun.tokens.length <= 2
  )
    return [{ ...ref, kind: 'group', value: ref.text }];
  return [];
}

/** Doers, malware included; a present passive in a text on malware ("is injected into …") is the malware's doing. */
export function doersOrMalware(bench: Bench, i: number, mayBeNobody = true): readonly Ref[] {
  const { parsed, focus } = bench;
  const group = verbAt(parsed, i);
  const nouns = group?.passive ? agentsOf(parsed, i) : subjectOf(parsed, i);
  const malware = nouns.flatMap((k) => malwareOf(parsed, k, focus));
  const doers = doersOf(bench, i, mayBeNobody);
  if (malware.length > 0 && !nouns.some((k) => nounAt(parsed, k)?.words === 'it' && doers.length > 0))
    return malware;
  return doers;
}

/** Verbs by which somebody carries out an attack or campaign. */
export const perpetrating = new Set(
  'launch conduct carry lead wage mount perpetrate run orchestrate execute commit stage direct begin start continue undertake perform coordinate initiate claim expand intensify escalate pursue plot attempt resume step do make maintain'.split(
    ' ',
  ),
);

const measure =
  /^(?:series|string|wave|waves|number|spate|set|range|rash|flurry|spree|barrage|handful|part|dozens|hundreds|scores)$/u;

/** The verb that has the deed ("a series of attacks") as its object or subject, if one does. */
export function governing(bench: Bench, k: number): number {
  const { parsed } = bench;
  const left = leftOf(parsed, k);
  if (verbAt(parsed, left)) return left;
  const mark = parsed.chunks[left];
  if (mark?.kind !== 'prep') return -1;
  const before = leftOf(parsed, left);
  if (verbAt(parsed, before)) return before;
  return mark.word === 'of' && measure.test(nounAt(parsed, before)?.head ?? '')
    ? governing(bench, before)
    : -1;
}

/** Who carried out the deed that does something ("X launched an attack that hit Y", "X was behind a hack which …"). */
function perpetratorsOf(bench: Bench, k: number, noun: NounPhrase): readonly Ref[] {
  if (noun.headClass !== 'activity') return [];
  const { parsed, focus } = bench;
  const verb = governing(bench, k);
  const group = verbAt(parsed, verb);
  const mark = parsed.chunks[leftOf(parsed, k)];
  if (group && verb < k && !group.passive && perpetrating.has(group.lemma))
    return doersOf(bench, verb).filter((ref) => ref.kind !== 'activity');
  if (group?.lemma === 'be' && mark?.kind === 'prep' && mark.word === 'behind')
    return subjectOf(parsed, verb).flatMap((at) => actorsOf(parsed, at, focus));
  const by = parsed.chunks[rightOf(parsed, k)];
  if (by?.kind === 'prep' && by.word === 'by')
    return actorsOf(parsed, rightOf(parsed, rightOf(parsed, k)), focus).filter(
      (ref) => ref.kind !== 'activity',
    );
  return [];
}

const aim = /^(?:goals?|aims?|objectives?|purpose|mission|intent|intention|motive|focus|task|plan)$/u;

/** "The group's goal is to …", "the aim of X was to …": whose aim. */
function ownersOfAim(bench: Bench, k: number, noun: NounPhrase): readonly Ref[] {
  if (!aim.test(noun.head)) return [];
  const { parsed, focus } = bench;
  const names = noun.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign');
  if (names.length > 0) return names;
  if (/^(?:its|their)$/u.test(noun.det ?? '')) return focus.doers;
  const at = noun.tokens.findIndex((token) => token.tag === 'poss');
  const owner = noun.tokens[at - 1];
  if (owner && classOf(owner.lower) === 'actor') return focus.doers;
  const of = parsed.chunks[rightOf(parsed, k)];
  return of?.kind === 'prep' && of.word === 'of'
    ? actorsOf(parsed, rightOf(parsed, rightOf(parsed, k)), focus)
    : [];
}
