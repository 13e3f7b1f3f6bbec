import { guardCell, type SheetRow, sheetLimits, unguardCell } from './sheet.ts';

/** UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, else Shift_JIS as Japanese spreadsheet programs write it. */
export function decodeCsv(bytes: Uint8Array): string {
  const [one, two] = bytes;
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

/** Comma, semicolon or tab: which the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map([',', ';', '\t'].map((one) => [one, 0]));
  let quoted = false;
  for (const character of text.slice(0, 10_000)) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) break;
    else if (!quoted) counts.set(character, (counts.get(character) ?? -1) + 1);
  }
  return [',', ';', '\t'].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? ',';
}

/** RFC 4180, with any line end. A quote that does not end runs to the end of the text. Linear. */
export function parseCsv(text: string): SheetRow[] {
  const delimiter = delimiterOf(text);
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = 0;
  const endRow = () => {
    rows.push({ line: begun, cells });
    cells = [];
    begun = line;
  };
  while (at < text.length && rows.length <= sheetLimits.rows + 1) {
    let cell = '';
    if (text[at] === '"') {
      for (;;) {
        const quote = text.indexOf('"', at + 1);
        const end = quote < 0 ? text.length : quote;
        const part = text.slice(at + 1, end);
        cell += part;
        line += part.split('\n').length - 1;
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
    }
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    cell += text.slice(start, at);
    if (cells.length < sheetLimits.columns) cells.push(unguardCell(cell.slice(0, sheetLimits.cell)));
    if (text[at] === delimiter) {
      at++;
      if (at < text.length && text[at] !== '\n' && text[at] !== '\r') continue;
      cells.push('');
      if (at >= text.length) break;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    if (at < text.length) at++;
    line++;
    endRow();
  }
  if (cells.length > 0) endRow();
  return rows;
}

/** RFC 4180 with a byte-order mark, by which spreadsheet programs know UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map((cell) => quoted(guardCell(cell))).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}
