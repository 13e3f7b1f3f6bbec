import { buildWordMatcher, type Matcher } from '../matcher/index.ts';
import { wholeWord } from './comparable.ts';
import type { Group, Literal } from './pattern.ts';

/** Where the words of one element stand in a text: starts and ends side by side, sorted by start. */
export interface Places {
  readonly starts: number[];
  readonly ends: number[];
}

/** All elements of all patterns, ready to be found in one pass. */
export interface ElementFinder {
  /** Places of each element by its number; absent where none of its words stands in the text. */
  find(text: string): (Places | undefined)[];
}

export function buildElementFinder(elements: readonly (readonly Literal[])[]): ElementFinder {
  const closed = new Map<string, number[]>();
  const open = new Map<string, number[]>();
  elements.forEach((literals, element) => {
    for (const literal of literals) {
      const list = literal.open ? open : closed;
      const users = list.get(literal.word);
      if (users) users.push(element);
      else list.set(literal.word, [element]);
    }
  });
  const words = [...new Set([...closed.keys(), ...open.keys()])];
  const closedUsers = words.map((word) => closed.get(word) ?? []);
  const openUsers = words.map((word) => open.get(word) ?? []);
  const matcher: Matcher = buildWordMatcher(words);

  return {
    find(text) {
      const places: (Places | undefined)[] = new Array<Places | undefined>(elements.length).fill(undefined);
      const add = (element: number, start: number, end: number) => {
        const known = places[element];
        if (!known) {
          places[element] = { starts: [start], ends: [end] };
          return;
        }
        // The automaton reports by end, so that a start can come late by a word's length: put it in its place.
        let at = known.starts.length;
        while (at > 0 && (known.starts[at - 1] ?? 0) > start) at--;
        if (at === known.starts.length) {
          if (known.starts[at - 1] === start) {
            known.ends[at - 1] = end;
            return;
          }
          known.starts.push(start);
          known.ends.push(end);
        } else {
          known.starts.splice(at, 0, start);
          known.ends.splice(at, 0, end);
        }
      };
      matcher.find(text, (word, start, end) => {
        if (!wholeWord(text, start, end, true)) return;
        for (const element of openUsers[word] ?? []) add(element, start, end);
        const users = closedUsers[word];
        if (!users || users.length === 0 || !wholeWord(text, start, end, false)) return;
        for (const element of users) add(element, start, end);
      });
      return places;
    },
  };
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
export function stretchesOf(group: Group, found: readonly (Places | undefined)[]): Stretch[] {
  const stretches: Stretch[] = [];
  const first = found[group.elements[0] ?? -1];
  if (!first) return stretches;
  for (let at = 0; at < first.starts.length; at++) {
    const start = first.starts[at] ?? 0;
    let end = first.ends[at] ?? 0;
    let whole = true;
    for (let step = 1; step < group.elements.length && whole; step++) {
      const places = found[group.elements[step] ?? -1];
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
