import type { ReportFilters } from '../api/queries.ts';
import { sayDate } from '../language/dates.ts';
import type { Say, UiLanguage } from '../language/index.ts';
import { sectorName } from '../language/known.ts';
import { countryName, languageName } from '../language/places.ts';

export type Filters = ReportFilters;
export const filterKeys = ['lang', 'outlet', 'from', 'to', 'name', 'sector', 'country'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** A filter's value as people read it. */
export function filterValue(key: FilterKey, value: string, t: Say, language: UiLanguage): string {
  switch (key) {
    case 'lang':
      return languageName(value, language, t);
    case 'sector':
      return sectorName(value, t);
    case 'country':
      return countryName(value, language);
    case 'from':
      return t('labels.since', { date: sayDate(value, language) });
    case 'to':
      return t('labels.until', { date: sayDate(value, language) });
    default:
      return value;
  }
}
