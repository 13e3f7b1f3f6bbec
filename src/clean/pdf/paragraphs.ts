import type { LineHint } from '../line.ts';
import type { Box } from './page-runs.ts';
import type { OrderedLine } from './reading-order.ts';
import { isWide, type TextLine } from './text-lines.ts';

/** A paragraph, heading, list item or table row put together from lines. */
export interface Paragraph {
  readonly text: string;
  readonly parts: readonly {
    readonly start: number;
    readonly end: number;
    readonly page: number;
    readonly box: Box;
  }[];
  readonly tag: LineHint['tag'];
  readonly size: number;
  readonly page: number;
  /** Bottom of its first line, and the page's height, for telling headers and footers. */
  readonly isMargin: boolean;
}

export interface PageLines {
  readonly lines: readonly OrderedLine[];
  /** Lines that are headers, footers or page numbers. */
  readonly margins: ReadonlySet<TextLine>;
}

/** Joins lines to paragraphs, across columns and pages too, where a sentence goes on. `bodySize` is the text's ordinary font size. */
export function paragraphsOf(pages: readonly PageLines[], bodySize: number): Paragraph[] {
  const words = hyphenated(pages);
  const paragraphs: Paragraph[] = [];
  let current: Draft | undefined;
  let held: Paragraph[] = [];
  const close = (): void => {
    if (current) paragraphs.push(finish(current));
    paragraphs.push(...held);
    current = undefined;
    held = [];
  };
  for (const { lines, margins } of pages) {
    for (const ordered of lines) {
      const { line } = ordered;
      if (margins.has(line)) {
        // A footer between two halves of a paragraph does not end it, and follows it.
        held.push(finish(begin(ordered, bodySize, true)));
        continue;
      }
      if (current && isSameRow(current, line)) append(current, ordered, '\t');
      else if (current && continues(current, ordered))
        append(current, ordered, joint(current.text, line.text, words));
      else {
        close();
        current = begin(ordered, bodySize, false);
      }
    }
  }
  close();
  return paragraphs;
}

interface Draft {
  text: string;
  parts: { start: number; end: number; page: number; box: Box }[];
  tag: LineHint['tag'];
  readonly size: number;
  readonly page: number;
  readonly isMargin: boolean;
  last: OrderedLine;
  readonly first: OrderedLine;
}

const itemMark =
  /^(?:[•●○◦■□◆◇▪▫・‣⁃※★☆✓►▶–—*-]\s?|[（(]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5}|[ア-ンァ-ヶ一二三四五六七八九十①-⑳])[）).．、:]\s?)/u;

function begin(ordered: OrderedLine, bodySize: number, isMargin: boolean): Draft {
  const { line } = ordered;
  const isLarge = line.size >= bodySize * 1.15 && line.text.length <= 200;
  const tag = line.isRow ? 'row' : isLarge ? 'heading' : itemMark.test(line.text) ? 'item' : 'paragraph';
  const parts = line.parts.map((part) => ({ ...part, page: line.page }));
  return {
    text: line.text,
    parts,
    tag,
    size: line.size,
    page: line.page,
    isMargin,
    last: ordered,
    first: ordered,
  };
}

function append(draft: Draft, ordered: OrderedLine, joined: string | { readonly cut: number }): void {
  const { line } = ordered;
  if (typeof joined !== 'string') cutEnd(draft, joined.cut);
  else draft.text += joined;
  const offset = draft.text.length;
  draft.text += line.text;
  for (const part of line.parts)
    draft.parts.push({ start: offset + part.start, end: offset + part.end, page: line.page, box: part.box });
  if (joined === '\t') draft.tag = 'row';
  draft.last = ordered;
}

function cutEnd(draft: Draft, cut: number): void {
  draft.text = draft.text.slice(0, draft.text.length - cut);
  const last = draft.parts.at(-1);
  if (last && last.end > draft.text.length)
    draft.parts[draft.parts.length - 1] = { ...last, end: draft.text.length };
}

function finish(draft: Draft): Paragraph {
  const { text, tag, size, page, isMargin } = draft;
  return { text, parts: draft.parts.filter((part) => part.end > part.start), tag, size, page, isMargin };
}

/** Cells of one table row: same base line, further right. */
function isSameRow(draft: Draft, line: TextLine): boolean {
  const last = draft.last.line;
  return (
    last.page === line.page &&
    !line.isVertical &&
    !line.isRow &&
    !last.isRow &&
    Math.abs(last.box[1] - line.box[1]) <= line.size * 0.35 &&
    line.box[0] > last.box[0] + last.box[2]
  );
}

