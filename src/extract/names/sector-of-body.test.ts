import { describe, expect, it } from 'vitest';
import { sectorOfBody } from './sector-of-body.ts';

describe('the name of a body', () => {
  it.each([
    ['Lakeside General Hospital', 'healthcare'],
    ['Port of Northhaven', 'transportation'],
    ['First Harbour Bank', 'financial-services'],
    ['Ministry of Fisheries', 'government'],
    ['Riverton School District', 'education'],
    ['Delta Telecom', 'telecommunications'],
    ['港北医療センター', 'healthcare'],
    ['北浜銀行', 'financial-services'],
    ['南海市役所', 'government'],
    ['東都大学', 'education'],
    ['東都大学病院', 'healthcare'],
  ])('%s tells its sector', (name, slug) => {
    expect(sectorOfBody(name)).toBe(slug);
  });

  it.each(['Harbourline', 'Acme', 'みなと会'])('%s tells none', (name) => {
    expect(sectorOfBody(name)).toBeUndefined();
  });
});
