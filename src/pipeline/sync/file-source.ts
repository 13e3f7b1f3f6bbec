import type { FileToFetch, OpenedBundle } from '../../knowledge/sync/index.ts';
import type { Egress } from '../../model/egress.ts';
import type { SetFile } from '../../model/reference.ts';
import { done, type Outcome } from '../../model/trouble.ts';

export type FileAnswer =
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly etag?: string;
      readonly lastModified?: string;
    }
  | { readonly kind: 'unchanged' }
  /** There is no such file there. */
  | { readonly kind: 'absent' };

/** Where the files of sets come from. */
export interface FileSource {
  /** @param known the file as it is kept, for a conditional request */
  get(file: FileToFetch, known: SetFile | undefined, signal?: AbortSignal): Promise<Outcome<FileAnswer>>;
}

const mebibyte = 1024 * 1024;

/**
 * The publishers, by conditional requests. Data for programs is no crawling, so robots.txt is not asked.
 * @param addressOf another place for an address: tests serve the publishers' files on loopback
 */
export function publishers(egress: Egress, addressOf = (address: string) => address): FileSource {
  return {
    async get({ address, maxBytes = 64 * mebibyte }, known, signal) {
      const answer = await egress.get({
        url: addressOf(address),
        accept: 'application/json, */*;q=0.5',
        maxBytes,
        robots: 'ignore',
        ...(known?.etag === undefined ? {} : { etag: known.etag }),
        ...(known?.lastModified === undefined ? {} : { lastModified: known.lastModified }),
        ...(signal ? { signal } : {}),
      });
      if (!answer.ok) return isMissing(answer.trouble.cause) ? done({ kind: 'absent' }) : answer;
      const { notModified, bytes, etag, lastModified } = answer.value;
      if (notModified) return done({ kind: 'unchanged' });
      return done({
        kind: 'bytes',
        bytes,
        ...(etag === undefined ? {} : { etag }),
        ...(lastModified === undefined ? {} : { lastModified }),
      });
    },
  };
}

/** Status 404 or 410 of the answer. */
function isMissing(cause: unknown): boolean {
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'status' in cause &&
    (cause.status === 404 || cause.status === 410)
  );
}

/** A verified bundle. */
export function bundled({ manifest, bytes }: OpenedBundle): FileSource {
  const files = new Map(
    manifest.sets.flatMap((set) => set.files.map((file) => [file.address, file] as const)),
  );
  return {
    async get({ address }, known) {
      const file = files.get(address);
      if (!file) return done({ kind: 'absent' });
      if (known?.sha256 === file.sha256) return done({ kind: 'unchanged' });
      const found = await bytes(file.sha256);
      if (!found.ok) return found;
      const { etag, lastModified } = file;
      return done({
        kind: 'bytes',
        bytes: found.value,
        ...(etag === undefined ? {} : { etag }),
        ...(lastModified === undefined ? {} : { lastModified }),
      });
    },
  };
}
