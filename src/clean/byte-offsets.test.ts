import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteOffsets } from './byte-offsets.ts';
import { lossy } from './charset.ts';

const letters = fc.constantFrom(...'あいうサイバー中国亜表能①ｱｶﾞAPT40 .\n、。「」〜ー');
const japanese = fc.array(letters, { maxLength: 60 }).map((list) => list.join(''));
const encode = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));

describe('byteOffsets', () => {
  it.each([
    ['shift_jis', 'SJIS'],
    ['euc-jp', 'EUCJP'],
  ] as const)(
    'gives the bytes of any stretch of %s text: decoded again they are that stretch',
    (encoding, to) => {
      fc.assert(
        fc.property(japanese, fc.nat(60), fc.nat(60), (text, a, b) => {
          const bytes = encode(text, to);
          const decoded = { text: lossy(encoding, bytes), encoding, markBytes: 0 };
          const { byteOf, unitOf } = byteOffsets(decoded, bytes);
          const [from, until] = [
            Math.min(a, b, decoded.text.length),
            Math.min(Math.max(a, b), decoded.text.length),
          ];
          expect(lossy(encoding, bytes.subarray(byteOf(from), byteOf(until)))).toBe(
            decoded.text.slice(from, until),
          );
          expect(unitOf(byteOf(from))).toBe(from);
        }),
      );
    },
  );

  it('gives the bytes of any stretch of UTF-8 text that cuts no character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme-composite', maxLength: 8 }), { maxLength: 6 }),
        fc.nat(6),
        (parts, n) => {
          const text = parts.join('');
          const before = parts.slice(0, n).join('');
          const bytes = new TextEncoder().encode(text);
          const { byteOf } = byteOffsets({ text, encoding: 'utf-8', markBytes: 0 }, bytes);
          expect(byteOf(before.length)).toBe(new TextEncoder().encode(before).length);
          expect(byteOf(text.length)).toBe(bytes.length);
        },
      ),
    );
  });

  it('follows the escape sequences of ISO-2022-JP', () => {
    const bytes = encode('ABC中国DEF', 'JIS');
    const { byteOf } = byteOffsets({ text: 'ABC中国DEF', encoding: 'iso-2022-jp', markBytes: 0 }, bytes);
    expect(lossy('iso-2022-jp', bytes.subarray(byteOf(3), byteOf(5)))).toBe('中国');
    expect(byteOf(8)).toBe(bytes.length);
  });

  it('counts UTF-16 and its mark', () => {
    const bytes = Buffer.from('\ufeff表😀b', 'utf16le');
    const { byteOf, unitOf } = byteOffsets({ text: '表😀b', encoding: 'utf-16le', markBytes: 2 }, bytes);
    expect([byteOf(0), byteOf(1), byteOf(3), unitOf(4)]).toEqual([2, 4, 8, 1]);
  });

  it('stays inside the file and in order whatever the bytes are', () => {
    const encodings = fc.constantFrom(
      'utf-8',
      'shift_jis',
      'euc-jp',
      'iso-2022-jp',
      'gb18030',
      'big5',
      'euc-kr',
      'windows-1252',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), encodings, (bytes, encoding) => {
        const text = lossy(encoding, bytes);
        const { byteOf } = byteOffsets({ text, encoding, markBytes: 0 }, bytes);
        let last = 0;
        for (let unit = 0; unit <= text.length; unit++) {
          const at = byteOf(unit);
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at).toBeLessThanOrEqual(bytes.length);
          last = at;
        }
      }),
    );
  });
});
