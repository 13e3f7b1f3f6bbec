import type { Lens } from '../model/lens.ts';
import type { NameKind } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';
import { failed, type Outcome } from '../model/trouble.ts';
import { type NameIndex, rulingsInForce, rulingsOn } from '../resolve/index.ts';
import type {
  JudgementStore,
  ReferenceStore,
  ReportStore,
  RulingStore,
  StoredClaim,
  Viewer,
} from '../store/index.ts';
import { claimedNames } from './claimed-names.ts';
import { clustersNaming, rivalClaims, viewsOf } from './clusters.ts';
import type { ClaimInReport, LensView, NameView } from './contract/index.ts';
import { type Gathered, gather } from './gather.ts';
import { ruled } from './ruled.ts';

const mostClaims = 500;
const mostReports = 200;
/** Relations that one record of a set may bring; ATT&CK's largest groups have some two hundred. */
const mostRecordClaims = 300;

export interface NameViewParts {
  readonly reports: ReportStore;
  readonly names: NameIndex;
  readonly viewer: Viewer;
  readonly references: ReferenceStore;
  readonly rulings: RulingStore;
  /** Version of the pack. */
  readonly packVersion: string;
  /** Adds what analysts here state themselves. */
  readonly judgements?: Pick<JudgementStore, 'statements'>;
}

export interface NameQuestion {
  /** Which of several things of that name. */
  readonly kind?: NameKind | undefined;
  /** Whose view; the pack's by default. */
  readonly lens?: Lens | undefined;
  /** The report whose own statements count, for the lens `report`. */
  readonly report?: string | undefined;
}

/**
 * The page of a name, as one lens sees it: names that mean the same to it are gathered, every other tie is shown with
 * its source and stays apart. A lens that lacks the name gives way to the next, and the view says so. A name that only
 * reports use has a page too. Troubles: `store/not-found` for a name that neither the knowledge nor a visible report
 * knows, `input/invalid` for the lens `report` without a report.
 */
export async function nameView(
  name: string,
  parts: NameViewParts,
  { kind, lens = 'pack', report }: NameQuestion = {},
): Promise<Outcome<NameView>> {
  if (lens === 'report') return reportView(name, parts, kind, report);
  const clusters = await clustersNaming([name], parts);
  const rulings = rulingsInForce(await parts.rulings.log());
  const found = (await gather(name, clusters, parts, lens, kind)) ?? onlyRuled(name, kind, rulings);
  if (!found) return unknown(name);
  const gathered = await ruled(name, found.gathered, rulings, parts, found.used);
  const views = viewsOf(name, clusters);
  const { from } = gathered.chosen ?? {};
  const known = new Set([gathered.name, ...gathered.ambiguousWith.map((other) => other.name)].map(nameKey));
  const rivals = rivalClaims(name, clusters)
    .filter(({ label }) => !known.has(nameKey(label)))
    .map(({ kind: other, label, from: set }) => ({ kind: other, name: label, from: set }));
  const ambiguousWith = [...gathered.ambiguousWith, ...rivals];
  const view = await whole({ ...gathered, ambiguousWith }, views, parts);
  const seen = { asked: lens, used: found.used, fellBack: lens !== found.used, ...(from ? { from } : {}) };
  return { ok: true, value: { ...view, lens: seen } };
}

/** A name that nobody knows but an analyst who ruled on it. */
function onlyRuled(name: string, kind: NameKind | undefined, rulings: ReturnType<typeof rulingsInForce>) {
  const kinds = new Set(rulings.map(({ act }) => act.nameKind));
  const own = [...kinds].find(
    (one) => (kind === undefined || one === kind) && rulingsOn(nameKey(name), one, rulings).length > 0,
  );
  if (!own) return undefined;
  const gathered: Gathered = {
    kind: own,
    name,
    names: [],
    ambiguousWith: [],
    keys: [nameKey(name)],
    records: [],
    isKnown: true,
  };
  return { gathered, used: 'pack' as const };
}

