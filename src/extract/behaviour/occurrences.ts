import { buildWordMatcher, type Matcher } from '../matcher/index.ts';
import { endsInsideWord } from './comparable.ts';
import type { Group, Literal } from './pattern.ts';

/** Where the words of one element stand in a text: starts and ends side by side, sorted by start. */
export interface Places {
  readonly starts: number[];
  readonly ends: number[];
}

/** What was found of all elements in one text. */
export interface Occurrences {
  /** 1 for each element, by its number, of which a word stands in the text. */
  readonly stands: Uint8Array;
  /** Places of an element; undefined where none of its words stands in the text. Put together when first asked for. */
  of(element: number): Places | undefined;
}

/** All elements of all patterns, ready to be found in one pass. */
export interface ElementFinder {
  find(text: string): Occurrences;
}

/** A word of the elements: those that it stands for, and those that it stands for only where no Latin word runs on. */
interface Users {
  readonly open: number[];
  readonly closed: number[];
}

export function buildElementFinder(elements: readonly (readonly Literal[])[]): ElementFinder {
  const users = new Map<string, Users>();
  elements.forEach((literals, element) => {
    for (const { word, open } of literals) {
      const known = users.get(word) ?? { open: [], closed: [] };
      (open ? known.open : known.closed).push(element);
      users.set(word, known);
    }
  });
  const words = [...users.keys()];
  const usersOf = [...users.values()];
  const numbers = new Map(words.map((word, number) => [word, number]));
  // The words of each element side by side, as twice the word's number and 1 for an open one: objects would take megabytes.
  const size = elements.length;
  const from = new Int32Array(size + 1);
  elements.forEach((literals, element) => {
    from[element + 1] = (from[element] ?? 0) + literals.length;
  });
  const literals = Int32Array.from(
    elements.flatMap((some) => some.map(({ word, open }) => (numbers.get(word) ?? 0) * 2 + (open ? 1 : 0))),
  );
  const count = words.length;
  const matcher: Matcher = buildWordMatcher(words);

  return {
    find(text) {
      const stands = new Uint8Array(size);
      // Hits in the order in which the automaton reports them, those of one word linked from the last to the first.
      const lastHit = new Int32Array(count).fill(-1);
      const starts: number[] = [];
      const ends: number[] = [];
      const before: number[] = [];
      /** 1 where a Latin word runs on behind the hit. */
      const runsOn: number[] = [];
      matcher.find(text, (word, start, end) => {
        const inside = endsInsideWord(text, end);
        const { open, closed } = usersOf[word] ?? none;
        if (inside && open.length === 0) return;
        const last = lastHit[word] ?? -1;
        if (last < 0) for (const element of open) stands[element] = 1;
        if (!inside && (last < 0 || runsOn[last] !== 0)) for (const element of closed) stands[element] = 1;
        lastHit[word] = starts.length;
        starts.push(start);
        ends.push(end);
        before.push(last);
        runsOn.push(inside ? 1 : 0);
      });
      const places: (Places | undefined)[] = [];
      const gather = (element: number): Places => {
        const hits: number[] = [];
        for (let index = from[element] ?? 0; index < (from[element + 1] ?? 0); index++) {
          const literal = literals[index] ?? 0;
          for (let hit = lastHit[literal >> 1] ?? -1; hit >= 0; hit = before[hit] ?? -1)
            if ((literal & 1) === 1 || runsOn[hit] === 0) hits.push(hit);
        }
        hits.sort((one, two) => one - two);
        const own: Places = { starts: [], ends: [] };
        for (const hit of hits) addPlace(own, starts[hit] ?? 0, ends[hit] ?? 0);
        return own;
      };
      return {
        stands,
        of: (element) => {
          if (stands[element] !== 1) return undefined;
          places[element] ??= gather(element);
          return places[element];
        },
      };
    },
  };
}

const none: Users = { open: [], closed: [] };

/** Adds a place that is reported by its end, so that its start can come late by a word's length: it is put where it belongs. */
function addPlace({ starts, ends }: Places, start: number, end: number): void {
  let at = starts.length;
  while (at > 0 && (starts[at - 1] ?? 0) > start) at--;
  if (at < starts.length) {
    starts.splice(at, 0, start);
    ends.splice(at, 0, end);
  } else if (at > 0 && starts[at - 1] === start) ends[at - 1] = end;
  else {
    starts.push(start);
    ends.push(end);
  }
}

/** Index of the first place that starts at `from` or later. */
export function firstFrom(places: Places, from: number): number {
  let low = 0;
  let high = places.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places.starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Every place where the group's words stand in order within their gaps; the nearest following word is taken. */
export function stretchesOf(group: Group, found: Occurrences): Stretch[] {
  const stretches: Stretch[] = [];
  const first = found.of(group.elements[0] ?? -1);
  if (!first) return stretches;
  for (let at = 0; at < first.starts.length; at++) {
    const start = first.starts[at] ?? 0;
    let end = first.ends[at] ?? 0;
    let whole = true;
    for (let step = 1; step < group.elements.length && whole; step++) {
      const places = found.of(group.elements[step] ?? -1);
      const next = places ? firstFrom(places, end) : 0;
      const gap = places ? (places.starts[next] ?? Number.POSITIVE_INFINITY) - end : Number.POSITIVE_INFINITY;
      whole = gap <= (group.gaps[step - 1] ?? 0);
      if (whole && places) end = places.ends[next] ?? end;
    }
    if (whole) stretches.push({ start, end });
  }
  return stretches;
}

/** Number of the last range that starts at `offset` or before; -1 if none does. */
export function sentenceAt(ranges: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
