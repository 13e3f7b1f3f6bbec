import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operator } from '../store/index.ts';
import { reportWith } from '../store/samples.fixture.ts';
import { type TestServer, testServer } from './server.fixture.ts';

const Operation = z.object({
  responses: z.record(
    z.string(),
    z.object({
      content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })).optional(),
    }),
  ),
});
const Document = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});

let server: TestServer;
let document: z.infer<typeof Document>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await testServer();
  document = Document.parse(await (await fetch(`${server.address}/openapi.json`)).json());
  for (const text of ['Blue Heron attacks 通信事業者 once.', 'Blue Heron attacks 通信事業者 twice.']) {
    await server.store.blobs.put(new TextEncoder().encode(text));
    ids.report = (
      await server.store.reports.save(
        reportWith({ text, title: 'Heron', outlet: 'Example', published: '2024-06' }),
      )
    ).id;
  }
  const [job, failed] = await server.store.jobs.add('b', [
    { what: 'a', task: { kind: 'address', url: 'https://example.org/a' } },
    { what: 'b', task: { kind: 'address', url: 'https://example.org/b' } },
  ]);
  ids.job = job?.id ?? '';
  ids.failed = failed?.id ?? '';
  await server.store.jobs.stop(ids.failed);
  ids.feed = (await server.store.feeds.add('https://example.org/feed', 60)).id;
  const report = await server.store.reports.get(ids.report ?? '', operator);
  ids.claim = (report.ok && report.value.reading.claims[0]?.id) || '';
  const rule = {
    id: 'rule-1',
    outlet: 'Example',
    predicates: ['uses' as const],
    actor: 'local',
    at: '2026-11-24',
  };
  await server.store.judgements.addRule(rule);
  ids.rule = rule.id;
  const watch = { id: 'watch-1', kind: 'name' as const, value: 'Heron', actor: 'local', at: '2026-11-24' };
  await server.store.judgements.addWatch(watch);
  ids.watch = watch.id;
  ids.removed = (await server.store.feeds.add('https://example.org/removed', 60)).id;
});
afterAll(() => server.close());

const json = (body: unknown) => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
const statement = {
  kind: 'state',
  claim: {
    predicate: 'attributed-to',
    subject: { kind: 'actor', value: 'Blue Heron' },
    object: { kind: 'country', value: 'CN' },
    status: 'hedged',
    claimants: [],
  },
  reasons: 'The same servers as last year.',
};
const upload = () => {
  const body = new FormData();
  body.append('file', new File(['text'], '報告.txt'));
  return { body };
};

