import type { Span } from '../model/span.ts';

/** Left out when words are compared: another cleaner sets other spaces, hyphens and dots. As in `model/name-key`. */
const loose = /[\s\u200b-\u200d\u2060\ufeff.\u00b7\u30fb\u2010-\u2015\u2212-]/u;

/** A text in the form by which quotes compare, with the way back. */
export interface Folded {
  readonly text: string;
  readonly folded: string;
  /** Range in the text of the code point that each code unit of `folded` comes from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * NFKD and lower case of each code point without spaces, hyphens and dots. Decomposed, so that が as one code
 * point and as two compare as equal. Linear.
 */
export function foldText(text: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const plain = character.normalize('NFKD').toLowerCase();
    for (const one of plain) {
      if (loose.test(one)) continue;
      parts.push(one);
      for (let unit = 0; unit < one.length; unit++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text, folded: parts.join(''), starts, ends };
}

export function foldWords(words: string): string {
  return foldText(words).folded;
}

/** Places of words that are folded already, in the order of the text, overlapping ones too. */
export function placesOf(wanted: string, { folded, starts, ends }: Folded): Span[] {
  if (wanted === '') return [];
  const places: Span[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    places.push({ start: starts[at] ?? 0, end: ends[at + wanted.length - 1] ?? 0 });
  }
  return places;
}
