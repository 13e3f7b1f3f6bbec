import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../../model/ids.ts';
import { done, failed, type Outcome } from '../../../model/trouble.ts';
import type { BundleKeys } from './keys.ts';
import { fileName, Manifest, manifestName, signatureName } from './manifest.ts';
import { tarEntries } from './tar.ts';

export interface OpenedBundle {
  readonly manifest: Manifest;
  /** Bytes of a file by its hash, which they are checked against; trouble when they are missing or others. */
  bytes(hash: string): Promise<Outcome<Uint8Array>>;
  close(): Promise<void>;
}

/** Reads a part of the bundle by its name; undefined where there is none. */
type Part = (name: string) => Promise<Uint8Array | undefined>;

/** An archive on the disk. Troubles: `input/invalid` for no bundle, `knowledge/untrusted-bundle`. */
export async function openBundle(file: string, keys: BundleKeys): Promise<Outcome<OpenedBundle>> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return noBundle(file);
  const read = async (at: number, length: number) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  };
  const opened = await openArchive(file, read, keys, () => handle.close());
  if (!opened.ok) await handle.close();
  return opened;
}

/** An archive in memory. @param place what messages call it */
export function openBundleBytes(
  place: string,
  bytes: Uint8Array,
  keys: BundleKeys,
): Promise<Outcome<OpenedBundle>> {
  return openArchive(
    place,
    async (at, length) => bytes.subarray(at, at + length),
    keys,
    async () => {},
  );
}

/** An unpacked archive: a folder, or a server's folder that `part` reads. */
export function openBundleFolder(
  place: string,
  keys: BundleKeys,
  part: Part = (name) => readFile(path.join(place, name)).catch(() => undefined),
): Promise<Outcome<OpenedBundle>> {
  return trusted(place, part, keys, async () => {});
}

async function openArchive(
  place: string,
  read: (at: number, length: number) => Promise<Uint8Array>,
  keys: BundleKeys,
  close: () => Promise<void>,
): Promise<Outcome<OpenedBundle>> {
  const entries = await tarEntries(read).catch(() => undefined);
  if (!entries) return noBundle(place);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const part: Part = async (name) => {
    const entry = byName.get(name);
    return entry && read(entry.at, entry.size);
  };
  return trusted(place, part, keys, close);
}

async function trusted(
  place: string,
  part: Part,
  keys: BundleKeys,
  close: () => Promise<void>,
): Promise<Outcome<OpenedBundle>> {
  const text = await part(manifestName);
  const signature = await part(signatureName);
  if (!text || !signature) return noBundle(place);
  const parsed = Manifest.safeParse(jsonOf(text));
  if (!parsed.success) return noBundle(place);
  const manifest = parsed.data;
  if (!keys.isTrusted(manifest.by, text, new TextDecoder().decode(signature).trim())) {
    const message = keys.isKnown(manifest.by)
      ? `The signature of this bundle does not fit its contents, so nothing of it was used: it was changed after ${manifest.by} signed it.`
      : `This bundle is signed by ${manifest.by}, which is not trusted here, so nothing of it was used; if the key is right, run: shirabe sync --trust ${manifest.by}`;
    return failed('knowledge/untrusted-bundle', place, message);
  }
  return done({
    manifest,
    async bytes(hash) {
      const bytes = await part(fileName(hash));
      if (bytes && sha256(bytes) === hash) return done(bytes);
      return failed(
        'knowledge/untrusted-bundle',
        place,
        bytes
          ? `The file ${hash.slice(0, 12)}… of the bundle is not the one that was signed; it was not used.`
          : `The file ${hash.slice(0, 12)}… is missing in the bundle.`,
      );
    },
    close,
  });
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function noBundle(place: string): Outcome<never> {
  return failed(
    'input/invalid',
    place,
    'This is no bundle of reference sets (an archive or a folder with manifest.json and manifest.sig). Make one with: shirabe sync --bundle FILE',
  );
}
