import Encoding from 'encoding-japanese';
import { done, failed, type Outcome } from '../model/trouble.ts';

/** Text of a file with the encoding it was read by (a WHATWG label), and how many bytes of byte order mark were left out. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly markBytes: number;
}

const byteOrderMarks: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Bytes → text. Order: byte order mark; strict UTF-8 (no other encoding's text passes for it by chance, so it wins over a
 * declaration that lies); the declared charsets; detection; UTF-8 or windows-1252 with a few broken bytes.
 * `declared` holds labels in the order of trust (transport, then the document's own).
 * Refuses with `clean/wrong-charset` what is no text in any of them.
 */
export function decodeText(bytes: Uint8Array, declared: readonly string[], place: string): Outcome<Decoded> {
  const mark = byteOrderMarks.find((m) => m.bytes.every((b, i) => bytes[i] === b));
  if (mark) {
    const text = lossy(mark.encoding, bytes.subarray(mark.bytes.length));
    return done({ text, encoding: mark.encoding, markBytes: mark.bytes.length });
  }
  const sample = bytes.subarray(0, 65_536);
  const wide = wideWithoutMark(sample);
  if (wide) return done({ text: lossy(wide, bytes), encoding: wide, markBytes: 0 });
  if (controlShare(sample) > 0.02) return failed('clean/wrong-charset', place, noText(place));

  const escaped = hasJapaneseEscape(bytes);
  if (!escaped) {
    const utf8 = strict('utf-8', bytes);
    if (utf8 !== undefined) return done({ text: utf8, encoding: 'utf-8', markBytes: 0 });
  }
  for (const encoding of candidates(bytes, declared, escaped)) {
    const text = strict(encoding, bytes);
    if (text !== undefined) return done({ text, encoding, markBytes: 0 });
  }
  return mended(bytes, declared, place);
}

/** Encodings worth a strict try, most likely first. */
function candidates(bytes: Uint8Array, declared: readonly string[], escaped: boolean): string[] {
  const known = declared.map(labelOf).filter((label) => label !== undefined);
  const guessed = guess(bytes);
  const first = escaped ? ['iso-2022-jp', 'utf-8'] : [];
  const trusted = known.filter((label) => isMultibyte(label));
  // A single-byte label decodes anything, so it is believed only where the bytes do not read as Japanese.
  const weak = known.filter((label) => !isMultibyte(label));
  return [...new Set([...first, ...trusted, ...(guessed ? [guessed] : []), ...weak, ...otherAsian(bytes)])];
}

/** Japanese encoding by encoding-japanese, taken only when the text then reads as Japanese. */
function guess(bytes: Uint8Array): string | undefined {
  const sample = wholeLines(bytes, 32_768);
  const name = Encoding.detect(sample);
  const order = name === 'EUCJP' ? ['euc-jp', 'shift_jis'] : ['shift_jis', 'euc-jp'];
  let best: { encoding: string; share: number } | undefined;
  for (const encoding of order) {
    const share = japaneseShare(lossy(encoding, sample));
    if (share > 0.6 && share > (best?.share ?? 0)) best = { encoding, share };
  }
  return best?.encoding;
}

/** Share of hiragana, katakana, common kanji and full-width forms among characters beyond ASCII; 0 without any hiragana or katakana. */
function japaneseShare(text: string): number {
  let kana = 0;
  let ideographs = 0;
  let others = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    if (code >= 0x3001 && code <= 0x30ff) kana += 1;
    else if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff5e)) ideographs += 1;
    else others += code === 0xfffd || (code >= 0xff61 && code <= 0xff9f) ? 2 : 1;
  }
  const all = kana + ideographs + others;
  return kana < 2 || kana / all < 0.05 ? 0 : (kana + ideographs) / all;
}

