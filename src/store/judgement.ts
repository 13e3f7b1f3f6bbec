import type { ClaimStatus, Predicate } from '../model/claim.ts';
import type {
  AcceptanceRule,
  Decision,
  Doubt,
  Judged,
  Lesson,
  OwnStatement,
  ReviewState,
  Standing,
  Watch,
} from '../model/decision.ts';
import type { DocumentId, VersionId } from '../model/ids.ts';
import type { Reading } from '../model/reading.ts';
import type { Outcome } from '../model/trouble.ts';
import type { StoredClaim, StoredSummary } from './report.ts';
import type { Viewer } from './viewer.ts';

/** What the store hands to the judge: one report as it is read at present, its log, the rules of its outlet. */
export interface JudgeCase {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly outlet?: string;
  readonly text: string;
  /** Claims under their ids. */
  readonly reading: Pick<Reading, 'claims' | 'names' | 'sections' | 'reader'>;
  /** Oldest first. */
  readonly log: readonly Decision[];
  readonly rules: readonly AcceptanceRule[];
  /** ISO 8601 UTC. */
  readonly now: string;
}

/** Brings decisions to bear on a reading; pure, called within the transaction that saves what it gives. */
export type Judge = (of: JudgeCase) => Judged;

/** Undecided claims of one source, predicate, status. */
export interface UndecidedOf {
  readonly outlet?: string;
  readonly predicate?: Predicate;
  readonly status?: ClaimStatus;
}

export interface QueueSearch extends UndecidedOf {
  readonly lang?: string;
  /** Name keys, country codes and sector slugs (as name keys) that are watched: their claims come first. */
  readonly watched: readonly string[];
  /** Only what is watched. */
  readonly onlyWatched?: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A claim that nobody decided on, with why it deserves a look. */
export interface QueuedClaim extends StoredClaim {
  readonly doubts: readonly Doubt[];
  readonly watched: boolean;
}

export interface Queue {
  readonly items: readonly QueuedClaim[];
  readonly total: number;
}

/** A decision that could not be attached, with the report it belongs to. */
export interface ToLookAt {
  readonly decision: Decision;
  readonly standing: Standing;
  readonly report: StoredSummary;
}

export interface JudgementCounts extends Readonly<Record<ReviewState, number>> {
  readonly undecided: number;
  readonly look: number;
  /** Of the accepted, those that a rule accepted. */
  readonly automatic: number;
  readonly statements: number;
}

/** Undecided claims of one source and predicate: what can be accepted at one stroke. */
export interface QueueGroup {
  readonly outlet?: string;
  readonly predicate: Predicate;
  readonly status: ClaimStatus;
  readonly claims: number;
}

export interface StoredRule extends AcceptanceRule {
  /** How many claims it has accepted, those taken back included. */
  readonly accepted: number;
}

export interface LogSearch {
  readonly documentId?: string;
  readonly batch?: string;
  readonly limit: number;
  readonly offset?: number;
}

export interface LoggedDecision {
  readonly decision: Decision;
  readonly report?: StoredSummary;
}

/**
 * The log of decisions, which is only appended to, and what follows from it. Decisions of one report are
 * brought to bear on its present reading in the same transaction.
 */
export interface JudgementStore {
  /**
   * Appends decisions on one report. Troubles: `store/not-found`; `judgement/outdated` when the report is no longer
   * read as `seen` (a version id), so that nothing is decided on what was not seen.
   */
  decide(documentId: string, decisions: readonly Decision[], seen?: VersionId): Promise<Outcome<Judged>>;
  /** Appends statements that belong to no report, and what takes them back. */
  decideAlone(decisions: readonly Decision[]): Promise<void>;
  /** Brings the log and the rules to bear anew, as after a new rule. */
  rejudge(documentId: string): Promise<void>;
  /** Everything decided on one report, oldest first. */
  logOf(documentId: string): Promise<Decision[]>;
  /** Newest first; of reports that the viewer may see. */
  log(search: LogSearch, viewer: Viewer): Promise<LoggedDecision[]>;
  /** By their ids, oldest first. */
  decisions(ids: readonly string[]): Promise<Decision[]>;
  /** The reports that claims stand in at present, by the claims' ids. */
  reportsOfClaims(ids: readonly string[], viewer: Viewer): Promise<Map<string, DocumentId>>;
  /** All claims as they hold, a page at a time, for exports; `after` is the last page's `next`. */
  claims(
    of: { readonly after?: number; readonly limit: number },
    viewer: Viewer,
  ): Promise<{ readonly items: readonly StoredClaim[]; readonly next?: number }>;
  /** Documents with decisions, for exports. */
  decidedDocuments(viewer: Viewer): Promise<DocumentId[]>;
  queue(search: QueueSearch, viewer: Viewer): Promise<Queue>;
  /** Ids of the undecided claims by their reports. */
  undecided(of: UndecidedOf, viewer: Viewer): Promise<Map<DocumentId, string[]>>;
  groups(viewer: Viewer, limit: number): Promise<QueueGroup[]>;
  toLookAt(viewer: Viewer, limit: number): Promise<ToLookAt[]>;
  counts(viewer: Viewer): Promise<JudgementCounts>;
  /** Own statements, newest first; with `keys` only those with one of the name keys at either end. */
  statements(
    of: { readonly keys?: readonly string[]; readonly documentId?: string; readonly limit: number },
    viewer: Viewer,
  ): Promise<OwnStatement[]>;
  /** What decisions on names taught; with an outlet, what holds for its reports; with a viewer, of reports that they may see. */
  lessons(outlet?: string, viewer?: Viewer): Promise<Lesson[]>;
  watches(): Promise<Watch[]>;
  addWatch(watch: Watch): Promise<void>;
  removeWatch(id: string): Promise<boolean>;
  rules(viewer?: Viewer): Promise<StoredRule[]>;
  addRule(rule: AcceptanceRule): Promise<void>;
  /** Keeps the rule's entry with the time it was revoked. */
  revokeRule(id: string): Promise<boolean>;
  /** Adds active reading time of a report and answers its sum in seconds. */
  addTime(documentId: string, actor: string, seconds: number): Promise<number>;
  timeOf(documentId: string): Promise<number>;
  /** Documents whose present reading comes from another reader than the given one, oldest reading first. */
  readBefore(reader: string, limit: number): Promise<DocumentId[]>;
  countReadBefore(reader: string, viewer?: Viewer): Promise<number>;
}
