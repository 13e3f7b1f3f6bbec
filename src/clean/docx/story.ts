import type { Block, BlockTag } from '../html/page.ts';
import type { ParagraphStyle, Relationships } from './facts.ts';
import { type BlockLink, blockOf, type Paragraph, tagOf } from './paragraph-block.ts';
import type { XmlReader } from './xml.ts';

interface Table {
  readonly row: number;
  /** Cells of the row that is open, each with its paragraphs. */
  cells: Paragraph[][];
  isFirst: boolean;
}

export interface StoryOptions {
  /** Index of the part, which the blocks' runs carry as `to`; `from` is the number of the paragraph. */
  readonly part: number;
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  readonly relationships: Relationships;
  readonly mostBlocks: number;
}

/** Control characters but tab and line break, and marks that only say where a line may break. */
const unseen = /(?![\t\n])[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu;

/** Text that is not the document's: deleted or moved away, a fallback drawing, readings over kanji, field codes. */
const unread = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rt',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
]);
/** Cells longer than this are not put on one line with others; as in HTML's tables. */
const longestCell = 400;

/** Reads the paragraphs and tables of one part (WordprocessingML, ECMA-376-1, section 17) into blocks: one a paragraph, one a table cell. */
export class Story implements XmlReader {
  readonly blocks: Block[] = [];
  readonly links: BlockLink[] = [];
  /** Too many blocks: reading stopped. */
  isFull = false;
  private readonly options: StoryOptions;
  private paragraphs = 0;
  private rows = 0;
  private cells = 0;
  private readonly opened: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private skip: { name: string; depth: number } | undefined;
  private runProperties = false;
  private paragraphProperties = false;
  private isHidden = false;
  private isText = false;
  private link: { url: string; from: number; paragraph: Paragraph } | undefined;
  /** Put before the next paragraph's text: a comment's author. */
  private prefix = '';
  private isAfterTable = false;

  constructor(options: StoryOptions) {
    this.options = options;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'w:p') this.paragraphs += 1;
    if (this.skip) {
      if (this.skip.name === name) this.skip.depth += 1;
      return;
    }
    if (unread.has(name) || isSeparator(name, attributes)) {
      this.skip = { name, depth: 1 };
      return;
    }
    const value = attributes['w:val'] ?? '';
    const top = this.opened.at(-1);
    switch (name) {
      case 'w:p':
        this.opened.push({
          number: this.paragraphs,
          text: '',
          style: undefined,
          isItem: false,
          outline: -1,
          links: [],
        });
        break;
      case 'w:pPr':
        this.paragraphProperties = true;
        break;
      case 'w:pStyle':
        if (top) top.style = this.options.styles.get(value);
        break;
      case 'w:numId':
        if (top && this.paragraphProperties && value !== '0') top.isItem = true;
        break;
      case 'w:outlineLvl':
        if (top && /^[0-8]$/.test(value)) top.outline = Number(value);
        break;
      case 'w:r':
        this.isHidden = false;
        break;
      case 'w:rPr':
        this.runProperties = true;
        break;
      case 'w:vanish':
        if (this.runProperties && !this.paragraphProperties && !/^(?:0|false|off)$/.test(value))
          this.isHidden = true;
        break;
      case 'w:t':
      case 'm:t':
        this.isText = true;
        break;
      case 'w:tab':
        // Tab stops of the properties have the same name.
        if (!this.paragraphProperties) this.add('\t');
        break;
      case 'w:ptab':
        this.add('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.add('\n');
        break;
      case 'w:noBreakHyphen':
        this.add('-');
        break;
      case 'w:hyperlink':
        this.openLink(attributes['r:id']);
        break;
      case 'w:comment':
        this.prefix = (attributes['w:author'] ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 100);
        break;
      case 'w:tbl':
        this.tables.push({ row: -1, cells: [], isFirst: true });
        break;
      case 'w:tr': {
        const table = this.tables.at(-1);
        if (table) table.cells = [];
        break;
      }
      case 'w:tc':
        this.tables.at(-1)?.cells.push([]);
        break;
    }
  }

