import type { NameRelation } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';
import type { Provenance } from '../model/reference.ts';
import type { Choice } from './choose.ts';
import { type Cluster, isNamed } from './cluster.ts';

/** A name that a lens gives the thing, with who else sees it otherwise. */
export interface ViewedName {
  readonly name: string;
  readonly namer?: string;
  readonly relation: NameRelation;
  readonly status: 'undisputed' | 'disputed';
  readonly from: Provenance;
  /** Sets that keep the name apart from this thing, with what they call it. */
  readonly contradictedBy: readonly { readonly title: string; readonly label: string }[];
}

/**
 * The names that a lens gives the thing which it chose. A name that the lens itself gives to another thing too is
 * disputed; one that only other sets keep apart stays the lens's own, and says who contradicts.
 * @param around clusters of every lens that have any of the chosen one's names
 */
export function viewedNames({ chosen, echoes }: Choice, around: readonly Cluster[]): ViewedName[] {
  if (!chosen) return [];
  const seen = new Set<string>();
  const names: ViewedName[] = [];
  for (const cluster of [chosen, ...echoes]) {
    for (const { name, namer, relation } of cluster.names) {
      const key = nameKey(name);
      if (seen.has(key)) continue;
      seen.add(key);
      const isLabel = key === nameKey(chosen.label);
      const rivals = isLabel ? [] : rivalsOf(key, chosen, around);
      const ownRivals = rivals.filter(({ from }) => from.set === chosen.from.set);
      names.push({
        name,
        ...(namer === undefined ? {} : { namer }),
        relation,
        status: ownRivals.length > 0 ? 'disputed' : 'undisputed',
        from: cluster.from,
        contradictedBy: rivals.map(({ from, label }) => ({ title: from.title, label })),
      });
    }
  }
  return names;
}

/**
 * Clusters that have the name and keep it apart from the chosen one: their set knows the chosen one's label as
 * something else, or has an entry of its own for the name that shares nothing more with the chosen one.
 */
function rivalsOf(key: string, chosen: Cluster, around: readonly Cluster[]): Cluster[] {
  const label = nameKey(chosen.label);
  const own = chosen.names.map(({ name }) => nameKey(name));
  const alike = around.filter(({ kind, isCurrent }) => kind === chosen.kind && isCurrent);
  const found = alike.filter((cluster) => {
    if (!isNamed(cluster, key) || isNamed(cluster, label)) return false;
    const { set } = cluster.from;
    if (set === chosen.from.set) return cluster.id !== chosen.id;
    const isElsewhere = alike.some(
      (other) => other.from.set === set && other.id !== cluster.id && isNamed(other, label),
    );
    const isOwnEntry =
      nameKey(cluster.label) === key && !own.some((other) => other !== key && isNamed(cluster, other));
    return isElsewhere || isOwnEntry;
  });
  return [...new Map(found.map((cluster) => [`${cluster.from.title} ${cluster.label}`, cluster])).values()];
}

/** Keys by which the claims of the thing are gathered: its undisputed names in the view, the asked one among them. */
export function gatheredKeys(asked: string, names: readonly ViewedName[]): string[] {
  const own = names.filter(({ relation, status }) => relation === 'same' && status === 'undisputed');
  return [...new Set([nameKey(asked), ...own.map(({ name }) => nameKey(name))])];
}
