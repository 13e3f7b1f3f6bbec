import type { Ref } from '../ref.ts';
import { type Bench, carried, doersOrMalware, emit } from './bench.ts';
import {
  agentsOf,
  leftOf,
  nounAt,
  objectsOf,
  prepositionsOf,
  rightOf,
  stretchFrom,
  subjectOf,
  verbAt,
} from './clauses.ts';
import { governorsOf } from './governors.ts';
import { actorsOf, flawsIn, malwareOf, phraseRef, toolsIn, victimStretch, victimsIn } from './nouns.ts';

const set = (words: string) => new Set(words.split(' '));

/** Verbs whose object is hit. */
const hitting = set(
  'dupe trick deceive target attack hit strike breach compromise hack infiltrate penetrate infect victimize raid bombard harass ensnare disrupt cripple scout probe extort rob scam defraud phish spearphish surveil deface sabotage invade plunder loot ransack pummel plague affect blackmail backdoor burgle',
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
  prey: /^(?:on|upon)$/u,
  go: /^(?:after|for)$/u,
  walk: /^into$/u,
  come: /^after$/u,
  aim: /^(?:at|against)$/u,
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

export function readTargets(bench: Bench): void {
  const { parsed } = bench;
  parsed.chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'vg') return;
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
    }
    if (
      /^(?:include|be|span|range|come|spread)$/u.test(chunk.lemma) ||
      (chunk.passive &&
        /^(?:locate|base|find|identify|observe|spread|detect|see|record|report)$/u.test(chunk.lemma))
    )
      victimLists(bench, i);
    sufferers(bench, i);
    if (chunk.lemma === 'be') amongVictims(bench, i);
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

function passiveVictims(bench: Bench, i: number): readonly number[] {
  const { parsed } = bench;
  return subjectOf(parsed, i).flatMap((k) => (k < i ? victimStretch(parsed, k, i) : []));
}

/** "Targets include banks in Japan", "X's victims were located in …", "Foxdoor infections were found in …". */
function victimLists(bench: Bench, i: number): void {
  const { parsed } = bench;
  const group = verbAt(parsed, i);
  for (const k of subjectOf(parsed, i)) {
    const noun = nounAt(parsed, k);
    if (!noun || !/^(?:victims?|targets?|victimology|infections?)$/u.test(noun.head)) continue;
    const next = rightOf(parsed, i);
    const mark = parsed.chunks[next];
    const from =
      mark?.kind === 'prep' && /^(?:in|across|from|throughout|at)$/u.test(mark.word)
        ? rightOf(parsed, next)
        : next;
    if (group?.passive && from === next) continue;
    hit(bench, i, victimStretch(parsed, from), () => victimsOf(bench, k), false);
  }
}

const suffering = /^(?:suffer|experience|endure|undergo|face|sustain)$/u;

/** "Acme suffered a ransomware attack by X", "Acme fell victim to X". */
function sufferers(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const next = rightOf(parsed, i);
  const object = nounAt(parsed, next);
  const victims = subjectOf(parsed, i).flatMap((k) => (k < i ? victimStretch(parsed, k, i) : []));
  if (object?.headClass === 'activity' && suffering.test(verbAt(parsed, i)?.lemma ?? '')) {
    const own = object.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'malware');
    const agents = prepositionsOf(parsed, next)
      .filter((one) => one.word === 'by' || one.word === 'from')
      .flatMap((one) => one.nouns.slice(0, 1))
      .flatMap((k) => actorsOf(parsed, k, focus));
    const doers =
      agents.length > 0 ? agents : own.length > 0 ? own : [{ ...phraseRef(parsed, object, 'activity') }];
    hit(
      bench,
      i,
      victims,
      () => doers,
      /^(?:breach|intrusion|compromise|break-in|hack)/u.test(object.head),
      'en/suffered',
    );
  } else if (verbAt(parsed, i)?.lemma === 'fall' && /^(?:victim|prey)$/u.test(object?.head ?? '')) {
    const to = prepositionsOf(parsed, next).find((one) => one.word === 'to');
    if (to)
      hit(
        bench,
        i,
        victims,
        () =>
          to.nouns.slice(0, 1).flatMap((k) => {
            const actors = actorsOf(parsed, k, focus);
            return actors.length > 0 ? actors : malwareOf(parsed, k, focus);
          }),
        false,
        'en/fell-victim',
      );
  }
}

