import { z } from '@hono/zod-openapi';
import { Lens } from '../../model/lens.ts';
import { NameKind } from '../../model/lexicon.ts';
import { nameKey } from '../../model/name-key.ts';
import type { Viewer } from '../../store/index.ts';
import { json, newApi, route } from '../api.ts';
import { AttackNames, NameHits, NameView } from '../contract/index.ts';
import { granted } from '../errors.ts';
import { nameView } from '../name-view.ts';
import type { ServerParts } from '../parts.ts';
import { viewerOf } from '../who.ts';

const suggest = route({
  method: 'get',
  path: '/api/names',
  summary: 'Names in any spelling, those that reports use first',
  request: {
    query: z.object({ q: z.string().max(200), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  },
  responses: { 200: json('Names', NameHits) },
});
const view = route({
  method: 'get',
  path: '/api/names/{name}',
  summary: 'What is known of a name: its other names with their sources, claims, reports',
  request: {
    params: z.object({ name: z.string().min(1).max(200) }),
    query: z.object({
      kind: NameKind.optional(),
      lens: Lens.optional(),
      report: z.string().max(200).optional(),
    }),
  },
  responses: { 200: json('The name', NameView) },
});
const attack = route({
  method: 'get',
  path: '/api/attack',
  summary: 'ATT&CK names of the loaded knowledge',
  responses: { 200: json('Techniques, tactics and mitigations', AttackNames) },
});

export function nameRoutes(parts: ServerParts) {
  const { store, names } = parts;
  const attackNames: AttackNames = {
    version: parts.attack[0]?.version ?? '',
    names: parts.attack.map(({ id, kind, en, ja, tactics }) => ({ id, kind, en, ja, tactics })),
  };

  return newApi()
    .openapi(suggest, async (c) => {
      const { q, limit } = c.req.valid('query');
      return c.json({ names: await suggestions(q, limit, parts, viewerOf(c)) }, 200);
    })
    .openapi(view, async (c) => {
      const { name } = c.req.valid('param');
      const { reports, judgements, references, rulings } = store;
      const { packVersion } = parts;
      const viewParts = { reports, names, viewer: viewerOf(c), judgements, references, rulings, packVersion };
      const found = await nameView(name, viewParts, c.req.valid('query'));
      return c.json(granted(found), 200);
    })
    .openapi(attack, (c) => {
      c.header('cache-control', 'private, max-age=3600');
      return c.json(attackNames, 200);
    });
}

/** Names of reports and of the knowledge under one query, each thing once; those that reports use come first. */
async function suggestions(
  q: string,
  limit: number,
  { store, names }: ServerParts,
  viewer: Viewer,
): Promise<NameHits['names']> {
  const key = nameKey(q);
  if (q.trim() === '') return [];
  const known = names.suggest(q, limit);
  const counted = await store.reports.namesOf(
    known.map(({ entry }) => nameKey(entry.names[0]?.name ?? '')),
    viewer,
  );
  const hits = new Map<string, NameHits['names'][number]>();
  for (const { entry, name } of known) {
    const label = entry.names[0]?.name ?? name.name;
    const reports =
      counted.find((one) => one.kind === entry.kind && one.key === nameKey(label))?.reports ?? 0;
    hits.set(`${entry.kind} ${nameKey(label)}`, {
      kind: entry.kind,
      name: label,
      matched: name.name,
      entryId: entry.id,
      reports,
    });
  }
  for (const { kind, name, entryId, reports, key: own } of await store.reports.namesWith(
    key,
    viewer,
    limit,
  )) {
    if (hits.has(`${kind} ${own}`)) continue;
    hits.set(`${kind} ${own}`, { kind, name, matched: name, ...(entryId ? { entryId } : {}), reports });
  }
  // Names that only synced sets know; what the pack knows under another label stands above already.
  for (const { kind, label, name } of await store.references.namesWith(key, limit)) {
    const nameKind = NameKind.safeParse(kind);
    if (!nameKind.success || names.edgesTo(name).length > 0) continue;
    const own = `${kind} ${nameKey(label)}`;
    if (!hits.has(own)) hits.set(own, { kind: nameKind.data, name: label, matched: name, reports: 0 });
  }
  const rank = (matched: string) => {
    const own = nameKey(matched);
    return own === key ? 0 : own.startsWith(key) ? 1 : 2;
  };
  return [...hits.values()]
    .sort((a, b) => rank(a.matched) - rank(b.matched) || b.reports - a.reports)
    .slice(0, limit);
}
