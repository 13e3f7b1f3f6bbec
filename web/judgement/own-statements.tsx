import type { OwnStatement } from '../../src/model/decision.ts';
import { ClaimSentence } from '../claims/claim-sentence.tsx';
import { StatusTag } from '../claims/status-glyph.tsx';
import { sayMoment } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import style from './review.module.css';
import { useReview } from './review-context.tsx';

/** What analysts here hold themselves, beside what the text says, with their reasons. */
export function OwnStatements({ statements }: { statements: readonly OwnStatement[] }) {
  const { t, language } = useLanguage();
  const { decide, isDeciding } = useReview();
  if (statements.length === 0) return null;
  return (
    <section className={style.own}>
      <h2>{t('judgement.statements')}</h2>
      <ul>
        {statements.map(({ decisionId, claim, evidence }) => (
          <li key={decisionId}>
            <span>
              <ClaimSentence claim={claim} /> <StatusTag status={claim.status} />
            </span>
            <p>{evidence.reasons}</p>
            <small>
              {t('judgement.by', {
                who: evidence.analyst === 'local' ? t('judgement.actorLocal') : evidence.analyst,
                when: sayMoment(evidence.on, language),
              })}
            </small>
            <div className={style.actions}>
              <button
                type="button"
                disabled={isDeciding}
                onClick={() => void decide([{ kind: 'undo', decisions: [decisionId] }])}
              >
                {t('judgement.undo')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
