import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../model/ids.ts';
import type { Outcome } from '../model/trouble.ts';
import type { OpenAnother } from './contract.suite.ts';
import { reportWith } from './samples.fixture.ts';
import type { Store } from './store.ts';

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.trouble.message);
  return outcome.value;
}

/** What every store does for the work that comes in. `begin` makes an empty store. */
export function workContract(begin: () => Promise<OpenAnother>): void {
  let open: OpenAnother;
  let store: Store;
  let now: Date;
  const clock = () => now;

  beforeEach(async () => {
    now = new Date('2026-11-24T09:00:00Z');
    open = await begin();
    store = await open(clock);
  });
  afterEach(() => store.close());

  describe('jobs', () => {
    const lease = { owner: 'one', milliseconds: 60_000 };
    const other = { owner: 'two', milliseconds: 60_000 };
    const address = (url: string) => ({ what: url, task: { kind: 'address', url } as const });

    it('go to one owner each, oldest first', async () => {
      await store.jobs.add('batch', [address('a'), address('b')]);
      const second = await open(clock);
      const [a, b] = [await store.jobs.take(lease), await second.jobs.take(other)];
      expect([a?.what, b?.what]).toEqual(['a', 'b']);
      expect(await store.jobs.take(lease)).toBeUndefined();
      await second.close();
    });

    it('belong to who added them with a lease, until that runs out', async () => {
      await store.jobs.add('batch', [address('a')], lease);
      expect(await store.jobs.take(other)).toBeUndefined();
      expect((await store.jobs.take(lease))?.what).toBe('a');
      expect(await store.jobs.take(lease)).toBeUndefined();
      now = new Date(now.getTime() + 61_000);
      expect(await store.jobs.take(other)).toMatchObject({ what: 'a', attempts: 2 });
    });

    it('are freed at once when their owner is known to be gone', async () => {
      await store.jobs.add('batch', [address('a')]);
      await store.jobs.take(lease);
      expect(await store.jobs.release((owner) => owner === 'one')).toBe(1);
      expect((await store.jobs.take(other))?.what).toBe('a');
    });

    it('wait again without an attempt counted when their owner gives them back', async () => {
      const [a] = await store.jobs.add('batch', [address('a')]);
      await store.jobs.take(lease);
      await store.jobs.giveBack(a?.id ?? '', 'two');
      expect(await store.jobs.take(other)).toBeUndefined();
      await store.jobs.giveBack(a?.id ?? '', 'one');
      expect(await store.jobs.take(other)).toMatchObject({ attempts: 1 });
    });

    it('stop when asked: at once while waiting, else at the next step', async () => {
      const [a, b] = await store.jobs.add('batch', [address('a'), address('b')]);
      await store.jobs.take(lease);
      expect(await store.jobs.advance(a?.id ?? '', lease, 'obtain')).toBe(true);
      await store.jobs.stop(a?.id ?? '');
      expect(await store.jobs.advance(a?.id ?? '', lease, 'clean')).toBe(false);
      expect((await store.jobs.stop(b?.id ?? ''))?.step).toBe('stopped');
      expect((await store.jobs.retry(b?.id ?? ''))?.step).toBe('waiting');
    });

    it('end with a result or with an error that names its place', async () => {
      const [a, b] = await store.jobs.add('batch', [address('a'), address('b')]);
      await store.jobs.take(lease);
      await store.jobs.take(lease);
      await store.jobs.finish(a?.id ?? '', 'one', { step: 'done', result: 'new', documentId: 'x' });
      const error = { kind: 'egress/unreachable', place: 'b', message: 'No answer.' };
      await store.jobs.finish(b?.id ?? '', 'one', { step: 'failed', error });
      expect(await store.jobs.list({ batch: 'batch', limit: 5 })).toMatchObject([
        { what: 'b', step: 'failed', error },
        { what: 'a', step: 'done', result: 'new', documentId: 'x' },
      ]);
      expect(await store.jobs.countOpen()).toBe(0);
      expect(await store.jobs.prune(30)).toBe(0);
      now = new Date(now.getTime() + 31 * 86_400_000);
      expect(await store.jobs.prune(30)).toBe(2);
    });
  });

  describe('feeds', () => {
    it('fall due by their interval, for one process at a time', async () => {
      const { id } = await store.feeds.add('https://example.org/feed', 60);
      expect((await store.feeds.takeDue())?.id).toBe(id);
      expect(await store.feeds.takeDue()).toBeUndefined();
      await store.feeds.notePoll(id, { title: 'Feed', entries: 3, etag: '"1"' });
      now = new Date(now.getTime() + 59 * 60_000);
      expect(await store.feeds.takeDue()).toBeUndefined();
      now = new Date(now.getTime() + 60_000);
      expect(await store.feeds.takeDue()).toMatchObject({ title: 'Feed', entries: 3, etag: '"1"' });
    });

    it('keep the validators of the last good poll when one fails', async () => {
      const { id } = await store.feeds.add('https://example.org/feed', 60);
      await store.feeds.notePoll(id, { etag: '"1"', entries: 2 });
      const error = { kind: 'egress/unreachable', place: 'feed', message: 'No answer.' };
      await store.feeds.notePoll(id, { error });
      expect(await store.feeds.get(id)).toMatchObject({ etag: '"1"', entries: 2, error });
    });

    it('tell entries that are new, or newer than seen', async () => {
      const { id } = await store.feeds.add('https://example.org/feed', 60);
      expect(await store.feeds.unseen(id, [{ url: 'a', stamp: '1' }])).toEqual(['a']);
      const again = [
        { url: 'a', stamp: '1' },
        { url: 'b', stamp: '1' },
      ];
      expect(await store.feeds.unseen(id, again)).toEqual(['b']);
      expect(await store.feeds.unseen(id, [{ url: 'a', stamp: '2' }])).toEqual(['a']);
    });

    it('are kept once, and go when removed', async () => {
      const { id } = await store.feeds.add('https://example.org/feed', 60);
      await store.feeds.add('https://example.org/feed', 30);
      expect(await store.feeds.list()).toMatchObject([{ id, everyMinutes: 30 }]);
      expect(await store.feeds.remove(id)).toBe(true);
      expect(await store.feeds.remove(id)).toBe(false);
    });
  });

  describe('original bytes', () => {
    const bytes = new TextEncoder().encode('<p>original</p>');

    it('come back under their hash', async () => {
      const hash = await store.blobs.put(bytes);
      await store.blobs.put(bytes);
      expect(value(await store.blobs.get(hash))).toEqual(Buffer.from(bytes));
      expect(await store.blobs.get(sha256('nothing'))).toMatchObject({
        ok: false,
        trouble: { kind: 'store/not-found' },
      });
    });

    it('are swept away only when old and named by no version and no job to do', async () => {
      const [report, job, orphan] = [reportWith(), 'job', 'orphan'];
      await store.reports.save(report);
      const reportBytes = new TextEncoder().encode(report.document.text);
      for (const one of [reportBytes, Buffer.from(job), Buffer.from(orphan)]) await store.blobs.put(one);
      await store.jobs.add('batch', [
        { what: 'f', task: { kind: 'file', name: 'f', sha256: sha256(job), declared: {} } },
      ]);
      now = new Date(Date.now() + 30 * 60_000);
      expect(await store.blobs.sweep(60)).toBe(0);
      expect(await store.blobs.sweep(10)).toBe(1);
      expect((await store.blobs.get(report.raw.sha256)).ok).toBe(true);
      expect((await store.blobs.get(sha256(orphan))).ok).toBe(false);
    });
  });
}
