import Encoding from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { charsetInside, decodeText, labelOf } from './charset.ts';

const sentence = '中国のサイバー諜報グループが、アジアの通信事業者を標的にした。';
const as = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));

function read(bytes: Uint8Array, ...declared: string[]): string {
  const decoded = decodeText(bytes, declared, 'x.txt');
  return decoded.ok ? `${decoded.value.encoding}: ${decoded.value.text}` : decoded.trouble.kind;
}

describe('decodeText', () => {
  it('reads Japanese encodings as declared', () => {
    expect(read(as(sentence, 'SJIS'), 'Windows-31J')).toBe(`shift_jis: ${sentence}`);
    expect(read(as(sentence, 'EUCJP'), 'euc-jp')).toBe(`euc-jp: ${sentence}`);
    expect(read(as(sentence, 'JIS'), 'iso-2022-jp')).toBe(`iso-2022-jp: ${sentence}`);
  });

  it('finds them when nothing is declared', () => {
    expect(read(as(sentence, 'SJIS'))).toBe(`shift_jis: ${sentence}`);
    expect(read(as(sentence, 'EUCJP'))).toBe(`euc-jp: ${sentence}`);
    expect(read(as(sentence, 'JIS'))).toBe(`iso-2022-jp: ${sentence}`);
  });

  it('does not believe a declaration that the bytes contradict', () => {
    expect(read(new TextEncoder().encode(sentence), 'shift_jis')).toBe(`utf-8: ${sentence}`);
    expect(read(as(sentence, 'SJIS'), 'utf-8')).toBe(`shift_jis: ${sentence}`);
    expect(read(as(sentence, 'SJIS'), 'iso-8859-1')).toBe(`shift_jis: ${sentence}`);
    expect(read(as(sentence, 'EUCJP'), 'shift_jis')).toBe(`euc-jp: ${sentence}`);
  });

  it('reads UTF-16 with and without a mark, and takes the mark away', () => {
    const wide = Buffer.from(`\ufeff${sentence}`, 'utf16le');
    expect(read(wide)).toBe(`utf-16le: ${sentence}`);
    expect(read(Buffer.from('An English sentence.', 'utf16le'))).toBe('utf-16le: An English sentence.');
  });

  it('reads windows-1252 where it is declared or nothing else fits', () => {
    const latin = Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]);
    expect(read(latin, 'windows-1252')).toBe('windows-1252: “café”');
    expect(read(latin)).toBe('windows-1252: “café”');
  });

  it('reads a file that is cut off in the middle of a character', () => {
    const cut = new TextEncoder().encode(sentence.repeat(3)).subarray(0, -1);
    expect(read(cut)).toBe(`utf-8: ${sentence.repeat(3).slice(0, -1)}\ufffd`);
  });

  it('reads Korean and Chinese that declare nothing', () => {
    const korean = Buffer.from([
      0xc7, 0xd1, 0xb1, 0xb9, 0xbe, 0xee, 0xb4, 0xc2, 0xc7, 0xd1, 0xb1, 0xb9, 0xbe, 0xee, 0xb4, 0xc2,
    ]);
    expect(read(korean)).toBe('euc-kr: 한국어는한국어는');
  });

  it('refuses what is no text, and names the file', () => {
    const noise = Uint8Array.from({ length: 2_000 }, (_, i) => (i * 7_919) % 256);
    const refused = decodeText(noise, [], 'picture.txt');
    expect(refused.ok ? undefined : refused.trouble).toMatchObject({
      kind: 'clean/wrong-charset',
      place: 'picture.txt',
    });
  });
});

describe('declared charsets', () => {
  it('are found in a page in any of its spellings', () => {
    const found = (html: string): string | undefined => charsetInside(new TextEncoder().encode(html));
    expect(found('<meta charset="Shift_JIS">')).toBe('Shift_JIS');
    expect(found('<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP">')).toBe('EUC-JP');
    expect(found('<?xml version="1.0" encoding=\'utf-8\'?>')).toBe('utf-8');
    expect(found('<p>no charset here</p>')).toBeUndefined();
  });

  it('are known by their labels of the WHATWG standard', () => {
    expect([labelOf('x-sjis'), labelOf(' LATIN1 '), labelOf('klingon')]).toEqual([
      'shift_jis',
      'windows-1252',
      undefined,
    ]);
  });
});
