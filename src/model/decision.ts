import { z } from 'zod';
import { Claim, ClaimEnd, ClaimStatus, Likelihood, Predicate, StatementEvidence } from './claim.ts';
import { DocumentId, VersionId } from './ids.ts';
import { NameKind } from './lexicon.ts';
import { NamedThing } from './reading.ts';
import { Span } from './span.ts';

export const DecisionId = z.uuid().brand<'DecisionId'>();
export type DecisionId = z.infer<typeof DecisionId>;

/** Who decides until there are accounts. */
export const localActor = 'local';

/** What a claim says, apart from where: the parts that an analyst can correct. */
export const ClaimBody = z.object({
  predicate: Predicate,
  subject: ClaimEnd.omit({ span: true }),
  object: ClaimEnd.omit({ span: true }),
  status: ClaimStatus,
  likelihood: Likelihood.optional(),
  claimants: z.array(z.string().min(1).max(400)).max(20),
});
export type ClaimBody = z.infer<typeof ClaimBody>;

/** The claim that a decision was made on, as it was read then: enough to find it again, and to see that it changed. */
export const ClaimAnchor = ClaimBody.extend({
  key: z.string(),
  /** Verbatim sentence of the claim's first evidence, and which of its occurrences in the text, from 1. */
  quote: z.string().min(1),
  occurrence: z.number().int().positive(),
  commentary: z.boolean(),
});
export type ClaimAnchor = z.infer<typeof ClaimAnchor>;

/** Words that an analyst selected, with what stood around them: found again by all three. */
export const PassageAnchor = z.object({
  quote: z.string().min(1).max(4_000),
  before: z.string().max(80),
  after: z.string().max(80),
  occurrence: z.number().int().positive(),
});
export type PassageAnchor = z.infer<typeof PassageAnchor>;

/** A name of one report in one kind; `outlet` is where a rejection of the pair holds. */
export const NameAnchor = z.object({
  kind: NameKind,
  name: z.string().min(1).max(400),
  isNew: z.boolean(),
  outlet: z.string().optional(),
});
export type NameAnchor = z.infer<typeof NameAnchor>;

/** What an analyst decides. An undo is an entry of its own, and can be undone. */
export const Act = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), claim: ClaimAnchor }),
  z.object({ kind: z.literal('correct'), claim: ClaimAnchor, to: ClaimBody }),
  z.object({ kind: z.literal('reject'), claim: ClaimAnchor }),
  z.object({ kind: z.literal('add-claim'), place: PassageAnchor, claim: ClaimBody }),
  z.object({ kind: z.literal('accept-name'), name: NameAnchor }),
  z.object({
    kind: z.literal('correct-name'),
    name: NameAnchor,
    to: z.object({ kind: NameKind, name: z.string().min(1).max(400) }),
  }),
  z.object({ kind: z.literal('reject-name'), name: NameAnchor }),
  z.object({ kind: z.literal('add-name'), place: PassageAnchor, name: NameAnchor }),
  /** Her own assessment: its evidence is her reasons, never a sentence of the text. */
  z.object({ kind: z.literal('state'), claim: ClaimBody, reasons: z.string().trim().min(1).max(8_000) }),
  z.object({ kind: z.literal('undo'), decisions: z.array(DecisionId).min(1) }),
]);
export type Act = z.infer<typeof Act>;

/** One entry of the log, which is only ever appended to. */
export const Decision = z.object({
  id: DecisionId,
  /** The report it was made in; absent for a statement that belongs to none. */
  documentId: DocumentId.optional(),
  versionId: VersionId.optional(),
  /** Who decided; one name until there are accounts. */
  actor: z.string(),
  /** ISO 8601 UTC. */
  at: z.string(),
  reason: z.string().max(8_000).optional(),
  act: Act,
  /** The rule that decided, where no person did. */
  rule: z.string().optional(),
  /** Decisions made at one stroke: accepting all of one kind, a spreadsheet. They can be undone at one stroke. */
  batch: z.string().optional(),
  /** Earlier decisions that this one takes the place of, such as those that needed another look. */
  replaces: z.array(DecisionId).optional(),
});
export type Decision = z.infer<typeof Decision>;

/** Why a decision could not be attached to the present reading of its report. */
export const LookReason = z.enum([
  'quote-gone',
  'claim-gone',
  'triple-changed',
  'kind-changed',
  'status-changed',
  'likelihood-changed',
  'claimants-changed',
  'ambiguous',
  'name-gone',
]);
export type LookReason = z.infer<typeof LookReason>;

/**
 * Where a decision stands in the present reading. `attached`: it holds there; `how` says by what it was found
 * (`agreed`: the reading itself says now what was decided). `look`: it is applied to nothing until somebody looks.
 */
