/**
 * What enters: the pack's entries with their names, and a name in any spelling.
 * What leaves: the edges between names and entries, each with its source; nothing is merged.
 * Refuses: nothing; a name that no entry has ends no edge.
 */
export { indexNames, isSame, type NameEdge, type NameIndex, sharedKeys, spellingKeys } from './name-index.ts';
