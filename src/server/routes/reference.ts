import { z } from '@hono/zod-openapi';
import { json, newApi, route } from '../api.ts';
import {
  AttackObjectView,
  EndOfLifeView,
  VulnerabilityView,
  WarningRequest,
  WarningView,
} from '../contract/reference.ts';
import type { ServerParts } from '../parts.ts';
import { attackObjectView, endOfLifeView, vulnerabilityView } from '../reference-views.ts';

const vulnerability = route({
  method: 'get',
  path: '/api/vulnerabilities/{cve}',
  summary:
    'What the synced sets know of a CVE: KEV, EPSS, record, SSVC points, advisories, techniques, rules',
  request: { params: z.object({ cve: z.string().regex(/^CVE-\d{4}-\d{4,19}$/i) }) },
  responses: { 200: json('The CVE', VulnerabilityView) },
});
const attackObject = route({
  method: 'get',
  path: '/api/attack/{id}',
  summary: 'An ATT&CK id in every synced version, what replaces it, and the rules that detect it',
  request: { params: z.object({ id: z.string().regex(/^(?:T\d{4}(?:\.\d{3})?|TA\d{4}|M\d{4})$/i) }) },
  responses: { 200: json('The id; no edition when no synced version knows it', AttackObjectView) },
});
const endOfLife = route({
  method: 'get',
  path: '/api/products/{name}/end-of-life',
  summary: 'Release cycles of a product and when their support ends',
  request: { params: z.object({ name: z.string().min(1).max(200) }) },
  responses: { 200: json('Products of that name', EndOfLifeView) },
});
const warnings = route({
  method: 'post',
  path: '/api/warninglists',
  summary: 'Which warninglists hold each value: it is probably no indicator',
  request: { body: { required: true, content: { 'application/json': { schema: WarningRequest } } } },
  responses: { 200: json('Lists of each value', WarningView) },
});

export function referenceRoutes({ store: { references } }: ServerParts) {
  return newApi()
    .openapi(vulnerability, async (c) =>
      c.json(await vulnerabilityView(c.req.valid('param').cve.toUpperCase(), references), 200),
    )
    .openapi(attackObject, async (c) =>
      c.json(await attackObjectView(c.req.valid('param').id.toUpperCase(), references), 200),
    )
    .openapi(endOfLife, async (c) => c.json(await endOfLifeView(c.req.valid('param').name, references), 200))
    .openapi(warnings, async (c) => {
      const found = await references.warnings(c.req.valid('json').values);
      return c.json({ values: [...found].map(([value, lists]) => ({ value, lists })) }, 200);
    });
}
