import type { Box, PageRuns, TextRun } from './page-runs.ts';

/** A line of text within one column (or one cell), with the runs that it is made of. */
export interface TextLine {
  readonly page: number;
  readonly box: Box;
  readonly size: number;
  /** Text with the places of its runs: offsets within `text`. */
  readonly text: string;
  readonly parts: readonly { readonly start: number; readonly end: number; readonly box: Box }[];
  readonly isVertical: boolean;
  /** A whole row of a table, its cells with tabs between. */
  readonly isRow?: true;
}

/** A gap wider than this many font sizes may be a gutter between columns; word spaces of justified lines stay below it. */
const gutterGap = 0.75;
/** A space that the page itself has bridges a gap up to this: justified narrow columns have such. */
const widestSpace = 2.5;
/** On one base line of one column, pieces this near belong to one line; beyond it they are cells of a row. */
const cellGap = 1.6;

/** Pieces of the lines of a page: runs on one base line without a gap that could be a gutter. */
export function piecesOfPage(page: PageRuns): TextLine[] {
  const rows = baseLines(page.runs.filter((run) => run.text.trim() !== '' || run.box[2] > 0));
  return rows.flatMap((row) => splitAtGaps(row, page));
}

/** Neighbouring pieces of one column on one base line, joined where only a word space lies between them. Give them in reading order. */
export function joinPieces(pieces: readonly TextLine[]): TextLine[] {
  const lines: TextLine[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && isNear(last, piece)) lines[lines.length - 1] = joined(last, piece);
    else lines.push(piece);
  }
  return lines;
}

function isNear(left: TextLine, right: TextLine): boolean {
  if (left.isVertical || right.isVertical || left.isRow || right.isRow || left.page !== right.page)
    return false;
  const size = Math.min(left.size, right.size);
  const gap = right.box[0] - left.box[0] - left.box[2];
  return Math.abs(left.box[1] - right.box[1]) <= size * 0.35 && gap >= -size && gap <= size * cellGap;
}

function joined(left: TextLine, right: TextLine): TextLine {
  const text = `${left.text} `;
  const parts = right.parts.map((part) => ({
    ...part,
    start: part.start + text.length,
    end: part.end + text.length,
  }));
  const size = left.text.length >= right.text.length ? left.size : right.size;
  return {
    ...left,
    size,
    text: text + right.text,
    parts: [...left.parts, ...parts],
    box: around([left.box, right.box]),
  };
}

/** Runs on one base line, left to right (or one vertical run by itself). Runs are sorted, so near ones are neighbours: linear after sorting. */
function baseLines(runs: readonly TextRun[]): TextRun[][] {
  const rows: TextRun[][] = [];
  const sorted = runs
    .filter((run) => !run.isVertical)
    .sort((a, b) => baseOf(b) - baseOf(a) || a.box[0] - b.box[0]);
  let row: TextRun[] = [];
  let base = 0;
  for (const run of sorted) {
    const last = row.at(-1);
    const isNear = last !== undefined && Math.abs(baseOf(run) - base) <= Math.min(run.size, last.size) * 0.35;
    if (isNear) row.push(run);
    else {
      if (row.length > 0) rows.push(row.sort((a, b) => a.box[0] - b.box[0]));
      row = [run];
      base = baseOf(run);
    }
  }
  if (row.length > 0) rows.push(row.sort((a, b) => a.box[0] - b.box[0]));
  // Vertical columns run from right to left.
  const vertical = runs
    .filter((run) => run.isVertical && run.text.trim() !== '')
    .sort((a, b) => b.box[0] - a.box[0] || b.box[1] - a.box[1]);
  return [...rows, ...vertical.map((run) => [run])];
}

/** Height of the base line: a fifth of the size above the box's bottom. */
function baseOf(run: TextRun): number {
  return run.box[1] + run.size * 0.2;
}

