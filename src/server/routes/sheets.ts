import { z } from '@hono/zod-openapi';
import { listTable } from '../../pipeline/index.ts';
import { spellingKeys } from '../../resolve/index.ts';
import { writeSheet } from '../../share/sheet/index.ts';
import { json, newApi, route } from '../api.ts';
import { ReportQuery } from '../contract/index.ts';
import { ListFormat, ListParams, SheetAnswer, SheetMapping, SheetQuery } from '../contract/judgement.ts';
import { granted, invalid, Refusal } from '../errors.ts';
import type { ServerParts } from '../parts.ts';
import { viewerOf, whoOf } from '../who.ts';

const bring = route({
  method: 'post',
  path: '/api/judgement/sheet',
  summary: 'Claims of a CSV or XLSX file, whose bytes are the body; a preview changes nothing',
  request: { query: SheetQuery },
  responses: { 200: json('What was, or would be, taken; one fault for each row left out', SheetAnswer) },
});
const take = route({
  method: 'get',
  path: '/api/lists/{list}',
  summary: 'A list as a CSV or XLSX file',
  request: {
    params: ListParams,
    query: ReportQuery.omit({ cursor: true, limit: true }).extend({ format: ListFormat.default('csv') }),
  },
  responses: {
    200: {
      description: 'The file',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
});

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export function sheetRoutes({ store, ingestion, names }: ServerParts) {
  return newApi()
    .openapi(bring, async (c) => {
      const { name, preview, mapping } = c.req.valid('query');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const sheet = { name, bytes, preview: preview === 'yes', mapping: mappingOf(mapping) };
      const { header, rows, claims, statements, batch, ...rest } = granted(
        await ingestion.importSheet(sheet, whoOf(c).actor, viewerOf(c)),
      );
      return c.json(
        {
          header: [...header],
          mapping: rest.mapping,
          sample: rest.sample.map(({ line, cells }) => ({ line, cells: [...cells] })),
          rows,
          claims,
          statements,
          faults: rest.faults.slice(0, mostFaults).map((fault) => ({ ...fault })),
          ...(batch ? { batch } : {}),
        },
        200,
      );
    })
    .openapi(take, async (c) => {
      const { list } = c.req.valid('param');
      const { format, name, ...filters } = c.req.valid('query');
      const search = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
      const nameKeys = name ? { nameKeys: spellingKeys(name, names) } : {};
      const { header, rows } = granted(await listTable(list, store, viewerOf(c), { ...search, ...nameKeys }));
      const bytes = writeSheet(format, header, rows, list);
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': mediaTypes[format],
        'content-disposition': `attachment; filename="shirabe-${list}.${format}"`,
      });
    });
}

const mostFaults = 1_000;

/** @throws Refusal for what is no mapping */
function mappingOf(given: string | undefined): SheetMapping | undefined {
  if (given === undefined) return undefined;
  try {
    return SheetMapping.parse(JSON.parse(given));
  } catch {
    throw new Refusal(
      invalid('mapping', 'mapping: give JSON such as {"subject": 0, "predicate": 1, "object": 2}.'),
    );
  }
}
