import type { EgressPolicy } from '../../egress/index.ts';
import type { Ingestion } from './ingestion.ts';
import type { Log } from './runner.ts';

/** What the thread that writes is started with. */
export interface IngestSettings {
  readonly dataFolder: string;
  readonly egress: EgressPolicy;
  /** Folder of sample reports for a store that was never used; none are read when absent. */
  readonly sampleFolder?: string;
  /** Reading threads at most. */
  readonly threads?: number;
}

type Method = keyof Ingestion;

/** One call of an `Ingestion` method, or the wish to end. */
export type IngestCall = { readonly number: number } & (
  | { [M in Method]: { readonly method: M; readonly args: Parameters<Ingestion[M]> } }[Method]
  | { readonly method: 'close' }
);

export type LogEvent = Parameters<Log>[0];

export type IngestAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'log'; readonly event: LogEvent }
  | { readonly kind: 'value'; readonly number: number; readonly value: unknown }
  | { readonly kind: 'broken'; readonly number: number; readonly reason: string };
