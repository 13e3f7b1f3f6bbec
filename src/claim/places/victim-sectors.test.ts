import { describe, expect, it } from 'vitest';
import type { Mention } from '../../model/mention.ts';
import { sectorsOfBodiesHit } from './victim-sectors.ts';

function sectorsIn(text: string, body: string, sector: string, lang: 'ja' | 'en'): string[] {
  const start = text.indexOf(body);
  const mention: Mention = {
    kind: 'name',
    nameKind: 'organisation',
    start,
    end: start + body.length,
    text: body,
    name: body,
    isNew: true,
    via: 'position',
    sector,
  };
  return sectorsOfBodiesHit([{ text, sentence: { start: 0 }, mentions: [mention] }], lang).map(
    (found) => found.slug,
  );
}

describe('the sector of a body', () => {
  it.each([
    ['Records of patients were stolen from Lakeside Hospital in May.', 'Lakeside Hospital'],
    ["Lakeside Hospital's servers stood still for a week.", 'Lakeside Hospital'],
    ['The attack on the Lakeside Hospital lasted days.', 'Lakeside Hospital'],
  ])('was hit: %s', (text, body) =>
    expect(sectorsIn(text, body, 'healthcare', 'en')).toEqual(['healthcare']),
  );

  it.each([
    ['Lakeside Hospital praised the new rules.', 'Lakeside Hospital', 'healthcare'],
    ['The attack on the Ministry of Fisheries was reported.', 'Ministry of Fisheries', 'government'],
  ])('was not told as hit: %s', (text, body, sector) =>
    expect(sectorsIn(text, body, sector, 'en')).toEqual([]),
  );

  it('was hit in Japanese', () => {
    expect(sectorsIn('港北病院へのサイバー攻撃が分かった。', '港北病院', 'healthcare', 'ja')).toEqual([
      'healthcare',
    ]);
  });
});
