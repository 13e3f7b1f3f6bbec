import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportWith } from '../store/samples.fixture.ts';
import { ErrorBody, JobAccepted, NameHits, NameView, ReportPage } from './contract/index.ts';
import { type TestServer, testServer } from './server.fixture.ts';
import { startServer } from './start.ts';

let server: TestServer;
let id: string;
beforeAll(async () => {
  server = await testServer();
  const text = '<script>alert(1)</script> Blue Heron attacks 通信事業者.';
  await server.store.blobs.put(new TextEncoder().encode(text));
  id = (await server.store.reports.save(reportWith({ text, title: '題"名/2' }))).id;
  await server.store.reports.save(
    reportWith({ url: 'https://example.org/crane', names: [['malware', 'CraneLoader']] }),
  );
});
afterAll(() => server.close());

const get = (address: string, init: RequestInit = {}) => fetch(server.address + address, init);
const errorOf = async (answer: Response) => ErrorBody.parse(await answer.json()).error;

/** A request with headers that `fetch` does not let through. */
function raw(headers: Record<string, string>, method = 'GET', address = '/healthz'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(server.address + address, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('who may ask', () => {
  it('is this machine under its own names', async () => {
    expect(await raw({ host: 'localhost:1' })).toBe(200);
    expect(await raw({ host: '[::1]:1' })).toBe(200);
    expect(await raw({ host: 'rebound.example:4870' })).toBe(421);
    expect(await raw({ host: '127.0.0.1.example' })).toBe(421);
  });

  it('is for writes our own page, or no page', async () => {
    const post = (headers: Record<string, string>) =>
      raw({ host: 'localhost:1', ...headers }, 'POST', '/api/jobs/none/stop');
    expect(await post({})).toBe(404);
    expect(await post({ origin: 'http://localhost:1' })).toBe(404);
    expect(await post({ origin: 'http://evil.example' })).toBe(403);
    expect(await post({ origin: 'http://localhost:2' })).toBe(403);
    expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ origin: 'null' })).toBe(403);
  });

  it('is nobody on other machines, and says how to reach it', async () => {
    const outcome = await startServer({
      dataFolder: server.folder,
      host: '0.0.0.0',
      port: 0,
      egress: {},
      samples: false,
      log: () => {},
    });
    expect(outcome).toMatchObject({ ok: false, trouble: { kind: 'input/invalid', place: '0.0.0.0' } });
  });
});

describe('answers', () => {
  it('carry headers that keep them from being anything else', async () => {
    const { headers } = await get('/api/reports');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('name the field that does not fit', async () => {
    expect(await errorOf(await get('/api/reports?limit=many'))).toMatchObject({
      kind: 'input/invalid',
      place: 'limit',
    });
    const broken = await get('/api/jobs', {
      method: 'POST',
      body: '{"a',
      headers: { 'content-type': 'application/json' },
    });
    expect([broken.status, (await errorOf(broken)).kind]).toEqual([400, 'input/invalid']);
    const none = await get('/api/none');
    expect([none.status, (await errorOf(none)).place]).toEqual([404, 'path']);
  });

  it('are compressed where the browser can', async () => {
    const answer = await get('/openapi.json', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
  });

  it('refuse a body beyond the limit', async () => {
    const body = JSON.stringify({ texts: [{ text: 'x'.repeat(21 * 1024 * 1024) }] });
    const answer = await get('/api/jobs', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect([answer.status, (await errorOf(answer)).kind]).toEqual([413, 'obtain/too-large']);
  });
});

describe('an original', () => {
  it('comes as a download in a sandbox, with a harmless name', async () => {
    const answer = await get(`/api/reports/${id}/file`);
    expect(await answer.text()).toContain('<script>');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-security-policy')).toMatch(/sandbox/);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="report-1.txt"; filename*=UTF-8''${encodeURIComponent('題 名 2-1.txt')}`,
    );
  });
});

describe('an upload', () => {
  it('makes a job of each file, also of one that is too large, which fails by name', async () => {
    const body = new FormData();
    body.append('file', new File(['words'], '報告.txt'));
    body.append('file', new File([new Uint8Array(51 * 1024 * 1024)], 'big.pdf'));
    const answer = await get('/api/jobs/files', { method: 'POST', body });
    const { jobs } = JobAccepted.parse(await answer.json());
    expect(jobs.map((job) => job.what)).toEqual(['報告.txt', 'big.pdf']);
    const stored = await server.store.jobs.get(jobs[1]?.id ?? '');
    expect(stored?.task).toEqual({ kind: 'too-large', name: 'big.pdf', bytes: 51 * 1024 * 1024 });
  });
});

describe('names', () => {
  it('are looked up in any spelling, and gather what shares them without dispute', async () => {
    const view = NameView.parse(await (await get('/api/names/g9')).json());
    expect(view).toMatchObject({ kind: 'actor', name: 'Blue Heron', ambiguousWith: [] });
    expect(view.names.map(({ name, status }) => [name, status])).toEqual([
      ['Blue Heron', 'undisputed'],
      ['G-9', 'undisputed'],
      ['Grey Crane', 'disputed'],
    ]);
    expect(view.claims.map(({ claim, reportId }) => [claim.predicate, claim.status, reportId])).toEqual([
      ['targets', 'hedged', id],
    ]);
    expect(view.reports).toHaveLength(1);
  });

  it('of a disputed edge keep to themselves', async () => {
    const view = NameView.parse(await (await get('/api/names/grey%20crane')).json());
    expect(view).toMatchObject({ name: 'Grey Crane', claims: [], ambiguousWith: [{ name: 'Blue Heron' }] });
    expect((await get('/api/names/nobody')).status).toBe(404);
  });

  it('that only reports use have a page and are suggested too', async () => {
    expect(NameView.parse(await (await get('/api/names/craneloader')).json())).toMatchObject({
      kind: 'malware',
      name: 'CraneLoader',
    });
    const { names } = NameHits.parse(await (await get('/api/names?q=crane')).json());
    expect(names).toMatchObject([
      { name: 'CraneLoader', kind: 'malware', reports: 1 },
      { name: 'Blue Heron', matched: 'Grey Crane', reports: 1 },
    ]);
  });

  it('filter the list by every spelling', async () => {
    const page = ReportPage.parse(await (await get('/api/reports?name=G-9')).json());
    expect(page.items.map((item) => item.id)).toEqual([id]);
  });
});

describe('the page', () => {
  it('says what to do while it is not built; then comes at every address of its own, with a strict policy', async () => {
    expect((await get('/reports/1')).status).toBe(503);
    const dist = path.join(server.folder, 'dist');
    mkdirSync(path.join(dist, 'assets'), { recursive: true });
    writeFileSync(path.join(dist, 'index.html'), '<div id="root"></div>');
    writeFileSync(path.join(dist, 'assets', 'a-1.js'), 'x');
    for (const address of ['/', '/reports/1', '/names/APT40?kind=actor']) {
      const answer = await get(address);
      expect(await answer.text()).toContain('root');
      expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe/);
    }
  });

  it('serves its files and nothing beside them', async () => {
    const script = await get('/assets/a-1.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    expect(script.headers.get('cache-control')).toMatch(/immutable/);
    expect((await get('/assets/none.js')).status).toBe(404);
    for (const address of [
      '/..%2fshirabe.db',
      '/%2e%2e/shirabe.db',
      '/assets/..%2f..%2fshirabe.db',
      '/%00.js',
      '/.hidden.js',
    ]) {
      const body = await (await get(address)).text();
      expect(body).not.toContain('SQLite');
    }
  });
});
