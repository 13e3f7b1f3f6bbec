/**
 * The first three units of all patterns as a set of bits, so that a place where no pattern begins costs one look at 32 kB
 * that stay in the processor's cache. Latin letters and figures are told apart, other units share 28 classes.
 */
const classBits = 6;
const classes = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 26;
  return 36 + (unit % 28);
});

/** A pattern of fewer than three units may go on with anything. */
export function beginningsOf(patterns: readonly string[]): Uint8Array {
  const bits = new Uint8Array(1 << (3 * classBits - 3));
  for (const pattern of patterns) {
    if (pattern === '') continue;
    const free = classBits * Math.max(0, 3 - pattern.length);
    const from = numberAt(pattern, 0) & ~((1 << free) - 1);
    for (let number = from; number < from + (1 << free); number++)
      bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
  }
  return bits;
}

/** Could a pattern begin at this place? A yes may be wrong, a no is not. */
export function mayBegin(bits: Uint8Array, text: string, at: number): boolean {
  const number = numberAt(text, at);
  return ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
}

function numberAt(text: string, at: number): number {
  return (
    (classAt(text, at) << (2 * classBits)) | (classAt(text, at + 1) << classBits) | classAt(text, at + 2)
  );
}

function classAt(text: string, at: number): number {
  return at < text.length ? (classes[text.charCodeAt(at)] ?? 0) : 0;
}
