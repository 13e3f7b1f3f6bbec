/**
 * What enters: reports with their readings, decisions on them, bytes, jobs, feeds; searches and who makes them.
 * What leaves: what of it the viewer may see: lists, counts, reports, claims, names.
 * Refuses: a folder that cannot be opened or that a later version wrote; a search with a cursor of somebody else.
 */
export type { AccessOrder, AccessStore } from './access.ts';
export type { JobEnd, JobToAdd, Lease, StoredFeed, StoredJob, Task } from './job.ts';
export type * from './judgement.ts';
export type * from './reference/reference-store.ts';
export type * from './report.ts';
export { openStore } from './sqlite/open.ts';
export type { BlobStore, Clock, ReportStore, RulingStore, Store } from './store.ts';
export { operator, type Viewer } from './viewer.ts';
