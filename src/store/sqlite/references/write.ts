import type { Kysely } from 'kysely';
import { nameKey } from '../../../model/name-key.ts';
import type { ReferenceRelation, RelationObject, SetContents, SetFile } from '../../../model/reference.ts';
import type { SetCounts } from '../../reference/reference-store.ts';
import type { ReferenceTables } from '../../reference/tables.ts';
import type { Clock } from '../../store.ts';
import type { Tables } from '../../tables.ts';

/** SQLite binds at most 32,766 values to a statement. */
const rowsAStatement = 1000;

/** See `ReferenceStore.replace`: everything of the set goes, everything new comes, in one transaction. */
export async function replaceSet(
  database: Kysely<Tables>,
  contents: SetContents,
  files: readonly SetFile[],
  clock: Clock,
): Promise<void> {
  const { set, space } = contents;
  const now = clock().toISOString();
  const names = nameRows(contents);
  const counts: SetCounts = {
    records: contents.records.length,
    names: names.length,
    relations: contents.relations.length,
    scores: contents.scores.length,
    values: contents.values.length,
  };
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('reference_set').where('id', '=', set).execute();
    for (const table of ofASet) await transaction.deleteFrom(table).where('set_id', '=', set).execute();
    await transaction
      .insertInto('reference_set')
      .values({
        id: set,
        space,
        title: contents.title,
        publisher: contents.publisher,
        licence: contents.licence,
        version: contents.version,
        as_of: contents.asOf,
        as_of_basis: contents.asOfBasis,
        synced_at: now,
        checked_at: now,
        reader: contents.reader,
        counts: JSON.stringify(counts),
        overrides: JSON.stringify(contents.overrides),
        skipped: JSON.stringify(contents.skipped),
      })
      .execute();
    await writeFiles(transaction, set, files);
    await insert(transaction, 'reference_record', recordRows(contents));
    await insert(transaction, 'reference_name', names);
    await insert(transaction, 'reference_link', linkRows(contents));
    await insert(
      transaction,
      'reference_relation',
      contents.relations.map((one) => relationRow(set, space, one)),
    );
    await insert(
      transaction,
      'reference_score',
      contents.scores.map((one) => ({ ...one, set_id: set })),
    );
    await insert(
      transaction,
      'reference_value',
      contents.values.map(({ record, value }) => ({ value, set_id: set, record_id: record })),
    );
  });
}

const ofASet = [
  'reference_failure',
  'reference_file',
  'reference_record',
  'reference_name',
  'reference_link',
  'reference_relation',
  'reference_score',
  'reference_value',
] as const;

export async function writeFiles(
  transaction: Kysely<Tables>,
  set: string,
  files: readonly SetFile[],
): Promise<void> {
  await transaction.deleteFrom('reference_file').where('set_id', '=', set).execute();
  const rows = files.map(({ address, sha256, bytes, etag, lastModified }, at) => ({
    set_id: set,
    at,
    address,
    sha256,
    bytes,
    etag: etag ?? null,
    last_modified: lastModified ?? null,
  }));
  await insert(transaction, 'reference_file', rows);
}

async function insert<Table extends keyof ReferenceTables>(
  transaction: Kysely<Tables>,
  table: Table,
  rows: readonly ReferenceTables[Table][],
): Promise<void> {
  // Kysely's types do not follow a table that is a parameter; each call above checks its rows against the table.
  const into = transaction.insertInto(table as 'reference_link');
  for (let at = 0; at < rows.length; at += rowsAStatement) {
    await into.values(rows.slice(at, at + rowsAStatement) as ReferenceTables['reference_link'][]).execute();
  }
}

function recordRows({ set, space, records }: SetContents): ReferenceTables['reference_record'][] {
  return records.map(({ id, kind, label, externalId, status, replacedBy, facts }) => ({
    set_id: set,
    id,
    space,
    kind,
    label,
    external_id: externalId ?? null,
    status,
    replaced_by: replacedBy ?? null,
    facts: JSON.stringify(facts),
  }));
}

function nameRows({ set, records }: SetContents): ReferenceTables['reference_name'][] {
  return records.flatMap(({ id, names }) =>
    names.map(({ name, kind, namer, relation }, at) => ({
      key: nameKey(name),
      set_id: set,
      record_id: id,
      at,
      kind,
      name,
      namer: namer ?? null,
      relation,
    })),
  );
}

function linkRows({ set, records }: SetContents): ReferenceTables['reference_link'][] {
  const rows = records.flatMap(({ id, links }) =>
    links.map(({ rel, target }) => ({ target, rel, set_id: set, record_id: id })),
  );
  return [...new Map(rows.map((row) => [`${row.target} ${row.rel} ${row.record_id}`, row])).values()];
}

function relationRow(
  set: string,
  space: string,
  { id, predicate, subject, object, status, likelihood, saidOn }: ReferenceRelation,
): ReferenceTables['reference_relation'] {
  return {
    set_id: set,
    id,
    space,
    predicate,
    subject_kind: kindOf(subject),
    subject: endValue(subject),
    object_kind: kindOf(object),
    object: endValue(object),
    status,
    likelihood: likelihood ?? null,
    said_on: saidOn ?? null,
  };
}

function kindOf(end: RelationObject): string | null {
  return 'record' in end ? null : end.kind;
}

function endValue(end: RelationObject): string {
  return 'record' in end ? end.record : end.value;
}
