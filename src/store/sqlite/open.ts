import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { createBlobs } from '../blobs.ts';
import type { Judge } from '../judgement.ts';
import { migrations } from '../migrations/index.ts';
import type { Clock, Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { createAccess } from './access.ts';
import { sqliteDialect } from './dialect.ts';
import { createFeeds } from './feeds.ts';
import { getReport } from './get-report.ts';
import { createJobs } from './jobs.ts';
import { createJudgements } from './judgements.ts';
import { countOf, listReports, reportQuery, summariesOf } from './list-reports.ts';
import { markReport } from './mark.ts';
import { claimsNaming, facetsOf, namesOf, namesWith } from './named.ts';
import { createReferences } from './references/index.ts';
import { createRulings } from './rulings.ts';
import { saveReport, standingOf } from './save-report.ts';

export interface OpenOptions {
  /** No writing and no migration; the folder must hold a store. */
  readonly readOnly?: boolean;
  readonly clock?: Clock;
  /** How long a write waits for another process's. */
  readonly busyMilliseconds?: number;
  /** Brings analysts' decisions to bear on what is read. A store that saves or decides needs it. */
  readonly judge?: Judge;
}

/**
 * Opens the embedded store of a data folder (`shirabe.db` and `blobs/`), which is made when it is missing.
 * Troubles: `store/busy` when it cannot be opened, `store/newer-schema` when a later Shirabe has written it,
 * `store/not-found` for a read-only store that is not there.
 */
export async function openStore(folder: string, options: OpenOptions = {}): Promise<Outcome<Store>> {
  const { readOnly = false, clock = () => new Date(), busyMilliseconds = 10_000, judge } = options;
  const file = path.join(folder, 'shirabe.db');
  if (readOnly && !existsSync(file)) {
    return failed(
      'store/not-found',
      folder,
      'There is no store in this folder yet. Read a report into it first.',
    );
  }
  let database: Kysely<Tables>;
  try {
    if (!readOnly) mkdirSync(folder, { recursive: true, mode: 0o700 });
    const sqlite = new DatabaseSync(file, {
      readOnly,
      timeout: busyMilliseconds,
      enableForeignKeyConstraints: true,
    });
    // NORMAL in WAL: a power cut can lose the last commits, never the file's soundness. Checkpoints at 16 MB instead
    // of 4: pages of the indexes that each report touches are then copied less often.
    if (!readOnly) {
      sqlite.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 4000');
    }
    // KiB of pages in memory: searches go over more of the file than a writer does.
    sqlite.exec(`pragma cache_size = ${readOnly ? -8_000 : -4_000}; pragma temp_store = memory`);
    database = new Kysely<Tables>({ dialect: sqliteDialect(sqlite) });
  } catch (cause) {
    return failed(
      'store/busy',
      folder,
      'The data folder cannot be opened for the store. Is it writable?',
      cause,
    );
  }
  const ready = await migrate(database, folder, readOnly);
  if (!ready.ok) {
    await database.destroy();
    return ready;
  }
  return done(storeOn(database, path.join(folder, 'blobs'), clock, judge));
}

/** `user_version` counts the migrations that the file has had. */
async function migrate(database: Kysely<Tables>, folder: string, readOnly: boolean): Promise<Outcome<void>> {
  const version = async (on: Kysely<Tables>) => {
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(on);
    return rows[0]?.user_version ?? 0;
  };
  const have = await version(database);
  if (have > migrations.length || (readOnly && have < migrations.length)) {
    return failed(
      'store/newer-schema',
      folder,
      `The store has schema ${have}, this Shirabe knows ${migrations.length}. Use the same version of Shirabe everywhere.`,
    );
  }
  if (have === migrations.length) return done(undefined);
  await database.transaction().execute(async (transaction) => {
    // Asked again inside: another process may have been first.
    for (let next = await version(transaction); next < migrations.length; next++) {
      for (const statement of migrations[next] ?? []) await sql.raw(statement).execute(transaction);
      await sql.raw(`pragma user_version = ${next + 1}`).execute(transaction);
    }
  });
  return done(undefined);
}

function storeOn(database: Kysely<Tables>, blobs: string, clock: Clock, judge: Judge | undefined): Store {
  return {
    reports: {
      save: (report) => saveReport(database, report, clock, judge),
      standing: (id) => standingOf(database, id),
      list: (search, viewer) => listReports(database, search, viewer),
      facets: (viewer) => facetsOf(database, viewer),
      get: (id, viewer, version) => getReport(database, id, viewer, version),
      claimsNaming: (keys, viewer, limit) => claimsNaming(database, keys, viewer, limit),
      namesWith: (part, viewer, limit) => namesWith(database, part, viewer, limit),
      namesOf: (keys, viewer) => namesOf(database, keys, viewer),
      summaries: (ids, viewer) => summariesOf(database, ids, viewer),
      count: (viewer) => countOf(reportQuery(database, {}, viewer)),
      mark: (id, marking, viewer) => markReport(database, id, marking, viewer),
    },
    jobs: createJobs(database, clock),
    feeds: createFeeds(database, clock),
    references: createReferences(database, clock),
    rulings: createRulings(database),
    judgements: createJudgements(database, clock, judge),
    access: createAccess(database),
    blobs: createBlobs(blobs, (hashes) => keptHashes(database, hashes), clock),
    close: () => database.destroy(),
  };
}

async function keptHashes(database: Kysely<Tables>, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const versions = await database
    .selectFrom('version')
    .where('sha256', 'in', hashes)
    .select('sha256')
    .execute();
  // A failed job can be tried again, so its bytes stay too.
  const jobs = await database
    .selectFrom('job')
    .where(sql`json_extract(task, '$.sha256')`, 'in', hashes)
    .where('step', '!=', 'done')
    .select(sql<string>`json_extract(task, '$.sha256')`.as('sha256'))
    .execute();
  const files = await database
    .selectFrom('reference_file')
    .where('sha256', 'in', hashes)
    .select('sha256')
    .execute();
  return new Set([...versions, ...jobs, ...files].map((row) => row.sha256));
}
