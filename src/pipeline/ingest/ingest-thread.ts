// The thread that writes: jobs, feeds and what they bring, so that no write holds up the server's thread.
import { parentPort, workerData } from 'node:worker_threads';
import { createEgress } from '../../egress/index.ts';
import { openJudgingStore } from '../judging/judging-store.ts';
import { createPool } from '../pool/pool.ts';
import { startIngestion } from './ingestion.ts';
import type { IngestAnswer, IngestCall, IngestSettings, LogEvent } from './thread-messages.ts';

const settings: IngestSettings = workerData;
const port = parentPort;
if (!port) throw new Error('ingest-thread.ts runs as a worker thread only');
const answer = (message: IngestAnswer) => port.postMessage(message);
// A cause may not survive the way between threads.
const log = ({ what, place, cause }: LogEvent) =>
  answer({
    kind: 'log',
    event: {
      what,
      ...(place === undefined ? {} : { place }),
      ...(cause === undefined
        ? {}
        : { cause: String(cause instanceof Error ? (cause.stack ?? cause) : cause) }),
    },
  });

const opened = await openJudgingStore(settings.dataFolder);
if (!opened.ok) throw new Error(`${opened.trouble.place}: ${opened.trouble.message}`);
const store = opened.value;
const pool = createPool({
  dataFolder: settings.dataFolder,
  ...(settings.threads === undefined ? {} : { threads: settings.threads }),
});
const egress = createEgress(settings.egress);
const service = await startIngestion(
  { store, pool, egress, clock: () => new Date(), log },
  settings.sampleFolder,
);

async function perform(call: IngestCall): Promise<unknown> {
  const { ingestion } = service;
  switch (call.method) {
    case 'add':
      return ingestion.add(...call.args);
    case 'stopJob':
      return ingestion.stopJob(...call.args);
    case 'retryJob':
      return ingestion.retryJob(...call.args);
    case 'addFeed':
      return ingestion.addFeed(...call.args);
    case 'removeFeed':
      return ingestion.removeFeed(...call.args);
    case 'pollFeed':
      return ingestion.pollFeed(...call.args);
    case 'decide':
      return ingestion.decide(...call.args);
    case 'decideAlone':
      return ingestion.decideAlone(...call.args);
    case 'acceptAll':
      return ingestion.acceptAll(...call.args);
    case 'undoBatch':
      return ingestion.undoBatch(...call.args);
    case 'addRule':
      return ingestion.addRule(...call.args);
    case 'revokeRule':
      return ingestion.revokeRule(...call.args);
    case 'addWatch':
      return ingestion.addWatch(...call.args);
    case 'removeWatch':
      return ingestion.removeWatch(...call.args);
    case 'importSheet':
      return ingestion.importSheet(...call.args);
    case 'addTime':
      return ingestion.addTime(...call.args);
    case 'keep':
      return ingestion.keep(...call.args);
    case 'markReport':
      return ingestion.markReport(...call.args);
    case 'ruleOnNames':
      return ingestion.ruleOnNames(...call.args);
    case 'close':
      await service.close();
      await pool.close();
      await store.close();
      return undefined;
  }
}

port.on('message', (call: IngestCall) => {
  perform(call).then(
    (value) => answer({ kind: 'value', number: call.number, value }),
    (error: unknown) => answer({ kind: 'broken', number: call.number, reason: String(error) }),
  );
});
answer({ kind: 'ready' });
