import type { AsOfBasis, ReferenceRecord, ReferenceRelation, SetContents } from '../../model/reference.ts';

/** One file of a set at its publisher. */
export interface FileToFetch {
  /** What messages call it: the publisher's own file name. */
  readonly name: string;
  readonly address: string;
  /** Largest size in bytes; beyond, the download is refused. */
  readonly maxBytes?: number;
  /** The set does without this file where its publisher has none (status 404): a CVE without a record. */
  readonly optional?: boolean;
}

/** A downloaded file as a loader gets it. */
export interface FetchedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `Last-Modified` of the server, as ISO 8601; absent when it sent none. */
  readonly modifiedAt?: string;
}

/** What this installation knows that some sets are asked by. */
export interface SyncContext {
  /** CVEs that reports or analysts use, newest first. */
  readonly cves: readonly string[];
  /** Country in English → ISO 3166-1 alpha-2; undefined for what is none. */
  readonly countryOf: (name: string) => string | undefined;
}

/** What a loader makes of the files: everything but what every set has in common. */
export interface ReadSet {
  /** As the publisher counts; absent where it does not, then the files' checksum stands for it. */
  readonly version?: string;
  /** ISO date that the files state. */
  readonly asOf?: string;
  readonly records: ReferenceRecord[];
  readonly relations?: ReferenceRelation[];
  readonly scores?: SetContents['scores'];
  readonly values?: SetContents['values'];
  readonly skipped?: SetContents['skipped'];
}

/** One public set: where it lies, and how its live form becomes records. One file of code a loader. */
export interface SetLoader {
  readonly set: string;
  /** Sets of one space may point at each other's records; absent for a set that stands alone. */
  readonly space?: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** The publisher's addresses, in the order in which `read` gets the files. */
  files(context: SyncContext): readonly FileToFetch[];
  /** Pure. @throws BrokenSet with the file and the field; anything else thrown is a bug */
  read(files: readonly FetchedFile[], context: SyncContext): ReadSet | Promise<ReadSet>;
}

/** Files in a form that cannot be used. Caught where one set is synced; its message is for the user. */
export class BrokenSet extends Error {
  readonly file: string;
  constructor(file: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'BrokenSet';
    this.file = file;
  }
}

/** Date of a set whose files state none: the newest Last-Modified, else the day of download. */
export function serverDate(files: readonly FetchedFile[], now: Date): { asOf: string; asOfBasis: AsOfBasis } {
  const dates = files.flatMap(({ modifiedAt }) => modifiedAt ?? []).sort();
  const newest = dates.at(-1);
  return newest === undefined
    ? { asOf: now.toISOString(), asOfBasis: 'download' }
    : { asOf: newest, asOfBasis: 'server' };
}
