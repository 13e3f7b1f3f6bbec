import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { groupByOrigin } from '../../analyse/index.ts';
import type { StoredReport } from '../../store/index.ts';
import { json, newApi, route } from '../api.ts';
import { ReportBackgrounds } from '../contract/background.ts';
import type { ServerParts } from '../parts.ts';
import { viewerOf } from '../who.ts';

/** Each report is unpacked whole, so few are looked at in one request. */
const mostReports = 40;

const backgrounds = route({
  method: 'get',
  path: '/api/report-backgrounds',
  summary: 'Which reports share an origin as far as is known, and which questions each leaves open',
  request: {
    query: z.object({
      ids: z
        .string()
        .max(40 * (mostReports + 1))
        .describe(
          `ids of at most ${mostReports} reports, parted by commas; those not seen here are left out`,
        ),
    }),
  },
  responses: { 200: json('Origins and questions', ReportBackgrounds) },
});

export function backgroundRoutes({ store }: ServerParts) {
  return newApi().openapi(backgrounds, async (c) => {
    const ids = [...new Set(c.req.valid('query').ids.split(','))].slice(0, mostReports);
    const found: StoredReport[] = [];
    for (const id of ids) {
      const one = await store.reports.get(id, viewerOf(c));
      if (one.ok) found.push(one.value);
    }
    const origins = groupByOrigin(found.map(forOrigin));
    const reports = found.map(({ summary: { id, title }, reading: { questions } }) => ({
      id,
      title,
      origin: origins.get(id) ?? id,
      questions,
    }));
    return c.json({ reports }, 200);
  });
}

function forOrigin({ summary: { id, title, origin }, document }: StoredReport) {
  const { text, sections, lineage } = document;
  const said = sections
    .filter(({ kind }) => kind === 'lead' || kind === 'body' || kind === 'explanation')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
  const textSha256 = createHash('sha256')
    .update(said || text)
    .digest('hex');
  const url = 'finalUrl' in origin ? origin.finalUrl : undefined;
  return { id, title, textSha256, lineage, ...(url === undefined ? {} : { url }) };
}
