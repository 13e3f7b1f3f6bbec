import { bylineOf, isPersonLine } from './byline.ts';
import { comparable, type Label } from './label.ts';
import { type Line, wordCount } from './line.ts';
import { mastheadOf } from './masthead.ts';
import { stampsOf } from './stamp.ts';

interface Candidate {
  readonly line: Line;
  readonly index: number;
}

/** The head is never longer than this many lines. */
const headLines = 40;

/**
 * Index of the title's line: the heading or line that the page's declared titles hold; in plain text the line of the head that reads
 * most like a headline. Undefined where there is none.
 */
export function titleLineOf(
  lines: readonly Line[],
  labels: readonly (Label | undefined)[],
  bodyFrom: number,
  titles: readonly string[],
): number | undefined {
  const declared = titles.map(comparable).filter((title) => title.length >= 4);
  const head = lines.slice(0, Math.min(bodyFrom + 1, headLines * 10)).map((line, index) => ({ line, index }));
  const free = head.filter(({ index, line }) => !labels[index] && line.bare.length <= 300);
  const above = free.filter(({ index, line }) => index < bodyFrom && line.hint?.place !== 'outside');
  const chosen =
    free.find(({ line }) => line.hint?.level === 1 && matches(line, declared)) ??
    free.find(({ line }) => line.heading && matches(line, declared)) ??
    free.find(({ line, index }) => index < bodyFrom && matches(line, declared)) ??
    free.find(({ line }) => line.hint?.level === 1 && wordCount(line.bare) >= 3) ??
    bestHeadline(above, lines, bodyFrom);
  return chosen?.index;
}

function matches(line: Line, declared: readonly string[]): boolean {
  const own = comparable(line.bare);
  if (own.length < 4 || wordCount(line.bare) < 2) return false;
  return declared.some(
    (title) =>
      title === own ||
      (title.startsWith(own) && own.length >= 8) ||
      (own.startsWith(title) && title.length >= 12),
  );
}

/** The candidate that reads most like a headline; where that is "<title> - Site", the title alone above it. */
function bestHeadline(
  free: readonly Candidate[],
  lines: readonly Line[],
  bodyFrom: number,
): Candidate | undefined {
  let best: Candidate | undefined;
  let most = 0;
  for (const candidate of free.slice(0, headLines)) {
    const score = headlineScore(candidate, lines, bodyFrom, free[0]?.index ?? 0);
    if (score > most) [best, most] = [candidate, score];
  }
  const chosen = best;
  if (!chosen) return undefined;
  return (
    free.find((other) => other.index < chosen.index && isSiteLine(chosen.line.bare, other.line.bare)) ??
    chosen
  );
}

/** Points for what headlines have: some length, a place at the top, over the date or over the text; less for names, menus and kickers. */
function headlineScore(
  { line, index }: Candidate,
  lines: readonly Line[],
  bodyFrom: number,
  first: number,
): number {
  const { bare } = line;
  const words = wordCount(bare);
  if (words < 2 || !/\p{L}/u.test(bare) || /^[-–—|｜]/u.test(bare)) return 0;
  const next = lines[index + 1];
  let score = Math.min(words, 12);
  if (index === first) score += 2;
  if (next && isDateOrByline(next.bare)) score += 4;
  if (index === bodyFrom - 1 || (next?.opensBlock && index === bodyFrom - 2)) score += 1;
  if (line.heading) score += index === first ? 3 : -2;
  if (/[|｜»›]/u.test(bare)) score -= 6;
  if (/[。.]$/u.test(bare)) score -= 8;
  if (isPersonLine(bare)) score -= 9;
  if (mastheadOf(bare)) score -= 12;
  if (words <= 4 && bare === bare.toUpperCase() && /[A-Z]/.test(bare)) score -= 6;
  if (/[:：]$/u.test(bare) && index !== first) score -= 3;
  // A salutation, or a dek: a headline's first rival is the line under it.
  if (/(?:皆様へ|各位|御中|様)$/u.test(bare)) score -= 8;
  score -= Math.min(4, (index - first) * 1.2);
  return Math.max(score, index === first ? 0.5 : 0);
}

export function isDateOrByline(line: string): boolean {
  return stampsOf(line) !== undefined || bylineOf(line) !== undefined;
}

/** "<title> - Site", or " - Site" under the title. */
export function isSiteLine(line: string, title: string): boolean {
  if (/^[-–—|｜]\s?[\p{L}\p{N}（(]/u.test(line) && line.length <= 80) return true;
  return (
    title.length >= 8 && line.startsWith(title) && /^\s?[-–—|｜«»:：]\s?\S/u.test(line.slice(title.length))
  );
}
