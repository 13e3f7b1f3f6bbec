import type { ClaimInReport } from '../../src/server/contract/index.ts';

/** The same claim with the same status, from however many reports. */
export interface Statement {
  /** Stands in the address. */
  readonly key: string;
  readonly claim: ClaimInReport['claim'];
  readonly said: readonly ClaimInReport[];
  /** Number of different reports that say so. */
  readonly reports: number;
}

/** Claims of several reports, gathered where subject, predicate, object and status are the same; most reported first. */
export function statementsOf(claims: readonly ClaimInReport[]): Statement[] {
  const gathered = Map.groupBy(claims, ({ claim }) => statementKey(claim));
  return [...gathered]
    .flatMap(([key, said]) => {
      const [first] = said;
      if (!first) return [];
      return [{ key, claim: first.claim, said, reports: new Set(said.map(({ reportId }) => reportId)).size }];
    })
    .sort((one, two) => two.reports - one.reports);
}

function statementKey({ subject, predicate, object, status }: ClaimInReport['claim']): string {
  return [subject.value, predicate, object.value, status].join('~');
}