/** Korean and Chinese, for pages that declare nothing: Hangul syllables or ideographs must make up nearly all beyond ASCII. */
function otherAsian(bytes: Uint8Array): string[] {
  const sample = wholeLines(bytes, 16_384);
  const found: string[] = [];
  for (const [encoding, expected] of [
    ['euc-kr', /[가-힣]/gu],
    ['gb18030', /[\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e]/gu],
    ['big5', /[\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e]/gu],
  ] as const) {
    const text = lossy(encoding, sample);
    const beyond = text.replaceAll(/[\p{ASCII}]/gu, '');
    const share = beyond === '' ? 0 : (beyond.match(expected)?.length ?? 0) / beyond.length;
    if (share > 0.9 && beyond.length >= 8) found.push(encoding);
  }
  return found;
}

/** A file with a few broken bytes (cut off in the middle of a character, one bad byte) is read with U+FFFD in their place. */
function mended(bytes: Uint8Array, declared: readonly string[], place: string): Outcome<Decoded> {
  const guessed = guess(bytes);
  const tries = [
    'utf-8',
    ...declared.map(labelOf).filter((l) => l !== undefined && isMultibyte(l)),
    guessed,
    'windows-1252',
  ];
  for (const encoding of tries) {
    if (encoding === undefined) continue;
    const text = lossy(encoding, bytes);
    if (isMostlyRight(text)) return done({ text, encoding, markBytes: 0 });
  }
  return failed('clean/wrong-charset', place, noText(place));
}

function noText(place: string): string {
  return `"${place}" is not text in any known encoding; save it as UTF-8 and add it again.`;
}

/** Broken characters are at most 2 in a hundred of what lies beyond ASCII, and one more where a file is cut off. */
function isMostlyRight(text: string): boolean {
  let beyond = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) beyond += 1;
    // C1 controls stand for undefined bytes of windows-1252.
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0)) broken += 1;
  }
  const right = beyond - broken;
  return broken <= right * 0.02 + (right >= 3 ? 1 : 0);
}

/** UTF-16 without a mark: zero bytes on every second place of Latin text. */
function wideWithoutMark(sample: Uint8Array): string | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  const pairs = sample.length >> 1;
  if (pairs < 4) return undefined;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.3 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

function controlShare(sample: Uint8Array): number {
  let controls = 0;
  for (const byte of sample)
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 0x1b)
      controls += 1;
  return sample.length === 0 ? 0 : controls / sample.length;
}

/** ESC $ @, ESC $ B, ESC ( J or ESC ( I, and not one byte above 0x7f. */
function hasJapaneseEscape(bytes: Uint8Array): boolean {
  let found = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte > 0x7f) return false;
    if (byte !== 0x1b || found) continue;
    const [next, last] = [bytes[i + 1], bytes[i + 2]];
    found =
      (next === 0x24 && (last === 0x40 || last === 0x42)) ||
      (next === 0x28 && (last === 0x4a || last === 0x49));
  }
  return found;
}

function isMultibyte(label: string): boolean {
  return /^(?:utf-|shift_jis|euc-|iso-2022|gb|big5)/.test(label);
}

/** The WHATWG name of a label ("windows-31j", "x-sjis", "latin1"), or undefined where it is none. */
export function labelOf(charset: string): string | undefined {
  try {
    return new TextDecoder(charset.trim()).encoding;
  } catch {
    return undefined;
  }
}

function wholeLines(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length <= most) return bytes;
  const end = bytes.lastIndexOf(10, most);
  return bytes.subarray(0, end > 0 ? end : most);
}

/** Decodes as the WHATWG Encoding Standard does, keeping every character (U+FEFF too); what cannot be read is U+FFFD. */
export function lossy(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  } catch {
    return '\ufffd'.repeat(bytes.length);
  }
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Charset that an HTML or Markdown file declares in its first 4 KiB (`<meta charset>`, `http-equiv`, XML declaration). */
export function charsetInside(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  return /\b(?:charset|encoding)\s{0,3}=\s{0,3}["']?\s{0,3}([A-Za-z0-9_.:-]{2,40})/i.exec(head)?.[1];
}
