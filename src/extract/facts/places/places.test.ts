import { describe, expect, it } from 'vitest';
import type { Lexicon, PackTerm } from '../../../model/lexicon.ts';
import type { NameMention } from '../../../model/mention.ts';
import { fold } from '../../matcher/index.ts';
import { compileFacts } from '../terms/compile.ts';
import { findTerms } from '../terms/find.ts';
import { findPlaces } from './index.ts';

type Word = PackTerm['words'][number];
const en = (word: string, form?: Word['form'], needs?: 'context'): Word => ({
  word,
  lang: 'en',
  ...(form ? { form } : {}),
  ...(needs ? { needs } : {}),
});
const ja = (word: string, form?: Word['form'], needs?: 'context'): Word => ({
  ...en(word, form, needs),
  lang: 'ja',
});
const term = (slug: string, ...words: Word[]): PackTerm => ({ slug, words, source: 'test' });

const lexicon: Lexicon = {
  version: 'test',
  entries: [
    {
      id: 'organisation/defence-ministry',
      kind: 'organisation',
      names: [{ name: 'x', relation: 'same', disputed: false, source: 't' }],
      refs: [],
      role: 'ministry',
    },
    {
      id: 'organisation/lines',
      kind: 'organisation',
      names: [{ name: 'y', relation: 'same', disputed: false, source: 't' }],
      refs: [],
      role: 'company',
    },
  ],
  sectors: [],
  regions: [
    term('europe', en('Europe'), ja('欧州')),
    term('indo-pacific', ja('インド太平洋')),
    term('south-eastern-asia', ja('南シナ海')),
  ],
  countries: [
    term(
      'CN',
      ja('中国'),
      ja('中国系'),
      ja('北京', 'seat'),
      en('China'),
      en('Chinese', 'adjective'),
      en('Beijing', 'seat'),
    ),
    term(
      'JP',
      ja('日本'),
      ja('我が国', 'self'),
      ja('国内', 'domestic'),
      ja('東京', 'city'),
      en('Japan'),
      en('Japanese', 'adjective'),
    ),
    term('US', ja('米国'), ja('米'), en('US'), en('U.S.'), en('United States')),
    term('GB', ja('英国'), en('UK')),
    term('IN', ja('インド'), en('India')),
    term('ID', ja('インドネシア'), en('Indonesia')),
    term('TH', ja('タイ', undefined, 'context')),
    term('GE', ja('ジョージア', undefined, 'context'), en('Georgia', undefined, 'context')),
    term('UA', en('Ukraine')),
    term('JO', en('Jordan', undefined, 'context')),
  ],
  attack: [],
  sources: [],
};
const compiled = compileFacts(lexicon);

function places(
  text: string,
  names: readonly NameMention[] = [],
  lang = /[ぁ-ん]/.test(text) ? 'ja' : 'en',
): string[] {
  const found = findPlaces({ text, lang, terms: findTerms(text, compiled, fold(text)), names, compiled });
  return found.map((one) => (one.kind === 'country' ? `${one.code} ${one.form}` : one.slug));
}

function organisation(text: string, surface: string, entryId?: string): NameMention {
  const start = text.indexOf(surface);
  const at = { start, end: start + surface.length, text: surface };
  const name = {
    kind: 'name',
    nameKind: 'organisation',
    name: surface,
    isNew: false,
    via: 'lexicon',
  } as const;
  return entryId ? { ...name, ...at, entryId } : { ...name, ...at };
}

describe('a country', () => {
  it.each([
    ['中国が関与を否定した。', ['CN noun']],
    ['中国の集団が動いた。', ['CN adjective']],
    ['中国系の集団が動いた。', ['CN adjective']],
    ['北京は関与を否定した。', ['CN seat']],
    ['我が国の企業も対象となった。', ['JP self']],
    ['国内の病院が止まった。', ['JP domestic']],
    ['インドネシアとインドで見つかった。', ['ID noun', 'IN noun']],
    ['タイの銀行が止まった。', ['TH adjective']],
    ['米財務省と英政府が制裁を科した。', ['US adjective', 'GB adjective']],
    ['日米豪印の会合が開かれた。', ['JP noun', 'US noun', 'AU noun', 'IN noun']],
    ['米中の対立が深まる。', ['US noun', 'CN noun']],
    ['China-linked actors hit Japanese banks.', ['CN adjective', 'JP adjective']],
    ['Beijing and the UK disagree.', ['CN seat', 'GB noun']],
    ['U.S. and US are one.', ['US noun', 'US noun']],
    ['Lures were sent to Georgia and Ukraine.', ['GE noun', 'UA noun']],
  ])('is named in: %s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    '中国語と日本語の文書、日本時間の朝。',
    '中国地方の大学で、日中に停電した。',
    '攻撃中の端末、独自の暗号、英語の件名、印刷された紙。',
    'タイプの違い、リアルタイムの監視。',
    'ジョージア州の学校。',
    '米ドルで支払った。',
    'The notes are written in Chinese.',
    'Chinese-language forums sell it.',
    'Tell us about it.',
    'Made in China is a programme.',
    'Jordan Meyer wrote it at the Georgia Institute of Technology.',
  ])('is not named in: %s', (text) => {
    expect(places(text)).toEqual([]);
  });

  it('is not its companies, but is its ministries', () => {
    const text = 'China Lines Ltd was fined. The Japan Ministry of Defence agreed.';
    const names = [
      organisation(text, 'China Lines Ltd', 'organisation/lines'),
      organisation(text, 'Japan Ministry of Defence', 'organisation/defence-ministry'),
    ];
    expect(places(text, names)).toEqual(['JP noun']);
  });

  it('speaks of itself only in its own language', () => {
    expect(places('我が国の防衛', [], 'zh')).toEqual([]);
  });
});

describe('a region', () => {
  it('is the longest word', () => {
    expect(places('インド太平洋と欧州で活動する。')).toEqual(['indo-pacific', 'europe']);
  });

  it('is no sea that is quarrelled over', () => {
    expect(places('南シナ海での紛争が続く。南シナ海の艦船が狙われた。')).toEqual(['south-eastern-asia']);
  });
});
