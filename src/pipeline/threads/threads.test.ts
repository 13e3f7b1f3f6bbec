import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../model/trouble.ts';
import { createThreads, type Threads, type ThreadsSettings } from './threads.ts';

let threads: Threads<string, string, string> | undefined;
const open = (settings: Partial<ThreadsSettings> = {}) => {
  threads = createThreads({
    script: new URL('./misbehaving-thread.fixture.ts', import.meta.url),
    threads: 1,
    itemMilliseconds: 10_000,
    heapMegabytes: 64,
    idleMilliseconds: 10_000,
    ...settings,
  });
  return (request: string, signal?: AbortSignal) =>
    threads?.run(request, { place: request, ...(signal ? { signal } : {}) }) ??
    Promise.reject(new Error('closed'));
};
afterEach(() => threads?.close());

const said = (outcome: Outcome<string>) => (outcome.ok ? outcome.value : outcome.trouble.message);

describe('threads', () => {
  it('answer each request in turn and tell its steps', async () => {
    open();
    const steps: string[] = [];
    const first = threads?.run('a', { place: 'a', onStep: (step) => steps.push(step) });
    const second = threads?.run('b', { place: 'b' });
    expect((await Promise.all([first, second])).map((outcome) => outcome && said(outcome))).toEqual([
      'did a',
      'did b',
    ]);
    expect(steps).toEqual(['begun']);
  });

  it('end when they are idle, which is told once the last is gone', async () => {
    const idle = Promise.withResolvers<string>();
    const ask = open({ threads: 2, idleMilliseconds: 20, onIdle: () => idle.resolve('idle') });
    expect((await Promise.all([ask('a'), ask('b')])).map(said)).toEqual(['did a', 'did b']);
    expect(await idle.promise).toBe('idle');
  });

  it('give up a request that takes too long, name it, and go on', async () => {
    const run = open({ itemMilliseconds: 300 });
    const [hung, next] = await Promise.all([run('hang'), run('b')]);
    expect(hung).toMatchObject({ ok: false, trouble: { kind: 'pipeline/internal', place: 'hang' } });
    expect(said(next)).toBe('did b');
  });

  it('give up a request that needs too much memory, and go on', async () => {
    const run = open({ heapMegabytes: 32 });
    const [full, next] = await Promise.all([run('memory'), run('b')]);
    expect(said(full)).toMatch(/more memory/);
    expect(said(next)).toBe('did b');
  });

  it('survive a crash', async () => {
    const run = open();
    const [crashed, next] = await Promise.all([run('crash'), run('b')]);
    expect(said(crashed)).toMatch(/broke off/);
    expect(said(next)).toBe('did b');
  });

  it('stop a request at work, and one that waits, when asked', async () => {
    const run = open();
    const stop = new AbortController();
    const asked = [run('hang', stop.signal), run('b', stop.signal)];
    setTimeout(() => stop.abort(), 200);
    for (const outcome of await Promise.all(asked)) {
      expect(outcome).toMatchObject({ ok: false, trouble: { kind: 'pipeline/stopped' } });
    }
    expect(said(await run('c'))).toBe('did c');
  });

  it('say why when they cannot work at all', async () => {
    const run = open({ workerData: 'unusable' });
    expect((await Promise.all([run('a'), run('b')])).map(said)).toEqual(['No pack.', 'No pack.']);
  });

  it('leave nobody waiting at the end', async () => {
    const run = open();
    const asked = [run('hang'), run('b')];
    await threads?.close();
    for (const outcome of await Promise.all(asked)) expect(outcome.ok).toBe(false);
  });
});
