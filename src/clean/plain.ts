import type { Link, LocatorSegment, RawDocument } from '../model/document.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import { byteOffsets } from './byte-offsets.ts';
import { type Decoded, decodeText } from './charset.ts';
import { type Draft, noMachineFacts } from './compose.ts';
import { limits } from './limits.ts';
import { type Line, linesOf } from './line.ts';
import { isDateOrByline } from './title-line.ts';
import { wrapped } from './wrap.ts';

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
  const cleaner = raw.mediaType === 'text/markdown' ? 'markdown/2' : 'text/2';
  return done({
    text,
    lines: paragraphsOf(lines),
    links: markdownLinks(text),
    locator,
    cleaner,
    machine: noMachineFacts,
  });
}

/**
 * Lines of which one goes on with the other, because they were broken at a fixed width, are one line to whoever tells the parts of a
 * text apart: a paragraph is not half lead and half body. The text itself stays as it is.
 */
function paragraphsOf(lines: readonly Line[]): Line[] {
  const bare: string[] = [];
  const at: number[] = [];
  for (const line of lines) {
    if (line.opensBlock) bare.push('');
    at.push(bare.length);
    bare.push(line.text);
  }
  const goesOn = wrapped(bare);
  const paragraphs: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const last = paragraphs.at(-1);
    const isJoined =
      above &&
      last &&
      goesOn[at[index - 1] ?? -1] &&
      !line.opensBlock &&
      !isSetApart(above) &&
      !isSetApart(line);
    if (isJoined) paragraphs[paragraphs.length - 1] = joined(last, line);
    else paragraphs.push(line);
  }
  return paragraphs;
}

/** Headings, dates and bylines stand by themselves. */
function isSetApart(line: Line): boolean {
  return line.heading || (line.bare.length <= 40 && isDateOrByline(line.bare));
}

function joined(last: Line, line: Line): Line {
  const joint = /[\u3000-\u30ff\u3400-\u9fff\uff01-\uff60]$/.test(last.bare) ? '' : ' ';
  return {
    ...last,
    end: line.end,
    text: `${last.text}\n${line.text}`,
    bare: `${last.bare}${joint}${line.bare}`,
  };
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
