import { beginningsOf, mayBegin } from './beginnings.ts';
import { buildTrie, type Trie } from './trie.ts';

/**
 * Many words found in one pass: the automaton of Aho and Corasick ("Efficient string matching", CACM 18(6), 1975) over a
 * double-array trie (`trie.ts`), so that one unit of text costs a few nanoseconds in any script.
 */
export interface Matcher {
  /** How many patterns it was built from. */
  readonly size: number;
  /** Bytes of its arrays. */
  readonly bytes: number;
  /**
   * Every place of every pattern in the text, overlapping ones too: by end, at one end the longest first.
   * The text has to be folded as the patterns are.
   * @param inside where given, no place starts at a unit with 1 (`insideWords`)
   */
  find(text: string, found: PlaceFound, inside?: Uint8Array): void;
}

export type PlaceFound = (pattern: number, start: number, end: number) => void;

/** For each unit of folded text, 1 where a Latin letter or digit follows another. */
export function insideWords(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  let before = false;
  for (let at = 0; at < text.length; at++) {
    const isWord = isWordUnit(text.charCodeAt(at));
    if (isWord && before) inside[at] = 1;
    before = isWord;
  }
  return inside;
}

/** `patterns` folded as the texts will be. An empty one is never found; of equal ones each is found. */
export function buildMatcher(patterns: readonly string[]): Matcher {
  const trie = buildTrie(patterns);
  const failOf = failsOf(trie);
  return compiled(patterns, trie, failOf);
}

/**
 * As `buildMatcher`, but of words: no place that starts inside a Latin word is found, as if `insideWords` of the text were
 * given; twice as fast on Latin text.
 */
export function buildWordMatcher(patterns: readonly string[]): Matcher {
  const trie = buildTrie(patterns);
  const failOf = failsOf(trie);
  skipInsideWords(patterns, trie, failOf);
  const { cells, fails, endings, alphabet, first, twin, lengths } = linked(patterns, trie, failOf);
  const beginnings = beginningsOf(patterns);
  const known = alphabet.length;

  const find: Matcher['find'] = (text, found) => {
    let node = 0;
    let before = false;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const isWord = isWordUnit(unit);
      const inside = isWord && before;
      before = isWord;
      if (node === 0 && (inside || !mayBegin(beginnings, text, at))) continue;
      const code = unit < known ? (alphabet[unit] ?? 0) : 0;
      if (code === 0) {
        node = 0;
        continue;
      }
      for (;;) {
        const target = ((cells[node] ?? 0) >> 1) + code;
        if (cells[target + 1] === node) {
          node = target;
          break;
        }
        if (node === 0) break;
        node = fails[node >> 1] ?? 0;
        if (inside && node === 0) break;
      }
      if (((cells[node] ?? 0) & 1) === 0) continue;
      for (let end = endings[node >> 1] ?? 0; end !== 0; end = endings[(fails[end >> 1] ?? 0) >> 1] ?? 0) {
        for (let pattern = first[end >> 1] ?? -1; pattern >= 0; pattern = twin[pattern] ?? -1)
          found(pattern, at + 1 - (lengths[pattern] ?? 0), at + 1);
      }
    }
  };
  return {
    size: patterns.length,
    bytes: bytesOf(cells, fails, endings, alphabet, first, twin, lengths, beginnings),
    find,
  };
}

