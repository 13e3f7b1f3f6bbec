import { type Kysely, sql } from 'kysely';
import type { ReportToSave } from '../report.ts';
import { sortDateOf } from '../sort-date.ts';
import type { Tables } from '../tables.ts';
import { markingColumns } from '../viewer.ts';
import { writeAudience } from './mark.ts';
import type { Place } from './place.ts';
import { type JudgedRows, placesADocument, type Rows } from './prepare-rows.ts';

/** Writes everything of one report; what was read out of an older version gives way to it. */
export async function writeRows(
  transaction: Kysely<Tables>,
  place: Place,
  report: ReportToSave,
  rows: Rows,
  judged: JudgedRows,
  now: string,
): Promise<number> {
  const seq = await writeDocument(transaction, place, report, judged);
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
  await writeJudgedRows(transaction, seq, judged);
  return seq;
}

/** What holds of a report after review gives way to what holds now; the reading itself stays. */
export async function rewriteJudgedRows(
  transaction: Kysely<Tables>,
  seq: number,
  judged: JudgedRows,
): Promise<void> {
  await removeJudged(transaction, seq);
  await writeJudgedRows(transaction, seq, judged);
  await transaction
    .updateTable('document')
    .set({ claims: judged.standing, chips: JSON.stringify(judged.chips) })
    .where('seq', '=', seq)
    .execute();
}

async function writeDocument(
  transaction: Kysely<Tables>,
  place: Place,
  { raw, document, reading }: ReportToSave,
  rows: JudgedRows,
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
    claims: rows.standing,
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
      ...markingColumns(raw.marking),
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  if (raw.marking.audience) await writeAudience(transaction, seq, raw.marking);
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
  const { first, after } = placesOf(seq);
  await removeJudged(transaction, seq);
  for (const table of ['document_country', 'document_sector'] as const) {
    await transaction.deleteFrom(table).where('document_seq', '=', seq).execute();
  }
  await sql`delete from passage_index where rowid >= ${first} and rowid < ${after}`.execute(transaction);
}

async function removeJudged(transaction: Kysely<Tables>, seq: number): Promise<void> {
  const { first, after } = placesOf(seq);
  const claims = transaction
    .selectFrom('claim')
    .where('document_seq', '=', seq)
    .where(sql<boolean>`at >= ${first} and at < ${after}`);
  const ends = await claims.select(['at', 'subject_key', 'object_key']).execute();
  for (const { at, subject_key, object_key } of ends) {
    await transaction
      .deleteFrom('claim_end')
      .where('key', 'in', [subject_key, object_key])
      .where('at', '=', at)
      .execute();
  }
  await sql`delete from claim where at >= ${first} and at < ${after}`.execute(transaction);
  await transaction.deleteFrom('document_name').where('document_seq', '=', seq).execute();
}

/** Numbers of the document's passages and claims; as bigint, since SQLite takes a JavaScript number as a real. */
function placesOf(seq: number): { first: bigint; after: bigint } {
  const first = BigInt(seq) * BigInt(placesADocument);
  return { first, after: first + BigInt(placesADocument) };
}

/** Ends that nobody looks up: they would only fill the index. */
const mereWords = new Set(['words', 'unnamed', 'date', 'duration', 'measure']);

async function writeJudgedRows(transaction: Kysely<Tables>, seq: number, rows: JudgedRows): Promise<void> {
  const claims = rows.claims.map((claim, place) => ({ ...claim, at: seq * placesADocument + place }));
  // A rejected claim is found under neither of its ends.
  const found = claims.filter(({ review }) => review !== 'rejected');
  const ends = found.flatMap(({ at, subject_kind, subject_key, object_kind, object_key }) => [
    ...(mereWords.has(subject_kind) ? [] : [{ key: subject_key, at }]),
    ...(mereWords.has(object_kind) || object_key === subject_key ? [] : [{ key: object_key, at }]),
  ]);
  const of = inDocument(seq);
  for (const some of chunks(of(claims))) await transaction.insertInto('claim').values(some).execute();
  for (const some of chunks(ends)) await transaction.insertInto('claim_end').values(some).execute();
  for (const some of chunks(of(rows.names)))
    await transaction.insertInto('document_name').values(some).execute();
}

function inDocument(seq: number) {
  return <T extends object>(some: readonly T[]) => some.map((row) => ({ ...row, document_seq: seq }));
}

async function writeRead(transaction: Kysely<Tables>, seq: number, rows: Rows): Promise<void> {
  const of = inDocument(seq);
  for (const some of chunks(of(rows.countries)))
    await transaction.insertInto('document_country').values(some).execute();
  for (const some of chunks(of(rows.sectors)))
    await transaction.insertInto('document_sector').values(some).execute();
  const { first } = placesOf(seq);
  for (const [index, body] of rows.bodies.entries()) {
    if (body === '') continue;
    await sql`insert into passage_index (rowid, body) values (${first + BigInt(index)}, ${body})`.execute(
      transaction,
    );
  }
}

/** SQLite binds at most 32,766 values to a statement. */
const rowsAStatement = 1000;

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += rowsAStatement) yield rows.slice(at, at + rowsAStatement);
}

const longestTitle = 120;

function firstLine(text: string): string {
  const line = text.split('\n', 50).find((one) => one.trim() !== '') ?? '';
  return line.trim().slice(0, longestTitle).toWellFormed() || 'Untitled';
}
