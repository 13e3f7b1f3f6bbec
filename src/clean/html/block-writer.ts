import type { Block, BlockPoint, BlockTag, PageLink, Run } from './page.ts';

/** What the writer wants to know of the element that text stands in. */
interface Around {
  readonly node: number;
  readonly row: number;
  readonly cell: number;
  readonly level: number;
  readonly isCode: boolean;
  readonly isItem: boolean;
}

/** Soft hyphen, zero-width space, word joiner, byte order mark: they say where a line may break, and no more. Joiners stay: they shape letters and emoji. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/;
const needsCare = /[\s\0\u00ad\u200b\u2060\ufeff]/;
/** A block of more pieces than this keeps the place of its rest as one. */
const mostRuns = 2_000;
const mostLinks = 50_000;

/** Gathers text into blocks: white space collapsed, each piece with its place in the source. */
export class BlockWriter {
  private readonly blocks: Block[] = [];
  private readonly links: PageLink[] = [];
  private current: Block | undefined;
  private gap: 1 | 2 = 2;
  /** White space since the last text: none, with a line break of the source in it, or without. */
  private pending: 'none' | 'break' | 'space' = 'none';
  private isLinePending = false;
  /** Last character of the current block. */
  private last = '';
  private alts: { text: string; from: number; to: number; node: number }[] = [];
  private link: { href: string; start: BlockPoint | undefined } | undefined;
  /** Length of the current block's text when its last link ended. */
  private linkEnd = -1;
  private words = '';

  /** Index that the current or next block has. */
  index(): number {
    return this.blocks.length;
  }

  /** Adds text of the source range [from, to). */
  text(text: string, from: number, to: number, around: Around): void {
    if (around.isCode) this.code(text, from, to, around);
    else if (text.length === to - from) this.flow(text, from, around);
    else this.entity(text, from, to, around);
  }

  /** Text that is the source itself: cut at white space and invisible marks, so that every run's text equals its source or collapses to it. */
  private flow(text: string, from: number, around: Around): void {
    const trimmed = text.trim();
    if (trimmed === '') {
      this.space(text);
      return;
    }
    const start = text.indexOf(trimmed[0] ?? '');
    if (start > 0) this.space(text.slice(0, start));
    const collapsed = needsCare.test(trimmed) ? collapse(trimmed) : trimmed;
    if (collapsed !== '') this.append(collapsed, from + start, from + start + trimmed.length, around);
    if (start + trimmed.length < text.length) this.space(text.slice(start + trimmed.length));
  }

  private entity(text: string, from: number, to: number, around: Around): void {
    if (/^[\s\u00a0]+$/u.test(text)) this.space(' ');
    else if (!invisible.test(text)) this.append(text, from, to, around);
  }

  private code(text: string, from: number, to: number, around: Around): void {
    // A newline right after <pre> is no part of it; trailing white space falls away when the block is closed.
    const isFirst = !this.current;
    const start = isFirst ? text.length - text.replace(/^[ \t]*\r?\n/, '').length : 0;
    const body = text.slice(start);
    if (body === '' || (isFirst && body.trim() === '')) return;
    this.append(body.replaceAll('\0', ''), text.length === to - from ? from + start : from, to, around);
  }

  private space(white: string): void {
    if (!this.current || this.pending === 'space' || white === '') return;
    this.pending = white.includes('\n') ? 'break' : 'space';
  }

  private append(text: string, from: number, to: number, around: Around): void {
    const block = this.current ?? this.begin(around);
    if (this.isLinePending) block.text += '\n';
    else if (this.isSpaceWanted(text)) block.text += ' ';
    const isGlued = !this.isLinePending && this.pending === 'none';
    this.isLinePending = false;
    this.pending = 'none';
    const at = block.text.length;
    block.text += text;
    this.last = text.at(-1) ?? '';
    const last = block.runs.at(-1);
    if (
      last &&
      (block.runs.length >= mostRuns || (isGlued && isNext(last, from, to) && last.at + last.length === at))
    ) {
      last.length = at + text.length - last.at;
      last.to = to;
    } else block.runs.push({ at, length: text.length, from, to });
    if (this.link) {
      this.link.start ??= { block: this.blocks.length, offset: at };
      block.linkUnits += text.length;
    }
  }

  private isSpaceWanted(after: string): boolean {
    if (this.pending === 'none' || this.last === '') return false;
    return this.pending === 'space' || !isWide(this.last) || !isWide(after[0]);
  }

