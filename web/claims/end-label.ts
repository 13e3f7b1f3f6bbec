import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Claim } from '../../src/server/contract/index.ts';
import { attackNames } from '../api/queries.ts';
import { sayDate } from '../language/dates.ts';
import { sayDuration } from '../language/durations.ts';
import { useLanguage } from '../language/index.ts';
import { regionName, sectorName } from '../language/known.ts';
import { countryName } from '../language/places.ts';

export type ClaimEnd = Claim['subject'];

export interface EndLabel {
  readonly text: string;
  /** An id that belongs to the words: T1566. */
  readonly id?: string;
}

/** How the ends of claims are said in the page's language. */
export function useEndLabel(): (end: ClaimEnd) => EndLabel {
  const { t, language } = useLanguage();
  const attack = useAttackName();
  return useMemo(
    () => (end) => {
      switch (end.kind) {
        case 'country':
          return { text: countryName(end.value, language) };
        case 'region':
          return { text: regionName(end.value, t) };
        case 'sector':
          return { text: sectorName(end.value, t) };
        case 'technique':
        case 'mitigation':
          return attack(end.value);
        case 'date':
          return { text: sayDate(end.value, language) };
        case 'duration':
          return { text: sayDuration(end.value, t) };
        case 'words':
        case 'unnamed':
        case 'measure':
          return { text: t('labels.words', { words: end.value }) };
        default:
          return { text: end.value };
      }
    },
    [t, language, attack],
  );
}

/** ATT&CK id → its name in the page's language, with the id beside it; the id alone until names are known. */
export function useAttackName(): (id: string) => EndLabel {
  const { language } = useLanguage();
  const { data } = useQuery(attackNames());
  return useMemo(() => {
    const known = new Map(data?.names.map((one) => [one.id, one[language]]));
    return (id) => {
      const name = known.get(id);
      if (name === undefined) return { text: id };
      // A sub-technique says little without its technique: "Obtain Capabilities: Exploits".
      const parent = id.includes('.') ? known.get(id.split('.')[0] ?? '') : undefined;
      return { text: parent ? `${parent}${language === 'ja' ? '：' : ': '}${name}` : name, id };
    };
  }, [data, language]);
}
