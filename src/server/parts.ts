import type { Lexicon } from '../model/lexicon.ts';
import type { Ingestion, Sync, Views } from '../pipeline/index.ts';
import type { NameIndex } from '../resolve/index.ts';
import type { Store } from '../store/index.ts';
import type { Issuer } from './issuer.ts';

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
  /** Does it listen beyond this machine? Then nobody is its owner without an account. */
  readonly isOpen: boolean;
  /** Is it asked over https, by a proxy before it? Cookies are for https alone then. */
  readonly isSecure: boolean;
  /** Address under which people know it, where that is not the one it listens at. */
  readonly publicAddress?: string;
  readonly issuer?: Issuer;
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly version: string;
  readonly log: (event: { readonly what: string; readonly cause?: unknown }) => void;
}
