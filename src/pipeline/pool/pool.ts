import { availableParallelism } from 'node:os';
import type { RawDocument } from '../../model/document.ts';
import { done, type Outcome } from '../../model/trouble.ts';
import { placeOf } from '../place.ts';
import type { ReadingStep, ReadReport } from '../reader.ts';
import { giveBackMemory } from '../threads/give-back.ts';
import { createThreads } from '../threads/threads.ts';
import type { ReadingRequest, ReadingValue, SavedDocument, ThreadSettings, Validators } from './messages.ts';

export interface PoolSettings extends ThreadSettings {
  /** Threads at most; by default one less than the machine has cores, at least one. */
  readonly threads?: number;
  /** A document that takes longer is given up. */
  readonly itemMilliseconds?: number;
}

export interface ItemOptions {
  readonly onStep?: (step: ReadingStep | 'store') => void;
  readonly signal?: AbortSignal;
  /** Read it although the same reader has read the same bytes: names were learnt or rejected meanwhile. */
  readonly again?: boolean;
}

/** Threads that read documents side by side; each loads the knowledge once. */
export interface ReadingPool {
  readonly threads: number;
  read(raw: RawDocument, options?: ItemOptions): Promise<Outcome<ReadReport>>;
  /** Reads and saves in one transaction; needs `dataFolder`. `validators`: what the server said for the next time. */
  save(raw: RawDocument, validators: Validators, options?: ItemOptions): Promise<Outcome<SavedDocument>>;
  close(): Promise<void>;
}

export function createPool(settings: PoolSettings = {}): ReadingPool {
  const {
    threads = Math.max(1, availableParallelism() - 1),
    itemMilliseconds = 60_000,
    ...workerData
  } = settings;
  const pool = createThreads<ReadingRequest, ReadingStep | 'store', ReadingValue>({
    script: new URL('./reading-thread.ts', import.meta.url),
    workerData,
    threads,
    itemMilliseconds,
    heapMegabytes: 768,
    onIdle: giveBackMemory,
    idleMilliseconds: 30_000,
  });
  return {
    threads,
    async read(raw, options) {
      const outcome = await pool.run({ raw }, { place: placeOf(raw), ...options });
      if (!outcome.ok) return outcome;
      if ('reading' in outcome.value) return done(outcome.value);
      throw new Error('A document was saved that was only to be read.');
    },
    async save(raw, validators, options) {
      const { again = false, ...rest } = options ?? {};
      const outcome = await pool.run({ raw, save: validators, again }, { place: placeOf(raw), ...rest });
      if (!outcome.ok) return outcome;
      if ('result' in outcome.value) return done(outcome.value);
      throw new Error('A document was only read that was to be saved.');
    },
    close: () => pool.close(),
  };
}
