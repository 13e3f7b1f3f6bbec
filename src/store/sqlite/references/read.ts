import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { ClaimEnd } from '../../../model/claim.ts';
import { NameKind, NameRelation } from '../../../model/lexicon.ts';
import { type Provenance, RecordClaim, RecordKind, type ReferenceRecord } from '../../../model/reference.ts';
import { parseJson } from '../../packed.ts';
import type { NamedRecord, SetClaim, StoredRecord, StoredScore } from '../../reference/reference-store.ts';
import type { ReferenceRecordTable, ReferenceRelationTable } from '../../reference/tables.ts';
import type { Tables } from '../../tables.ts';

const Facts = z.record(z.string(), z.unknown());
const status = z.enum(['current', 'revoked', 'deprecated']);
/** Records that one answer may hold. */
const mostRecords = 500;

/** Sets in force by their ids. Few and small: asked anew each time, so that an answer never names an older version. */
export async function provenances(database: Kysely<Tables>): Promise<ReadonlyMap<string, Provenance>> {
  const rows = await database
    .selectFrom('reference_set')
    .select(['id as set', 'title', 'version', 'as_of as asOf'])
    .execute();
  return new Map(rows.map((row) => [row.set, row]));
}

/** See `ReferenceStore.naming`. */
export async function recordsNaming(
  database: Kysely<Tables>,
  keys: readonly string[],
  kind?: NameKind,
): Promise<StoredRecord[]> {
  if (keys.length === 0) return [];
  const rows = await database
    .selectFrom('reference_name')
    .innerJoin('reference_record', (join) =>
      join
        .onRef('reference_record.set_id', '=', 'reference_name.set_id')
        .onRef('reference_record.id', '=', 'reference_name.record_id'),
    )
    .where('reference_name.key', 'in', keys)
    .$if(kind !== undefined, (query) => query.where('reference_name.kind', '=', kind ?? ''))
    .selectAll('reference_record')
    .distinct()
    .limit(mostRecords)
    .execute();
  return stored(database, rows);
}

/** See `ReferenceStore.namesWith`. A range of keys, so that the index answers; U+10FFFF is beyond every key. */
export async function namesWith(
  database: Kysely<Tables>,
  prefix: string,
  limit: number,
): Promise<NamedRecord[]> {
  const sets = await provenances(database);
  const rows = await database
    .selectFrom('reference_name')
    .innerJoin('reference_record', (join) =>
      join
        .onRef('reference_record.set_id', '=', 'reference_name.set_id')
        .onRef('reference_record.id', '=', 'reference_name.record_id'),
    )
    .where('reference_name.key', '>=', prefix)
    .where('reference_name.key', '<', `${prefix}\u{10ffff}`)
    .where('reference_record.status', '=', 'current')
    .select(['reference_name.set_id', 'reference_name.name', 'reference_record.id'])
    .select(['reference_record.kind', 'reference_record.label'])
    .orderBy(sql`length(reference_name.key)`)
    .orderBy('reference_name.key')
    .limit(limit)
    .execute();
  return rows.flatMap(({ set_id, id, kind, label, name }) => {
    const from = sets.get(set_id);
    return from ? [{ from, id, kind: RecordKind.parse(kind), label, name }] : [];
  });
}

export async function recordOf(
  database: Kysely<Tables>,
  set: string,
  id: string,
): Promise<StoredRecord | undefined> {
  const rows = await database
    .selectFrom('reference_record')
    .where('set_id', '=', set)
    .where('id', '=', id)
    .selectAll()
    .execute();
  return (await stored(database, rows))[0];
}

export async function recordsByExternalId(database: Kysely<Tables>, id: string): Promise<StoredRecord[]> {
  const rows = await database
    .selectFrom('reference_record')
    .where('external_id', '=', id)
    .selectAll()
    .limit(mostRecords)
    .execute();
  return stored(database, rows);
}

/** See `ReferenceStore.linkedTo`. */
export async function recordsLinkedTo(
  database: Kysely<Tables>,
  target: string,
  of: { rel?: string; kind?: RecordKind; limit: number },
): Promise<StoredRecord[]> {
  const { rel, kind } = of;
  const rows = await database
    .selectFrom('reference_link')
    .innerJoin('reference_record', (join) =>
      join
        .onRef('reference_record.set_id', '=', 'reference_link.set_id')
        .onRef('reference_record.id', '=', 'reference_link.record_id'),
    )
    .where('reference_link.target', '=', target)
    .$if(rel !== undefined, (query) => query.where('reference_link.rel', '=', rel ?? ''))
    .$if(kind !== undefined, (query) => query.where('reference_record.kind', '=', kind ?? ''))
    .selectAll('reference_record')
    .orderBy('reference_record.set_id')
    .orderBy('reference_record.id')
    .limit(of.limit)
    .execute();
  return stored(database, rows);
}

