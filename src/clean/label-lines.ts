import { labelFacts } from './fact-lines.ts';
import { isFurniturePhrase } from './furniture-words.ts';
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
  const bodyFrom = firstProse(lines, labels);
  const stamps = labelFacts(lines, labels, bodyFrom);
  const stated = labels.findIndex((label) => label?.kind === 'title');
  const titleLine = titleLineOf(lines, labels, bodyFrom, titles) ?? (stated >= 0 ? stated : undefined);
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

/** Index of the first line of running text; all lines when there is none. */
function firstProse(lines: readonly Line[], labels: readonly (Label | undefined)[]): number {
  const isArticle = lines.some((line) => line.hint?.place === 'article');
  for (const [index, line] of lines.entries()) {
    if (labels[index] || line.heading || (isArticle && line.hint?.place !== 'article')) continue;
    if (line.bare.length <= 400 && (isFurniturePhrase(line.bare) || stampsOf(line.bare))) continue;
    // "Who hacked X?" above a date or byline is the title although it ends as a sentence does.
    const next = lines[index + 1];
    if (index < 6 && line.bare.length <= 200 && next && isDateOrByline(next.bare)) continue;
    if (isProse(line.bare)) return index;
  }
  return lines.length;
}
