import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise } from 'yauzl';
import { BrokenSet, type FetchedFile } from './loader.ts';

const mebibyte = 1024 * 1024;
const limits = { entries: 50_000, entryBytes: 4 * mebibyte, totalBytes: 256 * mebibyte };

/**
 * Files of a ZIP archive whose name passes. @returns path and bytes, in the order of the archive
 * @throws BrokenSet for what is no sound archive, or one that unpacks to more than it may
 */
export async function unzipped(
  file: FetchedFile,
  isWanted: (path: string) => boolean,
): Promise<{ path: string; bytes: Uint8Array }[]> {
  const found: { path: string; bytes: Uint8Array }[] = [];
  let total = 0;
  try {
    const zip = await fromBufferPromise(Buffer.from(file.bytes));
    if (zip.entryCount > limits.entries)
      throw new BrokenSet(file.name, `holds ${zip.entryCount} files, too many`);
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileName;
      if (path.endsWith('/') || !isWanted(path)) continue;
      total += checkedSize(file.name, entry);
      if (total > limits.totalBytes)
        throw new BrokenSet(file.name, `unpacks to more than ${limits.totalBytes / mebibyte} MB`);
      found.push({ path, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
    }
  } catch (error) {
    if (error instanceof BrokenSet) throw error;
    throw new BrokenSet(
      file.name,
      'is no sound ZIP archive: it is cut short or was changed on the way',
      error,
    );
  }
  return found;
}

/** yauzl fails a stream that brings more than the entry's header says. */
function checkedSize(file: string, { fileName, uncompressedSize }: Entry): number {
  if (uncompressedSize > limits.entryBytes) {
    throw new BrokenSet(file, `holds ${fileName}, larger than ${limits.entryBytes / mebibyte} MB`);
  }
  return uncompressedSize;
}
