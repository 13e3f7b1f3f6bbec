import type { Predicate } from '../../model/claim.ts';
import type { QuotationMention } from '../../model/mention.ts';
import { type ClaimDraft, type Modality, moreCareful } from '../draft.ts';
import { endOf, type Ref } from '../ref.ts';
import type { CompiledClaims } from '../scene.ts';
import { actorsOf, bareActor, isGenericPlural } from './actors.ts';
import type { NounPhrase } from './chunk.ts';
import { claimantsOf } from './claimants.ts';
import { nounAt, type Parsed, verbAt, verbLeft } from './parsed.ts';
import { modalityAt } from './status.ts';
import { actingOf, agentsOf, subjectOf } from './subjects.ts';
import { malwareOf } from './things.ts';
import type { Topic } from './topic.ts';
import { isTimeless } from './verbs.ts';

/** What the readers of an English sentence work with. */
export interface Bench {
  readonly parsed: Parsed;
  readonly focus: Topic;
  readonly compiled: CompiledClaims;
  readonly quotations: readonly QuotationMention[];
  readonly voice: readonly string[];
  readonly commentary: boolean;
  readonly drafts: ClaimDraft[];
}

export interface Manner {
  /** Modality in place of the verb's own. */
  readonly fixed?: Modality;
  /** Doubt added to the verb's own. */
  readonly also?: Modality;
  /** Who says so besides those on whom the clause hangs. */
  readonly claimants?: readonly string[];
  /** A state or relation ("could be linked to") rather than a deed ("could exploit"). */
  readonly isState?: boolean;
}

/** Writes a draft for each pair; `at` is the chunk (verb or noun) that says so. Returns how many. */
export function emit(
  bench: Bench,
  predicate: Predicate,
  subjects: readonly Ref[],
  objects: readonly Ref[],
  at: number,
  construction: string,
  manner: Manner = {},
): number {
  const pairs = subjects.flatMap((subject) =>
    objects
      .filter(
        (object) => object !== subject && (object.start !== subject.start || object.kind !== subject.kind),
      )
      .map((object) => ({ subject, object })),
  );
  if (pairs.length === 0) return 0;
  const { parsed } = bench;
  const said = [...claimantsOf(parsed, bench.quotations, at), ...(manner.claimants ?? [])];
  const ends = new Set(pairs.flatMap(({ subject, object }) => [subject.value, object.value]));
  const own = [...new Set(said)].filter((name) => !ends.has(name));
  const claimants = own.length > 0 ? own : bench.voice;
  const read = manner.fixed ?? modalityAt(parsed, at, claimants.length > 0, manner.isState ?? false);
  if (read === undefined) return 0;
  const modality = manner.also ? moreCareful(read, manner.also) : read;
  for (const { subject, object } of pairs) {
    const status: Modality =
      modality.likelihood === undefined
        ? { status: modality.status }
        : { status: modality.status, likelihood: modality.likelihood };
    bench.drafts.push({
      predicate,
      subject: endOf(subject),
      object: endOf(object),
      ...status,
      claimants,
      sentence: parsed.scene.sentence,
      construction,
      commentary: bench.commentary,
    });
  }
  return pairs.length;
}

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
    const told = toldAfter(bench, i);
    return told.length > 0 ? told : carriedOrNobody(bench, i, mayBeNobody);
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

/** Whom the text has been talking about near by, where a sentence names nobody: a name, or words that say more than "attackers". */
export function carried(bench: Bench): readonly Ref[] {
  const { focus, parsed } = bench;
  if (parsed.scene.sentence.paragraph - focus.paragraph > 2) return [];
  return focus.doers.filter((ref) => ref.kind !== 'group' || !bareActor.test(ref.value));
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
  if (bare && parsed.scene.sentence.paragraph - focus.paragraph <= 2) return [bare];
  const start = parsed.skeleton.offsetOf(verb.start);
  return [{ kind: 'group', value: 'unnamed actor', text: '', start, end: start }];
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
  const actors = actorsOf(bench.parsed, k, bench.focus);
  if (actors.length > 0) return actors;
  const noun = nounAt(bench.parsed, k);
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

/** The state behind a body of government, any other ref itself. */
export function stateOf(ref: Ref, compiled: CompiledClaims): Ref {
  if (ref.kind !== 'organisation' || ref.role !== 'government' || ref.entryId === undefined) return ref;
  const code = compiled.countryOf(ref.entryId);
  return code === undefined
    ? ref
    : { kind: 'country', value: code, text: ref.text, start: ref.start, end: ref.end };
}

/** The service and, where its name says whose it is ("Russia's …"), the state too. */
export function withState(ref: Ref, compiled: CompiledClaims): readonly Ref[] {
  const own = stateOf(ref, compiled);
  if (own !== ref || ref.kind !== 'organisation' || ref.entryId === undefined || !/['’]s /u.test(ref.text))
    return [own];
  const code = compiled.countryOf(ref.entryId);
  return code === undefined
    ? [own]
    : [own, { kind: 'country', value: code, text: ref.text, start: ref.start, end: ref.end }];
}

const bodyOfState =
  /\b(?:Ministry|Bureau|Department|Directorate|Service|Army|Navy|Guards?|Corps|Unit|Cent(?:er|re) \d|Intelligence|Security|Forces|Command|Brigade)\b/u;

/** Can this stand behind an actor: a state, an army, a service, a contractor? A body that no list knows goes by its name. */
export function isPower(ref: Ref): boolean {
  if (ref.kind === 'country') return ref.form !== 'self' && ref.form !== 'domestic' && ref.form !== 'city';
  if (ref.kind !== 'organisation') return false;
  if (ref.role === undefined) return bodyOfState.test(ref.text);
  return /^(?:military|intelligence-service|government|ministry|contractor)$/u.test(ref.role);
}
