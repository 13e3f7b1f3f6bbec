import type { Decision } from '../model/decision.ts';
import type { Outcome } from '../model/trouble.ts';
import type { ReportSearch, Store, StoredSummary, Viewer } from '../store/index.ts';

/** Lists that can be taken out as a spreadsheet. */
export const listNames = ['claims', 'reports', 'names', 'decisions', 'statements'] as const;
export type ListName = (typeof listNames)[number];

export interface ListTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const rowsAPage = 1_000;
const reportsAPage = 200;
/** More rows than a spreadsheet program opens. */
const mostRows = 1_000_000;

/**
 * One list as a header and rows: what the viewer may see of it. Headings are those that an import understands.
 * Trouble `input/invalid` for a search that does not fit.
 */
export async function listTable(
  list: ListName,
  store: Store,
  viewer: Viewer,
  search: Omit<ReportSearch, 'limit' | 'cursor'> = {},
): Promise<Outcome<ListTable>> {
  switch (list) {
    case 'claims':
      return { ok: true, value: await claimsTable(store, viewer) };
    case 'reports':
      return reportsTable(store, viewer, search);
    case 'names':
      return { ok: true, value: await namesTable(store, viewer) };
    case 'decisions':
      return { ok: true, value: await decisionsTable(store, viewer) };
    case 'statements':
      return { ok: true, value: await statementsTable(store, viewer) };
  }
}

async function claimsTable({ judgements }: Store, viewer: Viewer): Promise<ListTable> {
  const header = [
    'subject kind',
    'subject',
    'predicate',
    'object kind',
    'object',
    'status',
    'likelihood',
    'claimants',
    'quote',
    'review',
    'document',
    'title',
    'outlet',
    'date',
    'tlp',
  ];
  const rows: string[][] = [];
  let after: number | undefined;
  do {
    const page = await judgements.claims(
      { limit: rowsAPage, ...(after === undefined ? {} : { after }) },
      viewer,
    );
    for (const { claim, report, state } of page.items) {
      rows.push([
        claim.subject.kind,
        claim.subject.value,
        claim.predicate,
        claim.object.kind,
        claim.object.value,
        claim.status,
        claim.likelihood ?? '',
        claim.claimants.join(' → '),
        claim.evidence[0]?.quote ?? '',
        state ?? '',
        report.id,
        report.title,
        report.outlet ?? '',
        dateOf(report),
        report.marking.level,
      ]);
    }
    after = page.next;
  } while (after !== undefined && rows.length < mostRows);
  return { header, rows };
}

async function reportsTable(
  { reports }: Store,
  viewer: Viewer,
  search: Omit<ReportSearch, 'limit' | 'cursor'>,
): Promise<Outcome<ListTable>> {
  const header = [
    'id',
    'title',
    'outlet',
    'language',
    'date',
    'address',
    'actors',
    'countries',
    'sectors',
    'claims',
    'questions',
    'tlp',
  ];
  const rows: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await reports.list(
      { ...search, limit: reportsAPage, ...(cursor ? { cursor } : {}) },
      viewer,
    );
    if (!page.ok) return page;
    for (const item of page.value.items) {
      rows.push([
        item.id,
        item.title,
        item.outlet ?? '',
        item.lang,
        dateOf(item),
        'url' in item.origin ? (item.origin.url ?? '') : '',
        item.actors.map(({ name }) => name).join('; '),
        item.countries.join('; '),
        item.sectors.join('; '),
        String(item.claims),
        String(item.questions),
        item.marking.level,
      ]);
    }
    cursor = page.value.nextCursor;
  } while (cursor !== undefined && rows.length < mostRows);
  return { ok: true, value: { header, rows } };
}

async function namesTable({ reports }: Store, viewer: Viewer): Promise<ListTable> {
  const { names } = await reports.facets(viewer);
  return {
    header: ['name', 'kind', 'reports'],
    rows: names.map(({ value, kind, reports: count }) => [value, kind, String(count)]),
  };
}

async function decisionsTable({ judgements }: Store, viewer: Viewer): Promise<ListTable> {
  const entries = await judgements.log({ limit: mostRows }, viewer);
  return {
    header: [
      'at',
      'actor',
      'rule',
      'decision',
      'on',
      'becomes',
      'reason',
      'document',
      'title',
      'id',
      'batch',
    ],
    rows: entries.map(({ decision, report }) => {
      const [on, becomes] = saidOf(decision.act);
      return [
        decision.at,
        decision.actor,
        decision.rule ?? '',
        decision.act.kind,
        on,
        becomes,
        decision.act.kind === 'state' ? decision.act.reasons : (decision.reason ?? ''),
        report?.id ?? '',
        report?.title ?? '',
        decision.id,
        decision.batch ?? '',
      ];
    }),
  };
}

/** What a decision was made on, and what it becomes by it, each in one line. */
export function saidOf(act: Decision['act']): [on: string, becomes: string] {
  const claim = ({
    subject,
    predicate,
    object,
    status,
  }: {
    subject: { value: string };
    predicate: string;
    object: { value: string };
    status: string;
  }) => `${subject.value} ${predicate} ${object.value} [${status}]`;
  switch (act.kind) {
    case 'undo':
      return [act.decisions.join(' '), ''];
    case 'correct':
      return [claim(act.claim), claim(act.to)];
    case 'accept':
    case 'reject':
    case 'add-claim':
    case 'state':
      return [claim(act.claim), ''];
    case 'correct-name':
      return [`${act.name.name} (${act.name.kind})`, `${act.to.name} (${act.to.kind})`];
    default:
      return [`${act.name.name} (${act.name.kind})`, ''];
  }
}

async function statementsTable({ judgements }: Store, viewer: Viewer): Promise<ListTable> {
  const statements = await judgements.statements({ limit: mostRows }, viewer);
  return {
    header: [
      'subject kind',
      'subject',
      'predicate',
      'object kind',
      'object',
      'status',
      'likelihood',
      'reasons',
      'analyst',
      'at',
    ],
    rows: statements.map(({ claim, evidence }) => [
      claim.subject.kind,
      claim.subject.value,
      claim.predicate,
      claim.object.kind,
      claim.object.value,
      claim.status,
      claim.likelihood ?? '',
      evidence.reasons,
      evidence.analyst,
      evidence.on,
    ]),
  };
}

function dateOf({ publishedAt, updatedAt, obtainedAt }: StoredSummary): string {
  return (publishedAt ?? updatedAt)?.value ?? obtainedAt.slice(0, 10);
}