/** An example of every operation: address, request, status. An operation without one fails the test below. */
const examples: Record<string, () => readonly [address: string, request: RequestInit, status: number][]> = {
  'get /healthz': () => [['/healthz', {}, 200]],
  'get /api/reports': () => [
    ['/api/reports', {}, 200],
    [`/api/reports?q=${encodeURIComponent('通信 attack')}&name=g-9&country=JP&from=2024&limit=1`, {}, 200],
    ['/api/reports?limit=0', {}, 400],
    ['/api/reports?cursor=x', {}, 400],
    ['/api/reports?from=x', {}, 400],
  ],
  'get /api/facets': () => [['/api/facets', {}, 200]],
  'get /api/reports/{id}': () => [
    [`/api/reports/${ids.report}`, {}, 200],
    [`/api/reports/${ids.report}?version=1`, {}, 200],
    [`/api/reports/${ids.report}?version=9`, {}, 404],
    ['/api/reports/none', {}, 404],
  ],
  'get /api/reports/{id}/original': () => [
    [`/api/reports/${ids.report}/original?start=0&end=10`, {}, 200],
    [`/api/reports/${ids.report}/original?start=0&end=9999`, {}, 400],
  ],
  'get /api/reports/{id}/file': () => [[`/api/reports/${ids.report}/file`, {}, 200]],
  'get /api/reports/{id}/difference': () => [[`/api/reports/${ids.report}/difference?from=1&to=2`, {}, 200]],
  'post /api/jobs': () => [
    ['/api/jobs', json({ addresses: ['https://example.org/'], texts: [{ text: 'words' }] }), 202],
    ['/api/jobs', json({ addresses: [1] }), 400],
    ['/api/jobs', json({}), 400],
  ],
  'post /api/jobs/files': () => [
    ['/api/jobs/files', upload(), 202],
    ['/api/jobs/files', json({}), 400],
  ],
  'get /api/jobs': () => [['/api/jobs?batch=b', {}, 200]],
  'post /api/jobs/{id}/stop': () => [
    [`/api/jobs/${ids.job}/stop`, {}, 200],
    ['/api/jobs/none/stop', {}, 404],
  ],
  'post /api/jobs/{id}/retry': () => [[`/api/jobs/${ids.failed}/retry`, {}, 200]],
  'get /api/feeds': () => [['/api/feeds', {}, 200]],
  'post /api/feeds': () => [
    ['/api/feeds', json({ url: 'https://example.org/new' }), 201],
    ['/api/feeds', json({ url: 'example' }), 400],
  ],
  'delete /api/feeds/{id}': () => [
    [`/api/feeds/${ids.removed}`, {}, 204],
    [`/api/feeds/${ids.removed}`, {}, 404],
  ],
  'post /api/feeds/{id}/poll': () => [[`/api/feeds/${ids.feed}/poll`, {}, 200]],
  'get /api/names': () => [['/api/names?q=heron', {}, 200]],
  'get /api/names/{name}': () => [
    ['/api/names/blue%20heron', {}, 200],
    ['/api/names/nobody', {}, 404],
  ],
  'post /api/reports/{id}/decisions': () => [
    [`/api/reports/${ids.report}/decisions`, json({ orders: [{ kind: 'accept', claimId: ids.claim }] }), 200],
    [`/api/reports/${ids.report}/decisions`, json({ orders: [{ kind: 'accept', claimId: 'none' }] }), 400],
    [`/api/reports/${ids.report}/decisions`, json({ orders: [{ kind: 'guess' }] }), 400],
    [
      `/api/reports/${ids.report}/decisions`,
      json({ seen: `${ids.report}.1.1`, orders: [{ kind: 'reject', claimId: ids.claim }] }),
      409,
    ],
    ['/api/reports/none/decisions', json({ orders: [{ kind: 'accept', claimId: 'none' }] }), 404],
  ],
  'post /api/reports/{id}/time': () => [
    [`/api/reports/${ids.report}/time`, json({ seconds: 30 }), 200],
    [`/api/reports/${ids.report}/time`, json({ seconds: 86_400 }), 400],
  ],
  'get /api/queue': () => [
    ['/api/queue', {}, 200],
    ['/api/queue?outlet=Example&predicate=targets&status=hedged&watched=only', {}, 200],
    ['/api/queue?predicate=guesses', {}, 400],
  ],
  'get /api/report-backgrounds': () => [[`/api/report-backgrounds?ids=${ids.report},none`, {}, 200]],
  'get /api/things/{kind}/{value}': () => [
    ['/api/things/country/JP', {}, 200],
    ['/api/things/mood/JP', {}, 400],
  ],
  'get /api/session': () => [['/api/session', {}, 200]],
  'post /api/session': () => [['/api/session', json({ name: 'nobody', password: 'x' }), 401]],
  'delete /api/session': () => [['/api/session', { method: 'DELETE' }, 204]],
  'get /api/session/issuer': () => [['/api/session/issuer', {}, 404]],
  'get /api/session/callback': () => [['/api/session/callback', {}, 404]],
  'post /api/account/code': () => [['/api/account/code', json({}), 403]],
  'post /api/account/code/confirm': () => [['/api/account/code/confirm', json({ code: '000000' }), 403]],
  'post /api/account/code/remove': () => [['/api/account/code/remove', json({ code: '000000' }), 403]],
  'post /api/account/password': () => [['/api/account/password', json({ old: 'x', new: 'y' }), 403]],
  'get /api/account/tokens': () => [['/api/account/tokens', {}, 403]],
  'post /api/account/tokens': () => [['/api/account/tokens', json({ name: 'siem' }), 403]],
  'delete /api/account/tokens/{id}': () => [['/api/account/tokens/none', { method: 'DELETE' }, 403]],
  'get /api/accounts': () => [['/api/accounts', {}, 200]],
  'get /api/audit': () => [['/api/audit?limit=5', {}, 200]],
  'put /api/reports/{id}/marking': () => [
    [`/api/reports/${ids.report}/marking`, { ...json({ level: 'CLEAR' }), method: 'PUT' }, 200],
    ['/api/reports/none/marking', { ...json({ level: 'CLEAR' }), method: 'PUT' }, 404],
  ],
  'get /api/queue/groups': () => [['/api/queue/groups', {}, 200]],
  'get /api/judgement': () => [['/api/judgement', {}, 200]],
  'get /api/judgement/look': () => [['/api/judgement/look', {}, 200]],
  'get /api/judgement/log': () => [[`/api/judgement/log?report=${ids.report}&limit=5`, {}, 200]],
  'post /api/judgement/accept': () => [
    ['/api/judgement/accept', json({ outlet: 'Example', predicate: 'targets' }), 200],
  ],
  'post /api/judgement/undo': () => [['/api/judgement/undo', json({ batch: 'none' }), 200]],
  'post /api/judgement/statements': () => [
    ['/api/judgement/statements', json({ orders: [statement] }), 200],
    ['/api/judgement/statements', json({ orders: [{ kind: 'accept', claimId: 'none' }] }), 400],
  ],
  'get /api/judgement/statements': () => [['/api/judgement/statements', {}, 200]],
  'post /api/judgement/rules': () => [
    ['/api/judgement/rules', json({ outlet: 'Example', predicates: ['targets'] }), 201],
    ['/api/judgement/rules', json({ outlet: 'Example', predicates: [] }), 400],
  ],
  'delete /api/judgement/rules/{id}': () => [
    [`/api/judgement/rules/${ids.rule}?takeBack=yes`, { method: 'DELETE' }, 200],
    ['/api/judgement/rules/none', { method: 'DELETE' }, 404],
  ],
  'post /api/judgement/sheet': () => [
    [`/api/judgement/sheet?name=a.csv`, { body: 'subject,predicate,object\nBlue Heron,uses,X' }, 200],
    [`/api/judgement/sheet?name=a.csv&preview=no`, { body: 'subject,predicate,object\n,guesses,X' }, 200],
    [`/api/judgement/sheet?name=a.csv`, { body: '' }, 400],
    [`/api/judgement/sheet?name=a.csv&mapping=x`, { body: 'a' }, 400],
  ],
  'get /api/lists/{list}': () => [
    ['/api/lists/claims?format=xlsx', {}, 200],
    ['/api/lists/reports?q=heron&name=g-9', {}, 200],
    ['/api/lists/decisions', {}, 200],
    ['/api/lists/moods', {}, 400],
  ],
  'post /api/judgement/watches': () => [
    ['/api/judgement/watches', json({ kind: 'country', value: 'JP' }), 201],
    ['/api/judgement/watches', json({ kind: 'mood', value: 'JP' }), 400],
  ],
  'delete /api/judgement/watches/{id}': () => [
    [`/api/judgement/watches/${ids.watch}`, { method: 'DELETE' }, 204],
    ['/api/judgement/watches/none', { method: 'DELETE' }, 404],
  ],
  'get /api/attack': () => [['/api/attack', {}, 200]],
  'get /api/sync': () => [['/api/sync', {}, 200]],
  'post /api/sync': () => [
    ['/api/sync', json({ sets: ['misp-tds'] }), 202],
    ['/api/sync', json({ sets: ['no-such-set'] }), 400],
  ],
  'get /api/vulnerabilities/{cve}': () => [
    ['/api/vulnerabilities/cve-2021-44228', {}, 200],
    ['/api/vulnerabilities/log4shell', {}, 400],
  ],
  'get /api/attack/{id}': () => [
    ['/api/attack/T1562.001', {}, 200],
    ['/api/attack/T1', {}, 400],
  ],
  'get /api/products/{name}/end-of-life': () => [['/api/products/windows-server/end-of-life', {}, 200]],
  'post /api/warninglists': () => [
    ['/api/warninglists', json({ values: ['10.0.0.1'] }), 200],
    ['/api/warninglists', json({ values: [] }), 400],
  ],
  'get /api/name-rulings': () => [['/api/name-rulings', {}, 200]],
  'post /api/name-rulings': () => [
    [
      '/api/name-rulings',
      json({
        act: { kind: 'not-same', nameKind: 'actor', one: 'Blue Heron', other: 'Heron' },
        reason: 'Two groups.',
      }),
      201,
    ],
    [
      '/api/name-rulings',
      json({ act: { kind: 'join', nameKind: 'actor', one: 'A', other: 'B' }, reason: ' ' }),
      400,
    ],
    [
      '/api/name-rulings',
      json({ act: { kind: 'join', nameKind: 'actor', one: 'A b', other: 'AB' }, reason: 'x' }),
      400,
    ],
    [
      '/api/name-rulings',
      json({ act: { kind: 'undo', ruling: '00000000-0000-4000-8000-000000000000' }, reason: 'x' }),
      404,
    ],
  ],
  'post /api/sync/stop': () => [['/api/sync/stop', json({}), 200]],
};

describe('the OpenAPI document', () => {
  it('is version 3.1 and has an example here for every operation', () => {
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(operations.sort()).toEqual(Object.keys(examples).sort());
  });

  it.each(Object.keys(examples))('says what %s answers', async (operation) => {
    const [method = '', path = ''] = operation.split(' ');
    for (const [address, request, status] of examples[operation]?.() ?? []) {
      const answer = await fetch(server.address + address, { method: method.toUpperCase(), ...request });
      const said = document.paths[path]?.[method]?.responses[String(status)];
      expect([address, answer.status]).toEqual([address, status]);
      expect(said, `${status} is documented`).toBeDefined();
      const schema = said?.content?.['application/json']?.schema;
      if (schema) z.fromJSONSchema(schema).parse(await answer.json());
      else await answer.arrayBuffer();
    }
  });
});
