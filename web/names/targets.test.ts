import { describe, expect, it } from 'vitest';
import type { ClaimInReport, NameView } from '../../src/server/contract/index.ts';
import { statementsOf } from './statements.ts';
import { targetsOf } from './targets.ts';

const said = (reportId: string, value: string, status: ClaimInReport['claim']['status']): ClaimInReport => ({
  reportId,
  reportTitle: reportId,
  claim: {
    predicate: 'targets',
    subject: { kind: 'actor', value: 'Blue Heron' },
    object: { kind: 'country', value },
    status,
    claimants: [],
    evidence: [{ kind: 'sentence', start: 0, end: 1, quote: 'x' }],
    construction: 'en/x',
    key: `${reportId} ${value}`,
    reader: 'r/1',
    commentary: false,
  },
});
const birds = { set: 'birds', title: 'Birds', version: '1', asOf: '2026-01-01' };

function targets(claims: ClaimInReport[], recorded: string[] = []) {
  const view: NameView = {
    kind: 'actor',
    name: 'Blue Heron',
    names: [],
    ambiguousWith: [],
    claims,
    reports: [],
    recordClaims: recorded.map((value) => ({
      from: birds,
      claim: {
        predicate: 'targets',
        subject: { kind: 'actor', value: 'Blue Heron' },
        object: { kind: 'country', value },
        status: 'asserted',
        claimants: ['Example'],
        evidence: [{ kind: 'record', set: 'birds', version: '1', recordId: '7' }],
      },
    })),
  };
  return targetsOf(view, statementsOf(claims)).map(({ value, status, reports, sets }) => [
    value,
    status,
    reports,
    sets.length,
  ]);
}

describe('the targets of a name', () => {
  it('carry their firmest status, and a denial counts for no report', () => {
    expect(
      targets([said('a', 'JP', 'hedged'), said('b', 'JP', 'asserted'), said('c', 'JP', 'denied')]),
    ).toEqual([['JP', 'asserted', 2, 0]]);
  });

  it('that only a set states have no status of a report', () => {
    expect(targets([said('a', 'VN', 'hedged')], ['VN', 'LA'])).toEqual([
      ['VN', 'hedged', 1, 1],
      ['LA', undefined, 0, 1],
    ]);
  });

  it('that are denied alone stay, as denied', () => {
    expect(targets([said('a', 'JP', 'denied')])).toEqual([['JP', 'denied', 1, 0]]);
  });
});
