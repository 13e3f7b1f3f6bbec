import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Egress, EgressResponse } from '../../model/egress.ts';
import { documentIdOf, uuidV5 } from '../../model/ids.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { openStore, type Store } from '../../store/index.ts';
import type { ReadingPool } from '../pool/pool.ts';
import { createIngestion } from './ingestion.ts';
import { isGone, newOwner, retireOwner } from './owner.ts';
import { createRunner, type Runner } from './runner.ts';
import { sampleFolder, sampleJobs } from './samples.ts';

const root = mkdtempSync(path.join(tmpdir(), 'shirabe-ingest-'));
afterAll(() => rmSync(root, { recursive: true }));

const pages = new Map<string, Partial<EgressResponse>>();
const asked: string[] = [];
const egress: Egress = {
  async get({ url, etag }): Promise<Outcome<EgressResponse>> {
    asked.push(url);
    const page = pages.get(url);
    if (!page) return failed('egress/unreachable', url, 'No answer.');
    const notModified = etag !== undefined && etag === page.etag;
    const bytes = notModified ? new Uint8Array() : (page.bytes ?? new Uint8Array());
    return done({
      status: notModified ? 304 : 200,
      finalUrl: url,
      bytes,
      notModified,
      ...(page.etag ? { etag: page.etag } : {}),
      ...(page.contentType ? { contentType: page.contentType } : {}),
    });
  },
};
const page = (text: string, contentType = 'text/html', etag?: string) => ({
  bytes: new TextEncoder().encode(text),
  contentType,
  ...(etag ? { etag } : {}),
});

/** Saves nothing, but answers as if: the steps themselves are tested where they are. */
const seen: string[] = [];
let hold: Promise<void> | undefined;
const pool: ReadingPool = {
  threads: 1,
  read: async () => failed('pipeline/internal', '', 'not used'),
  async save(raw, _validators, { onStep, signal } = {}) {
    onStep?.('extract');
    seen.push(new TextDecoder().decode(raw.bytes));
    const stopped = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
    if (hold) await Promise.race([hold, stopped]);
    if (signal?.aborted) return failed('pipeline/stopped', '', 'Stopped.');
    return done({ result: 'new', id: raw.id, versionId: await versionOf(raw.id) });
  },
  close: async () => {},
};
async function versionOf(id: string) {
  const { VersionId } = await import('../../model/ids.ts');
  return VersionId.parse(`${id}.1.1`);
}

let store: Store;
let runner: Runner;
beforeEach(async () => {
  const opened = await openStore(mkdtempSync(path.join(root, 'a')));
  if (!opened.ok) throw new Error(opened.trouble.message);
  store = opened.value;
  runner = createRunner(parts());
  pages.clear();
  asked.length = 0;
  seen.length = 0;
  hold = undefined;
});
afterEach(async () => {
  await runner.close();
  await store.close();
});
const parts = () => ({ store, pool, egress, clock: () => new Date(), log: () => {} });
const ingestion = () => createIngestion(parts(), runner.wake);
const jobs = async () => (await store.jobs.list({ limit: 50 })).reverse();

describe('what comes in', () => {
  it('becomes jobs, and each says how it ended; a failed one does not hold up the others', async () => {
    pages.set('https://example.org/a', page('<p>Report</p>'));
    const { batch } = await ingestion().add({
      addresses: ['https://example.org/none', 'https://example.org/a'],
      files: [
        { name: 'empty.txt', sha256: await store.blobs.put(new Uint8Array()) },
        { name: 'big.pdf', tooLarge: 200_000_000 },
      ],
      texts: [{ text: 'pasted words', title: 'Paste' }],
    });
    const ended: string[] = [];
    await runner.runBatch(batch, (job) => ended.push(job.what));
    expect((await jobs()).map(({ what, step, error }) => [what, step, error?.kind])).toEqual([
      ['https://example.org/none', 'failed', 'egress/unreachable'],
      ['https://example.org/a', 'done', undefined],
      ['empty.txt', 'failed', 'obtain/empty'],
      ['big.pdf', 'failed', 'obtain/too-large'],
      ['Paste', 'done', undefined],
    ]);
    expect(ended.sort()).toEqual([
      'Paste',
      'big.pdf',
      'empty.txt',
      'https://example.org/a',
      'https://example.org/none',
    ]);
    expect(seen.sort()).toEqual(['<p>Report</p>', 'pasted words']);
  });

  it('refuses a feed given as a report, and says what to do', async () => {
    pages.set(
      'https://example.org/feed',
      page('<rss version="2.0"><channel><title>t</title></channel></rss>', 'application/rss+xml'),
    );
    const { batch } = await ingestion().add({ addresses: ['https://example.org/feed'] });
    await runner.runBatch(batch);
    expect((await jobs())[0]?.error?.message).toMatch(/Add it as a feed/);
  });

  it('is taken up again after its process was killed, but not for ever', async () => {
    const { batch, jobs: added } = await ingestion().add({ texts: [{ text: 'deadly' }] });
    for (let attempt = 0; attempt < 3; attempt++) {
      await store.jobs.take({ owner: 'killed', milliseconds: 60_000 });
      await store.jobs.release((owner) => owner === 'killed');
    }
    await runner.runBatch(batch);
    expect(await store.jobs.get(added[0]?.id ?? '')).toMatchObject({
      step: 'failed',
      error: { place: 'deadly' },
    });
    expect(seen).toEqual([]);
  });

  it('stops when asked, can be tried again, and waits for the next start when Shirabe ends', async () => {
    let letGo = () => {};
    hold = new Promise((resolve) => {
      letGo = resolve;
    });
    const service = ingestion();
    const { batch, jobs: added } = await service.add({ texts: [{ text: 'long' }] });
    const id = added[0]?.id ?? '';
    const running = runner.runBatch(batch);
    await waitFor(async () => seen.length === 1);
    await service.stopJob(id);
    await running;
    expect((await store.jobs.get(id))?.step).toBe('stopped');

    await service.retryJob(id);
    const again = runner.runBatch(batch);
    await waitFor(async () => seen.length === 2);
    await runner.close();
    await again;
    expect(await store.jobs.get(id)).toMatchObject({ step: 'waiting', attempts: 0 });
    letGo();
  });
});

