import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SetContents } from '../model/reference.ts';
import { ErrorBody, SyncView } from './contract/index.ts';
import { type TestServer, testServer } from './server.fixture.ts';

const birds: SetContents = {
  set: 'misp-tds',
  space: 'misp-tds',
  title: 'Birds',
  publisher: 'Example Observatory',
  licence: 'CC0',
  version: '1',
  asOf: '2026-11-01',
  asOfBasis: 'publisher',
  reader: 'loader/1',
  records: [],
  relations: [],
  scores: [],
  values: [],
  overrides: [
    { what: 'B without the name C', reason: 'C is a tool', source: 'https://example.org/', applied: true },
  ],
  skipped: [],
};

describe('the sync of reference sets', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
  });
  afterAll(() => server.close());
  const post = (path: string, body: object) =>
    fetch(`${server.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const view = async () => SyncView.parse(await (await fetch(`${server.address}/api/sync`)).json());

  it('shows each set in force with version, date and corrections', async () => {
    expect(await view()).toMatchObject({ isRunning: false, progress: [], sets: [] });
    await server.store.references.replace(birds, []);
    expect((await view()).sets).toMatchObject([
      { set: 'misp-tds', version: '1', asOf: '2026-11-01', overrides: [{ reason: 'C is a tool' }] },
    ]);
  });

  it('refuses a set that does not exist, by its name', async () => {
    const answer = await post('/api/sync', { sets: ['no-such-set'] });
    expect(answer.status).toBe(400);
    expect(ErrorBody.parse(await answer.json()).error.place).toBe('no-such-set');
  });

  it('begins one at a time, and stops when asked; the set from before stays', async () => {
    const begun = await post('/api/sync', { sets: ['misp-tds'] });
    expect(begun.status).toBe(202);
    expect(SyncView.parse(await begun.json())).toMatchObject({
      isRunning: true,
      progress: [{ set: 'misp-tds' }],
    });
    expect((await post('/api/sync', { sets: [] })).status).toBe(503);
    expect((await post('/api/sync/stop', {})).status).toBe(200);
    while ((await view()).isRunning) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await view()).sets).toMatchObject([{ set: 'misp-tds', version: '1' }]);
  });
});
