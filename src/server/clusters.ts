import { lensOrder, type SetLens } from '../model/lens.ts';
import type { PackEntry } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';
import {
  type Cluster,
  choose,
  clusterOfEntry,
  clusterOfRecord,
  lensOfSet,
  type NameIndex,
} from '../resolve/index.ts';
import type { ReferenceStore, StoredRecord } from '../store/index.ts';
import type { LensView } from './contract/index.ts';

export interface ClusterParts {
  readonly names: NameIndex;
  readonly references: Pick<ReferenceStore, 'naming' | 'sets' | 'record' | 'byExternalId'>;
  /** Version of the pack: the day it was made. */
  readonly packVersion: string;
}

type SyncedLens = Exclude<SetLens, 'pack'>;
const syncedLenses = lensOrder.filter((lens) => lens !== 'pack');

/**
 * Everything that any lens calls by one of the names: records of the synced sets, and for a lens of which no set is
 * synced what the pack knows of its view.
 */
export async function clustersNaming(names: readonly string[], parts: ClusterParts): Promise<Cluster[]> {
  const keys = [...new Set(names.map(nameKey))];
  const records = await parts.references.naming(keys);
  const synced = new Set((await parts.references.sets()).flatMap(({ set }) => lensOfSet(set) ?? []));
  const entries = new Map<string, PackEntry>(
    names.flatMap((name) => parts.names.edgesTo(name).map(({ entry }) => [entry.id, entry] as const)),
  );
  const fromPack = syncedLenses
    .filter((lens) => !synced.has(lens))
    .flatMap((lens) =>
      [...entries.values()].flatMap((entry) => clusterOfEntry(entry, lens, parts.packVersion) ?? []),
    );
  return [...records.flatMap(({ from, record }) => clusterOfRecord(from, record) ?? []), ...fromPack];
}

export function ofLens(clusters: readonly Cluster[], lens: SyncedLens): Cluster[] {
  return clusters.filter((cluster) => cluster.lens === lens);
}

/** What each lens makes of the name: the thing it means by it, or all that it calls so. */
export function viewsOf(name: string, clusters: readonly Cluster[]): LensView[] {
  return syncedLenses.flatMap((lens) => {
    const choice = choose(name, ofLens(clusters, lens));
    if (!choice) return [];
    const shown = choice.chosen ? [choice.chosen] : choice.rivals;
    return shown.map(
      ({ from, kind, label, externalId, names }): LensView => ({
        lens,
        from,
        kind,
        label,
        ...(externalId === undefined ? {} : { externalId }),
        names: names.map((one) => one.name),
      }),
    );
  });
}

/** Things of one set that all claim the name: nobody can say from the set alone which of them is meant. */
export function rivalClaims(name: string, clusters: readonly Cluster[]): Cluster[] {
  return syncedLenses.flatMap((lens) => {
    const choice = choose(name, ofLens(clusters, lens));
    if (!choice) return [];
    const all = [...(choice.chosen ? [choice.chosen] : []), ...choice.rivals];
    return all.filter((one) => all.some((other) => other !== one && other.from.set === one.from.set));
  });
}

/** The records of synced sets that the pack's entry was made of, by its references (`set:id`). */
export async function recordsOfEntry(
  { refs }: PackEntry,
  { references }: Pick<ClusterParts, 'references'>,
): Promise<StoredRecord[]> {
  const found: StoredRecord[] = [];
  for (const ref of refs) {
    const at = ref.indexOf(':');
    const set = ref.slice(0, at);
    const id = ref.slice(at + 1);
    if (set === 'mitre-attack') {
      const all = (await references.byExternalId(id)).filter(({ from }) => lensOfSet(from.set) === 'mitre');
      // ATT&CK itself where it is synced, MISP's copy else; one version is enough.
      const [best] = all.toSorted((one, two) => copies(one) - copies(two));
      if (best) found.push(best);
    } else {
      const record = await references.record(set, id);
      if (record) found.push(record);
    }
  }
  return found;
}

function copies({ from: { set } }: StoredRecord): number {
  return set.startsWith('misp-') ? 2 : /\d$/.test(set) ? 1 : 0;
}
