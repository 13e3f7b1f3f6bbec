import { failed } from '../../model/trouble.ts';

export interface SheetRow {
  /** Line of the file's sheet from 1, as a spreadsheet program shows it; the header is a line too. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** More than a spreadsheet of claims ever is. */
export const sheetLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  cell: 32_767,
  zipEntries: 2_000,
  unpackedBytes: 50 * 1024 * 1024,
} as const;

export function brokenSheet(place: string, why: string, cause?: unknown): ReturnType<typeof failed> {
  return failed('input/invalid', place, `"${place}" cannot be read as a spreadsheet: ${why}`, cause);
}

/** The first line with words is the header; lines without any are left out. */
export function sheetOf(lines: readonly SheetRow[], place: string): Sheet | ReturnType<typeof failed> {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first, ...rows] = filled;
  if (!first) return brokenSheet(place, 'it has no rows. The first one names the columns.');
  if (rows.length > sheetLimits.rows) {
    return brokenSheet(place, `it has more than ${sheetLimits.rows.toLocaleString('en')} rows. Split it.`);
  }
  return { header: first.cells.map((cell) => cell.trim()), rows };
}

/**
 * A spreadsheet program takes a cell that begins so for a formula (OWASP, "CSV Injection"): it gets an apostrophe
 * before it, which such programs understand as "text" and which is taken off again when the file is read.
 */
const formula = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

export function guardCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

export function unguardCell(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
