import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiFailure } from '../api/client.ts';
import { useLanguage } from '../language/index.ts';
import { EmptyState } from './empty-state.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** Stands in for a page that failed: a refusal of the server in its own words, anything else as a fault of ours. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useLanguage();
  if (error instanceof ApiFailure) return <TroubleNote error={error} onRetry={reset} />;
  return (
    <EmptyState title={t('frame.broken')} next={t('frame.brokenNext')}>
      <code>{error instanceof Error ? error.message : String(error)}</code>
      <button type="button" onClick={() => window.location.reload()}>
        {t('frame.reload')}
      </button>
    </EmptyState>
  );
}
