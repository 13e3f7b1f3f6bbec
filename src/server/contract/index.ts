/**
 * The API contract: what `server` answers and `web` reads, as zod schemas (OpenAPI 3.1 is made from them).
 * What enters: nothing. What leaves: schemas and their types. Refuses: any import beyond `model` and zod.
 */
import { z } from 'zod';
import { Claim, ClaimStatus, CountryRole, Predicate, Question } from '../../model/claim.ts';
import { OwnStatement, ReviewState } from '../../model/decision.ts';
import { CanonicalDocument, DatedFact, Lineage, Origin } from '../../model/document.ts';
import { JobResult, JobStep } from '../../model/job.ts';
import { Lens } from '../../model/lens.ts';
import { NameKind } from '../../model/lexicon.ts';
import { Marking } from '../../model/marking.ts';
import { Mention } from '../../model/mention.ts';
import { NameRuling, RulingAct } from '../../model/name-ruling.ts';
import { NamedThing, RegionRole, SectorRole } from '../../model/reading.ts';
import { AppliedOverride, AsOfBasis, Provenance, RecordClaim, SyncStep } from '../../model/reference.ts';
import { Section, Span } from '../../model/span.ts';
import { ReportReview } from './judgement.ts';

/** GET /healthz */
export const Health = z.object({
  status: z.literal('ready'),
  version: z.string(),
  reports: z.number().int(),
});
export type Health = z.infer<typeof Health>;

/** Every error body. `kind` is a TroubleKind; the page translates it, `message` is English. */
export const ErrorBody = z.object({
  error: z.object({ kind: z.string(), place: z.string(), message: z.string() }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

export const NameChip = z.object({ kind: NameKind, name: z.string(), isNew: z.boolean() });
export type NameChip = z.infer<typeof NameChip>;

/** A row of the report list. */
export const ReportSummary = z.object({
  id: z.string(),
  versionId: z.string(),
  title: z.string(),
  lang: z.string(),
  outlet: z.string().optional(),
  publishedAt: DatedFact.optional(),
  updatedAt: DatedFact.optional(),
  obtainedAt: z.string(),
  /** The date that the list sorts by: published, else updated, else obtained. */
  sortedBy: z.enum(['published', 'updated', 'obtained']),
  origin: Origin,
  marking: Marking,
  versions: z.number().int(),
  actors: z.array(NameChip),
  countries: z.array(z.string()),
  sectors: z.array(z.string()),
  claims: z.number().int(),
  questions: z.number().int(),
  /** Passages that match the query, with the matching ranges within `text`. */
  hits: z.array(z.object({ text: z.string(), marks: z.array(Span), start: z.number().int() })),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/** GET /api/reports — full-text search and filters in one query; newest first. */
export const ReportQuery = z.object({
  q: z.string().max(400).optional(),
  lang: z.string().optional(),
  outlet: z.string().optional(),
  /** ISO dates, both inclusive. */
  from: z.string().optional(),
  to: z.string().optional(),
  name: z.string().optional(),
  sector: z.string().optional(),
  country: z.string().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ReportQuery = z.infer<typeof ReportQuery>;
export const ReportPage = z.object({
  items: z.array(ReportSummary),
  total: z.number().int(),
  nextCursor: z.string().optional(),
});
export type ReportPage = z.infer<typeof ReportPage>;

/** GET /api/facets — the values that filters offer, with the number of reports. */
export const Facet = z.object({ value: z.string(), reports: z.number().int() });
export type Facet = z.infer<typeof Facet>;
export const Facets = z.object({
  langs: z.array(Facet),
  outlets: z.array(Facet),
  names: z.array(Facet.extend({ kind: NameKind })),
  sectors: z.array(Facet),
  countries: z.array(Facet),
});
export type Facets = z.infer<typeof Facets>;

/** GET /api/reports/{id}?version= — everything that the reader shows. `locator` stays on the server. */
export const ReportDetail = z.object({
  id: z.string(),
  versionId: z.string(),
  version: z.number().int(),
  versions: z.array(
    z.object({
      versionId: z.string(),
      version: z.number().int(),
      obtainedAt: z.string(),
      sha256: z.string(),
      mediaType: z.string(),
      cleaner: z.string(),
    }),
  ),
  title: z.string(),
  lang: z.string(),
  outlet: z.string().optional(),
  authors: z.array(z.string()),
  publishedAt: DatedFact.optional(),
  updatedAt: DatedFact.optional(),
  obtainedAt: z.string(),
  origin: Origin,
  marking: Marking,
  mediaType: z.string(),
  lineage: z.array(Lineage),
  links: CanonicalDocument.shape.links,
  notices: CanonicalDocument.shape.notices,
  text: z.string(),
  sections: z.array(Section),
  names: z.array(NamedThing),
  mentions: z.array(Mention),
  countries: z.array(CountryRole),
  regions: z.array(RegionRole),
  sectors: z.array(SectorRole),
  claims: z.array(Claim),
  questions: z.array(Question),
  reader: z.string(),
  /** What analysts decided; on the newest version alone. */
  review: ReportReview.optional(),
});
export type ReportDetail = z.infer<typeof ReportDetail>;

/** GET /api/reports/{id}/original?version=&start=&end= — where a range of canonical text stands in the original. */
export const OriginalView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('source'),
    mediaType: z.string(),
    byteStart: z.number().int(),
    byteEnd: z.number().int(),
    line: z.number().int(),
    /** Decoded source around the place, at most 2,000 characters before and after. */
    before: z.string(),
    match: z.string(),
    after: z.string(),
    /** Part of a mail ("1.2", "header") or of a DOCX file; its `line` is then a line of the part, or a paragraph. */
    part: z.string().optional(),
  }),
  z.object({
    kind: z.literal('pages'),
    pages: z.array(
      z.object({
        page: z.number().int(),
        width: z.number(),
        height: z.number(),
        boxes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
        /** All text runs of the page with their boxes, so that the page can be drawn. */ runs: z.array(
          z.object({ text: z.string(), box: z.tuple([z.number(), z.number(), z.number(), z.number()]) }),
        ),
      }),
    ),
  }),
  z.object({ kind: z.literal('none'), reason: z.string() }),
]);
export type OriginalView = z.infer<typeof OriginalView>;

/** GET /api/reports/{id}/file?version= — the original's bytes, `Content-Disposition: attachment`, `X-Content-Type-Options: nosniff`. */

/** GET /api/attack — ATT&CK names of the loaded pack, so that the page can say a technique or mitigation in words. */
export const AttackNames = z.object({
  version: z.string(),
  names: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['technique', 'tactic', 'mitigation']),
      en: z.string(),
      ja: z.string(),
      /** Ids of the tactics of a technique. */
      tactics: z.array(z.string()).optional(),
    }),
  ),
});
export type AttackNames = z.infer<typeof AttackNames>;

