import type { DatedFact } from '../model/document.ts';

export interface SortDate {
  readonly sortedBy: 'published' | 'updated' | 'obtained';
  /** Compares as text; UTC where the zone is known, as printed where it is not. */
  readonly sortDate: string;
  /** First and last day that the date can mean, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The date by which a report stands in the list: published, else updated, else obtained. */
export function sortDateOf(
  publishedAt: DatedFact | undefined,
  updatedAt: DatedFact | undefined,
  obtainedAt: string,
): SortDate {
  if (publishedAt && isDate(publishedAt.value))
    return { sortedBy: 'published', ...interval(publishedAt.value) };
  if (updatedAt && isDate(updatedAt.value)) return { sortedBy: 'updated', ...interval(updatedAt.value) };
  return { sortedBy: 'obtained', ...interval(obtainedAt) };
}

function isDate(value: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}(?:$|T)/.test(value);
}

function interval(value: string): Omit<SortDate, 'sortedBy'> {
  const sortDate = inUtc(value);
  const day = sortDate.slice(0, 10);
  return { sortDate, firstDay: firstDayOf(day), lastDay: lastDayOf(day) };
}

function inUtc(value: string): string {
  if (!value.includes('T') || !/(?:Z|[+-]\d\d:?\d\d)$/.test(value)) return value;
  const time = Date.parse(value);
  return Number.isNaN(time) ? value : new Date(time).toISOString();
}

/** `2024` → `2024-01-01`, `2024-06` → `2024-06-01`. */
export function firstDayOf(cut: string): string {
  return `${cut}-01-01`.slice(0, 10);
}

/** `2024` → `2024-12-31`, `2024-02` → `2024-02-29`. */
export function lastDayOf(cut: string): string {
  if (cut.length >= 10) return cut.slice(0, 10);
  const [year = '', month = '12'] = cut.split('-');
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${days}`;
}
