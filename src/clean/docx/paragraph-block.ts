import type { Block, BlockTag } from '../html/page.ts';
import type { ParagraphStyle } from './facts.ts';

/** A paragraph with where its words come from, before tables are laid out. */
export interface Paragraph {
  readonly number: number;
  text: string;
  style: ParagraphStyle | undefined;
  isItem: boolean;
  outline: number;
  readonly links: { from: number; to: number; url: string }[];
}

/** A link's words within a block. */
export interface BlockLink {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  readonly url: string;
}

/** What the blocks of a table of contents say of themselves. */
export const contentsWord = 'contents';

interface BlockPlace {
  readonly tag: BlockTag;
  readonly row: number;
  readonly cell: number;
  readonly gap: 1 | 2;
  /** Stands before the paragraphs' own words: a comment's author. */
  readonly prefix: string;
  /** Index of the part, which the runs carry as `to`; `from` is the number of the paragraph. */
  readonly part: number;
}

/** Paragraphs (one, or those of a table's cell) as one block, with the links in it. */
export function blockOf(
  paragraphs: readonly Paragraph[],
  { tag, row, cell, gap, prefix, part }: BlockPlace,
): { block: Block; links: readonly BlockLink[] } {
  const links: BlockLink[] = [];
  const block: Block = {
    node: 0,
    tag,
    level: tag === 'heading' ? levelOf(paragraphs[0]) : 0,
    gap,
    text: prefix,
    runs: [],
    linkUnits: 0,
    words: paragraphs[0]?.style?.kind === 'contents' ? contentsWord : '',
    row,
    cell,
  };
  for (const paragraph of paragraphs) {
    if (block.runs.length > 0) block.text += ' ';
    // White space at the edges goes; within a cell a line break would end the row.
    const lead = paragraph.text.length - paragraph.text.trimStart().length;
    const words = paragraph.text.trim();
    const own = tag === 'row' ? words.replaceAll(/[\t\n]/g, ' ') : words;
    const at = block.text.length;
    block.text += own;
    block.runs.push({ at, length: own.length, from: paragraph.number, to: part });
    for (const { from, to, url } of paragraph.links) {
      const [start, end] = [Math.max(0, from - lead), Math.min(own.length, to - lead)];
      if (end <= start) continue;
      links.push({ block, from: at + start, to: at + end, url });
      block.linkUnits += end - start;
    }
  }
  return { block, links };
}

/** What a paragraph is, by its style, outline level and numbering. */
export function tagOf({ style, isItem, outline }: Paragraph): BlockTag {
  if (style?.kind === 'title') return 'title';
  if (style?.kind === 'heading' || outline >= 0) return 'heading';
  return isItem || style?.kind === 'item' ? 'item' : 'paragraph';
}

function levelOf(paragraph: Paragraph | undefined): number {
  if (!paragraph) return 0;
  if (paragraph.style?.kind === 'heading') return paragraph.style.level;
  return paragraph.outline >= 0 ? Math.min(6, paragraph.outline + 1) : 0;
}
