import { Link } from '@tanstack/react-router';
import type { JudgementOverview } from '../../src/server/contract/judgement.ts';
import { tell } from '../api/client.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { TroubleNote } from '../app/trouble-note.tsx';
import { sayMoment } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import style from './judgement-page.module.css';
import review from './review.module.css';
import { useChange } from './use-change.ts';

type LessonItem = JudgementOverview['lessons'][number];

/** What decisions on names taught; revoking one takes its decision back. */
export function TaughtPanel({ lessons }: { lessons: readonly LessonItem[] }) {
  const { t, language } = useLanguage();
  const revoke = useChange(({ decisionId, documentId }: LessonItem) =>
    tell(`/api/reports/${encodeURIComponent(documentId ?? '')}/decisions`, {
      orders: [{ kind: 'undo', decisions: [decisionId] }],
    }),
  );
  return (
    <>
      <p className={style.lead}>{t('judgement.taughtLead')}</p>
      {revoke.error && <TroubleNote error={revoke.error} />}
      {lessons.length === 0 ? (
        <EmptyState title={t('judgement.taughtEmpty')} next={t('judgement.taughtEmptyNext')} />
      ) : (
        <ul className={style.rows}>
          {lessons.map((lesson) => {
            const { name, outlet, reason, documentId } = lesson;
            const kind = t(`labels.kind.${lesson.nameKind}`);
            const words =
              lesson.kind === 'rejected'
                ? t('judgement.taughtRejected', { name, kind, outlet: outlet ?? t('judgement.noOutlet') })
                : t('judgement.taughtAccepted', { name, kind });
            return (
              <li key={`${lesson.decisionId} ${lesson.kind}`}>
                <span>
                  {words}
                  <small>
                    {sayMoment(lesson.at, language)}
                    {reason && ` — ${reason}`}
                  </small>
                </span>
                <span className={review.actions}>
                  {documentId && (
                    <>
                      <Link to="/reports/$id" params={{ id: documentId }} search={{ panel: 'names' }}>
                        {t('judgement.open')}
                      </Link>
                      <button
                        type="button"
                        aria-label={`${t('judgement.revoke')}: ${words}`}
                        disabled={revoke.isPending}
                        onClick={() => revoke.mutate(lesson)}
                      >
                        {t('judgement.revoke')}
                      </button>
                    </>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
