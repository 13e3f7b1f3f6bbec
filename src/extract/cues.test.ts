import { describe, expect, it } from 'vitest';
import { cuesIn } from './cues.ts';
import { fold, matchesAt } from './matcher/index.ts';

const cues = (text: string) => cuesIn(fold(text));

describe('cues', () => {
  it('give the beginnings of words that a pattern can begin with, once each, in order', () => {
    expect(cues('Called X, it was tracked as Y and recalled').introduction).toEqual([0, 17]);
    expect(cues('Unit 61398 and 2,000 units, ten of them').quantity).toEqual([5, 15, 17, 28]);
  });

  it('are offsets of the text itself, whatever its width', () => {
    expect(cues('ＡＢ：㈱の Ｃalled').introduction).toEqual([6]);
  });

  it('lead a pattern to what it finds by itself', () => {
    const text =
      'The group, also called X, which others know as Y, is dubbed Z; by the name of W it is little known.';
    const pattern = 'also called|called|know as|dubbed|by the name';
    expect(matchesAt(new RegExp(pattern, 'y'), text, cues(text).introduction).map((one) => one[0])).toEqual(
      [...text.matchAll(new RegExp(pattern, 'g'))].map((one) => one[0]),
    );
  });
});
