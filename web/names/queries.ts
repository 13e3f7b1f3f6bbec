import { queryOptions } from '@tanstack/react-query';
import type { RulingAct } from '../../src/model/name-ruling.ts';
import type { ReportBackgrounds } from '../../src/server/contract/background.ts';
import type { NameRulings, RulingView } from '../../src/server/contract/index.ts';
import type { AttackObjectView, VulnerabilityView } from '../../src/server/contract/reference.ts';
import type { ThingKind, ThingView } from '../../src/server/contract/things.ts';
import { ask, tell, withQuery } from '../api/client.ts';

/** The server looks into so many reports at once. */
const mostReports = 40;

/** Shared origins and open questions of reports, the first forty. */
export function backgrounds(ids: readonly string[]) {
  const some = ids.slice(0, mostReports);
  return queryOptions({
    queryKey: ['report-backgrounds', some],
    enabled: some.length > 0,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      ask<ReportBackgrounds>(withQuery('/api/report-backgrounds', { ids: some.join(',') }), { signal }),
  });
}

export function vulnerability(cve: string) {
  return queryOptions({
    queryKey: ['vulnerability', cve],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      ask<VulnerabilityView>(`/api/vulnerabilities/${encodeURIComponent(cve)}`, { signal }),
  });
}

export function attackObject(id: string) {
  return queryOptions({
    queryKey: ['attack-object', id],
    staleTime: 60_000,
    queryFn: ({ signal }) => ask<AttackObjectView>(`/api/attack/${encodeURIComponent(id)}`, { signal }),
  });
}

export function thing(kind: ThingKind, value: string) {
  return queryOptions({
    queryKey: ['name', 'thing', kind, value],
    queryFn: ({ signal }) => ask<ThingView>(`/api/things/${kind}/${encodeURIComponent(value)}`, { signal }),
  });
}

export function rulings() {
  return queryOptions({
    queryKey: ['name', 'rulings'],
    queryFn: ({ signal }) => ask<NameRulings>('/api/name-rulings', { signal }),
  });
}

/** Joins or parts two names, or takes a ruling back. */
export function rule(order: { readonly act: RulingAct; readonly reason: string }): Promise<RulingView> {
  return tell<RulingView>('/api/name-rulings', order);
}
