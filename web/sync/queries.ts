import { queryOptions } from '@tanstack/react-query';
import type { SyncView } from '../../src/server/contract/index.ts';
import { ask, tell } from '../api/client.ts';

/** Asked for again twice a second while sets are fetched. */
export function syncView() {
  return queryOptions({
    queryKey: ['sync'],
    queryFn: ({ signal }) => ask<SyncView>('/api/sync', { signal }),
    refetchInterval: (query) => (query.state.data?.isRunning ? 500 : 30_000),
  });
}

/** Begins to fetch all sets. */
export function startSync(): Promise<SyncView> {
  return tell<SyncView>('/api/sync', {});
}

export function stopSync(): Promise<SyncView> {
  return ask<SyncView>('/api/sync/stop', { method: 'POST' });
}
