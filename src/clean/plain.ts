import type { Link, LocatorSegment, RawDocument } from '../model/document.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import { byteOffsets } from './byte-offsets.ts';
import { type Decoded, decodeText } from './charset.ts';
import { type Draft, noMachineFacts } from './compose.ts';
import { limits } from './limits.ts';
import { linesOf } from './line.ts';

/**
 * Plain text and Markdown: canonical text is the decoded file exactly as it lies on the disk, newlines untouched. A UTF-8 byte
 * order mark stays in as U+FEFF, because readers that open the file as UTF-8 count it too.
 */
export function draftOfPlain(
  raw: Pick<RawDocument, 'bytes' | 'mediaType' | 'declaredCharset'>,
  place: string,
): Outcome<Draft> {
  const decoded = decodePlain(raw, place);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  if (text.length > limits.textUnits)
    return failed(
      'clean/too-large',
      place,
      `"${place}" has more text than ${limits.textUnits} characters; split it.`,
    );
  const lines = linesOf(text);
  if (lines.length > limits.lines) {
    return failed('clean/too-large', place, `"${place}" has more than ${limits.lines} lines; split it.`);
  }
  const offsets = byteOffsets(decoded.value, raw.bytes);
  const locator = lines.map(
    ({ start, end }): LocatorSegment => ({
      start,
      end,
      place: { kind: 'bytes', start: offsets.byteOf(start), end: offsets.byteOf(end) },
    }),
  );
  const cleaner = raw.mediaType === 'text/markdown' ? 'markdown/1' : 'text/1';
  return done({ text, lines, links: markdownLinks(text), locator, cleaner, machine: noMachineFacts });
}

/** The decoded file; U+FEFF is kept for UTF-8. */
export function decodePlain(
  raw: Pick<RawDocument, 'bytes' | 'declaredCharset'>,
  place: string,
): Outcome<Decoded> {
  const decoded = decodeText(raw.bytes, raw.declaredCharset ? [raw.declaredCharset] : [], place);
  if (!decoded.ok || decoded.value.encoding !== 'utf-8' || decoded.value.markBytes === 0) return decoded;
  return done({ text: `\ufeff${decoded.value.text}`, encoding: 'utf-8', markBytes: 0 });
}

const inlineLink =
  /(?<!!)\[([^[\]\n]{1,500})\]\(\s?<?(https?:\/\/[^\s()<>]{3,1000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)>?(?:\s"[^"\n]{0,300}")?\s?\)/g;
const autoLink = /<(https?:\/\/[^\s<>]{3,1000})>/g;

/** Links of Markdown; the span is the link's own words. */
function markdownLinks(text: string): Link[] {
  const links: Link[] = [];
  if (text.includes('](')) {
    for (const m of text.matchAll(inlineLink)) {
      if (m[1] && m[2])
        links.push({ start: m.index + 1, end: m.index + 1 + m[1].length, url: m[2].replaceAll('\\_', '_') });
    }
  }
  if (text.includes('<http')) {
    for (const m of text.matchAll(autoLink))
      if (m[1])
        links.push({ start: m.index + 1, end: m.index + 1 + m[1].length, url: m[1].replaceAll('\\_', '_') });
  }
  return links.sort((a, b) => a.start - b.start);
}
