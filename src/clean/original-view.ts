import type { CanonicalDocument, LocatorSegment, RawDocument } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Outcome } from '../model/trouble.ts';
import { byteOffsets } from './byte-offsets.ts';
import { charsetInside, type Decoded, decodeText } from './charset.ts';
import { sourcePlaces } from './html/source-places.ts';
import { placeOf, segmentsIn } from './locator.ts';
import { openPdf } from './pdf/open.ts';
import { readPage } from './pdf/page-runs.ts';
import { decodePlain } from './plain.ts';

type ViewBox = [number, number, number, number];

/** The place of a range of canonical text in the original, ready to be shown. */
export type OriginalView =
  | {
      readonly kind: 'source';
      readonly mediaType: string;
      readonly byteStart: number;
      readonly byteEnd: number;
      /** Line of the decoded source, from 1. */
      readonly line: number;
      /** Decoded source around the place, at most 2,000 characters before and after. */
      readonly before: string;
      readonly match: string;
      readonly after: string;
    }
  | {
      readonly kind: 'pages';
      readonly pages: {
        page: number;
        width: number;
        height: number;
        boxes: ViewBox[];
        runs: { text: string; box: ViewBox }[];
      }[];
    }
  | { readonly kind: 'none'; readonly reason: string };

const context = 2_000;
/** A range over more pages than this is shown by its first ones. */
const mostPages = 8;

/**
 * Where a range of canonical text stands in the original bytes: the decoded source around it with its line, or the PDF pages with
 * all their runs and the range's boxes. `none` says why there is nothing to show; nothing throws.
 */
export async function originalView(
  raw: Pick<RawDocument, 'bytes' | 'mediaType' | 'declaredCharset'>,
  document: Pick<CanonicalDocument, 'text' | 'locator'>,
  span: Span,
): Promise<OriginalView> {
  if (segmentsIn(document.locator, span).length === 0) {
    return {
      kind: 'none',
      reason: 'This range was put in between parts of the document and stands nowhere in the original.',
    };
  }
  if (raw.mediaType === 'application/pdf') return pagesView(raw.bytes, document, span);
  const decoded = decodedSource(raw);
  return decoded.ok
    ? sourceView(raw, decoded.value, document, span)
    : { kind: 'none', reason: decoded.trouble.message };
}

function decodedSource(raw: Pick<RawDocument, 'bytes' | 'mediaType' | 'declaredCharset'>): Outcome<Decoded> {
  if (raw.mediaType !== 'text/html') return decodePlain(raw, 'original');
  const declared = [raw.declaredCharset, charsetInside(raw.bytes)].filter((charset) => charset !== undefined);
  return decodeText(raw.bytes, declared, 'original');
}

function sourceView(
  raw: Pick<RawDocument, 'bytes' | 'mediaType'>,
  decoded: Decoded,
  document: Pick<CanonicalDocument, 'text' | 'locator'>,
  span: Span,
): OriginalView {
  const source = decoded.text;
  const offsets = byteOffsets(decoded, raw.bytes);
  const ranges = segmentsIn(document.locator, span).flatMap((segment) =>
    rangeIn(segment, span, document.text, source, offsets.unitOf),
  );
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last)
    return { kind: 'none', reason: 'The original is not the one that this text was read from.' };
  const [from, to] = [first.from, Math.max(first.to, last.to)];
  let line = 1;
  for (let at = source.indexOf('\n'); at >= 0 && at < from; at = source.indexOf('\n', at + 1)) line += 1;
  return {
    kind: 'source',
    mediaType: raw.mediaType,
    byteStart: offsets.byteOf(from),
    byteEnd: offsets.byteOf(to),
    line,
    before: source.slice(Math.max(0, from - context), from),
    match: source.slice(from, to),
    after: source.slice(to, to + context),
  };
}

/** The part of a segment that the span covers, as code units of the decoded source. */
function rangeIn(
  segment: LocatorSegment,
  span: Span,
  text: string,
  source: string,
  unitOf: (byte: number) => number,
): { from: number; to: number }[] {
  if (segment.place.kind !== 'bytes') return [];
  const [from, to] = [unitOf(segment.place.start), unitOf(segment.place.end)];
  const start = Math.max(span.start, segment.start) - segment.start;
  const end = Math.min(span.end, segment.end) - segment.start;
  const part = sourcePlaces(source.slice(from, to), text.slice(segment.start, segment.end), start, end);
  return [{ from: from + part.from, to: from + part.to }];
}

async function pagesView(
  bytes: Uint8Array,
  document: Pick<CanonicalDocument, 'text' | 'locator'>,
  span: Span,
): Promise<OriginalView> {
  const boxes = new Map<number, ViewBox[]>();
  for (const place of placeOf(document, span)) {
    if (place.kind !== 'page') continue;
    boxes.set(place.page, [...(boxes.get(place.page) ?? []), [...place.box]]);
  }
  const opened = await openPdf(bytes, 'original');
  if (!opened.ok) return { kind: 'none', reason: opened.trouble.message };
  try {
    const pages = [];
    for (const [number, own] of [...boxes].slice(0, mostPages)) {
      const { page, width, height, runs } = await readPage(opened.value, number, false);
      pages.push({
        page,
        width,
        height,
        boxes: own,
        runs: runs
          .filter((run) => run.text.trim() !== '')
          .map(({ text, box }) => ({ text, box: [...box] as ViewBox })),
      });
    }
    return { kind: 'pages', pages };
  } catch {
    return { kind: 'none', reason: 'The page of the original PDF cannot be read.' };
  } finally {
    await opened.value.loadingTask.destroy().catch(() => undefined);
  }
}
