import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Job } from '../../src/server/contract/index.ts';
import { order } from '../api/client.ts';
import { TroubleWords } from '../app/trouble-note.tsx';
import { useLanguage } from '../language/index.ts';
import { jobsChanged } from './adding.ts';
import style from './job-item.module.css';

const steps: readonly Job['step'][] = ['obtain', 'clean', 'extract', 'claim', 'store'];

/** One thing that was added: its step while it runs, then the way to the report, or why there is none. */
export function JobItem({ job }: { job: Job }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (what: 'stop' | 'retry') => order('POST', `/api/jobs/${job.id}/${what}`),
    onSettled: () => jobsChanged(queries),
  });
  const at = steps.indexOf(job.step);
  const isRunning = at >= 0 || job.step === 'waiting';
  const canRetry = job.step === 'failed' || job.step === 'stopped';
  return (
    <li className={style.job} data-step={job.step}>
      <div className={style.line}>
        <b title={job.what}>{job.what}</b>
        <span className={style.state}>
          {isRunning && <Track at={at} />}
          {job.step === 'done' && job.result ? t(`add.result.${job.result}`) : t(`add.step.${job.step}`)}
        </span>
        {job.reportId && job.step === 'done' && (
          <Link to="/reports/$id" params={{ id: job.reportId }}>
            {t('add.open')}
          </Link>
        )}
        {isRunning && (
          <button
            type="button"
            disabled={isPending}
            aria-label={t('add.stopWhat', { what: job.what })}
            onClick={() => mutate('stop')}
          >
            {t('add.stop')}
          </button>
        )}
        {canRetry && (
          <button
            type="button"
            disabled={isPending}
            aria-label={t('add.retryWhat', { what: job.what })}
            onClick={() => mutate('retry')}
          >
            {t('add.retry')}
          </button>
        )}
      </div>
      {job.error && job.step === 'failed' && (
        <TroubleWords kind={job.error.kind} message={job.error.message} />
      )}
    </li>
  );
}

/** Five short strokes, filled as far as the work has come. */
function Track({ at }: { at: number }) {
  const { t } = useLanguage();
  return (
    <span className={style.track} role="img" aria-label={t('add.stepOf', { number: at + 1 })}>
      {steps.map((step, index) => (
        <i key={step} data-done={index <= at} />
      ))}
    </span>
  );
}
