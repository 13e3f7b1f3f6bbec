import { Worker } from 'node:worker_threads';
import { done, failed, type Outcome, type Trouble } from '../../model/trouble.ts';
import type { Log } from '../ingest/runner.ts';
import type { SyncRequest } from './run-sync.ts';
import { chosenLoaders, type SetProgress } from './sync-sets.ts';
import type { SyncAnswer } from './sync-thread.ts';

export interface SyncState {
  readonly isRunning: boolean;
  /** ISO 8601 UTC; absent before the first sync of this process. */
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** The sets of the present or last sync, in order. */
  readonly progress: readonly SetProgress[];
  /** Why the sync as a whole could not be done. */
  readonly error?: Trouble;
}

/** Syncs of a server, one at a time, each in a thread of its own. */
export interface Sync {
  /** Trouble `store/busy` while one runs, `input/invalid` for an unknown set. @param sets all when empty */
  start(sets: readonly string[]): Outcome<SyncState>;
  state(): SyncState;
  /** What is under way stops; sets that are done stay. */
  stop(): SyncState;
  close(): Promise<void>;
}

/** A thread that parses sets of 50 MB needs some hundred; what is beyond is a hostile file. */
const heapMegabytes = 1024;

export function createSync(settings: Omit<SyncRequest, 'sets' | 'from'>, log: Log): Sync {
  let worker: Worker | undefined;
  let state: SyncState = { isRunning: false, progress: [] };

  function hear(answer: SyncAnswer): void {
    if (answer.kind === 'progress') {
      const { progress } = answer;
      state = {
        ...state,
        progress: state.progress.map((one) => (one.set === progress.set ? progress : one)),
      };
    } else if (!answer.outcome.ok) end(answer.outcome.trouble);
    else end();
  }

  function end(error?: Trouble): void {
    if (!state.isRunning) return;
    state = { ...state, isRunning: false, endedAt: new Date().toISOString(), ...(error ? { error } : {}) };
    worker = undefined;
  }

  return {
    start(sets) {
      const chosen = chosenLoaders(sets);
      if (!chosen.ok) return chosen;
      if (state.isRunning) {
        return failed('store/busy', 'sync', 'A sync is under way. Wait for its end, or stop it.');
      }
      state = {
        isRunning: true,
        startedAt: new Date().toISOString(),
        progress: chosen.value.map(({ set, title }) => ({ set, title, step: 'waiting' })),
      };
      const request: SyncRequest = { ...settings, sets };
      worker = new Worker(new URL('./sync-thread.ts', import.meta.url), {
        workerData: request,
        resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 },
      });
      worker.on('message', hear);
      worker.on('error', (cause) => {
        log({ what: 'the thread of the sync broke', cause });
        end({
          kind: 'pipeline/internal',
          place: 'sync',
          message: 'The sync broke off inside Shirabe. Sets that were done stay.',
        });
      });
      worker.on('exit', () => end());
      return done(state);
    },
    state: () => state,
    stop() {
      worker?.postMessage('stop');
      return state;
    },
    async close() {
      await worker?.terminate();
    },
  };
}
