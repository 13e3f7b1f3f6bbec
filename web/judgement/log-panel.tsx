import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StrokeAnswer } from '../../src/server/contract/judgement.ts';
import { tell } from '../api/client.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import { useLanguage } from '../language/index.ts';
import { decisionLog } from './api.ts';
import { useDecidedBy } from './decided-by.tsx';
import { DecidedWords } from './decided-words.tsx';
import style from './judgement-page.module.css';
import { ReportLine } from './report-line.tsx';
import review from './review.module.css';
import { useChange } from './use-change.ts';

/** Everything decided, newest first; what was done at one stroke can be taken back at one stroke. */
export function LogPanel() {
  const { t } = useLanguage();
  const sayBy = useDecidedBy();
  const [limit, setLimit] = useState(100);
  const { data, error, refetch } = useQuery({ ...decisionLog(limit), placeholderData: keepPreviousData });
  const undo = useChange((batch: string) => tell<StrokeAnswer>('/api/judgement/undo', { batch }));
  if (error) return <TroubleNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.entries.length === 0)
    return <EmptyState title={t('judgement.logEmpty')} next={t('judgement.logEmptyNext')} />;
  const seen = new Set<string>();
  return (
    <>
      <p className={style.lead}>{t('judgement.logLead')}</p>
      {undo.data && (
        <p className={style.lead} role="status">
          {t('judgement.takenBack', { count: undo.data.claims })}
        </p>
      )}
      <ol className={style.items}>
        {data.entries.map(({ decision, report }) => {
          const { batch } = decision;
          const isFirstOfBatch = batch !== undefined && !seen.has(batch);
          if (batch) seen.add(batch);
          return (
            <li key={decision.id} className={style.item}>
              <DecidedWords act={decision.act} />
              <p className={style.why}>
                {decision.reason}
                <span>{sayBy(decision)}</span>
              </p>
              {report ? (
                <ReportLine report={report} />
              ) : (
                <p className={style.report}>{t('judgement.ownStatementOf')}</p>
              )}
              {isFirstOfBatch && (
                <span className={review.actions}>
                  <button type="button" disabled={undo.isPending} onClick={() => undo.mutate(batch)}>
                    {t('judgement.undoBatch')}
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {data.entries.length >= limit && limit < 1000 && (
        <button type="button" className={style.more} onClick={() => setLimit(Math.min(1000, limit + 200))}>
          {t('judgement.more')}
        </button>
      )}
    </>
  );
}
