import { groupClaims } from '../claims/claim-order.ts';
import { ClaimSentence } from '../claims/claim-sentence.tsx';
import { StatusTag } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import style from './name-claims.module.css';
import { countOrigins, type Origins } from './origins.ts';
import { type Picking, pickOf } from './picking.ts';
import profile from './profile.module.css';
import type { Statement } from './statements.ts';

/** What reports claim, by predicate: status, reports, independent origins. A statement leads to its sentences. */
export function NameClaims(props: {
  statements: readonly Statement[];
  picking: Picking;
  /** Absent until it is known which reports share an origin. */
  origins: Origins | undefined;
}) {
  const { t } = useLanguage();
  const groups = groupClaims(props.statements, ({ claim }) => claim);
  if (groups.length === 0) return null;
  return (
    <section id="claims">
      <h2>
        {t('names.claims')}
        <small>{props.statements.length}</small>
      </h2>
      <p className={profile.note}>{t('profile.originsNote')}</p>
      {groups.map(({ predicate, count, subjects }) => (
        <section key={predicate} id={`claims-${predicate}`} className={style.group}>
          <h3>
            {t(`labels.group.${predicate}`)}
            <small>{count}</small>
          </h3>
          <ul>
            {subjects
              .flatMap(({ claims }) => claims)
              .map((statement) => (
                <li key={statement.key}>
                  <button type="button" {...pickOf(statement, props.picking)}>
                    <ClaimSentence claim={statement.claim} />
                    <span className={style.facts}>
                      <span>
                        {t('names.reports', { count: statement.reports })}
                        {props.origins &&
                          ` · ${t('profile.origins', { count: countOrigins(statement.said, props.origins) })}`}
                      </span>
                      <StatusTag status={statement.claim.status} />
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
