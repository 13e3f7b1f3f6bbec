import { useParams } from '@tanstack/react-router';
import { useLanguage } from '../language/index.ts';
import { countryName } from '../language/places.ts';
import { Thing } from './thing.tsx';

/** A country (ISO 3166-1 alpha-2): who is said to target it, who is attributed to it, in which sentences. */
export function CountryPage() {
  const { t, language } = useLanguage();
  const { code } = useParams({ from: '/countries/$code' });
  const value = code.toUpperCase();
  return (
    <Thing
      kind="country"
      value={value}
      kindWords={t('profile.country')}
      title={countryName(value, language)}
    />
  );
}
