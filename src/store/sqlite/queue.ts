import { type Kysely, sql } from 'kysely';
import { Claim, ClaimStatus, Predicate } from '../../model/claim.ts';
import { Decision, Doubt, ReviewState, Standing } from '../../model/decision.ts';
import { DocumentId } from '../../model/ids.ts';
import type {
  JudgementCounts,
  LoggedDecision,
  LogSearch,
  Queue,
  QueuedClaim,
  QueueGroup,
  QueueSearch,
  ToLookAt,
  UndecidedOf,
} from '../judgement.ts';
import { parseJson } from '../packed.ts';
import type { StoredClaim } from '../report.ts';
import type { Tables } from '../tables.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { summariesOf } from './list-reports.ts';
import { documentColumns, summaryOf } from './read-rows.ts';

/**
 * See `JudgementStore.queue`. What is watched first, then the most doubtful, then what was read last. Counting and
 * ordering walk one narrow index; claims and reports are fetched for the page that is shown.
 */
export async function queueOf(database: Kysely<Tables>, search: QueueSearch, viewer: Viewer): Promise<Queue> {
  const { watched, onlyWatched = false, offset, limit } = search;
  const undecided = await undecidedQuery(database, search, viewer);
  const isWatched = sql<boolean>`claim.at in (select at from claim_end where key in (${sql.join([...watched])}))`;
  const first = watched.length > 0 ? await page(undecided.where(isWatched), offset, limit) : noPage;
  if (onlyWatched) return { items: await queued(database, first.places, true), total: first.total };
  const rest = await page(
    watched.length > 0 ? undecided.where(sql<boolean>`not ${isWatched}`) : undecided,
    Math.max(0, offset - first.total),
    limit - first.places.length,
  );
  return {
    items: [...(await queued(database, first.places, true)), ...(await queued(database, rest.places, false))],
    total: first.total + rest.total,
  };
}

const noPage = { places: [] as number[], total: 0 };

async function page(
  query: Awaited<ReturnType<typeof undecidedQuery>>,
  offset: number,
  limit: number,
): Promise<{ places: number[]; total: number }> {
  const { total } = await query
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  if (limit <= 0 || offset >= total) return { places: [], total };
  const rows = await query
    .select('claim.at')
    .orderBy('claim.doubt', 'desc')
    .orderBy('claim.document_seq', 'desc')
    .orderBy('claim.at')
    .offset(offset)
    .limit(limit)
    .execute();
  return { places: rows.map(({ at }) => at), total };
}

/** Claims by their places, in the order given. */
async function queued(
  database: Kysely<Tables>,
  places: readonly number[],
  watched: boolean,
): Promise<QueuedClaim[]> {
  if (places.length === 0) return [];
  const rows = await database
    .selectFrom('document')
    .innerJoin('claim', 'claim.document_seq', 'document.seq')
    .where('claim.at', 'in', places)
    .select(documentColumns)
    .select(['claim.at', 'claim.body', 'claim.doubts'])
    .execute();
  const byPlace = new Map(rows.map((row) => [row.at, row]));
  return places.flatMap((at): QueuedClaim[] => {
    const row = byPlace.get(at);
    if (!row) return [];
    const { body, doubts: words, ...document } = row;
    const doubts = words === '' ? [] : words.split(' ').map((one) => Doubt.parse(one));
    return [{ claim: parseJson(body, Claim), report: summaryOf(document), doubts, watched }];
  });
}

/** Undecided claims that the viewer may see. Documents are looked at only where something is asked of them. */
async function undecidedQuery(
  database: Kysely<Tables>,
  { outlet, predicate, status, lang }: UndecidedOf & { readonly lang?: string },
  viewer: Viewer,
) {
  let query = database.selectFrom('claim').where('claim.review', 'is', null);
  if (outlet !== undefined || lang !== undefined || (await hidesAny(database, viewer))) {
    let documents = database.selectFrom('document').where(visibleTo(viewer)).select('document.seq');
    if (outlet !== undefined) documents = documents.where('document.outlet', '=', outlet);
    if (lang !== undefined) documents = documents.where('document.lang', '=', lang);
    query = query.where('claim.document_seq', 'in', documents);
  }
  if (predicate !== undefined) query = query.where('claim.predicate', '=', predicate);
  if (status !== undefined) query = query.where('claim.status', '=', status);
  return query;
}