/** GET /api/reports/{id}/difference?from=1&to=2 — by line, over text outside furniture. */
export const VersionDifference = z.object({
  from: z.number().int(),
  to: z.number().int(),
  lines: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
});
export type VersionDifference = z.infer<typeof VersionDifference>;

/** POST /api/jobs (JSON), and POST /api/jobs/files (multipart/form-data, field `file`, many). */
export const JobRequest = z.object({
  addresses: z.array(z.string().min(1)).max(500).default([]),
  texts: z
    .array(z.object({ text: z.string().min(1), title: z.string().optional(), url: z.string().optional() }))
    .max(50)
    .default([]),
});
export type JobRequest = z.infer<typeof JobRequest>;
export const Job = z.object({
  id: z.string(),
  batch: z.string(),
  what: z.string(),
  step: JobStep,
  /** new: a new document · version: a changed page · unchanged: same bytes · revision: same page read anew. */
  result: JobResult.optional(),
  reportId: z.string().optional(),
  error: ErrorBody.shape.error.optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Job = z.infer<typeof Job>;
export const JobAccepted = z.object({ batch: z.string(), jobs: z.array(Job) });
export type JobAccepted = z.infer<typeof JobAccepted>;
/** GET /api/jobs?batch=&limit= — newest first. POST /api/jobs/{id}/stop, POST /api/jobs/{id}/retry. */
export const JobList = z.object({ jobs: z.array(Job), running: z.number().int() });
export type JobList = z.infer<typeof JobList>;

/** GET/POST /api/feeds, DELETE /api/feeds/{id}, POST /api/feeds/{id}/poll */
export const FeedView = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string().optional(),
  addedAt: z.string(),
  polledAt: z.string().optional(),
  everyMinutes: z.number().int(),
  entries: z.number().int(),
  error: ErrorBody.shape.error.optional(),
});
export type FeedView = z.infer<typeof FeedView>;
export const FeedList = z.object({ feeds: z.array(FeedView) });
export type FeedList = z.infer<typeof FeedList>;
export const FeedRequest = z.object({
  url: z.string().min(1),
  everyMinutes: z.number().int().min(5).max(10_080).default(60),
});

/** GET /api/names?q=&limit= — suggestions in any spelling. */
export const NameHit = z.object({
  kind: NameKind,
  name: z.string(),
  matched: z.string(),
  entryId: z.string().optional(),
  reports: z.number().int(),
});
export type NameHit = z.infer<typeof NameHit>;
export const NameHits = z.object({ names: z.array(NameHit) });
export type NameHits = z.infer<typeof NameHits>;

