/**
 * Text made comparable: NFKC and lower case, with the way back to the original's UTF-16 offsets.
 * Full-width letters, half-width katakana (ｶﾞ is one ガ), Kangxi radicals and ligatures compare as their plain forms.
 */
export interface FoldedText {
  readonly text: string;
  /** Range of folded text → smallest range of the original that gave it. An empty range stays empty. */
  toOriginal(start: number, end: number): { start: number; end: number };
  /** Offset of the original → first offset of folded text that comes from there or later. */
  /** Offset in the text of the unit at `offset`. */
  startAt(offset: number): number;
  fromOriginal(offset: number): number;
}

/** NFKC and lower case; white space and punctuation are kept. */
export function fold(text: string): FoldedText {
  return foldBy(text, tables().plain);
}

/** As `fold`, and without white space, joiners, dots and hyphens: the text as `nameKey` compares names. */
export function squeeze(text: string): FoldedText {
  return foldBy(text, tables().squeezed);
}

// What the table says of a unit that does not simply become one other unit. None of the three is a character.
const dropped = 0xfffd;
const hard = 0xfffe;
const joins = 0xffff;

const separator = /[\s\u200b-\u200d\u2060\ufeff.\u00b7\u30fb\u2010-\u2015\u2212-]/u;
/** Units that may melt into the one before: combining marks, half-width voicing marks, Hangul vowels and finals. */
const joining = /[\p{M}\uff9e\uff9f\u1160-\u11ff\uffa0-\uffdc]/u;
/** No more marks than this are normalised together with their base, so that a hostile run of marks stays linear. */
const longestCluster = 16;

let built: { plain: Uint16Array; squeezed: Uint16Array } | undefined;

function tables(): { plain: Uint16Array; squeezed: Uint16Array } {
  if (built) return built;
  const plain = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit);
    const folded = foldCluster(character);
    if (joining.test(character)) plain[unit] = joins;
    else if ((unit >= 0xd800 && unit < 0xe000) || folded.length !== 1 || unit >= dropped) plain[unit] = hard;
    else plain[unit] = folded.charCodeAt(0);
  }
  const squeezed = plain.map((unit) =>
    unit < dropped && separator.test(String.fromCharCode(unit)) ? dropped : unit,
  );
  built = { plain, squeezed };
  return built;
}

function foldCluster(cluster: string): string {
  return cluster.normalize('NFKC').toLowerCase();
}

function foldBy(text: string, table: Uint16Array): FoldedText {
  const length = text.length;
  let units = new Uint16Array(length + 32);
  // Offsets are recorded from the first unit on that is not simply replaced by one other.
  let starts: Uint32Array | undefined;
  let ends: Uint32Array | undefined;
  let at = 0;
  let size = 0;
  let lastStart = 0;

  const record = () => {
    starts = new Uint32Array(units.length);
    ends = new Uint32Array(units.length);
    for (let index = 0; index < size; index++) {
      starts[index] = index;
      ends[index] = index + 1;
    }
  };
  const grow = () => {
    const wider = new Uint16Array(units.length * 2);
    wider.set(units);
    units = wider;
    if (starts && ends) {
      const widerStarts = new Uint32Array(units.length);
      widerStarts.set(starts);
      starts = widerStarts;
      const widerEnds = new Uint32Array(units.length);
      widerEnds.set(ends);
      ends = widerEnds;
    }
  };

  while (at < length) {
    const unit = table[text.charCodeAt(at)] ?? hard;
    if (unit < dropped) {
      if (size === units.length) grow();
      units[size] = unit;
      if (starts && ends) {
        starts[size] = at;
        ends[size] = at + 1;
      }
      size++;
      lastStart = at;
      at++;
      continue;
    }
    if (!starts) record();
    if (unit === dropped) {
      lastStart = at;
      at++;
      continue;
    }
    // A cluster: the base (taken back if it was given out already) with the marks that join it.
    let start = at;
    let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    if (unit === joins && at > 0) {
      start = lastStart;
      while (size > 0 && (starts?.[size - 1] ?? 0) >= start) size--;
    }
    while (end < length && end - start < longestCluster && table[text.charCodeAt(end)] === joins) end++;
    const folded = foldCluster(text.slice(start, end));
    for (let index = 0; index < folded.length; index++) {
      const piece = folded.charCodeAt(index);
      if (table[piece] === dropped) continue;
      if (size === units.length) grow();
      units[size] = piece;
      if (starts && ends) {
        starts[size] = start;
        ends[size] = end;
      }
      size++;
    }
    lastStart = end - start >= longestCluster ? end : start;
    at = end;
  }
  return folded(units, size, starts, ends, length);
}

function folded(
  units: Uint16Array,
  size: number,
  starts: Uint32Array | undefined,
  ends: Uint32Array | undefined,
  length: number,
): FoldedText {
  const text = Buffer.from(units.buffer, 0, size * 2).toString('utf16le');
  if (!starts || !ends) {
    return {
      text,
      toOriginal: (start, end) => ({ start, end }),
      startAt: (offset) => offset,
      fromOriginal: (offset) => Math.min(offset, size),
    };
  }
  const startOf = starts;
  const endOf = ends;
  const originalStart = (offset: number) => (offset < size ? (startOf[offset] ?? length) : length);
  return {
    text,
    startAt: originalStart,
    toOriginal(start, end) {
      const from = originalStart(start);
      return { start: from, end: end > start ? (endOf[Math.min(end, size) - 1] ?? from) : from };
    },
    fromOriginal(offset) {
      let low = 0;
      let high = size;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((startOf[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
