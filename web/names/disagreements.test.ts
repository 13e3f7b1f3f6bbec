import { describe, expect, it } from 'vitest';
import type { ClaimInReport } from '../../src/server/contract/index.ts';
import { disagreementsOf } from './disagreements.ts';
import { statementsOf } from './statements.ts';

type Claim = ClaimInReport['claim'];

function said(
  reportId: string,
  predicate: Claim['predicate'],
  value: string,
  status: Claim['status'],
  subject = 'Blue Heron',
): ClaimInReport {
  return {
    reportId,
    reportTitle: reportId,
    claim: {
      predicate,
      subject: { kind: 'actor', value: subject },
      object: { kind: predicate === 'uses' ? 'malware' : 'country', value },
      status,
      claimants: [],
      evidence: [{ kind: 'sentence', start: 0, end: 1, quote: 'x' }],
      construction: 'en/x',
      key: reportId,
      reader: 'r/1',
      commentary: false,
    },
  };
}
const japanese = { name: 'ブルーヘロン', source: 's', relation: 'same', status: 'undisputed' } as const;
const over = (...claims: ClaimInReport[]) =>
  disagreementsOf({ name: 'Blue Heron', names: [japanese] }, statementsOf(claims)).map(({ kind, sides }) => [
    kind,
    sides.length,
  ]);

describe('reports disagree', () => {
  it('where one denies or does not know what another states', () => {
    expect(over(said('a', 'uses', 'NEST', 'asserted'), said('b', 'uses', 'NEST', 'denied'))).toEqual([
      ['status', 2],
    ]);
    expect(over(said('a', 'uses', 'NEST', 'hedged'), said('b', 'uses', 'NEST', 'unknown'))).toEqual([
      ['status', 2],
    ]);
  });

  it('where they attribute one name to different countries', () => {
    const all = [said('a', 'attributed-to', 'AQ', 'asserted'), said('b', 'attributed-to', 'BV', 'hedged')];
    expect(over(...all)).toEqual([['attribution', 2]]);
  });

  it('under different names of one thing', () => {
    const all = [said('a', 'uses', 'NEST', 'asserted'), said('b', 'uses', 'NEST', 'denied', 'ブルーヘロン')];
    expect(over(...all)).toEqual([['status', 2]]);
  });

  it('not where one is only more careful, nor where it targets two countries', () => {
    expect(over(said('a', 'uses', 'NEST', 'asserted'), said('b', 'uses', 'NEST', 'hedged'))).toEqual([]);
    expect(over(said('a', 'targets', 'AQ', 'asserted'), said('b', 'targets', 'BV', 'asserted'))).toEqual([]);
  });
});
