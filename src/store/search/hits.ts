import type { Span } from '../../model/span.ts';
import type { Phrase } from './query.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A piece of a passage with what matches: `marks` count within `text`, `start` in canonical text. */
export interface Hit {
  readonly text: string;
  readonly marks: Span[];
  readonly start: number;
}

const snippetLength = 200;
const lead = 60;

/** The places of the phrases in a text, sorted, overlapping ones joined. */
export function marksIn(text: string, phrases: readonly Phrase[]): Span[] {
  const tokens = tokensOf(text);
  return joined(phrases.flatMap((phrase) => occurrences(tokens, phrase)));
}

function joined(spans: readonly Span[]): Span[] {
  const marks: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const before = marks.at(-1);
    if (before && span.start <= before.end)
      marks[marks.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    else marks.push(span);
  }
  return marks;
}

function occurrences(tokens: readonly Token[], { terms, prefix }: Phrase): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + terms.length <= tokens.length; at++) {
    const fits = terms.every((term, n) => {
      const have = tokens[at + n]?.term ?? '';
      return prefix && n === terms.length - 1 ? have.startsWith(term) : have === term;
    });
    const first = tokens[at];
    const final = tokens[at + terms.length - 1];
    if (fits && first && final) found.push({ start: first.start, end: prefix ? final.firstEnd : final.end });
  }
  return found;
}

/** Passages that could answer are looked at closely until there are so many. */
const mostLookedAt = 12;

/**
 * The most telling pieces of a report: passages with the most different phrases first, at most `limit`,
 * given in the order of the text.
 */
export function hitsIn(
  text: string,
  passages: readonly Span[],
  phrases: readonly Phrase[],
  limit: number,
): Hit[] {
  const found: { passage: Span; different: number; marks: Span[] }[] = [];
  let lookedAt = 0;
  let whole = 0;
  for (const passage of passages) {
    if (whole === limit || lookedAt === mostLookedAt) break;
    const words = text.slice(passage.start, passage.end);
    const plain = folded(words);
    const likely = phrases.filter((phrase) => couldHold(plain, phrase));
    if (likely.length === 0) continue;
    lookedAt++;
    const tokens = tokensOf(words);
    const each = likely.map((phrase) => occurrences(tokens, phrase)).filter((spans) => spans.length > 0);
    if (each.length === 0) continue;
    if (each.length === phrases.length) whole++;
    found.push({ passage, different: each.length, marks: joined(each.flat()) });
  }
  found.sort((a, b) => b.different - a.different || a.passage.start - b.passage.start);
  return found
    .slice(0, limit)
    .sort((a, b) => a.passage.start - b.passage.start)
    .map(({ passage, marks }) => snippet(text, passage, marks));
}

/** As tokens are folded, but whole: a quick look before the text is cut into tokens. */
function folded(words: string): string {
  const plain = words.normalize('NFKC').toLowerCase();
  return /[\u00c0-\u024f\u1e00-\u1eff]/.test(plain) ? plain.normalize('NFD').replace(/\p{M}/gu, '') : plain;
}

/**
 * Can the text hold the phrase? A stem's last letter is not always the word's (companies → compani), nor more than
 * the first of a short one (dying → die).
 */
function couldHold(plain: string, { terms }: Phrase): boolean {
  return terms.every((term) => {
    if (!/^[a-z]+$/.test(term))
      return plain.includes(term.normalize('NFD').replace(/\p{M}/gu, '')) || plain.includes(term);
    return plain.includes(term.slice(0, term.length > 3 ? -1 : 1));
  });
}

/** A window over the passage from a little before the first mark, cut at neither half of a surrogate pair. */
function snippet(text: string, passage: Span, marks: readonly Span[]): Hit {
  const first = marks[0]?.start ?? 0;
  const whole = text.slice(passage.start, passage.end);
  let from = whole.length <= snippetLength ? 0 : Math.max(0, first - lead);
  const lineStart = whole.lastIndexOf('\n', first) + 1;
  if (lineStart > from) from = lineStart;
  if (/[\udc00-\udfff]/.test(whole.charAt(from))) from++;
  let to = Math.min(whole.length, Math.max(from + snippetLength, marks[0]?.end ?? 0));
  if (/[\udc00-\udfff]/.test(whole.charAt(to))) to--;
  while (from < first && /\s/.test(whole.charAt(from))) from++;
  while (to > from && /\s/.test(whole.charAt(to - 1))) to--;
  return {
    text: whole.slice(from, to),
    marks: marks
      .filter((one) => one.start >= from && one.start < to)
      .map((one) => ({ start: one.start - from, end: Math.min(one.end, to) - from })),
    start: passage.start + from,
  };
}
