/**
 * A PDF writer for tests (PDF 1.7, ISO 32000-1): pages of positioned text in Helvetica, or in a Japanese font that is not embedded,
 * by one of the predefined CMaps. Positions are in points from the lower left corner.
 */
export interface FixtureText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly font?: 'helvetica' | 'japanese';
}

export interface FixturePdf {
  readonly pages: readonly (readonly FixtureText[])[];
  /** Drawing operators of a page, before its text: lines and rectangles. */
  readonly drawn?: readonly string[];
  /** Predefined CMap of the Japanese font. */
  readonly cmap?: 'UniJIS-UTF16-H' | 'UniJIS-UCS2-H' | '90ms-RKSJ-H' | 'EUC-H' | 'Identity-H';
  readonly info?: Readonly<Record<string, string>>;
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly links?: readonly {
    readonly page: number;
    readonly rect: readonly [number, number, number, number];
    readonly url: string;
  }[];
  /** Claims an encryption that no reader can undo without a password. */
  readonly encrypted?: boolean;
  /** Codes of a Japanese text under `Identity-H`: character identifiers. */
  readonly cids?: (text: string) => readonly number[];
  /** Bytes of a Japanese text under the CMaps of legacy encodings. */
  readonly encode?: (text: string) => Uint8Array;
}

export const a4 = { width: 595, height: 842 } as const;

export function makePdf(of: FixturePdf): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const helvetica = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const cmap = of.cmap ?? 'UniJIS-UTF16-H';
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 6 /FontBBox [-123 -257 1001 910] /ItalicAngle 0 /Ascent 723 /Descent -241 /CapHeight 709 /StemV 69 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [1 [250] 2 94 500 231 632 500] >>`,
  );
  const japanese = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3-${cmap} /Encoding /${cmap} /DescendantFonts [${descendant} 0 R] >>`,
  );
  const kids: number[] = [];
  for (const [index, texts] of of.pages.entries()) {
    const stream = [of.drawn?.[index] ?? '', ...texts.map((text) => show(text, of))].join('\n');
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    const annotations = (of.links ?? [])
      .filter((link) => link.page === index + 1)
      .map((link) =>
        add(
          `<< /Type /Annot /Subtype /Link /Rect [${link.rect.join(' ')}] /Border [0 0 0] /A << /S /URI /URI (${link.url}) >> >>`,
        ),
      );
    kids.push(
      add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${a4.width} ${a4.height}] /Rotate ${of.rotate ?? 0} /Contents ${content} 0 R /Annots [${annotations.map((n) => `${n} 0 R`).join(' ')}] /Resources << /Font << /F1 ${helvetica} 0 R /F2 ${japanese} 0 R >> >> >>`,
      ),
    );
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((n) => `${n} 0 R`).join(' ')}] >>`;
  const info = add(
    `<< ${Object.entries(of.info ?? {})
      .map(([key, value]) => `/${key} ${hexString(value)}`)
      .join(' ')} >>`,
  );
  const encrypt = of.encrypted
    ? add(
        `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
      )
    : undefined;
  return assemble(objects, info, encrypt);
}

function assemble(objects: readonly string[], info: number, encrypt: number | undefined): Uint8Array {
  let file = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets: number[] = [];
  for (const [index, body] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const locked =
    encrypt === undefined
      ? ''
      : ` /Encrypt ${encrypt} 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R${locked} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function show({ x, y, size, text, font }: FixtureText, of: FixturePdf): string {
  const isJapanese = font === 'japanese';
  const string = isJapanese ? japaneseString(text, of) : `(${text.replaceAll(/[\\()]/g, '\\$&')})`;
  return `BT /${isJapanese ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td ${string} Tj ET`;
}

function japaneseString(text: string, of: FixturePdf): string {
  if (of.cids)
    return `<${of
      .cids(text)
      .map((cid) => cid.toString(16).padStart(4, '0'))
      .join('')}>`;
  if (of.encode) return `<${Buffer.from(of.encode(text)).toString('hex')}>`;
  return `<${[...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')}>`;
}

/** UTF-16BE with its mark, as text strings of the information dictionary are written. */
function hexString(text: string): string {
  return `<feff${[...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')}>`;
}
