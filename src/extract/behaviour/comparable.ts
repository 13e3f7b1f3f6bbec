import { type FoldedText, fold } from '../matcher/index.ts';

const latin = /[a-z0-9]/;

/** Folded text with a space for every hyphen and white space, so that `spear-phishing` compares as `spear phishing`; addresses are blotted out. */
export function comparable(text: string, folded: FoldedText = fold(text)): FoldedText {
  return {
    text: folded.text
      .replace(/h[tx]{2}ps?:\/\/[!-~]{1,2000}/g, (address) => '\u0001'.repeat(address.length))
      .replace(/\]\([/#.][!-~]{0,500}/g, (target) => '\u0001'.repeat(target.length))
      .replace(/[\s\-\u2010-\u2015\u2212]/g, ' ')
      .replace(/[\u2018\u2019]/g, "'"),
    startAt: (offset) => folded.startAt(offset),
    toOriginal: (start, end) => folded.toOriginal(start, end),
    fromOriginal: (offset) => folded.fromOriginal(offset),
  };
}

/** Does a word that was found at this place stand for itself, or is it a part of a longer Latin word? */
export function wholeWord(text: string, start: number, end: number, open: boolean): boolean {
  if (latin.test(text[start] ?? '') && latin.test(text[start - 1] ?? '')) return false;
  return open || !latin.test(text[end - 1] ?? '') || !latin.test(text[end] ?? '');
}

/** Where the Latin word ends that goes on at `end`; `end` itself elsewhere. */
export function endOfWord(text: string, end: number): number {
  let at = end;
  if (latin.test(text[at - 1] ?? '')) while (latin.test(text[at] ?? '')) at++;
  return at;
}
