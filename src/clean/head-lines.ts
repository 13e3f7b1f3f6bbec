import { comparable, furniture, type Label } from './label.ts';
import { type Line, wordCount } from './line.ts';
import { mastheadOf } from './masthead.ts';
import { isSiteLine } from './title-line.ts';

/** Labels what stands around the title above the first paragraph: names, dek, the original's title, kickers, scraps. */
export function labelHead(
  lines: readonly Line[],
  labels: (Label | undefined)[],
  bodyFrom: number,
  titleLine: number | undefined,
  japanese: boolean,
): void {
  if (titleLine === undefined && bodyFrom >= lines.length) return;
  const title = titleLine === undefined ? '' : (lines[titleLine]?.bare ?? '');
  for (const [index, line] of lines.slice(0, bodyFrom).entries()) {
    if (labels[index]) continue;
    labels[index] =
      titleLine === undefined || index < titleLine
        ? aboveTitle(line)
        : belowTitle(line, title, index - titleLine, japanese, index === bodyFrom - 1);
  }
}

function aboveTitle(line: Line): Label | undefined {
  if (line.heading && line.hint?.place === 'article') return undefined;
  return mastheadOf(line.bare) ? { kind: 'furniture', note: 'masthead' } : furniture;
}

function belowTitle(
  line: Line,
  title: string,
  distance: number,
  japanese: boolean,
  isLast: boolean,
): Label | undefined {
  const { bare } = line;
  if (isSiteLine(bare, title)) return { kind: 'furniture', note: 'site' };
  if (comparable(bare) === comparable(title)) return { kind: 'title' };
  if (isBesideHead(line, distance)) return furniture;
  if (line.heading && !isMarkedDek(line)) return undefined;
  if (japanese && isOriginalTitle(bare, title)) return { kind: 'title', note: 'original-title' };
  if (mastheadOf(bare)) return { kind: 'furniture', note: 'masthead' };
  if (wordCount(bare) >= 7 || isMarkedDek(line)) return { kind: 'lead', note: 'dek' };
  // The last short line is the heading of the first paragraph: "Summary", 概要.
  return isLast || (line.hint !== undefined && wordCount(bare) >= 3) ? undefined : furniture;
}

/** Outside the article only a dek stands between title and text: marked as one, or right under the title. */
function isBesideHead({ hint, bare }: Line, distance: number): boolean {
  if (hint?.place !== 'outside') return false;
  return !isMarkedDek({ hint }) && (distance > 2 || hint.linkShare > 0.3 || wordCount(bare) < 7);
}

function isMarkedDek({ hint }: Pick<Line, 'hint'>): boolean {
  return (
    hint !== undefined &&
    /lead|dek\b|subtitle|sub-title|sub_title|standfirst|summary|description|excerpt/.test(hint.words)
  );
}

/** A line in Latin letters of a headline's length under a Japanese title. */
function isOriginalTitle(line: string, title: string): boolean {
  if (line.length > 250 || !/[ぁ-ゖァ-ヺ一-龠]/u.test(title) || /[ぁ-ゖァ-ヺ一-龠]/u.test(line)) return false;
  const words = line.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
  return words.length >= 5 && /^["“'‘]?[A-Z0-9]/.test(line) && !/https?:|@/.test(line);
}
