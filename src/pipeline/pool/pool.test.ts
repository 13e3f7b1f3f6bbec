import { afterEach, describe, expect, it } from 'vitest';
import type { RawDocument } from '../../model/document.ts';
import { documentIdOf, sha256 } from '../../model/ids.ts';
import { createPool, type PoolSettings, type ReadingPool } from './pool.ts';

const script = new URL('./misbehaving-thread.fixture.ts', import.meta.url);

function file(name: string): RawDocument {
  const bytes = new TextEncoder().encode(name);
  return {
    id: documentIdOf({ sha256: sha256(bytes) }),
    bytes,
    sha256: sha256(bytes),
    mediaType: 'text/plain',
    origin: { kind: 'file', name },
    obtainedAt: '2026-11-24T00:00:00.000Z',
    declared: {},
    marking: { level: 'CLEAR' },
  };
}

let pool: ReadingPool | undefined;
const open = (settings: PoolSettings = {}) => {
  pool = createPool({ script, threads: 1, ...settings });
  return pool;
};
afterEach(() => pool?.close());

async function messageOf(reading: ReturnType<ReadingPool['read']>): Promise<string> {
  const outcome = await reading;
  return outcome.ok ? 'ok' : outcome.trouble.message;
}

describe('threads that read', () => {
  it('answer each document in turn and tell its steps', async () => {
    const { read } = open();
    const steps: string[] = [];
    const first = read(file('a'), { onStep: (step) => steps.push(step) });
    expect(await Promise.all([messageOf(first), messageOf(read(file('b')))])).toEqual(['read', 'read']);
    expect(steps).toEqual(['clean']);
  });

  it('give up a document that takes too long, name it, and go on', async () => {
    const { read } = open({ itemMilliseconds: 300 });
    const [hung, next] = await Promise.all([read(file('hang')), messageOf(read(file('b')))]);
    expect(hung).toMatchObject({ ok: false, trouble: { kind: 'pipeline/internal', place: 'hang' } });
    expect(next).toBe('read');
  });

  it('give up a document that needs too much memory, and go on', async () => {
    const { read } = open({ heapMegabytes: 32 });
    const [full, next] = await Promise.all([messageOf(read(file('memory'))), messageOf(read(file('b')))]);
    expect(full).toMatch(/more memory/);
    expect(next).toBe('read');
  });

  it('survive a crash', async () => {
    const { read } = open();
    const [crashed, next] = await Promise.all([messageOf(read(file('crash'))), messageOf(read(file('b')))]);
    expect(crashed).toMatch(/broke off/);
    expect(next).toBe('read');
  });

  it('stop a document at work, and one that waits, when asked', async () => {
    const { read } = open();
    const stop = new AbortController();
    const hanging = read(file('hang'), { signal: stop.signal });
    const waiting = read(file('b'), { signal: stop.signal });
    setTimeout(() => stop.abort(), 200);
    for (const outcome of await Promise.all([hanging, waiting])) {
      expect(outcome).toMatchObject({ ok: false, trouble: { kind: 'pipeline/stopped' } });
    }
    expect(await messageOf(read(file('c')))).toBe('read');
  });

  it('say why when they cannot work at all', async () => {
    const { read } = open({ packFolder: 'missing' });
    expect(await Promise.all([messageOf(read(file('a'))), messageOf(read(file('b')))])).toEqual([
      'No pack.',
      'No pack.',
    ]);
  });

  it('leave nobody waiting when the pool closes', async () => {
    const { read, close } = open();
    const readings = [read(file('hang')), read(file('b'))];
    await close();
    for (const outcome of await Promise.all(readings)) expect(outcome.ok).toBe(false);
  });
});
