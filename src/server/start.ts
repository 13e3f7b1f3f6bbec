import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import packageFile from '../../package.json' with { type: 'json' };
import type { EgressPolicy } from '../egress/index.ts';
import { loadPack } from '../knowledge/index.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import { createSync, createViews, type Log, sampleFolder, startIngestThread } from '../pipeline/index.ts';
import { indexNames } from '../resolve/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { createApp } from './app.ts';
import { isLoopback } from './guard.ts';
import type { Issuer } from './issuer.ts';

export interface ServerSettings {
  readonly dataFolder: string;
  /** A name or address of this machine; beyond loopback there has to be an account. */
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly egress: EgressPolicy;
  /** Read the sample reports into a store that was never used. */
  readonly samples: boolean;
  /** `https://…`, when a proxy before the server speaks TLS: people sign in there, with cookies for https alone. */
  readonly publicAddress?: string;
  readonly issuer?: Issuer;
  readonly pageFolder?: string;
  /** Reading threads at most. */
  readonly threads?: number;
  readonly log: Log;
}

export interface RunningServer {
  /** `http://127.0.0.1:4870/` */
  readonly address: string;
  /** Lets answers under way end, gives jobs back, closes the store. */
  close(): Promise<void>;
}

/** Answers under way get this long at the end. */
const closeMilliseconds = 3_000;
const builtPage = path.join(import.meta.dirname, '..', '..', 'dist');

/**
 * Opens the store and listens. Troubles: those of the store and the knowledge; `input/invalid` for a host
 * beyond this machine while there is no account, or a port that is taken.
 */
export async function startServer(settings: ServerSettings): Promise<Outcome<RunningServer>> {
  const {
    dataFolder,
    host,
    port,
    egress,
    samples,
    threads,
    log,
    publicAddress,
    issuer,
    pageFolder = builtPage,
  } = settings;
  const opened = await openForReading(dataFolder);
  if (!opened.ok) return opened;
  const store = opened.value;
  const isOpen = !isLoopback(host);
  const isSecure = publicAddress?.startsWith('https:') === true;
  if ((isOpen || publicAddress !== undefined) && !(await store.access.hasAccounts())) {
    await store.close();
    return failed(
      'input/invalid',
      publicAddress ?? host,
      'Beyond this machine everybody signs in, and there is no account yet: add one with `shirabe account add NAME --role administrator`.',
    );
  }
  const lexicon = loadPack();
  if (!lexicon.ok) {
    await store.close();
    return lexicon;
  }

  const ingest = startIngestThread(
    {
      dataFolder,
      egress,
      ...(samples ? { sampleFolder } : {}),
      ...(threads === undefined ? {} : { threads }),
    },
    log,
  );
  const views = createViews();
  const sync = createSync({ dataFolder, egress }, log);
  const app = createApp({
    store,
    ingestion: ingest.ingestion,
    views,
    sync,
    names: indexNames(lexicon.value),
    packVersion: lexicon.value.version,
    attack: lexicon.value.attack,
    isOpen: isOpen || publicAddress !== undefined,
    isSecure,
    ...(publicAddress === undefined ? {} : { publicAddress }),
    ...(issuer === undefined ? {} : { issuer }),
    pageFolder,
    version: packageFile.version,
    log,
  });

  const server = createAdaptorServer({ fetch: app.fetch });
  const listening = await new Promise<Error | undefined>((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => resolve(undefined));
  });
  if (listening) {
    await ingest.close();
    await store.close();
    const isTaken = 'code' in listening && listening.code === 'EADDRINUSE';
    const why = isTaken
      ? `Port ${port} is taken. Give another one with --port, or 0 for any free one.`
      : listening.message;
    return failed('input/invalid', `port ${port}`, why, listening);
  }
  return done({
    address: addressOf(host, server.address(), port),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      const timer = setTimeout(
        () => 'closeAllConnections' in server && server.closeAllConnections(),
        closeMilliseconds,
      );
      await closed;
      clearTimeout(timer);
      await ingest.close();
      await views.close();
      await sync.close();
      await store.close();
    },
  });
}

/** Makes and migrates the store where needed, then opens it without the right to write. */
async function openForReading(dataFolder: string): Promise<Outcome<Store>> {
  const writable = await openStore(dataFolder);
  if (!writable.ok) return writable;
  const readable = await openStore(dataFolder, { readOnly: true });
  await writable.value.close();
  return readable;
}

function addressOf(host: string, address: AddressInfo | string | null, port: number): string {
  const name = host.includes(':') ? `[${host}]` : host;
  const bound = typeof address === 'object' && address ? address.port : port;
  return `http://${name}:${bound}/`;
}