  text(text: string): void {
    if (this.isText && !this.skip) this.add(text);
  }

  close(name: string): void {
    if (this.skip) {
      if (this.skip.name === name) this.skip.depth -= 1;
      if (this.skip.depth === 0) this.skip = undefined;
      return;
    }
    switch (name) {
      case 'w:p':
        this.closeParagraph();
        break;
      case 'w:pPr':
        this.paragraphProperties = false;
        break;
      case 'w:r':
        this.isHidden = false;
        break;
      case 'w:rPr':
        this.runProperties = false;
        break;
      case 'w:t':
      case 'm:t':
        this.isText = false;
        break;
      case 'w:hyperlink':
        this.closeLink();
        break;
      case 'w:tr':
        this.closeRow();
        break;
      case 'w:tbl':
        this.tables.pop();
        this.isAfterTable = true;
        break;
    }
  }

  private add(text: string): void {
    const top = this.opened.at(-1);
    if (top && !this.isHidden && !this.isFull) top.text += text.replaceAll(unseen, '');
  }

  private openLink(id: string | undefined): void {
    const target = id === undefined ? undefined : this.options.relationships.targets.get(id);
    const paragraph = this.opened.at(-1);
    const url = target?.isExternal && target.target.length <= 4_000 ? URL.parse(target.target) : null;
    if (paragraph && url && (url.protocol === 'http:' || url.protocol === 'https:'))
      this.link = { url: url.href, from: paragraph.text.length, paragraph };
  }

  private closeLink(): void {
    const { link } = this;
    this.link = undefined;
    if (link && link.paragraph === this.opened.at(-1) && link.paragraph.text.length > link.from)
      link.paragraph.links.push({ from: link.from, to: link.paragraph.text.length, url: link.url });
  }

  private closeParagraph(): void {
    const paragraph = this.opened.pop();
    if (!paragraph || paragraph.text.trim() === '') return;
    const cell = this.tables.at(-1)?.cells.at(-1);
    if (cell) cell.push(paragraph);
    else this.write([paragraph], tagOf(paragraph), -1, -1);
  }

  /** Cells of a row become one line, each cell one block. A row of one cell is a box around paragraphs. */
  private closeRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const cells = table.cells.filter((cell) => cell.length > 0);
    const isBox = table.cells.length === 1;
    const isShort = cells.every(
      (cell) => cell.reduce((sum, { text }) => sum + text.length + 1, 0) <= longestCell,
    );
    table.cells = [];
    const outer = this.tables.at(-2)?.cells.at(-1);
    if (outer) {
      // A table within a cell: its words are the cell's.
      for (const cell of cells) for (const paragraph of cell) outer.push(paragraph);
      return;
    }
    const row = this.rows++;
    for (const cell of cells) {
      const number = this.cells++;
      if (!isBox && isShort) this.write(cell, 'row', row, number, table.isFirst);
      else for (const paragraph of cell) this.write([paragraph], tagOf(paragraph), -1, -1);
      table.isFirst = false;
    }
  }

  private write(
    paragraphs: readonly Paragraph[],
    tag: BlockTag,
    row: number,
    cell: number,
    isFirst = false,
  ): void {
    if (this.blocks.length >= this.options.mostBlocks) this.isFull = true;
    if (this.isFull) return;
    const before = this.blocks.at(-1);
    const isNear =
      !this.isAfterTable && before?.tag === tag && (tag === 'item' || (tag === 'row' && !isFirst));
    const prefix = this.prefix === '' ? '' : `${this.prefix}: `;
    this.prefix = '';
    this.isAfterTable = false;
    const place = { tag, row, cell, gap: isNear ? 1 : 2, prefix, part: this.options.part } as const;
    const { block, links } = blockOf(paragraphs, place);
    this.blocks.push(block);
    for (const link of links) this.links.push(link);
  }
}

/** The rule that Word draws above footnotes is a footnote of its own. */
function isSeparator(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return /^w:(?:foot|end)note$/.test(name) && /separator|notice/i.test(attributes['w:type'] ?? '');
}
