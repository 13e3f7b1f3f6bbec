import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const main = path.join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');

export interface BenchServer {
  readonly address: string;
  readonly child: ChildProcess;
  /** Milliseconds from its start until /healthz answered. */
  readonly readyMilliseconds: number;
  stop(): Promise<void>;
}

/** Starts `shirabe serve` on a free port as a process of its own, with the settings that the launcher gives. */
export async function startBenchServer(folder: string): Promise<BenchServer> {
  const begin = performance.now();
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--data', folder, '--no-samples'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      NODE_COMPILE_CACHE: path.join(tmpdir(), 'shirabe-bench-compiled'),
      MALLOC_ARENA_MAX: '2',
      NODE_OPTIONS: '--max-semi-space-size=8',
      ...process.env,
    },
  });
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  let address: string | undefined;
  while (address === undefined) {
    if (child.exitCode !== null) throw new Error(`shirabe serve ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    address = /http:\/\/\S+?(?=\/\s)/.exec(printed)?.[0];
  }
  const health = await fetch(`${address}/healthz`);
  if (!health.ok) throw new Error(`/healthz answered ${health.status}`);
  await health.arrayBuffer();
  const readyMilliseconds = performance.now() - begin;
  return {
    address,
    child,
    readyMilliseconds,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** Resident and largest resident memory of a process in MB, as Linux counts it. */
export function memoryOf(pid: number): { resident: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (field: string) => Number(new RegExp(`${field}:\\s*(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024;
  return { resident: Math.round(of('VmRSS')), peak: Math.round(of('VmHWM')) };
}

/** Processor time that a process with its threads has used, in milliseconds (Linux counts in hundredths). */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
