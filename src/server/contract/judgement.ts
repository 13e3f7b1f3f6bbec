import { z } from 'zod';
import { Claim, ClaimStatus, Predicate } from '../../model/claim.ts';
import {
  AcceptanceRule,
  Decision,
  DecisionOrder,
  Doubt,
  Lesson,
  OwnStatement,
  ReviewedClaim,
  ReviewedName,
  Standing,
  Watch,
} from '../../model/decision.ts';
import { DatedFact } from '../../model/document.ts';
import { RowFault, SheetMapping } from '../../model/sheet.ts';

/** A decision that was attached to nothing of the present reading, and why. */
export const LookItem = z.object({ decision: Decision, standing: Standing });
export type LookItem = z.infer<typeof LookItem>;

/** What was decided on a report; what nobody decided on stands in the report itself. */
export const ReportReview = z.object({
  /** Decided claims alone; `claim` is what holds, `read` what was read where that differs. Added ones are here only. */
  claims: z.array(ReviewedClaim),
  names: z.array(ReviewedName),
  statements: z.array(OwnStatement),
  look: z.array(LookItem),
  /** Decisions that hold, newest last: what `undo` takes back. */
  log: z.array(Decision),
  /** Active reading time of the report. */
  seconds: z.number().int(),
});
export type ReportReview = z.infer<typeof ReportReview>;

/** POST /api/reports/{id}/decisions */
export const DecisionRequest = z.object({
  orders: z.array(DecisionOrder).min(1).max(2_000),
  /** Version id of the report as it was shown: another one is refused. */
  seen: z.string().optional(),
});
export const DecisionAnswer = z.object({ decisions: z.array(Decision), review: ReportReview });
export type DecisionAnswer = z.infer<typeof DecisionAnswer>;

/** POST /api/reports/{id}/time */
export const TimeRequest = z.object({ seconds: z.number().int().min(1).max(3_600) });
export const TimeAnswer = z.object({ seconds: z.number().int() });
export type TimeAnswer = z.infer<typeof TimeAnswer>;

/** What a list of claims shows of their report. */
export const ReportRef = z.object({
  id: z.string(),
  title: z.string(),
  lang: z.string(),
  outlet: z.string().optional(),
  publishedAt: DatedFact.optional(),
  updatedAt: DatedFact.optional(),
});
export type ReportRef = z.infer<typeof ReportRef>;

/** GET /api/queue */
export const QueueQuery = z.object({
  outlet: z.string().max(400).optional(),
  predicate: Predicate.optional(),
  status: ClaimStatus.optional(),
  lang: z.string().max(20).optional(),
  watched: z.enum(['only']).optional(),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const QueuedClaim = z.object({
  claim: Claim,
  report: ReportRef,
  doubts: z.array(Doubt),
  watched: z.boolean(),
});
export type QueuedClaim = z.infer<typeof QueuedClaim>;
export const QueueAnswer = z.object({ items: z.array(QueuedClaim), total: z.number().int() });
export type QueueAnswer = z.infer<typeof QueueAnswer>;

/** GET /api/queue/groups — undecided claims of one source, predicate and status, the largest groups first. */
export const QueueGroup = z.object({
  outlet: z.string().optional(),
  predicate: Predicate,
  status: ClaimStatus,
  claims: z.number().int(),
});
export type QueueGroup = z.infer<typeof QueueGroup>;
export const QueueGroups = z.object({ groups: z.array(QueueGroup) });
export type QueueGroups = z.infer<typeof QueueGroups>;

/** GET /api/judgement */
export const JudgementOverview = z.object({
  counts: z.object({
    undecided: z.number().int(),
    accepted: z.number().int(),
    corrected: z.number().int(),
    rejected: z.number().int(),
    added: z.number().int(),
    look: z.number().int(),
    automatic: z.number().int(),
    statements: z.number().int(),
  }),
  watches: z.array(Watch),
  rules: z.array(AcceptanceRule.extend({ accepted: z.number().int() })),
  lessons: z.array(Lesson.extend({ documentId: z.string().optional() })),
  /** Reports that an older reader read and that wait to be read anew. */
  toReread: z.number().int(),
});
export type JudgementOverview = z.infer<typeof JudgementOverview>;

/** GET /api/judgement/look */
export const LookList = z.object({ items: z.array(LookItem.extend({ report: ReportRef })) });
export type LookList = z.infer<typeof LookList>;

/** GET /api/judgement/log — newest first. */
export const DecisionLog = z.object({
  entries: z.array(z.object({ decision: Decision, report: ReportRef.optional() })),
});
export type DecisionLog = z.infer<typeof DecisionLog>;

/** POST /api/judgement/accept — all undecided claims of a source, predicate, status at one stroke. */
export const AcceptRequest = z.object({
  outlet: z.string().max(400).optional(),
  predicate: Predicate.optional(),
  status: ClaimStatus.optional(),
});
/** POST /api/judgement/undo — all of one stroke. */
export const UndoRequest = z.object({ batch: z.string().min(1).max(100) });
export const StrokeAnswer = z.object({
  batch: z.string(),
  claims: z.number().int(),
  reports: z.number().int(),
});
export type StrokeAnswer = z.infer<typeof StrokeAnswer>;

/** POST /api/judgement/statements — own statements that belong to no report. */
export const StatementRequest = z.object({ orders: z.array(DecisionOrder).min(1).max(2_000) });
export const StatementAnswer = z.object({ decisions: z.array(Decision) });
export const StatementList = z.object({ statements: z.array(OwnStatement) });
export type StatementList = z.infer<typeof StatementList>;

/** POST /api/judgement/rules, DELETE /api/judgement/rules/{id}?takeBack=yes */
export const RuleRequest = z.object({
  outlet: z.string().trim().min(1).max(400),
  predicates: z.array(Predicate).min(1),
});
export const RuleAnswer = z.object({ rule: AcceptanceRule, claims: z.number().int() });
export type RuleAnswer = z.infer<typeof RuleAnswer>;

/** POST /api/judgement/watches, DELETE /api/judgement/watches/{id} */
export const WatchRequest = Watch.pick({ kind: true, value: true });
export type WatchRequest = z.infer<typeof WatchRequest>;
export const WatchAnswer = z.object({ watch: Watch });

/** POST /api/judgement/sheet?name=&preview=&mapping= with the file's bytes as the body. */
export const SheetQuery = z.object({
  name: z.string().min(1).max(400),
  preview: z.enum(['yes', 'no']).default('yes'),
  /** JSON: fields to columns from 0; by the headings, where it is left out. */
  mapping: z.string().max(4_000).optional(),
});
export { SheetMapping };
export const SheetAnswer = z.object({
  header: z.array(z.string()),
  mapping: SheetMapping,
  sample: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
  rows: z.number().int(),
  claims: z.number().int(),
  statements: z.number().int(),
  faults: z.array(RowFault),
  batch: z.string().optional(),
});
export type SheetAnswer = z.infer<typeof SheetAnswer>;

/** GET /api/lists/{list}?format= — a list as a file; reports take the filters of their list. */
export const ListParams = z.object({
  list: z.enum(['claims', 'reports', 'names', 'decisions', 'statements']),
});
export const ListFormat = z.enum(['csv', 'xlsx']);
