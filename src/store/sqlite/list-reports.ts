import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { unpackJson } from '../packed.ts';
import type { ReportList, ReportSearch, StoredSummary } from '../report.ts';
import { type Hit, hitsIn } from '../search/hits.ts';
import { ftsPhrase, type Phrase, parseQuery } from '../search/query.ts';
import { firstDayOf, lastDayOf } from '../sort-date.ts';
import type { Tables } from '../tables.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { placesADocument } from './prepare-rows.ts';
import { documentColumns, passageSpans, summaryOf } from './read-rows.ts';

/**
 * Documents with a passage that answers to the phrase: FTS5's row numbers say the document. The plus keeps SQLite from
 * looking up each document by its number: walking the index of the list costs half (10,000 reports, 5,000 of them hits).
 */
function answersTo(phrase: Phrase) {
  const passages = sql`select rowid / ${sql.lit(placesADocument)} from passage_index where passage_index match ${ftsPhrase(phrase)}`;
  return sql<boolean>`+document.seq in (${passages})`;
}

/**
 * The one query over reports: what the viewer may see and the search asks for. List, counts and facets are
 * all built on it.
 */
export function reportQuery(
  database: Kysely<Tables>,
  search: Omit<ReportSearch, 'limit' | 'cursor'>,
  viewer: Viewer,
) {
  let query: SelectQueryBuilder<Tables, 'document', object> = database
    .selectFrom('document')
    .where(visibleTo(viewer));
  for (const phrase of search.q === undefined ? [] : parseQuery(search.q)) {
    query = query.where(answersTo(phrase));
  }
  const { lang, outlet, from, to, nameKeys, sector, country } = search;
  if (lang !== undefined) query = query.where('document.lang', '=', lang);
  if (outlet !== undefined) query = query.where('document.outlet', '=', outlet);
  if (from !== undefined) query = query.where('document.last_day', '>=', firstDayOf(from));
  if (to !== undefined) query = query.where('document.first_day', '<=', lastDayOf(to));
  if (nameKeys !== undefined) {
    query = query.where('document.seq', 'in', (inner) =>
      inner.selectFrom('document_name').where('key', 'in', nameKeys).select('document_seq'),
    );
  }
  if (sector !== undefined) {
    query = query.where('document.seq', 'in', (inner) =>
      inner.selectFrom('document_sector').where('slug', '=', sector).select('document_seq'),
    );
  }
  if (country !== undefined) {
    query = query.where('document.seq', 'in', (inner) =>
      inner.selectFrom('document_country').where('code', '=', country).select('document_seq'),
    );
  }
  return query;
}

// By the document's id: its number in the table would say how many others there are.
const Cursor = z.tuple([z.string(), z.string()]);

function readCursor(cursor: string): z.infer<typeof Cursor> | undefined {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

/** See `ReportStore.list`. A query without a single word finds nothing. */
export async function listReports(
  database: Kysely<Tables>,
  search: ReportSearch,
  viewer: Viewer,
): Promise<Outcome<ReportList>> {
  const after = search.cursor === undefined ? undefined : readCursor(search.cursor);
  if (search.cursor !== undefined && !after) {
    return failed(
      'input/invalid',
      'cursor',
      'This cursor is not one that the list gave. Start from the first page.',
    );
  }
  for (const field of ['from', 'to'] as const) {
    const date = search[field];
    if (date !== undefined && !/^\d{4}(?:-\d\d){0,2}$/.test(date)) {
      return failed('input/invalid', field, `${field}: Give a date as 2024, 2024-06 or 2024-06-20.`);
    }
  }
  const phrases = search.q === undefined ? [] : parseQuery(search.q);
  if (search.q !== undefined && search.q.trim() !== '' && phrases.length === 0)
    return done({ items: [], total: 0 });

  const matching = reportQuery(database, search, viewer);
  let order = matching
    .select(['document.seq', 'document.sort_date'])
    .select(sql<number>`count(*) over ()`.as('total'));
  if (after) {
    const last = sql`(select seq from document where id = ${after[1]})`;
    order = order.where(sql<boolean>`(document.sort_date, document.seq) < (${after[0]}, ${last})`);
  }
  const keys = await order
    .orderBy('document.sort_date', 'desc')
    .orderBy('document.seq', 'desc')
    .limit(search.limit + 1)
    .execute();
  // On later pages the window counts what is left, so the whole is counted by itself.
  const total = after ? await countOf(matching) : (keys[0]?.total ?? 0);
  const shown = keys.slice(0, search.limit);
  const items = await summariesAt(database, shown, phrases);
  const [last, lastItem] = [shown.at(-1), items.at(-1)];
  if (keys.length <= search.limit || !last || !lastItem) return done({ items, total });
  const nextCursor = Buffer.from(JSON.stringify([last.sort_date, lastItem.id])).toString('base64url');
  return done({ items, total, nextCursor });
}

/** How many reports the query finds. */
export async function countOf(query: ReturnType<typeof reportQuery>): Promise<number> {
  const { total } = await query
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** Rows of the list in the order given. */
async function summariesAt(
  database: Kysely<Tables>,
  shown: readonly { readonly seq: number }[],
  phrases: readonly Phrase[],
): Promise<StoredSummary[]> {
  if (shown.length === 0) return [];
  const seqs = shown.map((row) => row.seq);
  const rows = await database
    .selectFrom('document')
    .where('seq', 'in', seqs)
    .select(documentColumns)
    .select('document.seq')
    .execute();
  const hits = await hitsOf(database, seqs, phrases);
  const bySeq = new Map(rows.map((row) => [row.seq, summaryOf(row, hits.get(row.seq))]));
  return seqs.flatMap((seq) => bySeq.get(seq) ?? []);
}

const hitsAReport = 3;

/** Pieces of the page's reports that answer to the query. */
async function hitsOf(
  database: Kysely<Tables>,
  seqs: readonly number[],
  phrases: readonly Phrase[],
): Promise<Map<number, Hit[]>> {
  if (phrases.length === 0) return new Map();
  const rows = await database
    .selectFrom('document')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.document_seq', '=', 'document.seq')
        .onRef('revision.version', '=', 'document.version')
        .onRef('revision.revision', '=', 'document.revision'),
    )
    .where('document.seq', 'in', seqs)
    .select(['document.seq', 'revision.passages', 'revision.text'])
    .execute();
  return new Map(
    rows.map(({ seq, passages, text }) => [
      seq,
      hitsIn(unpackJson(text, z.string()), passageSpans(passages), phrases, hitsAReport),
    ]),
  );
}

/** See `ReportStore.summaries`. */
export async function summariesOf(
  database: Kysely<Tables>,
  ids: readonly string[],
  viewer: Viewer,
): Promise<StoredSummary[]> {
  if (ids.length === 0) return [];
  const rows = await reportQuery(database, {}, viewer)
    .where('document.id', 'in', ids)
    .select(documentColumns)
    .orderBy('document.sort_date', 'desc')
    .orderBy('document.seq', 'desc')
    .execute();
  return rows.map((row) => summaryOf(row));
}
