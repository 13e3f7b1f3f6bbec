import type { TextLine } from './text-lines.ts';

/** A stretch across the page, in points. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Lines that follow one another, with white strips between their pieces that run through all of them. */
export interface ColumnBlock {
  /** Pieces on one base line each, from the top down. */
  readonly bands: readonly (readonly TextLine[])[];
  /** The white strips from left to right. */
  readonly strips: readonly Stretch[];
}

/** Narrower strips are word spaces. PDF.js itself joins text over narrower gaps. */
const narrowest = 0.55;
/** Strips narrower than this are between cells only where the words to their right begin at one place. */
const plain = 1.2;
/** Lines further apart than this many font sizes stand in different blocks. */
const widestLeading = 3.2;

/** Lines of one block, and strips within a line, beyond which nobody reads a table. */
const mostBands = 300;
const mostStrips = 40;

/** Pieces by base line. */
export function bandsOf(lines: readonly TextLine[]): TextLine[][] {
  const bands: TextLine[][] = [];
  for (const line of lines) {
    const last = bands.at(-1)?.[0];
    const isBeside =
      last !== undefined &&
      !(last.isVertical || line.isVertical || last.isRow || line.isRow) &&
      last.page === line.page &&
      Math.abs(last.box[1] - line.box[1]) <= Math.min(last.size, line.size) * 0.35;
    if (isBeside) bands.at(-1)?.push(line);
    else bands.push([line]);
  }
  return bands;
}

/** The block that begins with the band at `from`; undefined where the lines there are no columns. */
export function blockAt(bands: readonly (readonly TextLine[])[], from: number): ColumnBlock | undefined {
  const first = bands[from]?.[0];
  if (!first || first.isRow || first.isVertical) return undefined;
  let strips = gapsOf(bands[from] ?? []);
  let end = from + 1;
  const last = Math.min(bands.length, from + mostBands);
  for (; end < last && strips.length > 0; end++) {
    const band = bands[end] ?? [];
    const [line, above] = [band[0], bands[end - 1]?.[0]];
    if (!line || !above || line.isRow || line.isVertical || line.page !== above.page) break;
    if (above.box[1] - line.box[1] > Math.max(above.size, line.size) * widestLeading) break;
    if (Math.abs(above.size - line.size) > Math.max(above.size, line.size) * 0.2) break;
    const left = strips.flatMap((strip) => without(strip, band, line.size));
    if (left.length === 0) break;
    strips = left;
  }
  const block = bands.slice(from, end);
  const kept = strips.filter((strip) => parts(block, strip));
  return kept.length === 0 ? undefined : { bands: block, strips: kept };
}

function gapsOf(band: readonly TextLine[]): Stretch[] {
  const size = band[0]?.size ?? 0;
  const gaps: Stretch[] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const { from, to } of inksOf(band)) {
    if (from - right > size * narrowest) gaps.push({ from: right, to: from });
    right = right === Number.POSITIVE_INFINITY ? to : Math.max(right, to);
  }
  return gaps.length > mostStrips ? [] : gaps;
}

/** Where a band has text, from left to right. */
function inksOf(band: readonly TextLine[]): Stretch[] {
  return band
    .flatMap((line) => line.parts.map(({ box }) => ({ from: box[0], to: box[0] + box[2] })))
    .sort((a, b) => a.from - b.from);
}

/** What a band leaves white of a strip. */
function without(strip: Stretch, band: readonly TextLine[], size: number): Stretch[] {
  let { from, to } = strip;
  for (const ink of inksOf(band)) {
    if (ink.to <= from || ink.from >= to) continue;
    // Ink that reaches into the strip from a side makes it narrower; ink in its middle leaves the wider half.
    if (ink.to - from < to - ink.from) from = ink.to;
    else to = ink.from;
  }
  return to - from >= size * narrowest ? [{ from, to }] : [];
}

/** Does the strip part cells: text on both sides of it in two lines at least, begun at one place where the strip is narrow? */
function parts(bands: readonly (readonly TextLine[])[], { from, to }: Stretch): boolean {
  let both = 0;
  const beginnings: number[] = [];
  for (const band of bands) {
    const inks = inksOf(band);
    const right = inks.find((ink) => ink.from >= to - 0.5);
    if (right) beginnings.push(right.from);
    if (right && inks.some((ink) => ink.to <= from + 0.5)) both += 1;
  }
  if (both < 2) return false;
  const size = bands[0]?.[0]?.size ?? 1;
  if (to - from >= size * plain) return true;
  const usual = [...beginnings].sort((a, b) => a - b)[0] ?? 0;
  const aligned = beginnings.filter((beginning) => Math.abs(beginning - usual) <= 2.5).length;
  return both >= 3 && aligned >= beginnings.length * 0.6;
}

/** The pieces of a band by column, cut where a strip runs through a piece. */
export function cellsOf(band: readonly TextLine[], strips: readonly Stretch[]): TextLine[][] {
  const cells: TextLine[][] = Array.from({ length: strips.length + 1 }, () => []);
  for (const line of band.flatMap((one) => cutAt(one, strips))) {
    const start = line.box[0];
    const index = strips.findLastIndex(({ from }) => start >= from - 0.5) + 1;
    cells[index]?.push(line);
  }
  return cells;
}

/** A line in as many pieces as strips leave of it. */
function cutAt(line: TextLine, strips: readonly Stretch[]): TextLine[] {
  const pieces: TextLine[] = [];
  let begin = 0;
  for (const [index, part] of line.parts.entries()) {
    const next = line.parts[index + 1];
    const isCut =
      next === undefined ||
      strips.some(({ from, to }) => part.box[0] + part.box[2] <= from + 0.5 && next.box[0] >= to - 0.5);
    if (!isCut) continue;
    const own = line.parts.slice(begin, index + 1);
    const [start, end] = [own[0]?.start ?? 0, part.end];
    const boxes = own.map(({ box }) => box);
    pieces.push({
      ...line,
      text: line.text.slice(start, end),
      parts: own.map((one) => ({ ...one, start: one.start - start, end: one.end - start })),
      box: [
        Math.min(...boxes.map(([left]) => left)),
        Math.min(...boxes.map(([, bottom]) => bottom)),
        Math.max(...boxes.map(([left, , width]) => left + width)) - Math.min(...boxes.map(([left]) => left)),
        Math.max(...boxes.map(([, , , height]) => height)),
      ],
    });
    begin = index + 1;
  }
  return pieces.length > 1 ? pieces : [line];
}
