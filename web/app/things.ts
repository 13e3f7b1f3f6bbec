import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { attackNames } from '../api/queries.ts';
import { useLanguage } from '../language/index.ts';
import { countryCodes, countryName } from '../language/places.ts';

/** What the words can mean that is no name: ATT&CK techniques and countries, in either language, in any width. */
export function useThings(
  words: string,
): readonly { key: string; label: string; note: string; act: () => void }[] {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const wanted = plain(words);
  const attack = useQuery({ ...attackNames(), enabled: wanted !== '' });
  if (wanted.length < 2) return [];
  const techniques = (attack.data?.names ?? [])
    .filter(({ id, kind, en, ja }) => {
      if (kind !== 'technique') return false;
      return plain(id).startsWith(wanted) || plain(en).includes(wanted) || plain(ja).includes(wanted);
    })
    .slice(0, 3)
    .map((one) => ({
      key: `technique ${one.id}`,
      label: one[language],
      note: `${t('profile.technique')}　${one.id}`,
      act: () => void navigate({ to: '/techniques/$id', params: { id: one.id } }),
    }));
  const countries = countryCodes()
    .filter((code) =>
      [countryName(code, 'en'), countryName(code, 'ja')].some((name) => plain(name).startsWith(wanted)),
    )
    .slice(0, 3)
    .map((code) => ({
      key: `country ${code}`,
      label: countryName(code, language),
      note: t('profile.country'),
      act: () => void navigate({ to: '/countries/$code', params: { code } }),
    }));
  return [...countries, ...techniques];
}

function plain(words: string): string {
  return words.normalize('NFKC').trim().toLowerCase();
}
