import { useLanguage } from '../language/index.ts';
import style from './review.module.css';
import type { ClaimReview } from './reviewed.ts';

/** What was decided, by sign and word: never by colour alone. */
export function ReviewTag({ state }: { state: NonNullable<ClaimReview['state']> }) {
  const { t } = useLanguage();
  return (
    <span className={style.tag} data-state={state} title={t(`judgement.stateNote.${state}`)}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {state === 'accepted' && <path d="m2 6.4 2.6 2.8L10 3.2" />}
        {state === 'corrected' && <path d="M2 10h2L10 4 8 2 2 8z" />}
        {state === 'rejected' && <path d="m2.5 2.5 7 7M9.5 2.5l-7 7" />}
        {state === 'added' && <path d="M6 2v8M2 6h8" />}
      </svg>
      {t(`judgement.state.${state}`)}
    </span>
  );
}
