import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mayGo, newTokenSecret, readerOf, secretHash } from '../access/index.ts';
import type { Role } from '../model/account.ts';
import type { Marking } from '../model/marking.ts';
import { createIngestion } from '../pipeline/index.ts';
import { operator } from '../store/index.ts';
import { type ReportWishes, reportWith } from '../store/samples.fixture.ts';
import { rules } from './rights.ts';
import { type TestServer, testServer } from './server.fixture.ts';

/** Who asks: two communities among them, and each role. */
const people: readonly { name: string; role: Role; level: Marking['level']; communities: string[] }[] = [
  { name: 'admin', role: 'administrator', level: 'AMBER+STRICT', communities: ['own'] },
  { name: 'analyst', role: 'analyst', level: 'AMBER', communities: ['own', 'a'] },
  { name: 'reader', role: 'reader', level: 'GREEN', communities: ['own'] },
  { name: 'partner-a', role: 'partner', level: 'AMBER', communities: ['a'] },
  { name: 'partner-b', role: 'partner', level: 'AMBER', communities: ['b'] },
  { name: 'named', role: 'analyst', level: 'RED', communities: ['own'] },
];
const markings: Readonly<Record<string, Marking>> = {
  CLEAR: { level: 'CLEAR' },
  GREEN: { level: 'GREEN' },
  'AMBER of a': { level: 'AMBER', owner: 'a' },
  'AMBER of b': { level: 'AMBER', owner: 'b' },
  'AMBER+STRICT': { level: 'AMBER+STRICT', owner: 'own' },
  RED: { level: 'RED', owner: 'own', audience: ['named'] },
};

const open: readonly ReportWishes[] = [
  { url: 'https://example.org/1', title: 'Heron notes', published: '2026-01-02', outlet: 'Example' },
  {
    url: 'https://example.org/2',
    title: 'Crane notes',
    published: '2026-03-04',
    outlet: 'Example',
    names: [['malware', 'CraneLoader']],
  },
];
/** Shares words, names, outlet, country and sector with the others, and brings some of its own. */
const secret: ReportWishes = {
  url: 'https://example.org/secret',
  title: 'Zebra secret of Heron notes',
  text: 'Blue Heron and Zebra Falcon attack 通信事業者 in Thailand. zebraword',
  published: '2026-02-03',
  outlet: 'Example',
  lang: 'ja',
  names: [
    ['actor', 'Blue Heron'],
    ['actor', 'Zebra Falcon'],
  ],
  targets: ['JP', 'TH'],
  sectors: ['telecommunications', 'energy'],
};
const secretId = reportWith(secret).raw.id;

interface World {
  readonly server: TestServer;
  readonly tokens: ReadonlyMap<string, string>;
}

/** The hidden report comes between the two others, and everything that follows from it is done: a job, decisions. */
async function world(hidden: Marking | undefined): Promise<World> {
  const server = await testServer();
  const { store } = server;
  const ingestion = createIngestion(
    { store, egress: { get: neverAsked }, clock: () => new Date('2026-11-24T00:00:00Z'), log: () => {} },
    () => {},
  );
  const add = async (wishes: ReportWishes, actor?: string) => {
    const { id } = await store.reports.save(reportWith(wishes));
    await store.blobs.put(new TextEncoder().encode(reportWith(wishes).document.text));
    const what = wishes.title ?? '';
    const task = { kind: 'file', name: what, sha256: reportWith(wishes).raw.sha256, declared: {} } as const;
    const lease = { owner: 'test', milliseconds: 60_000 };
    const [job] = await store.jobs.add(`batch ${what}`, [{ what, task }], lease, actor);
    await store.jobs.take(lease, `batch ${what}`);
    if (job) await store.jobs.finish(job.id, 'test', { step: 'done', result: 'new', documentId: id });
    return id;
  };
  const decide = async (id: string) => {
    const report = await store.reports.get(id, operator);
    if (!report.ok) throw new Error(report.trouble.message);
    const [claim] = report.value.reading.claims;
    const [name] = report.value.reading.names;
    if (!claim?.id || !name) throw new Error('The report has no claim.');
    const decided = await ingestion.decide(
      id,
      [
        { kind: 'accept', claimId: claim.id },
        { kind: 'reject-name', name: { kind: name.kind, name: name.name } },
      ],
      'analyst',
    );
    if (!decided.ok) throw new Error(decided.trouble.message);
  };
  const [first = {}, second = {}] = open;
  await decide(await add(first, 'analyst'));
  if (hidden) {
    await add(secret, 'someone else');
    await store.reports.mark(secretId, hidden, operator);
    await decide(secretId);
    // A job of it that failed says its name in its error.
    const task = {
      kind: 'file',
      name: 'Zebra secret.pdf',
      sha256: reportWith(secret).raw.sha256,
      declared: {},
    } as const;
    const lease = { owner: 'test', milliseconds: 60_000 };
    const [job] = await store.jobs.add('failed', [{ what: 'Zebra secret.pdf', task }], lease, 'someone else');
    await store.jobs.take(lease, 'failed');
    const error = { kind: 'clean/no-text', place: 'Zebra secret.pdf', message: 'No text.' };
    if (job) await store.jobs.finish(job.id, 'test', { step: 'failed', error });
  }
  await add(second, 'analyst');
  await ingestion.addRule({ outlet: 'Example', predicates: ['targets'] }, 'analyst');
  await ingestion.addFeed('https://example.org/feed.xml', 60);
  const tokens = new Map<string, string>();
  for (const person of people) {
    const id = randomUUID();
    const createdAt = '2026-11-24T00:00:00Z';
    await store.access.order({ do: 'add-account', account: { id, ...person, createdAt, failures: 0 } });
    const token = newTokenSecret();
    await store.access.order({
      do: 'add-token',
      token: {
        id: randomUUID(),
        accountId: id,
        name: 'test',
        scope: 'write',
        createdAt,
        expiresAt: '2999-01-01T00:00:00Z',
      },
      hash: secretHash(token),
    });
    tokens.set(person.name, token);
  }
  return { server, tokens };
}