function continues(draft: Draft, next: OrderedLine): boolean {
  const last = draft.last;
  const [above, below] = [last.line, next.line];
  if (draft.tag === 'row' || below.isRow || above.isVertical !== below.isVertical) return false;
  if (Math.abs(above.size - below.size) > Math.max(above.size, below.size) * 0.12) return false;
  if (itemMark.test(below.text) && (draft.tag === 'item' || endsSentence(above.text) || !fillsColumn(last)))
    return false;
  if (above.isVertical) return !endsSentence(above.text) || !below.text.startsWith('　');
  const isElsewhere =
    above.page !== below.page || below.box[1] > above.box[1] || below.box[0] > above.box[0] + above.box[2];
  if (isElsewhere)
    return draft.tag !== 'heading' && !endsSentence(above.text) && fillsColumn(last) && !isIndented(next);
  const leading = above.box[1] - below.box[1];
  if (leading > below.size * 2.1) return false;
  if (draft.tag === 'heading') return true;
  // A last line is short; a first one is indented (the text's own full-width space is gone by then).
  if (endsSentence(above.text) && (!fillsColumn(last) || isIndented(next))) return false;
  return !hasRoomFor(last, below.text);
}

/** Would the first word of the next line have found room on this one? Then the line was ended on purpose. */
function hasRoomFor({ line, columnRight }: OrderedLine, next: string): boolean {
  const room = columnRight - line.box[0] - line.box[2];
  if (isWide(next[0])) return room > line.size * 2.6;
  const word = /^\S{1,40}/.exec(next)?.[0] ?? '';
  const average = line.box[2] / Math.max(1, line.text.length);
  return room > (word.length + 1) * average * 1.25 + line.size * 0.5;
}

function endsSentence(text: string): boolean {
  return /[。．.!?！？:：」）)]$/u.test(text);
}

function fillsColumn({ line, columnLeft, columnRight }: OrderedLine): boolean {
  const slack = Math.max(line.size * 2.5, (columnRight - columnLeft) * 0.12);
  return line.box[0] + line.box[2] >= columnRight - slack;
}

function isIndented({ line, columnLeft }: OrderedLine): boolean {
  const indent = line.box[0] - columnLeft;
  return indent > line.size * 0.7 && indent < line.size * 4;
}

/** What joins two lines: nothing between wide characters, a space in Latin text, and a hyphen at the end taken back where it only divides a word. */
function joint(before: string, after: string, words: ReadonlySet<string>): string | { readonly cut: number } {
  if (before.endsWith('\u00ad')) return { cut: 1 };
  const divided = /(?<!\p{L})(\p{L}{1,40})[-\u2010]$/u.exec(before.slice(-60));
  const next = /^\p{Ll}+/u.exec(after)?.[0];
  if (divided?.[1] && next) return keepsHyphen(divided[1], next, words) ? '' : { cut: 1 };
  if (/[-\u2010/]$/.test(before) && /^[\p{L}\d]/u.test(after) && /\S{3}$/.test(before)) return '';
  return isWide(before.at(-1)) && isWide(after[0])
    ? ''
    : isWide(before.at(-1)) || isWide(after[0])
      ? ''
      : ' ';
}

const compounding = new Set(
  'state non well long short high low self cross zero open third double large small real first second full multi anti pre counter cyber north south china russia iran korea nation command spear nation-state proof end point man data threat security financially politically highly previously newly publicly'.split(
    ' ',
  ),
);

/** "state-sponsored" keeps its hyphen at a line's end, "com-munications" does not: the text's other places decide, then the first part. */
function keepsHyphen(first: string, second: string, words: ReadonlySet<string>): boolean {
  const [one, two] = [first.toLowerCase(), second.toLowerCase()];
  if (words.has(one + two)) return false;
  if (words.has(`${one}-${two}`)) return true;
  return compounding.has(one);
}

/** Words of the text, with and without hyphens, for deciding on divided ones. */
function hyphenated(pages: readonly PageLines[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { lines } of pages) {
    for (const { line } of lines)
      for (const word of line.text.toLowerCase().match(/\p{L}+(?:-\p{L}+)?/gu) ?? [])
        if (words.size < 200_000) words.add(word);
  }
  return words;
}
