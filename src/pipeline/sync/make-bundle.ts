import { bundleKeys, writeBundle } from '../../knowledge/sync/index.ts';
import { Sha256 } from '../../model/ids.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import type { Store } from '../../store/index.ts';

export interface MadeBundle {
  readonly bytes: number;
  readonly sets: readonly string[];
  /** Public key that others trust to use it. */
  readonly key: string;
}

/**
 * Packs the files that the sets in force were read from, signed with this installation's key.
 * @param wanted sets; all in force when empty. Trouble `input/invalid` for one that was never synced, or for none
 */
export async function makeBundle(
  store: Store,
  dataFolder: string,
  file: string,
  wanted: readonly string[],
): Promise<Outcome<MadeBundle>> {
  const inForce = await store.references.sets();
  const missing = wanted.find((set) => !inForce.some((one) => one.set === set));
  if (missing !== undefined) {
    return failed('input/invalid', missing, 'This set is not here yet. Sync it first: shirabe sync');
  }
  const chosen = inForce.filter(({ set }) => wanted.length === 0 || wanted.includes(set));
  if (chosen.length === 0) {
    return failed('input/invalid', file, 'No set is here yet that could be packed. Sync first: shirabe sync');
  }
  const sets = [];
  for (const { set, version } of chosen)
    sets.push({ set, version, files: await store.references.files(set) });
  const keys = bundleKeys(dataFolder);
  const written = await writeBundle(file, sets, {
    keys,
    now: new Date(),
    bytesOf: (hash) => store.blobs.get(Sha256.parse(hash)),
  });
  if (!written.ok) return written;
  return done({ bytes: written.value, sets: chosen.map(({ set }) => set), key: keys.own() });
}
