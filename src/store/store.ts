import type { DocumentId, Sha256 } from '../model/ids.ts';
import type { JobStep } from '../model/job.ts';
import type { Marking } from '../model/marking.ts';
import type { NameRuling } from '../model/name-ruling.ts';
import type { Outcome } from '../model/trouble.ts';
import type { AccessStore } from './access.ts';
import type { JobAsker, JobEnd, JobToAdd, Lease, PollOutcome, StoredFeed, StoredJob } from './job.ts';
import type { JudgementStore } from './judgement.ts';
import type { ReferenceStore } from './reference/reference-store.ts';
import type {
  ReportList,
  ReportSearch,
  ReportToSave,
  SavedReport,
  Standing,
  StoredClaim,
  StoredFacets,
  StoredName,
  StoredReport,
  StoredSummary,
} from './report.ts';
import type { Viewer } from './viewer.ts';

/**
 * Everything that Shirabe keeps. Any implementation passes `contract.suite.ts`, `work-contract.suite.ts`,
 * `judgement-contract.suite.ts` and `reference-contract.suite.ts`. Several processes may use
 * one store at the same time; each method is one transaction. What a viewer may not see, no method that
 * takes a viewer shows, counts or hints at.
 */
export interface Store {
  readonly reports: ReportStore;
  readonly jobs: JobStore;
  readonly feeds: FeedStore;
  readonly blobs: BlobStore;
  readonly references: ReferenceStore;
  readonly rulings: RulingStore;
  readonly judgements: JudgementStore;
  readonly access: AccessStore;
  close(): Promise<void>;
}

export interface ReportStore {
  /**
   * Same bytes, cleaner and reader change nothing; a changed article is a new version; the same article with
   * another cleaner or reader is a new text revision. A marking, once set, stays.
   */
  save(report: ReportToSave): Promise<SavedReport>;
  /** The newest version of a document, if it is known. */
  standing(id: DocumentId): Promise<Standing | undefined>;
  /** Newest first. Trouble `input/invalid` for a cursor that is none of ours. */
  list(search: ReportSearch, viewer: Viewer): Promise<Outcome<ReportList>>;
  facets(viewer: Viewer): Promise<StoredFacets>;
  /** @param version number from 1; the newest by default */
  get(id: string, viewer: Viewer, version?: number): Promise<Outcome<StoredReport>>;
  /** Claims with one of the name keys at either end, newest reports first, at most `limit`. */
  claimsNaming(keys: readonly string[], viewer: Viewer, limit: number): Promise<StoredClaim[]>;
  /** Names used in reports whose key holds `part`, those that begin with it first, then the most used. */
  namesWith(part: string, viewer: Viewer, limit: number): Promise<StoredName[]>;
  /** How many reports use one of the keys, for each key that any does. */
  namesOf(keys: readonly string[], viewer: Viewer): Promise<StoredName[]>;
  /** Rows of the list for given documents, newest first. */
  summaries(ids: readonly string[], viewer: Viewer): Promise<StoredSummary[]>;
  count(viewer: Viewer): Promise<number>;
  /** Marks a document anew, on whose word it may be; false when there is none that the viewer may see. */
  mark(id: string, marking: Marking, viewer: Viewer): Promise<boolean>;
}

export interface JobStore {
  /** Adds the jobs of one batch; with a lease they belong to its owner from the start. @param actor account that adds them */
  add(batch: string, jobs: readonly JobToAdd[], lease?: Lease, actor?: string): Promise<StoredJob[]>;
  /** Takes the oldest job that waits or whose lease ran out, to obtain it; `batch` narrows it. Counts as an attempt. */
  take(lease: Lease, batch?: string): Promise<StoredJob | undefined>;
  /** Notes the step and renews the lease. False when the job is no longer the owner's, or is to stop. */
  advance(id: string, lease: Lease, step: JobStep): Promise<boolean>;
  /** Answers the ended job; undefined when it was no longer the owner's. */
  finish(id: string, owner: string, end: JobEnd): Promise<StoredJob | undefined>;
  /** A job that its owner could not work on to the end waits again; the attempt does not count. */
  giveBack(id: string, owner: string): Promise<void>;
  /** A waiting job stops at once, one at work as soon as its owner looks. Undefined if there is none. */
  stop(id: string): Promise<StoredJob | undefined>;
  /** A failed or stopped job waits again; another is left as it is. Undefined if there is none. */
  retry(id: string): Promise<StoredJob | undefined>;
  /** Here and below, with an asker: only jobs that they added, that a feed brought from a public address, or whose report they may see. */
  get(id: string, asker?: JobAsker): Promise<StoredJob | undefined>;
  /** Newest first. */
  list(of: { batch?: string; limit: number }, asker?: JobAsker): Promise<StoredJob[]>;
  /** Jobs that are not at an end. */
  countOpen(batch?: string, asker?: JobAsker): Promise<number>;
  /** Forgets jobs that ended more than `days` ago. Answers how many. */
  prune(days: number): Promise<number>;
  /** Frees the jobs of owners that are known to be gone. */
  release(isGone: (owner: string) => boolean): Promise<number>;
}

export interface FeedStore {
  /** Adding a feed again changes its interval. */
  add(url: string, everyMinutes: number): Promise<StoredFeed>;
  list(): Promise<StoredFeed[]>;
  get(id: string): Promise<StoredFeed | undefined>;
  remove(id: string): Promise<boolean>;
  /** Takes a feed whose time has come, so that no other process polls it too. */
  takeDue(): Promise<StoredFeed | undefined>;
  notePoll(id: string, outcome: PollOutcome): Promise<void>;
  /** Of these entries, those never seen or with another stamp (its date); they count as seen from now on. */
  unseen(id: string, entries: readonly { url: string; stamp: string }[]): Promise<string[]>;
}

/** Original bytes by their SHA-256. */
export interface BlobStore {
  put(bytes: Uint8Array): Promise<Sha256>;
  /** Trouble `store/not-found` if the bytes are missing or no longer have this hash. */
  get(sha256: Sha256): Promise<Outcome<Uint8Array>>;
  /** Removes blobs that no version and no open job names and that are older than `minutes`. Answers how many. */
  sweep(minutes: number): Promise<number>;
}

/** What analysts rule on names. */
export interface RulingStore {
  append(ruling: NameRuling): Promise<void>;
  /** The whole log, oldest first: it grows by a person's decisions. */
  log(): Promise<NameRuling[]>;
}

/** Time, handed in. */
export type Clock = () => Date;