/** Is there a report that the viewer may not see? */
async function hidesAny(database: Kysely<Tables>, viewer: Viewer): Promise<boolean> {
  const hidden = await database
    .selectFrom('document')
    .where((document) => document.not(visibleTo(viewer)(document)))
    .select('seq')
    .limit(1)
    .executeTakeFirst();
  return hidden !== undefined;
}

/** See `JudgementStore.reportsOfClaims`. */
export async function reportsOf(
  database: Kysely<Tables>,
  ids: readonly string[],
  viewer: Viewer,
): Promise<Map<string, DocumentId>> {
  const found = new Map<string, DocumentId>();
  for (let at = 0; at < ids.length; at += idsAStatement) {
    const rows = await database
      .selectFrom('claim')
      .innerJoin('document', 'document.seq', 'claim.document_seq')
      .where(visibleTo(viewer))
      .where('claim.id', 'in', ids.slice(at, at + idsAStatement))
      .select(['claim.id', 'document.id as report'])
      .execute();
    for (const { id, report } of rows) found.set(id, DocumentId.parse(report));
  }
  return found;
}

const idsAStatement = 1_000;

/** See `JudgementStore.claims`. */
export async function heldClaims(
  database: Kysely<Tables>,
  { after = -1, limit }: { readonly after?: number; readonly limit: number },
  viewer: Viewer,
): Promise<{ items: StoredClaim[]; next?: number }> {
  const rows = await database
    .selectFrom('document')
    .innerJoin('claim', 'claim.document_seq', 'document.seq')
    .where(visibleTo(viewer))
    .where('claim.at', '>', after)
    .select(documentColumns)
    .select(['claim.at', 'claim.body', 'claim.review'])
    .orderBy('claim.at')
    .limit(limit)
    .execute();
  const items = rows.map(
    ({ body, review, ...document }): StoredClaim => ({
      claim: parseJson(body, Claim),
      report: summaryOf(document),
      ...(review === null ? {} : { state: ReviewState.parse(review) }),
    }),
  );
  const last = rows.at(-1);
  return { items, ...(last && rows.length === limit ? { next: last.at } : {}) };
}

/** See `JudgementStore.undecided`. */
export async function undecidedBy(
  database: Kysely<Tables>,
  of: UndecidedOf,
  viewer: Viewer,
): Promise<Map<DocumentId, string[]>> {
  const rows = await (await undecidedQuery(database, of, viewer))
    .innerJoin('document', 'document.seq', 'claim.document_seq')
    .select(['document.id as report', 'claim.id'])
    .orderBy('claim.at')
    .execute();
  const byReport = new Map<DocumentId, string[]>();
  for (const { report, id } of rows) {
    const key = DocumentId.parse(report);
    const ids = byReport.get(key);
    if (ids) ids.push(id);
    else byReport.set(key, [id]);
  }
  return byReport;
}

/** See `JudgementStore.groups`: the largest first. */
export async function groupsOf(
  database: Kysely<Tables>,
  viewer: Viewer,
  limit: number,
): Promise<QueueGroup[]> {
  const rows = await database
    .selectFrom('claim')
    .innerJoin('document', 'document.seq', 'claim.document_seq')
    .where(visibleTo(viewer))
    .where('claim.review', 'is', null)
    .groupBy(['document.outlet', 'claim.predicate', 'claim.status'])
    .select(['document.outlet', 'claim.predicate', 'claim.status'])
    .select((count) => count.fn.countAll<number>().as('claims'))
    .orderBy('claims', 'desc')
    .orderBy('document.outlet')
    .orderBy('claim.predicate')
    .limit(limit)
    .execute();
  return rows.map(({ outlet, predicate, status, claims }) => ({
    ...(outlet === null ? {} : { outlet }),
    predicate: Predicate.parse(predicate),
    status: ClaimStatus.parse(status),
    claims,
  }));
}

