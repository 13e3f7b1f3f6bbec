import { ClaimSentence } from '../claims/claim-sentence.tsx';
import { StatusTag } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import { type Claim, claimId } from '../reader/selection.ts';
import { useDecidedBy } from './decided-by.tsx';
import style from './review.module.css';
import { useReview } from './review-context.tsx';

/** Under a selected claim: what was decided on it and by whom, and the four things that can be done. */
export function ClaimReviewPart({ claim, onDone }: { claim: Claim; onDone: () => void }) {
  const { t } = useLanguage();
  const { reviewed, canDecide, decide, openForm, isDeciding } = useReview();
  const sayBy = useDecidedBy();
  const review = reviewed.claims.get(claimId(claim));
  const decision = reviewed.detail.review?.log.find(({ id }) => id === review?.decisionId);
  if (!canDecide) return null;
  const id = claimId(claim);
  return (
    <div className={style.part}>
      {review?.read && (
        <p className={style.read}>
          <small>{t('judgement.readAs')}</small> <ClaimSentence claim={review.read} />{' '}
          <StatusTag status={review.read.status} />
        </p>
      )}
      {decision && (
        <p className={style.by}>
          {sayBy(decision)}
          {decision.reason && <q>{decision.reason}</q>}
        </p>
      )}
      <div className={style.actions}>
        <button
          type="button"
          data-on={review?.state === 'accepted' || undefined}
          disabled={isDeciding || review?.state !== undefined}
          onClick={() => void decide([{ kind: 'accept', claimId: id }]).then((done) => done && onDone())}
        >
          {t('judgement.accept')} <kbd>a</kbd>
        </button>
        <button type="button" disabled={isDeciding} onClick={() => openForm({ kind: 'correct', claim })}>
          {t('judgement.correct')} <kbd>c</kbd>
        </button>
        <button
          type="button"
          disabled={isDeciding || review?.state === 'rejected'}
          onClick={() => void decide([{ kind: 'reject', claimId: id }]).then((done) => done && onDone())}
        >
          {t('judgement.reject')} <kbd>r</kbd>
        </button>
        {decision && (
          <button
            type="button"
            disabled={isDeciding}
            onClick={() => void decide([{ kind: 'undo', decisions: [decision.id] }])}
          >
            {t('judgement.undo')}
          </button>
        )}
      </div>
    </div>
  );
}
