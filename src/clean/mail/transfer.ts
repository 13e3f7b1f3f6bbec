/** Bytes of a part, unpacked, with the place of each in the mail. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  /** Offset in the mail of a byte; `index === bytes.length` gives the end of what was read. */
  readonly offsetOf: (index: number) => number;
}

/** Undoes a transfer encoding (RFC 2045, section 6). What does not belong to base64 is passed over, as the RFC says; an unknown encoding is none. */
export function unpack(mail: Uint8Array, start: number, end: number, encoding: string): Unpacked {
  if (encoding === 'base64') return withOffsets(mail, start, end, fromBase64);
  if (encoding === 'quoted-printable') return withOffsets(mail, start, end, fromQuotedPrintable);
  return { bytes: mail.subarray(start, end), offsetOf: (index) => Math.min(end, start + index) };
}

type Put = (byte: number, at: number) => void;

function withOffsets(
  mail: Uint8Array,
  start: number,
  end: number,
  decode: (mail: Uint8Array, start: number, end: number, put: Put) => void,
): Unpacked {
  const room = new Uint8Array(end - start);
  const offsets = new Uint32Array(end - start);
  let length = 0;
  decode(mail, start, end, (byte, at) => {
    room[length] = byte;
    offsets[length] = at;
    length += 1;
  });
  return {
    bytes: room.subarray(0, length),
    offsetOf: (index) => (index >= length ? end : (offsets[index] ?? end)),
  };
}

const digits = new Int8Array(256).fill(-1);
for (const [value, character] of [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
].entries()) {
  digits[character.charCodeAt(0)] = value;
}

function fromBase64(mail: Uint8Array, start: number, end: number, put: Put): void {
  let bits = 0;
  let count = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const digit = digits[mail[at] ?? 0] ?? -1;
    if (digit < 0) {
      // Padding ends a run of base64; another may follow.
      if (mail[at] === 0x3d) count = 0;
      continue;
    }
    if (count === 0) {
      bits = digit;
      from = at;
      count = 6;
      continue;
    }
    bits = ((bits << 6) | digit) & 0xffff;
    count += 6 - 8;
    put((bits >> count) & 0xff, from);
    from = at;
  }
}

function fromQuotedPrintable(mail: Uint8Array, start: number, end: number, put: Put): void {
  let at = start;
  while (at < end) {
    const byte = mail[at] ?? 0;
    if (byte !== 0x3d) {
      put(byte, at);
      at += 1;
      continue;
    }
    const [high, low] = [hexDigit(mail[at + 1]), hexDigit(mail[at + 2])];
    if (high >= 0 && low >= 0 && at + 2 < end) {
      put(high * 16 + low, at);
      at += 3;
      continue;
    }
    // A soft line break: "=", white space, the line's end.
    let next = at + 1;
    while (next < end && (mail[next] === 0x20 || mail[next] === 0x09)) next += 1;
    if (mail[next] === 0x0d) next += 1;
    if (next < end && mail[next] === 0x0a) at = next + 1;
    else if (next >= end) at = end;
    else {
      put(byte, at);
      at += 1;
    }
  }
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