/** Is a line drawn from top to bottom between the two? */
function isRuledOff({ rules }: PageRuns, right: number, run: TextRun): boolean {
  const middle = run.box[1] + run.box[3] / 2;
  return rules.vertical.some(
    ({ at, from, to }) => at >= right - 1 && at <= run.box[0] + 1 && from <= middle && to >= middle,
  );
}

function splitAtGaps(row: readonly TextRun[], page: PageRuns): TextLine[] {
  const lines: TextLine[] = [];
  let part: TextRun[] = [];
  let right = 0;
  for (const run of row) {
    const gap = run.box[0] - right;
    const size = Math.min(run.size, part.at(-1)?.size ?? run.size);
    const isApart = gap > size * gutterGap || (gap > 1 && isRuledOff(page, right, run));
    if (part.length > 0 && isApart) {
      pushLine(lines, part, page.page);
      part = [];
    }
    if (run.text.trim() === '' && (part.length === 0 || run.box[2] > run.size * widestSpace)) continue;
    part.push(run);
    right = Math.max(part.length === 1 ? 0 : right, run.box[0] + run.box[2]);
  }
  pushLine(lines, part, page.page);
  return lines;
}

function pushLine(lines: TextLine[], runs: readonly TextRun[], page: number): void {
  let text = '';
  const parts: { start: number; end: number; box: Box }[] = [];
  let right = Number.NEGATIVE_INFINITY;
  let isSpacePending = false;
  for (const run of runs) {
    const words = tidy(run.text);
    if (words.trim() === '') {
      isSpacePending = run.box[2] > run.size * 0.1;
      continue;
    }
    const gap = run.box[0] - right;
    const isBetweenWide = isWide(text.at(-1)) && isWide(words.trimStart()[0]);
    // Wide characters are set apart by justification too; only a space that the page itself has is one between them.
    const isSpace = isSpacePending || words.startsWith(' ');
    const isApart = isBetweenWide ? isSpace && gap > run.size * 0.2 : isSpace || gap > run.size * 0.18;
    if (text !== '' && isApart && !text.endsWith(' ')) text += ' ';
    const start = text.length;
    const own = words.trim();
    text += own;
    parts.push({ start, end: text.length, box: run.box });
    isSpacePending = words.endsWith(' ');
    right = run.box[0] + run.box[2];
  }
  const last = runs.at(-1);
  if (text === '' || !last) return;
  lines.push({
    page,
    box: around(parts.map((part) => part.box)),
    size: sizeOf(runs),
    text,
    parts,
    isVertical: last.isVertical,
  });
}

/** White space collapsed; letter-spaced wide text ("サ イ バ ー") closed up; control characters out. */
function tidy(text: string): string {
  const plain = text.replaceAll(/[\s\u00a0\u2002\u2003]+/g, ' ').replaceAll(/[\p{Cc}\u200b\ufeff]/gu, '');
  const spaced = plain.match(/[\u3040-\u30ff\u4e00-\u9fff] (?=[\u3040-\u30ff\u4e00-\u9fff])/g)?.length ?? 0;
  return spaced >= 3 && spaced * 2.4 >= plain.length
    ? plain.replaceAll(/(?<=[\u3040-\u30ff\u4e00-\u9fff]) (?=[\u3040-\u30ff\u4e00-\u9fff])/g, '')
    : plain;
}

function sizeOf(runs: readonly TextRun[]): number {
  let best = 0;
  let most = -1;
  for (const run of runs) {
    if (run.text.trim().length > most) [most, best] = [run.text.trim().length, run.size];
  }
  return best;
}

/** The smallest box around the given ones. */
export function around(boxes: readonly Box[]): Box {
  let [left, bottom, right, top] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    bottom = Math.min(bottom, box[1]);
    right = Math.max(right, box[0] + box[2]);
    top = Math.max(top, box[1] + box[3]);
  }
  return [left, bottom, right - left, top - bottom];
}

/** Characters of Chinese and Japanese writing, which are set without spaces between them. */
export function isWide(character: string | undefined): boolean {
  return character !== undefined && /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/.test(character);
}
