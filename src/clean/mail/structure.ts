import { type Header, headerBlock, headerOf, type Structured, structured } from './headers.ts';

/** A part of a mail (RFC 2045 and 2046). */
export interface MailPart {
  /** Number as IMAP counts (RFC 9051, section 6.4.5.1): "1", "1.2"; of a mail without parts "1". */
  readonly number: string;
  readonly headers: readonly Header[];
  readonly type: Structured;
  readonly disposition: Structured;
  /** Lower case: `base64` … */
  readonly encoding: string;
  /** Name that the part gives itself as a file. */
  readonly fileName?: string;
  /** Byte range of the body in the mail. */
  readonly start: number;
  readonly end: number;
  /** Of `multipart/…` only. Mails within mails are not opened here. */
  readonly parts: readonly MailPart[];
}

export type Refusal = 'too-deep' | 'too-many-parts';

/** Multiparts may nest this deep, and hold this many parts together. */
const mostDepth = 32;
const mostParts = 1_000;

/** The tree of a mail's parts, by one pass over each level. Mails that end too early are read as far as they go. */
export function structureOf(mail: Uint8Array): MailPart | Refusal {
  const bytes = Buffer.from(mail.buffer, mail.byteOffset, mail.length);
  const count = { parts: 0 };
  return partOf(bytes, startOf(bytes), bytes.length, '', 0, count, 'text/plain');
}

/** Mailboxes begin a mail with a line of their own: "From ann@example.org Tue Nov 24 …". */
function startOf(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length && (bytes[at] === 10 || bytes[at] === 13)) at += 1;
  if (bytes.toString('latin1', at, at + 5) !== 'From ') return at;
  const feed = bytes.indexOf(10, at);
  return feed < 0 ? at : feed + 1;
}

function partOf(
  bytes: Buffer,
  start: number,
  end: number,
  number: string,
  depth: number,
  count: { parts: number },
  usualType: string,
): MailPart | Refusal {
  count.parts += 1;
  if (count.parts > mostParts) return 'too-many-parts';
  if (depth > mostDepth) return 'too-deep';
  const { headers, bodyStart } = headerBlock(bytes, start, end);
  const declared = structured(headerOf(headers, 'content-type')?.raw);
  const isType = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/.test(declared.value);
  const type = isType ? declared : { value: usualType, parameters: declared.parameters };
  const disposition = structured(headerOf(headers, 'content-disposition')?.raw);
  const fileName = disposition.parameters.get('filename') ?? type.parameters.get('name');
  const common = {
    number: number === '' ? '1' : number,
    headers,
    type,
    disposition,
    encoding: structured(headerOf(headers, 'content-transfer-encoding')?.raw).value,
    ...(fileName ? { fileName } : {}),
    start: bodyStart,
    end,
  };
  const boundary = type.value.startsWith('multipart/') ? type.parameters.get('boundary') : undefined;
  if (boundary === undefined || boundary === '' || boundary.length > 200) return { ...common, parts: [] };
  const ranges = rangesBetween(bytes, bodyStart, end, boundary);
  const parts: MailPart[] = [];
  const inner = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  for (const [index, range] of ranges.entries()) {
    const own = number === '' ? String(index + 1) : `${number}.${index + 1}`;
    const part = partOf(bytes, range.start, range.end, own, depth + 1, count, inner);
    if (typeof part === 'string') return part;
    parts.push(part);
  }
  return { ...common, parts };
}

/** Ranges between delimiter lines: the boundary at a line's beginning, with nothing but white space or the closing `--` after it. */
function rangesBetween(
  bytes: Buffer,
  start: number,
  end: number,
  boundary: string,
): { start: number; end: number }[] {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  const ranges: { start: number; end: number }[] = [];
  let from = -1;
  for (let at = bytes.indexOf(delimiter, start); at >= 0 && at < end; at = bytes.indexOf(delimiter, at + 1)) {
    if (at > start && bytes[at - 1] !== 10) continue;
    const feed = bytes.indexOf(10, at);
    const stop = feed < 0 || feed >= end ? end : feed;
    if (stop - at > delimiter.length + 100) continue;
    const rest = bytes.toString('latin1', at + delimiter.length, stop).trim();
    if (rest !== '' && rest !== '--') continue;
    // The line break before a delimiter belongs to it.
    const before = at - (bytes[at - 2] === 13 ? 2 : 1);
    if (from >= 0 && ranges.length < mostParts + 1) ranges.push({ start: from, end: Math.max(from, before) });
    if (rest === '--') return ranges;
    from = Math.min(end, stop + 1);
  }
  if (from >= 0 && from < end) ranges.push({ start: from, end });
  return ranges;
}
