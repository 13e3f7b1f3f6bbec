import { rowLine } from './row-line.ts';
import type { Rule, Rules } from './rules.ts';
import type { TextLine } from './text-lines.ts';
import { joinPieces } from './text-lines.ts';

/** Lines nearer than this are one line, and lines that come this near meet. */
const near = 3;

interface Grid {
  /** Edges of the columns from left to right, and of the rows from top to bottom. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** Rows of the tables whose cells are ruled, each as one line; and the pieces that stand in none. */
export function ruledRows(
  pieces: readonly TextLine[],
  rules: Rules,
): { rows: readonly TextLine[]; rest: readonly TextLine[] } {
  const grids = gridsOf(rules);
  if (grids.length === 0) return { rows: [], rest: pieces };
  const rows: TextLine[] = [];
  const used = new Set<TextLine>();
  for (const grid of grids) {
    const cells = cellsOf(
      grid,
      pieces.filter((piece) => !used.has(piece)),
    );
    for (const row of cells) {
      const line = rowLine(row.map(inOrder));
      if (!line) continue;
      rows.push(line);
      for (const piece of row.flat()) used.add(piece);
    }
  }
  return { rows, rest: pieces.filter((piece) => !used.has(piece)) };
}

/** Ruled frames with at least two rows and two columns. */
function gridsOf({ horizontal, vertical }: Rules): Grid[] {
  if (vertical.length < 2 || horizontal.length < 2) return [];
  const groups = touching(horizontal, vertical);
  const grids: Grid[] = [];
  for (const group of groups) {
    const columns = distinct(group.vertical.map(({ at }) => at));
    const rows = distinct(group.horizontal.map(({ at }) => at)).reverse();
    // The outer lines at the sides are often left out; then the rules across tell how far the table reaches.
    const left = Math.min(...group.horizontal.map(({ from }) => from));
    const right = Math.max(...group.horizontal.map(({ to }) => to));
    const first = columns[0] ?? left;
    const last = columns.at(-1) ?? right;
    const all = [
      ...(left < first - near * 3 ? [left] : []),
      ...columns,
      ...(right > last + near * 3 ? [right] : []),
    ];
    if (all.length >= 3 && rows.length >= 3) grids.push({ columns: all, rows });
  }
  return grids;
}

/** Sets of lines that meet one another. */
function touching(
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): { horizontal: Rule[]; vertical: Rule[] }[] {
  const parent = [...horizontal, ...vertical].map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      const up = parent[parent[at] ?? at] ?? at;
      parent[at] = up;
      at = up;
    }
    return at;
  };
  for (const [v, standing] of vertical.entries()) {
    for (const [h, lying] of horizontal.entries()) {
      const meets =
        standing.at >= lying.from - near &&
        standing.at <= lying.to + near &&
        lying.at >= standing.from - near &&
        lying.at <= standing.to + near;
      if (meets) parent[rootOf(horizontal.length + v)] = rootOf(h);
    }
  }
  const groups = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  const groupOf = (index: number): { horizontal: Rule[]; vertical: Rule[] } => {
    const root = rootOf(index);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    return group;
  };
  for (const [h, rule] of horizontal.entries()) groupOf(h).horizontal.push(rule);
  for (const [v, rule] of vertical.entries()) groupOf(horizontal.length + v).vertical.push(rule);
  return [...groups.values()].filter((group) => group.vertical.length >= 1 && group.horizontal.length >= 2);
}

/** Places in ascending order, near ones as one. */
function distinct(places: readonly number[]): number[] {
  const found: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(place);
  }
  return found;
}

/** Pieces by row and column; those of which the middle lies outside the frame are in none. */
function cellsOf({ columns, rows }: Grid, pieces: readonly TextLine[]): TextLine[][][] {
  const cells: TextLine[][][] = rows.slice(1).map(() => columns.slice(1).map(() => []));
  for (const piece of pieces) {
    if (piece.isVertical) continue;
    const middle = piece.box[1] + piece.box[3] / 2;
    const row = rows.findIndex(
      (top, index) => middle <= top && middle > (rows[index + 1] ?? Number.POSITIVE_INFINITY),
    );
    // By its beginning: words of a cell may run over its edge.
    const start = piece.box[0] + Math.min(piece.box[2] / 2, piece.size);
    const column = columns.findIndex(
      (left, index) => start >= left && start < (columns[index + 1] ?? Number.NEGATIVE_INFINITY),
    );
    if (row >= 0 && column >= 0) cells[row]?.[column]?.push(piece);
  }
  return cells;
}

/** Lines of a cell from the top down. */
function inOrder(cell: readonly TextLine[]): TextLine[] {
  const sorted = [...cell].sort((a, b) =>
    Math.abs(a.box[1] - b.box[1]) <= Math.min(a.size, b.size) * 0.35
      ? a.box[0] - b.box[0]
      : b.box[1] - a.box[1],
  );
  return joinPieces(sorted);
}
