import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEgress } from '../../egress/index.ts';
import { bundleKeys, loaders } from '../../knowledge/sync/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { publishers } from './file-source.ts';
import { makeBundle } from './make-bundle.ts';
import { addressOf, json, type Publishers, startPublishers } from './publishers.fixture.ts';
import { runSync } from './run-sync.ts';
import { syncSets } from './sync-sets.ts';

const clusterAddress = addressOf('misp-tds');
const cluster = json({ name: 'TDS', type: 'tds', version: 7, values: [{ uuid: 'a', value: 'Example TDS' }] });

async function opened(folder: string): Promise<Store> {
  const store = await openStore(folder);
  if (!store.ok) throw new Error(store.trouble.message);
  return store.value;
}

describe('a bundle for a site without internet', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'shirabe-bundle-'));
  const at = (name: string) => path.join(root, name);
  const bundle = at('sets.tar');
  let publisher: Publishers;
  let key = '';

  beforeAll(async () => {
    publisher = await startPublishers(new Map([[clusterAddress, cluster]]));
    const store = await opened(at('maker'));
    const egress = createEgress({ allowHosts: [publisher.host], hostDelayMs: 0 }, { log: () => {} });
    const source = publishers(egress, publisher.addressOf);
    const context = { cves: [], countryOf: () => undefined };
    const chosen = loaders.filter(({ set }) => set === 'misp-tds');
    await syncSets(chosen, { store, source, overrides: [], context, clock: () => new Date() }, () => {});
    const made = await makeBundle(store, at('maker'), bundle, []);
    if (!made.ok) throw new Error(made.trouble.message);
    key = made.value.key;
    await store.close();
  });
  afterAll(async () => {
    await publisher.close();
    rmSync(root, { recursive: true });
  });

  /** Reads a bundle at a site of its own. */
  async function read(from: string, site: string, trusts: boolean, sets: readonly string[] = []) {
    if (trusts) bundleKeys(at(site)).trust(key);
    const store = await opened(at(site));
    const request = { dataFolder: at(site), egress: { allowHosts: [publisher.host] }, sets, from };
    const outcome = await runSync(store, request, { onProgress: () => {} });
    const versions = (await store.references.sets()).map(({ set, version }) => `${set} ${version}`);
    await store.close();
    return { outcome, versions };
  }

  it('is read where its key is trusted, and gives the same version', async () => {
    const { outcome, versions } = await read(bundle, 'trusting', true);
    expect(outcome).toMatchObject({ ok: true, value: [{ set: 'misp-tds', result: 'new' }] });
    expect(versions).toEqual(['misp-tds 7']);
    expect((await read(bundle, 'trusting', true)).outcome).toMatchObject({
      value: [{ result: 'unchanged' }],
    });
  });

  it('is refused in one sentence that names the key where nobody trusts it', async () => {
    const { outcome, versions } = await read(bundle, 'careful', false);
    expect(outcome).toMatchObject({ ok: false, trouble: { kind: 'knowledge/untrusted-bundle' } });
    expect(outcome.ok ? '' : outcome.trouble.message).toContain(`signed by ${key}`);
    expect(versions).toEqual([]);
  });

  it('is refused when its list was changed after it was signed', async () => {
    const bytes = readFileSync(bundle);
    const changed = at('changed.tar');
    writeFileSync(
      changed,
      Buffer.from(bytes.toString('latin1').replace('"version": "7"', '"version": "8"'), 'latin1'),
    );
    const { outcome, versions } = await read(changed, 'watchful', true);
    expect(outcome).toMatchObject({ ok: false, trouble: { kind: 'knowledge/untrusted-bundle' } });
    expect(outcome.ok ? '' : outcome.trouble.message).toContain('changed after');
    expect(versions).toEqual([]);
  });

  it('gives no file that was changed after it was signed', async () => {
    const bytes = readFileSync(bundle);
    const changed = at('changed-file.tar');
    writeFileSync(
      changed,
      Buffer.from(bytes.toString('latin1').replace('Example TDS', 'Exemple TDS'), 'latin1'),
    );
    const { outcome, versions } = await read(changed, 'watchful', true);
    expect(outcome).toMatchObject({
      value: [{ step: 'failed', error: { kind: 'knowledge/untrusted-bundle' } }],
    });
    expect(versions).toEqual([]);
  });

  it.each([0, 3, 511, 700, 1600])('of which only %d bytes came is none', async (length) => {
    const cut = at('cut.tar');
    writeFileSync(cut, readFileSync(bundle).subarray(0, length));
    const { outcome } = await read(cut, 'patient', true);
    expect(outcome.ok).toBe(false);
  });

  it('may lie unpacked in a folder, or on a server', async () => {
    const folder = at('unpacked');
    mkdirSync(path.join(folder, 'files'), { recursive: true });
    const bytes = readFileSync(bundle);
    const served = new Map<string, Uint8Array>();
    for (let from = 0; bytes.readUInt8(from) !== 0; ) {
      const name = bytes.toString('ascii', from, from + 100).replaceAll('\0', '');
      const size = Number.parseInt(bytes.toString('ascii', from + 124, from + 135), 8);
      const content = bytes.subarray(from + 512, from + 512 + size);
      writeFileSync(path.join(folder, name), content);
      served.set(`bundle/${name}`, content);
      from += 512 + Math.ceil(size / 512) * 512;
    }
    expect((await read(folder, 'unpacking', true)).versions).toEqual(['misp-tds 7']);
    const server = await startPublishers(served);
    bundleKeys(at('serving')).trust(key);
    const store = await opened(at('serving'));
    const from = `http://${server.host}/bundle/`;
    const request = {
      dataFolder: at('serving'),
      egress: { allowHosts: [server.host], hostDelayMs: 0 },
      sets: [],
      from,
    };
    expect(await runSync(store, request, { onProgress: () => {} })).toMatchObject({
      value: [{ result: 'new' }],
    });
    await store.close();
    await server.close();
  });

  it('takes nothing newer away', async () => {
    const store = await opened(at('ahead'));
    const newer = {
      set: 'misp-tds',
      space: 'misp-galaxy',
      title: 'TDS',
      publisher: 'P',
      licence: 'L',
      version: '8',
    };
    const nothing = { records: [], relations: [], scores: [], values: [], overrides: [], skipped: [] };
    await store.references.replace(
      { ...newer, ...nothing, asOf: '2099-01-01', asOfBasis: 'publisher', reader: 'r' },
      [],
    );
    await store.close();
    const { outcome, versions } = await read(bundle, 'ahead', true);
    expect(outcome).toMatchObject({
      value: [{ error: { message: expect.stringContaining('older than what is here') } }],
    });
    expect(versions).toEqual(['misp-tds 8']);
  });

  it('is asked for no set that it does not hold', async () => {
    const { outcome } = await read(bundle, 'wanting', true, ['epss']);
    expect(outcome).toMatchObject({ ok: false, trouble: { kind: 'input/invalid', place: 'epss' } });
  });

  it('is made of what is in force only', async () => {
    const store = await opened(at('empty'));
    const made = await makeBundle(store, at('empty'), at('none.tar'), []);
    expect(made).toMatchObject({ ok: false, trouble: { kind: 'input/invalid' } });
    await store.close();
  });

  it('trusts no key of another form', () => {
    expect(bundleKeys(at('strict')).trust('ssh-ed25519 AAAA')).toMatchObject({ ok: false });
  });
});
