import { ruledRows } from './grid.ts';
import { lengthOf, placedLines, proseLine } from './placed-rows.ts';
import { noRules, type Rules } from './rules.ts';
import type { TextLine } from './text-lines.ts';

/** A line with the left and right edge of the column that it stands in. */
export interface OrderedLine {
  readonly line: TextLine;
  readonly columnLeft: number;
  readonly columnRight: number;
}

/** Columns may nest this deep (three columns are two splits). */
const mostSplits = 3;

/**
 * Reading order of a page: columns one after another, lines that span them (titles, wide notes) in their place between. A gutter is
 * a white strip that hardly any line crosses, with lines on both sides that fill their side as running text does; the short cells
 * of a table do not, and are read row by row: a row is one line.
 */
export function readingOrder(pieces: readonly TextLine[], rules: Rules = noRules): OrderedLine[] {
  const vertical = pieces.filter((line) => line.isVertical);
  const { rows: tableRows, rest } = ruledRows(
    pieces.filter((line) => !line.isVertical),
    rules,
  );
  return [...ordered([...tableRows, ...rest], 0, rules), ...inColumn(vertical)];
}

function ordered(lines: readonly TextLine[], splits: number, rules: Rules): OrderedLine[] {
  // Rows of tables cross the gutters of their own table, and say nothing of columns.
  const gutter = splits < mostSplits ? gutterOf(lines.filter((line) => !line.isRow)) : undefined;
  if (gutter === undefined)
    return splits < mostSplits ? byRegions(lines, splits, rules) : placed(lines, rules);
  const found: OrderedLine[] = [];
  const spanning = lines
    .filter((line) => line.box[0] < gutter && rightOf(line) > gutter)
    .sort((a, b) => b.box[1] - a.box[1]);
  const rest = new Set(lines.filter((line) => !spanning.includes(line)));
  for (const divider of [...spanning, undefined]) {
    const above = [...rest].filter((line) => divider === undefined || line.box[1] > divider.box[1]);
    for (const line of above) rest.delete(line);
    found.push(
      ...ordered(
        above.filter((line) => line.box[0] < gutter),
        splits + 1,
        rules,
      ),
    );
    found.push(
      ...ordered(
        above.filter((line) => line.box[0] >= gutter),
        splits + 1,
        rules,
      ),
    );
    if (divider) found.push({ line: divider, columnLeft: divider.box[0], columnRight: rightOf(divider) });
  }
  return found;
}

/** Share of the text's width that a line of a column does not reach. */
const columnShare = 0.62;
/** Font sizes between two lines of one passage. */
const widestGap = 3;
/** Lines that a passage in columns has at least; whole pages of columns have more. */
const fewest = 5;
const fewestOfPage = 8;

/** Between lines as wide as the page, some of its lines may stand in columns: those are read column by column. */
function byRegions(lines: readonly TextLine[], splits: number, rules: Rules): OrderedLine[] {
  const sorted = rows(lines);
  const left = Math.min(...sorted.slice(0, 5_000).map((line) => line.box[0]));
  const right = Math.max(...sorted.slice(0, 5_000).map(rightOf));
  const found: OrderedLine[] = [];
  let plain: TextLine[] = [];
  let narrow: TextLine[] = [];
  const flushPlain = (): void => {
    if (plain.length > 0) found.push(...placed(plain, rules, sorted));
    plain = [];
  };
  const flushNarrow = (): void => {
    const passage = gutterOf(narrow, fewest);
    if (passage === undefined) plain.push(...narrow);
    else {
      flushPlain();
      for (const isSide of [
        (line: TextLine) => line.box[0] < passage,
        (line: TextLine) => line.box[0] >= passage,
      ])
        found.push(...ordered(narrow.filter(isSide), splits + 1, rules));
    }
    narrow = [];
  };
  const size = sizeOf(sorted);
  let above: TextLine | undefined;
  for (const line of sorted) {
    // Headings and white lines end a passage too.
    if (above && above.box[1] - line.box[1] > size * widestGap) flushNarrow();
    above = line;
    if (line.isRow || line.size > size * 1.2 || line.box[2] > (right - left) * columnShare) {
      flushNarrow();
      plain.push(line);
    } else narrow.push(line);
  }
  flushNarrow();
  flushPlain();
  return found;
}

