import { groupClaims } from '../claims/claim-order.ts';
import { ClaimSentence } from '../claims/claim-sentence.tsx';
import { StatusTag } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import style from './name-claims.module.css';
import type { Statement } from './statements.ts';

/** What reports claim of a name, by predicate. A statement leads to the sentences that it rests on. */
export function NameClaims(props: {
  name: string;
  statements: readonly Statement[];
  selected: string | undefined;
  onSelect: (statement: Statement | undefined) => void;
}) {
  const { t } = useLanguage();
  const groups = groupClaims(props.statements, ({ claim }) => claim);
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>
        {t('names.claims')}
        <small>{props.statements.length}</small>
      </h2>
      {groups.map(({ predicate, count, subjects }) => (
        <section key={predicate} className={style.group}>
          <h3>
            {t(`labels.group.${predicate}`)}
            <small>{count}</small>
          </h3>
          <ul>
            {subjects
              .flatMap(({ claims }) => claims)
              .map((statement) => (
                <li key={statement.key}>
                  <button
                    type="button"
                    aria-pressed={statement.key === props.selected}
                    onClick={() => props.onSelect(statement.key === props.selected ? undefined : statement)}
                  >
                    <ClaimSentence claim={statement.claim} />
                    <span className={style.facts}>
                      {t('names.reports', { count: statement.reports })}
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
