import { queryOptions } from '@tanstack/react-query';
import type {
  DecisionLog,
  JudgementOverview,
  LookList,
  QueueAnswer,
} from '../../src/server/contract/judgement.ts';
import { ask, withQuery } from '../api/client.ts';

/** What the queue can be narrowed to; each is a search parameter of its address too. */
export interface QueueFilters {
  readonly outlet?: string | undefined;
  readonly predicate?: string | undefined;
  readonly status?: string | undefined;
  readonly watched?: string | undefined;
}

export function overview() {
  return queryOptions({
    queryKey: ['judgement', 'overview'],
    queryFn: ({ signal }) => ask<JudgementOverview>('/api/judgement', { signal }),
    // While reports are read anew, their number goes down.
    refetchInterval: (query) => ((query.state.data?.toReread ?? 0) > 0 ? 2_000 : false),
  });
}

export function queue(filters: QueueFilters, limit: number) {
  return queryOptions({
    queryKey: ['queue', filters, limit],
    queryFn: ({ signal }) => ask<QueueAnswer>(withQuery('/api/queue', { ...filters, limit }), { signal }),
  });
}

export function lookList() {
  return queryOptions({
    queryKey: ['judgement', 'look'],
    queryFn: ({ signal }) => ask<LookList>('/api/judgement/look', { signal }),
  });
}

export function decisionLog(limit: number) {
  return queryOptions({
    queryKey: ['judgement', 'log', limit],
    queryFn: ({ signal }) => ask<DecisionLog>(withQuery('/api/judgement/log', { limit }), { signal }),
  });
}
