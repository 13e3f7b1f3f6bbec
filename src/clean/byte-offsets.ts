import type { Decoded } from './charset.ts';

/**
 * Places in decoded text ↔ places in the original bytes. Both directions are exact: UTF-8 and UTF-16 are counted, all other
 * encodings are walked character by character with the decoder itself.
 */
export interface ByteOffsets {
  /** Byte offset at which the code unit begins; `unit === text.length` gives the end of the file. */
  readonly byteOf: (unit: number) => number;
  /** Code unit that the byte belongs to. */
  readonly unitOf: (byte: number) => number;
}

export function byteOffsets(decoded: Decoded, bytes: Uint8Array): ByteOffsets {
  const { text, markBytes } = decoded;
  if (decoded.encoding.startsWith('utf-16')) {
    return fixed(text.length, bytes.length, markBytes, 2);
  }
  if (text.length === bytes.length - markBytes) return fixed(text.length, bytes.length, markBytes, 1);
  return walked(decoded, bytes);
}

function fixed(units: number, length: number, mark: number, width: number): ByteOffsets {
  return {
    byteOf: (unit) => (unit >= units ? length : mark + unit * width),
    unitOf: (byte) => Math.max(0, Math.min(units, Math.floor((byte - mark) / width))),
  };
}

function walked(decoded: Decoded, bytes: Uint8Array): ByteOffsets {
  const starts = unitStarts(decoded, bytes);
  return {
    byteOf: (unit) =>
      unit >= decoded.text.length ? bytes.length : (starts[Math.max(0, unit)] ?? bytes.length),
    unitOf: (byte) => {
      let low = 0;
      let high = decoded.text.length;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? bytes.length) <= byte) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

function unitStarts({ text, encoding, markBytes }: Decoded, bytes: Uint8Array): Uint32Array {
  // With a broken sequence (U+FFFD) lead bytes alone do not tell where the decoder went on.
  const width = text.includes('\ufffd') ? undefined : widthOf[encoding];
  const quick = width ? byLeadByte(text.length, bytes, markBytes, width) : undefined;
  return quick ?? byDecoder(text.length, encoding, bytes, markBytes);
}

/** Bytes of the character that begins with this lead byte, and its UTF-16 code units. */
type Width = (lead: number) => number;
const twoByte =
  (from: number): Width =>
  (lead) =>
    lead >= from && lead <= 0xfe ? 2 : 1;
const widthOf: Readonly<Record<string, Width>> = {
  'utf-8': (lead) => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4),
  shift_jis: (lead) => ((lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc) ? 2 : 1),
  'euc-jp': (lead) => (lead === 0x8f ? 3 : lead === 0x8e || lead >= 0xa1 ? 2 : 1),
  'euc-kr': twoByte(0x81),
  gbk: twoByte(0x81),
  big5: twoByte(0x81),
};

/** By the encoding's lead bytes; undefined where the count does not come out even (broken bytes, characters of two code units). */
function byLeadByte(units: number, bytes: Uint8Array, mark: number, width: Width): Uint32Array | undefined {
  const starts = new Uint32Array(units + 1);
  let unit = 0;
  let at = mark;
  while (at < bytes.length) {
    const size = width(bytes[at] ?? 0);
    // Four bytes of UTF-8 are a surrogate pair; both halves begin at the character's first byte.
    const count = size === 4 ? 2 : 1;
    if (unit + count > units) return undefined;
    starts[unit] = at;
    if (count === 2) starts[unit + 1] = at;
    unit += count;
    at += size;
  }
  if (unit !== units || at !== bytes.length) return undefined;
  starts[units] = bytes.length;
  return starts;
}

/** By feeding the decoder byte after byte: right for every encoding, escape sequences and broken bytes included. */
function byDecoder(units: number, encoding: string, bytes: Uint8Array, mark: number): Uint32Array {
  let decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const starts = new Uint32Array(units + 1).fill(bytes.length);
  let unit = 0;
  let from = mark;
  for (let at = mark; at < bytes.length; at++) {
    let out = '';
    try {
      out = decoder.decode(bytes.subarray(at, at + 1), { stream: true });
    } catch {
      // Node's decoder throws at some broken sequences of gb18030 although it was not asked to; it goes on anew.
      decoder = new TextDecoder(encoding, { ignoreBOM: true });
    }
    for (let k = 0; k < out.length && unit < units; k++) {
      // After a broken sequence the ASCII byte that ended it stands for itself.
      const isOwnByte = out.length > 1 && k === out.length - 1 && out.charCodeAt(k) < 0x80;
      starts[unit] = isOwnByte ? at : from;
      unit += 1;
    }
    if (out.length > 0) from = at + 1;
  }
  // What the decoder still held at the end (a cut-off character) begins where the last whole one ended.
  for (; unit < units; unit++) starts[unit] = from;
  starts[units] = bytes.length;
  return starts;
}