export const Standing = z.object({
  decisionId: DecisionId,
  state: z.enum(['attached', 'look', 'replaced', 'undone']),
  how: z.enum(['key', 'requoted', 'quote', 'name', 'agreed', 'own']).optional(),
  why: LookReason.optional(),
  /** The claim it holds for, or the nearest one that the present reading has. */
  claimId: z.string().optional(),
});
export type Standing = z.infer<typeof Standing>;

export const ReviewState = z.enum(['accepted', 'corrected', 'rejected', 'added']);
export type ReviewState = z.infer<typeof ReviewState>;

/** Why a claim deserves a look: what makes readings of its kind go wrong. */
export const Doubt = z.enum(['new-name', 'no-name', 'carried', 'hedged', 'heading', 'commentary']);
export type Doubt = z.infer<typeof Doubt>;

/** A claim as it stands after review: `claim` is what holds, `read` what the reader had read where that differs. */
export const ReviewedClaim = z.object({
  claim: Claim,
  read: Claim.optional(),
  state: ReviewState.optional(),
  decisionId: DecisionId.optional(),
  doubts: z.array(Doubt),
});
export type ReviewedClaim = z.infer<typeof ReviewedClaim>;

export const ReviewedName = z.object({
  name: NamedThing,
  /** What the reader had read, where that differs. */
  read: z.object({ kind: NameKind, name: z.string() }).optional(),
  state: ReviewState.optional(),
  decisionId: DecisionId.optional(),
});
export type ReviewedName = z.infer<typeof ReviewedName>;

/** What decisions on names teach: a pair that an outlet's reports do not mean, or a new name that all reports may use. */
export const Lesson = z.object({
  decisionId: DecisionId,
  kind: z.enum(['rejected', 'accepted']),
  nameKind: NameKind,
  name: z.string(),
  /** Where a rejection holds; an accepted name holds everywhere. */
  outlet: z.string().optional(),
  actor: z.string(),
  at: z.string(),
  reason: z.string().optional(),
});
export type Lesson = z.infer<typeof Lesson>;

/** An analyst's own assessment: its evidence is of the kind "statement". */
export const OwnStatement = z.object({
  decisionId: DecisionId,
  documentId: DocumentId.optional(),
  claim: ClaimBody,
  evidence: StatementEvidence,
});
export type OwnStatement = z.infer<typeof OwnStatement>;

/** A report's present reading with all decisions brought to bear on it. */
export interface Judged {
  /** Automatic acceptances to be appended to the log. */
  readonly automatic: readonly Decision[];
  /** One for every decision of the report's log, undo entries left out. */
  readonly standings: readonly Standing[];
  readonly claims: readonly ReviewedClaim[];
  readonly names: readonly ReviewedName[];
  readonly statements: readonly OwnStatement[];
  readonly lessons: readonly Lesson[];
}

/** Claims of one source that are accepted without a look: asserted ones of certain predicates. Each leaves its entry in the log. */
export const AcceptanceRule = z.object({
  id: z.string(),
  outlet: z.string().min(1),
  predicates: z.array(Predicate).min(1),
  actor: z.string(),
  at: z.string(),
});
export type AcceptanceRule = z.infer<typeof AcceptanceRule>;

/** What an analyst watches: the queue shows it first. `value` is a name, an ISO country code, a sector's slug. */
export const Watch = z.object({
  id: z.string(),
  kind: z.enum(['name', 'country', 'sector', 'product']),
  value: z.string().min(1).max(200),
  actor: z.string(),
  at: z.string(),
});
export type Watch = z.infer<typeof Watch>;

const OnName = z.object({ kind: NameKind, name: z.string().min(1).max(400) });

/** What is asked for in a report as it is shown: a claim by its id, a passage by its range. The log keeps anchors instead. */
export const DecisionOrder = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('accept'), claimId: z.string() }),
    z.object({ kind: z.literal('correct'), claimId: z.string(), to: ClaimBody }),
    z.object({ kind: z.literal('reject'), claimId: z.string() }),
    z.object({ kind: z.literal('add-claim'), at: Span, claim: ClaimBody }),
    z.object({ kind: z.literal('accept-name'), name: OnName }),
    z.object({ kind: z.literal('correct-name'), name: OnName, to: OnName }),
    z.object({ kind: z.literal('reject-name'), name: OnName }),
    z.object({ kind: z.literal('add-name'), at: Span, name: OnName }),
    z.object({ kind: z.literal('state'), claim: ClaimBody, reasons: z.string().trim().min(1).max(8_000) }),
    z.object({ kind: z.literal('undo'), decisions: z.array(DecisionId).min(1).max(10_000) }),
  ])
  .and(
    z.object({
      reason: z.string().max(8_000).optional(),
      replaces: z.array(DecisionId).max(100).optional(),
    }),
  );
export type DecisionOrder = z.infer<typeof DecisionOrder>;
