import { statSync } from 'node:fs';
import type { Trouble } from '../model/trouble.ts';
import { openJudgingStore } from '../pipeline/judging/judging-store.ts';
import type { Store } from '../store/index.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';

/** The store of a data folder; made when it is to be written to. @throws CommandFailure */
export async function openedStore(folder: string, access: 'read' | 'write'): Promise<Store> {
  const opened = await openJudgingStore(folder, { readOnly: access === 'read' });
  if (opened.ok) return opened.value;
  const { kind, place, message } = opened.trouble;
  const code = kind === 'store/not-found' ? exitCode.nothingFound : exitCode.unusable;
  throw new CommandFailure(`${place}: ${message}`, code);
}

/** Names a failed item on stderr; the command goes on and ends with 1. */
export function reportFailure(place: string, message: string): void {
  process.stderr.write(`shirabe: ${place}: ${message}\n`);
  process.exitCode = exitCode.someFailed;
}

export function failWith({ place, message }: Trouble, code: number): never {
  throw new CommandFailure(`${place}: ${message}`, code);
}

/** Why a file of the disk cannot be read, in words. */
export function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'you may not read it';
  return String(code ?? cause);
}

/** Size of a regular file. @throws the system's error, or EISDIR for a folder */
export function fileSize(file: string): number {
  const found = statSync(file);
  if (found.isDirectory()) throw Object.assign(new Error(file), { code: 'EISDIR' });
  return found.size;
}
