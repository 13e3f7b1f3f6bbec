import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a test's ZIP; what is not stated is the truth. */
export interface FixtureEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Uncompressed size that the headers state. */
  readonly statedSize?: number;
  readonly flags?: number;
}

/** A ZIP file (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16), each entry deflated. */
export function makeZip(entries: readonly FixtureEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = typeof entry.content === 'string' ? Buffer.from(entry.content) : entry.content;
    const packed = deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.statedSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    local.push(Buffer.from('504b0304', 'hex'), common, name, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from('504b01021400', 'hex'), common, tail, name);
    offset += 4 + common.length + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface FixtureDocx {
  /** Content of `w:body`. */
  readonly body: string;
  readonly header?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  /** Content of `cp:coreProperties`. */
  readonly core?: string;
  /** Content of `Relationships` of the main part, beside those of the parts above. */
  readonly links?: string;
  readonly others?: readonly FixtureEntry[];
  /** Before the root element of the main part. */
  readonly prolog?: string;
}

/** A DOCX file with headings 1–2, a title and a list style. */
export function makeDocx(of: FixtureDocx): Uint8Array {
  const part = (root: string, content: string, prolog = ''): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${prolog}<w:${root} ${w} ${r}>${content}</w:${root}>`;
  const optional = (name: string, root: string, content: string | undefined): FixtureEntry[] =>
    content === undefined ? [] : [{ name: `word/${name}.xml`, content: part(root, content) }];
  const rel = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relationship}/${type}" Target="${target}"/>`;
  const rels = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: rels(
        `${rel('r1', 'officeDocument', 'word/document.xml')}<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
      ),
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: rels(
        `${rel('s', 'styles', 'styles.xml')}${rel('h', 'header', 'header1.xml')}${rel('f', 'footnotes', 'footnotes.xml')}${rel('c', 'comments', 'comments.xml')}${of.links ?? ''}`,
      ),
    },
    { name: 'word/document.xml', content: part('document', `<w:body>${of.body}</w:body>`, of.prolog) },
    {
      name: 'word/styles.xml',
      content: part(
        'styles',
        `${style('1', 'heading 1')}${style('2', 'heading 2')}${style('a', 'Title')}${style('a5', 'List Bullet')}${style('10', 'toc 1')}`,
      ),
    },
    ...optional('header1', 'hdr', of.header),
    ...optional('footnotes', 'footnotes', of.footnotes),
    ...optional('comments', 'comments', of.comments),
    ...(of.core === undefined
      ? []
      : [
          {
            name: 'docProps/core.xml',
            content: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${of.core}</cp:coreProperties>`,
          },
        ]),
    ...(of.others ?? []),
  ]);
}

/** A paragraph of one run, in a style of the fixture. */
export function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table of one-paragraph cells. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}
