import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Egress, MailFolderRequest } from '../../model/egress.ts';
import { VersionId } from '../../model/ids.ts';
import { done, failed } from '../../model/trouble.ts';
import { openStore, type Store } from '../../store/index.ts';
import { attachedJobs } from '../attached.ts';
import type { ReadingPool } from '../pool/pool.ts';
import { createIngestion } from './ingestion.ts';
import { createRunner, type Runner } from './runner.ts';

const root = mkdtempSync(path.join(tmpdir(), 'shirabe-mail-'));
afterAll(() => rmSync(root, { recursive: true }));

const lines = (...all: string[]): Uint8Array => new TextEncoder().encode(all.join('\r\n'));
const notes = ['--b', 'Content-Disposition: attachment; filename=notes.txt', '', 'attached words'];
const mails = [
  {
    uid: 3,
    subject: 'With notes',
    bytes: lines('From: a@b.example', 'Content-Type: multipart/mixed; boundary=b', '', ...notes, '--b--', ''),
  },
  { uid: 9, subject: 'Plain', bytes: lines('From: a@b.example', '', 'plain words') },
];
const asked: MailFolderRequest[] = [];
let isDown = false;
const egress: Egress = {
  get: async ({ url }) => failed('egress/unreachable', url, 'No answer.'),
  async mails(request) {
    asked.push(request);
    if (isDown) return failed('egress/login-refused', 'imaps://mail.test/CTI', 'No.');
    const known = request.after?.uid ?? 0;
    const tooLarge = known === 0 ? [{ uid: 5, subject: 'Big', bytes: 99_000_000 }] : [];
    return done({
      uidValidity: '7',
      uid: 9,
      exists: 3,
      mails: mails.filter(({ uid }) => uid > known),
      tooLarge,
    });
  },
};

const read: { name: string; level: string | undefined; text: string }[] = [];
const pool: ReadingPool = {
  threads: 1,
  read: async () => failed('pipeline/internal', '', 'not used'),
  async save(raw) {
    const name = 'name' in raw.origin ? raw.origin.name : '';
    read.push({
      name,
      level: (raw.inherited ?? raw.marking).level,
      text: new TextDecoder().decode(raw.bytes),
    });
    const attached = await attachedJobs(raw, { level: 'AMBER+STRICT', owner: 'own' }, store.blobs);
    return done({ result: 'new', id: raw.id, versionId: VersionId.parse(`${raw.id}.1.1`), attached });
  },
  close: async () => {},
};

let store: Store;
let runner: Runner;
beforeEach(async () => {
  const opened = await openStore(mkdtempSync(path.join(root, 'a')));
  if (!opened.ok) throw new Error(opened.trouble.message);
  store = opened.value;
  runner = createRunner(parts());
  asked.length = 0;
  read.length = 0;
  isDown = false;
});
afterEach(async () => {
  await runner.close();
  await store.close();
});
const parts = () => ({ store, pool, egress, clock: () => new Date(), log: () => {} });

describe('a mail folder that is followed', () => {
  const url = 'imaps://ann@mail.test/CTI?password=env:PASSWORD';
  const poll = async (id: string) => {
    const polled = await createIngestion(parts(), runner.wake).pollFeed(id);
    if (!polled.ok) throw new Error(polled.trouble.message);
    await runner.runBatch(polled.value.batch);
    return polled.value.feed;
  };

  it('brings each mail and what is attached to it, in one batch and under its marking, and nothing twice', async () => {
    const { id } = await store.feeds.add(url, 60);
    const feed = await poll(id);
    expect(feed).toMatchObject({ title: 'imaps://mail.test/CTI', entries: 3 });
    expect(read.map(({ name, level }) => [name, level]).sort()).toEqual([
      ['Plain', 'AMBER'],
      ['With notes', 'AMBER'],
      ['notes.txt', 'AMBER+STRICT'],
    ]);
    expect(read.find(({ name }) => name === 'notes.txt')?.text).toBe('attached words');
    const jobs = await store.jobs.list({ limit: 50 });
    expect(new Set(jobs.map(({ batch }) => batch)).size).toBe(1);
    expect(jobs.find(({ what }) => what === 'Big')?.error?.kind).toBe('obtain/too-large');
    await poll(id);
    expect(asked[1]?.after).toEqual({ uidValidity: '7', uid: 9 });
    expect(read).toHaveLength(3);
  });

  it('keeps how far it is known when it cannot be read, and says why', async () => {
    const { id } = await store.feeds.add(url, 60);
    await poll(id);
    isDown = true;
    expect((await poll(id)).error?.kind).toBe('egress/login-refused');
    isDown = false;
    expect((await poll(id)).error).toBeUndefined();
    expect(asked.at(-1)?.after).toEqual({ uidValidity: '7', uid: 9 });
  });
});
