import { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { ApiFailure } from '../api/client.ts';
import { ReportsPage } from '../reports/reports-page.tsx';
import { Broken } from './broken.tsx';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { parseSearch, stringifySearch, take } from './search-params.ts';
import { Waiting } from './waiting.tsx';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; only a server that does not answer is asked again, once.
      retry: (failures, error) =>
        failures < 1 && error instanceof ApiFailure && error.kind === 'page/unreachable',
      staleTime: 5_000,
    },
  },
});

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  validateSearch: (search) => take(search, ['ui', 'lens']),
  search: {
    // The language that an address asks for, and whose view of names, go along to the next address.
    middlewares: [
      ({ search, next }) => ({
        ...(search.ui ? { ui: search.ui } : {}),
        ...(search.lens && search.lens !== 'report' ? { lens: search.lens } : {}),
        ...next(search),
      }),
    ],
  },
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/reports', replace: true });
  },
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: ReportsPage,
  validateSearch: (search) =>
    take(search, ['q', 'lang', 'outlet', 'from', 'to', 'name', 'sector', 'country']),
});

const reader = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('../reader/reader-page.tsx'), 'ReaderPage'),
  validateSearch: (search) =>
    take(search, [
      'version',
      'panel',
      'claim',
      'evidence',
      'question',
      'at',
      'marks',
      'original',
      'compare',
      'lens',
      'report',
    ]),
});

const names = createRoute({
  getParentRoute: () => root,
  path: '/names',
  component: lazyRouteComponent(() => import('../names/names-page.tsx'), 'NamesPage'),
  validateSearch: (search) => take(search, ['q', 'kind']),
});

const name = createRoute({
  getParentRoute: () => root,
  path: '/names/$name',
  component: lazyRouteComponent(() => import('../names/name-page.tsx'), 'NamePage'),
  validateSearch: (search) => take(search, ['kind', 'claim', 'lens', 'report']),
});

const technique = createRoute({
  getParentRoute: () => root,
  path: '/techniques/$id',
  component: lazyRouteComponent(() => import('../names/technique-page.tsx'), 'TechniquePage'),
  validateSearch: (search) => take(search, ['claim']),
});

const country = createRoute({
  getParentRoute: () => root,
  path: '/countries/$code',
  component: lazyRouteComponent(() => import('../names/country-page.tsx'), 'CountryPage'),
  validateSearch: (search) => take(search, ['claim']),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: lazyRouteComponent(() => import('../names/compare-page.tsx'), 'ComparePage'),
  validateSearch: (search) => take(search, ['one', 'other', 'kind']),
});

const sync = createRoute({
  getParentRoute: () => root,
  path: '/sync',
  component: lazyRouteComponent(() => import('../sync/sync-page.tsx'), 'SyncPage'),
});

const add = createRoute({
  getParentRoute: () => root,
  path: '/add',
  component: lazyRouteComponent(() => import('../add/add-page.tsx'), 'AddPage'),
});

const feeds = createRoute({
  getParentRoute: () => root,
  path: '/feeds',
  component: lazyRouteComponent(() => import('../feeds/feeds-page.tsx'), 'FeedsPage'),
});

const judgement = createRoute({
  getParentRoute: () => root,
  path: '/judgement',
  component: lazyRouteComponent(() => import('../judgement/judgement-page.tsx'), 'JudgementPage'),
  validateSearch: (search) => take(search, ['tab', 'outlet', 'predicate', 'status', 'watched']),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../account/sign-in-page.tsx'), 'SignInPage'),
  validateSearch: (search) => take(search, ['next', 'refused']),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    reports,
    reader,
    names,
    name,
    technique,
    country,
    compare,
    sync,
    judgement,
    add,
    feeds,
    signIn,
    account,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
