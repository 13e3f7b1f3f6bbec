import { describe, expect, it } from 'vitest';
import type { ClaimInReport } from '../../src/server/contract/index.ts';
import { statementsOf } from './statements.ts';

function said(reportId: string, object: string, status: 'asserted' | 'hedged'): ClaimInReport {
  return {
    reportId,
    reportTitle: reportId,
    claim: {
      predicate: 'targets',
      subject: { kind: 'actor', value: 'APT40' },
      object: { kind: 'country', value: object },
      status,
      claimants: [],
      evidence: [{ kind: 'sentence', start: 0, end: 1, quote: 'x' }],
      construction: 'en/target',
      key: `${reportId} ${object}`,
      reader: 'r',
      commentary: false,
    },
  };
}

describe('statements about a name', () => {
  it('gather what several reports say alike, and count reports, not sentences', () => {
    const [first] = statementsOf([
      said('a', 'JP', 'asserted'),
      said('a', 'JP', 'asserted'),
      said('b', 'JP', 'asserted'),
    ]);
    expect(first?.reports).toBe(2);
    expect(first?.said).toHaveLength(3);
  });

  it('keep a hedged claim apart from the same claim without doubt', () => {
    expect(statementsOf([said('a', 'JP', 'asserted'), said('b', 'JP', 'hedged')])).toHaveLength(2);
  });
});