/** Whose victims: "the victims of X", "X's victims", else whom the text speaks of. */
function victimsOf(bench: Bench, k: number): readonly Ref[] {
  const { parsed, focus } = bench;
  const own = nounAt(parsed, k)?.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'malware') ?? [];
  if (own.length > 0) return own;
  const of = prepositionsOf(parsed, k).find((one) => one.word === 'of' || one.word === 'by');
  const named = of
    ? of.nouns.flatMap((at) => [...actorsOf(parsed, at, focus), ...malwareOf(parsed, at, focus)])
    : [];
  return named.length > 0 ? named : carried(bench);
}

/** "X and Y were among the victims", "X is one of those breached". */
function amongVictims(bench: Bench, i: number): void {
  const { parsed } = bench;
  const among = prepositionsOf(parsed, i).find((one) => one.word === 'among' || one.word === 'of');
  const noun = among && nounAt(parsed, rightOf(parsed, among.at));
  if (
    !among ||
    !noun ||
    !/^(?:(?:the|its|their|those|\w+'s)\b.{0,20}? )?(?:victims?|targets?|(?:those|companies|organi[sz]ations|ones|entities) (?:breached|hit|affected|targeted|compromised|attacked|hacked))$/u.test(
      noun.words,
    )
  )
    return;
  const first = parsed.chunks[rightOf(parsed, i)];
  if (among.word === 'of' && !(first?.kind === 'np' && first.words === 'one')) return;
  hit(
    bench,
    i,
    passiveVictims(bench, i),
    () => victimsOf(bench, rightOf(parsed, among.at)),
    /(?:breached|compromised|hacked)$/u.test(noun.words),
    'en/among-victims',
  );
}

const lure =
  /^(?:e-?mails?|messages?|lures?|letters?|phishing|documents?|attachments?|invitations?|texts?)$/u;

/** "e-mails with X attached went to think tanks": what was sent, and to whom. */
function sentTo(bench: Bench, i: number): void {
  const { parsed } = bench;
  const to = prepositionsOf(parsed, i).find((one) => one.word === 'to' || one.word === 'at');
  if (!to) return;
  for (const k of subjectOf(parsed, i)) {
    if (!lure.test(nounAt(parsed, k)?.head ?? '')) continue;
    const carriedBy: number[] = [];
    for (let at = k; at < i; at++) if (nounAt(parsed, at)) carriedBy.push(at);
    const doers = carried(bench);
    emit(bench, 'uses', doers, toolsIn(parsed, carriedBy), i, 'en/sent');
    hit(bench, i, victimStretch(parsed, rightOf(parsed, to.at)), () => doers, false, 'en/sent');
  }
}

/** Writes who was hit: named bodies as compromised where access succeeded, others as targeted; products as exploited. */
export function hit(
  bench: Bench,
  i: number,
  nouns: readonly number[],
  doers: () => readonly Ref[],
  entered: boolean,
  construction?: string,
): void {
  if (nouns.length === 0) return;
  const { parsed } = bench;
  const group = verbAt(parsed, i);
  const how =
    construction ??
    (group?.passive
      ? 'en/passive'
      : `en/${group?.form === 'ing' ? 'participle' : group?.form === 'inf' ? 'infinitive' : 'active'}`);
  const victims = victimsIn(parsed, nouns);
  const bodies = victims.filter((ref) => ref.kind === 'organisation');
  const others = victims.filter((ref) => ref.kind !== 'organisation');
  const flaws =
    productsOf(bench, nouns[0] ?? -1).length > 0 ? nouns.flatMap((k) => productsOf(bench, k)) : [];
  if (victims.length === 0 && flaws.length === 0) return;
  const who = doers();
  const tried =
    entered &&
    governorsOf(parsed, i).some(
      ({ how, at }) =>
        (how === 'inf' || how === 'gerund') &&
        /^(?:attempt|try|seek|aim|plan|want|intend|hope)$/u.test(verbAt(parsed, at)?.lemma ?? ''),
    );
  emit(bench, entered && !tried ? 'compromises' : 'targets', who, bodies, i, `${how}-victim`);
  emit(bench, 'targets', who, others, i, `${how}-victim`);
  emit(
    bench,
    'exploits',
    who.filter((ref) => ref.kind !== 'malware' && ref.kind !== 'activity'),
    flaws,
    i,
    `${how}-flaw`,
  );
}

/** Products that stand as the thing hit: "compromised Ivanti gateways"; a product's users are no product. */
function productsOf(bench: Bench, k: number): readonly Ref[] {
  const noun = nounAt(bench.parsed, k);
  if (!noun) return [];
  if (noun.headRef?.kind === 'product' || noun.headRef?.kind === 'vulnerability') return [noun.headRef];
  if (
    !/^(?:servers?|devices?|appliances?|gateways?|instances?|routers?|firewalls?|controllers?|plcs?|cameras?|installations?|vulnerabilit(?:y|ies)|flaws?|bugs?|zero-days?)$/u.test(
      noun.head,
    )
  )
    return [];
  return [...noun.refs, ...noun.bracketed].filter(
    (ref) => ref.kind === 'product' || ref.kind === 'vulnerability',
  );
}

const exploiting = set(
  'exploit abuse weaponize weaponise chain leverage use utilize utilise misuse employ target',
);
const deploying = set(
  'use deploy employ leverage utilize utilise deliver drop install spread distribute plant load run execute wield adopt inject implant sideload push operate develop create build unleash incorporate introduce abuse launch write craft maintain upload download fetch bring carry send weaponize repurpose reuse customize host include contain involve feature pack stage smuggle propagate author prefer favor favour combine tailor retool',
);
/** Passives of these tell of a deed even where they name no agent. */
const spreading =
  /^(?:use|deploy|deliver|drop|install|spread|distribute|load|plant|inject|implant|execute|launch|run|push|upload|employ|leverage|unleash|slip|insert|send)$/u;
/** Verbs whose "with" is company, likeness or a tie, and no means. */
const company = set('be have link tie associate affiliate connect overlap share compare start begin work cooperate collaborate replace deal communicate coincide agree join partner align confuse mix say describe assess attribute do meet end compete interact combine provide supply');
const relying: Readonly<Record<string, RegExp>> = {
  rely: /^(?:on|upon)$/u,
  lean: /^on$/u,
  turn: /^to$/u,
  switch: /^to$/u,
  resort: /^to$/u,
  depend: /^on$/u,
  experiment: /^with$/u,
  infect: /^with$/u,
  equip: /^with$/u,
  arm: /^with$/u,
  attack: /^with$/u,
  target: /^with$/u,
  hit: /^with$/u,
  compromise: /^with$/u,
  go: /^with$/u,
};

export function readUses(bench: Bench): void {
  const { parsed } = bench;
  parsed.chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'vg') return;
    if (deploying.has(chunk.lemma)) {
      const nouns = chunk.passive
        ? passiveThings(bench, i)
        : objectsOf(parsed, i, new Set(['of', 'including', 'like', 'along with', 'as']));
      const tools = toolsIn(parsed, nouns, bench.focus).filter(
        (ref) => chunk.lemma !== 'target' || ref.kind === 'malware',
      );
      if (
        tools.length > 0 &&
        (!chunk.passive || agentsOf(parsed, i).length > 0 || spreading.test(chunk.lemma))
      ) {
        const isList = /^(?:include|contain|involve|feature)$/u.test(chunk.lemma);
        emit(
          bench,
          'uses',
          (isList ? arsenalOwners(bench, i) : doersOrMalware(bench, i)).filter((ref) => !tools.includes(ref)),
          tools,
          i,
          chunk.passive ? 'en/passive-tool' : 'en/active-tool',
        );
      }
    }
    if (
      chunk.lemma === 'belong' ||
      (chunk.lemma === 'be' && nounAt(parsed, rightOf(parsed, i))?.head === 'part')
    )
      inToolkit(bench, i);
    const preposition = relying[chunk.lemma];
    if (preposition) {
      for (const one of prepositionsOf(parsed, i)) {
        if (!preposition.test(one.word)) continue;
        const tools = toolsIn(parsed, one.nouns);
        if (tools.length > 0)
          emit(bench, 'uses', doersOrMalware(bench, i), tools, i, 'en/prepositional-tool');
      }
    }
    for (const one of prepositionsOf(parsed, i)) {
      if (
        one.word !== 'via' &&
        !(one.word === 'with' && !chunk.passive && !company.has(chunk.lemma)) &&
        !(one.word === 'through' && chunk.lemma !== 'be')
      )
        continue;
      const tools = toolsIn(parsed, one.nouns);
      if (tools.length > 0 && !preposition)
        emit(
          bench,
          'uses',
          doersOrMalware(bench, i).filter((ref) => !tools.includes(ref)),
          tools,
          i,
          'en/means',
        );
    }
  });
}

