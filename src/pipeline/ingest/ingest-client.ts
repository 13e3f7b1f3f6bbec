import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Ingestion } from './ingestion.ts';
import type { Log } from './runner.ts';
import type { IngestAnswer, IngestCall, IngestSettings } from './thread-messages.ts';

export interface IngestClient {
  readonly ingestion: Ingestion;
  /** Jobs at work go back and wait for the next start. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const restartMilliseconds = 1_000;
/** A thread that does not end by itself is ended; its jobs are taken up at the next start. */
const closeMilliseconds = 10_000;

/**
 * Starts the thread that writes and answers at once; calls wait until it is ready. A thread that breaks is
 * started anew: its jobs are in the store.
 */
export function startIngestThread(settings: IngestSettings, log: Log): IngestClient {
  const waiting = new Map<number, Waiting>();
  let numbers = 0;
  let isClosing = false;
  let isDown = false;
  let worker = start();

  function start(): Worker {
    const thread = new Worker(new URL('./ingest-thread.ts', import.meta.url), {
      workerData: settings,
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    thread.on('message', hear);
    thread.on('error', (cause) => log({ what: 'the thread that writes broke', cause }));
    thread.on('exit', () => {
      for (const { reject } of waiting.values()) reject(new Error('The thread that writes ended.'));
      waiting.clear();
      isDown = true;
      if (isClosing) return;
      void setTimeout(restartMilliseconds, undefined, { ref: false }).then(() => {
        if (isClosing) return;
        worker = start();
        isDown = false;
      });
    });
    return thread;
  }

  function hear(answer: IngestAnswer): void {
    switch (answer.kind) {
      case 'ready':
        return;
      case 'log':
        log(answer.event);
        return;
      case 'value':
        waiting.get(answer.number)?.resolve(answer.value);
        waiting.delete(answer.number);
        return;
      case 'broken':
        waiting.get(answer.number)?.reject(new Error(answer.reason));
        waiting.delete(answer.number);
    }
  }

  function post(call: (number: number) => IngestCall): Promise<unknown> {
    if (isDown) return Promise.reject(new Error('The thread that writes ended.'));
    const number = ++numbers;
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      worker.postMessage(call(number));
    });
  }

  /** The thread answers what the method of the same name gives. */
  const method =
    <M extends keyof Ingestion>(make: (args: Parameters<Ingestion[M]>, number: number) => IngestCall) =>
    (...args: Parameters<Ingestion[M]>) =>
      post((number) => make(args, number)) as ReturnType<Ingestion[M]>;

  return {
    ingestion: {
      add: method<'add'>((args, number) => ({ number, method: 'add', args })),
      stopJob: method<'stopJob'>((args, number) => ({ number, method: 'stopJob', args })),
      retryJob: method<'retryJob'>((args, number) => ({ number, method: 'retryJob', args })),
      addFeed: method<'addFeed'>((args, number) => ({ number, method: 'addFeed', args })),
      removeFeed: method<'removeFeed'>((args, number) => ({ number, method: 'removeFeed', args })),
      pollFeed: method<'pollFeed'>((args, number) => ({ number, method: 'pollFeed', args })),
      decide: method<'decide'>((args, number) => ({ number, method: 'decide', args })),
      decideAlone: method<'decideAlone'>((args, number) => ({ number, method: 'decideAlone', args })),
      acceptAll: method<'acceptAll'>((args, number) => ({ number, method: 'acceptAll', args })),
      undoBatch: method<'undoBatch'>((args, number) => ({ number, method: 'undoBatch', args })),
      addRule: method<'addRule'>((args, number) => ({ number, method: 'addRule', args })),
      revokeRule: method<'revokeRule'>((args, number) => ({ number, method: 'revokeRule', args })),
      addWatch: method<'addWatch'>((args, number) => ({ number, method: 'addWatch', args })),
      removeWatch: method<'removeWatch'>((args, number) => ({ number, method: 'removeWatch', args })),
      importSheet: method<'importSheet'>((args, number) => ({ number, method: 'importSheet', args })),
      addTime: method<'addTime'>((args, number) => ({ number, method: 'addTime', args })),
      keep: method<'keep'>((args, number) => ({ number, method: 'keep', args })),
      markReport: method<'markReport'>((args, number) => ({ number, method: 'markReport', args })),
      ruleOnNames: method<'ruleOnNames'>((args, number) => ({ number, method: 'ruleOnNames', args })),
    },
    async close() {
      isClosing = true;
      const closed = post((number) => ({ number, method: 'close' })).catch(() => undefined);
      await Promise.race([closed, setTimeout(closeMilliseconds, undefined, { ref: false })]);
      await worker.terminate();
    },
  };
}
