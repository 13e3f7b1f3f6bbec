import { z } from 'zod';
import { ClaimId, VersionId } from './ids.ts';
import { Span } from './span.ts';

export const Predicate = z.enum([
  'alias-of',
  'uses',
  'targets',
  'exploits',
  'attributed-to',
  'linked-to',
  'supplies',
  'tasks',
  'overlaps-with',
  'compromises',
  'part-of',
  'seeks',
  'active-since',
  'adapts-exploits-within',
  'mitigated-by',
  'originates-from',
  'endorses',
  'acts-against',
]);
export type Predicate = z.infer<typeof Predicate>;

export const ClaimStatus = z.enum(['asserted', 'hedged', 'unknown', 'denied']);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

/** ICD 203 bands; only when words state one. 可能性がある and "may" state none. */
export const Likelihood = z.enum([
  'almost-certain',
  'very-likely',
  'likely',
  'roughly-even',
  'unlikely',
  'very-unlikely',
  'remote',
]);
export type Likelihood = z.infer<typeof Likelihood>;

/** One end of a claim. `value`: a name's label, ISO country code, slug, ATT&CK or CVE id, ISO date, duration band, or the text's own words. */
export const ClaimEnd = z.object({
  kind: z.enum([
    'actor',
    'campaign',
    'malware',
    'tool',
    'organisation',
    'person',
    'product',
    'vulnerability',
    'country',
    'region',
    'sector',
    'technique',
    'measure',
    'mitigation',
    'date',
    'duration',
    'words',
    'unnamed',
  ]),
  value: z.string().min(1),
  /** The words by which the text says it, where it does (a carried subject's antecedent stands elsewhere). */
  span: Span.optional(),
  entryId: z.string().optional(),
});
export type ClaimEnd = z.infer<typeof ClaimEnd>;

/** Verbatim sentence of one document version: `canonical.slice(start, end) === quote`. */
export const SentenceEvidence = Span.extend({
  kind: z.literal('sentence'),
  versionId: VersionId.optional(),
  quote: z.string().min(1),
});
export const RecordEvidence = z.object({
  kind: z.literal('record'),
  set: z.string(),
  version: z.string(),
  recordId: z.string(),
});
export const ObjectEvidence = z.object({
  kind: z.literal('object'),
  stixId: z.string(),
  version: z.string(),
  from: z.string(),
});
export const StatementEvidence = z.object({
  kind: z.literal('statement'),
  analyst: z.string(),
  on: z.string(),
  reasons: z.string(),
});
/** Four kinds, always labelled, never absent. A report's claim always has its sentence. */
export const Evidence = z.discriminatedUnion('kind', [
  SentenceEvidence,
  RecordEvidence,
  ObjectEvidence,
  StatementEvidence,
]);
export type Evidence = z.infer<typeof Evidence>;
export type SentenceEvidence = z.infer<typeof SentenceEvidence>;

export const Claim = z.object({
  /** Deterministic: UUIDv5 of document id and key. */
  id: ClaimId.optional(),
  predicate: Predicate,
  subject: ClaimEnd,
  object: ClaimEnd,
  status: ClaimStatus,
  likelihood: Likelihood.optional(),
  /** Chain of who says so in the text, outermost first; empty when it is the outlet itself. */
  claimants: z.array(z.string()),
  /** First evidence is the plainest; a claim said in several places has several. */
  evidence: z.array(SentenceEvidence).min(1),
  saidOn: z.string().optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  /** The grammatical construction it was read from, e.g. `ja/relative-clause`, `en/passive-by`. Shown to the analyst. */
  construction: z.string(),
  /** Normalised quote, its occurrence, predicate and the surface names: finds the claim again after a re-reading. */
  key: z.string(),
  /** Which reader and version produced it, e.g. `shirabe-reader/1`. */
  reader: z.string(),
  /** Stands in a reader's comment or the like, quoted from a named source. */
  commentary: z.boolean().default(false),
});
export type Claim = z.infer<typeof Claim>;

/** What the text leaves open, and the answers that it weighs (its own words). */
export const Question = z.object({
  question: z.string(),
  alternatives: z.array(z.string()),
  evidence: z.array(SentenceEvidence).min(1),
});
export type Question = z.infer<typeof Question>;

export const PlaceRole = z.enum([
  'victim',
  'attributed-state',
  'attributing',
  'reporting',
  'infrastructure',
  'mentioned',
]);
export type PlaceRole = z.infer<typeof PlaceRole>;

/** A country in a role that the text gives it, with the places that say so. */
export const CountryRole = z.object({
  code: z.string().length(2),
  role: PlaceRole,
  spans: z.array(Span).min(1),
});
export type CountryRole = z.infer<typeof CountryRole>;
