import type { Lexicon, NameKind, PackEntry, PackName } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';

/** One name of one entry: an edge, with who uses the name and which source says so. */
export interface NameEdge {
  readonly entry: PackEntry;
  readonly name: PackName;
  /** `disputed`: its sources contradict one another. */
  readonly status: 'undisputed' | 'disputed';
  /** Title of the source, for people. */
  readonly source: string;
}

export interface NameIndex {
  /** The edges that end in this name, in any spelling. Never merged: a name can belong to several entries. */
  edgesTo(name: string): readonly NameEdge[];
  /** All names of an entry. */
  edgesOf(entryId: string): readonly NameEdge[];
  /** Names whose key begins with (then: holds) the query's key, the best first, one for each entry. */
  suggest(query: string, limit: number): readonly NameEdge[];
}

/** Does the edge say, without dispute, that the name means the entry? Only then do the two share one page. */
export function isSame({ name, status }: NameEdge): boolean {
  return name.relation === 'same' && status === 'undisputed';
}

/** Keys of all names that an entry shares without dispute: what its claims are gathered by. */
export function sharedKeys(edges: readonly NameEdge[]): string[] {
  return [...new Set(edges.filter(isSame).map((edge) => nameKey(edge.name.name)))];
}

/** Keys of every spelling that means, without dispute, what the name means; of the name alone when that is not plain. */
export function spellingKeys(name: string, index: NameIndex): string[] {
  const same = index.edgesTo(name).filter(isSame);
  return [...new Set([nameKey(name), ...same.flatMap((edge) => sharedKeys(index.edgesOf(edge.entry.id)))])];
}

const kindOrder: readonly NameKind[] = [
  'actor',
  'malware',
  'tool',
  'campaign',
  'vulnerability',
  'product',
  'organisation',
  'person',
];

/** Prepares the pack's names for look-up. Pure. */
export function indexNames(lexicon: Pick<Lexicon, 'entries' | 'sources'>): NameIndex {
  const titles = new Map(lexicon.sources.map((source) => [source.id, source.title]));
  const byKey = new Map<string, NameEdge[]>();
  const byEntry = new Map<string, NameEdge[]>();
  for (const entry of lexicon.entries) {
    const edges = entry.names.map((name): NameEdge => {
      const status = name.disputed ? 'disputed' : 'undisputed';
      return { entry, name, status, source: titles.get(name.source) ?? name.source };
    });
    byEntry.set(entry.id, edges);
    for (const edge of edges) {
      const key = nameKey(edge.name.name);
      const known = byKey.get(key);
      if (known) known.push(edge);
      else byKey.set(key, [edge]);
    }
  }
  const keys = [...byKey.keys()].sort();

  return {
    edgesTo: (name) => byKey.get(nameKey(name)) ?? [],
    edgesOf: (entryId) => byEntry.get(entryId) ?? [],
    suggest(query, limit) {
      const wanted = nameKey(query);
      if (wanted === '' || query.trim() === '') return [];
      const rank = (key: string) => (key === wanted ? 0 : key.startsWith(wanted) ? 1 : 2);
      const found = keys
        .filter((key) => key.includes(wanted))
        .flatMap((key) =>
          (byKey.get(key) ?? []).map((edge) => ({ edge, rank: rank(key), length: key.length })),
        )
        .sort(
          (a, b) =>
            a.rank - b.rank ||
            kindOrder.indexOf(a.edge.entry.kind) - kindOrder.indexOf(b.edge.entry.kind) ||
            a.length - b.length,
        );
      const best = new Map<string, NameEdge>();
      for (const { edge } of found) if (!best.has(edge.entry.id)) best.set(edge.entry.id, edge);
      return [...best.values()].slice(0, limit);
    },
  };
}