  private begin(around: Around): Block {
    const tag: BlockTag =
      around.level > 0
        ? 'heading'
        : around.isCode
          ? 'code'
          : around.cell >= 0
            ? 'row'
            : around.isItem
              ? 'item'
              : 'paragraph';
    const block: Block = {
      node: around.node,
      tag,
      level: around.level,
      gap: this.gap,
      text: '',
      runs: [],
      linkUnits: 0,
      words: this.words,
      row: around.row,
      cell: around.cell,
    };
    this.current = block;
    this.linkEnd = -1;
    this.last = '';
    this.gap = 1;
    this.words = '';
    this.pending = 'none';
    this.isLinePending = false;
    return block;
  }

  /** Puts a space between what stands here and what comes, where both are words. */
  setApart(): void {
    if (this.current && this.pending === 'none' && /[\p{L}\p{N}]/u.test(this.last)) this.pending = 'space';
  }

  /** `<br>`: one makes a line, two a paragraph. */
  lineBreak(around: Around): void {
    if (around.isCode) {
      if (this.current) this.current.text += '\n';
    } else if (this.isLinePending) this.break(2);
    else if (this.current) this.isLinePending = true;
  }

  /** Class names of an inline element go to the block that it stands in. */
  describe(words: string): void {
    if (this.current) {
      if (this.current.words.length < 400) this.current.words += ` ${words}`;
    } else this.words = words.slice(0, 400);
  }

  /** Alternative text of an image follows the block that the image stands in, on a line of its own. */
  alt(text: string, from: number, to: number, node: number): void {
    if (this.current) this.alts.push({ text, from, to, node });
    else this.writeAlt({ text, from, to, node });
  }

  private writeAlt({ text, from, to, node }: { text: string; from: number; to: number; node: number }): void {
    const linkUnits = this.link ? text.length : 0;
    this.blocks.push({
      node,
      tag: 'alt',
      level: 0,
      gap: this.gap,
      text,
      runs: [{ at: 0, length: text.length, from, to }],
      linkUnits,
      words: '',
      row: -1,
      cell: -1,
    });
  }

  break(gap: 1 | 2): void {
    this.closeBlock();
    if (gap > this.gap) this.gap = gap;
  }

  private closeBlock(): void {
    const block = this.current;
    this.current = undefined;
    this.pending = 'none';
    this.isLinePending = false;
    if (block) {
      const trimmed = block.text.trimEnd();
      if (trimmed.length < block.text.length) trimRuns(block, trimmed.length);
      block.text = trimmed;
      if (trimmed !== '') this.blocks.push(block);
    }
    const alts = this.alts;
    if (alts.length === 0) return;
    this.alts = [];
    for (const alt of alts) this.writeAlt(alt);
  }

  openLink(href: string | undefined): void {
    this.closeLink();
    // Links side by side without white space are drawn apart: menu words, tags, "Jane Doe" and "8 min read".
    if (this.current && this.linkEnd === this.current.text.length) this.setApart();
    if (href !== undefined) this.link = { href, start: undefined };
  }

  closeLink(): void {
    const { link } = this;
    this.link = undefined;
    if (!link?.start) return;
    this.linkEnd = this.current ? this.current.text.length : -1;
    const isOpen = this.current !== undefined;
    const last = this.current ?? this.blocks.at(-1);
    if (!last) return;
    const end = { block: isOpen ? this.blocks.length : this.blocks.length - 1, offset: last.text.length };
    if (this.links.length >= mostLinks) return;
    if (end.block > link.start.block || end.offset > link.start.offset)
      this.links.push({ href: link.href, start: link.start, end });
  }

  finish(): { blocks: readonly Block[]; links: readonly PageLink[] } {
    this.closeBlock();
    this.closeLink();
    return { blocks: this.blocks, links: this.links };
  }
}

function collapse(text: string): string {
  // CSS Text 3, 4.1.2: a line break of the source between two wide characters is no space.
  const visible = invisible.test(text) ? text.replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '') : text;
  return visible
    .replaceAll(/[^\S\u3000]+/g, (space, at: number) =>
      space.includes('\n') && isWide(visible[at - 1]) && isWide(visible[at + space.length]) ? '' : ' ',
    )
    .replaceAll('\0', '');
}

/** The source goes on where the run ended, or it is the second code point of the entity that the run ends with. */
function isNext(run: Run, from: number, to: number): boolean {
  return run.to === from || (run.to === to && run.from <= from);
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/.test(character);
}

function trimRuns(block: Block, length: number): void {
  for (let i = block.runs.length - 1; i >= 0; i--) {
    const run = block.runs[i];
    if (!run || run.at + run.length <= length) return;
    if (run.at >= length) block.runs.pop();
    else {
      const over = run.at + run.length - length;
      // Only text that is its own source (code) ends in white space here.
      if (run.length === run.to - run.from) run.to -= over;
      run.length = length - run.at;
    }
  }
}
