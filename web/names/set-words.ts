import type { Provenance } from '../../src/model/reference.ts';
import { sayDay } from '../language/dates.ts';
import { useLanguage } from '../language/index.ts';

/** Set, version and day in words: they stand wherever the set's data does. */
export function useSetWords(): (from: Provenance) => string {
  const { t, language } = useLanguage();
  return ({ title, version, asOf }) => t('profile.asOf', { title, version, date: sayDay(asOf, language) });
}
