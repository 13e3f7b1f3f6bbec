import { z } from 'zod';
import { AttachedTo, DeclaredFacts } from '../model/document.ts';
import { Sha256 } from '../model/ids.ts';
import type { JobResult, JobStep } from '../model/job.ts';
import { Marking } from '../model/marking.ts';
import type { Viewer } from './viewer.ts';

/** What a job has to do; all that is needed to do it again after a crash. Bytes lie in the blobs. */
export const Task = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), url: z.string() }),
  z.object({
    kind: z.literal('feed-entry'),
    feed: z.object({ url: z.string(), title: z.string(), language: z.string().optional() }),
    entry: z.object({
      id: z.string(),
      url: z.string().optional(),
      title: z.string().optional(),
      publishedAt: z.string().optional(),
      updatedAt: z.string().optional(),
    }),
    /** The entry's own content, where the feed has it: read when there is no page or it cannot be had. */
    sha256: Sha256.optional(),
  }),
  z.object({
    kind: z.literal('file'),
    name: z.string(),
    sha256: Sha256,
    declared: DeclaredFacts,
    /** Of a file that came with a mail: where, and the mail's marking. */
    attachedTo: AttachedTo.optional(),
    inherited: Marking.optional(),
  }),
  /** A mail of a mailbox's folder. */
  z.object({ kind: z.literal('mail'), name: z.string(), folder: z.string(), sha256: Sha256 }),
  /** Refused at the door by its size; the list says so. */
  z.object({ kind: z.literal('too-large'), name: z.string(), bytes: z.number() }),
  z.object({ kind: z.literal('paste'), sha256: Sha256, declared: DeclaredFacts }),
  z.object({ kind: z.literal('sample'), name: z.string(), sha256: Sha256, declared: DeclaredFacts }),
]);
export type Task = z.infer<typeof Task>;

export const JobError = z.object({ kind: z.string(), place: z.string(), message: z.string() });
export type JobError = z.infer<typeof JobError>;

export interface StoredJob {
  readonly id: string;
  readonly batch: string;
  /** What the user calls it: address, file name, title. */
  readonly what: string;
  readonly task: Task;
  readonly step: JobStep;
  readonly result?: z.infer<typeof JobResult>;
  readonly documentId?: string;
  readonly error?: JobError;
  readonly attempts: number;
  readonly owner?: string;
  readonly stopWanted: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface JobToAdd {
  readonly what: string;
  readonly task: Task;
}

/** Who asks about jobs. */
export interface JobAsker {
  readonly viewer: Viewer;
  readonly actor: string;
}

export interface JobEnd {
  readonly step: 'done' | 'failed' | 'stopped';
  readonly result?: z.infer<typeof JobResult>;
  readonly documentId?: string;
  readonly error?: JobError;
}

/** Sole right to a job for a while; without renewal anybody may take the job over. */
export interface Lease {
  readonly owner: string;
  readonly milliseconds: number;
}

export interface StoredFeed {
  readonly id: string;
  readonly url: string;
  readonly title?: string;
  readonly addedAt: string;
  readonly everyMinutes: number;
  readonly polledAt?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly entries: number;
  readonly error?: JobError;
}

export interface PollOutcome {
  readonly title?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** How many entries the feed lists; absent when it could not be read or did not change. */
  readonly entries?: number;
  readonly error?: JobError;
}
