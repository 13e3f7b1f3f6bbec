import { done, failed, type Outcome, type Trouble } from '../../model/trouble.ts';
import type { JobEnd, Lease, StoredJob } from '../../store/index.ts';
import type { ReadingPool } from '../pool/pool.ts';
import { type ObtainParts, obtainTask } from './obtain-task.ts';
import { isGone, newOwner, retireOwner } from './owner.ts';

export interface RunnerParts extends ObtainParts {
  readonly pool: ReadingPool;
  readonly log: Log;
}

/** What happened, for the operator: never a text of a report. */
export type Log = (event: {
  readonly what: string;
  readonly place?: string;
  readonly cause?: unknown;
}) => void;

export interface Runner {
  readonly lease: Lease;
  /** Takes up jobs until `close`, whoever added them. */
  start(): Promise<void>;
  /** Works on one batch until none of its jobs is open. `onEnd` is told of each job as it ends. */
  runBatch(batch: string, onEnd?: (job: StoredJob) => void): Promise<void>;
  /** Looks for jobs now instead of at the next turn. */
  wake(): void;
  /** Jobs at work wait again, for the next one. */
  close(): Promise<void>;
}

interface Active {
  readonly job: StoredJob;
  readonly stop: AbortController;
  step: StoredJob['step'];
}

const leaseMilliseconds = 60_000;
/** How often steps are noted, leases renewed and stops seen. */
const tickMilliseconds = 250;
const lookMilliseconds = 1_000;
/** A job that took the process down so often is not tried again. */
const mostAttempts = 3;
/** Jobs at the network beside those in the reading threads. */
const obtainingBeside = 3;

export function createRunner(parts: RunnerParts): Runner {
  const { store, pool, log } = parts;
  const lease: Lease = { owner: newOwner(), milliseconds: leaseMilliseconds };
  const active = new Map<string, Active>();
  const ended = new Set<(job: StoredJob) => void>();
  const timers: NodeJS.Timeout[] = [];
  let isStarted = false;
  let isClosed = false;
  let filling: Promise<void> | undefined;
  let idle: (() => void)[] = [];

  async function take(batch?: string): Promise<boolean> {
    if (isClosed || active.size >= pool.threads + obtainingBeside) return false;
    const job = await store.jobs.take(lease, batch);
    if (!job) return false;
    const entry: Active = { job, stop: new AbortController(), step: 'obtain' };
    active.set(job.id, entry);
    void work(entry).then(() => {
      active.delete(job.id);
      look();
      for (const resolve of idle.splice(0)) resolve();
    });
    return true;
  }

  async function fill(batch?: string): Promise<void> {
    while (await take(batch));
  }

  function look(): void {
    if (!isStarted || isClosed || filling) return;
    filling = fill()
      .catch((cause) => log({ what: 'jobs could not be taken', cause }))
      .finally(() => {
        filling = undefined;
      });
  }

  async function work(entry: Active): Promise<void> {
    const { job } = entry;
    let end: JobEnd;
    try {
      end = endOf(await perform(entry));
    } catch (cause) {
      log({ what: 'job broke off', place: job.what, cause });
      end = endOf(
        failed('pipeline/internal', job.what, 'This job broke off inside Shirabe; the others go on.', cause),
      );
    }
    try {
      // Closing: the job goes to who comes next.
      if (isClosed && end.step === 'stopped') return await store.jobs.giveBack(job.id, lease.owner);
      const finished = await store.jobs.finish(job.id, lease.owner, end);
      if (finished) for (const tell of ended) tell(finished);
    } catch (cause) {
      log({ what: 'end of a job could not be noted', place: job.what, cause });
    }
  }

  async function perform(entry: Active): Promise<Outcome<JobEnd>> {
    const { job, stop } = entry;
    if (job.attempts > mostAttempts) {
      return failed(
        'pipeline/internal',
        job.what,
        `Given up: this broke off ${mostAttempts} times before its end.`,
      );
    }
    if (job.stopWanted) stop.abort();
    const obtained = await obtainTask(job.task, parts, stop.signal);
    if (!obtained.ok) return obtained;
    if (obtained.value.kind === 'unchanged') {
      return done({ step: 'done', result: 'unchanged', documentId: obtained.value.documentId });
    }
    const onStep = (step: Active['step']) => {
      entry.step = step;
    };
    const { raw, validators } = obtained.value;
    const saved = await pool.save(raw, validators, { onStep, signal: stop.signal });
    if (!saved.ok) return saved;
    const { attached = [] } = saved.value;
    // In the same batch, and for the same process.
    if (attached.length > 0) await store.jobs.add(job.batch, attached, isStarted ? undefined : lease);
    return done({ step: 'done', result: saved.value.result, documentId: saved.value.id });
  }

  function endOf(outcome: Outcome<JobEnd>): JobEnd {
    if (outcome.ok) return outcome.value;
    const { trouble } = outcome;
    if (trouble.kind === 'pipeline/stopped') return { step: 'stopped' };
    if (trouble.cause !== undefined) log({ what: trouble.kind, place: trouble.place, cause: trouble.cause });
    return { step: 'failed', error: shown(trouble) };
  }

  /** Renews leases, notes steps, and sees whether somebody asked to stop. */
  async function tick(): Promise<void> {
    for (const entry of active.values()) {
      const isMine = await store.jobs.advance(entry.job.id, lease, entry.step);
      if (!isMine && active.has(entry.job.id)) entry.stop.abort();
    }
  }

  function every(milliseconds: number, action: () => void): void {
    timers.push(setInterval(action, milliseconds));
  }

  let ticking: Promise<void> | undefined;
  function tickOnce(): void {
    ticking ??= tick()
      .catch((cause) => log({ what: 'steps could not be noted', cause }))
      .finally(() => {
        ticking = undefined;
      });
  }

  return {
    lease,

    async start() {
      const freed = await store.jobs.release(isGone);
      if (freed > 0) log({ what: `${freed} jobs of a process that ended before are taken up again` });
      isStarted = true;
      every(tickMilliseconds, tickOnce);
      every(lookMilliseconds, look);
      look();
    },

    async runBatch(batch, onEnd) {
      if (onEnd) ended.add(onEnd);
      const ticker = setInterval(tickOnce, tickMilliseconds);
      try {
        for (;;) {
          await fill(batch);
          if (active.size === 0 && (await store.jobs.countOpen(batch)) === 0) return;
          const next = new Promise<void>((resolve) => idle.push(resolve));
          // Another process may hold the rest of the batch: look again after a while.
          await Promise.race([next, new Promise((resolve) => setTimeout(resolve, lookMilliseconds))]);
          if (isClosed) return;
        }
      } finally {
        clearInterval(ticker);
        if (onEnd) ended.delete(onEnd);
      }
    },

    wake: look,

    async close() {
      isClosed = true;
      for (const timer of timers) clearInterval(timer);
      for (const entry of active.values()) entry.stop.abort();
      idle.push(() => {});
      while (active.size > 0) await new Promise<void>((resolve) => idle.push(resolve));
      idle = [];
      await filling;
      await ticking;
      await store.jobs.release((owner) => owner === lease.owner);
      retireOwner(lease.owner);
    },
  };
}

function shown({ kind, place, message }: Trouble) {
  return { kind, place, message };
}