/** "X and Y belong to its tool kit". */
function inToolkit(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  for (const one of prepositionsOf(parsed, i)) {
    const noun = nounAt(parsed, rightOf(parsed, one.at));
    if (
      !/^(?:to|of)$/u.test(one.word) ||
      !noun ||
      !/^(?:kit|toolkit|tool-?set|arsenal|repertoire|toolbox)$/u.test(noun.head)
    )
      continue;
    const own = noun.refs.filter((ref) => ref.kind === 'actor');
    emit(
      bench,
      'uses',
      own.length > 0 ? own : focus.doers,
      toolsIn(
        parsed,
        subjectOf(parsed, i).flatMap((k) => (k < i ? stretchFrom(parsed, k, ofOnly, i) : [])),
      ),
      i,
      'en/in-toolkit',
    );
  }
}

/** "Its arsenal includes X": whose arsenal. */
function arsenalOwners(bench: Bench, i: number): readonly Ref[] {
  const { parsed, focus } = bench;
  for (const k of subjectOf(parsed, i)) {
    const noun = nounAt(parsed, k);
    if (
      !noun ||
      !/^(?:arsenal|toolset|toolkit|toolbox|tools?|malware|repertoire|arsenals|payloads?|implants?|backdoors?|weapons?|armou?ry)$/u.test(
        noun.head,
      )
    )
      continue;
    const names = noun.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign');
    if (names.length > 0) return names;
    if (
      /^(?:its|their|the)$/u.test(noun.det ?? '') ||
      /^(?:group|actor|gang|attacker|hacker)s?\b/u.test(noun.words)
    )
      return focus.doers;
  }
  return [];
}

