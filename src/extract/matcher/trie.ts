/**
 * The words of a list as a tree in two arrays: the double array of Aoe ("An efficient digital search algorithm by using a
 * double-array structure", IEEE TSE 15(9), 1989). The child of `node` over a unit lies in slot `bases[node] + code`, if
 * `checks` of that slot is `node`. The root is slot 0.
 */
export interface Trie {
  /** Unit → code from 1 on, the most frequent first; 0 for units of no word. As long as the highest unit that occurs. */
  readonly alphabet: Uint16Array;
  readonly bases: Int32Array;
  /** Slot of the parent; -1 where no node lies, and of the root. */
  readonly checks: Int32Array;
  /** Last unit of the node, its length, and one of the words that begin with it. */
  readonly units: Uint16Array;
  readonly depths: Uint16Array;
  readonly samples: Int32Array;
  /** Slots of all nodes but the root, shallow ones first. */
  readonly ordered: Int32Array;
  /** Slot where each word ends; 0 for an empty one. */
  readonly ends: Int32Array;
}

/** How many free slots are tried for a node with several children, before they go behind all others. */
const tries = 200;

/** @param words any strings, up to 65,535 units long; equal ones share their nodes */
export function buildTrie(words: readonly string[]): Trie {
  const alphabet = alphabetOf(words);
  const sorted = Int32Array.from(words.keys()).sort((one, two) => {
    const left = words[one] ?? '';
    const right = words[two] ?? '';
    return left < right ? -1 : left > right ? 1 : one - two;
  });
  let most = 1;
  let codes = 0;
  for (const word of words) most += word.length;
  for (const code of alphabet) codes = Math.max(codes, code);
  const ends = new Int32Array(words.length);
  /** Nodes that wait for their children: slot, and range of the sorted words that begin with the node. */
  const slotOf = new Int32Array(most);
  const from = new Int32Array(most);
  const to = new Int32Array(most);
  to[0] = words.length;
  let nodes = 1;
  const slots = new Slots(codes);

  for (let node = 0; node < nodes; node++) {
    const parent = slotOf[node] ?? 0;
    const depth = slots.depths[parent] ?? 0;
    let at = from[node] ?? 0;
    const end = to[node] ?? 0;
    while (at < end && words[sorted[at] ?? 0]?.length === depth) {
      ends[sorted[at] ?? 0] = parent;
      at++;
    }
    const opened = nodes;
    const children: number[] = [];
    while (at < end) {
      const unit = words[sorted[at] ?? 0]?.charCodeAt(depth) ?? 0;
      from[nodes] = at;
      while (at < end && words[sorted[at] ?? 0]?.charCodeAt(depth) === unit) at++;
      to[nodes] = at;
      children.push(unit);
      nodes++;
    }
    if (children.length === 0) continue;
    const base = slots.place(children.map((unit) => alphabet[unit] ?? 0));
    slots.bases[parent] = base;
    children.forEach((unit, index) => {
      const slot = base + (alphabet[unit] ?? 0);
      slotOf[opened + index] = slot;
      slots.take(slot, parent, unit, depth + 1, sorted[from[opened + index] ?? 0] ?? 0);
    });
  }
  return { alphabet, ...slots.finished(), ordered: slotOf.slice(1, nodes), ends };
}

function alphabetOf(words: readonly string[]): Uint16Array {
  const counts = new Uint32Array(0x10000);
  let highest = 0;
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      counts[unit] = (counts[unit] ?? 0) + 1;
      if (unit > highest) highest = unit;
    }
  }
  const used: number[] = [];
  for (let unit = 0; unit <= highest; unit++) if ((counts[unit] ?? 0) > 0) used.push(unit);
  used.sort((one, two) => (counts[two] ?? 0) - (counts[one] ?? 0));
  const alphabet = new Uint16Array(highest + 1);
  used.forEach((unit, index) => {
    alphabet[unit] = index + 1;
  });
  return alphabet;
}

/** The arrays while they grow, with the free slots in a doubly linked list. */
class Slots {
  readonly #codes: number;
  #size = 0;
  /** One past the last slot taken. */
  #used = 1;
  #next = new Int32Array(0);
  #previous = new Int32Array(0);
  /** The first free slot that is worth trying. */
  #cursor = 1;
  bases = new Int32Array(0);
  depths = new Uint16Array(0);
  #checks = new Int32Array(0);
  #units = new Uint16Array(0);
  #samples = new Int32Array(0);

  /** @param codes the greatest code */
  constructor(codes: number) {
    this.#codes = codes;
    this.#grow(codes * 2 + 1024);
  }

  /** A base at which the slots of all codes are free. */
  place(codes: readonly number[]): number {
    let least = codes[0] ?? 0;
    for (const code of codes) if (code < least) least = code;
    let tried = 0;
    let slot = this.#cursor;
    while (tried < tries && slot < this.#used) {
      if (slot >= least) {
        const base = slot - least;
        if (codes.every((code) => this.#checks[base + code] === -1)) return base;
        tried++;
      }
      slot = this.#next[slot] ?? this.#used;
    }
    // What was tried in vain so often is left alone.
    if (tried === tries) this.#cursor = this.#next[this.#cursor] ?? this.#used;
    return Math.max(this.#used - least, 0);
  }

  take(slot: number, parent: number, unit: number, depth: number, sample: number): void {
    const next = this.#next[slot] ?? 0;
    const previous = this.#previous[slot] ?? 0;
    this.#next[previous] = next;
    this.#previous[next] = previous;
    if (this.#cursor === slot) this.#cursor = next;
    this.#checks[slot] = parent;
    this.#units[slot] = unit;
    this.depths[slot] = depth;
    this.#samples[slot] = sample;
    if (slot >= this.#used) this.#used = slot + 1;
    if (this.#used + this.#codes + 2 > this.#size) this.#grow(this.#size * 2);
  }

  /** The arrays, no longer than a step from any node can reach. */
  finished(): Pick<Trie, 'bases' | 'checks' | 'units' | 'depths' | 'samples'> {
    const size = this.#used + this.#codes + 1;
    return {
      bases: this.bases.slice(0, size),
      checks: this.#checks.slice(0, size),
      units: this.#units.slice(0, size),
      depths: this.depths.slice(0, size),
      samples: this.#samples.slice(0, size),
    };
  }

  #grow(size: number): void {
    const wider = <T extends Int32Array | Uint16Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const before = this.#size;
    this.bases = wider(this.bases, new Int32Array(size));
    this.depths = wider(this.depths, new Uint16Array(size));
    this.#units = wider(this.#units, new Uint16Array(size));
    this.#samples = wider(this.#samples, new Int32Array(size));
    this.#checks = wider(this.#checks, new Int32Array(size).fill(-1));
    this.#next = wider(this.#next, new Int32Array(size + 1));
    this.#previous = wider(this.#previous, new Int32Array(size + 1));
    for (let slot = before; slot < size; slot++) {
      this.#next[slot] = slot + 1;
      this.#previous[slot] = slot - 1;
    }
    this.#size = size;
  }
}
