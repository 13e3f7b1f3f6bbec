import { type Kysely, type RawBuilder, sql } from 'kysely';
import { Claim } from '../../model/claim.ts';
import { ReviewState } from '../../model/decision.ts';
import { NameKind } from '../../model/lexicon.ts';
import { parseJson } from '../packed.ts';
import type { StoredClaim, StoredFacets, StoredName } from '../report.ts';
import type { Tables } from '../tables.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { documentColumns, summaryOf } from './read-rows.ts';

const facetValues = 200;

/**
 * See `ReportStore.facets`. The most frequent values first, at most 200 of each. The join that keeps hidden reports
 * out costs six times the count itself, so it is left out where the viewer may see every report.
 */
export async function facetsOf(database: Kysely<Tables>, viewer: Viewer): Promise<StoredFacets> {
  const hidden = await database
    .selectFrom('document')
    .where((document) => document.not(visibleTo(viewer)(document)))
    .select('seq')
    .limit(1)
    .executeTakeFirst();
  const isVisible = hidden === undefined ? sql<boolean>`true` : visibleSeqs(database, viewer);
  const visible = database.selectFrom('document').where(visibleTo(viewer));
  const langs = await visible
    .groupBy('lang')
    .select(['lang as value', (count) => count.fn.countAll<number>().as('reports')])
    .orderBy('reports', 'desc')
    .limit(facetValues)
    .execute();
  const outlets = await visible
    .where('outlet', 'is not', null)
    .groupBy('outlet')
    .select([sql<string>`outlet`.as('value'), (count) => count.fn.countAll<number>().as('reports')])
    .orderBy('reports', 'desc')
    .limit(facetValues)
    .execute();
  const keys = await database
    .selectFrom('document_name')
    .where('kind', '!=', '')
    .where(isVisible)
    .groupBy(['key', 'kind'])
    .select(['key', 'kind', (count) => count.fn.countAll<number>().as('reports')])
    .orderBy('reports', 'desc')
    .limit(facetValues)
    .execute();
  const sectors = await database
    .selectFrom('document_sector')
    .where(isVisible)
    .groupBy('slug')
    .select(['slug as value', (count) => count.fn.countAll<number>().as('reports')])
    .orderBy('reports', 'desc')
    .limit(facetValues)
    .execute();
  const countries = await database
    .selectFrom('document_country')
    .where(isVisible)
    .groupBy('code')
    .select(['code as value', sql<number>`count(distinct document_seq)`.as('reports')])
    .orderBy('reports', 'desc')
    .limit(facetValues)
    .execute();
  const names = await labelled(database, keys, isVisible);
  return { langs, outlets, names, sectors, countries };
}

function visibleSeqs(database: Kysely<Tables>, viewer: Viewer): RawBuilder<boolean> {
  const seqs = database.selectFrom('document').where(visibleTo(viewer)).select('seq');
  return sql<boolean>`document_seq in ${seqs}`;
}

/** One spelling of each name, from a report that the viewer may see. */
async function labelled(
  database: Kysely<Tables>,
  keys: readonly { key: string; kind: string; reports: number }[],
  isVisible: RawBuilder<boolean>,
): Promise<StoredFacets['names']> {
  const names: StoredFacets['names'] = [];
  for (const { key, kind, reports } of keys) {
    const { name } = await database
      .selectFrom('document_name')
      .where('key', '=', key)
      .where('kind', '=', kind)
      .where(isVisible)
      .select('name')
      .limit(1)
      .executeTakeFirstOrThrow();
    names.push({ value: name, kind: NameKind.parse(kind), reports });
  }
  return names;
}

/** See `ReportStore.claimsNaming`. */
export async function claimsNaming(
  database: Kysely<Tables>,
  keys: readonly string[],
  viewer: Viewer,
  limit: number,
): Promise<StoredClaim[]> {
  if (keys.length === 0) return [];
  const rows = await database
    .selectFrom('document')
    .innerJoin('claim', 'claim.document_seq', 'document.seq')
    .where(visibleTo(viewer))
    .where('claim.at', 'in', (inner) => inner.selectFrom('claim_end').where('key', 'in', keys).select('at'))
    .select(documentColumns)
    .select(['claim.body', 'claim.review'])
    .orderBy('document.sort_date', 'desc')
    .orderBy('document.seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ body, review, ...row }) => {
    const report = summaryOf(row);
    const claim = parseJson(body, Claim);
    const evidence = claim.evidence.map((sentence) => ({ ...sentence, versionId: report.versionId }));
    const state = review === null ? {} : { state: ReviewState.parse(review) };
    return { claim: { ...claim, evidence }, report, ...state };
  });
}

function names(database: Kysely<Tables>, viewer: Viewer) {
  return database
    .selectFrom('document')
    .innerJoin('document_name', 'document_name.document_seq', 'document.seq')
    .where(visibleTo(viewer))
    .where('document_name.kind', '!=', '')
    .groupBy(['document_name.kind', 'document_name.key'])
    .select(['document_name.kind', 'document_name.key'])
    .select([
      sql<string>`max(document_name.name)`.as('name'),
      sql<string | null>`max(document_name.entry_id)`.as('entry_id'),
    ])
    .select((count) => count.fn.countAll<number>().as('reports'));
}

type NameRow = { kind: string; key: string; name: string; entry_id: string | null; reports: number };

function nameOf({ kind, key, name, entry_id, reports }: NameRow): StoredName {
  return {
    kind: NameKind.parse(kind),
    key,
    name,
    ...(entry_id === null ? {} : { entryId: entry_id }),
    reports,
  };
}

/** See `ReportStore.namesWith`. */
export async function namesWith(
  database: Kysely<Tables>,
  part: string,
  viewer: Viewer,
  limit: number,
): Promise<StoredName[]> {
  const rows = await names(database, viewer)
    .where(sql<boolean>`instr(document_name.key, ${part}) > 0`)
    .orderBy(sql`instr(document_name.key, ${part}) = 1`, 'desc')
    .orderBy('reports', 'desc')
    .limit(limit)
    .execute();
  return rows.map(nameOf);
}

/** See `ReportStore.namesOf`. */
export async function namesOf(
  database: Kysely<Tables>,
  keys: readonly string[],
  viewer: Viewer,
): Promise<StoredName[]> {
  if (keys.length === 0) return [];
  const rows = await names(database, viewer)
    .where('document_name.key', 'in', keys)
    .orderBy('reports', 'desc')
    .execute();
  return rows.map(nameOf);
}
