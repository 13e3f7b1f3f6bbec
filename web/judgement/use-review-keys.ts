import { useShortcuts } from '../app/shortcuts.ts';
import type { PredicateGroup } from '../claims/claim-order.ts';
import { type Claim, claimId } from '../reader/selection.ts';
import { claimBeside } from '../reader/use-reader-keys.ts';
import type { ReaderState } from '../reader/use-reader-state.ts';
import { useReview } from './review-context.tsx';
import { selectedRange } from './selected-text.ts';

interface Parts {
  readonly groups: readonly PredicateGroup<Claim>[];
  readonly state: ReaderState;
}

/** a accepts, r rejects (and the next claim is selected), c corrects, n adds from the selected words, s states, u undoes. */
export function useReviewKeys({ groups, state }: Parts): void {
  const { reviewed, canDecide, decide, isDeciding, openForm, undoLast } = useReview();
  const { selection } = state;
  const claim =
    selection?.kind === 'claim'
      ? reviewed.detail.claims.find((one) => claimId(one) === selection.id)
      : undefined;
  const decideOn = (kind: 'accept' | 'reject') => {
    if (!claim || !canDecide || isDeciding) return;
    const next = () => state.select(claimBeside({ groups, state }, 1), 'claims');
    if (reviewed.claims.get(claimId(claim))?.state === `${kind}ed`) {
      next();
      return;
    }
    void decide([{ kind, claimId: claimId(claim) }]).then((done) => done && next());
  };
  useShortcuts({
    a: () => decideOn('accept'),
    r: () => decideOn('reject'),
    c: () => {
      if (claim && canDecide) openForm({ kind: 'correct', claim });
    },
    n: () => {
      const at = selectedRange(reviewed.detail.text);
      if (at && canDecide) openForm({ kind: 'add', at });
    },
    s: () => {
      if (canDecide) openForm({ kind: 'state' });
    },
    u: () => {
      if (!isDeciding) undoLast();
    },
  });
}
