import type { SetLens } from '../model/lens.ts';
import type { NameKind, NameRelation, PackEntry } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';
import type { Provenance, ReferenceRecord } from '../model/reference.ts';

/** One thing as one set sees it: its names, the label first. */
export interface Cluster {
  readonly lens: SetLens;
  readonly from: Provenance;
  readonly id: string;
  readonly kind: NameKind;
  readonly label: string;
  readonly externalId?: string;
  readonly isCurrent: boolean;
  readonly names: readonly ClusterName[];
}

export interface ClusterName {
  readonly name: string;
  readonly namer?: string;
  readonly relation: NameRelation;
}

/** Sets of each lens, those first whose word counts first. MISP's copies of ATT&CK stand in where ATT&CK itself is not synced. */
const setsOf: Readonly<Record<Exclude<SetLens, 'pack'>, readonly RegExp[]>> = {
  mitre: [/^attack-(?:enterprise|mobile|ics)$/, /^attack-/, /^misp-mitre-(?!d3fend)/],
  microsoft: [/^microsoft-naming$/, /^misp-microsoft-activity-group$/],
  misp: [/^misp-threat-actor$/, /^misp-tool$/, /^misp-(?!mitre-|microsoft-)/],
};

/** Whose view a set gives; undefined for sets that name no actors or tools (KEV, EPSS, …). */
export function lensOfSet(set: string): Exclude<SetLens, 'pack'> | undefined {
  for (const lens of ['mitre', 'microsoft', 'misp'] as const) if (rankOf(lens, set) !== -1) return lens;
  return undefined;
}

/** Place of a set within its lens, from 0; -1 for none of it. */
function rankOf(lens: Exclude<SetLens, 'pack'>, set: string): number {
  return setsOf[lens].findIndex((pattern) => pattern.test(set));
}

/** Order of the clusters of one lens: by the standing of their sets. */
export function byStanding(one: Cluster, two: Cluster): number {
  if (one.lens === 'pack' || two.lens === 'pack') return 0;
  return (
    rankOf(one.lens, one.from.set) - rankOf(two.lens, two.from.set) || compare(one.from.set, two.from.set)
  );
}

function compare(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}

/** A record of a synced set as a cluster; undefined where it names nothing or its set belongs to no lens. */
export function clusterOfRecord(from: Provenance, record: ReferenceRecord): Cluster | undefined {
  const lens = lensOfSet(from.set);
  const [first] = record.names;
  if (!lens || !first) return undefined;
  return {
    lens,
    from,
    id: record.id,
    kind: first.kind,
    label: record.label,
    ...(record.externalId === undefined ? {} : { externalId: record.externalId }),
    isCurrent: record.status === 'current',
    names: record.names,
  };
}

/** Sources of the pack that give a lens's view, where the set itself was never synced. */
const packSources: Readonly<Record<Exclude<SetLens, 'pack'>, RegExp>> = {
  mitre: /^attack-/,
  misp: /^misp-(?!mitre-|microsoft-)/,
  microsoft: /^microsoft-naming$/,
};

/**
 * What the pack knows of a lens's view of an entry: the names that the lens's sources state for it, folds that the
 * pack disputes too. Undefined where they state none.
 * @param version version and day of the pack
 */
export function clusterOfEntry(
  entry: PackEntry,
  lens: Exclude<SetLens, 'pack'>,
  version: string,
): Cluster | undefined {
  const isOfLens = (source: string) => packSources[lens].test(source);
  const stated = entry.names.filter(({ source, also = [] }) => isOfLens(source) || also.some(isOfLens));
  const [first] = stated;
  if (!first) return undefined;
  // The lens's own label for it stands in the pack only by chance: the entry's own name is taken where the lens has it.
  const own = entry.names[0] && stated.includes(entry.names[0]) ? entry.names[0] : first;
  const names = [own, ...stated.filter((name) => name !== own)];
  return {
    lens,
    from: { set: `pack-${lens}`, title: titles[lens], version, asOf: version },
    id: entry.id,
    kind: entry.kind,
    label: own.name,
    isCurrent: true,
    names: names.map(({ name, namer, relation }) => ({
      name,
      // A fold that the pack disputes is the lens's plain statement.
      relation: relation === 'overlaps' ? 'same' : relation,
      ...(namer === undefined ? {} : { namer }),
    })),
  };
}

const titles: Readonly<Record<Exclude<SetLens, 'pack'>, string>> = {
  mitre: 'MITRE ATT&CK, as far as the starter pack has it',
  misp: 'MISP galaxy, as far as the starter pack has it',
  microsoft: 'Microsoft threat actor naming, as far as the starter pack has it',
};

/** Does the cluster state that the name is its own? */
export function isNamed({ names }: Cluster, key: string): boolean {
  return names.some(({ name, relation }) => relation === 'same' && nameKey(name) === key);
}

/** One cluster of each thing: of several versions of ATT&CK the first by standing. */
export function distinct(clusters: readonly Cluster[]): Cluster[] {
  const found = new Map<string, Cluster>();
  for (const cluster of clusters.toSorted(byStanding)) {
    const key = `${cluster.kind} ${cluster.externalId ?? `${cluster.from.set} ${cluster.id}`}`;
    if (!found.has(key)) found.set(key, cluster);
  }
  return [...found.values()];
}
