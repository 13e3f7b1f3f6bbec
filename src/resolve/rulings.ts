import type { NameKind } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';
import type { NameRuling, PairRuling } from '../model/name-ruling.ts';

/**
 * The rulings that stand. A ruling is out while an undo of it stands; of two on the same pair the later counts.
 * @param log oldest first
 */
export function rulingsInForce(log: readonly NameRuling[]): PairRuling[] {
  const isOut = new Set<string>();
  // From the newest back: whether an undo stands is known before what it undoes is looked at.
  for (const { id, act } of log.toReversed())
    if (act.kind === 'undo' && !isOut.has(id)) isOut.add(act.ruling);
  const latest = new Map<string, PairRuling>();
  for (const ruling of log) {
    const { act, id } = ruling;
    if (act.kind === 'undo' || isOut.has(id)) continue;
    const pair = [nameKey(act.one), nameKey(act.other)].sort().join(' ');
    latest.delete(`${act.nameKind} ${pair}`);
    latest.set(`${act.nameKind} ${pair}`, { ...ruling, act });
  }
  return [...latest.values()];
}

/** A ruling as one of the two names meets it. */
export interface Ruled {
  readonly ruling: PairRuling;
  readonly other: string;
}

/** Rulings on a name of a kind, each with the other name. */
export function rulingsOn(key: string, kind: NameKind, rulings: readonly PairRuling[]): Ruled[] {
  return rulings.flatMap((ruling) => {
    const { nameKind, one, other } = ruling.act;
    if (nameKind !== kind) return [];
    if (nameKey(one) === key) return [{ ruling, other }];
    return nameKey(other) === key ? [{ ruling, other: one }] : [];
  });
}
