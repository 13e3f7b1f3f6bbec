import type { Span } from '../../../model/span.ts';
import { type FoldedText, fold } from '../../matcher/index.ts';
import type { CompiledFacts, Term } from './compile.ts';

/** A word of the term lists at a place of the text. */
export interface TermPlace extends Span {
  readonly term: Term;
}

const latin = /[A-Za-z\u00c0-\u024f]/;
const wordUnit = /[A-Za-z0-9\u00c0-\u024f_]/;
const kanji = /[\u3400-\u9fff]/;
const katakana = /[\u30a1-\u30fa\u30fc\uff66-\uff9f]/;

/**
 * Places of term words, the longest first where they overlap, as whole words: no Latin letter runs on, no katakana runs on.
 * Two words of different kinds at one place both stay.
 */
export function findTerms(
  text: string,
  { terms, matcher }: CompiledFacts,
  folded: FoldedText = fold(text),
): TermPlace[] {
  const found: TermPlace[] = [];
  matcher.find(folded.text, (pattern, from, to) => {
    const term = terms[pattern];
    if (!term) return;
    const { start, end } = folded.toOriginal(from, to);
    const whole = wholeWord(text, start, end, term);
    if (whole) found.push({ start, end: whole, term });
  });
  return longest(found);
}

/** Where the word ends, a plural's ending taken in, or 0 where it is a part of a longer word. */
function wholeWord(text: string, start: number, end: number, term: Term): number {
  const first = text[start] ?? '';
  const last = text[end - 1] ?? '';
  if (wordUnit.test(first) && wordUnit.test(text[start - 1] ?? '')) return 0;
  if (katakana.test(first) && katakana.test(text[start - 1] ?? '')) return 0;
  if (katakana.test(last) && katakana.test(text[end] ?? '')) return 0;
  if (
    latin.test(first) &&
    (term.kind === 'country' || term.capitals) &&
    !rightCase(text.slice(start, end), term)
  )
    return 0;
  // 国の機関 is no part of 米国の機関.
  if (first === '国' && !text.startsWith('国防', start) && kanji.test(text[start - 1] ?? '')) return 0;
  if (!wordUnit.test(last) || !wordUnit.test(text[end] ?? '')) return end;
  if (term.kind !== 'sector' && term.form !== 'adjective') return 0;
  const plural = /^(?:e?s)(?![A-Za-z0-9_])/.exec(text.slice(end, end + 3));
  return plural ? end + plural[0].length : 0;
}

/** Names of countries are capitalised; short forms (US, UAE) are written in capitals throughout. */
function rightCase(surface: string, term: Term): boolean {
  if (term.capitals) return surface.normalize('NFKC').replace(/\./g, '') === term.word.replace(/\./g, '');
  return /^[^a-z]/.test(surface);
}

function longest(found: TermPlace[]): TermPlace[] {
  found.sort((one, two) => two.end - two.start - (one.end - one.start) || one.start - two.start);
  const kept: TermPlace[] = [];
  const taken = new Map<number, TermPlace>();
  for (const place of found) {
    let free = true;
    for (let at = place.start; at < place.end && free; at++) {
      const other = taken.get(at);
      if (!other) continue;
      const samePlace = other.start === place.start && other.end === place.end;
      free = samePlace && other.term.kind !== place.term.kind && other.term.kind !== 'none';
    }
    if (!free) continue;
    kept.push(place);
    for (let at = place.start; at < place.end; at++) if (!taken.has(at)) taken.set(at, place);
  }
  return kept.filter(({ term }) => term.kind !== 'none').sort((one, two) => one.start - two.start);
}
