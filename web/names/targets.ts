import type { Provenance } from '../../src/model/reference.ts';
import type { ClaimStatus, NameView } from '../../src/server/contract/index.ts';
import type { Statement } from './statements.ts';
import { isOf, ownNames } from './subject.ts';

export type TargetKind = 'country' | 'sector' | 'region' | 'organisation';

export interface Target {
  readonly kind: TargetKind;
  readonly value: string;
  /** The firmest status that any report gives it; absent where only sets state it. */
  readonly status?: ClaimStatus;
  /** Reports that say so with that status or another, without those that deny it. */
  readonly reports: number;
  readonly statements: readonly Statement[];
  readonly sets: readonly Provenance[];
}

const firmness: readonly ClaimStatus[] = ['asserted', 'hedged', 'unknown', 'denied'];
const kinds: ReadonlySet<string> = new Set([
  'country',
  'sector',
  'region',
  'organisation',
] satisfies TargetKind[]);

/** What it is said to target or to have compromised, most reported first. */
export function targetsOf(view: NameView, statements: readonly Statement[]): Target[] {
  const names = ownNames(view);
  const found = new Map<string, { said: Statement[]; sets: Provenance[] }>();
  const at = (kind: string, value: string) => {
    const key = `${kind} ${value}`;
    const one = found.get(key) ?? { said: [], sets: [] };
    found.set(key, one);
    return one;
  };
  for (const statement of statements) {
    const { predicate, subject, object } = statement.claim;
    if (
      (predicate === 'targets' || predicate === 'compromises') &&
      isOf(subject, names) &&
      kinds.has(object.kind)
    )
      at(object.kind, object.value).said.push(statement);
  }
  for (const { claim, from } of view.recordClaims ?? [])
    if (claim.predicate === 'targets' && isOf(claim.subject, names) && kinds.has(claim.object.kind)) {
      const { sets } = at(claim.object.kind, claim.object.value);
      if (!sets.some(({ set }) => set === from.set)) sets.push(from);
    }
  return [...found]
    .flatMap(([key, { said, sets }]): Target[] => {
      const [kind = '', ...rest] = key.split(' ');
      if (!isTargetKind(kind)) return [];
      const status = firmness.find((one) => said.some(({ claim }) => claim.status === one));
      const saying = said.filter(({ claim }) => status === 'denied' || claim.status !== 'denied');
      const reports = new Set(saying.flatMap((one) => one.said.map(({ reportId }) => reportId))).size;
      return [
        { kind, value: rest.join(' '), ...(status ? { status } : {}), reports, statements: said, sets },
      ];
    })
    .sort((one, two) => two.reports - one.reports || one.value.localeCompare(two.value));
}

function isTargetKind(kind: string): kind is TargetKind {
  return kinds.has(kind);
}
