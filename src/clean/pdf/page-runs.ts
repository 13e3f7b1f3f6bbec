import type { PdfDocument } from './open.ts';
import { noRules, type Rules, rulesOf } from './rules.ts';

/** Left, bottom, width and height in PDF points on the upright page, from its lower left corner. */
export type Box = readonly [number, number, number, number];

/** A stretch of text that the page sets in one go. */
export interface TextRun {
  readonly text: string;
  readonly box: Box;
  /** Font size in points. */
  readonly size: number;
  readonly isVertical: boolean;
}

export interface PageRuns {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly links: readonly { readonly url: string; readonly box: Box }[];
  /** Lines that the page draws; none where they were not asked for. */
  readonly rules: Rules;
}

type Matrix = readonly [number, number, number, number, number, number];

/**
 * Text of one page with its places, in the frame in which most of its text stands upright: the page's own rotation, turned further
 * where a sideways page was set without one. Throws where the page is broken.
 */
export async function readPage(
  document: PdfDocument,
  number: number,
  withLinks: boolean,
  wantsRules: (runs: readonly TextRun[]) => boolean = () => false,
): Promise<PageRuns> {
  const page = await document.getPage(number);
  const content = await page.getTextContent();
  const asShown = page.getViewport({ scale: 1 });
  const turn = dominantTurn(content.items, matrixOf(asShown.transform));
  const viewport =
    turn === 0 ? asShown : page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const upright = matrixOf(viewport.transform);
  const runs: TextRun[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const isVertical = content.styles[item.fontName]?.vertical === true;
    const m = product(upright, matrixOf(item.transform));
    const placed = placedRun(item.str, m, item.width, item.height, viewport.height, isVertical);
    if (placed) runs.push(placed);
  }
  const links = withLinks ? await linksOf(page, upright, viewport.height) : [];
  const rules = wantsRules(runs) ? await rulesOf(page, upright, viewport.height) : noRules;
  page.cleanup();
  return { page: number, width: viewport.width, height: viewport.height, runs, links, rules };
}

/** Degrees by which the shown page must be turned so that most of its text runs from left to right. */
function dominantTurn(items: readonly object[], shown: Matrix): number {
  const units = [0, 0, 0, 0];
  for (const item of items) {
    if (
      !('str' in item) ||
      !('transform' in item) ||
      typeof item.str !== 'string' ||
      !Array.isArray(item.transform)
    )
      continue;
    const m = product(shown, matrixOf(item.transform));
    // The shown frame counts downwards: an angle of 90 degrees runs from top to bottom.
    const quarter = (Math.round(Math.atan2(m[1], m[0]) / (Math.PI / 2)) + 4) % 4;
    units[quarter] = (units[quarter] ?? 0) + item.str.trim().length;
  }
  const most = units.indexOf(Math.max(...units));
  return (360 - most * 90) % 360;
}

function placedRun(
  text: string,
  m: Matrix,
  length: number,
  extent: number,
  pageHeight: number,
  isVertical: boolean,
): TextRun | undefined {
  const size = Math.hypot(m[2], m[3]) || Math.hypot(m[0], m[1]);
  // Damaged files have fonts without widths and matrices of no sense.
  if (size <= 0 || ![...m, size, length, extent].every(Number.isFinite)) return undefined;
  const clear = withoutRadicals(text);
  if (isVertical) {
    const tall = Math.max(extent, size);
    return {
      text: clear,
      size,
      isVertical,
      box: rounded(m[4] - size / 2, pageHeight - m[5] - tall, size, tall),
    };
  }
  // Along the writing direction the run is `length` long; ascent and descent share the size about four to one.
  const [alongX, alongY] = unit(m[0], m[1]);
  const [upX, upY] = [-alongY, alongX];
  const corners = [
    [m[4] + upX * size * 0.2, m[5] + upY * size * 0.2],
    [m[4] - upX * size * 0.8, m[5] - upY * size * 0.8],
    [m[4] + alongX * length + upX * size * 0.2, m[5] + alongY * length + upY * size * 0.2],
    [m[4] + alongX * length - upX * size * 0.8, m[5] + alongY * length - upY * size * 0.8],
  ];
  const xs = corners.map(([x]) => x ?? 0);
  const ys = corners.map(([, y]) => y ?? 0);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return {
    text: clear,
    size,
    isVertical,
    box: rounded(left, pageHeight - bottom, right - left, bottom - top),
  };
}

function unit(x: number, y: number): [number, number] {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

function rounded(left: number, bottom: number, width: number, height: number): Box {
  const to = (value: number): number => Math.round(value * 100) / 100;
  return [to(left), to(bottom), to(width), to(height)];
}

function matrixOf(numbers: readonly unknown[]): Matrix {
  const at = (i: number): number => (typeof numbers[i] === 'number' ? numbers[i] : 0);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
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

/** Radicals that NFKC leaves as they are, and the ideographs that Unicode names for them (EquivalentUnifiedIdeograph.txt): those of Japanese. */
const ideographs: ReadonlyMap<string, string> = new Map(
  '⺁厂 ⺒巳 ⺝月 ⺟母 ⺠民 ⺬示 ⺮竹 ⺷羊 ⻁虎 ⻄西 ⻆角 ⻑長 ⻘青 ⻝食 ⻣骨 ⻤鬼 ⻨麦 ⻩黄 ⻫斉 ⻭歯 ⻯竜 ⻲亀'
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair[1] ?? '']),
);

/** Kangxi and CJK radicals, which some fonts give in place of the ideographs that look the same (⽤ for 用). No other compatibility form is touched. */
export function withoutRadicals(text: string): string {
  return /[\u2e80-\u2fdf]/.test(text)
    ? text.replaceAll(/[\u2e80-\u2fdf]/g, (radical) => ideographs.get(radical) ?? radical.normalize('NFKC'))
    : text;
}

async function linksOf(
  page: Awaited<ReturnType<PdfDocument['getPage']>>,
  upright: Matrix,
  pageHeight: number,
): Promise<{ url: string; box: Box }[]> {
  const links: { url: string; box: Box }[] = [];
  for (const annotation of await page.getAnnotations()) {
    const { url, rect } = annotation;
    if (annotation.subtype !== 'Link' || typeof url !== 'string' || !Array.isArray(rect)) continue;
    const [one, two] = [
      product(upright, [1, 0, 0, 1, Number(rect[0]), Number(rect[1])]),
      product(upright, [1, 0, 0, 1, Number(rect[2]), Number(rect[3])]),
    ];
    const [left, right] = [Math.min(one[4], two[4]), Math.max(one[4], two[4])];
    const [top, bottom] = [Math.min(one[5], two[5]), Math.max(one[5], two[5])];
    if ([left, right, top, bottom].every(Number.isFinite))
      links.push({ url, box: rounded(left, pageHeight - bottom, right - left, bottom - top) });
  }
  return links;
}
