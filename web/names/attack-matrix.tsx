import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { NameView } from '../../src/server/contract/index.ts';
import { attackNames } from '../api/queries.ts';
import { useAttackName } from '../claims/end-label.ts';
import { StatusGlyph } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import style from './attack-matrix.module.css';
import { type MatrixTechnique, matrixOf } from './matrix.ts';
import { type Picking, pickOf } from './picking.ts';
import profile from './profile.module.css';
import type { Statement } from './statements.ts';

interface Props {
  readonly view: NameView;
  readonly statements: readonly Statement[];
  readonly picking: Picking;
}

/** Techniques under their ATT&CK tactics. What reports say leads to its sentence, what sets state to the technique. */
export function AttackMatrix({ view, statements, picking }: Props) {
  const { t } = useLanguage();
  const attack = useQuery(attackNames());
  const nameOf = useAttackName();
  const columns = matrixOf(view, statements, attack.data);
  if (columns.length === 0) return null;
  const count = new Set(columns.flatMap(({ techniques }) => techniques.map(({ id }) => id))).size;
  return (
    <section id="techniques">
      <h2>
        {t('profile.techniques')}
        <small>{count}</small>
      </h2>
      <p className={profile.note}>
        {t('profile.techniquesLead', { count, version: attack.data?.version ?? '…' })}{' '}
        {t('profile.matrixKey')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by the keyboard too */}
      <section className={style.matrix} aria-label={t('profile.matrixLabel')} tabIndex={0}>
        {columns.map(({ tactic, techniques }) => (
          <section key={tactic ?? 'none'}>
            <h3>
              {tactic ? nameOf(tactic).text : t('profile.noTactic')}
              <small>
                {tactic} · {techniques.length}
              </small>
            </h3>
            <ul>
              {techniques.map((technique) => (
                <li key={technique.id}>
                  <Technique technique={technique} picking={picking} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
    </section>
  );
}

function Technique({ technique, picking }: { technique: MatrixTechnique; picking: Picking }) {
  const { t } = useLanguage();
  const { id, statement, sets } = technique;
  const { text } = useAttackName()(id);
  const said = (
    <>
      <span>{text}</span>
      <small>
        {id}
        {statement && statement.claim.status !== 'asserted' && (
          <StatusGlyph status={statement.claim.status} />
        )}
      </small>
    </>
  );
  if (statement)
    return (
      <button
        type="button"
        data-status={statement.claim.status}
        title={t(`labels.status.${statement.claim.status}`)}
        {...pickOf(statement, picking)}
      >
        {said}
      </button>
    );
  return (
    <Link to="/techniques/$id" params={{ id }} title={`${t('profile.fromSets')}: ${sets.join(', ')}`}>
      {said}
    </Link>
  );
}
