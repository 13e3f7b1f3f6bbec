import type { CanonicalDocument, LocatorSegment } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { sourcePlaces } from './html/source-places.ts';
import { segmentsIn } from './locator.ts';

/** The place of a range in decoded source. */
export interface SourceView {
  readonly kind: 'source';
  readonly mediaType: string;
  readonly byteStart: number;
  readonly byteEnd: number;
  /** Line of the decoded source, from 1; in DOCX the paragraph of the part. */
  readonly line: number;
  /** Decoded source around the place, at most 2,000 characters before and after. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
  /** The part of a mail ("1.2", "header") or DOCX file ("word/document.xml") that the source is of. */
  readonly part?: string;
}

export const viewContext = 2_000;

export const noView = {
  kind: 'none',
  reason: 'The original is not the one that this text was read from.',
} as const;

/** Decoded source, with the places of its code units in the original's bytes. */
export interface Source {
  readonly mediaType: string;
  readonly text: string;
  readonly byteOf: (unit: number) => number;
  readonly unitOf: (byte: number) => number;
  /** Only segments of this part stand in the source. */
  readonly part?: string;
}

/** The range in the source; undefined where nothing of it stands there. */
export function sourceView(
  source: Source,
  document: Pick<CanonicalDocument, 'text' | 'locator'>,
  span: Span,
): SourceView | undefined {
  const { text, mediaType, part } = source;
  const ranges = segmentsIn(document.locator, span).flatMap((segment) =>
    rangeIn(segment, span, document.text, source),
  );
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return undefined;
  const [from, to] = [first.from, Math.max(first.to, last.to)];
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < from; at = text.indexOf('\n', at + 1)) line += 1;
  return {
    kind: 'source',
    mediaType,
    byteStart: source.byteOf(from),
    byteEnd: source.byteOf(to),
    line,
    before: text.slice(Math.max(0, from - viewContext), from),
    match: text.slice(from, to),
    after: text.slice(to, to + viewContext),
    ...(part === undefined ? {} : { part }),
  };
}

/** The part of a segment that the span covers, as code units of the decoded source. */
function rangeIn(
  segment: LocatorSegment,
  span: Span,
  text: string,
  source: Source,
): { from: number; to: number }[] {
  if (segment.place.kind !== 'bytes' || segment.place.part !== source.part) return [];
  const [from, to] = [source.unitOf(segment.place.start), source.unitOf(segment.place.end)];
  const start = Math.max(span.start, segment.start) - segment.start;
  const end = Math.min(span.end, segment.end) - segment.start;
  const own = sourcePlaces(source.text.slice(from, to), text.slice(segment.start, segment.end), start, end);
  return [{ from: from + own.from, to: from + own.to }];
}
