import type { RawDocument } from '../../model/document.ts';
import type { Outcome } from '../../model/trouble.ts';
import type { JobToAdd, RawFacts, SavedReport } from '../../store/index.ts';
import type { ReadReport } from '../reader.ts';

/** What a reading thread is started with. */
export interface ThreadSettings {
  /** Starter pack; the one that ships by default. */
  readonly packFolder?: string;
  /** Data folder whose store reports are saved in; without it nothing can be saved. */
  readonly dataFolder?: string;
}

export type Validators = Pick<RawFacts, 'etag' | 'lastModified'>;

/** One document for a reading thread: read it and hand it back, or (with `save`) read and save it. */
export interface ReadingRequest {
  readonly raw: RawDocument;
  readonly save?: Validators;
  /** Read it although the same reader has read the same bytes. */
  readonly again?: boolean;
}

/** A saved report, with the jobs that read what came with it. */
export type SavedDocument = SavedReport & { readonly attached?: readonly JobToAdd[] };

export type ReadingValue = ReadReport | SavedDocument;

/** Trouble without its cause, which may not survive the way between threads; the cause goes to stderr. */
export function portable<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok || outcome.trouble.cause === undefined) return outcome;
  const { cause, ...trouble } = outcome.trouble;
  return {
    ok: false,
    trouble: { ...trouble, cause: String(cause instanceof Error ? (cause.stack ?? cause) : cause) },
  };
}
