import type { SyncView } from '../../src/server/contract/index.ts';

export interface SetState {
  readonly set: string;
  readonly title: string;
  /** What is in force; absent for a set that was never fetched. */
  readonly inForce?: SyncView['sets'][number] | undefined;
  /** How far the present fetch is, or what the last one came to. */
  readonly progress?: SyncView['progress'][number] | undefined;
  /** What was wrong with the last fetch; what was there stays in force. */
  readonly failure?:
    | { readonly at?: string; readonly error: SyncView['failures'][number]['error'] }
    | undefined;
}

/** One state for each set that is in force, being fetched, or failed; those that failed first, then by title. */
export function setStates({ sets, progress, failures }: SyncView): SetState[] {
  const inForce = new Map(sets.map((one) => [one.set, one]));
  const moving = new Map(progress.map((one) => [one.set, one]));
  const failed = new Map(failures.map((one) => [one.set, one]));
  const all = new Set([...inForce.keys(), ...moving.keys(), ...failed.keys()]);
  const states = [...all].map((set): SetState => {
    const now = moving.get(set);
    const own = now?.error ? { error: now.error } : undefined;
    return {
      set,
      title: inForce.get(set)?.title ?? now?.title ?? set,
      inForce: inForce.get(set),
      progress: now,
      failure: failed.get(set) ?? own,
    };
  });
  const rank = (state: SetState) => (state.failure ? 0 : 1);
  return states.sort((one, two) => rank(one) - rank(two) || one.title.localeCompare(two.title));
}

/** Sets of the present fetch that are through, one way or the other. */
export function settledOf({ progress }: SyncView): number {
  return progress.filter(({ step }) => step === 'done' || step === 'unchanged' || step === 'failed').length;
}
