import { z } from 'zod';
import { DatedFact, DeclaredFacts, Origin, ReadableType } from '../../model/document.ts';
import { DocumentId, Sha256 } from '../../model/ids.ts';
import { Marking } from '../../model/marking.ts';
import { parseJson } from '../packed.ts';
import { Chips, type RawFacts, type StoredSummary } from '../report.ts';
import type { Hit } from '../search/hits.ts';
import type { DocumentTable, VersionTable } from '../tables.ts';
import { versionId } from './place.ts';

export type DocumentRow = Omit<
  DocumentTable,
  'seq' | 'first_day' | 'last_day' | 'sort_date' | 'limited' | 'pap'
>;

export const documentColumns = [
  'document.id',
  'document.version',
  'document.revision',
  'document.title',
  'document.lang',
  'document.outlet',
  'document.origin',
  'document.obtained_at',
  'document.published',
  'document.updated',
  'document.sorted_by',
  'document.marking',
  'document.tlp',
  'document.marking_owner',
  'document.claims',
  'document.questions',
  'document.chips',
] as const;

export function summaryOf(row: DocumentRow, hits: Hit[] = []): StoredSummary {
  const id = DocumentId.parse(row.id);
  return {
    id,
    versionId: versionId(id, row.version, row.revision),
    title: row.title,
    lang: row.lang,
    ...(row.outlet === null ? {} : { outlet: row.outlet }),
    ...(row.published === null ? {} : { publishedAt: parseJson(row.published, DatedFact) }),
    ...(row.updated === null ? {} : { updatedAt: parseJson(row.updated, DatedFact) }),
    obtainedAt: row.obtained_at,
    sortedBy: row.sorted_by,
    origin: parseJson(row.origin, Origin),
    marking: parseJson(row.marking, Marking),
    versions: row.version,
    ...parseJson(row.chips, Chips),
    claims: row.claims,
    questions: row.questions,
    hits,
  };
}

export function rawFactsOf(id: DocumentId, row: VersionTable, marking: Marking): RawFacts {
  return {
    id,
    sha256: Sha256.parse(row.sha256),
    mediaType: ReadableType.parse(row.media_type),
    ...(row.declared_charset === null ? {} : { declaredCharset: row.declared_charset }),
    origin: parseJson(row.origin, Origin),
    obtainedAt: row.obtained_at,
    declared: parseJson(row.declared, DeclaredFacts),
    marking,
    ...(row.etag === null ? {} : { etag: row.etag }),
    ...(row.last_modified === null ? {} : { lastModified: row.last_modified }),
  };
}

const Spans = z.array(z.number().int().nonnegative());

/** Start, end, start, end … → spans. */
export function passageSpans(json: string): { start: number; end: number }[] {
  const flat = parseJson(json, Spans);
  return flat.flatMap((start, at) => {
    const end = flat[at + 1];
    return at % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}
