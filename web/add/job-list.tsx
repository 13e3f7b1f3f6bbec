import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiFailure } from '../api/client.ts';
import { jobs } from '../api/queries.ts';
import { TroubleNote, TroubleWords } from '../app/trouble-note.tsx';
import { useLanguage } from '../language/index.ts';
import { useUploads } from './adding.ts';
import { JobItem } from './job-item.tsx';
import style from './job-list.module.css';

/** Everything that was added, newest first, each with the step it is at. Failures stand in their own row. */
export function JobList() {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(jobs());
  const uploads = useUploads();
  useFreshLists(data?.running);
  if (error) return <TroubleNote error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className={style.jobs} aria-labelledby="progress">
      <h2 id="progress">
        {t('add.progress')}
        {data.jobs.length > 0 && (
          <small role="status">
            {data.running > 0 ? t('add.running', { count: data.running }) : t('add.allDone')}
          </small>
        )}
      </h2>
      {data.jobs.length === 0 && uploads.length === 0 && <p className={style.empty}>{t('add.noJobs')}</p>}
      <ul>
        {uploads.map((upload) => (
          <li key={upload.names.join('/')} className={style.upload}>
            <b>{upload.names.join(', ')}</b>
            {upload.state === 'sending' ? (
              <span>{t('add.step.obtain')}</span>
            ) : (
              <TroubleWords
                kind={upload.error instanceof ApiFailure ? upload.error.kind : 'page/unexpected'}
                message={String(upload.error)}
              />
            )}
          </li>
        ))}
        {data.jobs.map((job) => (
          <JobItem key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}

/** When the last job ends, the lists that it changed are asked for again. */
function useFreshLists(running: number | undefined): void {
  const queries = useQueryClient();
  const before = useRef(running);
  useEffect(() => {
    if (before.current && running === 0)
      for (const key of ['reports', 'facets', 'name', 'report'])
        void queries.invalidateQueries({ queryKey: [key] });
    before.current = running;
  }, [running, queries]);
}
