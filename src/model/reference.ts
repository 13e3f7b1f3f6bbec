import { z } from 'zod';
import { ClaimEnd, ClaimStatus, Likelihood, Predicate, RecordEvidence } from './claim.ts';
import { NameKind, type NameRelation } from './lexicon.ts';

/** Kinds of reference records: those of names, and what else the sets hold. */
export const RecordKind = z.enum([
  ...NameKind.options,
  'technique',
  'tactic',
  'mitigation',
  'country',
  'region',
  'sector',
  'weakness',
  'rule',
  'warninglist',
  'taxonomy',
  'advisory',
  'other',
]);
export type RecordKind = z.infer<typeof RecordKind>;

/** What the date of a set rests on: the file says so, the server's Last-Modified, or merely the day of download. */
export const AsOfBasis = z.enum(['publisher', 'server', 'download']);
export type AsOfBasis = z.infer<typeof AsOfBasis>;

/** Stands beside everything that comes from a set: which set, which version of it, of what day. */
export const Provenance = z.object({
  set: z.string(),
  title: z.string(),
  version: z.string(),
  /** ISO 8601, as precise as known. */
  asOf: z.string(),
});
export type Provenance = z.infer<typeof Provenance>;

/** One name that a record has in its set. The first of a record is its label. */
export interface ReferenceName {
  readonly name: string;
  readonly kind: NameKind;
  readonly namer?: string;
  readonly relation: NameRelation;
}

