import { z } from '@hono/zod-openapi';
import { Marking } from '../../model/marking.ts';
import { spellingKeys } from '../../resolve/index.ts';
import type { StoredReport } from '../../store/index.ts';
import { Id, json, newApi, route } from '../api.ts';
import {
  Facets,
  OriginalView,
  ReportDetail,
  ReportPage,
  ReportQuery,
  VersionDifference,
} from '../contract/index.ts';
import { granted, invalid, present, Refusal } from '../errors.ts';
import type { ServerParts } from '../parts.ts';
import { reportReview } from '../review-view.ts';
import { viewerOf, whoOf } from '../who.ts';

const version = z.coerce.number().int().min(1).optional();

const list = route({
  method: 'get',
  path: '/api/reports',
  summary: 'Reports, newest first: full-text search and filters in one query',
  request: { query: ReportQuery },
  responses: { 200: json('A page of the list', ReportPage) },
});
const facets = route({
  method: 'get',
  path: '/api/facets',
  summary: 'The values that filters offer, with the number of reports',
  responses: { 200: json('Facets', Facets) },
});
const detail = route({
  method: 'get',
  path: '/api/reports/{id}',
  summary: 'One version of a report with everything read out of it',
  request: { params: Id, query: z.object({ version }) },
  responses: { 200: json('The report', ReportDetail) },
});
const original = route({
  method: 'get',
  path: '/api/reports/{id}/original',
  summary: 'Where a range of the canonical text stands in the original',
  request: {
    params: Id,
    query: z.object({ version, start: z.coerce.number().int().min(0), end: z.coerce.number().int().min(1) }),
  },
  responses: { 200: json('The place in the source or on the pages', OriginalView) },
});
const file = route({
  method: 'get',
  path: '/api/reports/{id}/file',
  summary: 'The original bytes, as a download',
  request: { params: Id, query: z.object({ version }) },
  responses: {
    200: {
      description: 'The bytes as they came',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
});
const mark = route({
  method: 'put',
  path: '/api/reports/{id}/marking',
  summary: 'Marks a report anew: level, whose, who it may go to, PAP',
  request: { params: Id, body: { required: true, content: { 'application/json': { schema: Marking } } } },
  responses: { 200: json('The marking', Marking) },
});
const difference = route({
  method: 'get',
  path: '/api/reports/{id}/difference',
  summary: 'What one version says otherwise than another, by line',
  request: {
    params: Id,
    query: z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
  },
  responses: { 200: json('The difference', VersionDifference) },
});

export function reportRoutes({ store, views, ingestion, names }: ServerParts) {
  const { reports, blobs, judgements } = store;
  return newApi()
    .openapi(list, async (c) => {
      const { name, ...search } = c.req.valid('query');
      const nameKeys = name === undefined ? {} : { nameKeys: spellingKeys(name, names) };
      const page = await reports.list({ ...defined(search), limit: search.limit, ...nameKeys }, viewerOf(c));
      return c.json(granted(page), 200);
    })
    .openapi(facets, async (c) => c.json(await reports.facets(viewerOf(c)), 200))
    .openapi(detail, async (c) => {
      const report = granted(
        await reports.get(c.req.valid('param').id, viewerOf(c), c.req.valid('query').version),
      );
      // What analysts here decided is our organisation's own.
      const isNewest = whoOf(c).role !== 'partner' && report.version === report.versions.at(-1)?.version;
      const review = isNewest ? { review: await reportReview(report, judgements) } : {};
      return c.json({ ...detailOf(report), ...review }, 200);
    })
    .openapi(original, async (c) => {
      const { version, start, end } = c.req.valid('query');
      const { document, raw } = granted(await reports.get(c.req.valid('param').id, viewerOf(c), version));
      if (end <= start || end > document.text.length) {
        throw new Refusal(invalid('end', 'The range has to lie within the text, its end after its start.'));
      }
      const bytes = await blobs.get(raw.sha256);
      if (!bytes.ok) return c.json({ kind: 'none' as const, reason: bytes.trouble.message }, 200);
      const source = { ...raw, bytes: bytes.value };
      return c.json(granted(await views.original(raw.id, source, document, { start, end })), 200);
    })
    .openapi(file, async (c) => {
      const report = granted(
        await reports.get(c.req.valid('param').id, viewerOf(c), c.req.valid('query').version),
      );
      const bytes = granted(await blobs.get(report.raw.sha256));
      return c.body(new Uint8Array(bytes), 200, fileHeaders(report));
    })
    .openapi(mark, async (c) => {
      const { id } = c.req.valid('param');
      const marking = c.req.valid('json');
      const isMarked = await ingestion.markReport(id, marking, viewerOf(c));
      present(isMarked || undefined, id, 'report');
      return c.json(marking, 200);
    })
    .openapi(difference, async (c) => {
      const { id } = c.req.valid('param');
      const { from, to } = c.req.valid('query');
      const one = granted(await reports.get(id, viewerOf(c), from));
      const two = granted(await reports.get(id, viewerOf(c), to));
      const lines = granted(await views.difference(id, one.document, two.document));
      return c.json({ from, to, lines }, 200);
    });
}

/** Without the fields that are undefined or empty: an empty filter filters nothing. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function detailOf({
  summary,
  version,
  versionId,
  versions,
  raw,
  document,
  reading,
}: StoredReport): ReportDetail {
  const { authors, lineage, links, notices, text, outlet, publishedAt, updatedAt } = document;
  return {
    id: summary.id,
    versionId,
    version,
    versions,
    title: document.title ?? summary.title,
    lang: reading.lang,
    ...(outlet ? { outlet } : {}),
    authors,
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
    obtainedAt: raw.obtainedAt,
    origin: raw.origin,
    marking: raw.marking,
    mediaType: raw.mediaType,
    lineage,
    links,
    ...(notices ? { notices } : {}),
    text,
    sections: reading.sections,
    names: reading.names,
    mentions: reading.mentions,
    countries: reading.countries,
    regions: reading.regions,
    sectors: reading.sectors,
    claims: reading.claims,
    questions: reading.questions,
    reader: reading.reader,
  };
}

const endings: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'message/rfc822': 'eml',
};

/** A stranger's bytes: never shown as a page of ours. */
function fileHeaders({ summary, raw, version }: StoredReport): Record<string, string> {
  const ending = endings[raw.mediaType] ?? 'bin';
  const title =
    summary.title
      .replace(/[\p{C}/\\:*?"<>|]/gu, ' ')
      .trim()
      .slice(0, 80) || 'report';
  const name = encodeURIComponent(`${title.toWellFormed()}-${version}.${ending}`).replace(/['()*]/g, '_');
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="report-${version}.${ending}"; filename*=UTF-8''${name}`,
    'content-security-policy': "default-src 'none'; sandbox",
  };
}
