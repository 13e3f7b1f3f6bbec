import { rowLine } from './row-line.ts';
import type { Rule, Rules } from './rules.ts';
import type { TextLine } from './text-lines.ts';

/** Lines further apart than this many font sizes belong to different tables. */
const widestLeading = 3.2;
/** A cell's second line stands this near below its first. */
const cellLeading = 1.7;

interface Column {
  from: number;
  to: number;
}

/**
 * Puts the rows of tables without (whole) ruling together, of which cells have several lines: lines whose pieces stand in the columns
 * of the table above, with nothing in its first column, go on with its row; where rules or wider gaps part the rows, those tell.
 * @param lines of one column of the page, in reading order
 */
export function placedRows(lines: readonly TextLine[], rules: Rules): TextLine[] {
  const result: TextLine[] = [];
  const bands = bandsOf(lines);
  for (let at = 0; at < bands.length; ) {
    const end = tableEnd(bands, at, rules);
    const table = bands.slice(at, end);
    const made = end - at >= 2 ? rowsOf(table, rules) : undefined;
    result.push(...(made ?? bands[at] ?? []));
    at = made ? end : at + 1;
  }
  return result;
}

/** Lines by base line. */
function bandsOf(lines: readonly TextLine[]): TextLine[][] {
  const bands: TextLine[][] = [];
  for (const line of lines) {
    const last = bands.at(-1)?.[0];
    const isBeside =
      last &&
      !last.isVertical &&
      !line.isVertical &&
      !last.isRow &&
      !line.isRow &&
      last.page === line.page &&
      Math.abs(last.box[1] - line.box[1]) <= Math.min(last.size, line.size) * 0.35;
    if (isBeside) bands.at(-1)?.push(line);
    else bands.push([line]);
  }
  return bands;
}

/** Index after the last band of a table that begins with the band at `from`, which has cells; `from` where there is none. */
function tableEnd(bands: readonly (readonly TextLine[])[], from: number, rules: Rules): number {
  if ((bands[from]?.length ?? 0) < 2) return from;
  let columns = columnsOf(bands.slice(from, from + 1));
  let rows = 0;
  let end = from;
  for (let at = from; at < bands.length; at++) {
    const band = bands[at] ?? [];
    const [line] = band;
    const above = bands[at - 1]?.[0];
    if (!line || line.isVertical || line.isRow) break;
    if (at > from && above && above.box[1] - line.box[1] > Math.max(above.size, line.size) * widestLeading)
      break;
    if (band.length >= 2) {
      const wider = columnsOf([...bands.slice(from, at).filter((one) => one.length >= 2), band]);
      if (wider.length < 2) break;
      columns = wider;
      rows += 1;
    } else if (!isInLaterColumn(line, columns) && !isBetweenRules(line, columns, rules)) break;
    end = at + 1;
  }
  return rows >= 2 ? end : from;
}

/** Spans across the page that the cells of all rows fill; those that overlap are one. */
function columnsOf(bands: readonly (readonly TextLine[])[]): Column[] {
  const spans = bands
    .flat()
    .map(({ box }) => ({ from: box[0], to: box[0] + box[2] }))
    .sort((a, b) => a.from - b.from);
  const columns: Column[] = [];
  for (const { from, to } of spans) {
    const last = columns.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

function columnIndex(line: TextLine, columns: readonly Column[]): number {
  const start = line.box[0] + Math.min(line.box[2] / 2, line.size);
  return columns.findLastIndex(({ from }) => start >= from - 1);
}

/** One piece of text by itself that begins where a cell of the table does, but not in the first column. */
function isInLaterColumn(line: TextLine, columns: readonly Column[]): boolean {
  const index = columnIndex(line, columns);
  const column = columns[index];
  return (
    index > 0 &&
    column !== undefined &&
    Math.abs(line.box[0] - column.from) <= line.size * 1.5 &&
    line.box[0] + line.box[2] <= column.to + line.size * 4
  );
}

/** One piece of text in the first column, with rules across the table above and below it. */
function isBetweenRules(line: TextLine, columns: readonly Column[], rules: Rules): boolean {
  const first = columns[0];
  if (!first || line.box[0] + line.box[2] > first.to + line.size * 4) return false;
  const reach = line.size * 15;
  const across = rulesAcross(columns, rules);
  return (
    across.some(({ at }) => at < line.box[1] + line.size * 0.3 && at > line.box[1] - reach) &&
    across.some(({ at }) => at > line.box[1] && at < line.box[1] + reach)
  );
}

function rulesAcross(columns: readonly Column[], { horizontal }: Rules): readonly Rule[] {
  const [left, right] = [columns[0]?.from ?? 0, columns.at(-1)?.to ?? 0];
  return horizontal.filter(
    ({ from, to }) => Math.min(to, right) - Math.max(from, left) > (right - left) * 0.5,
  );
}

/** The rows, each as one line; undefined where they are no table (their words run on as prose does). */
function rowsOf(bands: readonly (readonly TextLine[])[], rules: Rules): TextLine[] | undefined {
  const columns = columnsOf(bands.filter((band) => band.length >= 2));
  if (columns.length < 2) return undefined;
  const goesOn = continuation(bands, columns, rules);
  const rows: TextLine[][][] = [];
  for (const [index, band] of bands.entries()) {
    const row = index > 0 && goesOn(index) ? rows.at(-1) : undefined;
    const cells = row ?? columns.map(() => []);
    for (const line of band) cells[Math.max(0, columnIndex(line, columns))]?.push(line);
    if (!row) rows.push(cells);
  }
  const lines: TextLine[] = [];
  for (const row of rows) {
    const [only, ...others] = row.flat();
    if (only && others.length === 0) {
      lines.push(only);
      continue;
    }
    const line = rowLine(row);
    if (!line) return undefined;
    lines.push(line);
  }
  return lines;
}

/** Whether a band goes on with the row above it. */
function continuation(
  bands: readonly (readonly TextLine[])[],
  columns: readonly Column[],
  rules: Rules,
): (index: number) => boolean {
  const gaps = bands.map((band, index) => {
    const [line, above] = [band[0], bands[index - 1]?.[0]];
    return line && above ? (above.box[1] - line.box[1]) / Math.max(1, line.size) : 0;
  });
  const wide = rulesAcross(columns, rules);
  const isRuled = (index: number): boolean => {
    const [line, above] = [bands[index]?.[0], bands[index - 1]?.[0]];
    if (!line || !above) return false;
    return wide.some(({ at }) => at < above.box[1] + above.size * 0.3 && at > line.box[1] + line.size * 0.3);
  };
  const ruled = bands.filter((_, index) => isRuled(index)).length;
  // Rules between most rows: a band without one above it goes on.
  if (ruled >= 2 && ruled >= (bands.length - 1) * 0.35)
    return (index) => !isRuled(index) && (gaps[index] ?? 9) <= cellLeading;
  const inner = gaps.slice(1).sort((a, b) => a - b);
  const least = inner[0] ?? 0;
  const most = inner.at(-1) ?? 0;
  // Rows clearly further apart than the lines of a cell.
  if (least > 0 && least <= 1.45 && most >= least * 1.3) {
    const limit = least * 1.12;
    return (index) => (gaps[index] ?? 9) <= limit && !isRuled(index);
  }
  return (index) =>
    (gaps[index] ?? 9) <= cellLeading &&
    !isRuled(index) &&
    (bands[index] ?? []).every((line) => columnIndex(line, columns) > 0);
}
