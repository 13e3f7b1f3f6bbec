import type { ClaimInReport, NameView } from '../../src/server/contract/index.ts';

/** The names under which a claim speaks of the thing itself, in small letters. */
export function ownNames(view: Pick<NameView, 'name' | 'names'>): ReadonlySet<string> {
  return new Set([
    view.name.toLowerCase(),
    ...view.names
      .filter(({ relation, status }) => relation === 'same' && status === 'undisputed')
      .map(({ name }) => name.toLowerCase()),
  ]);
}

export function isOf(end: ClaimInReport['claim']['subject'], names: ReadonlySet<string>): boolean {
  return names.has(end.value.toLowerCase());
}
