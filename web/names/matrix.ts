import type { AttackNames, NameView } from '../../src/server/contract/index.ts';
import type { Statement } from './statements.ts';
import { isOf, ownNames } from './subject.ts';

export interface MatrixTechnique {
  readonly id: string;
  /** Of reports; absent where a set alone states it. */
  readonly statement?: Statement | undefined;
  /** Titles of the sets that state it. */
  readonly sets: readonly string[];
}

export interface MatrixColumn {
  /** ATT&CK id of the tactic; absent for techniques of which no tactic is known. */
  readonly tactic?: string;
  readonly techniques: readonly MatrixTechnique[];
}

/** Tactics in the order in which ATT&CK's Enterprise matrix prints them. */
const order = [
  'TA0043',
  'TA0042',
  'TA0001',
  'TA0002',
  'TA0003',
  'TA0004',
  'TA0005',
  'TA0006',
  'TA0007',
  'TA0008',
  'TA0009',
  'TA0011',
  'TA0010',
  'TA0040',
];

/**
 * Techniques that reports and sets tie to a name, under their tactics; a technique of two tactics stands under both. What
 * reports say comes first.
 */
export function matrixOf(
  view: NameView,
  statements: readonly Statement[],
  attack: AttackNames | undefined,
): MatrixColumn[] {
  const names = ownNames(view);
  const found = new Map<string, { statement?: Statement; sets: Set<string> }>();
  const at = (id: string) => {
    const one = found.get(id) ?? { sets: new Set<string>() };
    found.set(id, one);
    return one;
  };
  for (const statement of statements) {
    const { predicate, subject, object } = statement.claim;
    if (predicate === 'uses' && object.kind === 'technique' && isOf(subject, names))
      at(object.value).statement ??= statement;
  }
  for (const { claim, from } of view.recordClaims ?? [])
    if (claim.predicate === 'uses' && claim.object.kind === 'technique' && isOf(claim.subject, names))
      at(claim.object.value).sets.add(from.title);
  const tactics = new Map(attack?.names.map((one) => [one.id, one.tactics ?? []]));
  const columns = new Map<string, MatrixTechnique[]>();
  const sorted = [...found].sort(
    ([one, { statement: first }], [two, { statement: second }]) =>
      Number(first === undefined) - Number(second === undefined) || one.localeCompare(two),
  );
  for (const [id, { statement, sets }] of sorted) {
    const own = tactics.get(id) ?? [];
    for (const tactic of own.length > 0 ? own : [''])
      columns.set(tactic, [...(columns.get(tactic) ?? []), { id, statement, sets: [...sets] }]);
  }
  const rank = (tactic: string) => (order.includes(tactic) ? order.indexOf(tactic) : order.length);
  return [...columns]
    .sort(([one], [two]) => rank(one) - rank(two))
    .map(([tactic, techniques]) => ({ ...(tactic ? { tactic } : {}), techniques }));
}
