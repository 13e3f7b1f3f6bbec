import type { Lexicon } from '../model/lexicon.ts';
import type { Ingestion, Sync, Views } from '../pipeline/index.ts';
import type { NameIndex } from '../resolve/index.ts';
import type { Store, Viewer } from '../store/index.ts';

/** What the routes work with; tests hand in their own. */
export interface ServerParts {
  /** Read only: everything that writes goes through `ingestion`, off this thread. */
  readonly store: Store;
  readonly ingestion: Ingestion;
  readonly views: Views;
  /** Public reference sets, fetched in a thread of their own. */
  readonly sync: Sync;
  readonly names: NameIndex;
  /** Version of the starter pack. */
  readonly packVersion: string;
  readonly attack: Lexicon['attack'];
  /** Who asks. One user until there are accounts; each request will say it then. */
  readonly viewer: Viewer;
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly version: string;
  readonly log: (event: { readonly what: string; readonly cause?: unknown }) => void;
}
