import { describe, expect, it } from 'vitest';
import { inventedName } from './invented.ts';

const nothing = new Set<string>();
const invent = (name: string): string => inventedName(name, nothing);

describe('an invented name', () => {
  it('is the same each time and another name', () => {
    expect(invent('Whitefly')).toBe(invent('Whitefly'));
    expect(invent('Whitefly')).not.toBe('Whitefly');
  });

  it.each(['Whitefly', 'BeaverTail', 'LOTUS', 'iPhone'])('keeps the capitals of %s', (name) => {
    const shape = (word: string): string => word.replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a');
    expect(shape(invent(name))).toBe(shape(name));
  });

  it('stays in the schemes of the field', () => {
    expect(invent('UNC3886')).toMatch(/^UNC\d{4}$/);
    expect(invent('Storm-0558')).toMatch(/^Storm-\d{4}$/);
    expect(invent('Volt Typhoon')).toMatch(/^[A-Z][a-z]{3} Typhoon$/);
    expect(invent('APT-C-60')).toMatch(/^APT-C-\d\d$/);
  });

  it('leaves words that name nothing', () => {
    expect(invent('Ministry of Finance')).toBe('Ministry of Finance');
    expect(invent('警察庁')).toBe('警察庁');
    expect(invent('Bank of Ronin')).toMatch(/^Bank of [A-Z][a-z]{4}$/);
  });

  it('keeps the script and the small signs of Japanese', () => {
    expect(invent('マイクロソフト')).toMatch(/^\p{Script=Katakana}{7}$/u);
    expect(invent('トレンドマイクロ').charAt(2)).toBe('ン');
    expect(invent('彰化基督教病院')).toMatch(/^\p{Script=Han}{5}病院$/u);
  });

  it('gives a surname alone the sign that it has in the whole name', () => {
    expect(invent('徐澤偉').charAt(0)).toBe(invent('徐'));
  });

  it('is none of the words that are taken', () => {
    const first = invent('Clop');
    expect(inventedName('Clop', new Set([first.toLowerCase()]))).not.toBe(first);
  });
});
