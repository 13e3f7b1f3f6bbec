import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  AttackNames,
  Facets,
  FeedList,
  JobList,
  NameHits,
  NameView,
  OriginalView,
  ReportDetail,
  ReportPage,
  VersionDifference,
} from '../../src/server/contract/index.ts';
import { ask, withQuery } from './client.ts';

/** What a list of reports can be asked for; each is a search parameter of its address too. */
export interface ReportFilters {
  readonly q?: string | undefined;
  readonly lang?: string | undefined;
  readonly outlet?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly name?: string | undefined;
  readonly sector?: string | undefined;
  readonly country?: string | undefined;
}

const pageSize = 100;

export function reportList(filters: ReportFilters) {
  return infiniteQueryOptions({
    queryKey: ['reports', filters],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      ask<ReportPage>(withQuery('/api/reports', { ...filters, cursor: pageParam, limit: pageSize }), {
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The few best reports for the box on top. */
export function reportHits(words: string) {
  return queryOptions({
    queryKey: ['report-hits', words],
    enabled: words !== '',
    queryFn: ({ signal }) => ask<ReportPage>(withQuery('/api/reports', { q: words, limit: 6 }), { signal }),
  });
}

export function facets() {
  return queryOptions({
    queryKey: ['facets'],
    queryFn: ({ signal }) => ask<Facets>('/api/facets', { signal }),
  });
}

export function report(id: string, version?: string) {
  return queryOptions({
    queryKey: ['report', id, version ?? 'latest'],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      ask<ReportDetail>(withQuery(`/api/reports/${encodeURIComponent(id)}`, { version }), { signal }),
  });
}

export function original(id: string, versionId: string, version: number, start: number, end: number) {
  return queryOptions({
    queryKey: ['original', versionId, start, end],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      ask<OriginalView>(
        withQuery(`/api/reports/${encodeURIComponent(id)}/original`, { version, start, end }),
        { signal },
      ),
  });
}

export function originalFile(id: string, version: number): string {
  return withQuery(`/api/reports/${encodeURIComponent(id)}/file`, { version });
}

export function difference(id: string, from: number, to: number) {
  return queryOptions({
    queryKey: ['difference', id, from, to],
    queryFn: ({ signal }) =>
      ask<VersionDifference>(withQuery(`/api/reports/${encodeURIComponent(id)}/difference`, { from, to }), {
        signal,
      }),
  });
}

/** Jobs are asked for again while some run. */
export function jobs(batch?: string) {
  return queryOptions({
    queryKey: ['jobs', batch ?? 'all'],
    queryFn: ({ signal }) => ask<JobList>(withQuery('/api/jobs', { batch, limit: 200 }), { signal }),
    refetchInterval: (query) => ((query.state.data?.running ?? 0) > 0 ? 500 : 5_000),
  });
}

export function feedList() {
  return queryOptions({
    queryKey: ['feeds'],
    queryFn: ({ signal }) => ask<FeedList>('/api/feeds', { signal }),
    refetchInterval: 15_000,
  });
}

export function nameHits(words: string, limit = 40) {
  return queryOptions({
    queryKey: ['name-hits', words, limit],
    enabled: words !== '',
    queryFn: ({ signal }) => ask<NameHits>(withQuery('/api/names', { q: words, limit }), { signal }),
  });
}

export interface NameQuestion {
  /** Which of several things of that name. */
  readonly kind?: string | undefined;
  /** Whose view of what belongs together; the pack's by default. */
  readonly lens?: string | undefined;
  /** The report whose view it is, for the lens `report`. */
  readonly report?: string | undefined;
}

export function nameView(name: string, { kind, lens, report }: NameQuestion = {}) {
  return queryOptions({
    queryKey: ['name', name, kind ?? '', lens ?? '', report ?? ''],
    queryFn: ({ signal }) =>
      ask<NameView>(withQuery(`/api/names/${encodeURIComponent(name)}`, { kind, lens, report }), { signal }),
  });
}

export function attackNames() {
  return queryOptions({
    queryKey: ['attack'],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: ({ signal }) => ask<AttackNames>('/api/attack', { signal }),
  });
}
