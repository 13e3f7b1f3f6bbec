import { Worker } from 'node:worker_threads';
import type { Outcome, Trouble } from '../../model/trouble.ts';

/** What a thread of `createThreads` says. Its script answers `ready` once, then each request by its number. */
export type ThreadAnswer<Step, Value> =
  | { readonly kind: 'ready' }
  /** The thread cannot work at all. */
  | { readonly kind: 'unusable'; readonly trouble: Trouble }
  | { readonly kind: 'step'; readonly number: number; readonly step: Step }
  | { readonly kind: 'done'; readonly number: number; readonly outcome: Outcome<Value> };

export interface ThreadRequest<Request> {
  readonly number: number;
  readonly request: Request;
}

export interface ThreadsSettings {
  readonly script: URL;
  readonly workerData?: unknown;
  readonly threads: number;
  /** A request that takes longer is given up. */
  readonly itemMilliseconds: number;
  /** A thread whose heap grows beyond this is ended, and its request given up. */
  readonly heapMegabytes: number;
  /** An idle thread is ended after this, to give its memory back. */
  readonly idleMilliseconds: number;
  /** Called when the last idle thread has been ended. */
  readonly onIdle?: () => void;
}

export interface RequestOptions<Step> {
  /** What the request concerns: named when it is given up. */
  readonly place: string;
  readonly onStep?: (step: Step) => void;
  readonly signal?: AbortSignal;
}

/** Threads that answer requests side by side. What hangs, runs out of memory or crashes loses only its own request. */
export interface Threads<Request, Step, Value> {
  run(request: Request, options: RequestOptions<Step>): Promise<Outcome<Value>>;
  close(): Promise<void>;
}

interface Item<Request, Step, Value> {
  readonly message: ThreadRequest<Request>;
  readonly options: RequestOptions<Step>;
  readonly settle: (outcome: Outcome<Value>) => void;
}

interface Thread<Request, Step, Value> {
  readonly worker: Worker;
  item: Item<Request, Step, Value> | undefined;
  /** Has answered that it can work. */
  ready: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** Time that a thread may take to load the knowledge. */
const startMilliseconds = 60_000;

export function createThreads<Request, Step, Value>(
  settings: ThreadsSettings,
): Threads<Request, Step, Value> {
  const { script, workerData, threads, itemMilliseconds, heapMegabytes, idleMilliseconds } = settings;
  const running = new Set<Thread<Request, Step, Value>>();
  const waiting: Item<Request, Step, Value>[] = [];
  let numbers = 0;
  let isClosed = false;

  function start(): void {
    const worker = new Worker(script, {
      workerData,
      // A small young generation: the default lets 100 MB of garbage gather, for no more speed (measured).
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 16 },
    });
    const thread: Thread<Request, Step, Value> = { worker, item: undefined, ready: false, timer: undefined };
    running.add(thread);
    worker.on('message', (answer: ThreadAnswer<Step, Value>) => hear(thread, answer));
    worker.on('error', (error) => lose(thread, crashed(error)));
    worker.on('exit', () => lose(thread, crashed('the thread ended')));
    restartTimer(thread, startMilliseconds, () =>
      lose(thread, crashed('the knowledge took too long to load')),
    );
  }

  function hear(thread: Thread<Request, Step, Value>, answer: ThreadAnswer<Step, Value>): void {
    switch (answer.kind) {
      case 'ready':
        thread.ready = true;
        next(thread);
        break;
      case 'unusable':
        // No other thread would do better: everything that waits gets the reason.
        for (const item of waiting.splice(0)) giveUp(item, answer.trouble);
        end(thread);
        break;
      case 'step':
        if (thread.item?.message.number === answer.number) thread.item.options.onStep?.(answer.step);
        break;
      case 'done':
        if (thread.item?.message.number !== answer.number) break;
        thread.item.settle(answer.outcome);
        thread.item = undefined;
        next(thread);
    }
  }

  function next(thread: Thread<Request, Step, Value>): void {
    const item = waiting.shift();
    if (!item) {
      restartTimer(thread, idleMilliseconds, () => {
        end(thread);
        if (running.size === 0) settings.onIdle?.();
      });
      // An idle thread does not keep the process alive.
      thread.worker.unref();
      return;
    }
    thread.item = item;
    thread.worker.ref();
    restartTimer(thread, itemMilliseconds, () => lose(thread, (place) => tooSlow(place, itemMilliseconds)));
    thread.worker.postMessage(item.message);
  }

  function restartTimer(thread: Thread<Request, Step, Value>, milliseconds: number, then: () => void): void {
    clearTimeout(thread.timer);
    thread.timer = setTimeout(then, milliseconds).unref();
  }

  function end(thread: Thread<Request, Step, Value>): void {
    if (!running.delete(thread)) return;
    clearTimeout(thread.timer);
    void thread.worker.terminate();
  }

  /** The thread is gone or must go: its document is given up, the others are read by a new one. */
  function lose(thread: Thread<Request, Step, Value>, trouble: (place: string) => Trouble): void {
    if (!running.has(thread)) return;
    end(thread);
    if (thread.item) giveUp(thread.item, trouble(thread.item.options.place));
    // A thread that dies before it is ready would die again and again.
    else if (!thread.ready) for (const item of waiting.splice(0)) giveUp(item, trouble(item.options.place));
    if (waiting.length > 0 && !isClosed) start();
  }

  function enqueue(item: Item<Request, Step, Value>): void {
    const { signal } = item.options;
    if (signal?.aborted || isClosed) {
      giveUp(item, stopped(item.options.place));
      return;
    }
    signal?.addEventListener('abort', () => stop(item), { once: true });
    waiting.push(item);
    const idle = [...running].find((thread) => thread.ready && !thread.item);
    if (idle) next(idle);
    else if (running.size < threads) start();
  }

  function stop(item: Item<Request, Step, Value>): void {
    const at = waiting.indexOf(item);
    if (at !== -1) {
      waiting.splice(at, 1);
      giveUp(item, stopped(item.options.place));
    }
    for (const thread of running) if (thread.item === item) lose(thread, stopped);
  }

  return {
    run: (request, options) =>
      new Promise((settle) => enqueue({ message: { number: ++numbers, request }, options, settle })),
    async close() {
      isClosed = true;
      for (const item of waiting.splice(0)) giveUp(item, stopped(item.options.place));
      const ended = [...running];
      running.clear();
      for (const thread of ended) {
        clearTimeout(thread.timer);
        if (thread.item) giveUp(thread.item, stopped(thread.item.options.place));
      }
      await Promise.all(ended.map((thread) => thread.worker.terminate()));
    },
  };
}

function giveUp<Value>(item: { settle: (outcome: Outcome<Value>) => void }, trouble: Trouble): void {
  item.settle({ ok: false, trouble });
}

function stopped(place: string): Trouble {
  return { kind: 'pipeline/stopped', place, message: 'Stopped, as asked.' };
}

function tooSlow(place: string, milliseconds: number): Trouble {
  const seconds = Math.round(milliseconds / 1000);
  return {
    kind: 'pipeline/internal',
    place,
    message: `Reading took longer than ${seconds} seconds and was given up. Split the document or add only its text.`,
  };
}

function crashed(cause: unknown): (place: string) => Trouble {
  const outOfMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return (place) => ({
    kind: 'pipeline/internal',
    place,
    message: outOfMemory
      ? 'Reading needed more memory than a document may take and was given up. Split the document or add only its text.'
      : 'Reading this document broke off inside Shirabe; the others go on. Please report it with the document.',
    cause,
  });
}