const neverAsked = () => Promise.reject(new Error('Nothing is fetched here.'));

const openId = reportWith(open[0]).raw.id;
const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
/** Of each operation, requests that could tell of the hidden report. */
const requests: Readonly<Record<string, readonly (readonly [string, RequestInit?])[]>> = {
  'get /healthz': [['/healthz']],
  'get /api/reports': [
    ['/api/reports'],
    ['/api/reports?limit=1'],
    ['/api/reports?q=zebraword'],
    ['/api/reports?q=heron'],
    ['/api/reports?name=blue%20heron'],
    ['/api/reports?name=zebra%20falcon'],
    ['/api/reports?country=TH'],
    ['/api/reports?sector=energy'],
    ['/api/reports?lang=ja'],
    ['/api/reports?outlet=Example&from=2026-02&to=2026-02'],
  ],
  'get /api/facets': [['/api/facets']],
  'get /api/reports/{id}': [
    [`/api/reports/${openId}`],
    [`/api/reports/${secretId}`],
    [`/api/reports/${secretId}?version=7`],
  ],
  'get /api/reports/{id}/original': [[`/api/reports/${secretId}/original?start=0&end=5`]],
  'get /api/reports/{id}/file': [[`/api/reports/${secretId}/file`]],
  'get /api/reports/{id}/difference': [[`/api/reports/${secretId}/difference?from=1&to=1`]],
  'put /api/reports/{id}/marking': [
    [`/api/reports/${secretId}/marking`, { ...json({ level: 'CLEAR' }), method: 'PUT' }],
  ],
  'post /api/reports/{id}/decisions': [
    [`/api/reports/${secretId}/decisions`, json({ orders: [{ kind: 'accept', claimId: 'none' }] })],
  ],
  'post /api/reports/{id}/time': [[`/api/reports/${secretId}/time`, json({ seconds: 5 })]],
  'get /api/names': [['/api/names?q=zebra'], ['/api/names?q=heron'], ['/api/names?q=e']],
  'get /api/names/{name}': [
    ['/api/names/Zebra%20Falcon'],
    ['/api/names/Blue%20Heron'],
    [`/api/names/Blue%20Heron?lens=report&report=${secretId}`],
  ],
  'get /api/lists/{list}': ['claims', 'reports', 'names', 'decisions', 'statements'].map(
    (list) => [`/api/lists/${list}`] as const,
  ),
  'get /api/queue': [['/api/queue'], ['/api/queue?lang=ja'], ['/api/queue?outlet=Example&limit=1']],
  'get /api/queue/groups': [['/api/queue/groups']],
  'get /api/judgement': [['/api/judgement']],
  'get /api/judgement/look': [['/api/judgement/look']],
  'get /api/judgement/log': [['/api/judgement/log'], [`/api/judgement/log?report=${secretId}`]],
  'get /api/judgement/statements': [['/api/judgement/statements']],
  'get /api/name-rulings': [['/api/name-rulings']],
  'get /api/jobs': [['/api/jobs'], ['/api/jobs?batch=failed'], ['/api/jobs?limit=1']],
  'get /api/feeds': [['/api/feeds']],
  'get /api/sync': [['/api/sync']],
  'get /api/report-backgrounds': [[`/api/report-backgrounds?ids=${openId},${secretId}`]],
  'get /api/things/{kind}/{value}': [
    ['/api/things/country/TH'],
    ['/api/things/country/JP'],
    ['/api/things/sector/energy'],
  ],
  'post /api/judgement/sheet': [
    [
      '/api/judgement/sheet?name=a.csv',
      {
        method: 'POST',
        body: `subject,predicate,object,quote,document\nX,uses,Y,zebraword,${secretId}\nX,uses,Y,zebraword,Zebra secret of Heron notes`,
      },
    ],
  ],
};
/** Operations that answer nothing of reports, each with why. */
const apart: Readonly<Record<string, string>> = {
  'get /api/attack': 'the loaded knowledge',
  'get /api/attack/{id}': 'synced sets',
  'get /api/vulnerabilities/{cve}': 'synced sets',
  'get /api/products/{name}/end-of-life': 'synced sets',
  'post /api/warninglists': 'synced sets',
  'post /api/judgement/accept': 'below: it changes what others answer',
  'post /api/judgement/undo': 'below',
  'post /api/judgement/statements': 'what is sent',
  'post /api/judgement/rules': 'counts what it accepts: as the overview does',
  'delete /api/judgement/rules/{id}': 'the rule',
  'post /api/judgement/watches': 'what is sent',
  'delete /api/judgement/watches/{id}': 'the watch',
  'post /api/name-rulings': 'what is sent',
  'post /api/jobs': 'new jobs',
  'post /api/jobs/files': 'new jobs',
  'post /api/jobs/{id}/stop': 'jobs: by random id',
  'post /api/jobs/{id}/retry': 'jobs: by random id',
  'post /api/feeds': 'what is sent',
  'delete /api/feeds/{id}': 'the feed',
  'post /api/feeds/{id}/poll': 'the feed',
  'post /api/sync': 'synced sets',
  'post /api/sync/stop': 'synced sets',
  'get /api/audit': 'administrators see what was done by anybody, by ids',
};

