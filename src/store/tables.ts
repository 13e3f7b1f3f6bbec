import type { Generated } from 'kysely';
import type { ReferenceTables } from './reference/tables.ts';

/** The tables as the newest migration leaves them. JSON columns hold text; times are ISO 8601 UTC. */
export interface Tables extends ReferenceTables {
  document: DocumentTable;
  version: VersionTable;
  revision: RevisionTable;
  claim: ClaimTable;
  claim_end: ClaimEndTable;
  document_name: NameTable;
  document_country: CountryTable;
  document_sector: SectorTable;
  job: JobTable;
  feed: FeedTable;
  feed_entry: FeedEntryTable;
  decision: DecisionTable;
  standing: StandingTable;
  lesson: LessonTable;
  statement: StatementTable;
  watch: WatchTable;
  acceptance_rule: RuleTable;
  reading_time: TimeTable;
  document_audience: AudienceTable;
  account: AccountTable;
  session: SessionTable;
  token: TokenTable;
  audit: AuditTable;
  audit_end: AuditEndTable;
}

export interface DocumentTable {
  seq: Generated<number>;
  id: string;
  /** Current version and text revision. */
  version: number;
  revision: number;
  title: string;
  lang: string;
  outlet: string | null;
  origin: string;
  obtained_at: string;
  published: string | null;
  updated: string | null;
  sorted_by: 'published' | 'updated' | 'obtained';
  /** Comparable form of that date, UTC where its zone is known. */
  sort_date: string;
  /** First and last day that the date can mean (2024 → 2024-01-01, 2024-12-31). */
  first_day: string;
  last_day: string;
  marking: string;
  /** 0 CLEAR … 4 RED: what queries compare. */
  tlp: number;
  marking_owner: string | null;
  /** 1 where the marking names its audience, which stands in `document_audience`. */
  limited: Generated<number>;
  /** 0 CLEAR … 3 RED. */
  pap: Generated<number>;
  claims: number;
  questions: number;
  /** What a row of the list shows besides: actors, countries, sectors. */
  chips: string;
}

export interface VersionTable {
  document_seq: number;
  number: number;
  sha256: string;
  media_type: string;
  declared_charset: string | null;
  origin: string;
  declared: string;
  obtained_at: string;
  /** Validators for the next conditional request. */
  etag: string | null;
  last_modified: string | null;
  /** SHA-256 of the text outside furniture: whether a page changed. */
  article_sha256: string;
}

export interface RevisionTable {
  document_seq: number;
  version: number;
  revision: number;
  cleaner: string;
  reader: string;
  created_at: string;
  /** JSON: start and end of each passage, one after another. Before the large columns, which snippets skip. */
  passages: string;
  /** Deflated JSON: canonical text; the rest of the canonical document; the reading. */
  text: Uint8Array;
  canonical: Uint8Array;
  reading: Uint8Array;
}

/** Claims of the current version of each document, as they hold after review. */
export interface ClaimTable {
  /** Number of the document times 2^20 and the claim's place in it. */
  at: number;
  document_seq: number;
  id: string;
  predicate: string;
  status: string;
  subject_kind: string;
  subject_key: string;
  object_kind: string;
  object_key: string;
  body: string;
  /** accepted, corrected, rejected, added; null where nobody decided. */
  review: string | null;
  /** Reasons to look, parted by spaces, and how many they are. */
  doubts: string;
  doubt: number;
}

/** The ends of claims by which they are looked up: names, countries, techniques …, no mere words. */
export interface ClaimEndTable {
  key: string;
  at: number;
}

/** What a document calls by a name; and with kind `''` every other spelling that it uses of its names. */
export interface NameTable {
  key: string;
  document_seq: number;
  kind: string;
  name: string;
  entry_id: string | null;
  is_new: number;
  mentions: number;
}

export interface CountryTable {
  document_seq: number;
  code: string;
  role: string;
}

export interface SectorTable {
  document_seq: number;
  slug: string;
}

export interface JobTable {
  seq: Generated<number>;
  id: string;
  batch: string;
  what: string;
  task: string;
  step: string;
  result: string | null;
  document_id: string | null;
  error: string | null;
  attempts: number;
  /** Who works on it, and until when nobody else may. */
  owner: string | null;
  leased_until: string | null;
  stop_wanted: number;
  /** Account that added it; null for feeds and before there were accounts. */
  actor: string | null;
  created_at: string;
  updated_at: string;
}

export interface FeedTable {
  id: string;
  url: string;
  title: string | null;
  added_at: string;
  every_minutes: number;
  polled_at: string | null;
  next_poll_at: string;
  etag: string | null;
  last_modified: string | null;
  entries: number;
  error: string | null;
}

/** Entries already asked for, so that a poll fetches only what is new or has a newer date. */
export interface FeedEntryTable {
  feed_id: string;
  url: string;
  stamp: string;
}

/** The log. Never changed, never shortened: triggers hold it. */
export interface DecisionTable {
  seq: Generated<number>;
  id: string;
  document_id: string | null;
  actor: string;
  at: string;
  act: string;
  rule: string | null;
  batch: string | null;
  body: string;
}

/** Where each decision of a document stands in its present reading. */
export interface StandingTable {
  decision_id: string;
  document_seq: number;
  state: string;
  body: string;
}

export interface LessonTable {
  decision_id: string;
  kind: string;
  document_id: string | null;
  name_kind: string;
  outlet: string | null;
  body: string;
}

export interface StatementTable {
  decision_id: string;
  document_id: string | null;
  subject_key: string;
  object_key: string;
  body: string;
}

export interface WatchTable {
  id: string;
  kind: string;
  value: string;
  actor: string;
  at: string;
}

export interface RuleTable {
  id: string;
  outlet: string;
  actor: string;
  at: string;
  revoked_at: string | null;
  body: string;
}

/** Seconds that a person had a report open and in sight. */
export interface TimeTable {
  document_id: string;
  actor: string;
  seconds: number;
}

/** Communities and persons that a document's marking names. */
export interface AudienceTable {
  document_seq: number;
  who: string;
}

export interface AccountTable {
  id: string;
  name: string;
  role: string;
  /** TLP level that it is cleared for; the communities as JSON. */
  level: string;
  communities: string;
  /** PHC string; null for who signs in elsewhere. */
  password: string | null;
  /** Secret in Base32, and the last time step that a code was taken for: none is taken twice. */
  totp: string | null;
  totp_used: number | null;
  /** Issuer and subject of OpenID Connect. */
  subject: string | null;
  failures: number;
  locked_until: string | null;
  created_at: string;
  disabled_at: string | null;
}

export interface SessionTable {
  hash: string;
  account_id: string;
  created_at: string;
  seen_at: string;
  expires_at: string;
}

export interface TokenTable {
  id: string;
  hash: string;
  account_id: string;
  name: string;
  scope: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

/** Each entry's hash covers the one before it. */
export interface AuditTable {
  seq: number;
  at: string;
  actor: string;
  act: string;
  what: string;
  body: string;
  previous: string;
  hash: string;
}

export interface AuditEndTable {
  one: number;
  seq: number;
  hash: string;
}
