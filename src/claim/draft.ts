import type { ClaimEnd, ClaimStatus, Likelihood, Predicate } from '../model/claim.ts';
import type { Sentence } from '../model/mention.ts';

/** How firmly a text says something. */
export interface Modality {
  readonly status: ClaimStatus;
  readonly likelihood?: Likelihood;
}

export const plain: Modality = { status: 'asserted' };

/** A claim as the grammar reads it out of one sentence, before claims of the whole text are put together. */
export interface ClaimDraft extends Modality {
  readonly predicate: Predicate;
  readonly subject: ClaimEnd;
  readonly object: ClaimEnd;
  /** Who says so in the text, outermost first. */
  readonly claimants: readonly string[];
  readonly sentence: Sentence;
  readonly construction: string;
  readonly commentary: boolean;
}

const care: Readonly<Record<ClaimStatus, number>> = { asserted: 0, hedged: 1, unknown: 2, denied: 3 };

/** The more careful of two statuses: denied over unknown over hedged over asserted. */
export function moreCareful(one: Modality, two: Modality): Modality {
  return care[two.status] > care[one.status] ? two : one;
}
