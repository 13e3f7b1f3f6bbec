import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { EgressLogEntry, EgressParts, EgressPolicy } from './index.ts';
import { createEgress } from './index.ts';

/** A web server of a test on 127.0.0.1. */
export interface Loopback {
  readonly port: number;
  /** Requests that arrived, as `GET /path?query`. */
  readonly seen: string[];
  close(): Promise<void>;
}

/** What a test's server does at each path; a path that is not named answers 404. */
export type Routes = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

export async function serve(routes: Routes): Promise<Loopback> {
  const seen: string[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '';
    seen.push(`${request.method} ${path}`);
    const route = routes[path.split('?', 1)[0] ?? ''];
    if (route !== undefined) route(request, response);
    else response.writeHead(404).end('no such page');
  };
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    seen,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A clock that only `sleep` moves. */
export class FakeTime {
  #at = Date.parse('2026-11-24T00:00:00Z');
  readonly slept: number[] = [];
  readonly now = (): Date => new Date(this.#at);
  readonly sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted();
    this.slept.push(ms);
    this.#at += ms;
  };
  pass(ms: number): void {
    this.#at += ms;
  }
}

/** Names of the tests: `*.own.test` stand at 127.0.0.1; the rest is as a test says. */
export function setUp(policy: EgressPolicy = {}, parts: Partial<EgressParts> = {}) {
  const time = new FakeTime();
  const log: EgressLogEntry[] = [];
  const egress = createEgress(
    { allowHosts: ['a.own.test', 'b.own.test'], ...policy },
    {
      now: time.now,
      sleep: time.sleep,
      random: () => 0.5,
      log: (entry) => log.push(entry),
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
      environment: {},
      ...parts,
    },
  );
  return { egress, time, log };
}