const ofOnly = new Set(['of', 'including']);

function passiveThings(bench: Bench, i: number): readonly number[] {
  const { parsed } = bench;
  const heads = subjectOf(parsed, i);
  const group = verbAt(parsed, i);
  const near = leftOf(parsed, i);
  if (group?.form === 'part' && nounAt(parsed, near)) return [near];
  return heads.flatMap((k) => (k < i ? stretchFrom(parsed, k, ofOnly, i) : [k]));
}

const intrusion = set(
  'enter break compromise breach hack infiltrate penetrate attack hit gain access obtain infect move slip get burrow target steal spread',
);

export function readExploits(bench: Bench): void {
  const { parsed } = bench;
  parsed.chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'vg') return;
    const named = exploiting.has(chunk.lemma);
    const nouns = !named
      ? []
      : chunk.passive
        ? passiveFlaws(bench, i)
        : objectsOf(
            parsed,
            i,
            new Set(['in', 'of', 'including', 'affecting', 'against', 'like', 'at', 'on']),
          );
    const strict = /^(?:use|utilize|utilise|employ|leverage|target)$/u.test(chunk.lemma);
    const flaws = flawsIn(parsed, nouns, bench.focus).filter(
      (ref) => ref.kind === 'vulnerability' || !strict,
    );
    emitFlaws(bench, i, flaws);
    if (chunk.lemma === 'take') {
      const object = nounAt(parsed, rightOf(parsed, i));
      if (object?.head === 'advantage')
        emitFlaws(
          bench,
          i,
          flawsIn(
            parsed,
            prepositionsOf(parsed, i)
              .filter((one) => one.word === 'of')
              .flatMap((one) => one.nouns),
          ),
        );
    }
    if (!intrusion.has(chunk.lemma)) return;
    for (const one of prepositionsOf(parsed, i)) {
      if (!/^(?:through|via|by|with)$/u.test(one.word)) continue;
      const through = one.nouns.filter((k) => {
        const noun = nounAt(parsed, k);
        return (
          noun !== undefined &&
          (noun.headClass === 'flaw' ||
            noun.headRef?.kind === 'vulnerability' ||
            noun.bracketed.some((ref) => ref.kind === 'vulnerability') ||
            (noun.refs.some((ref) => ref.kind === 'product') && one.word !== 'with' && one.word !== 'by'))
        );
      });
      if (through.length > 0) emitFlaws(bench, i, flawsIn(parsed, one.nouns, bench.focus));
    }
  });
}

function passiveFlaws(bench: Bench, i: number): readonly number[] {
  const { parsed } = bench;
  return subjectOf(parsed, i).flatMap((k) => {
    const nouns: number[] = [];
    for (let at = k; at < i; at++)
      if (nounAt(parsed, at) && (at === k || /^(?:in|of)$/u.test(word(bench, at)))) nouns.push(at);
    return nouns;
  });
}

function word(bench: Bench, k: number): string {
  const mark = bench.parsed.chunks[leftOf(bench.parsed, k)];
  return mark?.kind === 'prep' ? mark.word : '';
}

/** Where a CVE is named, the product that has the flaw is not said to be exploited a second time. */
function emitFlaws(bench: Bench, i: number, flaws: readonly Ref[]): void {
  if (flaws.length === 0) return;
  const ids = flaws.filter((ref) => ref.kind === 'vulnerability');
  const named = ids.length > 0 ? ids : flaws;
  emit(
    bench,
    'exploits',
    doersOrMalware(bench, i),
    named,
    i,
    verbAt(bench.parsed, i)?.passive ? 'en/passive-flaw' : 'en/active-flaw',
  );
}
