import type { ClaimInReport, NameView } from '../../src/server/contract/index.ts';
import { isOf, ownNames } from './subject.ts';

export interface Seen {
  /** First and last date of reports that name it; published before updated, never the day it was read. */
  readonly reported?: { readonly first: string; readonly last: string };
  /** Since when it has been active, as reports say: each date with the number of reports; earliest first. */
  readonly activeSince: readonly { readonly date: string; readonly reports: number }[];
}

/** When it was seen, by dates of reports and by what they say. */
export function seenOf(view: Pick<NameView, 'name' | 'names' | 'claims' | 'reports'>): Seen {
  const dates = view.reports
    .flatMap(({ publishedAt, updatedAt }) => (publishedAt ?? updatedAt)?.value.slice(0, 10) ?? [])
    .sort();
  const [first] = dates;
  const last = dates.at(-1);
  const names = ownNames(view);
  const since = view.claims.flatMap((said): [string, ClaimInReport][] => {
    const { predicate, subject, object, status } = said.claim;
    const counts = predicate === 'active-since' && object.kind === 'date' && isOf(subject, names);
    return counts && status !== 'denied' && status !== 'unknown' ? [[object.value, said]] : [];
  });
  const activeSince = [...Map.groupBy(since, ([date]) => date)]
    .map(([date, all]) => ({ date, reports: new Set(all.map(([, { reportId }]) => reportId)).size }))
    .sort((one, two) => one.date.localeCompare(two.date));
  return { ...(first && last ? { reported: { first, last } } : {}), activeSince };
}
