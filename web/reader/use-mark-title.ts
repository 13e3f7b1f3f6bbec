import { useMemo } from 'react';
import { useAttackName } from '../claims/end-label.ts';
import { sayDate } from '../language/dates.ts';
import { sayDuration } from '../language/durations.ts';
import { useLanguage } from '../language/index.ts';
import { regionName, sectorName } from '../language/known.ts';
import { countryName } from '../language/places.ts';
import type { Mark } from './marks.ts';

/** What a mark stands for, as the pointer's hint says it: "Country: South Korea". */
export function useMarkTitle(): (mark: Mark) => string {
  const { t, language } = useLanguage();
  const attack = useAttackName();
  return useMemo(
    () =>
      ({ kind, means }) => {
        const what = t(`labels.mark.${kind}`);
        const said = {
          place: () => (/^[A-Z]{2}$/.test(means) ? countryName(means, language) : regionName(means, t)),
          sector: () => sectorName(means, t),
          technique: () => [attack(means).text, attack(means).id].filter(Boolean).join(' '),
          date: () => (means.startsWith('P') ? sayDuration(means, t) : sayDate(means, language)),
        };
        const words =
          kind === 'place' || kind === 'sector' || kind === 'technique' || kind === 'date'
            ? said[kind]()
            : means;
        return words ? `${what}: ${words}` : what;
      },
    [t, language, attack],
  );
}
