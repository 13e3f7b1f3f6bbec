/**
 * What enters: raw documents, addresses, files, pasted texts and feeds.
 * What leaves: readings; or jobs, and reports saved in the store, each in one transaction.
 * Refuses: what a step refuses, item by item; what hangs or eats memory is given up and named, the others go on.
 */
export { startIngestThread } from './ingest/ingest-client.ts';
export { createIngestion, type FileToAdd, type Ingestion } from './ingest/ingestion.ts';
export { createRunner, type Log, type Runner } from './ingest/runner.ts';
export { sampleFolder } from './ingest/samples.ts';
export { decisionsOf } from './judging/anchors.ts';
export { createJudging, type Judging } from './judging/judging.ts';
export { openJudgingStore } from './judging/judging-store.ts';
export { type ListName, listNames, listTable, saidOf } from './lists.ts';
export { createPool } from './pool/pool.ts';
export { type Reread, rereadReports, staleReports } from './rereading.ts';
export { ruleOnNames } from './ruling.ts';
export { type MadeBundle, makeBundle } from './sync/make-bundle.ts';
export { runSync, type SyncRequest } from './sync/run-sync.ts';
export { createSync, type Sync, type SyncState } from './sync/sync-client.ts';
export type { SetProgress } from './sync/sync-sets.ts';
export { createViews, type Views } from './views/views.ts';
