import type { RawDocument } from '../../model/document.ts';
import type { Outcome, Trouble } from '../../model/trouble.ts';
import type { RawFacts, SavedReport } from '../../store/index.ts';
import type { ReadingStep, ReadReport } from '../reader.ts';

/** What a reading thread is started with. */
export interface ThreadSettings {
  /** Starter pack; the one that ships by default. */
  readonly packFolder?: string;
  /** Data folder whose store reports are saved in; without it nothing can be saved. */
  readonly dataFolder?: string;
}

export type Validators = Pick<RawFacts, 'etag' | 'lastModified'>;

/** One document for a reading thread: read it and hand it back, or read and save it. */
export interface ReadingRequest {
  readonly number: number;
  readonly raw: RawDocument;
  readonly save: Validators | undefined;
}

export type ReadingAnswer =
  | { readonly kind: 'ready' }
  /** The thread cannot work at all: the knowledge or the store does not open. */
  | { readonly kind: 'unusable'; readonly trouble: Trouble }
  | { readonly kind: 'step'; readonly number: number; readonly step: ReadingStep | 'store' }
  | { readonly kind: 'read'; readonly number: number; readonly outcome: Outcome<ReadReport> }
  | { readonly kind: 'saved'; readonly number: number; readonly outcome: Outcome<SavedReport> };

/** Trouble without its cause, which may not survive the way between threads; the cause goes to stderr. */
export function portable<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok || outcome.trouble.cause === undefined) return outcome;
  const { cause, ...trouble } = outcome.trouble;
  return {
    ok: false,
    trouble: { ...trouble, cause: String(cause instanceof Error ? (cause.stack ?? cause) : cause) },
  };
}
