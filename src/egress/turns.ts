import { orAborted } from './or-aborted.ts';
import type { EgressParts } from './parts.ts';

/** Ends a turn; the next request to the host may begin `delayMs` later. */
export type EndTurn = (delayMs: number) => void;

interface HostLine {
  /** Settles when the last one in line has ended its turn. */
  tail: Promise<void>;
  waiting: number;
  /** Milliseconds since the epoch before which nobody may begin. */
  readyAt: number;
}

const knownHosts = 2000;

/** One request at a time to each host, with a pause between two. */
export class HostTurns {
  readonly #lines = new Map<string, HostLine>();
  readonly #parts: Pick<EgressParts, 'now' | 'sleep'>;

  constructor(parts: Pick<EgressParts, 'now' | 'sleep'>) {
    this.#parts = parts;
  }

  /** Waits for the host's turn, first come first served. Rejects when the signal fires; the line then goes on without. */
  async take(host: string, signal?: AbortSignal): Promise<EndTurn> {
    const line = this.#lines.get(host) ?? { tail: Promise.resolve(), waiting: 0, readyAt: 0 };
    this.#lines.set(host, line);
    const before = line.tail;
    const { promise, resolve } = Promise.withResolvers<void>();
    line.tail = promise;
    line.waiting += 1;
    const leave = (): void => {
      line.waiting -= 1;
      resolve();
      this.#forget();
    };
    try {
      await orAborted(before, signal);
      const pause = line.readyAt - this.#parts.now().getTime();
      if (pause > 0) await this.#parts.sleep(pause, signal);
    } catch (error) {
      void before.then(leave);
      throw error;
    }
    return (delayMs) => {
      line.readyAt = this.#parts.now().getTime() + delayMs;
      leave();
    };
  }

  /** Drops hosts that nobody waits for and whose pause is over, once there are many. */
  #forget(): void {
    if (this.#lines.size < knownHosts) return;
    const now = this.#parts.now().getTime();
    for (const [host, line] of this.#lines) {
      if (line.waiting === 0 && line.readyAt <= now) this.#lines.delete(host);
    }
  }
}
