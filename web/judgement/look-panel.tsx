import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../app/empty-state.tsx';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import { useLanguage } from '../language/index.ts';
import { lookList } from './api.ts';
import { useDecidedBy } from './decided-by.tsx';
import { DecidedWords } from './decided-words.tsx';
import style from './judgement-page.module.css';
import { ReportLine } from './report-line.tsx';

/** Decisions that hold for nothing now; each is settled in its report. */
export function LookPanel() {
  const { t } = useLanguage();
  const sayBy = useDecidedBy();
  const { data, error, refetch } = useQuery(lookList());
  if (error) return <TroubleNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0)
    return <EmptyState title={t('judgement.lookNone')} next={t('judgement.lookLead')} />;
  return (
    <>
      <p className={style.lead}>{t('judgement.lookLead')}</p>
      <ol className={style.items}>
        {data.items.map(({ decision, standing, report }) => (
          <li key={decision.id} className={style.item}>
            <DecidedWords act={decision.act} />
            <p className={style.why}>
              {standing.why && t(`judgement.why.${standing.why}`)}
              <span>{sayBy(decision)}</span>
            </p>
            <ReportLine report={report} claim={standing.claimId} />
          </li>
        ))}
      </ol>
    </>
  );
}
