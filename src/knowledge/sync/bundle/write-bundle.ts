import { open, rename, rm } from 'node:fs/promises';
import { done, failed, type Outcome } from '../../../model/trouble.ts';
import type { BundleKeys } from './keys.ts';
import { fileName, type Manifest, manifestName, signatureName } from './manifest.ts';
import { tarEnd, tarHeader, tarPadding } from './tar.ts';

/**
 * Writes a signed bundle beside `file` and renames it. One file of the sets is in memory at a time.
 * @param bytesOf the bytes of a file of the sets by their SHA-256
 * @returns size in bytes; trouble of `bytesOf`, or `input/invalid` where the bundle cannot be written
 */
export async function writeBundle(
  file: string,
  sets: Manifest['sets'],
  parts: {
    readonly keys: BundleKeys;
    readonly bytesOf: (sha256: string) => Promise<Outcome<Uint8Array>>;
    readonly now: Date;
  },
): Promise<Outcome<number>> {
  const manifest: Manifest = {
    format: 'shirabe-sync-bundle/1',
    madeAt: parts.now.toISOString(),
    by: parts.keys.own(),
    sets,
  };
  const text = new TextEncoder().encode(JSON.stringify(manifest, null, 1));
  const signature = new TextEncoder().encode(parts.keys.sign(text));
  const hashes = new Set(sets.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  const fresh = `${file}.new`;
  let size = 0;
  try {
    const handle = await open(fresh, 'w', 0o600);
    try {
      const add = async (name: string, bytes: Uint8Array) => {
        for (const part of [tarHeader(name, bytes.length), bytes, tarPadding(bytes.length)]) {
          await handle.writeFile(part);
          size += part.length;
        }
      };
      await add(manifestName, text);
      await add(signatureName, signature);
      for (const hash of hashes) {
        const bytes = await parts.bytesOf(hash);
        if (!bytes.ok) return bytes;
        await add(fileName(hash), bytes.value);
      }
      await handle.writeFile(tarEnd);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
    return done(size + tarEnd.length);
  } catch (cause) {
    return failed(
      'input/invalid',
      file,
      'The bundle cannot be written there. Is the folder there and writable?',
      cause,
    );
  } finally {
    await rm(fresh, { force: true });
  }
}
