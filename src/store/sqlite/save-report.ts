import type { Kysely } from 'kysely';
import { Origin } from '../../model/document.ts';
import { type DocumentId, Sha256 } from '../../model/ids.ts';
import { type Marking, strictestMarking } from '../../model/marking.ts';
import type { Judge } from '../judgement.ts';
import { packJson, parseJson } from '../packed.ts';
import type { ReportToSave, SavedReport, Standing } from '../report.ts';
import type { Clock } from '../store.ts';
import type { Tables } from '../tables.ts';
import { tlpRank } from '../viewer.ts';
import { judgedOf, writeJudged } from './judged.ts';
import { writeMarking } from './mark.ts';
import { type Place, versionId } from './place.ts';
import { judgedRows, prepareRows, withIds } from './prepare-rows.ts';
import { writeRows } from './write-rows.ts';

/** See `ReportStore.save`. */
export async function saveReport(
  database: Kysely<Tables>,
  report: ReportToSave,
  clock: Clock,
  judge?: Judge,
): Promise<SavedReport> {
  const { id } = report.raw;
  // What takes time (tokens, compression) is made before the transaction, so that others wait little.
  const likely = await placeFor(database, report);
  const rows = likely.result === 'unchanged' ? undefined : prepareRows(report);
  return database.transaction().execute(async (transaction) => {
    const place = await placeFor(transaction, report);
    const at = versionId(id, place.version, place.revision);
    if (place.seq !== undefined) await markStricter(transaction, place.seq, report);
    await markMail(transaction, report);
    if (place.result === 'unchanged') await noteValidators(transaction, place, report);
    else {
      const now = clock().toISOString();
      const outlet = report.document.outlet ?? report.raw.declared.outlet;
      const { text } = report.document;
      const reading = { ...report.reading, claims: withIds(id, report.reading.claims) };
      const judged = await judgedOf(transaction, { id, at, outlet, text, reading, now }, judge);
      const made = rows ?? prepareRows(report);
      const seq = await writeRows(transaction, place, report, made, judgedRows(judged, reading), now);
      await writeJudged(transaction, { id, seq }, judged);
    }
    return { result: place.result, id, versionId: at };
  });
}

async function placeFor(database: Kysely<Tables>, report: ReportToSave): Promise<Place> {
  const { raw, document, reading, articleSha256 } = report;
  const have = await newest(database, raw.id);
  if (!have) return { result: 'new', version: 1, revision: 1 };
  const { seq, version, revision } = have;
  if (have.sha256 === raw.sha256) {
    const sameSteps = have.cleaner === document.cleaner && have.reader === reading.reader;
    const isSame = sameSteps && !(report.again && (await readsOtherwise(database, have, report)));
    return isSame
      ? { result: 'unchanged', seq, version, revision }
      : { result: 'revision', seq, version, revision: revision + 1 };
  }
  // Other bytes with the same article (a changed menu) are no version. Nor a revision, even when the cleaner
  // is another: the locator counts in the bytes of the version that is kept.
  if (have.article_sha256 === articleSha256) return { result: 'unchanged', seq, version, revision };
  return { result: 'version', seq, version: version + 1, revision: 1 };
}

/** Read again by the same reader, which may have learnt names meanwhile. */
async function readsOtherwise(
  database: Kysely<Tables>,
  { seq, version, revision }: { seq: number; version: number; revision: number },
  { reading }: ReportToSave,
): Promise<boolean> {
  const stored = await database
    .selectFrom('revision')
    .where('document_seq', '=', seq)
    .where('version', '=', version)
    .where('revision', '=', revision)
    .select('reading')
    .executeTakeFirstOrThrow();
  return Buffer.compare(stored.reading, packJson(reading)) !== 0;
}

function newest(database: Kysely<Tables>, id: DocumentId) {
  return database
    .selectFrom('document')
    .innerJoin('version', (join) =>
      join
        .onRef('version.document_seq', '=', 'document.seq')
        .onRef('version.number', '=', 'document.version'),
    )
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.document_seq', '=', 'document.seq')
        .onRef('revision.version', '=', 'document.version')
        .onRef('revision.revision', '=', 'document.revision'),
    )
    .where('document.id', '=', id)
    .select([
      'document.seq',
      'document.version',
      'document.revision',
      'version.sha256',
      'version.article_sha256',
    ])
    .select(['version.etag', 'version.last_modified', 'revision.cleaner', 'revision.reader'])
    .executeTakeFirst();
}

/** See `ReportStore.standing`. */
export async function standingOf(database: Kysely<Tables>, id: DocumentId): Promise<Standing | undefined> {
  const have = await newest(database, id);
  if (!have) return undefined;
  return {
    versionId: versionId(id, have.version, have.revision),
    sha256: Sha256.parse(have.sha256),
    cleaner: have.cleaner,
    reader: have.reader,
    ...(have.etag === null ? {} : { etag: have.etag }),
    ...(have.last_modified === null ? {} : { lastModified: have.last_modified }),
  };
}

/** What a document prints, or what it came with this time, makes its marking stricter and never looser. */
async function markStricter(
  transaction: Kysely<Tables>,
  seq: number,
  { raw, document }: ReportToSave,
): Promise<void> {
  const stated = [document.marking, document.attachedMarking, raw.inherited].filter(
    (marking) => marking !== undefined,
  );
  const marking = strictestMarking(stated);
  if (!marking) return;
  await raise(transaction, 'seq', seq, marking);
}

/** Mails within mails are opened no deeper. */
const deepestMail = 10;

/** Whoever has a mail has what is attached to it: the mail is marked at least so strictly, and that in which it came. */
async function markMail(transaction: Kysely<Tables>, { raw }: ReportToSave): Promise<void> {
  const { marking } = raw;
  let mail = mailOf(raw.origin);
  for (let depth = 0; mail !== undefined && depth < deepestMail; depth++) {
    await raise(transaction, 'id', mail, marking);
    const row = await transaction
      .selectFrom('document')
      .where('id', '=', mail)
      .select('origin')
      .executeTakeFirst();
    mail = row && mailOf(parseJson(row.origin, Origin));
  }
}

/** Sets a marking where the present one is less strict. */
async function raise(
  transaction: Kysely<Tables>,
  by: 'seq' | 'id',
  value: number | string,
  marking: Marking,
): Promise<void> {
  const row = await transaction
    .selectFrom('document')
    .where(by, '=', value)
    .where('tlp', '<', tlpRank(marking.level))
    .select('seq')
    .executeTakeFirst();
  if (row) await writeMarking(transaction, row.seq, marking);
}

function mailOf(origin: Origin): string | undefined {
  return origin.kind === 'file' ? origin.attachedTo?.mail : undefined;
}

async function noteValidators(
  transaction: Kysely<Tables>,
  place: Place,
  { raw }: ReportToSave,
): Promise<void> {
  if (place.seq === undefined) return;
  await transaction
    .updateTable('version')
    .set({ etag: raw.etag ?? null, last_modified: raw.lastModified ?? null })
    .where('document_seq', '=', place.seq)
    .where('number', '=', place.version)
    .execute();
}
