import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RawDocument } from '../../model/document.ts';
import type { Outcome, Trouble } from '../../model/trouble.ts';
import type { SavedReport } from '../../store/index.ts';
import { placeOf } from '../place.ts';
import type { ReadingStep, ReadReport } from '../reader.ts';
import type { ReadingAnswer, ReadingRequest, ThreadSettings, Validators } from './messages.ts';

export interface PoolSettings extends ThreadSettings {
  /** Threads at most; by default one less than the machine has cores, at least one. */
  readonly threads?: number;
  /** A document that takes longer is given up. */
  readonly itemMilliseconds?: number;
  /** A thread whose heap grows beyond this is ended, and its document given up. */
  readonly heapMegabytes?: number;
  /** An idle thread is ended after this, to give its memory back. */
  readonly idleMilliseconds?: number;
  /** Script of the threads; tests give their own. */
  readonly script?: URL;
}

export interface ItemOptions {
  readonly onStep?: (step: ReadingStep | 'store') => void;
  readonly signal?: AbortSignal;
}

/** Threads that read documents side by side. What hangs, runs out of memory or crashes loses only its own document. */
export interface ReadingPool {
  readonly threads: number;
  read(raw: RawDocument, options?: ItemOptions): Promise<Outcome<ReadReport>>;
  /** Reads and saves in one transaction; needs `dataFolder`. `validators`: what the server said for the next time. */
  save(raw: RawDocument, validators: Validators, options?: ItemOptions): Promise<Outcome<SavedReport>>;
  close(): Promise<void>;
}

interface Item {
  readonly request: ReadingRequest;
  readonly options: ItemOptions;
  readonly settle: (answer: Extract<ReadingAnswer, { kind: 'read' | 'saved' }>) => unknown;
  readonly giveUp: (trouble: Trouble) => void;
}

interface Thread {
  readonly worker: Worker;
  item: Item | undefined;
  /** Has answered that it can work. */
  ready: boolean;
  timer: NodeJS.Timeout | undefined;
}

/** Time that a thread may take to load the knowledge. */
const startMilliseconds = 60_000;

