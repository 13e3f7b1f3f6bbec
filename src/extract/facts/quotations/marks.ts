import type { Span } from '../../../model/span.ts';

/** A passage between quotation marks. `start`..`end` is what is quoted; `open`..`close` holds the marks as well. */
export interface Quoted extends Span {
  readonly open: number;
  readonly close: number;
  /** A mark is missing: what is quoted goes to the line's edge at most. */
  readonly lost?: 'opening' | 'closing' | undefined;
}

/** 「…」 and 『…』 of the outermost level, line by line, with those that lack a mark. */
export function japaneseQuotes(text: string): Quoted[] {
  const found: Quoted[] = [];
  let lineStart = 0;
  let depth = 0;
  let open = -1;
  const endLine = (at: number) => {
    if (depth > 0 && open >= 0) found.push({ open, start: open + 1, end: at, close: at, lost: 'closing' });
    depth = 0;
    open = -1;
    lineStart = at + 1;
  };
  const mark = /[「」『』\n]/g;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const at = match.index;
    const character = match[0];
    if (character === '\n') endLine(at);
    else if (character === '「' || character === '『') {
      if (depth === 0) open = at;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth === 0) found.push({ open, start: open + 1, end: at, close: at + 1 });
    } else if (character === '」') {
      const previous = found.at(-1);
      const start = Math.max(lineStart, previous?.close ?? 0);
      found.push({ open: start, start, end: at, close: at + 1, lost: 'opening' });
    }
  }
  endLine(text.length);
  return found.filter(({ start, end }) => start < end);
}

const opens = /[\s([—–:>*-]/;

/** “…” and "…", line by line; a paragraph that opens a quotation and leaves it open goes on in the next one. */
export function englishQuotes(text: string): Quoted[] {
  const found: Quoted[] = [];
  let open = -1;
  const mark = /["“”\n]/g;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const at = match.index;
    const character = match[0];
    if (character === '\n') {
      if (open >= 0) found.push({ open, start: open + 1, end: at, close: at, lost: 'closing' });
      open = -1;
    } else if (character === '“' || (character === '"' && open < 0)) {
      const before = text[at - 1] ?? '\n';
      if (open < 0 && opens.test(before) && !inLinkTitle(text, at)) open = at;
    } else if (open >= 0) {
      found.push({ open, start: open + 1, end: at, close: at + 1 });
      open = -1;
    }
  }
  if (open >= 0) found.push({ open, start: open + 1, end: text.length, close: text.length, lost: 'closing' });
  return found.filter(({ start, end }) => start < end);
}

/** Markdown: `[words](address "title")`. */
function inLinkTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 160), at - 1);
  return text[at - 1] === ' ' && /\]\([^\s()]*$/.test(before);
}
