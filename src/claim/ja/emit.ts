import type { Predicate } from '../../model/claim.ts';
import type { ClaimDraft, Modality } from '../draft.ts';
import type { Focus } from '../focus.ts';
import { endOf, type Ref } from '../ref.ts';
import type { CompiledClaims } from '../scene.ts';
import type { Voices } from './claimants.ts';
import type { Parsed } from './parse.ts';
import { modalityAt } from './status.ts';

/** A sentence that said who was acted against, and by whom: their names may come in the next («起訴されたのは…»). */
export interface Case {
  readonly bodies: readonly Ref[];
  /** Those acted against whom the sentence leaves without a name. */
  readonly unnamed: readonly Ref[];
  /** The group that they are said to belong to, and how firmly. */
  readonly groups: readonly Ref[];
  readonly membership: Modality | undefined;
}

/** What the patterns of a sentence work with. */
export interface Bench {
  readonly parsed: Parsed;
  readonly focus: Focus;
  readonly compiled: CompiledClaims;
  readonly voices: Voices;
  /** Who stands behind the whole passage: the body quoted in a comment, the report that is retold. */
  readonly voice: readonly string[];
  readonly commentary: boolean;
  /** The body or person that the sentences before let speak: «同社», «同庁», «発表によると». */
  readonly speakers: readonly Ref[];
  readonly openCase: Case | undefined;
  readonly drafts: ClaimDraft[];
  /** People whom the text has called accused or suspects so far. */
  readonly accused: Set<string>;
  /** Drafts that stand only if the text turns out to name their doer (incident.ts). */
  readonly pending: Set<ClaimDraft>;
  /** Kinds of refs in the sentence. */
  readonly kinds: readonly Ref['kind'][];
}

/** Writes drafts for each pair; `at` and `end` are the predicate's range in the skeleton's form. Returns how many. */
export function emit(
  bench: Bench,
  predicate: Predicate,
  subjects: readonly Ref[],
  objects: readonly Ref[],
  at: number,
  end: number,
  construction: string,
  fixed?: Modality,
): number {
  if (subjects.length === 0 || objects.length === 0) return 0;
  const { parsed } = bench;
  const said = bench.voices(parsed.skeleton.offsetOf(at));
  const claimants = said.length > 0 ? said : bench.voice;
  const modality = fixed ?? modalityAt(parsed, end, claimants.length > 0);
  if (modality === undefined) return 0;
  // Whether somebody attacked at all is not known: nothing is said of anybody.
  if (modality.status === 'unknown' && subjects.every((ref) => ref.kind === 'group')) return 0;
  for (const subject of subjects) {
    for (const object of objects) {
      bench.drafts.push({
        predicate,
        subject: endOf(subject),
        object: endOf(object),
        ...modality,
        claimants,
        sentence: parsed.scene.sentence,
        construction,
        commentary: bench.commentary,
      });
    }
  }
  return subjects.length * objects.length;
}