describe('the sample reports', () => {
  it('go into a store that was never used, once', async () => {
    const jobs = await sampleJobs(store, sampleFolder);
    expect(jobs).toHaveLength(6);
    await store.jobs.add('samples', jobs);
    await runner.runBatch('samples');
    expect(await sampleJobs(store, sampleFolder)).toEqual([]);
    expect((await store.jobs.list({ limit: 10 })).map((job) => job.step)).toEqual(jobs.map(() => 'done'));
  });
});

describe('a feed', () => {
  const feed = (items: string) =>
    page(
      `<rss version="2.0"><channel><title>Example</title><link>https://example.org/</link>${items}</channel></rss>`,
      'application/rss+xml',
      `"${items.length}"`,
    );
  const item = (n: number, more = '') =>
    `<item><title>t${n}</title><link>https://example.org/${n}</link>${more}</item>`;

  it('brings each entry once, and again only with a newer date', async () => {
    const service = ingestion();
    const { id } = await service.addFeed('https://example.org/feed', 60);
    pages.set('https://example.org/feed', feed(item(1)));
    expect(await service.pollFeed(id)).toMatchObject({
      ok: true,
      value: { jobs: 1, feed: { title: 'Example', entries: 1 } },
    });
    expect(await service.pollFeed(id)).toMatchObject({ value: { jobs: 0 } });
    pages.set(
      'https://example.org/feed',
      feed(item(1, '<pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate>') + item(2)),
    );
    expect(await service.pollFeed(id)).toMatchObject({ value: { jobs: 2 } });
  });

  it('that cannot be read says so in its row', async () => {
    const service = ingestion();
    const { id } = await service.addFeed('https://example.org/feed', 60);
    expect(await service.pollFeed(id)).toMatchObject({
      value: { feed: { error: { kind: 'egress/unreachable' } } },
    });
    expect(await service.pollFeed(uuidV5(id, 'none'))).toMatchObject({
      ok: false,
      trouble: { kind: 'store/not-found' },
    });
  });

  it('serves an entry’s own content when its page cannot be had', async () => {
    const service = ingestion();
    const { id } = await service.addFeed('https://example.org/feed', 60);
    pages.set(
      'https://example.org/feed',
      feed(item(1, '<description>&lt;p&gt;In the feed&lt;/p&gt;</description>')),
    );
    const polled = await service.pollFeed(id);
    if (polled.ok) await runner.runBatch(polled.value.batch);
    expect(seen).toEqual(['<p>In the feed</p>']);
    expect((await jobs())[0]).toMatchObject({
      step: 'done',
      documentId: documentIdOf({ canonicalAddress: 'https://example.org/1' }),
    });
  });
});

describe('the owner of jobs', () => {
  it('is known to be gone when its process is, and only on this machine', () => {
    const owner = newOwner();
    expect(isGone(owner)).toBe(false);
    retireOwner(owner);
    expect(isGone(owner)).toBe(true);
    expect(isGone(owner.replace(/\/\d+\//, '/999999999/'))).toBe(true);
    expect(isGone('elsewhere/1/x')).toBe(false);
  });
});

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}
