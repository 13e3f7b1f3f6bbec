import { bandsOf, blockAt, type ColumnBlock, cellsOf } from './column-blocks.ts';
import { rowLine } from './row-line.ts';
import type { Rule, Rules } from './rules.ts';
import { isWide, joinPieces, type TextLine } from './text-lines.ts';

/** A cell's second line stands this near below its first, in font sizes. */
const cellLeading = 1.75;

/** Lines as they follow one another: single ones, rows of tables among them, or columns of prose side by side. */
export type PlacedLines =
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly TextLine[])[] };

/**
 * Tells tables without (whole) ruling, and short passages of prose in columns, from ordinary lines. Rows of tables become one line
 * each: a line that holds nothing in the first column goes on with the row above it; where rules or wider gaps part the rows, those tell.
 * @param pieces of one column of the page, in reading order
 */
export function placedLines(pieces: readonly TextLine[], rules: Rules): PlacedLines[] {
  const bands = bandsOf(pieces);
  const found: PlacedLines[] = [];
  let plain: TextLine[] = [];
  const flush = (): void => {
    if (plain.length > 0) found.push({ kind: 'lines', lines: joinPieces(plain) });
    plain = [];
  };
  for (let at = 0; at < bands.length; ) {
    const block = blockAt(bands, at);
    const columns = block && proseOf(block);
    if (block && columns) {
      flush();
      found.push({ kind: 'columns', columns: columns.map((column) => joinPieces(column)) });
      at += block.bands.length;
      continue;
    }
    const table = block && trimmed(block, rules);
    const rows = table && !isList(table) ? rowsOf(table, rules) : undefined;
    if (table && rows) {
      flush();
      found.push({ kind: 'lines', lines: rows });
      at += table.bands.length;
    } else {
      plain.push(...(bands[at] ?? []));
      at += 1;
    }
  }
  flush();
  return found;
}

/** Characters of an ordinary line of prose in a narrow column, wide ones counted twice. */
export const proseLine = 26;

/** The columns, where all of them hold running text: three long lines each at least, hardly any of which is short. */
function proseOf({ bands, strips }: ColumnBlock): TextLine[][] | undefined {
  const columns: TextLine[][] = Array.from({ length: strips.length + 1 }, () => []);
  for (const band of bands) {
    for (const [index, cell] of cellsOf(band, strips).entries()) columns[index]?.push(...joinPieces(cell));
  }
  const isProse = columns.every((lines) => {
    const widest = Math.max(...lines.map(({ box }) => box[2]));
    const long = lines.filter(({ box, text }) => box[2] >= widest * 0.6 && lengthOf(text) >= proseLine);
    return lines.length >= 3 && long.length >= lines.length * 0.6;
  });
  return isProse ? columns : undefined;
}

/** Characters of a text, wide ones counted twice. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += isWide(character) ? 2 : 1;
  return length;
}

/** A bullet, a number of a list or of a table of contents. */
const mark =
  /^(?:[^\p{L}\p{N}]{1,2}|[(（]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxIVX]{1,5}|[①-⑳一二三四五六七八九十ア-ン])[)）.．、:]?)$/u;

/** List items, whose marks stand apart from their words. */
function isList({ bands, strips }: ColumnBlock): boolean {
  if (strips.length > 1) return false;
  const marks = bands.flatMap((band) => cellsOf(band, strips)[0] ?? []);
  return marks.every(({ text }) => mark.test(text));
}

/** Without the lines at the end that stand in the first column alone and are no second lines of its cells. */
function trimmed(block: ColumnBlock, rules: Rules): ColumnBlock | undefined {
  let end = block.bands.length;
  while (end > 1) {
    const [line, above] = [block.bands[end - 1]?.[0], block.bands[end - 2]?.[0]];
    const cells = cellsOf(block.bands[end - 1] ?? [], block.strips);
    if (!line || !above || cells.slice(1).some((cell) => cell.length > 0)) break;
    if (above.box[1] - line.box[1] <= line.size * cellLeading || isBetweenRules(line, block, rules)) break;
    end -= 1;
  }
  const bands = block.bands.slice(0, end);
  const full = bands.filter(
    (band) => cellsOf(band, block.strips).filter((cell) => cell.length > 0).length >= 2,
  );
  return full.length >= 2 ? { ...block, bands } : undefined;
}

