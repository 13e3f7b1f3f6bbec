import { labelFacts } from './fact-lines.ts';
import { isFurniturePhrase, opensPart } from './furniture-words.ts';
import { labelHead } from './head-lines.ts';
import { furniture, type Label } from './label.ts';
import { isProse, type Line } from './line.ts';
import { labelParts } from './part-lines.ts';
import { type Stamp, stampsOf } from './stamp.ts';
import { isDateOrByline, titleLineOf } from './title-line.ts';

export interface LabelledLines {
  readonly labels: readonly Label[];
  /** Index of the title's line, where there is one. */
  readonly titleLine?: number;
  /** Lines before this index stand above the article's first paragraph. */
  readonly bodyFrom: number;
  /** Stamps by line, comments left out. */
  readonly stamps: ReadonlyMap<number, readonly Stamp[]>;
}

/**
 * Tells the parts of a page apart, line by line. `titles` are titles that the page declares (`<title>`, og:title), best first;
 * `japanese` says whether the page is mainly in Japanese, so that a Latin line under the title is the original's title.
 */
export function labelLines(
  lines: readonly Line[],
  titles: readonly string[],
  japanese: boolean,
): LabelledLines {
  const labels: (Label | undefined)[] = lines.map((line) => byHint(line));
  const bodyFrom = firstParagraph(lines, labels);
  const stamps = labelFacts(lines, labels, bodyFrom);
  const stated = labels.findIndex((label) => label?.kind === 'title');
  const titleLine = stated >= 0 ? stated : titleLineOf(lines, labels, bodyFrom, titles);
  if (titleLine !== undefined) labels[titleLine] = { kind: 'title' };
  labelHead(lines, labels, bodyFrom, titleLine, japanese);
  labelParts(lines, labels, bodyFrom);
  // The first paragraph is the lead.
  if (bodyFrom < lines.length && !labels[bodyFrom]) labels[bodyFrom] = { kind: 'lead' };
  for (const [index, label] of labels.entries()) if (label?.kind === 'comment') stamps.delete(index);
  const whole = labels.map(
    (label, i): Label => label ?? (lines[i]?.hint?.place === 'outside' ? furniture : { kind: 'body' }),
  );
  return { labels: whole, bodyFrom, stamps, ...(titleLine === undefined ? {} : { titleLine }) };
}

function byHint(line: Line): Label | undefined {
  const { hint } = line;
  if (hint?.place === 'comment') return { kind: 'comment' };
  if (hint?.place === 'furniture' || hint?.tag === 'alt') return furniture;
  if (hint?.tag === 'title') return { kind: 'title' };
  return undefined;
}

/** How far below a dek the date or byline stands at most. */
const belowDek = 8;

/**
 * Index of the article's first paragraph; all lines when there is no running text. A sentence above the date or byline is the dek
 * (or the title, where it asks a question), and the paragraph comes after them.
 */
function firstParagraph(lines: readonly Line[], labels: readonly (Label | undefined)[]): number {
  const first = nextProse(lines, labels, 0);
  const hasFact = (from: number, to: number): boolean =>
    lines.slice(from, to).some((line) => isDateOrByline(line.bare));
  if (first === 0 || first > 12 || first >= lines.length || hasFact(0, first)) return first;
  const second = nextProse(lines, labels, first + 1);
  const hasPart = lines.slice(first + 1, second).some((line) => opensPart(line.bare));
  const isDek =
    !hasPart &&
    second < lines.length &&
    second - first <= belowDek &&
    hasFact(first + 1, second) &&
    (lines[first]?.bare.length ?? 0) <= 240;
  return isDek ? second : first;
}

function nextProse(lines: readonly Line[], labels: readonly (Label | undefined)[], from: number): number {
  const isArticle = lines.some((line) => line.hint?.place === 'article');
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (!line || labels[index] || line.heading || (isArticle && line.hint?.place !== 'article')) continue;
    if (line.bare.length <= 400 && (isFurniturePhrase(line.bare) || stampsOf(line.bare))) continue;
    // "Who hacked X?" above the date or byline is the title although it ends as a sentence does.
    const next = lines[index + 1];
    const isQuestion = index < 6 && line.bare.length <= 200 && /[?？!！]["”」]?$/u.test(line.bare);
    if (isQuestion && next && isDateOrByline(next.bare)) continue;
    if (isProse(line.bare)) return index;
  }
  return lines.length;
}
