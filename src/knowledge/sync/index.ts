/**
 * What enters: downloaded files of public reference sets, and the file of their known errors; bundles of such files.
 * What leaves: each set's records, relations, scores and values, checked, in one version; where its files lie; bundles.
 * Refuses: files that are not what their publisher gives out; one message names set, file and field; unsigned bundles.
 */
export { bundleKeys } from './bundle/keys.ts';
export { type OpenedBundle, openBundle, openBundleBytes, openBundleFolder } from './bundle/open-bundle.ts';
export { writeBundle } from './bundle/write-bundle.ts';
export type { FetchedFile, FileToFetch, SetLoader, SyncContext } from './loader.ts';
export { loaders } from './loaders.ts';
export { loadOverrides, type Override } from './overrides.ts';
export { readerOf, readSet } from './read-set.ts';
