import { done, type Outcome } from '../../model/trouble.ts';
import { decodeCsv, parseCsv } from './csv.ts';
import { brokenSheet, type Sheet, type SheetRow, sheetLimits, sheetOf } from './sheet.ts';
import { readXlsx } from './xlsx-read.ts';
import { ZipRefusal } from './zip.ts';

/**
 * A CSV or XLSX file, told by its content, → its first sheet. Trouble `input/invalid` with one sentence that names
 * the file, for what is neither, damaged, locked or too large.
 * @param place the file's name
 */
export async function readSheet(bytes: Uint8Array, place: string): Promise<Outcome<Sheet>> {
  if (bytes.length > sheetLimits.bytes) {
    return brokenSheet(place, `it is larger than ${sheetLimits.bytes / 1024 / 1024} MB.`);
  }
  const [one, two, three, four] = bytes;
  const isZip = one === 0x50 && two === 0x4b && three === 3 && four === 4;
  const isOldOffice = one === 0xd0 && two === 0xcf && three === 0x11 && four === 0xe0;
  if (isOldOffice)
    return brokenSheet(place, 'it is an old or locked Excel file (XLS). Save it as XLSX or CSV.');
  if (!isZip && bytes.subarray(0, 8_000).includes(0) && one !== 0xff && one !== 0xfe) {
    return brokenSheet(place, 'it is neither CSV nor XLSX.');
  }
  let rows: SheetRow[];
  try {
    rows = isZip ? await readXlsx(bytes) : parseCsv(decodeCsv(bytes));
  } catch (cause) {
    const why = cause instanceof ZipRefusal ? cause.message : 'the file is damaged or no XLSX. Save it anew.';
    return brokenSheet(place, why, cause);
  }
  const sheet = sheetOf(rows, place);
  return 'ok' in sheet ? sheet : done(sheet);
}
