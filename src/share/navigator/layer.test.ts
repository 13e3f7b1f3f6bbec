import { describe, expect, it } from 'vitest';
import { PackAttack } from '../../model/lexicon.ts';
import { Mention } from '../../model/mention.ts';
import { readerVersion } from '../../model/reading.ts';
import { navigatorLayer, type ReadReport } from './layer.ts';

const technique = (id: string) =>
  PackAttack.parse({ id, kind: 'technique', en: id, ja: id, version: '18.1', source: 's' });
const attack = new Map(['T1566', 'T1566.001'].map((id) => [id, technique(id)]));

function report(title: string, ...ids: string[]): ReadReport {
  const mentions = ids.map((id) =>
    Mention.parse({
      kind: 'technique',
      id,
      start: 0,
      end: 4,
      text: `seen\n${id}`,
      rule: 'test',
      certainty: 1,
    }),
  );
  const none = {
    sections: [],
    names: [],
    countries: [],
    regions: [],
    sectors: [],
    claims: [],
    questions: [],
  };
  return { title, outlet: 'Lab', reading: { reader: readerVersion, lang: 'en', mentions, ...none } };
}

describe('a Navigator layer', () => {
  const layer = navigatorLayer(
    'Heron',
    [report('One', 'T1566', 'T1566'), report('Two', 'T1566', 'T9999')],
    attack,
  );

  it('scores a technique by the number of reports that describe it, with their words', () => {
    expect(layer.techniques).toEqual([
      {
        techniqueID: 'T1566',
        score: 2,
        comment: 'Lab: One — seen T1566\nLab: Two — seen T1566',
        showSubtechniques: false,
      },
    ]);
    expect(layer.gradient.maxValue).toBe(2);
  });

  it('says which ATT&CK its ids are of, and leaves out ids that it does not hold', () => {
    expect(layer.versions.attack).toBe('18');
    expect(JSON.stringify(layer)).not.toContain('T9999');
  });
});
