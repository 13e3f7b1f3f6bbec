import { describe, expect, it } from 'vitest';
import { parseNumeral } from './numerals.ts';
import { spanSet } from './spans.ts';
import { narrow } from './width.ts';

describe('a Japanese numeral', () => {
  it.each([
    ['22', 22],
    ['1,200', 1200],
    ['3.5億', 350_000_000],
    ['5万7000', 57_000],
    ['二十三', 23],
    ['二〇二四', 2024],
    ['千二百', 1200],
    ['1億2千万', 120_000_000],
    ['三十億五百', 3_000_000_500],
  ])('%s', (surface, value) => {
    expect(parseNumeral(surface)).toBe(value);
  });

  it('is made of numerals alone', () => {
    expect(parseNumeral('数百')).toBeUndefined();
  });
});

describe('narrowed text', () => {
  it('keeps every offset', () => {
    const text = '２０２４年　Ａ社（𠮷）～';
    expect(narrow(text)).toBe('2024年 A社(𠮷)~');
    expect(narrow(text)).toHaveLength(text.length);
  });
});

describe('a set of spans', () => {
  const set = spanSet([
    { start: 10, end: 20 },
    { start: 0, end: 30 },
    { start: 40, end: 45 },
  ]);

  it('tells what touches it', () => {
    expect(set.overlaps({ start: 29, end: 41 })).toBe(true);
    expect(set.overlaps({ start: 30, end: 40 })).toBe(false);
  });

  it('surrounds what is inside one of them, and not that one itself', () => {
    expect(set.surrounds({ start: 0, end: 29 })).toBe(true);
    expect(set.surrounds({ start: 0, end: 30 })).toBe(false);
    expect(set.surrounds({ start: 40, end: 45 })).toBe(false);
  });
});
