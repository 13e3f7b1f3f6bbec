import { dictionary } from '../../model/dictionary.ts';

const digits = dictionary<number>({
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
});
const smallUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const largeUnits: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 };

/** Characters of which a Japanese numeral is made, for use inside a regex class. */
export const numeralCharacters = '\\d〇一二三四五六七八九十百千万億兆';

/**
 * The value of a Japanese numeral: 22, 1,200, 3.5億, 二十二, 二〇二四, 1万2千, 数 excluded.
 * `undefined` where the characters make no number.
 */
export function parseNumeral(surface: string): number | undefined {
  const plain = surface.replace(/,/g, '');
  if (/^\d{1,15}(?:\.\d{1,6})?$/.test(plain)) return Number(plain);
  let total = 0;
  let section = 0;
  let number: number | undefined;
  let positional = '';
  for (const match of plain.matchAll(/\d{1,15}(?:\.\d{1,6})?|./gu)) {
    const piece = match[0];
    const value = digits[piece] ?? (/^\d/.test(piece) ? Number(piece) : undefined);
    const small = smallUnits[piece];
    const large = largeUnits[piece];
    if (value !== undefined) {
      positional += digits[piece] === undefined ? piece : String(value);
      number = Number(positional);
    } else if (small !== undefined) {
      section += (number ?? 1) * small;
      number = undefined;
      positional = '';
    } else if (large !== undefined) {
      const units = section + (number ?? 0);
      total += (units || 1) * large;
      section = 0;
      number = undefined;
      positional = '';
    } else return undefined;
  }
  const value = total + section + (number ?? 0);
  return Number.isSafeInteger(value) || value % 1 !== 0 ? value : undefined;
}

/** English words of the numbers from one to twelve, in order. */
export const englishCounts = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
