/**
 * Enters: the folder of the starter pack (`sources.json`, `pack/*.json`, `terms/*.json`, `attack.json`).
 * Leaves: one `Lexicon`, checked field by field, with ids and source keys that hold across files.
 * Refuses: a missing or broken file, an entry of the wrong shape, a doubled id, an unknown source key; it names file and entry.
 */
export { packFolder } from './folder.ts';
export { loadPack } from './load-pack.ts';
