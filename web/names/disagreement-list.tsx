import type { NameView } from '../../src/server/contract/index.ts';
import { ClaimSentence } from '../claims/claim-sentence.tsx';
import { StatusTag } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import { disagreementsOf } from './disagreements.ts';
import { type Picking, pickOf } from './picking.ts';
import profile from './profile.module.css';
import type { Statement } from './statements.ts';

interface Props {
  readonly view: NameView;
  readonly statements: readonly Statement[];
  readonly picking: Picking;
}

/** Where reports differ, and on which names the sources do, side by side. */
export function Disagreements({ view, statements, picking }: Props) {
  const { t } = useLanguage();
  const found = disagreementsOf(view, statements);
  const names = view.names.filter(
    ({ status, contradictedBy }) => status === 'disputed' || (contradictedBy?.length ?? 0) > 0,
  );
  if (found.length === 0 && names.length === 0) return null;
  return (
    <section id="disagreements">
      <h2>
        {t('profile.disagreements')}
        <small>{found.length + names.length}</small>
      </h2>
      <p className={profile.note}>{t('profile.disagreementsNote')}</p>
      {found.map(({ kind, sides }) => (
        <div key={sides.map(([first]) => first?.key).join(' ')}>
          <h3 className={profile.sub}>
            {t(kind === 'status' ? 'profile.disagreeStatus' : 'profile.disagreeAttribution')}
          </h3>
          <div className={profile.sides}>
            {sides.map((side) => (
              <div key={side.map(({ key }) => key).join(' ')} className={profile.side}>
                {side.map((statement) => (
                  <button key={statement.key} type="button" {...pickOf(statement, picking)}>
                    <ClaimSentence claim={statement.claim} /> <StatusTag status={statement.claim.status} />
                    <small>{t('names.reports', { count: statement.reports })}</small>
                  </button>
                ))}
              </div>
            ))}
          </div>
        </div>
      ))}
      {names.length > 0 && <h3 className={profile.sub}>{t('profile.disagreeNames')}</h3>}
      {names.map(({ name, source, relation, contradictedBy = [] }) => (
        <div key={`${name} ${source} ${relation}`} className={profile.sides}>
          <p className={profile.side}>
            <b>{name}</b> <small>{t(`labels.relation.${relation}`)}</small>
            <br />
            <small>{source}</small>
          </p>
          {contradictedBy.length > 0 && (
            <p className={profile.side}>
              {contradictedBy.map(({ title, label }) => (
                <span key={`${title} ${label}`}>
                  {t('profile.contradicted', { title, label })}
                  <br />
                </span>
              ))}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
