import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { readSheet, writeSheet } from './index.ts';
import { zip } from './zip.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array) {
  const sheet = await readSheet(bytes, 'claims');
  if (!sheet.ok) throw new Error(sheet.trouble.message);
  return sheet.value;
}

describe('a spreadsheet', () => {
  it('comes back as it went out, in CSV and XLSX, whatever its cells hold', async () => {
    // What XML cannot say is left out when written; line ends are one sort.
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((words) => words.replace(/[\p{C}\s]+/gu, ' '));
    const tricky = fc.constantFrom(
      '=1+1',
      '+cmd',
      '-2',
      '@SUM(A1)',
      "'=x",
      "''",
      'a,b',
      '"q"',
      'a\nb',
      '日本、語',
      '',
    );
    const row = fc.array(fc.oneof(cell, tricky), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        for (const format of ['csv', 'xlsx'] as const) {
          const sheet = await read(writeSheet(format, ['a', 'b', 'c'], rows, '主張'));
          expect(sheet.header).toEqual(['a', 'b', 'c']);
          const filled = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
          expect(sheet.rows.map(({ cells }) => cells)).toEqual(filled);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has no cell that a spreadsheet program would run', () => {
    const csv = new TextDecoder().decode(
      writeSheet('csv', ['h'], [['=HYPERLINK("x")'], ['@a'], ['+1'], ['-1']], 't'),
    );
    for (const line of csv.replace('\ufeff', '').split('\r\n'))
      expect(line.replace(/^"/, '')).not.toMatch(/^[=+\-@]/);
  });

  it('says on which line of the file each row stands', () => {
    const rows = parseCsv('a,b\r\n"one\ntwo",x\n\n3,4\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4, 5]);
    expect(rows[1]?.cells).toEqual(['one\ntwo', 'x']);
  });

  it('may be parted by semicolons or tabs, and be Shift_JIS', async () => {
    expect((await read(bytesOf('a;b\n1;2'))).rows[0]?.cells).toEqual(['1', '2']);
    expect((await read(bytesOf('a\tb\n1\t2'))).rows[0]?.cells).toEqual(['1', '2']);
    // 主体,対象 in Shift_JIS
    const header = Uint8Array.from([
      0x8e, 0xe5, 0x91, 0xcc, 0x2c, 0x91, 0xce, 0x8f, 0xdb, 0x0a, 0x31, 0x2c, 0x32,
    ]);
    expect((await read(header)).header).toEqual(['主体', '対象']);
  });

  it('is read from what other programs write: shared strings, reading aids, dates, formulas by their value', async () => {
    const sheet = await read(
      zip([
        [
          'xl/workbook.xml',
          '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>',
        ],
        [
          'xl/_rels/workbook.xml.rels',
          '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/s.xml"/></Relationships>',
        ],
        [
          'xl/sharedStrings.xml',
          '<sst><si><t>主体</t><rPh sb="0" eb="2"><t>シュタイ</t></rPh></si><si><r><t>On</t></r><r><t>e &amp; two</t></r></si></sst>',
        ],
        [
          'xl/styles.xml',
          '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        ],
        [
          'xl/worksheets/s.xml',
          '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>when</t></is></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" s="1"><v>45292</v></c></row></sheetData></worksheet>',
        ],
      ]),
    );
    expect(sheet.header).toEqual(['主体', '', 'when']);
    expect(sheet.rows).toEqual([{ line: 3, cells: ['One & two', '2', '2024-01-01'] }]);
  });
});

describe('a hostile file', () => {
  const refused = async (bytes: Uint8Array) => {
    const sheet = await readSheet(bytes, 'evil.xlsx');
    return sheet.ok ? 'read' : `${sheet.trouble.kind} ${sheet.trouble.message}`;
  };

  it('gets one sentence that names it', async () => {
    const bomb = zip([
      ['xl/workbook.xml', '<workbook/>'],
      ['xl/worksheets/sheet1.xml', ' '.repeat(51 * 1024 * 1024)],
    ]);
    expect(await refused(bomb)).toMatch(/^input\/invalid "evil\.xlsx".*unpacks to more/);
    expect(await refused(bytesOf(''))).toMatch(/no rows/);
    expect(await refused(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]))).toMatch(/damaged/);
    expect(await refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]))).toMatch(/XLS/);
    expect(await refused(Uint8Array.from([1, 0, 2, 0]))).toMatch(/neither/);
  });

  it('cannot make an entity grow', async () => {
    const shared =
      '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><sst><si><t>&c;</t></si></sst>';
    const sheet = await readSheet(
      zip([
        ['xl/workbook.xml', '<workbook/>'],
        ['xl/sharedStrings.xml', shared],
        [
          'xl/worksheets/sheet1.xml',
          '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>',
        ],
      ]),
      'x',
    );
    expect(sheet.ok && sheet.value.header[0]?.length).toBeLessThan(10);
  });
});
