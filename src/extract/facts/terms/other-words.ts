import type { PackTerm } from '../../../model/lexicon.ts';

const notCountries = {
  en: [
    ...[
      'Made in China',
      'Sea of Japan',
      'Indian Ocean',
      'Gulf of Mexico',
      'New Mexico',
      'New Jersey',
      'New England',
    ],
    ...[
      'New South Wales',
      'State of Georgia',
      'Georgia State',
      'Georgia Tech',
      'Georgia Institute',
      'Lake Chad',
    ],
    ...[
      'Niger Delta',
      'British Columbia',
      'Panama Papers',
      'Panama Canal',
      'Turkish delight',
      'Swiss Army knife',
    ],
    ...[
      'American Express',
      'American Airlines',
      'Native American',
      'Michael Jordan',
      'West Indies',
      'Brazil nut',
    ],
    ...[
      'Jordan River',
      'South China Morning Post',
      'China Daily',
      'Chinese wall',
      'German shepherd',
      'French press',
    ],
  ],
  ja: [
    ...[
      '中国地方',
      '中国山地',
      '中国電力',
      '中国自動車道',
      '中国新聞',
      '日本海',
      '日本列島',
      'インド洋',
      'メキシコ湾',
    ],
    ...[
      'ニューメキシコ',
      'ジョージア工科大学',
      'アメリカンエキスプレス',
      'アメリカン・エキスプレス',
      'パナマ文書',
    ],
    ...['パナマ運河', '日本脳炎', '日本酒', '日本刀', '国内外', 'サウスチャイナ'],
  ],
};

const notSectors = {
  en: [
    ...[
      'press release',
      'press releases',
      'press conference',
      'press secretary',
      'press department',
      'press office',
    ],
    ...[
      'press statement',
      'banking trojan',
      'banking trojans',
      'banking malware',
      'media type',
      'media file',
      'removable media',
    ],
    ...[
      'media files',
      'social media',
      'security research',
      'research team',
      'energy drink',
      'transport layer',
    ],
    ...[
      'port scan',
      'bank account',
      'bank accounts',
      'bank transfer',
      'health check',
      'financial gain',
      'financially motivated',
    ],
    ...['mission critical', 'space bar', 'power shell', 'intelligence community', 'school of thought'],
    ...['domain registrar', 'air-gapped', 'law enforcement operation', 'law enforcement action'],
  ],
  ja: [
    ...[
      'スパイ活動家',
      '公共の交通機関',
      '公共交通機関をご利用',
      '交通案内',
      '工場出荷',
      '金融犯罪',
      '金融制裁',
      '記者会見',
    ],
    ...[
      '記者団',
      '政府高官',
      '国防総省',
      '国防省',
      '防衛省',
      '防衛大臣',
      '外交関係',
      '外交問題',
      '外交ルート',
      '銀行口座',
    ],
    ...[
      'トロイの木馬',
      '通信プロトコル',
      '通信経路',
      '通信先',
      '通信内容',
      '通信機能',
      '通信ログ',
      '暗号化通信',
      '通信を',
      '不正通信',
    ],
    ...[
      '記憶媒体',
      'ソーシャルメディア',
      '調査研究',
      '研究チーム',
      '研究者',
      '政府間',
      '通信社',
      '教育・訓練',
      '従業員教育',
    ],
    ...['セキュリティ教育', '社員教育', '銀行型', 'バンキング型', '医療費', '学校側', '駐車場'],
  ],
};

/**
 * Longer words in which the name of a country stands for no country (seas, states of a federation, things), and a sector's word
 * for no sector. They win over the shorter word by their length and are then dropped.
 */
export const otherWords: readonly PackTerm[] = [notCountries, notSectors].map(({ en, ja }) => ({
  slug: 'none',
  words: [
    ...en.map((word) => ({ word, lang: 'en' as const })),
    ...ja.map((word) => ({ word, lang: 'ja' as const })),
  ],
  source: 'project',
}));
