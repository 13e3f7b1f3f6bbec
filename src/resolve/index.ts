/**
 * What enters: the pack's entries, records of synced sets, and a name in any spelling.
 * What leaves: the edges between names and things, each with its source, as one lens sees them; nothing is merged.
 * Refuses: nothing; a name that no entry has ends no edge.
 */
export { type Choice, choose } from './choose.ts';
export { type Cluster, clusterOfEntry, clusterOfRecord, lensOfSet } from './cluster.ts';
export { indexNames, isSame, type NameEdge, type NameIndex, sharedKeys, spellingKeys } from './name-index.ts';
export { type Ruled, rulingsInForce, rulingsOn } from './rulings.ts';
export { gatheredKeys, type ViewedName, viewedNames } from './view.ts';
