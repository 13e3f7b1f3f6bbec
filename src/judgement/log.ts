import type { Act, Decision, DecisionId } from '../model/decision.ts';

/** What of a log was taken back. An undo that was itself undone takes nothing back. @param log oldest first */
export function undoneOf(log: readonly Decision[]): ReadonlySet<DecisionId> {
  const undone = new Set<DecisionId>();
  for (const { id, act } of log.toReversed()) {
    if (act.kind !== 'undo' || undone.has(id)) continue;
    for (const taken of act.decisions) undone.add(taken);
  }
  return undone;
}

/** A decision about something, which an undo is not. */
export type Judgement = Decision & { readonly act: Exclude<Act, { kind: 'undo' }> };

export function isJudgement(decision: Decision): decision is Judgement {
  return decision.act.kind !== 'undo';
}

/** Decisions that a later one, not taken back, takes the place of. */
export function replacedOf(
  log: readonly Decision[],
  undone: ReadonlySet<DecisionId>,
): ReadonlySet<DecisionId> {
  return new Set(log.filter(({ id }) => !undone.has(id)).flatMap(({ replaces }) => replaces ?? []));
}
