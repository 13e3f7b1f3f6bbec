import {
  type FetchedFile,
  type Override,
  readerOf,
  readSet,
  type SetLoader,
  type SyncContext,
} from '../../knowledge/sync/index.ts';
import { Sha256, sha256 } from '../../model/ids.ts';
import type { SetFile, SyncStep } from '../../model/reference.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import type { Clock, Store } from '../../store/index.ts';
import type { FileSource } from './file-source.ts';

export interface SyncParts {
  readonly store: Store;
  readonly source: FileSource;
  readonly overrides: readonly Override[];
  readonly context: SyncContext;
  readonly clock: Clock;
  /** A bundle may be an old one: what is in force gives way to nothing older. */
  readonly refuseOlder?: boolean;
}

export interface StepNote {
  readonly step: SyncStep;
  /** Files that are there, of how many. */
  readonly files?: number;
  readonly of?: number;
}

/** What became of one set: swapped in, as it was, or with nothing to ask for (no CVE is in use). */
export type SetResult = 'new' | 'unchanged' | 'empty';

interface Gathered {
  readonly files: SetFile[];
  readonly fetched: FetchedFile[];
  readonly isChanged: boolean;
}

/**
 * Downloads one set conditionally, checks it and swaps it in.
 * Trouble: `egress/*`, `knowledge/broken-set`, `pipeline/stopped`; the set from before then stays in force.
 */
export async function syncSet(
  loader: SetLoader,
  parts: SyncParts,
  onStep: (note: StepNote) => void,
  signal?: AbortSignal,
): Promise<Outcome<SetResult>> {
  const { store, overrides, clock } = parts;
  const wanted = loader.files(parts.context);
  if (wanted.length === 0) return done('empty');
  const known = await store.references.files(loader.set);
  const gathered = await gather(loader, parts, known, onStep, signal);
  if (!gathered.ok) return gathered;
  const { files, fetched, isChanged } = gathered.value;
  const inForce = (await store.references.sets()).find(({ set }) => set === loader.set);
  if (!isChanged && inForce?.reader === readerOf(loader.set, overrides)) {
    await store.references.noteUnchanged(loader.set, files);
    return done('unchanged');
  }
  onStep({ step: 'read' });
  const contents = await readSet(loader, fetched, { context: parts.context, overrides, now: clock() });
  if (!contents.ok) return contents;
  if (signal?.aborted) return failed('pipeline/stopped', loader.set, 'Stopped, as asked.');
  if (parts.refuseOlder && inForce && Date.parse(contents.value.asOf) < Date.parse(inForce.asOf)) {
    const { version, asOf } = contents.value;
    const message = `${loader.title}: version ${version} of ${asOf.slice(0, 10)} is older than what is here.`;
    return failed('knowledge/broken-set', loader.set, message);
  }
  onStep({ step: 'store' });
  // Side by side: each waits for the disk.
  await Promise.all(fetched.map(({ bytes }) => store.blobs.put(bytes)));
  await store.references.replace(contents.value, files);
  return done('new');
}

/** The set's files, downloaded or, where the publisher has nothing newer, as they are kept. */
async function gather(
  loader: SetLoader,
  parts: SyncParts,
  known: readonly SetFile[],
  onStep: (note: StepNote) => void,
  signal?: AbortSignal,
): Promise<Outcome<Gathered>> {
  const wanted = loader.files(parts.context);
  const before = new Map(known.map((file) => [file.address, file]));
  const files: SetFile[] = [];
  const fetched: FetchedFile[] = [];
  let isChanged = false;
  for (const [at, file] of wanted.entries()) {
    onStep({ step: 'download', files: at, of: wanted.length });
    const kept = await keptFile(before.get(file.address), parts.store);
    let answer = await parts.source.get(file, kept?.file, signal);
    // Unchanged, says a server that was told no validators: only an error can say so.
    if (answer.ok && answer.value.kind === 'unchanged' && !kept)
      answer = await parts.source.get(file, undefined, signal);
    if (!answer.ok) {
      const { kind, message, cause } = answer.trouble;
      return failed(kind, `${loader.set}: ${file.name}`, `${loader.title}: ${file.name}: ${message}`, cause);
    }
    if (answer.value.kind === 'absent') {
      if (file.optional) {
        isChanged ||= kept !== undefined;
        continue;
      }
      const message = `${loader.title}: ${file.name} is not there any more (${file.address}).`;
      return failed('egress/status', `${loader.set}: ${file.name}`, message);
    }
    if (answer.value.kind === 'unchanged') {
      if (!kept) throw new Error(`${file.address} answers unchanged to an unconditional request`);
      files.push(kept.file);
      fetched.push(fetchedFile(file.name, kept.bytes, kept.file.lastModified));
      continue;
    }
    const { bytes, etag, lastModified } = answer.value;
    const hash = sha256(bytes);
    isChanged ||= hash !== kept?.file.sha256;
    files.push({
      address: file.address,
      sha256: hash,
      bytes: bytes.length,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    });
    fetched.push(fetchedFile(file.name, bytes, lastModified));
  }
  onStep({ step: 'download', files: wanted.length, of: wanted.length });
  return done({ files, fetched, isChanged: isChanged || files.length !== known.length });
}

/** A kept file with its bytes; undefined when they are lost, so that it is asked for anew. */
async function keptFile(
  file: SetFile | undefined,
  { blobs }: Store,
): Promise<{ file: SetFile; bytes: Uint8Array } | undefined> {
  const hash = Sha256.safeParse(file?.sha256);
  if (!file || !hash.success) return undefined;
  const bytes = await blobs.get(hash.data);
  return bytes.ok ? { file, bytes: bytes.value } : undefined;
}

function fetchedFile(name: string, bytes: Uint8Array, lastModified: string | undefined): FetchedFile {
  const time = Date.parse(lastModified ?? '');
  return { name, bytes, ...(Number.isNaN(time) ? {} : { modifiedAt: new Date(time).toISOString() }) };
}
