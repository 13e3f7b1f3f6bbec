import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { NameHit, NameKind } from '../../src/server/contract/index.ts';
import { facets, nameHits } from '../api/queries.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { usePageTitle } from '../app/page-title.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import { useLanguage } from '../language/index.ts';
import { TextSearch } from '../reports/text-search.tsx';
import { KindFilter } from './kind-filter.tsx';
import { LensSwitch } from './lens-switch.tsx';
import style from './names-page.module.css';

type Row = Pick<NameHit, 'kind' | 'name' | 'reports'> & { matched?: string };

const shownAtFirst = 200;

/** Names: those of the reports by how many name them, or what a search finds in any spelling. */
export function NamesPage() {
  const { t } = useLanguage();
  const { q = '', kind } = useSearch({ from: '/names' });
  const navigate = useNavigate({ from: '/names' });
  const known = useQuery(facets());
  const found = useQuery({ ...nameHits(q, 100), placeholderData: keepPreviousData });
  usePageTitle(t('names.title'));
  const query = q ? found : known;
  const rows: readonly Row[] = (q ? found.data?.names : namesOf(known.data?.names)) ?? [];
  const shown = kind ? rows.filter((row) => row.kind === kind) : rows;
  return (
    <div className={style.page}>
      <h1>{t('names.title')}</h1>
      <TextSearch
        label={t('names.search')}
        placeholder={`${t('names.search')} — ${t('names.searchPlaceholder')}`}
        words={q}
        onChange={(words) => void navigate({ search: (before) => ({ ...before, q: words }), replace: true })}
      />
      <p className={style.ways}>
        <Link to="/sync">{t('names.toSets')}</Link>
        <Link to="/compare">{t('names.toCompare')}</Link>
      </p>
      <LensSwitch />
      <KindFilter
        kinds={[...new Set(rows.map((row) => row.kind))]}
        chosen={kind}
        onChoose={(next) => void navigate({ search: (before) => ({ ...before, kind: next }), replace: true })}
      />
      {query.error ? (
        <TroubleNote error={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <Waiting />
      ) : rows.length === 0 ? (
        <Nothing words={q} />
      ) : (
        <NameRows title={q ? t('names.found') : t('names.frequent')} rows={shown} />
      )}
    </div>
  );
}

function namesOf(values: readonly { value: string; kind: NameKind; reports: number }[] | undefined) {
  return values?.map(({ value, kind, reports }) => ({ name: value, kind, reports }));
}

function NameRows({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  return (
    <section>
      <h2 className={style.title}>
        {title}
        <small>{rows.length}</small>
      </h2>
      <ul className={style.rows}>
        {shown.map(({ kind, name, reports, matched }) => (
          <li key={`${kind} ${name}`}>
            <Link to="/names/$name" params={{ name }} search={{ kind }}>
              <span>
                <b>{name}</b>
                {matched && matched.toLowerCase() !== name.toLowerCase() && (
                  <span className={style.matched}>{t('frame.alsoSpelt', { matched })}</span>
                )}
              </span>
              <span className={style.kind}>{t(`labels.kind.${kind}`)}</span>
              <span className={style.reports}>
                {reports > 0 ? t('names.reports', { count: reports }) : t('names.noReports')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <button type="button" className={style.more} onClick={() => setAll(true)}>
          {t('list.more', { count: rows.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function Nothing({ words }: { words: string }) {
  const { t } = useLanguage();
  if (!words)
    return (
      <EmptyState title={t('names.empty')} next={t('names.emptyNext')}>
        <Link to="/add">{t('list.emptyAdd')}</Link>
      </EmptyState>
    );
  return (
    <EmptyState title={t('names.nothing', { words })} next={t('names.nothingNext')}>
      <Link to="/reports" search={{ q: words }}>
        {t('names.searchReports', { words })}
      </Link>
    </EmptyState>
  );
}
