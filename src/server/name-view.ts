import { type Lens, lensOrder, type SetLens } from '../model/lens.ts';
import type { NameKind } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';
import { failed, type Outcome } from '../model/trouble.ts';
import {
  type Choice,
  type Cluster,
  choose,
  gatheredKeys,
  isSame,
  type NameEdge,
  type NameIndex,
  sharedKeys,
  viewedNames,
} from '../resolve/index.ts';
import type { JudgementStore, ReferenceStore, ReportStore, StoredClaim, Viewer } from '../store/index.ts';
import { clustersNaming, ofLens, recordsOfEntry, viewsOf } from './clusters.ts';
import type { ClaimInReport, NameView } from './contract/index.ts';

const mostClaims = 500;
const mostReports = 200;
/** Relations that one record of a set may bring; ATT&CK's largest groups have some two hundred. */
const mostRecordClaims = 300;

export interface NameViewParts {
  readonly reports: ReportStore;
  readonly names: NameIndex;
  readonly viewer: Viewer;
  readonly references: ReferenceStore;
  /** Version of the pack. */
  readonly packVersion: string;
  /** Adds what analysts here state themselves. */
  readonly judgements?: Pick<JudgementStore, 'statements'>;
}

export interface NameQuestion {
  /** Which of several things of that name. */
  readonly kind?: NameKind | undefined;
  /** Whose view; the pack's by default. */
  readonly lens?: Exclude<Lens, 'report'> | undefined;
}

/**
 * The page of a name, as one lens sees it: names that mean the same to it are gathered, every other tie is shown with
 * its source and stays apart. A lens that lacks the name gives way to the next, and the view says so. A name that only
 * reports use has a page too. Trouble `store/not-found` for one that neither the knowledge nor a visible report knows.
 */
export async function nameView(
  name: string,
  parts: NameViewParts,
  { kind, lens = 'pack' }: NameQuestion = {},
): Promise<Outcome<NameView>> {
  const clusters = await clustersNaming([name], parts);
  const order: SetLens[] = [lens, ...lensOrder.filter((one) => one !== lens)];
  for (const used of order) {
    if (used === 'pack') {
      const gathered = await throughPack(name, parts, kind);
      // A name that only reports use is looked for in the other lenses; one that the pack disputes stays disputed.
      if (gathered?.isWhole)
        return { ok: true, value: await whole(name, parts, clusters, gathered, lens, used) };
      continue;
    }
    const choice = choose(name, ofLens(clusters, used), kind);
    if (choice) {
      const gathered = await throughSet(name, parts, choice);
      return { ok: true, value: await whole(name, parts, clusters, gathered, lens, used) };
    }
  }
  const loose = await throughPack(name, parts, kind);
  if (loose) return { ok: true, value: await whole(name, parts, clusters, loose, lens, 'pack') };
  return failed(
    'store/not-found',
    name,
    'No report here and no list of names knows this name. Try another spelling.',
  );
}

/** What a lens makes of a name. */
interface Gathered extends Pick<NameView, 'kind' | 'name' | 'names' | 'ambiguousWith'> {
  /** Keys of the names by which claims and reports are found. */
  readonly keys: readonly string[];
  /** Records that state what the thing does. */
  readonly records: readonly { readonly set: string; readonly id: string }[];
  /** Does the lens know the name itself, not only reports? */
  readonly isWhole: boolean;
  readonly chosen?: Cluster;
}

async function throughPack(
  name: string,
  parts: NameViewParts,
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
  if (!entry && !own && !tie) return undefined;
  const shared = entry ? names.edgesOf(entry.id) : [];
  const records = entry ? await recordsOfEntry(entry, parts) : [];
  // Without an entry of its own, the ties that others state are all that is known of the name's meaning.
  const ties = entry ? shared : edges;
  return {
    kind: entry?.kind ?? own?.kind ?? tie?.entry.kind ?? 'actor',
    name: entry?.names[0]?.name ?? own?.name ?? tie?.name.name ?? name,
    names: ties.map(tieOf),
    ambiguousWith: edges
      .filter((edge) => edge.entry.id !== entry?.id)
      .map(({ entry: other }) => ({
        kind: other.kind,
        name: other.names[0]?.name ?? name,
        entryId: other.id,
      })),
    keys: [...new Set([nameKey(name), ...sharedKeys(shared)])],
    records: records.map(({ from, record }) => ({ set: from.set, id: record.id })),
    isWhole: entry !== undefined || tie !== undefined,
  };
}

async function throughSet(name: string, parts: NameViewParts, choice: Choice): Promise<Gathered> {
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
      isWhole: true,
    };
  }
  const around = await clustersNaming(
    [chosen, ...echoes].flatMap(({ names }) => names.map((one) => one.name)),
    parts,
  );
  const names = viewedNames(choice, around);
  return {
    kind: chosen.kind,
    name: chosen.label,
    names: names.map(({ from, contradictedBy, ...one }) => ({
      ...one,
      source: from.title,
      from,
      ...(contradictedBy.length > 0 ? { contradictedBy: [...contradictedBy] } : {}),
    })),
    ambiguousWith,
    keys: gatheredKeys(name, names),
    records: [chosen, ...echoes].map(({ from, id }) => ({ set: from.set, id })),
    isWhole: true,
    chosen,
  };
}

/** Adds what reports and sets say under the gathered names. */
async function whole(
  name: string,
  parts: NameViewParts,
  clusters: readonly Cluster[],
  gathered: Gathered,
  asked: Lens,
  used: Lens,
): Promise<NameView> {
  const { reports, viewer, references, judgements } = parts;
  const { keys, records, isWhole, chosen, ...view } = gathered;
  const claims = await reports.claimsNaming(keys, viewer, mostClaims);
  const list = await reports.list({ nameKeys: keys, limit: mostReports }, viewer);
  const statements = await judgements?.statements({ keys, limit: mostClaims }, viewer);
  const recordClaims = [];
  for (const { set, id } of records)
    recordClaims.push(...(await references.claimsOf(set, id, mostRecordClaims)));
  return {
    ...view,
    names: [...view.names, ...claims.flatMap((claim) => claimedName(claim, keys))],
    claims: claims.map(claimView),
    lens: { asked, used, fellBack: asked !== used, ...(chosen ? { from: chosen.from } : {}) },
    views: viewsOf(name, clusters),
    recordClaims,
    ...(statements ? { statements } : {}),
    reports: list.ok ? list.value.items : [],
  };
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

/** A report's own statement that the name has another: a claim like any other, with the report as its source. */
function claimedName({ claim, report }: StoredClaim, keys: readonly string[]): NameView['names'] {
  if (claim.predicate !== 'alias-of') return [];
  const isOurs = keys.includes(nameKey(claim.subject.value));
  const other = isOurs ? claim.object.value : claim.subject.value;
  if (keys.includes(nameKey(other))) return [];
  const namer = claim.claimants.at(-1);
  return [
    {
      name: other,
      ...(namer ? { namer } : {}),
      source: report.outlet ? `${report.outlet}: ${report.title}` : report.title,
      relation: claim.status === 'denied' ? 'not-same' : 'same',
      status: 'claimed',
    },
  ];
}

function claimView({ claim, report }: StoredClaim): ClaimInReport {
  const { id, title, outlet, publishedAt, updatedAt } = report;
  return {
    claim,
    reportId: id,
    reportTitle: title,
    ...(outlet ? { outlet } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
  };
}
