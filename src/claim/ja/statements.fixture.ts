import { describe, expect, it } from 'vitest';
import { told } from '../marked.fixture.ts';

/** A test for each row: a marked Japanese text, and the claims that are read out of it, in any order. */
export function says(topic: string, rows: readonly (readonly [string, readonly string[]])[]): void {
  describe(topic, () => {
    it.each(rows)('%s', (marked, claims) => {
      expect(told(marked).toSorted()).toEqual([...claims].toSorted());
    });
  });
}