/** Rows with their names and links, each under the set that it is of. */
async function stored(
  database: Kysely<Tables>,
  rows: readonly ReferenceRecordTable[],
): Promise<StoredRecord[]> {
  const sets = await provenances(database);
  const found: StoredRecord[] = [];
  for (const row of rows) {
    const from = sets.get(row.set_id);
    if (!from) continue;
    const names = await database
      .selectFrom('reference_name')
      .where('set_id', '=', row.set_id)
      .where('record_id', '=', row.id)
      .orderBy('at')
      .select(['name', 'kind', 'namer', 'relation'])
      .execute();
    const links = await database
      .selectFrom('reference_link')
      .where('set_id', '=', row.set_id)
      .where('record_id', '=', row.id)
      .select(['rel', 'target'])
      .execute();
    const record: ReferenceRecord = {
      id: row.id,
      kind: RecordKind.parse(row.kind),
      label: row.label,
      ...(row.external_id === null ? {} : { externalId: row.external_id }),
      status: status.parse(row.status),
      ...(row.replaced_by === null ? {} : { replacedBy: row.replaced_by }),
      names: names.map(({ name, kind, namer, relation }) => ({
        name,
        kind: NameKind.parse(kind),
        relation: NameRelation.parse(relation),
        ...(namer === null ? {} : { namer }),
      })),
      links,
      facts: parseJson(row.facts, Facts),
    };
    found.push({ from, record });
  }
  return found;
}

/** See `ReferenceStore.claimsOf`. An end that no claim can have (a tactic) or that no set holds ends no claim. */
export async function claimsOf(
  database: Kysely<Tables>,
  set: string,
  id: string,
  limit: number,
): Promise<SetClaim[]> {
  const own = await database
    .selectFrom('reference_set')
    .where('id', '=', set)
    .select('space')
    .executeTakeFirst();
  if (!own) return [];
  const at = (end: 'subject' | 'object') =>
    database
      .selectFrom('reference_relation')
      .where(end, '=', id)
      .where(`${end}_kind`, 'is', null)
      .where('space', '=', own.space)
      .selectAll();
  const rows = await at('subject')
    .union(at('object'))
    .orderBy('predicate')
    .orderBy('id')
    .limit(limit)
    .execute();
  const ends = await endsOf(database, rows, own.space);
  const publishers = await database.selectFrom('reference_set').select(['id', 'publisher']).execute();
  const sets = await provenances(database);
  return rows.flatMap((row) => {
    const from = sets.get(row.set_id);
    const subject = endOf(row.subject_kind, row.subject, ends);
    const object = endOf(row.object_kind, row.object, ends);
    if (!from || !subject || !object) return [];
    const claim = RecordClaim.parse({
      predicate: row.predicate,
      subject,
      object,
      status: row.status,
      ...(row.likelihood === null ? {} : { likelihood: row.likelihood }),
      claimants: publishers.filter((one) => one.id === row.set_id).map(({ publisher }) => publisher),
      evidence: [{ kind: 'record', set: row.set_id, version: from.version, recordId: row.id }],
      ...(row.said_on === null ? {} : { saidOn: row.said_on }),
    });
    return [{ from, claim }];
  });
}

type Ends = ReadonlyMap<string, ClaimEnd>;
/** Things that people call by their id: a claim's value is the id. */
const calledById = new Set(['technique', 'mitigation', 'vulnerability']);

async function endsOf(
  database: Kysely<Tables>,
  rows: readonly ReferenceRelationTable[],
  space: string,
): Promise<Ends> {
  const ids = [...new Set(rows.flatMap(({ subject, object }) => [subject, object]))];
  const ends = new Map<string, ClaimEnd>();
  for (let at = 0; at < ids.length; at += 1000) {
    const some = await database
      .selectFrom('reference_record')
      .where('id', 'in', ids.slice(at, at + 1000))
      .where('space', '=', space)
      .select(['id', 'kind', 'label', 'external_id'])
      .execute();
    for (const { id, kind, label, external_id } of some) {
      const value = calledById.has(kind) ? (external_id ?? label) : label;
      const end = ClaimEnd.safeParse({ kind, value });
      if (end.success) ends.set(id, end.data);
    }
  }
  return ends;
}

function endOf(kind: string | null, value: string, ends: Ends): ClaimEnd | undefined {
  return kind === null ? ends.get(value) : ClaimEnd.parse({ kind, value });
}

/** See `ReferenceStore.scores`. */
export async function scoresOf(database: Kysely<Tables>, cves: readonly string[]): Promise<StoredScore[]> {
  if (cves.length === 0) return [];
  const sets = await provenances(database);
  const rows = await database.selectFrom('reference_score').where('cve', 'in', cves).selectAll().execute();
  return rows.flatMap(({ cve, set_id, score, percentile }) => {
    const from = sets.get(set_id);
    return from ? [{ from, score: { cve, score, percentile } }] : [];
  });
}
