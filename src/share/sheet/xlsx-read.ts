import { Parser } from 'htmlparser2';
import { type SheetRow, sheetLimits, unguardCell } from './sheet.ts';
import { unzip } from './zip.ts';

const parts =
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]{1,100}\.xml)$/;

/**
 * The first sheet of an XLSX file (ECMA-376-1, SpreadsheetML): words of its cells, formulas by the value that was
 * saved with them, dates as ISO 8601. Macros, links and drawings are not looked at; entities beyond XML's own five
 * stay as they are, so that none can be made to grow.
 * @throws where the file is damaged; ZipRefusal
 */
export async function readXlsx(bytes: Uint8Array): Promise<SheetRow[]> {
  const files = await unzip(bytes, (name) => parts.test(name));
  const workbook = files.get('xl/workbook.xml');
  if (workbook === undefined) throw new Error('no workbook');
  const sheet = files.get(sheetPath(workbook, files)) ?? '';
  if (sheet === '') throw new Error('no sheet');
  const shared = sharedStrings(files.get('xl/sharedStrings.xml') ?? '');
  const dates = dateStyles(files.get('xl/styles.xml') ?? '');
  const from1904 = /<workbookPr[^<>]{0,500}date1904="(?:1|true)"/.test(workbook);
  return cellRows(sheet, shared, dates, from1904);
}

type Attributes = Readonly<Record<string, string>>;

function walk(
  xml: string,
  on: {
    open: (name: string, attributes: Attributes) => void;
    text?: (words: string) => void;
    close?: (name: string) => void;
  },
): void {
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => on.open(local(name), attributes),
      ontext: (words) => on.text?.(words),
      onclosetag: (name) => on.close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

function sheetPath(workbook: string, files: ReadonlyMap<string, string>): string {
  let id: string | undefined;
  walk(workbook, {
    open: (name, attributes) => {
      if (name === 'sheet' && attributes.state !== 'hidden') id ??= attributes['r:id'];
    },
  });
  let target: string | undefined;
  walk(files.get('xl/_rels/workbook.xml.rels') ?? '', {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes.Id === id) target = attributes.Target;
    },
  });
  const path = (target ?? 'worksheets/sheet1.xml').replace(/^\/?(?:xl\/)?/, '');
  return `xl/${path}`;
}

/** Texts by their numbers, without the reading aids (`rPh`) that Japanese files carry. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let words = '';
  let inText = false;
  let inAid = false;
  walk(xml, {
    open: (name) => {
      if (name === 'si') words = '';
      if (name === 'rPh') inAid = true;
      inText = name === 't' && !inAid;
    },
    text: (some) => {
      if (inText) words += some;
    },
    close: (name) => {
      if (name === 'rPh') inAid = false;
      if (name === 't') inText = false;
      if (name === 'si') strings.push(words);
    },
  });
  return strings;
}

/** Numbers of the cell formats that show dates: built-in ones, and those whose code has years or days. */
function dateStyles(xml: string): ReadonlySet<number> {
  const codes = new Map<number, string>();
  const styles = new Set<number>();
  let inCells = false;
  let number = 0;
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes.numFmtId);
      const isBuiltIn = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
      const code = (codes.get(id) ?? '').replace(/"[^"]*"|\[[^[\]]*\]/g, '');
      if (isBuiltIn || /[ydge年月日]/i.test(code)) styles.add(number);
      number++;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function cellRows(
  xml: string,
  shared: readonly string[],
  dates: ReadonlySet<number>,
  from1904: boolean,
): SheetRow[] {
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let line = 0;
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let takes = false;
  let inAid = false;
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes.r ?? line + 1);
        cells = [];
        column = -1;
      }
      if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
      }
      if (name === 'rPh') inAid = true;
      takes = (name === 'v' || name === 't') && !inAid;
    },
    text: (words) => {
      if (takes && value.length < sheetLimits.cell) value += words;
    },
    close: (name) => {
      if (name === 'rPh') inAid = false;
      if (name === 'v' || name === 't') takes = false;
      if (name === 'c' && column >= 0 && column < sheetLimits.columns) {
        while (cells.length < column) cells.push('');
        cells[column] = cellWords(value, type, dates.has(style), shared, from1904);
      }
      if (name === 'row' && rows.length <= sheetLimits.rows + 1) rows.push({ line, cells });
    },
  });
  return rows;
}

/** `AB12` → 27 */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellWords(
  value: string,
  type: string,
  isDate: boolean,
  shared: readonly string[],
  from1904: boolean,
): string {
  switch (type) {
    case 's':
      return unguardCell(shared[Number(value)] ?? '');
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return isDate && value !== '' ? dayOf(Number(value), from1904) : value;
    case 'e':
      return '';
    default:
      return unguardCell(value);
  }
}

/** A day's number (ECMA-376-1, 18.17.4.1; 1900 wrongly counted as a leap year) → ISO 8601. */
function dayOf(serial: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const time = new Date(start + Math.round(serial * 86_400) * 1000);
  if (Number.isNaN(time.getTime())) return String(serial);
  const iso = time.toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 16);
}
