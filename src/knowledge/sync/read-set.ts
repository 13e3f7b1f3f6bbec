import { createHash } from 'node:crypto';
import type { SetContents } from '../../model/reference.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { checkSet } from './check.ts';
import { BrokenSet, type FetchedFile, type SetLoader, type SyncContext, serverDate } from './loader.ts';
import { applyOverrides, type Override } from './overrides.ts';

/** Version of the loaders: raise it when one makes something else of the same files. */
const loaderVersion = 1;

/** What reads the files of a set: the loaders' version and the overrides that concern it. */
export function readerOf(set: string, overrides: readonly Override[]): string {
  const mine = JSON.stringify(overrides.filter((override) => override.set === set));
  return `loader/${loaderVersion}+${createHash('sha256').update(mine).digest('hex').slice(0, 8)}`;
}

/**
 * Downloaded files → contents of the set, checked, with its known errors put right.
 * @returns trouble `knowledge/broken-set` whose message names set, file and field; the files then change nothing
 */
export async function readSet(
  loader: SetLoader,
  files: readonly FetchedFile[],
  parts: { readonly context: SyncContext; readonly overrides: readonly Override[]; readonly now: Date },
): Promise<Outcome<SetContents>> {
  const { set, title, publisher, licence } = loader;
  try {
    const mine = parts.overrides.filter((override) => override.set === set);
    const { read, overrides } = applyOverrides(await loader.read(files, parts.context), mine);
    checkSet(read, files[0]?.name ?? set);
    const dated =
      read.asOf === undefined
        ? serverDate(files, parts.now)
        : { asOf: read.asOf, asOfBasis: 'publisher' as const };
    return done({
      set,
      space: loader.space ?? set,
      title,
      publisher,
      licence,
      version: read.version ?? checksum(files),
      ...dated,
      reader: readerOf(set, mine),
      records: read.records,
      relations: read.relations ?? [],
      scores: read.scores ?? [],
      values: read.values ?? [],
      overrides,
      skipped: read.skipped ?? [],
    });
  } catch (error) {
    if (!(error instanceof BrokenSet)) throw error;
    const message = `${title}: ${error.file} ${error.message}.`;
    return failed('knowledge/broken-set', `${set}: ${error.file}`, message, error.cause);
  }
}

/** Stands for the version of a publisher that counts none: the first characters of the files' SHA-256. */
function checksum(files: readonly FetchedFile[]): string {
  const hash = createHash('sha256');
  for (const { bytes } of files) hash.update(bytes);
  return `sha256:${hash.digest('hex').slice(0, 12)}`;
}
