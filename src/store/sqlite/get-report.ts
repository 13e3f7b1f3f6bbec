import type { Kysely } from 'kysely';
import { z } from 'zod';
import { CanonicalDocument, ReadableType } from '../../model/document.ts';
import { DocumentId, Sha256 } from '../../model/ids.ts';
import { Reading } from '../../model/reading.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { unpackJson } from '../packed.ts';
import type { StoredReport, StoredVersion } from '../report.ts';
import type { Tables } from '../tables.ts';
import type { Viewer } from '../viewer.ts';
import { reportQuery } from './list-reports.ts';
import { versionId } from './place.ts';
import { withIds } from './prepare-rows.ts';
import { documentColumns, rawFactsOf, summaryOf } from './read-rows.ts';

const WithoutText = CanonicalDocument.omit({ text: true });

/** See `ReportStore.get`. The answer is the same for a report that is not there and one that may not be seen. */
export async function getReport(
  database: Kysely<Tables>,
  wanted: string,
  viewer: Viewer,
  wantedVersion?: number,
): Promise<Outcome<StoredReport>> {
  const missing = failed(
    'store/not-found',
    wanted,
    'There is no such report here. The list shows those there are.',
  );
  const row = await reportQuery(database, {}, viewer)
    .where('document.id', '=', wanted)
    .select(documentColumns)
    .select('document.seq')
    .executeTakeFirst();
  if (!row) return missing;
  const id = DocumentId.parse(row.id);
  const versions = await database
    .selectFrom('version')
    .where('document_seq', '=', row.seq)
    .selectAll()
    .orderBy('number')
    .execute();
  const revisions = await database
    .selectFrom('revision')
    .where('document_seq', '=', row.seq)
    .select(['version', 'revision', 'cleaner'])
    .orderBy('version')
    .orderBy('revision')
    .execute();
  const number = wantedVersion ?? row.version;
  const version = versions.find((one) => one.number === number);
  const newest = revisions.findLast((one) => one.version === number);
  if (!version || !newest) return missing;
  const stored = await database
    .selectFrom('revision')
    .where('document_seq', '=', row.seq)
    .where('version', '=', number)
    .where('revision', '=', newest.revision)
    .select(['text', 'canonical', 'reading'])
    .executeTakeFirstOrThrow();

  const summary = summaryOf(row);
  const at = versionId(id, number, newest.revision);
  const reading = unpackJson(stored.reading, Reading);
  const claims = withIds(id, reading.claims).map((claim) => ({
    ...claim,
    evidence: claim.evidence.map((sentence) => ({ ...sentence, versionId: at })),
  }));
  return done({
    summary,
    version: number,
    versionId: at,
    versions: versions.flatMap((one): StoredVersion[] => {
      const revision = revisions.findLast((other) => other.version === one.number);
      if (!revision) return [];
      return [
        {
          versionId: versionId(id, one.number, revision.revision),
          version: one.number,
          obtainedAt: one.obtained_at,
          sha256: Sha256.parse(one.sha256),
          mediaType: ReadableType.parse(one.media_type),
          cleaner: revision.cleaner,
        },
      ];
    }),
    raw: rawFactsOf(id, version, summary.marking),
    document: { ...unpackJson(stored.canonical, WithoutText), text: unpackJson(stored.text, z.string()) },
    reading: { ...reading, claims },
  });
}
