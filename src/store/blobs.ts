import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Sha256, sha256 } from '../model/ids.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import type { BlobStore, Clock } from './store.ts';

/**
 * Original bytes in files, `ab/abcdef…`, under a folder. A file has its name only when it is whole: it is
 * written to `.new-…` and renamed, so that a crash leaves no half blob.
 * @param isKept is this hash named by a version or an open job?
 */
export function createBlobs(
  folder: string,
  isKept: (hashes: readonly Sha256[]) => Promise<ReadonlySet<string>>,
  clock: Clock,
): BlobStore {
  const fileOf = (hash: Sha256) => path.join(folder, hash.slice(0, 2), hash);

  async function put(bytes: Uint8Array): Promise<Sha256> {
    const hash = sha256(bytes);
    const file = fileOf(hash);
    const have = await stat(file).catch(() => undefined);
    if (have?.size === bytes.length) {
      // Young again, so that a sweep does not take it before the row that names it is written.
      await utimes(file, clock(), clock());
      return hash;
    }
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const fresh = path.join(path.dirname(file), `.new-${randomUUID()}`);
    const handle = await open(fresh, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
    return hash;
  }

  async function get(hash: Sha256): Promise<Outcome<Uint8Array>> {
    const bytes = await readFile(fileOf(hash)).catch(() => undefined);
    if (bytes && sha256(bytes) === hash) return done(bytes);
    return failed(
      'store/not-found',
      hash,
      bytes
        ? 'The stored original is damaged: its bytes no longer have the hash they were kept under. Add the report again.'
        : 'The stored original is missing. Add the report again.',
    );
  }

  async function sweep(minutes: number): Promise<number> {
    const oldest = clock().getTime() - minutes * 60_000;
    let removed = 0;
    for (const part of await readdir(folder).catch(() => [])) {
      const names = await readdir(path.join(folder, part)).catch(() => []);
      const hashes = names.flatMap((name) => Sha256.safeParse(name).data ?? []);
      const kept = hashes.length > 0 ? await isKept(hashes) : new Set<string>();
      for (const name of names) {
        const isBlob = Sha256.safeParse(name).success;
        if (isBlob ? kept.has(name) : !name.startsWith('.new-')) continue;
        const file = path.join(folder, part, name);
        const { mtimeMs } = await stat(file);
        if (mtimeMs > oldest) continue;
        await rm(file, { force: true });
        removed++;
      }
    }
    return removed;
  }

  return { put, get, sweep };
}
