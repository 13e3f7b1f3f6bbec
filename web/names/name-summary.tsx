import type { NameView, Predicate } from '../../src/server/contract/index.ts';
import { useEndLabel } from '../claims/end-label.ts';
import { StatusGlyph } from '../claims/status-glyph.tsx';
import { useLanguage } from '../language/index.ts';
import style from './name-summary.module.css';
import type { Statement } from './statements.ts';
import { isOf, ownNames } from './subject.ts';

const told: readonly Predicate[] = [
  'attributed-to',
  'originates-from',
  'active-since',
  'targets',
  'exploits',
  'uses',
  'seeks',
];
const most = 5;

/** What the reports say first about a name, each with its status and the number of reports that say so. */
export function NameSummary({ view, statements }: { view: NameView; statements: readonly Statement[] }) {
  const { t } = useLanguage();
  const names = ownNames(view);
  const own = statements.filter(({ claim }) => isOf(claim.subject, names));
  const acts = statements.filter(
    ({ claim }) => claim.predicate === 'acts-against' && isOf(claim.object, names),
  );
  const rows = told.flatMap((predicate) => {
    const found = own.filter(({ claim }) => claim.predicate === predicate);
    return found.length > 0 ? [{ predicate, found }] : [];
  });
  const reports = t('names.reports', { count: view.reports.length });
  return (
    <>
      <p className={style.counts}>
        {view.claims.length > 0
          ? t('names.claimsOf', { count: view.claims.length, reports })
          : t('names.noClaims', { name: view.name })}
      </p>
      {rows.length + acts.length > 0 && (
        <dl className={style.summary}>
          {rows.map(({ predicate, found }) => (
            <div key={predicate}>
              <dt>{t(`labels.group.${predicate}`)}</dt>
              <dd>
                {found.slice(0, most).map((statement) => (
                  <Told key={statement.key} statement={statement} of={view.reports.length} />
                ))}
                {found.length > most && (
                  <span className={style.more}>{t('names.others', { count: found.length - most })}</span>
                )}
              </dd>
            </div>
          ))}
          {acts.length > 0 && (
            <div>
              <dt>{t('profile.acts')}</dt>
              <dd>
                {acts.slice(0, most).map((statement) => (
                  <Told key={statement.key} statement={statement} end="subject" of={view.reports.length} />
                ))}
                {acts.length > most && (
                  <span className={style.more}>{t('names.others', { count: acts.length - most })}</span>
                )}
              </dd>
            </div>
          )}
        </dl>
      )}
    </>
  );
}

function Told(props: { statement: Statement; of: number; end?: 'subject' | 'object' }) {
  const { statement, of, end = 'object' } = props;
  const { t } = useLanguage();
  const { claim, reports } = statement;
  const label = useEndLabel()(claim[end]);
  return (
    <span className={style.told} data-status={claim.status} title={t(`labels.status.${claim.status}`)}>
      {claim.status !== 'asserted' && <StatusGlyph status={claim.status} />}
      <b>{label.text}</b>
      <small>
        {reports}/{of}
      </small>
    </span>
  );
}
