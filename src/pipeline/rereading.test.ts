import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readerVersion } from '../model/reading.ts';
import { done, failed } from '../model/trouble.ts';
import type { Store } from '../store/index.ts';
import { reportWith } from '../store/samples.fixture.ts';
import { openJudgingStore } from './judging/judging-store.ts';
import type { ReadingPool } from './pool/pool.ts';
import { rereadReports, rereadStale, staleReports } from './rereading.ts';

const root = mkdtempSync(path.join(tmpdir(), 'shirabe-stale-'));
afterAll(() => rmSync(root, { recursive: true }));

let store: Store;
/** Texts that the pool was given, in order. */
let read: string[];
beforeEach(async () => {
  const opened = await openJudgingStore(mkdtempSync(path.join(root, 'a')));
  if (!opened.ok) throw new Error(opened.trouble.message);
  store = opened.value;
  read = [];
});
afterEach(() => store.close());

/** Saves what it is given as read by the present reader. */
const pool: ReadingPool = {
  threads: 1,
  read: async () => failed('pipeline/internal', '', 'not used'),
  async save(raw) {
    const text = new TextDecoder().decode(raw.bytes);
    read.push(text);
    const url = 'url' in raw.origin ? (raw.origin.url ?? '') : '';
    return done(
      await store.reports.save({ ...reportWith({ url, text, reader: readerVersion }), again: true }),
    );
  },
  close: async () => {},
};

async function add(name: string, reader: string, keepBytes = true): Promise<void> {
  const text = `Blue Heron attacks ${name}.`;
  if (keepBytes) await store.blobs.put(new TextEncoder().encode(text));
  await store.reports.save(reportWith({ url: `https://example.org/${name}`, text, reader }));
}

describe('reports that an older reader read', () => {
  it('are read anew from their kept bytes, each once; one whose bytes are missing is named and the others go on', async () => {
    await add('a', 'shirabe-reader/0');
    await add('b', readerVersion);
    await add('c', 'shirabe-reader/0', false);
    await add('d', 'shirabe-reader/0');
    const { signal } = new AbortController();
    const told: string[] = [];
    const counts = await rereadReports(staleReports(store, signal), { store, pool }, signal, ({ outcome }) =>
      told.push(outcome.ok ? outcome.value : outcome.trouble.place),
    );
    expect(counts).toEqual({ revised: 2, unchanged: 0, failed: 1 });
    expect(told).toEqual(['revision', 'https://example.org/c', 'revision']);
    expect(read).toEqual(['Blue Heron attacks a.', 'Blue Heron attacks d.']);
    expect(await store.judgements.countReadBefore(readerVersion)).toBe(1);
  });

  it('wait in the background while jobs are open: what is new comes first', async () => {
    await add('a', 'shirabe-reader/0');
    const [job] = await store.jobs.add('b', [
      { what: 'a', task: { kind: 'address', url: 'https://example.org/x' } },
    ]);
    const stop = new AbortController();
    const background = rereadStale({ store, pool }, stop.signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read).toEqual([]);
    await store.jobs.stop(job?.id ?? '');
    expect(await background).toMatchObject({ revised: 1 });
  });

  it('are left as they are when the server ends', async () => {
    await add('a', 'shirabe-reader/0');
    await store.jobs.add('b', [{ what: 'a', task: { kind: 'address', url: 'https://example.org/x' } }]);
    const stop = new AbortController();
    const background = rereadStale({ store, pool }, stop.signal);
    stop.abort();
    expect(await background).toEqual({ revised: 0, unchanged: 0, failed: 0 });
  });
});
