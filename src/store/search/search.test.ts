import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitsIn, marksIn } from './hits.ts';
import { passagesOf } from './passages.ts';
import { ftsPhrase, parseQuery } from './query.ts';
import { tokensOf } from './tokens.ts';

const terms = (text: string) => tokensOf(text).map((token) => token.term);
const marked = (text: string, query: string) =>
  marksIn(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  it('makes bigrams of Japanese, with the last character alone', () => {
    expect(terms('金盾。盾')).toEqual(['金盾', '盾', '盾']);
  });

  it('parts runs by script, so that particles do not stick to names', () => {
    expect(terms('Mustang Pandaと関連')).toEqual(['mustang', 'panda', 'と関', '関連', '連']);
    expect(terms('2024年3月')).toEqual(['2024', '年', '3', '月']);
  });

  it('keeps the long vowel and the repetition mark in the word', () => {
    expect(terms('サーバー')).toEqual(['サー', 'ーバ', 'バー', 'ー']);
    expect(terms('人々')).toEqual(['人々', '々']);
  });

  it('folds width, case and accents, and says where the token stands in the source', () => {
    expect(tokensOf('ＡＰＴ４１')).toEqual([{ term: 'apt41', start: 0, end: 5, firstEnd: 5, last: false }]);
    expect(terms('Việt Café')).toEqual(['viet', 'cafe']);
    expect(tokensOf('ﾊﾞｯｸ')[0]).toEqual({ term: 'バッ', start: 0, end: 3, firstEnd: 2, last: false });
  });

  it('makes bigrams of Thai, which puts no spaces', () => {
    expect(terms('ไทย')).toEqual(['ไท', 'ทย', 'ย']);
  });

  it('stays inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end, firstEnd, term } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(firstEnd).toBeGreaterThan(start);
          expect(end).toBeGreaterThanOrEqual(firstEnd);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term).toMatch(/^[^\s"*]+$/u);
        }
      }),
    );
  });
});

describe('queries', () => {
  it('asks for one Japanese character by prefix', () => {
    expect(parseQuery('盾').map(ftsPhrase)).toEqual(['"盾"*']);
    expect(marked('金盾と盾', '盾')).toEqual(['盾', '盾']);
  });

  it('asks for a longer Japanese word as a phrase of bigrams, wherever it ends in the text', () => {
    expect(parseQuery('サイバー').map(ftsPhrase)).toEqual(['"サイ イバ バー"']);
    expect(marked('サイバー諜報とサイバー', 'サイバー')).toEqual(['サイバー', 'サイバー']);
  });

  it('takes words of both languages in one query', () => {
    expect(parseQuery('attacking 通信').map(ftsPhrase)).toEqual(['"attack"', '"通信"']);
    expect(marked('Attacks on 通信事業者', 'attacking　通信')).toEqual(['Attacks', '通信']);
  });

  it('keeps what is written together together', () => {
    expect(parseQuery('CVE-2024-1234').map(ftsPhrase)).toEqual(['"cve 2024 1234"']);
    expect(marked('CVE-2024-1234 and CVE-2024-9999', 'cve-2024-1234')).toEqual(['CVE-2024-1234']);
    expect(parseQuery('"mustang panda" apt').map(ftsPhrase)).toEqual(['"mustang panda"', '"apt"']);
    expect(parseQuery('「攻撃 者」').map(ftsPhrase)).toEqual(['"攻撃 撃 者"*']);
    expect(parseQuery('攻撃APT41').map(ftsPhrase)).toEqual(['"攻撃 撃 apt41"']);
  });

  it('has nothing to ask where there is no word', () => {
    expect(parseQuery(' 。、-- "" *')).toEqual([]);
  });

  it('finds every word of a text, and marks it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('攻撃', '盾', 'Attackers', 'ＡＰＴ41', 'ﾊﾞｯｸﾄﾞｱ', 'を', '𠮷野'), {
          minLength: 1,
        }),
        (words) => {
          const text = words.join(' ');
          for (const word of words) expect(marked(text, word)).toContain(word);
        },
      ),
    );
  });
});

describe('passages and hits', () => {
  const text = `メニュー\n${'あ'.repeat(250)}\n通信事業者への攻撃。\nもう一つの段落 attack`;
  const passages = passagesOf({ text, sections: [{ kind: 'furniture', start: 0, end: 5 }] });

  it('leaves page furniture out and gathers short lines', () => {
    expect(passages.map(({ start, end }) => text.slice(start, end).length)).toEqual([251, 25]);
  });

  it('shows the passage with the most words of the query, marked', () => {
    const [hit] = hitsIn(text, passages, parseQuery('攻撃 attack'), 3);
    expect(hit?.text).toBe('通信事業者への攻撃。\nもう一つの段落 attack');
    expect(hit?.marks.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['攻撃', 'attack']);
    expect(text.slice(hit?.start ?? 0)).toBe(hit?.text);
  });

  it('finds each word that the index finds, in any form', () => {
    const words = [
      'companies',
      'dying',
      'hoping',
      'visibility',
      'Café',
      'ＡＰＴ41',
      'ﾊﾞｯｸﾄﾞｱ',
      'ロシアの',
      'skies',
      '盾',
    ];
    for (const word of words) {
      const text = `First line. ${word} and more`;
      const [hit] = hitsIn(text, [{ start: 0, end: text.length }], parseQuery(word), 3);
      expect(hit?.marks.map(({ start, end }) => hit.text.slice(start, end))).toEqual([word]);
    }
    const stems = [
      ['company', 'companies'],
      ['die', 'dying'],
      ['hope', 'hoping'],
      ['sky', 'skies'],
      ['cafe', 'café'],
    ] as const;
    for (const [query, text] of stems) {
      expect(hitsIn(text, [{ start: 0, end: text.length }], parseQuery(query), 3)).toHaveLength(1);
    }
  });

  it('covers every wanted character once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), fc.nat(400), (piece, times) => {
        const long = piece.repeat(times);
        const spans = passagesOf({ text: long, sections: [] });
        const joined = spans.map(({ start, end }) => long.slice(start, end)).join('');
        expect(joined.replace(/\s/gu, '')).toBe(long.replace(/\s/gu, ''));
      }),
    );
  });
});
