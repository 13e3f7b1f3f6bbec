import { z } from 'zod';
import type { NameKind } from '../../model/lexicon.ts';
import type {
  AppliedOverride,
  AsOfBasis,
  Provenance,
  RecordClaim,
  RecordKind,
  ReferenceRecord,
  ReferenceScore,
  SetContents,
  SetFile,
} from '../../model/reference.ts';
import type { JobError } from '../job.ts';

/** Public reference data in the version in force. Whatever leaves says of which set and version it is. */
export interface ReferenceStore {
  /** Swaps a set in, whole or not at all; clears its failure. */
  replace(contents: SetContents, files: readonly SetFile[]): Promise<void>;
  /** The publisher has nothing newer: notes when it was asked, and its new validators. */
  noteUnchanged(set: string, files: readonly SetFile[]): Promise<void>;
  /** The set could not be synced; what was there stays in force. */
  noteFailure(set: string, error: JobError): Promise<void>;
  sets(): Promise<StoredSet[]>;
  failures(): Promise<StoredFailure[]>;
  /** The files that a set was read from, in the order of its addresses. */
  files(set: string): Promise<SetFile[]>;

  /** Records that have one of the name keys, revoked ones too. */
  naming(keys: readonly string[], kind?: NameKind): Promise<StoredRecord[]>;
  /** Names whose key begins with the prefix, shortest first. */
  namesWith(prefix: string, limit: number): Promise<NamedRecord[]>;
  record(set: string, id: string): Promise<StoredRecord | undefined>;
  /** By G1045, T1562.001, CVE-2024-3400 …, in every set that has it. */
  byExternalId(id: string): Promise<StoredRecord[]>;
  /** Records of a kind or set that point at a target: rules of a technique, techniques of a tactic. */
  linkedTo(target: string, of: { rel?: string; kind?: RecordKind; limit: number }): Promise<StoredRecord[]>;
  /** What sets state of a record, as claims whose evidence is the record of it. */
  claimsOf(set: string, id: string, limit: number): Promise<SetClaim[]>;
  scores(cves: readonly string[]): Promise<StoredScore[]>;
  /** Warninglists that hold each value: domain, address, hash, URL or e-mail address. */
  warnings(values: readonly string[]): Promise<ReadonlyMap<string, StoredWarning[]>>;
}

export const SetCounts = z.object({
  records: z.number().int(),
  names: z.number().int(),
  relations: z.number().int(),
  scores: z.number().int(),
  values: z.number().int(),
});
export type SetCounts = z.infer<typeof SetCounts>;

export interface StoredSet extends Provenance {
  readonly publisher: string;
  readonly licence: string;
  readonly asOfBasis: AsOfBasis;
  readonly syncedAt: string;
  readonly checkedAt: string;
  readonly reader: string;
  readonly counts: SetCounts;
  readonly overrides: readonly AppliedOverride[];
  readonly skipped: SetContents['skipped'];
}

export interface StoredFailure {
  readonly set: string;
  readonly at: string;
  readonly error: JobError;
}

export interface StoredRecord {
  readonly from: Provenance;
  readonly record: ReferenceRecord;
}

export interface NamedRecord {
  readonly from: Provenance;
  readonly id: string;
  readonly kind: RecordKind;
  readonly label: string;
  /** The name that matched. */
  readonly name: string;
}

export interface SetClaim {
  readonly from: Provenance;
  readonly claim: RecordClaim;
}

export interface StoredScore {
  readonly from: Provenance;
  readonly score: ReferenceScore;
}

export interface StoredWarning {
  readonly from: Provenance;
  readonly list: string;
}
