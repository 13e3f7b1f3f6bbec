import type { Span } from '../../../model/span.ts';
import type { FoldedText } from '../../matcher/index.ts';
import type { CompiledFacts, Term } from './compile.ts';

/** A word of the term lists at a place of the text. */
export interface TermPlace extends Span {
  readonly term: Term;
}

const latin = /[A-Za-z\u00c0-\u024f]/;
const wordUnit = /[A-Za-z0-9\u00c0-\u024f_]/;
const kanji = /[\u3400-\u9fff]/;
const katakana = /[\u30a1-\u30fa\u30fc\uff66-\uff9f]/;
const is = { latin: 1, wordUnit: 2, kanji: 4, katakana: 8 } as const;
const classes = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return (
    (latin.test(character) ? is.latin : 0) |
    (wordUnit.test(character) ? is.wordUnit : 0) |
    (kanji.test(character) ? is.kanji : 0) |
    (katakana.test(character) ? is.katakana : 0)
  );
});

/** Classes of the unit at an offset; none outside the text. */
function classAt(text: string, offset: number): number {
  return classes[text.charCodeAt(offset)] ?? 0;
}

/**
 * Places of term words, the longest first where they overlap, as whole words: no Latin letter runs on, no katakana runs on.
 * Two words of different kinds at one place both stay.
 */
export function findTerms(text: string, { terms, matcher }: CompiledFacts, folded: FoldedText): TermPlace[] {
  const found: TermPlace[] = [];
  matcher.find(folded.text, (pattern, from, to) => {
    const term = terms[pattern];
    if (!term) return;
    const { start, end } = folded.toOriginal(from, to);
    const whole = wholeWord(text, start, end, term);
    if (whole) found.push({ start, end: whole, term });
  });
  return longest(found, text.length);
}

/** Where the word ends, a plural's ending taken in, or 0 where it is a part of a longer word. */
function wholeWord(text: string, start: number, end: number, term: Term): number {
  const first = classAt(text, start);
  const last = classAt(text, end - 1);
  if (first & classAt(text, start - 1) & (is.wordUnit | is.katakana)) return 0;
  if (last & classAt(text, end) & is.katakana) return 0;
  if (
    first & is.latin &&
    (term.kind === 'country' || term.capitals) &&
    !rightCase(text.slice(start, end), term)
  )
    return 0;
  // 国の機関 is no part of 米国の機関.
  if (text[start] === '国' && !text.startsWith('国防', start) && classAt(text, start - 1) & is.kanji)
    return 0;
  if (!(last & classAt(text, end) & is.wordUnit)) return end;
  if (term.kind !== 'sector' && term.form !== 'adjective') return 0;
  const plural = /^(?:e?s)(?![A-Za-z0-9_])/.exec(text.slice(end, end + 3));
  return plural ? end + plural[0].length : 0;
}

/** Names of countries are capitalised; short forms (US, UAE) are written in capitals throughout. */
function rightCase(surface: string, term: Term): boolean {
  if (term.capitals) {
    if (surface === term.word) return true;
    const first = surface.charCodeAt(0);
    // The pronoun "us" is a word of every text.
    if (first >= 0x61 && first <= 0x7a) return false;
    return surface.normalize('NFKC').replaceAll('.', '') === term.undotted;
  }
  return /^[^a-z]/.test(surface);
}

function longest(found: TermPlace[], length: number): TermPlace[] {
  found.sort((one, two) => two.end - two.start - (one.end - one.start) || one.start - two.start);
  const kept: TermPlace[] = [];
  /** For each unit, one more than the number of the kept place that covers it. */
  const taken = new Uint32Array(length);
  for (const place of found) {
    let free = true;
    for (let at = place.start; at < place.end && free; at++) {
      const other = kept[(taken[at] ?? 0) - 1];
      if (!other) continue;
      const samePlace = other.start === place.start && other.end === place.end;
      free = samePlace && other.term.kind !== place.term.kind && other.term.kind !== 'none';
    }
    if (!free) continue;
    kept.push(place);
    for (let at = place.start; at < place.end; at++) if (taken[at] === 0) taken[at] = kept.length;
  }
  return kept.filter(({ term }) => term.kind !== 'none').sort((one, two) => one.start - two.start);
}
