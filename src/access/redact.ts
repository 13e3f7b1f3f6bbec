import type { Marking } from '../model/marking.ts';
import type { Reader } from '../model/reader.ts';
import { mayGo, type Obstacle } from './gate.ts';

/** Something that is to go out: under an id, with what it refers to. */
export interface Outgoing {
  readonly id: string;
  readonly marking: Marking;
  /** Ids without which it has no meaning. */
  readonly needs?: readonly string[];
}

export interface Dropped<T> {
  readonly item: T;
  /** What stood in its own way; empty where it only lost what it refers to. */
  readonly obstacles: readonly Obstacle[];
  /** Ids that it refers to and that are not there. */
  readonly without: readonly string[];
}

export interface Redacted<T> {
  readonly kept: readonly T[];
  readonly dropped: readonly Dropped<T>[];
}

/**
 * What may go to a reader, in its order and unchanged. An item that may go but refers to one that may not is dropped
 * too, as far as that reaches, so that every id that is left refers to something there; ids that never were part of
 * the set are none of this function's business.
 */
export function redact<T extends Outgoing>(items: readonly T[], reader: Reader): Redacted<T> {
  const dropped = new Map<string, Dropped<T>>();
  const needing = new Map<string, T[]>();
  for (const item of items) {
    for (const id of item.needs ?? []) {
      const some = needing.get(id);
      if (some) some.push(item);
      else needing.set(id, [item]);
    }
  }
  const queue: string[] = [];
  for (const item of items) {
    const passage = mayGo(item.marking, reader);
    if (passage.allowed) continue;
    dropped.set(item.id, { item, obstacles: passage.obstacles, without: [] });
    queue.push(item.id);
  }
  for (let at = 0; at < queue.length; at++) {
    const gone = queue[at] ?? '';
    for (const item of needing.get(gone) ?? []) {
      const before = dropped.get(item.id);
      if (!before) queue.push(item.id);
      if (before && before.obstacles.length > 0) continue;
      dropped.set(item.id, { item, obstacles: [], without: [...(before?.without ?? []), gone] });
    }
  }
  return {
    kept: items.filter(({ id }) => !dropped.has(id)),
    dropped: items.flatMap(({ id }) => dropped.get(id) ?? []),
  };
}
