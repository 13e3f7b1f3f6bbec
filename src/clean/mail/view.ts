import type { CanonicalDocument, RawDocument } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { byteOffsets } from '../byte-offsets.ts';
import { charsetInside, decodeText, lossy } from '../charset.ts';
import { segmentsIn } from '../locator.ts';
import { noView, type SourceView, sourceView } from '../source-view.ts';
import { type MailPart, structureOf } from './structure.ts';
import { unpack } from './transfer.ts';

/** The source of the part that a range stands in, its transfer encoding undone: base64 would show nobody anything. */
export function mailView(
  raw: Pick<RawDocument, 'bytes' | 'mediaType'>,
  document: Pick<CanonicalDocument, 'text' | 'locator'>,
  span: Span,
): SourceView | typeof noView {
  const [first] = segmentsIn(document.locator, span);
  const number = first?.place.kind === 'bytes' ? first.place.part : undefined;
  if (number === undefined) return noView;
  if (number === 'header') return headerView(raw, document, span) ?? noView;
  const mail = structureOf(raw.bytes);
  const part = typeof mail === 'string' ? undefined : partBy(mail, number);
  if (!part) return noView;
  const unpacked = unpack(raw.bytes, part.start, part.end, part.encoding);
  const charset = part.type.parameters.get('charset');
  const isHtml = part.type.value === 'text/html';
  const declared = [charset, isHtml ? charsetInside(unpacked.bytes) : undefined];
  const outcome = decodeText(
    unpacked.bytes,
    declared.filter((label) => label !== undefined),
    'original',
  );
  const decoded = outcome.ok
    ? outcome.value
    : { text: lossy('utf-8', unpacked.bytes), encoding: 'utf-8', markBytes: 0 };
  const { byteOf, unitOf } = byteOffsets(decoded, unpacked.bytes);
  const indexOf = (offset: number): number => {
    let low = 0;
    let high = unpacked.bytes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (unpacked.offsetOf(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const source = {
    mediaType: part.type.value,
    text: decoded.text,
    byteOf: (unit: number) => unpacked.offsetOf(byteOf(unit)),
    unitOf: (offset: number) => unitOf(indexOf(offset)),
    part: number,
  };
  return sourceView(source, document, span) ?? noView;
}

/** Header lines as they stand in the file: encoded words and all. */
function headerView(
  raw: Pick<RawDocument, 'bytes' | 'mediaType'>,
  document: Pick<CanonicalDocument, 'text' | 'locator'>,
  span: Span,
): SourceView | undefined {
  const text = Buffer.from(raw.bytes.buffer, raw.bytes.byteOffset, raw.bytes.length).toString('latin1');
  const same = (place: number): number => place;
  return sourceView(
    { mediaType: raw.mediaType, text, byteOf: same, unitOf: same, part: 'header' },
    document,
    span,
  );
}

function partBy(mail: MailPart, number: string): MailPart | undefined {
  const open = [mail];
  for (let part = open.pop(); part; part = open.pop()) {
    if (part.number === number && part.parts.length === 0) return part;
    open.push(...part.parts);
  }
  return undefined;
}
