import type { Block } from './page.ts';

/** One line of canonical text and the block that it comes from. */
export interface Piece {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly opensBlock: boolean;
}

export interface LaidOut {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Canonical range [start, end) and source range [from, to), sorted. */
  readonly segments: readonly {
    readonly start: number;
    readonly end: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** Offset in canonical text of a place in a block. */
  readonly pointOf: (block: number, offset: number) => number | undefined;
}

/** Cells longer than this belong to a table that lays out a page, not to one that holds facts. */
const longestCell = 400;

/** Writes blocks one after another: one line a block, a blank line between paragraphs, table rows with tabs. */
export function layOut(blocks: readonly Block[]): LaidOut {
  const parts: string[] = [];
  const starts: number[] = [];
  const pieces: Piece[] = [];
  const segments: { start: number; end: number; from: number; to: number }[] = [];
  const joined = rowsToJoin(blocks);
  let length = 0;
  for (const [index, block] of blocks.entries()) {
    const before = index === 0 ? '' : joined[index] ? '\t' : '\n'.repeat(block.gap);
    parts.push(before, block.text);
    const start = length + before.length;
    starts.push(start);
    length = start + block.text.length;
    for (const run of block.runs) {
      if (run.length > 0) {
        segments.push({
          start: start + run.at,
          end: start + run.at + run.length,
          from: run.from,
          to: run.to,
        });
      }
    }
    addPieces(pieces, block, index, start, before);
  }
  const pointOf = (block: number, offset: number): number | undefined => {
    const start = starts[block];
    return start === undefined ? undefined : start + offset;
  };
  return { text: parts.join(''), pieces, segments, pointOf };
}

function addPieces(pieces: Piece[], block: Block, index: number, start: number, before: string): void {
  const last = pieces.at(-1);
  if (before === '\t' && last) {
    pieces[pieces.length - 1] = { ...last, end: start + block.text.length };
    return;
  }
  let at = start;
  for (const [i, line] of block.text.split('\n').entries()) {
    pieces.push({ block: index, start: at, end: at + line.length, opensBlock: i === 0 && before !== '\n' });
    at += line.length + 1;
  }
}

/** For each block, whether it follows the one before on the same line: rows whose cells hold one short block each. */
function rowsToJoin(blocks: readonly Block[]): boolean[] {
  const joined: boolean[] = [];
  let from = 0;
  while (from < blocks.length) {
    const row = blocks[from]?.row ?? -1;
    let to = from + 1;
    while (row >= 0 && blocks[to]?.row === row) to++;
    const cells = blocks.slice(from, to);
    const isRow =
      row >= 0 &&
      cells.every(
        (cell, i) =>
          cell.tag === 'row' &&
          cell.text.length <= longestCell &&
          !cell.text.includes('\n') &&
          (i === 0 || cell.cell !== cells[i - 1]?.cell),
      );
    for (let i = from; i < to; i++) joined.push(isRow && i > from);
    from = to;
  }
  return joined;
}
