import type { CanonicalDocument, LocatorSegment, Place } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/**
 * Where a range of canonical text stands in the original, in reading order. A part of a segment is narrowed down exactly where the
 * segment's bytes are its text in UTF-8; else the segment's whole byte range is given (`originalView`, which has the bytes, is
 * exact there too). Boxes of PDF runs are cut in proportion; a paragraph of DOCX is given whole. Empty where nothing of the range stands in the original.
 */
export function placeOf(document: Pick<CanonicalDocument, 'locator' | 'text'>, span: Span): Place[] {
  const places: Place[] = [];
  for (const segment of segmentsIn(document.locator, span)) {
    const place = partOf(segment, span, document.text);
    const last = places.at(-1);
    // Lines of one file that follow each other are one place.
    if (
      last?.kind === 'bytes' &&
      place.kind === 'bytes' &&
      place.part === last.part &&
      place.start >= last.end &&
      place.start - last.end <= 2
    ) {
      places[places.length - 1] = { ...last, end: place.end };
    } else if (last?.kind !== 'paragraph' || place.kind !== 'paragraph' || !isSameParagraph(last, place))
      places.push(place);
  }
  return places;
}

function isSameParagraph(one: ParagraphPlace, two: ParagraphPlace): boolean {
  return one.part === two.part && one.paragraph === two.paragraph;
}

type ParagraphPlace = Extract<Place, { kind: 'paragraph' }>;

/** Segments that share at least one code unit with the span; by binary search. */
export function segmentsIn(locator: readonly LocatorSegment[], span: Span): LocatorSegment[] {
  let low = 0;
  let high = locator.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((locator[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: LocatorSegment[] = [];
  for (let i = low; i < locator.length; i++) {
    const segment = locator[i];
    if (!segment || segment.start >= span.end) break;
    found.push(segment);
  }
  return found;
}

function partOf(segment: LocatorSegment, span: Span, text: string): Place {
  const from = Math.max(segment.start, span.start);
  const to = Math.min(segment.end, span.end);
  const { place } = segment;
  if (from === segment.start && to === segment.end) return place;
  if (place.kind === 'paragraph') return place;
  if (place.kind === 'page') {
    const [left, bottom, width, height] = place.box;
    const units = segment.end - segment.start;
    const box: [number, number, number, number] = [
      left + (width * (from - segment.start)) / units,
      bottom,
      (width * (to - from)) / units,
      height,
    ];
    return { ...place, box };
  }
  const whole = text.slice(segment.start, segment.end);
  if (Buffer.byteLength(whole) !== place.end - place.start) return place;
  const start = place.start + Buffer.byteLength(text.slice(segment.start, from));
  return { ...place, start, end: start + Buffer.byteLength(text.slice(from, to)) };
}
