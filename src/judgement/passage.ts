import type { PassageAnchor } from '../model/decision.ts';
import type { Span } from '../model/span.ts';
import { type Folded, foldWords, placesOf } from './fold.ts';

const contextLength = 80;
/** So many folded characters of context have to agree for a short passage. */
const agreeing = 8;
/** A passage of so many folded characters is known by itself. */
const ownLength = 24;

/** The anchor of a range of the text. */
export function passageAnchor(folded: Folded, { start, end }: Span): PassageAnchor {
  const { text } = folded;
  const quote = text.slice(start, end);
  const places = placesOf(foldWords(quote), folded);
  const before = places.filter((place) => place.start < start).length;
  return {
    quote,
    before: text.slice(Math.max(0, start - contextLength), start),
    after: text.slice(end, end + contextLength),
    occurrence: before + 1,
  };
}

/** Where a passage stands now; the reason where that cannot be told. A short one needs what stood around it. */
export function findPassage(anchor: PassageAnchor, folded: Folded): Span | 'quote-gone' | 'ambiguous' {
  const quote = foldWords(anchor.quote);
  const places = placesOf(quote, folded);
  if (places.length === 0) return 'quote-gone';
  const before = foldWords(anchor.before);
  const after = foldWords(anchor.after);
  const sides = places.map((place) => ({
    place,
    before: foldWords(folded.text.slice(Math.max(0, place.start - contextLength * 2), place.start)),
    after: foldWords(folded.text.slice(place.end, place.end + contextLength * 2)),
  }));
  const agrees = (one: (typeof sides)[number]) =>
    Number(endsAlike(one.before, before)) + Number(startsAlike(one.after, after));
  const both = sides.filter((one) => agrees(one) === 2);
  if (both[0]) return both.length === 1 ? both[0].place : sameTurn(places, both, anchor);
  const single = sides.filter((one) => agrees(one) === 1);
  if (single[0]) return single.length === 1 ? single[0].place : 'ambiguous';
  const [only] = places;
  if (only && places.length === 1 && quote.length >= ownLength) return only;
  return quote.length >= ownLength ? 'ambiguous' : 'quote-gone';
}

/** Several places that even stand in the same words: repeated lines. The same turn among all counts, if it is one of them. */
function sameTurn(
  places: readonly Span[],
  alike: readonly { readonly place: Span }[],
  { occurrence }: PassageAnchor,
): Span | 'ambiguous' {
  const turn = places[occurrence - 1];
  return turn && alike.some(({ place }) => place.start === turn.start) ? turn : 'ambiguous';
}

function endsAlike(now: string, then: string): boolean {
  if (then.length < agreeing) return now === then;
  return now.endsWith(then.slice(-agreeing));
}

function startsAlike(now: string, then: string): boolean {
  if (then.length < agreeing) return now === then;
  return now.startsWith(then.slice(0, agreeing));
}

const fullStops = '。！？!?\n';
const longestSentence = 2_000;

/** The sentence or sentences that a range stands in: evidence is never a mere word. Trimmed of white space. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  const least = Math.max(0, start - longestSentence);
  while (from > least && !endsSentence(text, from - 1)) from--;
  let to = end;
  const most = Math.min(text.length, end + longestSentence);
  if (!endsSentence(text, to - 1)) while (to < most && !endsSentence(text, to)) to++;
  if (to < text.length && text[to] !== '\n' && endsSentence(text, to) && !endsSentence(text, end - 1)) to++;
  while (from < start && /\s/.test(text[from] ?? '')) from++;
  while (to > end && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** Does the character end a sentence? A full stop only before a space: 3.5 and example.org go on. */
function endsSentence(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (fullStops.includes(character)) return true;
  return character === '.' && /\s/.test(text[at + 1] ?? ' ');
}
