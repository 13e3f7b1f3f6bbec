import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

const live = new Set<string>();

/** A name for one runner of jobs, by which others can tell whether its process still lives: host, process, number. */
export function newOwner(): string {
  const owner = `${hostname()}/${process.pid}/${randomUUID()}`;
  live.add(owner);
  return owner;
}

/** The runner ended in good order. */
export function retireOwner(owner: string): void {
  live.delete(owner);
}

/** Is the runner's process known to be gone? Only processes of this machine can be known. */
export function isGone(owner: string): boolean {
  const [host, pid] = owner.split('/');
  if (host !== hostname() || pid === undefined) return false;
  // A container gives the same number to each start of its process.
  if (Number(pid) === process.pid) return !live.has(owner);
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
