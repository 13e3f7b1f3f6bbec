import type { Predicate } from '../../model/claim.ts';
import type { QuotationMention } from '../../model/mention.ts';
import { type ClaimDraft, type Modality, moreCareful } from '../draft.ts';
import { endOf, type Ref } from '../ref.ts';
import type { CompiledClaims } from '../scene.ts';
import { stateOf } from '../state-of.ts';
import { claimantsOf } from './claimants.ts';
import type { Parsed } from './parsed.ts';
import { bareActor } from './phrases.ts';
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

/** Whom the text has been talking about near by, where a sentence names nobody: a name, or words that say more than "attackers". */
export function carried(bench: Bench): readonly Ref[] {
  const { focus, parsed } = bench;
  if (parsed.scene.sentence.paragraph - focus.paragraph > 2) return [];
  const isHere = parsed.scene.sentence.paragraph === focus.paragraph;
  return focus.doers.filter(
    (ref) => (ref.kind !== 'group' || !bareActor.test(ref.value)) && (ref.kind !== 'organisation' || isHere),
  );
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
