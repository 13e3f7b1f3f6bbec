import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SetContents } from '../../../model/reference.ts';
import { referenceContract } from '../../reference-contract.suite.ts';
import { openStore } from '../open.ts';

const root = mkdtempSync(path.join(tmpdir(), 'shirabe-references-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('the embedded store keeps the contract of reference sets:', () => {
  referenceContract(async () => {
    const folder = mkdtempSync(path.join(root, 'a'));
    return async (clock) => {
      const store = await openStore(folder, { clock });
      if (!store.ok) throw new Error(store.trouble.message);
      return store.value;
    };
  });
});

describe('a process that is killed in the middle of a swap', () => {
  it('leaves the set from before whole', async () => {
    const folder = mkdtempSync(path.join(root, 'a'));
    const contents = (version: string): SetContents => ({
      set: 'birds',
      space: 'birds',
      title: 'Birds',
      publisher: 'Example',
      licence: 'CC0',
      version,
      asOf: '2026-11-01',
      asOfBasis: 'publisher',
      reader: 'r',
      records: Array.from({ length: 3000 }, (_, at) => ({
        id: `${version}-${at}`,
        kind: 'actor',
        label: `Heron ${at}`,
        status: 'current',
        names: [{ name: `Heron ${at}`, kind: 'actor', relation: 'same' }],
        links: [],
        facts: {},
      })),
      relations: [],
      scores: [],
      values: [],
      overrides: [],
      skipped: [],
    });
    const store = await openStore(folder);
    if (!store.ok) throw new Error(store.trouble.message);
    const { references } = store.value;
    await references.replace(contents('1'), []);
    const script = new URL('./killed-swap.fixture.ts', import.meta.url).pathname;
    const next = JSON.stringify({ ...contents('2'), records: contents('2').records.slice(0, 500) });
    const signal = await new Promise((resolve) => {
      execFile(process.execPath, [script, folder, next], (error) => resolve(error?.signal));
    });
    expect(signal).toBe('SIGKILL');
    expect(await references.sets()).toMatchObject([{ version: '1', counts: { records: 3000, names: 3000 } }]);
    expect(await references.record('birds', '1-2999')).toMatchObject({ record: { label: 'Heron 2999' } });
    await store.value.close();
  });
});
