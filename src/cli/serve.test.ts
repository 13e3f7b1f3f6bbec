import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { Health, JobAccepted, JobList } from '../server/contract/index.ts';
import { shirabe } from './run.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-serve-'));
const data = path.join(folder, 'data');
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function serve(): Promise<{ address: string; child: ChildProcess }> {
  const main = path.join(import.meta.dirname, 'main.ts');
  const args = [main, 'serve', '--port', '0', '--data', data, '--no-samples'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [printed] = await once(child.stdout, 'data');
  return { address: /http:\S+/.exec(String(printed))?.[0] ?? '', child };
}

const reportsAt = async (address: string) =>
  Health.parse(await (await fetch(`${address}healthz`)).json()).reports;

describe('shirabe serve', () => {
  it('answers when it says so, beside other commands, and takes up what a killed one left', async () => {
    writeFileSync(path.join(folder, 'report.txt'), 'A report on attacks.\n');
    const first = await serve();
    expect(await reportsAt(first.address)).toBe(0);
    const read = shirabe('read', '--data', data, path.join(folder, 'report.txt'));
    const texts = Array.from({ length: 20 }, (_, n) => ({ text: `Report ${n} on an attack.` }));
    const body = JSON.stringify({ texts });
    const answer = await fetch(`${first.address}api/jobs`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    const { batch } = JobAccepted.parse(await answer.json());
    first.child.kill('SIGKILL');
    expect((await read).code).toBe(0);

    const second = await serve();
    let list: JobList;
    do {
      await new Promise((resolve) => setTimeout(resolve, 50));
      list = JobList.parse(await (await fetch(`${second.address}api/jobs?batch=${batch}`)).json());
    } while (list.running > 0);
    expect(list.jobs.map((job) => job.step)).toEqual(texts.map(() => 'done'));
    expect(await reportsAt(second.address)).toBe(21);

    second.child.kill('SIGTERM');
    expect(await once(second.child, 'exit')).toEqual([0, null]);
  });
});
