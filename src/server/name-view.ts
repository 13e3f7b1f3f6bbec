import type { NameKind } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';
import { failed, type Outcome } from '../model/trouble.ts';
import { isSame, type NameEdge, type NameIndex, sharedKeys } from '../resolve/index.ts';
import type { JudgementStore, ReportStore, StoredClaim, Viewer } from '../store/index.ts';
import type { ClaimInReport, NameView } from './contract/index.ts';

const mostClaims = 500;
const mostReports = 200;

export interface NameViewParts {
  readonly reports: ReportStore;
  readonly names: NameIndex;
  readonly viewer: Viewer;
  /** Adds what analysts here state themselves. */
  readonly judgements?: Pick<JudgementStore, 'statements'>;
}

/**
 * The page of a name: names that mean the same without dispute are gathered, every other tie is shown with its
 * source and stays apart. A name that only reports use has a page too. Trouble `store/not-found` for one that
 * neither the knowledge nor a visible report knows.
 * @param kind which of several things of that name
 */
export async function nameView(
  name: string,
  parts: NameViewParts,
  kind?: NameKind,
): Promise<Outcome<NameView>> {
  const { reports, names, viewer, judgements } = parts;
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
  if (!entry && !own && !tie) {
    return failed(
      'store/not-found',
      name,
      'No report here and no list of names knows this name. Try another spelling.',
    );
  }

  const shared = entry ? names.edgesOf(entry.id) : [];
  const keys = [...new Set([nameKey(name), ...sharedKeys(shared)])];
  const claims = await reports.claimsNaming(keys, viewer, mostClaims);
  const list = await reports.list({ nameKeys: keys, limit: mostReports }, viewer);
  // Without an entry of its own, the ties that others state are all that is known of the name's meaning.
  const ties = entry ? shared : edges;
  const statements = await judgements?.statements({ keys, limit: mostClaims }, viewer);
  return {
    ok: true,
    value: {
      kind: entry?.kind ?? own?.kind ?? tie?.entry.kind ?? 'actor',
      name: entry?.names[0]?.name ?? own?.name ?? tie?.name.name ?? name,
      names: [...ties.map(tieOf), ...claims.flatMap((claim) => claimedName(claim, keys))],
      ambiguousWith: edges
        .filter((edge) => edge.entry.id !== entry?.id)
        .map(({ entry: other }) => ({
          kind: other.kind,
          name: other.names[0]?.name ?? name,
          entryId: other.id,
        })),
      claims: claims.map(claimView),
      ...(statements ? { statements } : {}),
      reports: list.ok ? list.value.items : [],
    },
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
