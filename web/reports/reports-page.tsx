import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { withQuery } from '../api/client.ts';
import { reportList } from '../api/queries.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { usePageTitle } from '../app/page-title.ts';
import { take } from '../app/search-params.ts';
import { TroubleNote } from '../app/trouble-note.tsx';
import { Waiting } from '../app/waiting.tsx';
import { useLanguage } from '../language/index.ts';
import { ActiveFilters } from './active-filters.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { type FilterKey, type Filters, filterKeys } from './filters.ts';
import { ReportRows } from './report-rows.tsx';
import style from './reports-page.module.css';
import { TextSearch } from './text-search.tsx';

/** All reports, newest first: full-text search, filters, and the passages that match. */
export function ReportsPage() {
  const { t } = useLanguage();
  const filters = useFilters();
  const change = useChangeFilters();
  const query = useInfiniteQuery(reportList(filters));
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const total = query.data?.pages[0]?.total;
  const narrowed = filterKeys.some((key) => filters[key]) || filters.q !== undefined;
  usePageTitle(filters.q ? `${filters.q} — ${t('list.title')}` : t('list.title'));
  return (
    <div className={style.page}>
      <FilterPanel filters={filters} onChange={change} />
      <div className={style.list}>
        <div className={style.head}>
          <h1>{t('list.title')}</h1>
          {total !== undefined && (
            <p className={style.total} role="status">
              {t('list.total', { count: total })}
            </p>
          )}
          {total !== undefined && total > 0 && <TakeOut filters={filters} />}
        </div>
        <TextSearch
          label={t('list.search')}
          placeholder={`${t('list.search')} — ${t('list.searchPlaceholder')}`}
          words={filters.q ?? ''}
          onChange={(q) => change({ q })}
        />
        <ActiveFilters filters={filters} onChange={change} />
        {query.error ? (
          <TroubleNote error={query.error} onRetry={() => void query.refetch()} />
        ) : query.isPending ? (
          <Waiting />
        ) : items.length === 0 ? (
          <Nothing narrowed={narrowed} />
        ) : (
          <ReportRows
            items={items}
            more={query.hasNextPage}
            onMore={() => {
              if (!query.isFetchingNextPage) void query.fetchNextPage();
            }}
          />
        )}
      </div>
    </div>
  );
}

/** The list as it is narrowed now, as a file for a spreadsheet program. */
function TakeOut({ filters }: { filters: Filters }) {
  const { t } = useLanguage();
  return (
    <p className={style.out}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <a
          key={format}
          href={withQuery('/api/lists/reports', { ...filters, format })}
          download
          aria-label={`${t('judgement.sheet.out')}: ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}

/** The filters of the address, without what else stands in it: the language of the page starts no new search. */
function useFilters(): Filters {
  const search = useSearch({ from: '/reports' });
  const key = JSON.stringify(take(search, ['q', ...filterKeys]));
  return useMemo(() => JSON.parse(key), [key]);
}

/** Changes the filters in the address; an empty value takes a filter away. Typing replaces, choosing adds a step back. */
function useChangeFilters(): (changed: Partial<Record<FilterKey | 'q', string>>) => void {
  const navigate = useNavigate();
  return useCallback(
    (changed) =>
      void navigate({
        to: '/reports',
        replace: 'q' in changed,
        resetScroll: true,
        search: (before): Filters => ({ ...before, ...changed }),
      }),
    [navigate],
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const { t } = useLanguage();
  if (narrowed) return <EmptyState title={t('list.nothing')} next={t('list.nothingNext')} />;
  return (
    <EmptyState title={t('list.empty')} next={t('list.emptyNext')}>
      <Link to="/add">{t('list.emptyAdd')}</Link>
    </EmptyState>
  );
}
