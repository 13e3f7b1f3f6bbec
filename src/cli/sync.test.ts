import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loaders } from '../knowledge/sync/index.ts';
import { sha256 } from '../model/ids.ts';
import { NameView } from '../server/contract/index.ts';
import { openStore } from '../store/index.ts';
import { shirabe } from './run.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-cli-sync-'));
const data = (name: string) => ['--data', path.join(folder, name)];
const bundle = path.join(folder, 'sets.tar');
afterAll(() => rmSync(folder, { recursive: true }));

/** A data folder that has synced one small set. */
beforeAll(async () => {
  const opened = await openStore(path.join(folder, 'maker'));
  if (!opened.ok) throw new Error(opened.trouble.message);
  const { blobs, references, close } = opened.value;
  const set = 'misp-threat-actor';
  const loader = loaders.find((one) => one.set === set);
  const cluster = {
    name: 'T',
    type: 't',
    version: 9,
    values: [{ uuid: 'a', value: 'Violet Egret', meta: { synonyms: ['V-1'] } }],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(cluster));
  await blobs.put(bytes);
  const files = (loader?.files({ cves: [], countryOf: () => undefined }) ?? []).map(({ address }) => ({
    address,
    sha256: sha256(bytes),
    bytes: bytes.length,
  }));
  const contents = {
    set,
    space: set,
    title: 'T',
    publisher: 'P',
    licence: 'L',
    version: '9',
    asOf: '2026-11-01',
  };
  const nothing = { records: [], relations: [], scores: [], values: [], overrides: [], skipped: [] };
  await references.replace({ ...contents, ...nothing, asOfBasis: 'download', reader: 'r' }, files);
  await close();
});

describe('shirabe sync', () => {
  it('has no status before the first', async () => {
    await shirabe('names', 'log', ...data('empty'));
    expect(await shirabe('sync', '--status', ...data('empty'))).toMatchObject({ code: 3, out: '' });
  });

  it('knows which sets there are', async () => {
    const { code, err } = await shirabe('sync', 'no-such-set', ...data('maker'));
    expect([code, err]).toEqual([2, expect.stringContaining('cisa-kev')]);
  });

  it('says what is in force, with version, date and licence', async () => {
    const { out } = await shirabe('sync', '--status', ...data('maker'));
    expect(out).toMatch(/^misp-threat-actor\t9\t2026-11-01/);
    const status = JSON.parse((await shirabe('sync', '--status', '--format', 'json', ...data('maker'))).out);
    expect(status).toMatchObject({ sets: [{ set: 'misp-threat-actor', version: '9' }], failures: [] });
  });

  it('packs a bundle that is read only where its key is trusted', async () => {
    const made = await shirabe('sync', '--bundle', bundle, ...data('maker'));
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('Signed by ed25519:') });
    const key = /ed25519:\S+/.exec(made.out)?.[0] ?? '';
    const refused = await shirabe('sync', '--from', bundle, ...data('site'));
    expect([refused.code, refused.out, refused.err]).toEqual([1, '', expect.stringContaining(key)]);
    expect((await shirabe('sync', '--trust', 'nonsense', ...data('site'))).code).toBe(2);
    expect((await shirabe('sync', '--trust', key, ...data('site'))).code).toBe(0);
    const read = await shirabe('sync', '--from', bundle, ...data('site'));
    expect([read.code, read.out]).toEqual([0, expect.stringMatching(/^new\tmisp-threat-actor\t9\t/)]);
  });

  it('reads no file that is no bundle', async () => {
    const { code, err } = await shirabe('sync', '--from', path.join(folder, 'missing.tar'), ...data('site'));
    expect([code, err]).toEqual([2, expect.stringContaining('missing.tar')]);
  });

  it('makes names known under their lens; the terminal shows whose view it is', async () => {
    const shown = await shirabe('show', 'v1', '--lens', 'misp', '--format', 'json', ...data('site'));
    const view = NameView.parse(JSON.parse(shown.out));
    expect(view).toMatchObject({ name: 'Violet Egret', lens: { used: 'misp', fellBack: false } });
    const text = await shirabe('show', 'Violet Egret', '--lens', 'microsoft', ...data('site'));
    expect(text.out).toContain('microsoft does not know this name: as misp sees it');
  });
});

describe('shirabe names', () => {
  it('join, show and undo, each with a reason, in a log', async () => {
    const site = data('site');
    const join = ['names', 'join', 'Violet Egret', 'Lilac Ibis'];
    expect((await shirabe(...join, ...site)).code).toBe(2);
    const joined = await shirabe(...join, '--reason', 'one server', ...site);
    expect(joined.code).toBe(0);
    expect((await shirabe('show', 'Lilac Ibis', '--lens', 'misp', ...site)).out).toContain('one server');
    const id = joined.out.slice(0, 36);
    expect((await shirabe('names', 'undo', id, '--reason', 'withdrawn', ...site)).code).toBe(0);
    expect((await shirabe('show', 'Lilac Ibis', ...site)).code).toBe(3);
    const { out } = await shirabe('names', 'log', ...site);
    expect(out.split('\n').map((line) => line.split('\t')[3])).toEqual(['', 'taken back', undefined]);
    expect((await shirabe('names', 'undo', 'nonsense', '--reason', 'x', ...site)).code).toBe(2);
  });
});
