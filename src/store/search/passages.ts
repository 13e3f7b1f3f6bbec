import type { CanonicalDocument } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** Lines shorter than this are gathered with the next ones. */
const leastLength = 200;
/** A paragraph longer than this is parted at the end of a sentence or word. */
const mostLength = 3000;

/**
 * The passages that search works on: paragraphs of the text outside page furniture, in order, without
 * overlap; short lines (lists, captions) gathered. Offsets count in canonical text.
 */
export function passagesOf({ text, sections }: Pick<CanonicalDocument, 'text' | 'sections'>): Span[] {
  return wantedRanges(text, sections).flatMap((range) => passagesWithin(text, range));
}

function wantedRanges(text: string, sections: CanonicalDocument['sections']): Span[] {
  const ranges: Span[] = [];
  let from = 0;
  for (const { kind, start, end } of sections) {
    if (kind !== 'furniture') continue;
    if (start > from) ranges.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < text.length) ranges.push({ start: from, end: text.length });
  return ranges;
}

function passagesWithin(text: string, range: Span): Span[] {
  const passages: Span[] = [];
  let start = range.start;
  while (start < range.end) {
    const end = passageEnd(text, start, range.end);
    if (text.slice(start, end).trim() !== '') passages.push({ start, end });
    start = end;
  }
  return passages;
}

function passageEnd(text: string, start: number, limit: number): number {
  const farthest = Math.min(limit, start + mostLength);
  const line = text.indexOf('\n', Math.min(start + leastLength, limit));
  if (line !== -1 && line < farthest) return line + 1;
  if (farthest === limit) return limit;
  const stretch = text.slice(start, farthest);
  const cut = Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf('。'), stretch.lastIndexOf('. '));
  if (cut > leastLength) return start + cut + 1;
  const space = stretch.lastIndexOf(' ');
  if (space > leastLength) return start + space + 1;
  // Never between the halves of a surrogate pair.
  return /[\ud800-\udbff]/.test(text.charAt(farthest - 1)) ? farthest - 1 : farthest;
}
