import { limits } from '../limits.ts';
import { blockGap, closesParagraph, closesSibling, scopes } from './elements.ts';
import type { PageNode } from './page.ts';

/** An open block element, with what text in it wants to know. */
export interface OpenBlock {
  readonly name: string;
  readonly node: number;
  readonly row: number;
  readonly cell: number;
  readonly level: number;
  readonly isCode: boolean;
  readonly isItem: boolean;
  /** Counts of open elements by name within the scope (table cell, table) that this element stands in. */
  readonly counts: Map<string, number>;
}

/** How far up siblings and cells are looked for; deeper markup closes by its containers. */
const mostSteps = 64;
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * The stack of open block elements. Counts by name say at once whether an end tag has anything to close, so that every step up the
 * stack is paid for by the push before it. `onBreak` is told where a block begins or ends.
 */
export class OpenBlocks {
  readonly nodes: PageNode[] = [{ parent: -1, tag: 'html', words: '' }];
  private readonly open: OpenBlock[] = [
    { name: '#root', node: 0, counts: new Map(), row: -1, cell: -1, level: 0, isCode: false, isItem: false },
  ];
  private readonly onBreak: (gap: 1 | 2) => void;
  private tables = 0;
  private rows = 0;
  private cells = 0;

  constructor(onBreak: (gap: 1 | 2) => void) {
    this.onBreak = onBreak;
  }

  get depth(): number {
    return this.open.length;
  }

  top(): OpenBlock {
    const top = this.open.at(-1);
    if (!top) throw new Error('the root element is never closed');
    return top;
  }

  /** Ends what the start of this element ends: an open paragraph, the list item or cell before it. */
  makeRoomFor(name: string): void {
    if (closesParagraph.has(name)) this.close('p');
    const siblings = closesSibling.get(name);
    if (siblings) this.closeSiblings(siblings.ends, siblings.within);
    this.onBreak(blockGap.get(name) ?? 1);
  }

  /** Opens a block element; says why not where the page nests or holds too many. */
  push(name: string, words: string): 'too-deep' | 'too-large' | undefined {
    if (this.open.length >= limits.htmlDepth) return 'too-deep';
    if (this.nodes.length >= limits.htmlBlocks) return 'too-large';
    const top = this.top();
    this.nodes.push({ parent: top.node, tag: name, words });
    top.counts.set(name, (top.counts.get(name) ?? 0) + 1);
    const isTable = name === 'table';
    if (isTable) this.tables += 1;
    this.open.push({
      name,
      node: this.nodes.length - 1,
      counts: scopes.has(name) ? new Map() : top.counts,
      row: name === 'tr' ? this.rows++ : isTable ? -1 : top.row,
      cell: name === 'td' || name === 'th' ? this.cells++ : isTable ? -1 : top.cell,
      level: headings.includes(name) ? Number(name[1]) : top.level,
      isCode: top.isCode || name === 'pre' || name === 'listing' || name === 'xmp',
      isItem: /^(?:li|dd|dt)$/.test(name) || (top.isItem && name !== 'ul' && name !== 'ol'),
    });
    return undefined;
  }

  /** An end tag: closes up to the nearest open element of that name within the scope, if there is one. */
  close(name: string): void {
    if (name === 'table' ? this.tables > 0 : scopes.has(name) && this.isInNearestTable(name))
      this.popTo(name);
    else if (!scopes.has(name) && this.isOpen(name)) this.popTo(name);
    // `</h2>` closes an open `<h3>` too.
    else if (headings.includes(name)) {
      const other = headings.find((heading) => this.isOpen(heading));
      if (other) this.popTo(other);
    }
  }

  isOpen(name: string): boolean {
    return (this.top().counts.get(name) ?? 0) > 0;
  }

  private isInNearestTable(name: string): boolean {
    for (let i = this.open.length - 1, steps = 0; i > 0 && steps < mostSteps; i--, steps++) {
      const block = this.open[i];
      if (block?.name === name) return true;
      if (block?.name === 'table') return false;
    }
    return false;
  }

  private closeSiblings(names: readonly string[], within: ReadonlySet<string>): void {
    for (let i = this.open.length - 1, steps = 0; i > 0 && steps < mostSteps; i--, steps++) {
      const name = this.open[i]?.name ?? '';
      if (names.includes(name)) {
        while (this.open.length > i) this.pop();
        return;
      }
      // Rows end through the cells in them; lists and paragraphs do not reach out of a cell.
      if (within.has(name) || (scopes.has(name) && !within.has('table'))) return;
    }
  }

  private popTo(name: string): void {
    for (let popped = this.pop(); popped !== name && popped !== ''; popped = this.pop());
  }

  private pop(): string {
    const block = this.open.length > 1 ? this.open.pop() : undefined;
    if (!block) return '';
    if (block.name === 'table') this.tables -= 1;
    const { counts } = this.top();
    counts.set(block.name, Math.max(0, (counts.get(block.name) ?? 0) - 1));
    this.onBreak(blockGap.get(block.name) ?? 1);
    return block.name;
  }
}
