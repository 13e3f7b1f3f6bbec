import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMatcher, buildWordMatcher, insideWords, type Matcher } from './automaton.ts';

function placesOf(matcher: Matcher, text: string, inside?: Uint8Array): string[] {
  const found: string[] = [];
  matcher.find(text, (pattern, start, end) => found.push(`${pattern}:${start}-${end}`), inside);
  return found;
}

function places(patterns: readonly string[], text: string): string[] {
  return placesOf(buildMatcher(patterns), text);
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

  it('finds a word at the beginning of Latin words alone', () => {
    const matcher = buildWordMatcher(['rat', 'rat kit', 'kit', '攻撃']);
    expect(placesOf(matcher, 'pirate rat kits x攻撃 kitrat')).toEqual([
      '0:7-10',
      '1:7-14',
      '2:11-14',
      '3:17-19',
      '2:20-23',
    ]);
  });

  it('finds words as it does when it is told what lies inside words', () => {
    const unit = fc.constantFrom('a', 'b', 'c', '1', ' ', '-', 'か', '𠮷');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit, maxLength: 6 }), { maxLength: 14 }),
        fc.string({ unit, maxLength: 80 }),
        (patterns, text) => {
          expect(placesOf(buildWordMatcher(patterns), text)).toEqual(
            placesOf(buildMatcher(patterns), text, insideWords(text)),
          );
        },
      ),
    );
  });

  it('holds thousands of words of a large alphabet in few bytes', () => {
    const words = Array.from(
      { length: 4000 },
      (_, index) => String.fromCharCode(0x4e00 + index) + String.fromCharCode(0x4e00 + ((index * 7) % 4000)),
    );
    const matcher = buildWordMatcher(words);
    expect(placesOf(matcher, words.join('、'))).toHaveLength(4000);
    expect(matcher.bytes).toBeLessThan(8000 * 24 + 0xffff * 4 + 4000 * 26);
  });
});

function byEnd(one: string, two: string): number {
  const [startOne = 0, endOne = 0] = one.split(':')[1]?.split('-').map(Number) ?? [];
  const [startTwo = 0, endTwo = 0] = two.split(':')[1]?.split('-').map(Number) ?? [];
  return endOne - endTwo || startOne - startTwo;
}