/** Headers that say nothing of the answer. */
const transport = new Set(['date', 'connection', 'keep-alive']);

/** Ids and times that chance and the clock give, each by its first place. */
function steady(text: string): string {
  const seen = new Map<string, string>();
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      const known = seen.get(id) ?? `id-${seen.size}`;
      seen.set(id, known);
      return known;
    })
    .replace(/2026-11-2[4-9]T[0-9:.]{8,12}Z/g, 'now');
}

async function answers({ server, tokens }: World, name: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const token = tokens.get(name);
  for (const [operation, some] of Object.entries(requests)) {
    for (const [address, init = {}] of some) {
      const headers = {
        ...Object.fromEntries(new Headers(init.headers)),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      };
      const answer = await fetch(server.address + address, { ...init, headers });
      const kept = [...answer.headers]
        .filter(([key]) => !transport.has(key))
        .map((header) => header.join(': '));
      found.set(
        `${operation} ${address}`,
        steady(`${answer.status}\n${kept.join('\n')}\n\n${await answer.text()}`),
      );
    }
  }
  return found;
}

let without: World;
const baseline = new Map<string, Map<string, string>>();
const everybody = [...people.map(({ name }) => name), 'nobody'];
beforeAll(async () => {
  without = await world(undefined);
  for (const name of everybody) baseline.set(name, await answers(without, name));
}, 60_000);
afterAll(() => without.server.close());

it('asks every operation of the API that could tell of a report', async () => {
  const document = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(await (await fetch(`${without.server.address}/openapi.json`)).json());
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  for (const operation of operations)
    expect(rules[operation], `${operation} has its right in rights.ts`).toBeDefined();
  const own = operations.filter((one) => !/\/api\/(?:session|account)/.test(one));
  expect(own.filter((one) => !requests[one] && !apart[one])).toEqual([]);
});

describe.each(Object.entries(markings))('a report marked %s', (_, marking) => {
  let withIt: World;
  beforeAll(async () => {
    withIt = await world(marking);
  }, 60_000);
  afterAll(() => withIt.server.close());

  it.each(everybody)(
    'changes no byte for %s, unless they may see it',
    async (name) => {
      const person = people.find((one) => one.name === name);
      const reader = person
        ? readerOf({ id: '', createdAt: '', ...person })
        : ({ level: 'CLEAR', communities: [] } as const);
      // Who may see it may change it too, which the others would see: it is only looked for.
      if (mayGo(marking, reader).allowed) {
        if (!person) return;
        const headers = { authorization: `Bearer ${withIt.tokens.get(name)}` };
        const list = await fetch(`${withIt.server.address}/api/reports?q=zebraword`, { headers });
        expect(await list.text()).toContain(secretId);
        return;
      }
      const before = baseline.get(name);
      const found = await answers(withIt, name);
      for (const [request, answer] of found) expect(answer, request).toBe(before?.get(request));
    },
    20_000,
  );
});

it('decides nothing on a hidden report at one stroke, and takes nothing of it back', async () => {
  const strokes: string[] = [];
  for (const marking of [undefined, markings.RED]) {
    const { server, tokens } = await world(marking);
    const authorization = `Bearer ${tokens.get('analyst')}`;
    const order = (body: unknown) => ({
      ...json(body),
      headers: { authorization, 'content-type': 'application/json' },
    });
    const accepted = await fetch(`${server.address}/api/judgement/accept`, order({ outlet: 'Example' }));
    const stroke = z
      .object({ batch: z.string() })
      .loose()
      .parse(await accepted.json());
    const undone = await fetch(`${server.address}/api/judgement/undo`, order({ batch: stroke.batch }));
    strokes.push(steady(JSON.stringify(stroke)) + steady(await undone.text()));
    await server.close();
  }
  expect(strokes[1]).toBe(strokes[0]);
}, 20_000);
