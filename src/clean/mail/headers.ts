import { decodeWords } from 'postal-mime';
import { decodeText, labelOf, lossy } from '../charset.ts';

/** One header field, unfolded. */
export interface Header {
  /** Lower case. */
  readonly name: string;
  /** As it stands in the mail, one character a byte. */
  readonly raw: string;
  /** Byte range of the value in the mail. */
  readonly start: number;
  readonly end: number;
}

/** A header block longer than this is read up to here; a header value likewise up to its own limit. */
const mostBlockBytes = 512 * 1024;
const mostHeaders = 2_000;
const mostValue = 32 * 1024;

export interface HeaderBlock {
  readonly headers: readonly Header[];
  /** Where the body begins. */
  readonly bodyStart: number;
}

/** Header fields from `start` to the first empty line (RFC 5322, section 2.2). Lines that are no header are passed over. */
export function headerBlock(bytes: Buffer, start: number, end: number): HeaderBlock {
  const headers: { name: string; raw: string; start: number; end: number }[] = [];
  let at = start;
  let bodyStart = end;
  while (at < end) {
    const feed = bytes.indexOf(10, at);
    const next = feed < 0 || feed >= end ? end : feed + 1;
    let stop = feed < 0 || feed >= end ? end : feed;
    if (stop > at && bytes[stop - 1] === 13) stop -= 1;
    if (stop === at) {
      bodyStart = next;
      break;
    }
    if (at - start < mostBlockBytes) readLine(headers, bytes, at, stop);
    at = next;
  }
  return { headers, bodyStart };
}

function readLine(
  headers: { name: string; raw: string; start: number; end: number }[],
  bytes: Buffer,
  at: number,
  stop: number,
): void {
  const line = bytes.toString('latin1', at, Math.min(stop, at + mostValue));
  const last = headers.at(-1);
  if (/^[ \t]/.test(line)) {
    if (!last || last.raw.length + line.length > mostValue) return;
    last.raw += ` ${line.trim()}`;
    last.end = stop;
    return;
  }
  const name = /^([!-9;-~]{1,80})[ \t]{0,8}:/.exec(line);
  if (!name?.[1] || headers.length >= mostHeaders) return;
  const value = line.slice(name[0].length);
  const lead = value.length - value.trimStart().length;
  headers.push({
    name: name[1].toLowerCase(),
    raw: value.trim(),
    start: at + name[0].length + lead,
    end: stop,
  });
}

export function headerOf(headers: readonly Header[], name: string): Header | undefined {
  return headers.find((header) => header.name === name);
}

/** A value as people read it: encoded words (RFC 2047) and bytes beyond ASCII (RFC 6532, or a Japanese encoding sent as it is) decoded. */
export function wordsOf(raw: string): string {
  const text = hasOddBytes(raw) ? decodedBytes(Buffer.from(raw, 'latin1'), undefined) : raw;
  return tidy(text.includes('=?') ? decodeWords(text) : text);
}

function hasOddBytes(raw: string): boolean {
  return raw.includes('\u001b') || /[\u0080-\u00ff]/.test(raw);
}

function decodedBytes(bytes: Uint8Array, charset: string | undefined): string {
  const decoded = decodeText(bytes, charset === undefined ? [] : [charset], 'header');
  return decoded.ok ? decoded.value.text : lossy('windows-1252', bytes);
}

/** One line without control characters. */
function tidy(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .toWellFormed();
}

/** A structured value: `text/plain; charset=utf-8` (RFC 2045, section 5.1), with long and encoded parameters put together (RFC 2231). */
export interface Structured {
  /** Lower case. */
  readonly value: string;
  /** By name in lower case; decoded, encoded words too, which many mail programs of Japan use here. */
  readonly parameters: ReadonlyMap<string, string>;
}

const mostParameters = 100;

export function structured(raw: string | undefined): Structured {
  const pieces = piecesOf(raw ?? '');
  const [value = ''] = pieces;
  const plain = new Map<string, string>();
  const long = new Map<string, { at: number; text: string; isEncoded: boolean }[]>();
  for (const piece of pieces.slice(1, mostParameters)) {
    const equals = piece.indexOf('=');
    if (equals < 1) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    const text = unquoted(piece.slice(equals + 1).trim());
    const section = /^([^*]{1,60})\*(?:(\d{1,3})(\*)?)?$/.exec(name);
    if (!section?.[1]) {
      if (!plain.has(name)) plain.set(name, text);
      continue;
    }
    const sections = long.get(section[1]) ?? [];
    const isEncoded = section[2] === undefined || section[3] !== undefined;
    sections.push({ at: Number(section[2] ?? 0), text, isEncoded });
    long.set(section[1], sections);
  }
  const parameters = new Map([...plain].map(([name, text]) => [name, wordsOf(text)]));
  for (const [name, sections] of long) parameters.set(name, joinedSections(sections));
  return { value: tidy(value).toLowerCase(), parameters };
}

function joinedSections(sections: { at: number; text: string; isEncoded: boolean }[]): string {
  sections.sort((a, b) => a.at - b.at);
  const first = sections[0];
  const [, charset, , rest] = /^([^']{0,40})'([^']{0,40})'(.*)$/s.exec(first?.text ?? '') ?? [];
  const isMarked = first?.isEncoded === true && rest !== undefined;
  const bytes = sections.map(({ text, isEncoded }, index) => {
    const own = index === 0 && isMarked ? rest : text;
    return isEncoded ? percentDecoded(own) : Buffer.from(own, 'latin1');
  });
  const label = isMarked && charset ? labelOf(charset) : undefined;
  return tidy(decodedBytes(Buffer.concat(bytes), label));
}

function percentDecoded(text: string): Buffer {
  const plain = text.replaceAll(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1');
}

/** Split at semicolons outside quotation marks. */
function piecesOf(raw: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < raw.length; at++) {
    const character = raw[at];
    if (isQuoted && character === '\\') at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === ';' && !isQuoted) {
      pieces.push(raw.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(raw.slice(from));
  return pieces;
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text.split(/\s/, 1)[0] ?? '';
  const end = /^"((?:[^"\\]|\\.)*)/s.exec(text)?.[1] ?? '';
  return end.replaceAll(/\\(.)/gs, '$1');
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The `Date` header (RFC 5322, section 3.3) as ISO 8601 in the zone that it names; undefined for what is none. */
export function mailDate(raw: string | undefined): string | undefined {
  const text = (raw ?? '').slice(0, 100).replaceAll(/\s+/g, ' ').trim();
  const m =
    /^(?:[A-Za-z]{3,9},? ?)?(\d{1,2}) ([A-Za-z]{3})[a-z]{0,6} (\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([+-]\d{4}|[A-Z]{1,5}))?/.exec(
      text,
    );
  if (!m) return undefined;
  const month = months.indexOf((m[2] ?? '').toLowerCase()) + 1;
  const [day, year, hour] = [Number(m[1]), Number(m[3]), Number(m[4])];
  if (month === 0 || day < 1 || day > 31 || year < 1980 || year > 2199 || hour > 23 || Number(m[5]) > 59)
    return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  const zone = m[7] ?? '';
  const offset = /^[+-]/.test(zone)
    ? `${zone.slice(0, 3)}:${zone.slice(3)}`
    : /^(?:GMT|UTC?|Z)$/.test(zone)
      ? 'Z'
      : zone === 'JST'
        ? '+09:00'
        : '';
  // "-0000" says that the zone is not known (RFC 5322, section 3.3).
  const known = zone === '-0000' ? 'Z' : offset;
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${m[5]}${m[6] ? `:${m[6]}` : ''}${known}`;
}
