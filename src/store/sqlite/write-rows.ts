import { type Kysely, sql } from 'kysely';
import type { ReportToSave } from '../report.ts';
import { sortDateOf } from '../sort-date.ts';
import type { Tables } from '../tables.ts';
import { tlpRank } from '../viewer.ts';
import type { Place } from './place.ts';
import { passagesADocument, type Rows } from './prepare-rows.ts';

/** Writes everything of one report; what was read out of an older version gives way to it. */
export async function writeRows(
  transaction: Kysely<Tables>,
  place: Place,
  report: ReportToSave,
  rows: Rows,
  now: string,
): Promise<void> {
  const seq = await writeDocument(transaction, place, report, rows);
  if (place.result !== 'revision') await writeVersion(transaction, seq, place, report);
  await transaction
    .insertInto('revision')
    .values({
      document_seq: seq,
      version: place.version,
      revision: place.revision,
      cleaner: report.document.cleaner,
      reader: report.reading.reader,
      created_at: now,
      text: rows.text,
      canonical: rows.canonical,
      reading: rows.reading,
      passages: rows.passages,
    })
    .execute();
  if (place.result !== 'new') await removeRead(transaction, seq);
  await writeRead(transaction, seq, rows);
}

async function writeDocument(
  transaction: Kysely<Tables>,
  place: Place,
  { raw, document, reading }: ReportToSave,
  rows: Rows,
): Promise<number> {
  const outlet = document.outlet ?? raw.declared.outlet;
  const { sortedBy, ...dates } = sortDateOf(document.publishedAt, document.updatedAt, raw.obtainedAt);
  const values = {
    version: place.version,
    revision: place.revision,
    title: document.title ?? raw.declared.title ?? firstLine(document.text),
    lang: reading.lang,
    outlet: outlet ?? null,
    published: document.publishedAt ? JSON.stringify(document.publishedAt) : null,
    updated: document.updatedAt ? JSON.stringify(document.updatedAt) : null,
    sorted_by: sortedBy,
    sort_date: dates.sortDate,
    first_day: dates.firstDay,
    last_day: dates.lastDay,
    claims: reading.claims.length,
    questions: reading.questions.length,
    chips: JSON.stringify(rows.chips),
  };
  if (place.seq !== undefined) {
    await transaction.updateTable('document').set(values).where('seq', '=', place.seq).execute();
    return place.seq;
  }
  const { seq } = await transaction
    .insertInto('document')
    .values({
      ...values,
      id: raw.id,
      origin: JSON.stringify(raw.origin),
      obtained_at: raw.obtainedAt,
      marking: JSON.stringify(raw.marking),
      tlp: tlpRank(raw.marking.level),
      marking_owner: raw.marking.owner ?? null,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
}

async function writeVersion(
  transaction: Kysely<Tables>,
  seq: number,
  place: Place,
  report: ReportToSave,
): Promise<void> {
  const { raw, articleSha256 } = report;
  await transaction
    .insertInto('version')
    .values({
      document_seq: seq,
      number: place.version,
      sha256: raw.sha256,
      media_type: raw.mediaType,
      declared_charset: raw.declaredCharset ?? null,
      origin: JSON.stringify(raw.origin),
      declared: JSON.stringify(raw.declared),
      obtained_at: raw.obtainedAt,
      etag: raw.etag ?? null,
      last_modified: raw.lastModified ?? null,
      article_sha256: articleSha256,
    })
    .execute();
}

async function removeRead(transaction: Kysely<Tables>, seq: number): Promise<void> {
  for (const table of [
    'claim',
    'document_name',
    'document_surface',
    'document_country',
    'document_sector',
  ] as const) {
    await transaction.deleteFrom(table).where('document_seq', '=', seq).execute();
  }
  const first = BigInt(seq) * BigInt(passagesADocument);
  await sql`delete from passage_index where rowid >= ${first} and rowid < ${first + BigInt(passagesADocument)}`.execute(
    transaction,
  );
}

async function writeRead(transaction: Kysely<Tables>, seq: number, rows: Rows): Promise<void> {
  for (const some of chunks(rows.claims, seq)) await transaction.insertInto('claim').values(some).execute();
  for (const some of chunks(rows.names, seq))
    await transaction.insertInto('document_name').values(some).execute();
  for (const some of chunks(rows.surfaces, seq))
    await transaction.insertInto('document_surface').values(some).execute();
  for (const some of chunks(rows.countries, seq))
    await transaction.insertInto('document_country').values(some).execute();
  for (const some of chunks(rows.sectors, seq))
    await transaction.insertInto('document_sector').values(some).execute();
  const first = BigInt(seq) * BigInt(passagesADocument);
  for (const [index, body] of rows.bodies.entries()) {
    if (body === '') continue;
    await sql`insert into passage_index (rowid, body) values (${first + BigInt(index)}, ${body})`.execute(
      transaction,
    );
  }
}

/** SQLite binds at most 32,766 values to a statement. */
const rowsAStatement = 1000;

function* chunks<T extends object>(
  rows: readonly T[],
  seq: number,
): Generator<(T & { document_seq: number })[]> {
  for (let at = 0; at < rows.length; at += rowsAStatement) {
    yield rows.slice(at, at + rowsAStatement).map((row) => ({ ...row, document_seq: seq }));
  }
}

const longestTitle = 120;

function firstLine(text: string): string {
  const line = text.split('\n', 50).find((one) => one.trim() !== '') ?? '';
  return line.trim().slice(0, longestTitle).toWellFormed() || 'Untitled';
}
