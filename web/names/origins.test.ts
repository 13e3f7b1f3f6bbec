import { describe, expect, it } from 'vitest';
import { countOrigins } from './origins.ts';

type Said = Parameters<typeof countOrigins>[0][number];

const said = (reportId: string, outlet: string, ...claimants: string[]): Said => ({
  reportId,
  outlet,
  claim: {
    predicate: 'targets',
    subject: { kind: 'actor', value: 'Blue Heron' },
    object: { kind: 'country', value: 'JP' },
    status: 'asserted',
    claimants,
    evidence: [{ kind: 'sentence', start: 0, end: 1, quote: 'x' }],
    construction: 'en/x',
    key: reportId,
    reader: 'r/1',
    commentary: false,
  },
});

describe('origins of a statement', () => {
  it('are as many as speak for themselves', () => {
    expect(countOrigins([said('a', 'Herald'), said('b', 'Gazette')], new Map())).toBe(2);
  });

  it('are one where two outlets quote one vendor, and the vendor’s own report is that origin', () => {
    const all = [
      said('a', 'Herald', 'Example Labs'),
      said('b', 'Gazette', 'EXAMPLE LABS'),
      said('c', 'Example Labs'),
    ];
    expect(countOrigins(all, new Map())).toBe(1);
  });

  it('are one where a report retells another, and through a third', () => {
    const retold = new Map([
      ['a', 'a'],
      ['b', 'a'],
    ]);
    expect(countOrigins([said('a', 'Herald'), said('c', 'Gazette'), said('b', 'Gazette')], retold)).toBe(1);
  });
});
