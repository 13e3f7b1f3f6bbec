import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Egress } from '../model/egress.ts';
import { PackAttack, PackEntry } from '../model/lexicon.ts';
import { failed } from '../model/trouble.ts';
import { createIngestion, createSync, createViews, openJudgingStore } from '../pipeline/index.ts';
import { indexNames } from '../resolve/index.ts';
import type { Store } from '../store/index.ts';
import { createApp } from './app.ts';

export interface TestServer {
  readonly address: string;
  /** With the right to write, for what a test needs to be there. */
  readonly store: Store;
  readonly folder: string;
  close(): Promise<void>;
}

const entry = PackEntry.parse({
  id: 'actor/blue-heron',
  kind: 'actor',
  names: [
    { name: 'Blue Heron', source: 's' },
    { name: 'G-9', namer: 'Example Labs', source: 's' },
    { name: 'Grey Crane', source: 's', disputed: true },
  ],
});
const attack = PackAttack.parse({
  id: 'T1566',
  kind: 'technique',
  en: 'Phishing',
  ja: 'フィッシング',
  tactics: [],
  version: '18',
  source: 's',
});

/** A server on a free port over a store of its own. Nothing is read: jobs stay where they are. */
export async function testServer(): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-server-'));
  const store = await opened(folder, false);
  const readable = await opened(folder, true);
  const egress: Egress = { get: async ({ url }) => failed('egress/unreachable', url, 'No answer.') };
  const views = createViews();
  const sync = createSync({ dataFolder: folder, egress: { connectMs: 0, maxRetries: 0 } }, () => {});
  const app = createApp({
    store: readable,
    ingestion: createIngestion({ store, egress, clock: () => new Date(), log: () => {} }, () => {}),
    views,
    sync,
    names: indexNames({ entries: [entry], sources: [] }),
    packVersion: '2026.11.24',
    attack: [attack],
    isOpen: false,
    isSecure: false,
    pageFolder: path.join(folder, 'dist'),
    version: '0.0.0',
    log: ({ cause }) => {
      throw cause;
    },
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    store,
    folder,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await views.close();
      await sync.close();
      await readable.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function opened(folder: string, readOnly: boolean): Promise<Store> {
  const outcome = await openJudgingStore(folder, { readOnly });
  if (!outcome.ok) throw new Error(outcome.trouble.message);
  return outcome.value;
}
