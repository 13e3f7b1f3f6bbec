import { z } from '@hono/zod-openapi';
import { nameKey } from '../../model/name-key.ts';
import type { ReferenceStore } from '../../store/index.ts';
import { json, newApi, route } from '../api.ts';
import { ThingKind, ThingView } from '../contract/things.ts';
import { claimView } from '../name-view.ts';
import type { ServerParts } from '../parts.ts';
import { viewerOf } from '../who.ts';

const mostClaims = 500;
const mostRecordClaims = 300;

const thing = route({
  method: 'get',
  path: '/api/things/{kind}/{value}',
  summary: 'What reports and sets say of a technique, a country or a sector',
  request: { params: z.object({ kind: ThingKind, value: z.string().min(1).max(80) }) },
  responses: { 200: json('Claims, records and reports', ThingView) },
});

export function thingRoutes({ store: { reports, references } }: ServerParts) {
  return newApi().openapi(thing, async (c) => {
    const { kind, value } = c.req.valid('param');
    const stored = await reports.claimsNaming([nameKey(value)], viewerOf(c), mostClaims);
    const about = stored.filter(({ claim: { subject, object } }) =>
      [subject, object].some((end) => end.kind === kind && end.value === value),
    );
    const summaries = new Map(about.map(({ report }) => [report.id, report]));
    const recordClaims = kind === 'technique' ? await statedOf(value, references) : [];
    return c.json(
      { kind, value, claims: about.map(claimView), recordClaims, reports: [...summaries.values()] },
      200,
    );
  });
}

/** What the sets state of an ATT&CK id, in every version that is in force. */
async function statedOf(id: string, references: ReferenceStore): Promise<ThingView['recordClaims']> {
  const claims: ThingView['recordClaims'] = [];
  for (const { from, record } of await references.byExternalId(id))
    claims.push(...(await references.claimsOf(from.set, record.id, mostRecordClaims)));
  return claims;
}
