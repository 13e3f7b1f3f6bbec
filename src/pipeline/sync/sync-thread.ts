// The thread of one sync: downloads, parsing and rows, so that the server goes on answering. It ends with the sync.
import { parentPort, workerData } from 'node:worker_threads';
import type { Outcome } from '../../model/trouble.ts';
import { openStore } from '../../store/index.ts';
import { runSync, type SyncRequest } from './run-sync.ts';
import type { SetProgress } from './sync-sets.ts';

export type SyncAnswer =
  | { readonly kind: 'progress'; readonly progress: SetProgress }
  | { readonly kind: 'end'; readonly outcome: Outcome<SetProgress[]> };

const request: SyncRequest = workerData;
const port = parentPort;
if (!port) throw new Error('sync-thread.ts runs as a worker thread only');
const answer = (message: SyncAnswer) => port.postMessage(message);
const stop = new AbortController();
port.on('message', () => stop.abort());

/** A cause may not survive the way between threads. */
function portable(progress: SetProgress): SetProgress {
  if (!progress.error) return progress;
  const { kind, place, message } = progress.error;
  return { ...progress, error: { kind, place, message } };
}

const store = await openStore(request.dataFolder);
if (!store.ok) answer({ kind: 'end', outcome: withoutCause(store) });
else {
  const onProgress = (progress: SetProgress) => answer({ kind: 'progress', progress: portable(progress) });
  const outcome = await runSync(store.value, request, { onProgress, signal: stop.signal });
  await store.value.close();
  answer({
    kind: 'end',
    outcome: outcome.ok ? { ok: true, value: outcome.value.map(portable) } : withoutCause(outcome),
  });
}
port.close();

function withoutCause({
  trouble: { kind, place, message },
}: Extract<Outcome<unknown>, { ok: false }>): Outcome<never> {
  return { ok: false, trouble: { kind, place, message } };
}
