import type { Kysely } from 'kysely';
import { z } from 'zod';
import { AppliedOverride, AsOfBasis, SetFile } from '../../../model/reference.ts';
import { JobError } from '../../job.ts';
import { parseJson } from '../../packed.ts';
import { type ReferenceStore, SetCounts, type StoredSet } from '../../reference/reference-store.ts';
import type { ReferenceSetTable } from '../../reference/tables.ts';
import type { Clock } from '../../store.ts';
import type { Tables } from '../../tables.ts';
import {
  claimsOf,
  namesWith,
  recordOf,
  recordsByExternalId,
  recordsLinkedTo,
  recordsNaming,
  scoresOf,
} from './read.ts';
import { warningsOf } from './warnings.ts';
import { replaceSet, writeFiles } from './write.ts';

const Skipped = z.array(z.object({ what: z.string(), reason: z.string(), count: z.number() }));

export function createReferences(database: Kysely<Tables>, clock: Clock): ReferenceStore {
  const now = () => clock().toISOString();
  return {
    replace: (contents, files) => replaceSet(database, contents, files, clock),

    noteUnchanged: (set, files) =>
      database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('reference_set')
          .set({ checked_at: now() })
          .where('id', '=', set)
          .execute();
        await transaction.deleteFrom('reference_failure').where('set_id', '=', set).execute();
        await writeFiles(transaction, set, files);
      }),

    async noteFailure(set, error) {
      const row = { at: now(), body: JSON.stringify(error) };
      await database
        .insertInto('reference_failure')
        .values({ set_id: set, ...row })
        .onConflict((conflict) => conflict.column('set_id').doUpdateSet(row))
        .execute();
    },

    async sets() {
      return (await database.selectFrom('reference_set').selectAll().orderBy('id').execute()).map(setOf);
    },

    async failures() {
      const rows = await database.selectFrom('reference_failure').selectAll().orderBy('set_id').execute();
      return rows.map(({ set_id, at, body }) => ({ set: set_id, at, error: parseJson(body, JobError) }));
    },

    async files(set) {
      const rows = await database
        .selectFrom('reference_file')
        .where('set_id', '=', set)
        .orderBy('at')
        .selectAll()
        .execute();
      return rows.map(({ address, sha256, bytes, etag, last_modified }) =>
        SetFile.parse({
          address,
          sha256,
          bytes,
          ...(etag === null ? {} : { etag }),
          ...(last_modified === null ? {} : { lastModified: last_modified }),
        }),
      );
    },

    naming: (keys, kind) => recordsNaming(database, keys, kind),
    namesWith: (prefix, limit) => namesWith(database, prefix, limit),
    record: (set, id) => recordOf(database, set, id),
    byExternalId: (id) => recordsByExternalId(database, id),
    linkedTo: (target, of) => recordsLinkedTo(database, target, of),
    claimsOf: (set, id, limit) => claimsOf(database, set, id, limit),
    scores: (cves) => scoresOf(database, cves),
    warnings: (values) => warningsOf(database, values),
  };
}

function setOf(row: ReferenceSetTable): StoredSet {
  return {
    set: row.id,
    title: row.title,
    version: row.version,
    asOf: row.as_of,
    publisher: row.publisher,
    licence: row.licence,
    asOfBasis: AsOfBasis.parse(row.as_of_basis),
    syncedAt: row.synced_at,
    checkedAt: row.checked_at,
    reader: row.reader,
    counts: parseJson(row.counts, SetCounts),
    overrides: parseJson(row.overrides, z.array(AppliedOverride)),
    skipped: parseJson(row.skipped, Skipped),
  };
}
