import type { Range as Place } from '../reader/blocks.ts';

/** The words selected in the article, as a range of the canonical text without white space at its ends. */
export function selectedRange(text: string): Place | undefined {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const lines = [...document.querySelectorAll<HTMLElement>('article [data-line]')].filter((line) =>
    range.intersectsNode(line),
  );
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  let start = first.contains(range.startContainer)
    ? offsetIn(first, range.startContainer, range.startOffset)
    : startOf(first);
  let end = last.contains(range.endContainer)
    ? offsetIn(last, range.endContainer, range.endOffset)
    : startOf(last) + (last.textContent?.length ?? 0);
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return end > start ? { start, end } : undefined;
}

function startOf(line: HTMLElement): number {
  return Number(line.dataset.line);
}

/** A line's element holds nothing but its words: what stands before a point in it, counts. */
function offsetIn(line: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(line);
  before.setEnd(node, offset);
  return startOf(line) + before.toString().length;
}
