import { useClipboard } from '@mantine/hooks';
import { NextIcon, PreviousIcon } from '../app/icons.tsx';
import { useLanguage } from '../language/index.ts';
import style from './evidence-stepper.module.css';
import type { ReaderState } from './use-reader-state.ts';

/** Under a selected claim or question: the places that say so, one after another, the original, and a link to it all. */
export function EvidenceStepper({ count, state }: { count: number; state: ReaderState }) {
  const { t } = useLanguage();
  const clipboard = useClipboard({ timeout: 2_000 });
  const { selection } = state;
  if (!selection || selection.kind === 'place') return null;
  const step = (by: number) =>
    state.select({ ...selection, evidence: (selection.evidence + by + count) % count });
  return (
    <div className={style.steps}>
      {count > 1 && (
        <span className={style.places}>
          <button type="button" aria-label={t('reader.previousEvidence')} onClick={() => step(-1)}>
            <PreviousIcon />
          </button>
          <span role="status">{t('reader.evidenceOf', { number: selection.evidence + 1, count })}</span>
          <button type="button" aria-label={t('reader.nextEvidence')} onClick={() => step(1)}>
            <NextIcon />
          </button>
        </span>
      )}
      <button type="button" className={style.action} onClick={() => state.showOriginal(true)}>
        {t('reader.original')}
        <kbd>o</kbd>
      </button>
      <button type="button" className={style.action} onClick={() => clipboard.copy(window.location.href)}>
        {clipboard.copied ? t('frame.copied') : t('frame.copyLink')}
      </button>
    </div>
  );
}
