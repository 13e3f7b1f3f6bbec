import Encoding from 'encoding-japanese';

/** Names in use that the WHATWG Encoding standard does not list, by the one that it does. */
const otherNames: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  'windows-932': 'shift_jis',
  'shift-jis-2004': 'shift_jis',
  cp51932: 'euc-jp',
  eucjp: 'euc-jp',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
};

/** What encoding-japanese finds, by the names of TextDecoder. */
const detectedNames: Readonly<Record<string, string>> = {
  SJIS: 'shift_jis',
  EUCJP: 'euc-jp',
  JIS: 'iso-2022-jp',
  UTF8: 'utf-8',
};

/** A decoder for a charset as somebody declared it; UTF-8 when it is not known. */
export function decoderOf(charset: string | undefined, fatal = false): TextDecoder {
  return knownDecoder(charset, fatal) ?? new TextDecoder('utf-8', { fatal });
}

function knownDecoder(charset: string | undefined, fatal: boolean): TextDecoder | undefined {
  if (charset === undefined) return undefined;
  const lower = charset.toLowerCase();
  try {
    return new TextDecoder(otherNames[lower] ?? lower, { fatal });
  } catch {
    return undefined;
  }
}

/**
 * Decodes the bytes of a feed. A byte order mark wins (RFC 7303, section 3.3); then the first of these that the bytes
 * are valid in: ISO-2022-JP where its escapes stand, the header's charset, the XML declaration's, UTF-8, what
 * detection finds. Headers that say ISO-8859-1 come last: servers add it unasked, and no bytes contradict it.
 */
export function decodeFeed(bytes: Uint8Array, headerCharset: string | undefined): string {
  const marked = markedCharset(bytes);
  if (marked !== undefined) return decoderOf(marked).decode(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  const declared = /^\s{0,100}<\?xml\s[^?>]{0,200}encoding\s{0,10}=\s{0,10}["']([\w.:-]{1,40})["']/.exec(
    head,
  )?.[1];
  const isWeak =
    headerCharset !== undefined && /^(?:iso-8859-1|latin1|us-ascii|windows-1252)$/i.test(headerCharset);
  const candidates = [
    hasJisEscapes(bytes) ? 'iso-2022-jp' : undefined,
    isWeak ? undefined : headerCharset,
    declared,
    'utf-8',
    detectedCharset(bytes),
    headerCharset,
  ];
  for (const candidate of candidates) {
    const decoder = knownDecoder(candidate, true);
    if (decoder === undefined) continue;
    try {
      return decoder.decode(bytes);
    } catch {
      // Not valid in this one; the next may be right.
    }
  }
  return decoderOf(declared ?? headerCharset).decode(bytes);
}

function markedCharset(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0) return 'utf-16be';
  return undefined;
}

/** ESC $ @ or ESC $ B, and no byte beyond ASCII: nothing else looks so. */
function hasJisEscapes(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return (
    (buffer.includes('\x1b$B') || buffer.includes('\x1b$@')) &&
    !buffer.subarray(0, 65_536).some((byte) => byte > 0x7f)
  );
}

function detectedCharset(bytes: Uint8Array): string | undefined {
  const found = Encoding.detect(bytes.subarray(0, 65_536));
  return typeof found === 'string' ? detectedNames[found] : undefined;
}
