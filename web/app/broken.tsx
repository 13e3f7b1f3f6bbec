import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiFailure } from '../api/client.ts';
import { useLanguage } from '../language/index.ts';
import { EmptyState } from './empty-state.tsx';
import { TroubleNote } from './trouble-note.tsx';
import style from './whole-page.module.css';

/** Stands in for a page that failed: a refusal of the server in its own words, anything else as a fault of ours. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useLanguage();
  if (error instanceof ApiFailure)
    return (
      <div className={style.page}>
        <TroubleNote error={error} onRetry={reset} />
      </div>
    );
  return (
    <div className={style.page}>
      <EmptyState title={t('frame.broken')} next={t('frame.brokenNext')}>
        <code>{error instanceof Error ? error.message : String(error)}</code>
        <button type="button" onClick={() => window.location.reload()}>
          {t('frame.reload')}
        </button>
      </EmptyState>
    </div>
  );
}
