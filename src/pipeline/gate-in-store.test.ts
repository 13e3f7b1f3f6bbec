import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayGo } from '../access/index.ts';
import { type Marking, PapLevel, TlpLevel } from '../model/marking.ts';
import type { Reader } from '../model/reader.ts';
import { openStore, operator, type Store } from '../store/index.ts';
import { reportWith } from '../store/samples.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-gate-'));
let store: Store;
beforeAll(async () => {
  const opened = await openStore(folder);
  if (!opened.ok) throw new Error(opened.trouble.message);
  store = opened.value;
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const who = fc.constantFrom('own', 'a', 'b', 'alice', 'bob');
const level = fc.constantFrom(...TlpLevel.options);
const pap = fc.constantFrom(...PapLevel.options);
const optional = { requiredKeys: ['level'] as ['level'] };
const marking: fc.Arbitrary<Marking> = fc.record(
  { level, owner: who, audience: fc.array(who, { maxLength: 2 }), pap },
  optional,
);
const reader: fc.Arbitrary<Reader> = fc.record(
  { level, communities: fc.uniqueArray(who, { maxLength: 2 }), person: who, acts: pap },
  { requiredKeys: ['level', 'communities'] },
);

describe('the gate and the store’s queries', () => {
  it('agree on whatever marking and reader', async () => {
    const markings = fc.sample(marking, { numRuns: 60, seed: 1 });
    const marked: { id: string; marking: Marking }[] = [];
    for (const [n, one] of markings.entries()) {
      const saved = await store.reports.save(reportWith({ url: `https://example.org/${n}` }));
      expect(await store.reports.mark(saved.id, one, operator)).toBe(true);
      marked.push({ id: saved.id, marking: one });
    }
    const ids = marked.map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(reader, async (one) => {
        const seen = new Set<string>((await store.reports.summaries(ids, one)).map(({ id }) => id));
        for (const { id, marking: its } of marked) {
          expect({ its, seen: seen.has(id) }).toEqual({ its, seen: mayGo(its, one).allowed });
        }
        expect(await store.reports.count(one)).toBe(seen.size);
      }),
      { numRuns: 150 },
    );
    expect(await store.reports.count(operator)).toBe(ids.length);
  });
});
