import type { CanonicalDocument, RawDocument } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { segmentsIn } from '../locator.ts';
import { noView, type SourceView } from '../source-view.ts';

/** Paragraphs shown before and after. */
const around = 12;

/** The paragraph of the part that a range stands in, with its words marked, among the paragraphs of the part beside it. */
export function paragraphView(
  raw: Pick<RawDocument, 'bytes' | 'mediaType'>,
  { text, locator }: Pick<CanonicalDocument, 'text' | 'locator'>,
  span: Span,
): SourceView | typeof noView {
  const [first] = segmentsIn(locator, span);
  if (first?.place.kind !== 'paragraph') return noView;
  const { part, paragraph } = first.place;
  const texts = new Map<number, string>();
  for (const { start, end, place } of locator) {
    if (place.kind !== 'paragraph' || place.part !== part || Math.abs(place.paragraph - paragraph) > around)
      continue;
    texts.set(place.paragraph, text.slice(start, end).replaceAll('\n', ' '));
  }
  const lines = (from: number, to: number): string[] => {
    const found: string[] = [];
    for (let number = Math.max(1, from); number < to; number++) found.push(texts.get(number) ?? '');
    return found;
  };
  const own = text.slice(first.start, first.end).replaceAll('\n', ' ');
  const [from, to] = [Math.max(0, span.start - first.start), Math.min(own.length, span.end - first.start)];
  const above = lines(paragraph - around, paragraph).map((line) => `${line}\n`);
  const below = lines(paragraph + 1, paragraph + around + 1).map((line) => `\n${line}`);
  return {
    kind: 'source',
    mediaType: raw.mediaType,
    byteStart: 0,
    byteEnd: raw.bytes.length,
    line: paragraph,
    before: above.join('') + own.slice(0, from),
    match: own.slice(from, to),
    after: own.slice(to) + below.join(''),
    part,
  };
}
