import type { PackTerm } from '../../../model/lexicon.ts';

const english = [
  'Made in China',
  'Sea of Japan',
  'Indian Ocean',
  'Gulf of Mexico',
  'New Mexico',
  'New Jersey',
  'New England',
  'New South Wales',
  'State of Georgia',
  'Georgia State',
  'Georgia Tech',
  'Georgia Institute',
  'Lake Chad',
  'Niger Delta',
  'British Columbia',
  'Panama Papers',
  'Panama Canal',
  'Turkish delight',
  'Swiss Army knife',
  'American Express',
  'American Airlines',
  'Native American',
  'Michael Jordan',
  'West Indies',
  'Brazil nut',
  'Jordan River',
  'Peru, Indiana',
  'Lebanon, Ohio',
];
const japanese = [
  '中国地方',
  '中国山地',
  '中国電力',
  '中国自動車道',
  '中国新聞',
  '日本海',
  '日本列島',
  'インド洋',
  'メキシコ湾',
  'ニューメキシコ',
  'ジョージア工科大学',
  'アメリカンエキスプレス',
  'アメリカン・エキスプレス',
  'パナマ文書',
  'パナマ運河',
  '日本脳炎',
  '日本酒',
  '日本刀',
  '国内外',
];

/**
 * Longer words in which the name of a country stands for no country: seas, states of a federation, things.
 * They win over the shorter word by their length and are then dropped.
 */
export const notCountries: readonly PackTerm[] = [
  {
    slug: 'none',
    words: [
      ...english.map((word) => ({ word, lang: 'en' as const })),
      ...japanese.map((word) => ({ word, lang: 'ja' as const })),
    ],
    source: 'project',
  },
];
