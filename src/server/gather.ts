import { lensOrder, type SetLens } from '../model/lens.ts';
import type { NameKind, PackEntry } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';
import {
  type Choice,
  type Cluster,
  choose,
  gatheredKeys,
  isSame,
  type NameEdge,
  sharedKeys,
  viewedNames,
} from '../resolve/index.ts';
import type { ReportStore, StoredRecord, Viewer } from '../store/index.ts';
import { type ClusterParts, clustersNaming, ofLens, recordsOfEntry } from './clusters.ts';
import type { NameView } from './contract/index.ts';

export interface GatherParts extends ClusterParts {
  readonly reports: Pick<ReportStore, 'namesOf'>;
  readonly viewer: Viewer;
}

/** What a lens makes of a name. */
export interface Gathered extends Pick<NameView, 'kind' | 'name' | 'names' | 'ambiguousWith'> {
  /** Keys of the names by which claims and reports are found. */
  readonly keys: readonly string[];
  /** Records that state what the thing does. */
  readonly records: readonly { readonly set: string; readonly id: string }[];
  /** Does the lens know the name itself, not only reports? */
  readonly isKnown: boolean;
  readonly chosen?: Cluster;
}

async function throughPack(
  name: string,
  parts: GatherParts,
  kind: NameKind | undefined,
): Promise<Gathered | undefined> {
  const { reports, names, viewer } = parts;
  const edges = names.edgesTo(name);
  const entries = edges.filter((edge) => isSame(edge) && (kind === undefined || edge.entry.kind === kind));
  const used = await reports.namesOf([nameKey(name)], viewer);
  const ownUse = used.filter((one) => kind === undefined || one.kind === kind);
  const entry = mostUsed(
    entries,
    ownUse.map((one) => one.kind),
  )?.entry;
  const [own] = ownUse;
  // A name with disputed or loose ties alone has a page too, which shows them and gathers nothing of the others.
  const [tie] = edges;
  const cve = /^CVE-\d{4}-\d{4,19}$/i.exec(name.trim())?.[0].toUpperCase();
  const ofCve = cve === undefined ? [] : await parts.references.byExternalId(cve);
  if (!entry && !own && !tie && ofCve.length === 0) return undefined;
  const shared = entry ? names.edgesOf(entry.id) : [];
  const records = [...(entry ? await recordsOfEntry(entry, parts) : []), ...ofCve];
  // Without an entry of its own, the ties that others state are all that is known of the name's meaning.
  const ties = entry ? shared : edges;
  return {
    kind: entry?.kind ?? own?.kind ?? tie?.entry.kind ?? (cve === undefined ? 'actor' : 'vulnerability'),
    name: entry?.names[0]?.name ?? own?.name ?? tie?.name.name ?? cve ?? name,
    names: ties.map(tieOf),
    ambiguousWith: [
      ...edges
        .filter((edge) => edge.entry.id !== entry?.id)
        .map(({ entry: other }) => ({
          kind: other.kind,
          name: other.names[0]?.name ?? name,
          entryId: other.id,
        })),
      ...claimedTwice(edges, entry),
    ],
    keys: [...new Set([nameKey(name), ...sharedKeys(shared)])],
    records: records.map(({ from, record }) => ({ set: from.set, id: record.id })),
    isKnown: entry !== undefined || tie !== undefined,
  };
}