/** Adds what reports and sets say under the gathered names. */
async function whole(
  gathered: Gathered,
  views: LensView[],
  { reports, viewer, references, judgements }: NameViewParts,
): Promise<NameView> {
  const { keys, records, isKnown, chosen, ...view } = gathered;
  const claims = await reports.claimsNaming(keys, viewer, mostClaims);
  const list = await reports.list({ nameKeys: keys, limit: mostReports }, viewer);
  const statements = await judgements?.statements({ keys, limit: mostClaims }, viewer);
  const recordClaims = [];
  for (const { set, id } of records)
    recordClaims.push(...(await references.claimsOf(set, id, mostRecordClaims)));
  return {
    ...view,
    names: [...view.names, ...claimedNames(claims, keys, view.names, views)],
    claims: claims.map(claimView),
    views,
    recordClaims,
    ...(statements ? { statements } : {}),
    reports: list.ok ? list.value.items : [],
  };
}

/** As one report sees it: the names that it states as the thing's itself, and its own claims. */
async function reportView(
  name: string,
  parts: NameViewParts,
  kind: NameKind | undefined,
  reportId: string | undefined,
): Promise<Outcome<NameView>> {
  const { reports, viewer } = parts;
  if (reportId === undefined) {
    return failed(
      'input/invalid',
      'report',
      'Say which report: the lens "report" shows what one report states.',
    );
  }
  const found = await reports.get(reportId, viewer);
  if (!found.ok) return found;
  const { reading, summary } = found.value;
  const key = nameKey(name);
  const stated = reading.claims.filter(
    ({ predicate, subject, object }) =>
      predicate === 'alias-of' && [subject.value, object.value].some((value) => nameKey(value) === key),
  );
  const own = reading.names.find(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      [one.name, ...one.mentions.map(({ text }) => text)].some((surface) => nameKey(surface) === key),
  );
  if (!own && stated.length === 0) return unknown(name);
  const label = own?.name ?? name;
  const source = summary.outlet ? `${summary.outlet}: ${summary.title}` : summary.title;
  const names = stated.map(({ subject, object, status, claimants }): NameView['names'][number] => {
    const other = nameKey(subject.value) === key ? object.value : subject.value;
    const namer = claimants.at(-1);
    const relation = status === 'denied' ? 'not-same' : 'same';
    const isPlain = status === 'asserted' || status === 'denied';
    return {
      name: other,
      ...(namer ? { namer } : {}),
      source,
      relation,
      status: isPlain ? 'undisputed' : 'claimed',
    };
  });
  const same = names.filter(({ relation, status }) => relation === 'same' && status === 'undisputed');
  const keys = new Set([key, ...same.map((one) => nameKey(one.name))]);
  const claims = reading.claims.filter(({ subject, object }) =>
    [subject.value, object.value].some((value) => keys.has(nameKey(value))),
  );
  return {
    ok: true,
    value: {
      kind: own?.kind ?? kind ?? 'actor',
      name: label,
      // Asked for by its other name, the thing stands under its label: the name that was asked for is the other then.
      names: names.map((one) => (nameKey(one.name) === nameKey(label) ? { ...one, name } : one)),
      ambiguousWith: [],
      claims: claims.map((claim) => claimView({ claim, report: summary })),
      lens: { asked: 'report', used: 'report', fellBack: false },
      views: viewsOf(name, await clustersNaming([name], parts)),
      recordClaims: [],
      reports: [summary],
    },
  };
}

function unknown(name: string): Outcome<never> {
  return failed(
    'store/not-found',
    name,
    'No report here and no list of names knows this name. Try another spelling.',
  );
}

/** A stored claim as the API gives it. */
export function claimView({ claim, report, state }: StoredClaim): ClaimInReport {
  const { id, title, outlet, publishedAt, updatedAt } = report;
  return {
    claim,
    reportId: id,
    reportTitle: title,
    ...(state ? { review: state } : {}),
    ...(outlet ? { outlet } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
  };
}
