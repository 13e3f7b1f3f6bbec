import { writeCsv } from './csv.ts';
import { writeXlsx } from './xlsx-write.ts';

export type SheetFormat = 'csv' | 'xlsx';

/** A header and rows → the bytes of a file. Cells that a spreadsheet program would take for formulas become text. */
export function writeSheet(
  format: SheetFormat,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  title: string,
): Uint8Array {
  const all = [header, ...rows];
  return format === 'csv' ? writeCsv(all) : writeXlsx(all, title);
}
