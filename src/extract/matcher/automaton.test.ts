import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMatcher } from './automaton.ts';

function places(patterns: readonly string[], text: string): string[] {
  const found: string[] = [];
  buildMatcher(patterns).find(text, (pattern, start, end) => found.push(`${pattern}:${start}-${end}`));
  return found;
}

function placesOneByOne(patterns: readonly string[], text: string): string[] {
  const found: string[] = [];
  patterns.forEach((pattern, index) => {
    if (pattern === '') return;
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
      found.push(`${index}:${at}-${at + pattern.length}`);
    }
  });
  return found;
}

describe('the matcher', () => {
  it('finds overlapping and nested words', () => {
    expect(places(['he', 'she', 'his', 'hers'], 'ushers')).toEqual(['1:1-4', '0:2-4', '3:2-6']);
  });

  it('finds each of several equal patterns, and never an empty one', () => {
    expect(places(['金盾', '', '金盾'], '金盾').sort()).toEqual(['0:0-2', '2:0-2']);
  });

  it('finds the longest first where several end', () => {
    expect(places(['panda', 'mustangpanda', 'a'], 'mustangpanda')).toEqual(
      ['2:4-5', '2:8-9', '1:0-12', '0:7-12', '2:11-12'].sort(byEnd),
    );
  });

  it('finds what a search word by word finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'か', '𠮷', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'か', '𠮷', 'c'), maxLength: 60 }),
        (patterns, text) => {
          expect(places(patterns, text).sort()).toEqual(placesOneByOne(patterns, text).sort());
        },
      ),
    );
  });
});

function byEnd(one: string, two: string): number {
  const [startOne = 0, endOne = 0] = one.split(':')[1]?.split('-').map(Number) ?? [];
  const [startTwo = 0, endTwo = 0] = two.split(':')[1]?.split('-').map(Number) ?? [];
  return endOne - endTwo || startOne - startTwo;
}