function compiled(patterns: readonly string[], trie: Trie, failOf: Int32Array): Matcher {
  const { cells, fails, endings, alphabet, first, twin, lengths } = linked(patterns, trie, failOf);
  const { depths } = trie;
  const beginnings = beginningsOf(patterns);
  const known = alphabet.length;

  const find: Matcher['find'] = (text, found, inside = new Uint8Array(text.length)) => {
    let node = 0;
    /** Where the text that led to the node begins, and where the last permitted beginning lies. */
    let start = 0;
    let opening = 0;
    for (let at = 0; at < text.length; at++) {
      const isInside = inside[at] === 1;
      if (!isInside) opening = at;
      if (node === 0) {
        if (isInside || !mayBegin(beginnings, text, at)) continue;
        start = at;
      }
      const unit = text.charCodeAt(at);
      const code = unit < known ? (alphabet[unit] ?? 0) : 0;
      if (code === 0) {
        node = 0;
        continue;
      }
      for (;;) {
        const target = ((cells[node] ?? 0) >> 1) + code;
        if (cells[target + 1] === node) {
          node = target;
          break;
        }
        if (node === 0) break;
        // Where nothing may begin behind the beginning, no suffix can go on.
        node = opening > start ? (fails[node >> 1] ?? 0) : 0;
        start = at - (depths[node >> 1] ?? 0);
        if (isInside && node === 0) break;
      }
      while (node !== 0 && inside[start] === 1) {
        node = fails[node >> 1] ?? 0;
        start = at + 1 - (depths[node >> 1] ?? 0);
      }
      if (((cells[node] ?? 0) & 1) === 0) continue;
      for (let end = endings[node >> 1] ?? 0; end !== 0; end = endings[(fails[end >> 1] ?? 0) >> 1] ?? 0) {
        for (let pattern = first[end >> 1] ?? -1; pattern >= 0; pattern = twin[pattern] ?? -1) {
          const from = at + 1 - (lengths[pattern] ?? 0);
          if (inside[from] !== 1) found(pattern, from, at + 1);
        }
      }
    }
  };
  return {
    size: patterns.length,
    bytes: bytesOf(cells, fails, endings, alphabet, first, twin, lengths, beginnings, depths),
    find,
  };
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** For each node the one of its longest proper suffix, by slot. */
function failsOf({ bases, checks, units, alphabet, ordered, depths }: Trie): Int32Array {
  const fails = new Int32Array(bases.length);
  for (const node of ordered) {
    if ((depths[node] ?? 0) < 2) continue;
    const code = alphabet[units[node] ?? 0] ?? 0;
    let back = fails[checks[node] ?? 0] ?? 0;
    for (;;) {
      const target = (bases[back] ?? 0) + code;
      if (checks[target] === back) {
        fails[node] = target;
        break;
      }
      if (back === 0) break;
      back = fails[back] ?? 0;
    }
  }
  return fails;
}

/** Leaves out of each chain of fails the suffixes that begin inside a Latin word. */
function skipInsideWords(
  patterns: readonly string[],
  { ordered, depths, samples }: Trie,
  fails: Int32Array,
): void {
  for (const node of ordered) {
    const word = patterns[samples[node] ?? 0] ?? '';
    const depth = depths[node] ?? 0;
    let back = fails[node] ?? 0;
    while (back !== 0) {
      const start = depth - (depths[back] ?? 0);
      if (!isWordUnit(word.charCodeAt(start)) || !isWordUnit(word.charCodeAt(start - 1))) break;
      back = fails[back] ?? 0;
    }
    fails[node] = back;
  }
}

interface Linked {
  /**
   * Two numbers a slot, so that one step touches one line of the cache: twice the base, with 1 added if a pattern ends here,
   * and the slot of the parent. All slots are counted in twos.
   */
  readonly cells: Int32Array;
  /** By slot: the fail. */
  readonly fails: Int32Array;
  /** By slot: itself if it ends a pattern, else the nearest on its chain of fails that does, or 0. */
  readonly endings: Int32Array;
  /** Unit → its number in twos, 0 for units of no pattern. */
  readonly alphabet: Uint32Array;
  /** First pattern that ends at the slot, and for each pattern the next one of the same text; -1 for none. */
  readonly first: Int32Array;
  readonly twin: Int32Array;
  readonly lengths: Uint16Array;
}

function linked(patterns: readonly string[], trie: Trie, failOf: Int32Array): Linked {
  const { bases, checks, ordered, ends } = trie;
  const slots = bases.length;
  const first = new Int32Array(slots).fill(-1);
  const twin = new Int32Array(patterns.length).fill(-1);
  const lengths = new Uint16Array(patterns.length);
  patterns.forEach((pattern, index) => {
    lengths[index] = pattern.length;
    if (pattern === '') return;
    const end = ends[index] ?? 0;
    twin[index] = first[end] ?? -1;
    first[end] = index;
  });
  const endings = new Int32Array(slots);
  for (const node of ordered)
    endings[node] = (first[node] ?? -1) >= 0 ? node * 2 : (endings[failOf[node] ?? 0] ?? 0);
  const cells = new Int32Array(slots * 2);
  for (let slot = 0; slot < slots; slot++) {
    cells[slot * 2] = ((bases[slot] ?? 0) << 2) | ((endings[slot] ?? 0) === 0 ? 0 : 1);
    cells[slot * 2 + 1] = (checks[slot] ?? -1) * 2;
  }
  const fails = failOf.map((slot) => slot * 2);
  const alphabet = Uint32Array.from(trie.alphabet, (code) => code * 2);
  return { cells, fails, endings, alphabet, first, twin, lengths };
}

function bytesOf(...arrays: readonly { readonly byteLength: number }[]): number {
  return arrays.reduce((sum, array) => sum + array.byteLength, 0);
}
