import type { Generated } from 'kysely';

/** Tables of the reference sets and of rulings on names (migrations 0003 and 0004). JSON columns hold text; times are ISO 8601 UTC. */
export interface ReferenceTables {
  reference_set: ReferenceSetTable;
  reference_failure: { set_id: string; at: string; body: string };
  reference_file: ReferenceFileTable;
  reference_record: ReferenceRecordTable;
  reference_name: ReferenceNameTable;
  reference_link: { target: string; rel: string; set_id: string; record_id: string };
  reference_relation: ReferenceRelationTable;
  reference_score: { cve: string; set_id: string; score: number; percentile: number };
  name_ruling: { seq: Generated<number>; id: string; actor: string; at: string; body: string };
  reference_value: { value: string; set_id: string; record_id: string };
}

export interface ReferenceSetTable {
  id: string;
  /** Sets of one space may point at each other's records (the clusters of MISP galaxy). */
  space: string;
  title: string;
  publisher: string;
  licence: string;
  version: string;
  as_of: string;
  as_of_basis: string;
  /** When this version was swapped in, and when its publisher was last asked. */
  synced_at: string;
  checked_at: string;
  reader: string;
  counts: string;
  overrides: string;
  skipped: string;
}

export interface ReferenceFileTable {
  set_id: string;
  /** Its place among the set's files. */
  at: number;
  address: string;
  sha256: string;
  bytes: number;
  etag: string | null;
  last_modified: string | null;
}

export interface ReferenceRecordTable {
  set_id: string;
  id: string;
  space: string;
  kind: string;
  label: string;
  external_id: string | null;
  status: string;
  replaced_by: string | null;
  facts: string;
}

export interface ReferenceNameTable {
  key: string;
  set_id: string;
  record_id: string;
  /** 0 for the label. */
  at: number;
  kind: string;
  name: string;
  namer: string | null;
  relation: string;
}

export interface ReferenceRelationTable {
  set_id: string;
  id: string;
  space: string;
  predicate: string;
  /** Kind of a value; null where the end is the id of a record. */
  subject_kind: string | null;
  subject: string;
  object_kind: string | null;
  object: string;
  status: string;
  likelihood: string | null;
  said_on: string | null;
}
