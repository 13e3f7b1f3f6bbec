import type { ReportDetail } from '../../src/server/contract/index.ts';
import { useLanguage } from '../language/index.ts';
import style from './review.module.css';
import { useReview } from './review-context.tsx';
import { ReviewTag } from './review-tag.tsx';
import { nameId } from './reviewed.ts';

type Name = ReportDetail['names'][number];

export function NameReviewTag({ name }: { name: Name }) {
  const state = useReview().reviewed.names.get(nameId(name))?.state;
  return state ? <ReviewTag state={state} /> : null;
}

/** Accept, correct, reject a name of the report; what was decided can be taken back. */
export function NameActions({ name }: { name: Name }) {
  const { t } = useLanguage();
  const { reviewed, canDecide, decide, isDeciding, openForm } = useReview();
  if (!canDecide) return null;
  const review = reviewed.names.get(nameId(name));
  const on = { kind: name.kind, name: name.name };
  const label = (key: 'acceptName' | 'correctName' | 'rejectName') =>
    t(`judgement.${key}`, { name: name.name });
  const { decisionId } = review ?? {};
  return (
    <span className={style.nameActions}>
      {decisionId ? (
        <button
          type="button"
          disabled={isDeciding}
          aria-label={`${t('judgement.undo')}: ${name.name}`}
          title={t('judgement.undo')}
          onClick={() => void decide([{ kind: 'undo', decisions: [decisionId] }])}
        >
          <Sign path="M4 5H9a3 3 0 0 1 0 6H5M6 2.5 3.5 5 6 7.5" />
        </button>
      ) : (
        <>
          <button
            type="button"
            disabled={isDeciding}
            aria-label={label('acceptName')}
            title={label('acceptName')}
            onClick={() => void decide([{ kind: 'accept-name', name: on }])}
          >
            <Sign path="m2.5 7.4 3 3L12 3.6" />
          </button>
          <button
            type="button"
            disabled={isDeciding}
            aria-label={label('correctName')}
            title={label('correctName')}
            onClick={() => openForm({ kind: 'correct-name', name })}
          >
            <Sign path="M2.5 11.5h2L11.5 4.6 9.4 2.5 2.5 9.4z" />
          </button>
          <button
            type="button"
            disabled={isDeciding}
            aria-label={label('rejectName')}
            title={label('rejectName')}
            onClick={() => void decide([{ kind: 'reject-name', name: on }])}
          >
            <Sign path="m3.5 3.5 7 7M10.5 3.5l-7 7" />
          </button>
        </>
      )}
    </span>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
