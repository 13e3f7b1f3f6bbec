import { z } from 'zod';
import type { Claim } from '../model/claim.ts';
import type { ReviewState } from '../model/decision.ts';
import type { CanonicalDocument, DatedFact, DeclaredFacts, Origin, ReadableType } from '../model/document.ts';
import type { DocumentId, Sha256, VersionId } from '../model/ids.ts';
import { NameKind } from '../model/lexicon.ts';
import type { Marking } from '../model/marking.ts';
import type { Reading } from '../model/reading.ts';
import type { Hit } from './search/hits.ts';

/** What is kept of a raw document beside its bytes, which lie in the blobs under `sha256`. */
export interface RawFacts {
  readonly id: DocumentId;
  readonly sha256: Sha256;
  readonly mediaType: ReadableType;
  readonly declaredCharset?: string;
  readonly origin: Origin;
  readonly obtainedAt: string;
  readonly declared: DeclaredFacts;
  readonly marking: Marking;
  /** Marking of the mail that it came with. */
  readonly inherited?: Marking;
  /** Validators of the HTTP answer, for the next conditional request. */
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface ReportToSave {
  readonly raw: RawFacts;
  readonly document: CanonicalDocument;
  readonly reading: Reading;
  /** SHA-256 of the text outside furniture: a page whose bytes alone differ has no new version. */
  readonly articleSha256: Sha256;
  /** Read once more by the same reader: a revision, where it reads otherwise now. */
  readonly again?: boolean;
}

/** new: a new document · version: a changed page · unchanged · revision: the same page read anew. */
export type SaveResult = 'new' | 'version' | 'unchanged' | 'revision';

export interface SavedReport {
  readonly result: SaveResult;
  readonly id: DocumentId;
  readonly versionId: VersionId;
}

/** What is known of a document before it is obtained again. */
export interface Standing {
  readonly versionId: VersionId;
  readonly sha256: Sha256;
  readonly cleaner: string;
  readonly reader: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

export const NameChip = z.object({ kind: NameKind, name: z.string(), isNew: z.boolean() });
export const Chips = z.object({
  actors: z.array(NameChip),
  countries: z.array(z.string()),
  sectors: z.array(z.string()),
});
export type Chips = z.infer<typeof Chips>;

/** A row of the report list. */
export interface StoredSummary extends Chips {
  readonly id: DocumentId;
  readonly versionId: VersionId;
  readonly title: string;
  readonly lang: string;
  readonly outlet?: string;
  readonly publishedAt?: DatedFact;
  readonly updatedAt?: DatedFact;
  readonly obtainedAt: string;
  readonly sortedBy: 'published' | 'updated' | 'obtained';
  readonly origin: Origin;
  readonly marking: Marking;
  readonly versions: number;
  readonly claims: number;
  readonly questions: number;
  readonly hits: Hit[];
}

export interface ReportSearch {
  readonly q?: string;
  readonly lang?: string;
  readonly outlet?: string;
  /** ISO dates, as precise as wished, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Name keys, one of which the report has to use: all spellings of the name that is looked for. */
  readonly nameKeys?: readonly string[];
  readonly sector?: string;
  readonly country?: string;
  readonly cursor?: string;
  readonly limit: number;
}

export interface ReportList {
  readonly items: StoredSummary[];
  readonly total: number;
  readonly nextCursor?: string;
}

export interface StoredVersion {
  readonly versionId: VersionId;
  readonly version: number;
  readonly obtainedAt: string;
  readonly sha256: Sha256;
  readonly mediaType: ReadableType;
  readonly cleaner: string;
}

/** One version of a report with everything read out of it. Claims carry their id and version. */
export interface StoredReport {
  readonly summary: StoredSummary;
  readonly version: number;
  readonly versionId: VersionId;
  readonly versions: StoredVersion[];
  readonly raw: RawFacts;
  readonly document: CanonicalDocument;
  readonly reading: Reading;
}

export interface StoredClaim {
  /** As it holds after review. */
  readonly claim: Claim;
  readonly report: StoredSummary;
  /** What was decided on it. */
  readonly state?: ReviewState;
}

export interface CountedValue {
  readonly value: string;
  readonly reports: number;
}

export interface StoredFacets {
  readonly langs: CountedValue[];
  readonly outlets: CountedValue[];
  readonly names: (CountedValue & { readonly kind: NameKind })[];
  readonly sectors: CountedValue[];
  readonly countries: CountedValue[];
}

export interface StoredName {
  readonly kind: NameKind;
  readonly name: string;
  readonly key: string;
  readonly entryId?: string;
  readonly reports: number;
}