/** The font size of the line in the middle, by size. */
function sizeOf(lines: readonly TextLine[]): number {
  const sizes = lines
    .slice(0, 5_000)
    .map((line) => line.size)
    .sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 10;
}

/**
 * Lines of one column of the page, with tables and short passages in columns told apart.
 * @param column all lines of that column, which tell its edges
 */
function placed(
  lines: readonly TextLine[],
  rules: Rules,
  column: readonly TextLine[] = lines,
): OrderedLine[] {
  const edges = edgesOf(column);
  return placedLines(rows(lines), rules).flatMap((block) =>
    block.kind === 'columns'
      ? block.columns.flatMap(inColumn)
      : block.lines.map((line) => ({ line, ...edges })),
  );
}

function inColumn(lines: readonly TextLine[]): OrderedLine[] {
  const edges = edgesOf(lines);
  return lines.map((line) => ({ line, ...edges }));
}

/** Edges of a column: where the first tenth of its lines begin, and where nine tenths have ended; wider tables and titles count little. */
function edgesOf(lines: readonly TextLine[]): Pick<OrderedLine, 'columnLeft' | 'columnRight'> {
  const sample = lines.slice(0, 5_000);
  const lefts = sample.map((line) => line.box[0]).sort((a, b) => a - b);
  const rights = sample.map(rightOf).sort((a, b) => b - a);
  return {
    columnLeft: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    columnRight: rights[Math.floor(rights.length * 0.1)] ?? 0,
  };
}

/** Top to bottom, and left to right on one base line. */
function rows(lines: readonly TextLine[]): TextLine[] {
  return [...lines].sort((a, b) =>
    Math.abs(a.box[1] - b.box[1]) <= Math.min(a.size, b.size) * 0.35
      ? a.box[0] - b.box[0]
      : b.box[1] - a.box[1],
  );
}

function rightOf(line: TextLine): number {
  return line.box[0] + line.box[2];
}

/** Middle of the widest strip that at most an eighth of the lines cross, with running text on both sides. */
function gutterOf(lines: readonly TextLine[], least = fewestOfPage): number | undefined {
  if (lines.length < least || lines.length > 5_000) return undefined;
  const left = Math.floor(Math.min(...lines.map((line) => line.box[0])));
  const right = Math.ceil(Math.max(...lines.map(rightOf)));
  const width = Math.min(4_000, right - left);
  if (!(width > 100)) return undefined;
  const steps = new Int32Array(width + 2);
  for (const line of lines) {
    const from = Math.max(0, Math.ceil(line.box[0] - left));
    const to = Math.min(width, Math.floor(rightOf(line) - left));
    if (to <= from) continue;
    steps[from] = (steps[from] ?? 0) + 1;
    steps[to] = (steps[to] ?? 0) - 1;
  }
  const strip = widestStrip(steps, width, lines.length / 8);
  if (!strip || strip.to - strip.from < 6) return undefined;
  const gutter = left + (strip.from + strip.to) / 2;
  return isRunningText(lines, gutter, left, right, least === fewest) ? gutter : undefined;
}

function widestStrip(
  steps: Int32Array,
  width: number,
  most: number,
): { from: number; to: number } | undefined {
  let best: { from: number; to: number } | undefined;
  let covered = 0;
  let from = -1;
  for (let x = 0; x <= width; x++) {
    covered += steps[x] ?? 0;
    const isInner = x > width * 0.15 && x < width * 0.85;
    if (isInner && covered <= most) {
      if (from < 0) from = x;
      if (!best || x - from > best.to - best.from) best = { from, to: x };
    } else from = -1;
  }
  return best;
}

/** Are most lines of both sides long? In a short passage nearly all must be, and as long as lines of prose are. */
function isRunningText(
  lines: readonly TextLine[],
  gutter: number,
  left: number,
  right: number,
  isShort: boolean,
): boolean {
  const sides = [
    { of: lines.filter((line) => rightOf(line) <= gutter), width: gutter - left },
    { of: lines.filter((line) => line.box[0] >= gutter), width: right - gutter },
  ];
  return sides.every(({ of, width }) => {
    if (of.length < (isShort ? 2 : 3)) return false;
    const units = isShort ? proseLine : 10;
    const long = of.filter(
      (line) => line.box[2] >= width * 0.55 && (isShort ? lengthOf(line.text) : line.text.length) >= units,
    );
    return long.length >= of.length * (isShort ? 0.6 : 0.5);
  });
}
