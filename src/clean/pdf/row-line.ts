import { around, isWide, type TextLine } from './text-lines.ts';

/** Cells longer than this belong to a table that lays out a page, as in HTML. */
const longestCell = 400;

/**
 * One line of text for a table's row: its cells, each of one or several lines, with tabs between. Undefined where a cell is as long
 * as a paragraph, or fewer than two cells hold anything.
 */
export function rowLine(cells: readonly (readonly TextLine[])[]): TextLine | undefined {
  const filled = cells.filter((cell) => cell.length > 0);
  const first = filled[0]?.[0];
  if (!first || filled.length < 2) return undefined;
  let text = '';
  const parts: TextLine['parts'][number][] = [];
  for (const cell of filled) {
    if (text !== '') text += '\t';
    const begin = text.length;
    for (const [index, line] of cell.entries()) {
      const before = cell[index - 1];
      if (before) text += jointOf(before.text, line.text);
      const offset = text.length;
      text += line.text;
      for (const part of line.parts)
        parts.push({ ...part, start: part.start + offset, end: part.end + offset });
    }
    if (text.length - begin > longestCell) return undefined;
  }
  const boxes = filled.flat().map((line) => line.box);
  return { ...first, text, parts, box: around(boxes), isRow: true };
}

/** Nothing between wide characters, and within addresses and hashes that a narrow cell has divided. */
function jointOf(before: string, after: string): string {
  if (isWide(before.at(-1)) || isWide(after[0])) return '';
  const tail = /\S{1,300}$/.exec(before.slice(-300))?.[0] ?? '';
  const isDivided =
    tail.length >= 10 &&
    /[\d./:[\]_]/.test(tail) &&
    !/[,;.:)]$/.test(tail) &&
    /^[\w./:[\]%-]{2,}/.test(after);
  return isDivided && !/^(?:and|or|the|a|to|in|of|for|with|by)\b/i.test(after) ? '' : ' ';
}
