import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe } from 'vitest';
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
