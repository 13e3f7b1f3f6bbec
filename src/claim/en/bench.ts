import type { Predicate } from '../../model/claim.ts';
import type { QuotationMention } from '../../model/mention.ts';
import { type ClaimDraft, type Modality, moreCareful } from '../draft.ts';
import { endOf, type Ref } from '../ref.ts';
import type { CompiledClaims } from '../scene.ts';
import { claimantsOf } from './claimants.ts';
import { actingOf, agentsOf, nounAt, type Parsed, subjectOf, verbAt } from './clauses.ts';
import { actorsOf, isGenericPlural, malwareOf } from './nouns.ts';
import { modalityAt } from './status.ts';
import type { Topic } from './topic.ts';

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

/** Who does what verb `i` says: the agent of a passive, the subject, else, for a passive without agent, whom the text speaks of. */
export function doersOf(bench: Bench, i: number): readonly Ref[] {
  const { parsed, focus } = bench;
  const group = verbAt(parsed, i);
  if (!group) return [];
  if (group.passive) {
    const agents = agentsOf(parsed, i).flatMap((k) => doing(bench, k));
    if (agents.length > 0) return agents;
    return hasAgent(parsed, i) ? [] : carriedOrNobody(bench, i);
  }
  const acting = actingOf(parsed, i).filter((k) => !isIdle(bench, k, i));
  const found = acting.flatMap((k) => doing(bench, k));
  if (found.length > 0) return found;
  const instruments =
    group.form === 'inf' && acting.length > 0 && acting.every((k) => isInstrument(bench, k));
  return instruments ? carriedOrNobody(bench, i) : [];
  function isInstrument(bench: Bench, k: number): boolean {
    const noun = nounAt(bench.parsed, k);
    return (
      noun !== undefined &&
      (noun.headClass === 'flaw' ||
        noun.headClass === 'malware' ||
        noun.headClass === 'tool' ||
        noun.headRef?.kind === 'malware' ||
        noun.headRef?.kind === 'tool' ||
        noun.headRef?.kind === 'vulnerability')
    );
  }
}

function hasAgent(parsed: Parsed, i: number): boolean {
  return agentsOf(parsed, i).length > 0;
}

/** Whom the text has been talking about, where a passive names nobody. */
export function carried(bench: Bench): readonly Ref[] {
  return bench.focus.doers;
}

/** The passive of a deed whose doer no sentence has named: somebody without a name. */
function carriedOrNobody(bench: Bench, i: number): readonly Ref[] {
  const known = carried(bench);
  if (known.length > 0) return known;
  const { parsed } = bench;
  const verb = verbAt(parsed, i);
  if (!verb || bench.commentary) return [];
  const start = parsed.skeleton.offsetOf(verb.start);
  return [{ kind: 'group', value: 'unnamed actor', text: '', start, end: start }];
}

/** Said of the kind ("attackers use …") in the timeless present: nobody's deed. */
function isIdle(bench: Bench, k: number, i: number): boolean {
  const noun = nounAt(bench.parsed, k);
  const group = verbAt(bench.parsed, i);
  return (
    noun !== undefined &&
    group !== undefined &&
    isGenericPlural(noun) &&
    group.form === 'fin' &&
    group.words.split(' ').at(-1) === group.lemma
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

/** Doers, malware included. */
export function doersOrMalware(bench: Bench, i: number): readonly Ref[] {
  const doers = doersOf(bench, i);
  const group = verbAt(bench.parsed, i);
  const nouns = group?.passive ? agentsOf(bench.parsed, i) : subjectOf(bench.parsed, i);
  const malware = nouns.flatMap((k) => malwareOf(bench.parsed, k, bench.focus));
  if (malware.length > 0 && !nouns.some((k) => nounAt(bench.parsed, k)?.words === 'it' && doers.length > 0))
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
