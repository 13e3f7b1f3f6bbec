import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../model/name-key.ts';
import { fold, squeeze } from './fold.ts';

describe('fold', () => {
  it.each([
    ['ＡＰＴ４０が', 'apt40が'],
    ['ﾐﾗｰﾌｪｲｽ', 'ミラーフェイス'],
    ['ｶﾞﾊﾞﾅﾝｽ', 'ガバナンス'],
    ['⽤⽇', '用日'],
    ['ﬁle', 'file'],
    ['㈱', '(株)'],
    ['カ\u3099', 'ガ'],
    ['e\u0301tude', 'étude'],
    ['𠮷野家', '𠮷野家'],
  ])('%s compares as %s', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('leads back to the original, however much longer or shorter it was', () => {
    const text = '株式会社㈱ と ﾐﾗｰﾌｪｲｽ は ﾊﾞｯｸﾄﾞｱ Ｐｌａｙ を';
    const folded = fold(text);
    for (const [word, original] of [
      ['ミラーフェイス', 'ﾐﾗｰﾌｪｲｽ'],
      ['バックドア', 'ﾊﾞｯｸﾄﾞｱ'],
      ['play', 'Ｐｌａｙ'],
      ['株)', '㈱'],
    ] as const) {
      const at = folded.text.indexOf(word);
      const { start, end } = folded.toOriginal(at, at + word.length);
      expect(text.slice(start, end)).toBe(original);
    }
  });

  it('keeps a long run of combining marks linear and whole', () => {
    const text = `a${'\u0301'.repeat(5000)}b`;
    const folded = fold(text);
    const at = folded.text.indexOf('b');
    expect(folded.toOriginal(at, at + 1)).toEqual({ start: 5001, end: 5002 });
  });

  it('gives ranges inside the original, in order, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const folded of [fold(text), squeeze(text)]) {
          let before = 0;
          for (let at = 0; at < folded.text.length; at++) {
            const { start, end } = folded.toOriginal(at, at + 1);
            if (start < before || end <= start || end > text.length) return false;
            if (folded.fromOriginal(start) > at) return false;
            before = start;
          }
        }
        return true;
      }),
    );
  });
});

describe('squeeze', () => {
  it.each([
    'Mustang Panda',
    'Cobalt-Strike',
    'APT 40',
    'アース・クラハング',
    'Ｆｉｎ　７',
    'Storm‑0558',
    'Node.js',
  ])('compares %s as names compare', (name) => {
    expect(squeeze(name).text).toBe(nameKey(name));
  });

  it('leads back over what it left out', () => {
    const text = '攻撃者は Mustang  Panda である';
    const squeezed = squeeze(text);
    const at = squeezed.text.indexOf('mustangpanda');
    const { start, end } = squeezed.toOriginal(at, at + 12);
    expect(text.slice(start, end)).toBe('Mustang  Panda');
  });
});