/** See `JudgementStore.toLookAt`. */
export async function toLookAt(database: Kysely<Tables>, viewer: Viewer, limit: number): Promise<ToLookAt[]> {
  const rows = await database
    .selectFrom('standing')
    .innerJoin('document', 'document.seq', 'standing.document_seq')
    .innerJoin('decision', 'decision.id', 'standing.decision_id')
    .where(visibleTo(viewer))
    .where('standing.state', '=', 'look')
    .select(documentColumns)
    .select(['standing.body as standing', 'decision.body as decision'])
    .orderBy('decision.seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ standing, decision, ...document }) => ({
    decision: parseJson(decision, Decision),
    standing: parseJson(standing, Standing),
    report: summaryOf(document),
  }));
}

/** See `JudgementStore.counts`. */
export async function countsOf(database: Kysely<Tables>, viewer: Viewer): Promise<JudgementCounts> {
  const hides = await hidesAny(database, viewer);
  const visible = database.selectFrom('document').where(visibleTo(viewer)).select('document.seq');
  const of = async (state: ReviewState | null): Promise<number> => {
    let query = database.selectFrom('claim').where('claim.review', state === null ? 'is' : '=', state);
    if (hides) query = query.where('claim.document_seq', 'in', visible);
    const { claims } = await query
      .select((count) => count.fn.countAll<number>().as('claims'))
      .executeTakeFirstOrThrow();
    return claims;
  };
  const standing = await database
    .selectFrom('standing')
    .innerJoin('document', 'document.seq', 'standing.document_seq')
    .where(visibleTo(viewer))
    .select([
      sql<number>`coalesce(sum(standing.state = 'look'), 0)`.as('look'),
      sql<number>`coalesce(sum(standing.state = 'attached' and exists (
        select 1 from decision where decision.id = standing.decision_id and decision.rule is not null)), 0)`.as(
        'automatic',
      ),
    ])
    .executeTakeFirstOrThrow();
  const { statements } = await database
    .selectFrom('statement')
    .where(statementsSeenBy(database, viewer))
    .select((count) => count.fn.countAll<number>().as('statements'))
    .executeTakeFirstOrThrow();
  return {
    undecided: await of(null),
    accepted: await of('accepted'),
    corrected: await of('corrected'),
    rejected: await of('rejected'),
    added: await of('added'),
    ...standing,
    statements,
  };
}

/** A statement on a report is seen by who sees the report; one without a report by the own organisation. */
export function statementsSeenBy(database: Kysely<Tables>, viewer: Viewer) {
  const visible = database.selectFrom('document').where(visibleTo(viewer)).select('document.id');
  const own = viewer.communities.includes('own') ? sql`statement.document_id is null or` : sql``;
  return sql<boolean>`(${own} statement.document_id in ${visible})`;
}

/** See `JudgementStore.log`. */
export async function logged(
  database: Kysely<Tables>,
  { documentId, batch, limit, offset = 0 }: LogSearch,
  viewer: Viewer,
): Promise<LoggedDecision[]> {
  const visible = database.selectFrom('document').where(visibleTo(viewer)).select('document.id');
  const own = viewer.communities.includes('own') ? sql`document_id is null or` : sql``;
  let query = database.selectFrom('decision').where(sql<boolean>`(${own} document_id in ${visible})`);
  if (documentId !== undefined) query = query.where('document_id', '=', documentId);
  if (batch !== undefined) query = query.where('batch', '=', batch);
  const rows = await query.select('body').orderBy('seq', 'desc').offset(offset).limit(limit).execute();
  const decisions = rows.map(({ body }) => parseJson(body, Decision));
  const ids = new Set(decisions.flatMap((decision) => decision.documentId ?? []));
  const reports = new Map((await summariesOf(database, [...ids], viewer)).map((one) => [one.id, one]));
  return decisions.map((decision) => {
    const report = decision.documentId ? reports.get(decision.documentId) : undefined;
    return { decision, ...(report ? { report } : {}) };
  });
}
