import { getResolvedPDFJS } from 'unpdf';
import type { PdfDocument } from './open.ts';

/** A straight line along the page: its place across, and from where to where it runs, in points from the page's lower left corner. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines drawn on a page, as the borders of tables are. */
export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

export const noRules: Rules = { horizontal: [], vertical: [] };

type Matrix = readonly [number, number, number, number, number, number];
type Page = Awaited<ReturnType<PdfDocument['getPage']>>;

/** A filled rectangle this thin is a line. */
const thin = 2.5;
/** Shorter lines are strokes of drawings. */
const shortest = 6;
/** More lines than this draw something else than tables: a map, a chart. */
const mostRules = 1_500;

/**
 * Straight lines and thin rectangles that a page draws. Paths come from PDF.js as numbers: 0 move, 1 line, 2 curve, 3 quadratic
 * curve, 4 close. @param upright turns the page's space into that of its text, counted downwards
 */
export async function rulesOf(page: Page, upright: Matrix, pageHeight: number): Promise<Rules> {
  const { OPS } = await getResolvedPDFJS();
  const stroking = new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
  ]);
  const filling = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
  const { fnArray, argsArray } = await page.getOperatorList();
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const add = ([x1, y1]: Point, [x2, y2]: Point): void => {
    if (horizontal.length + vertical.length >= mostRules) return;
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (height <= 1 && width >= shortest)
      horizontal.push({ at: pageHeight - (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (width <= 1 && height >= shortest)
      vertical.push({
        at: (x1 + x2) / 2,
        from: pageHeight - Math.max(y1, y2),
        to: pageHeight - Math.min(y1, y2),
      });
  };
  let matrix: Matrix = upright;
  const kept: Matrix[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
    if (operator === OPS.transform) matrix = product(matrix, matrixFrom(args));
    // A form's own matrix is the first thing that it is begun with.
    else if (operator === OPS.paintFormXObjectBegin && Array.isArray(args))
      matrix = product(matrix, matrixFrom(args[0]));
    else if (operator === OPS.constructPath && Array.isArray(args)) {
      const [paint, paths] = args;
      const lines = linesOf(Array.isArray(paths) ? paths[0] : undefined, matrix);
      if (stroking.has(paint)) for (const [one, two] of lines) add(one, two);
      else if (filling.has(paint)) addThin(lines, add);
    }
  }
  return horizontal.length + vertical.length >= mostRules ? noRules : { horizontal, vertical };
}

type Point = readonly [number, number];

/** Straight pieces of a path. */
function linesOf(path: unknown, matrix: Matrix): (readonly [Point, Point])[] {
  const lines: (readonly [Point, Point])[] = [];
  if (!(path instanceof Float32Array) && !(path instanceof Float64Array)) return lines;
  let first: Point | undefined;
  let last: Point | undefined;
  for (let at = 0; at < path.length && lines.length < mostRules; ) {
    const code = path[at];
    const size = code === 2 ? 7 : code === 3 ? 5 : code === 4 ? 1 : 3;
    const [x, y] = [path[at + size - 2] ?? 0, path[at + size - 1] ?? 0];
    const point: Point = code === 4 ? (first ?? [0, 0]) : moved(matrix, x, y);
    if ((code === 1 || code === 4) && last) lines.push([last, point]);
    if (code === 0) first = point;
    last = point;
    at += size;
  }
  return lines;
}

/** A filled rectangle that is hardly higher or wider than a line. */
function addThin(lines: readonly (readonly [Point, Point])[], add: (one: Point, two: Point) => void): void {
  for (let at = 0; at + 3 <= lines.length; at += 4) {
    const points = lines.slice(at, at + 4).flat();
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (bottom - top <= thin) add([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
    else if (right - left <= thin) add([(left + right) / 2, top], [(left + right) / 2, bottom]);
  }
}

function moved(m: Matrix, x: number, y: number): Point {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

function matrixFrom(value: unknown): Matrix {
  const at = (index: number, usual: number): number => {
    const entry: unknown = Array.isArray(value) || value instanceof Float32Array ? value[index] : undefined;
    return typeof entry === 'number' && Number.isFinite(entry) ? entry : usual;
  };
  return [at(0, 1), at(1, 0), at(2, 0), at(3, 1), at(4, 0), at(5, 0)];
}

function product(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}