async function throughSet(name: string, parts: GatherParts, choice: Choice): Promise<Gathered> {
  const { chosen, echoes, rivals } = choice;
  const ambiguousWith = rivals.map(({ kind, label }) => ({ kind, name: label }));
  if (!chosen) {
    // Several things of one lens share the name: shown as ties, none is gathered.
    return {
      kind: rivals[0]?.kind ?? 'actor',
      name,
      names: rivals.map(({ label, from }) => ({
        name: label,
        source: from.title,
        relation: 'same',
        status: 'disputed',
        from,
        contradictedBy: rivals
          .filter((other) => other.label !== label)
          .map((other) => ({ title: other.from.title, label: other.label })),
      })),
      ambiguousWith,
      keys: [nameKey(name)],
      records: [],
      isKnown: true,
    };
  }
  const around = await clustersNaming(
    [chosen, ...echoes].flatMap(({ names }) => names.map((one) => one.name)),
    parts,
  );
  const names = viewedNames(choice, around);
  const replacement = await replacementOf(chosen, parts);
  return {
    kind: chosen.kind,
    name: chosen.label,
    names: [
      ...names.map(({ from, contradictedBy, ...one }) => ({
        ...one,
        source: from.title,
        from,
        ...(contradictedBy.length > 0 ? { contradictedBy: [...contradictedBy] } : {}),
      })),
      ...(replacement ? [replacedBy(replacement)] : []),
    ],
    ambiguousWith,
    keys: [...gatheredKeys(name, names), ...(replacement ? [nameKey(replacement.record.label)] : [])],
    records: [
      ...[chosen, ...echoes].map(({ from, id }) => ({ set: from.set, id })),
      ...(replacement ? [{ set: replacement.from.set, id: replacement.record.id }] : []),
    ],
    isKnown: true,
    chosen,
  };
}

/** What the set put in the place of a thing that it revoked. */
async function replacementOf(
  { isCurrent, from, id }: Cluster,
  { references }: GatherParts,
): Promise<StoredRecord | undefined> {
  if (isCurrent) return undefined;
  const next = (await references.record(from.set, id))?.record.replacedBy;
  return next === undefined ? undefined : references.record(from.set, next);
}

function replacedBy({ from, record }: StoredRecord): NameView['names'][number] {
  const source = `${from.title}: replaces the revoked entry`;
  return { name: record.label, source, relation: 'same', status: 'undisputed', from };
}

/**
 * The thing that a lens means by a name; of the first lens in the reader's order that knows it, else what reports and
 * loose ties alone make of it. Undefined where nobody knows the name.
 * @param clusters everything that any lens calls so
 */
export async function gather(
  name: string,
  clusters: readonly Cluster[],
  parts: GatherParts,
  lens: SetLens,
  kind: NameKind | undefined,
): Promise<{ gathered: Gathered; used: SetLens } | undefined> {
  const fromPack = await throughPack(name, parts, kind);
  for (const used of [lens, ...lensOrder.filter((one) => one !== lens)]) {
    // A name that only reports use is looked for in the other lenses; one that the pack disputes stays disputed.
    if (used === 'pack' && fromPack?.isKnown) return { gathered: fromPack, used };
    if (used === 'pack') continue;
    const choice = choose(name, ofLens(clusters, used), kind);
    if (choice) return { gathered: await throughSet(name, parts, choice), used };
  }
  return fromPack && { gathered: fromPack, used: 'pack' };
}

/** Of several entries of one name, the one of the kind that reports use most. */
function mostUsed(edges: readonly NameEdge[], kinds: readonly NameKind[]): NameEdge | undefined {
  for (const kind of kinds) {
    const found = edges.find((edge) => edge.entry.kind === kind);
    if (found) return found;
  }
  return edges[0];
}

function tieOf({ name, status, source }: NameEdge): NameView['names'][number] {
  return {
    name: name.name,
    ...(name.namer ? { namer: name.namer } : {}),
    source,
    relation: name.relation,
    status,
  };
}

/** Other clusters of a source that claim the name of an entry too, as the pack notes it. */
function claimedTwice(edges: readonly NameEdge[], entry: PackEntry | undefined): NameView['ambiguousWith'] {
  const own = new Set(entry?.names.slice(0, 1).map(({ name }) => nameKey(name)));
  const labels = edges.flatMap(({ entry: { kind }, name: { claimedBy = [] } }) =>
    claimedBy.filter((label) => !own.has(nameKey(label))).map((name) => ({ kind, name })),
  );
  return [...new Map(labels.map((one) => [nameKey(one.name), one])).values()];
}
