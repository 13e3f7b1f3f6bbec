/**
 * What enters: a report's present reading, the log of what analysts decided on it, rules of automatic acceptance.
 * What leaves: where each decision stands now, claims and names as they hold after review.
 * Refuses: to apply a decision to anything but what it was made on; such a one needs another look, and says why.
 */
export { bodyOf, claimAnchor, sameBody, sameTriple } from './claim-match.ts';
export { foldText, foldWords, placesOf } from './fold.ts';
export { type Case, judge } from './judge.ts';
export { passageAnchor } from './passage.ts';
export { heldReading, reviewOf } from './review.ts';
export { guessMapping } from './sheet-columns.ts';
export { type ClaimRow, claimRows } from './sheet-rows.ts';
