/**
 * What enters: downloaded files of public reference sets, and the file of their known errors.
 * What leaves: each set's records, relations, scores and values, checked, in one version; and where its files lie.
 * Refuses: files that are not what their publisher gives out; one message names set, file and field.
 */
export type { FetchedFile, FileToFetch, SetLoader, SyncContext } from './loader.ts';
export { loaders } from './loaders.ts';
export { loadOverrides, type Override } from './overrides.ts';
export { readSet } from './read-set.ts';
