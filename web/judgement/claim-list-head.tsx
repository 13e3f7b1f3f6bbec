import { TroubleNote } from '../app/trouble-note.tsx';
import { useLanguage } from '../language/index.ts';
import { LookNotes } from './look-notes.tsx';
import { OwnStatements } from './own-statements.tsx';
import style from './review.module.css';
import { useReview } from './review-context.tsx';

/** Above the claims of a report: undo, a statement of one's own, and what needs another look. */
export function ClaimListHead() {
  const { t } = useLanguage();
  const { reviewed, canDecide, openForm, last, undoLast, isDeciding, error, form } = useReview();
  const { review } = reviewed.detail;
  if (!canDecide || !review) return null;
  return (
    <>
      <div className={`${style.actions} ${style.head}`}>
        <button type="button" onClick={() => openForm({ kind: 'state' })}>
          {t('judgement.stateOwn')} <kbd>s</kbd>
        </button>
        <button type="button" disabled={!last || isDeciding} onClick={undoLast}>
          {t('judgement.undoLast')} <kbd>u</kbd>
        </button>
      </div>
      {error !== null && error !== undefined && !form && <TroubleNote error={error} />}
      <LookNotes look={review.look} />
      <OwnStatements statements={review.statements} />
    </>
  );
}
