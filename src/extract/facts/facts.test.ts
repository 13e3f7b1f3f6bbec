import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lexicon, PackTerm } from '../../model/lexicon.ts';
import { Mention } from '../../model/mention.ts';
import { compileFacts, findFacts } from './index.ts';

const term = (slug: string, ja: string, en: string): PackTerm => ({
  slug,
  words: [
    { word: ja, lang: 'ja' },
    { word: en, lang: 'en' },
  ],
  source: 'test',
});
const lexicon: Lexicon = {
  version: 'test',
  entries: [],
  sectors: [term('energy', '電力', 'electricity')],
  regions: [term('europe', '欧州', 'Europe')],
  countries: [term('NO', 'ノルウェー', 'Norway')],
  attack: [],
  sources: [],
};
const compiled = compileFacts(lexicon);
const read = (text: string, lang = 'ja') =>
  findFacts({ text, lang, sentences: [], sections: [], publishedAt: '2023-05-17', compiled, names: [] });

describe('facts of a text', () => {
  it('are sorted by start, each with the words that it covers', () => {
    const text = 'ノルウェーの電力会社を、2023年4月に約20台の端末から24時間以内に。';
    const kinds = read(text).map(({ kind }) => kind);
    expect(kinds).toEqual(['country', 'sector', 'date', 'quantity', 'duration']);
    for (const { start, end, text: words } of read(text)) expect(text.slice(start, end)).toBe(words);
  });

  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      ...[
        '2024年',
        '3月',
        '31日',
        '2月',
        '〜',
        'から',
        '以降',
        '令和',
        'R6.4.1',
        '昨',
        '年',
        '数',
        '日以内',
        '約',
        '万',
        '人以上',
      ],
      ...[
        '「',
        '」',
        '『',
        'と氏は述べた。',
        '次のように',
        '日米',
        '中',
        '米国',
        'ノルウェー',
        '電力',
        '業界',
        'が',
        'ガ',
        'ﾞ',
        '𠮷',
      ],
      ...[
        '“',
        '”',
        '"',
        ',” said X. ',
        'since ',
        'between ',
        ' and ',
        'March ',
        '30, ',
        '2021',
        '-',
        '/',
        'Q2 ',
        'last ',
        'year',
      ],
      ...['\n', ' ', '１２', '十', '〇', '$5 ', 'million ', 'Norway', "'s ", 'within ', 'hours'],
    ),
  );
  const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  const isoDate = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/;

  it('lie inside any text, keep their words and hold valid dates in order', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('ja', 'en'), (text, lang) => {
        for (const mention of read(text, lang)) {
          expect(Mention.safeParse(mention).success).toBe(true);
          expect(mention.start).toBeGreaterThanOrEqual(0);
          expect(mention.start).toBeLessThan(mention.end);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          if (mention.kind !== 'date') continue;
          const ends = [mention.from, mention.to].filter((end) => end !== undefined);
          expect(ends.length).toBeGreaterThan(0);
          for (const end of ends) {
            expect(end).toMatch(isoDate);
            const day = end.length === 10 ? new Date(`${end}T00:00:00Z`).toISOString().slice(0, 10) : end;
            expect(day).toBe(end);
          }
          const [from = '', to = '9999'] = [mention.from, mention.to];
          const shared = Math.min(from.length, to.length);
          expect(from.slice(0, shared) <= to.slice(0, shared)).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('are found in any string without a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(read(text))));
  });
});
