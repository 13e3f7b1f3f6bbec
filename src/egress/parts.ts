import { lookup as systemLookup } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { buildConnector } from 'undici';
import type { TroubleKind } from '../model/trouble.ts';

/** One answer of a name look-up. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** One line of the log: every request that left, and every one that was refused. Never a query or a header. */
export interface EgressLogEntry {
  /** ISO 8601 UTC, when the request began. */
  readonly at: string;
  readonly host: string;
  /** Path without query. */
  readonly path: string;
  readonly purpose: 'content' | 'robots' | 'mail';
  /** Status of the answer; absent when none came. */
  readonly status?: number;
  /** Kind of trouble, where there was some. */
  readonly trouble?: TroubleKind;
  /** Body bytes as they came over the wire. */
  readonly bytes: number;
  /** Duration in milliseconds by the injected clock. */
  readonly ms: number;
}

/** What `egress` takes from the world. Tests hand in their own. */
export interface EgressParts {
  readonly now: () => Date;
  /** Resolves after `ms` milliseconds; rejects when the signal fires. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 ≤ x < 1, for jitter. */
  readonly random: () => number;
  /** All addresses of a host name. */
  readonly lookup: (hostname: string) => Promise<readonly ResolvedAddress[]>;
  /** Makes the function that opens sockets, as undici's `buildConnector`. */
  readonly connector: (options: buildConnector.BuildOptions) => buildConnector.connector;
  readonly log: (entry: EgressLogEntry) => void;
  /** Certificates of authorities that mail servers are trusted by, PEM; the system's when absent. */
  readonly certificates?: readonly string[];
  /** Where HTTP_PROXY and its like are read, when the policy says so, and passwords of mailboxes. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The world as it is: system clock, resolver and sockets; the log goes nowhere. */
export const systemParts: EgressParts = {
  now: () => new Date(),
  sleep: (ms, signal) => wait(ms, undefined, signal === undefined ? {} : { signal }),
  random: Math.random,
  lookup: async (hostname) => {
    const answers = await systemLookup(hostname, { all: true });
    return answers.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
  },
  connector: buildConnector,
  log: () => {},
  environment: process.env,
};