/** A claim on a page that gathers several reports. */
export const ClaimInReport = z.object({
  claim: Claim,
  reportId: z.string(),
  reportTitle: z.string(),
  outlet: z.string().optional(),
  publishedAt: DatedFact.optional(),
  updatedAt: DatedFact.optional(),
  /** What an analyst decided on it; a corrected or added claim says what she says, not the reader. */
  review: ReviewState.optional(),
});
export type ClaimInReport = z.infer<typeof ClaimInReport>;

/** What one lens makes of a name: the things that it calls so, each with all its names. */
export const LensView = z.object({
  lens: Lens,
  from: Provenance,
  kind: NameKind,
  label: z.string(),
  externalId: z.string().optional(),
  names: z.array(z.string()),
});
export type LensView = z.infer<typeof LensView>;

/** GET /api/names/{name} and `shirabe show NAME --format json`. */
export const NameView = z.object({
  kind: NameKind,
  name: z.string(),
  names: z.array(
    z.object({
      name: z.string(),
      namer: z.string().optional(),
      source: z.string(),
      relation: z.enum(['same', 'overlaps', 'subset', 'not-same']),
      status: z.enum(['undisputed', 'disputed', 'claimed']),
      /** Set that states it, in which version, as of when. */
      from: Provenance.optional(),
      /** Who keeps the name apart from this thing, and what they call it. */
      contradictedBy: z.array(z.object({ title: z.string(), label: z.string() })).optional(),
      /** Why an analyst here joined or parted the names, and the ruling, which can be undone. */
      reason: z.string().optional(),
      ruling: z.string().optional(),
    }),
  ),
  /** Other entries that this name could mean. */
  ambiguousWith: z.array(
    z.object({
      kind: NameKind,
      name: z.string(),
      entryId: z.string().optional(),
      /** The set that calls this other thing so too; absent where the pack says it. */
      from: Provenance.optional(),
    }),
  ),
  claims: z.array(ClaimInReport),
  /** Whose view of what belongs together this is; `fellBack`: the lens asked for does not know the name. */
  lens: z.object({ asked: Lens, used: Lens, fellBack: z.boolean(), from: Provenance.optional() }).optional(),
  /** What each lens that knows the name makes of it, side by side. */
  views: z.array(LensView).optional(),
  /** What the sets state of the thing: their evidence is a record, never a sentence. */
  recordClaims: z.array(z.object({ claim: RecordClaim, from: Provenance })).optional(),
  /** What analysts here hold themselves, with their reasons; never counted as a report's. */
  statements: z.array(OwnStatement).optional(),
  reports: z.array(ReportSummary),
});
export type NameView = z.infer<typeof NameView>;

export { Claim, ClaimStatus, NameKind, Predicate };

/** What came of a sync of one set, or how far it is. */
export const SetSync = z.object({
  set: z.string(),
  title: z.string(),
  step: SyncStep,
  /** Files that are there, of how many. */
  files: z.number().int().optional(),
  of: z.number().int().optional(),
  result: z.enum(['new', 'unchanged', 'empty']).optional(),
  error: ErrorBody.shape.error.optional(),
});
export type SetSync = z.infer<typeof SetSync>;

/** A public reference set in force: wherever its data stands, its version and date do. */
export const ReferenceSetView = Provenance.extend({
  publisher: z.string(),
  licence: z.string(),
  asOfBasis: AsOfBasis,
  syncedAt: z.string(),
  checkedAt: z.string(),
  counts: z.record(z.string(), z.number().int()),
  overrides: z.array(AppliedOverride),
  skipped: z.array(z.object({ what: z.string(), reason: z.string(), count: z.number() })),
});
export type ReferenceSetView = z.infer<typeof ReferenceSetView>;

/** GET /api/sync; POST /api/sync (`sets`: all when empty) begins one, POST /api/sync/stop stops it. */
export const SyncView = z.object({
  isRunning: z.boolean(),
  startedAt: z.string().optional(),
  endedAt: z.string().optional(),
  /** The present sync, or the last of this server. */
  progress: z.array(SetSync),
  error: ErrorBody.shape.error.optional(),
  sets: z.array(ReferenceSetView),
  /** Sets whose last sync failed; what was there stays in force. */
  failures: z.array(z.object({ set: z.string(), at: z.string(), error: ErrorBody.shape.error })),
});
export type SyncView = z.infer<typeof SyncView>;
export const SyncRequest = z.object({ sets: z.array(z.string().max(100)).max(100).default([]) });

/** GET /api/name-rulings; POST /api/name-rulings (`RulingOrder`): `undo` names the ruling that it takes back. */
export const RulingView = NameRuling.extend({ stands: z.boolean() });
export type RulingView = z.infer<typeof RulingView>;
export const NameRulings = z.object({ rulings: z.array(RulingView) });
export type NameRulings = z.infer<typeof NameRulings>;
export const RulingOrder = z.object({ act: RulingAct, reason: z.string().trim().min(1).max(8_000) });
