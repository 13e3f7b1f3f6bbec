import type { FoldedText } from '../matcher/index.ts';

/** Folded text with a space for every hyphen and white space, so that `spear-phishing` compares as `spear phishing`; addresses are blotted out. */
export function comparable(folded: FoldedText): FoldedText {
  return {
    text: spaced(
      folded.text
        .replace(/h[tx]{2}ps?:\/\/[!-~]{1,2000}/g, (address) => '\u0001'.repeat(address.length))
        .replace(/\]\([/#.][!-~]{0,500}/g, (target) => '\u0001'.repeat(target.length)),
    ),
    startAt: (offset) => folded.startAt(offset),
    toOriginal: (start, end) => folded.toOriginal(start, end),
    fromOriginal: (offset) => folded.fromOriginal(offset),
  };
}

/** Unit → what it compares as: a space for hyphens and white space, a plain apostrophe for a curved one. */
const comparableUnits = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[\s\-\u2010-\u2015\u2212]/.test(character) ? 0x20 : /[\u2018\u2019]/.test(character) ? 0x27 : unit;
});

function spaced(text: string): string {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = comparableUnits[text.charCodeAt(at)] ?? 0;
  return Buffer.from(units.buffer).toString('utf16le');
}

/** Does a Latin word run on over this offset? */
export function endsInsideWord(text: string, offset: number): boolean {
  return isLatin(text.charCodeAt(offset)) && isLatin(text.charCodeAt(offset - 1));
}

function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** Where the Latin word ends that goes on at `end`; `end` itself elsewhere. */
export function endOfWord(text: string, end: number): number {
  let at = end;
  if (isLatin(text.charCodeAt(at - 1))) while (isLatin(text.charCodeAt(at))) at++;
  return at;
}
