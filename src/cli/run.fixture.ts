import { createProgram } from './program.ts';
import { run } from './run.ts';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, with what it prints caught. One at a time. */
export async function shirabe(...args: string[]): Promise<Ended> {
  const caught = { out: '', err: '' };
  const writes = { out: process.stdout.write, err: process.stderr.write };
  const before = process.exitCode;
  process.stdout.write = (text: string | Uint8Array) => {
    caught.out += text;
    return true;
  };
  process.stderr.write = (text: string | Uint8Array) => {
    caught.err += text;
    return true;
  };
  try {
    const code = await run(createProgram(), ['node', 'shirabe', ...args]);
    return { code, ...caught };
  } finally {
    process.stdout.write = writes.out;
    process.stderr.write = writes.err;
    process.exitCode = before;
  }
}