/** One thing as one set describes it. `facts` is JSON whose shape its kind and set decide (schemas below). */
export interface ReferenceRecord {
  /** The set's own id: STIX id, MISP UUID, CVE id, rule id … */
  readonly id: string;
  readonly kind: RecordKind;
  readonly label: string;
  /** What people call it by: G1045, T1562.001, CVE-2024-3400, CWE-79. */
  readonly externalId?: string;
  readonly status: 'current' | 'revoked' | 'deprecated';
  /** Id of the record, of this set, that takes the place of a revoked one. */
  readonly replacedBy?: string;
  readonly names: readonly ReferenceName[];
  /** Ids of other things that it points to, by which it is found again: a rule's techniques, a technique's tactics. */
  readonly links: readonly { readonly rel: string; readonly target: string }[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The object of a relation: a record of this or another set of the publisher, or a value such as a country's code. */
export type RelationObject =
  | { readonly record: string }
  | { readonly kind: ClaimEnd['kind']; readonly value: string };

/** A relation as a set states it; the store makes a `RecordClaim` of it. */
export interface ReferenceRelation {
  /** The set's own id of it; where it has none, a stable one made of its parts. */
  readonly id: string;
  readonly predicate: Predicate;
  readonly subject: RelationObject;
  readonly object: RelationObject;
  readonly status: ClaimStatus;
  readonly likelihood?: Likelihood;
  readonly saidOn?: string;
}

/** Exploit prediction of one CVE (FIRST, EPSS): probability and percentile, both 0–1. */
export interface ReferenceScore {
  readonly cve: string;
  readonly score: number;
  readonly percentile: number;
}

/** One value of a warninglist, lower case. How values match is the list's matter (`WarninglistFacts.match`). */
export interface ReferenceValue {
  readonly record: string;
  readonly value: string;
}

/** Everything of one set in one version, checked: what the store swaps in. */
export interface SetContents {
  readonly set: string;
  /** Sets of one space may point at each other's records; the set's own id where it stands alone. */
  readonly space: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly version: string;
  readonly asOf: string;
  readonly asOfBasis: AsOfBasis;
  /** Which loader and overrides made it of the files: others read the same files anew. */
  readonly reader: string;
  readonly records: readonly ReferenceRecord[];
  readonly relations: readonly ReferenceRelation[];
  readonly scores: readonly ReferenceScore[];
  readonly values: readonly ReferenceValue[];
  /** Corrections that were applied, and those that found nothing to correct. */
  readonly overrides: readonly AppliedOverride[];
  /** What of the files was left out, with the reason: nothing vanishes quietly. */
  readonly skipped: readonly { readonly what: string; readonly reason: string; readonly count: number }[];
}

export const AppliedOverride = z.object({
  what: z.string(),
  reason: z.string(),
  source: z.string(),
  applied: z.boolean(),
});
export type AppliedOverride = z.infer<typeof AppliedOverride>;

/** One downloaded file of a set, as it is kept for the next conditional request and for bundles. */
export const SetFile = z.object({
  address: z.string(),
  sha256: z.string(),
  bytes: z.number().int().nonnegative(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});
export type SetFile = z.infer<typeof SetFile>;

/** A relation of a set as a claim. Its evidence is the record, never a sentence that nobody wrote. */
export const RecordClaim = z.object({
  predicate: Predicate,
  subject: ClaimEnd,
  object: ClaimEnd,
  status: ClaimStatus,
  likelihood: Likelihood.optional(),
  /** The publisher. */
  claimants: z.array(z.string()),
  evidence: z.array(RecordEvidence).min(1),
  saidOn: z.string().optional(),
});
export type RecordClaim = z.infer<typeof RecordClaim>;

/** CISA KEV entry. */
export const KevFacts = z.object({
  vendor: z.string(),
  product: z.string(),
  title: z.string(),
  addedOn: z.string(),
  dueOn: z.string(),
  requiredAction: z.string(),
  ransomware: z.boolean(),
  cwes: z.array(z.string()),
  notes: z.string(),
});
export type KevFacts = z.infer<typeof KevFacts>;

/** CVE record (CVE JSON 5): what patching needs of it. */
export const CveFacts = z.object({
  state: z.string(),
  publishedAt: z.string().optional(),
  updatedAt: z.string().optional(),
  title: z.string().optional(),
  description: z.string(),
  assigner: z.string().optional(),
  affected: z.array(
    z.object({
      vendor: z.string().optional(),
      product: z.string().optional(),
      cpes: z.array(z.string()),
      defaultStatus: z.string().optional(),
      versions: z.array(
        z.object({
          version: z.string(),
          status: z.string(),
          lessThan: z.string().optional(),
          lessThanOrEqual: z.string().optional(),
          versionType: z.string().optional(),
        }),
      ),
    }),
  ),
  cvss: z.array(z.object({ vector: z.string(), score: z.number().optional() })),
  cwes: z.array(z.string()),
});
export type CveFacts = z.infer<typeof CveFacts>;

/** CISA vulnrichment: the SSVC decision points of a CVE. */
export const VulnrichmentFacts = z.object({
  exploitation: z.string().optional(),
  automatable: z.string().optional(),
  technicalImpact: z.string().optional(),
  at: z.string().optional(),
  cvss: z.array(z.object({ vector: z.string(), score: z.number().optional() })),
  cwes: z.array(z.string()),
});
export type VulnrichmentFacts = z.infer<typeof VulnrichmentFacts>;

/** endoflife.date: a product's release cycles. Dates ISO; a boolean where the publisher knows no date. */
export const EndOfLifeFacts = z.object({
  cpes: z.array(z.string()),
  releases: z.array(
    z.object({
      cycle: z.string(),
      label: z.string().optional(),
      releasedOn: z.string().optional(),
      endOfLife: z.union([z.string(), z.boolean()]),
      endOfSupport: z.union([z.string(), z.boolean()]).optional(),
      extendedUntil: z.union([z.string(), z.boolean()]).optional(),
      latest: z.string().optional(),
      isLongTerm: z.boolean(),
    }),
  ),
});
export type EndOfLifeFacts = z.infer<typeof EndOfLifeFacts>;

export const WarninglistFacts = z.object({
  description: z.string(),
  match: z.enum(['string', 'hostname', 'substring', 'cidr', 'regex']),
  attributes: z.array(z.string()),
  entries: z.number().int(),
});
export type WarninglistFacts = z.infer<typeof WarninglistFacts>;

/** Sigma rule; `text` is the YAML as published (Detection Rule License 1.1 asks to keep the author). */
export const RuleFacts = z.object({
  path: z.string(),
  state: z.string(),
  level: z.string(),
  author: z.string(),
  date: z.string().optional(),
  modified: z.string().optional(),
  logsource: z.object({
    product: z.string().optional(),
    service: z.string().optional(),
    category: z.string().optional(),
  }),
  text: z.string(),
});
export type RuleFacts = z.infer<typeof RuleFacts>;

/** An advisory of JVN iPedia or JPCERT/CC. */
export const AdvisoryFacts = z.object({
  url: z.string(),
  summary: z.string(),
  publishedAt: z.string().optional(),
  updatedAt: z.string().optional(),
  cves: z.array(z.string()),
  cpes: z.array(z.string()),
  cvss: z.array(z.object({ vector: z.string(), score: z.number().optional() })),
});
export type AdvisoryFacts = z.infer<typeof AdvisoryFacts>;

/** How far the sync of one set is. */
export const SyncStep = z.enum(['waiting', 'download', 'read', 'store', 'done', 'unchanged', 'failed']);
export type SyncStep = z.infer<typeof SyncStep>;
