import type { NameKind } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';
import { type Cluster, distinct, isNamed } from './cluster.ts';

export interface Choice {
  /** The one thing that the lens calls by the name; absent when it calls several so. */
  readonly chosen?: Cluster;
  /** Clusters of other files of the same lens under the same label: the same statement again. */
  readonly echoes: readonly Cluster[];
  /** Other things that the lens calls so too, of any kind. */
  readonly rivals: readonly Cluster[];
}

const kindOrder: readonly NameKind[] = ['actor', 'malware', 'tool', 'campaign'];
/** The sets file one family under either. */
const isSoftware = (kind: NameKind) => kind === 'malware' || kind === 'tool';

/**
 * What a name means to one lens. The thing whose label it is comes before things that have it among others; where two
 * of one kind have it so, it is ambiguous and none is chosen. Revoked things count where no current one has the name.
 * @param clusters those of one lens; others are ignored by whoever calls
 * @param kind which of several things of that name
 */
export function choose(name: string, clusters: readonly Cluster[], kind?: NameKind): Choice | undefined {
  const key = nameKey(name);
  const naming = clusters.filter((cluster) => isNamed(cluster, key));
  const current = naming.filter(({ isCurrent }) => isCurrent);
  const claimants = distinct(current.length > 0 ? current : naming);
  const isWanted = (cluster: Cluster) => kind === undefined || cluster.kind === kind;
  const labelled = (some: readonly Cluster[]) => some.filter(({ label }) => nameKey(label) === key);
  const wanted = claimants.filter(isWanted).toSorted(byKind);
  const [first] = wanted;
  if (!first) return undefined;
  const ownKind = (labelled(wanted)[0] ?? first).kind;
  const ofKind = wanted.filter((cluster) => alike(cluster.kind, ownKind));
  const [own] = labelled(ofKind);
  const chosen = own ?? (isOne(ofKind) ? ofKind[0] : undefined);
  if (!chosen) return { echoes: [], rivals: claimants };
  const label = nameKey(chosen.label);
  const isEcho = (cluster: Cluster) =>
    cluster !== chosen && alike(cluster.kind, chosen.kind) && nameKey(cluster.label) === label;
  return {
    chosen,
    echoes: claimants.filter(isEcho),
    rivals: claimants.filter((cluster) => cluster !== chosen && !isEcho(cluster)),
  };
}

function byKind(one: Cluster, two: Cluster): number {
  return kindOrder.indexOf(one.kind) - kindOrder.indexOf(two.kind);
}

function alike(one: NameKind, two: NameKind): boolean {
  return one === two || (isSoftware(one) && isSoftware(two));
}

/** Do all have one label, so that they are one thing said several times? */
function isOne(clusters: readonly Cluster[]): boolean {
  return new Set(clusters.map(({ label }) => nameKey(label))).size === 1;
}
