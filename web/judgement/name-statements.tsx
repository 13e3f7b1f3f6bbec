import { Link } from '@tanstack/react-router';
import type { OwnStatement } from '../../src/model/decision.ts';
import { ClaimSentence } from '../claims/claim-sentence.tsx';
import { StatusTag } from '../claims/status-glyph.tsx';
import { sayMoment } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';
import style from './review.module.css';

/** What analysts here hold of a name, apart from what reports say. */
export function NameStatements({ statements }: { statements: readonly OwnStatement[] }) {
  const { t, language } = useLanguage();
  if (statements.length === 0) return null;
  return (
    <section className={style.own}>
      <h2>{t('judgement.statements')}</h2>
      <ul>
        {statements.map(({ decisionId, claim, evidence, documentId }) => (
          <li key={decisionId}>
            <span>
              <ClaimSentence claim={claim} /> <StatusTag status={claim.status} />
            </span>
            <p>{evidence.reasons}</p>
            <small>
              {t('judgement.by', {
                who: evidence.analyst === 'local' ? t('judgement.actorLocal') : evidence.analyst,
                when: sayMoment(evidence.on, language),
              })}{' '}
              {documentId && (
                <Link to="/reports/$id" params={{ id: documentId }}>
                  {t('judgement.open')}
                </Link>
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