export function createPool(settings: PoolSettings = {}): ReadingPool {
  const { threads = Math.max(1, availableParallelism() - 1), itemMilliseconds = 60_000 } = settings;
  const { heapMegabytes = 768, idleMilliseconds = 30_000, packFolder, dataFolder } = settings;
  const script = settings.script ?? new URL('./reading-thread.ts', import.meta.url);
  const running = new Set<Thread>();
  const waiting: Item[] = [];
  let numbers = 0;
  let isClosed = false;

  function start(): void {
    const workerData: ThreadSettings = {
      ...(packFolder === undefined ? {} : { packFolder }),
      ...(dataFolder === undefined ? {} : { dataFolder }),
    };
    const worker = new Worker(script, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    const thread: Thread = { worker, item: undefined, ready: false, timer: undefined };
    running.add(thread);
    worker.on('message', (answer: ReadingAnswer) => hear(thread, answer));
    worker.on('error', (error) => lose(thread, crashed(error)));
    worker.on('exit', () => lose(thread, crashed('the thread ended')));
    restartTimer(thread, startMilliseconds, () =>
      lose(thread, crashed('the knowledge took too long to load')),
    );
  }

  function hear(thread: Thread, answer: ReadingAnswer): void {
    switch (answer.kind) {
      case 'ready':
        thread.ready = true;
        next(thread);
        break;
      case 'unusable':
        // No other thread would do better: everything that waits gets the reason.
        for (const item of waiting.splice(0)) item.giveUp(answer.trouble);
        end(thread);
        break;
      case 'step':
        if (thread.item?.request.number === answer.number) thread.item.options.onStep?.(answer.step);
        break;
      case 'read':
      case 'saved':
        if (thread.item?.request.number !== answer.number) break;
        thread.item.settle(answer);
        thread.item = undefined;
        next(thread);
    }
  }

  function next(thread: Thread): void {
    const item = waiting.shift();
    if (!item) {
      restartTimer(thread, idleMilliseconds, () => end(thread));
      // An idle thread does not keep the process alive.
      thread.worker.unref();
      return;
    }
    thread.item = item;
    thread.worker.ref();
    restartTimer(thread, itemMilliseconds, () => lose(thread, () => tooSlow(item, itemMilliseconds)));
    thread.worker.postMessage(item.request);
  }

  function restartTimer(thread: Thread, milliseconds: number, then: () => void): void {
    clearTimeout(thread.timer);
    thread.timer = setTimeout(then, milliseconds).unref();
  }

  function end(thread: Thread): void {
    if (!running.delete(thread)) return;
    clearTimeout(thread.timer);
    void thread.worker.terminate();
  }

  /** The thread is gone or must go: its document is given up, the others are read by a new one. */
  function lose(thread: Thread, trouble: (item: Item) => Trouble): void {
    if (!running.has(thread)) return;
    end(thread);
    if (thread.item) thread.item.giveUp(trouble(thread.item));
    // A thread that dies before it is ready would die again and again.
    else if (!thread.ready) for (const item of waiting.splice(0)) item.giveUp(trouble(item));
    if (waiting.length > 0 && !isClosed) start();
  }

  function enqueue(item: Item): void {
    const { signal } = item.options;
    if (signal?.aborted || isClosed) {
      item.giveUp(stopped(item));
      return;
    }
    signal?.addEventListener('abort', () => stop(item), { once: true });
    waiting.push(item);
    const idle = [...running].find((thread) => thread.ready && !thread.item);
    if (idle) next(idle);
    else if (running.size < threads) start();
  }

  function stop(item: Item): void {
    const at = waiting.indexOf(item);
    if (at !== -1) {
      waiting.splice(at, 1);
      item.giveUp(stopped(item));
    }
    for (const thread of running) if (thread.item === item) lose(thread, stopped);
  }

  return {
    threads,
    read: (raw, options = {}) =>
      new Promise((resolve) =>
        enqueue({
          request: { number: ++numbers, raw, save: undefined },
          options,
          settle: (answer) => answer.kind === 'read' && resolve(answer.outcome),
          giveUp: (trouble) => resolve({ ok: false, trouble }),
        }),
      ),
    save: (raw, validators, options = {}) =>
      new Promise((resolve) =>
        enqueue({
          request: { number: ++numbers, raw, save: validators },
          options,
          settle: (answer) => answer.kind === 'saved' && resolve(answer.outcome),
          giveUp: (trouble) => resolve({ ok: false, trouble }),
        }),
      ),
    async close() {
      isClosed = true;
      const threads = [...running];
      for (const item of waiting.splice(0)) item.giveUp(stopped(item));
      for (const thread of threads) {
        running.delete(thread);
        clearTimeout(thread.timer);
        thread.item?.giveUp(stopped(thread.item));
      }
      await Promise.all(threads.map((thread) => thread.worker.terminate()));
    },
  };
}

function stopped({ request }: Item): Trouble {
  return { kind: 'pipeline/stopped', place: placeOf(request.raw), message: 'Stopped, as asked.' };
}

function tooSlow({ request }: Item, milliseconds: number): Trouble {
  const seconds = Math.round(milliseconds / 1000);
  return {
    kind: 'pipeline/internal',
    place: placeOf(request.raw),
    message: `Reading took longer than ${seconds} seconds and was given up. Split the document or add only its text.`,
  };
}

function crashed(cause: unknown): (item: Item) => Trouble {
  const outOfMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return ({ request }) => ({
    kind: 'pipeline/internal',
    place: placeOf(request.raw),
    message: outOfMemory
      ? 'Reading needed more memory than a document may take and was given up. Split the document or add only its text.'
      : 'Reading this document broke off inside Shirabe; the others go on. Please report it with the document.',
    cause,
  });
}