/** With rules across the table above and below it. */
function isBetweenRules(line: TextLine, block: ColumnBlock, rules: Rules): boolean {
  const reach = line.size * 15;
  const across = rulesAcross(block, rules);
  return (
    across.some(({ at }) => at < line.box[1] + line.size * 0.3 && at > line.box[1] - reach) &&
    across.some(({ at }) => at > line.box[1] && at < line.box[1] + reach)
  );
}

function rulesAcross({ bands }: ColumnBlock, { horizontal }: Rules): readonly Rule[] {
  const boxes = bands.flat().map(({ box }) => box);
  const left = Math.min(...boxes.map(([from]) => from));
  const right = Math.max(...boxes.map(([from, , width]) => from + width));
  return horizontal.filter(
    ({ from, to }) => Math.min(to, right) - Math.max(from, left) > (right - left) * 0.5,
  );
}

/** The rows, each as one line; undefined where a cell is as long as a paragraph. */
function rowsOf(block: ColumnBlock, rules: Rules): TextLine[] | undefined {
  const goesOn = continuation(block, rules);
  const rows: TextLine[][][] = [];
  for (const [index, band] of block.bands.entries()) {
    const cells = cellsOf(band, block.strips).map((cell) => joinPieces(cell));
    const row = index > 0 && goesOn(index) ? rows.at(-1) : undefined;
    if (row) for (const [column, cell] of cells.entries()) row[column]?.push(...cell);
    else rows.push(cells);
  }
  const lines: TextLine[] = [];
  for (const row of rows) {
    if (row.filter((cell) => cell.length > 0).length < 2) {
      lines.push(...row.flat());
      continue;
    }
    const line = rowLine(row);
    if (!line) return undefined;
    lines.push(line);
  }
  return lines;
}

/** Whether a band goes on with the row above it. */
function continuation(block: ColumnBlock, rules: Rules): (index: number) => boolean {
  const { bands, strips } = block;
  const gaps = bands.map((band, index) => {
    const [line, above] = [band[0], bands[index - 1]?.[0]];
    return line && above ? (above.box[1] - line.box[1]) / Math.max(1, line.size) : 0;
  });
  const across = rulesAcross(block, rules);
  const isRuled = (index: number): boolean => {
    const [line, above] = [bands[index]?.[0], bands[index - 1]?.[0]];
    if (!line || !above) return false;
    return across.some(
      ({ at }) => at < above.box[1] + above.size * 0.3 && at > line.box[1] + line.size * 0.3,
    );
  };
  const ruled = bands.filter((_, index) => isRuled(index)).length;
  // Rules between most rows: a band without one above it goes on.
  if (ruled >= 2 && ruled >= (bands.length - 1) * 0.35)
    return (index) => !isRuled(index) && (gaps[index] ?? 9) <= cellLeading;
  const inner = gaps.slice(1).sort((a, b) => a - b);
  const [least = 0, most = 0] = [inner[0], inner.at(-1)];
  // Rows clearly further apart than the lines of a cell.
  if (least > 0 && least <= cellLeading && most >= least * 1.25) {
    const limit = least * 1.1;
    const goesOn = (index: number): boolean => (gaps[index] ?? 9) <= limit && !isRuled(index);
    const further = bands
      .keys()
      .filter((index) => index > 0 && goesOn(index))
      .toArray();
    const full = further.filter((index) =>
      cellsOf(bands[index] ?? [], strips).every((cell) => cell.length > 0),
    );
    // Lines that fill all cells are rows of their own, and a gap among them parts groups of rows.
    if (further.length <= bands.length * 0.7 && full.length <= further.length * 0.5) return goesOn;
  }
  return (index) =>
    (gaps[index] ?? 9) <= cellLeading &&
    !isRuled(index) &&
    cellsOf(bands[index] ?? [], strips)[0]?.length === 0;
}
