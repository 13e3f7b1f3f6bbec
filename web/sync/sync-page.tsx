import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SyncView } from '../../src/server/contract/index.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { usePageTitle } from '../app/page-title.ts';
import { TroubleNote, TroubleWords } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import { sayMoment } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import { startSync, stopSync, syncView } from './queries.ts';
import { setStates, settledOf } from './set-states.ts';
import { SetTable } from './set-table.tsx';
import style from './sync-page.module.css';

/** Public reference sets: version, date and state of each, one button that fetches them, what went wrong. */
export function SyncPage() {
  const { t } = useLanguage();
  usePageTitle(t('sync.title'));
  const { data, error, refetch } = useQuery(syncView());
  return (
    <div className={style.page}>
      <h1>{t('sync.title')}</h1>
      <p className={style.lead}>{t('sync.lead')}</p>
      {error ? (
        <TroubleNote error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Sets view={data} />
      ) : (
        <Waiting />
      )}
    </div>
  );
}

function Sets({ view }: { view: SyncView }) {
  const { t } = useLanguage();
  const states = setStates(view);
  return (
    <>
      <Order view={view} />
      {view.error && <TroubleWords {...view.error} />}
      {states.length === 0 ? (
        <EmptyState title={t('sync.empty')} next={t('sync.emptyNext')} />
      ) : (
        <SetTable states={states} isRunning={view.isRunning} />
      )}
    </>
  );
}

/** The one button, and how far it is. */
function Order({ view }: { view: SyncView }) {
  const { t, language } = useLanguage();
  const queries = useQueryClient();
  const show = (next: SyncView) => queries.setQueryData(['sync'], next);
  const start = useMutation({ mutationFn: startSync, onSuccess: show });
  const stop = useMutation({ mutationFn: stopSync, onSuccess: show });
  const done = settledOf(view);
  return (
    <div className={style.order}>
      {view.isRunning ? (
        <>
          <Button variant="default" disabled={stop.isPending} onClick={() => stop.mutate()}>
            {t(stop.isPending ? 'sync.stopping' : 'sync.stop')}
          </Button>
          <span role="status">{t('sync.running', { done, of: view.progress.length })}</span>
          <progress
            max={Math.max(view.progress.length, 1)}
            value={done}
            aria-label={t('sync.running', { done, of: view.progress.length })}
          />
        </>
      ) : (
        <>
          <Button variant="light" disabled={start.isPending} onClick={() => start.mutate()}>
            {t('sync.start')}
          </Button>
          {view.endedAt && (
            <span role="status">{t('sync.ended', { when: sayMoment(view.endedAt, language) })}</span>
          )}
        </>
      )}
      {(start.error ?? stop.error) && <TroubleNote error={start.error ?? stop.error} />}
    </div>
  );
}
