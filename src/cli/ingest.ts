import { createEgress } from '../egress/index.ts';
import { createIngestion, createPool, createRunner, type Ingestion, type Runner } from '../pipeline/index.ts';
import type { Store, StoredJob } from '../store/index.ts';
import { exitCode } from './exit-codes.ts';
import { openedStore, reportFailure } from './opened.ts';
import { type EgressOptions, egressPolicy } from './options.ts';
import { printable } from './paint.ts';

export interface OpenedIngestion {
  readonly store: Store;
  readonly runner: Runner;
  readonly ingestion: Ingestion;
}

/**
 * Opens a store for reading into it, does the work and closes all again. What the work adds belongs to this
 * process, also beside a running server. Ctrl C stops the jobs of the batch that runs.
 */
export async function withIngestion<T>(
  data: string,
  egressOptions: EgressOptions,
  work: (opened: OpenedIngestion) => Promise<T>,
): Promise<T> {
  const store = await openedStore(data, 'write');
  const pool = createPool({ dataFolder: data });
  const egress = createEgress(egressPolicy(egressOptions));
  const log = () => {};
  const parts = { store, pool, egress, clock: () => new Date(), log };
  const runner = createRunner(parts);
  const ingestion = createIngestion(parts, runner.wake, runner.lease);
  try {
    return await work({ store, runner, ingestion });
  } finally {
    await runner.close();
    await pool.close();
    await store.close();
  }
}

/** Works through a batch: progress on stderr, one line on stdout for each item that is done. */
export async function runBatch(
  { store, runner }: OpenedIngestion,
  batch: string,
  total: number,
): Promise<void> {
  let ended = 0;
  const progress = process.stderr.isTTY
    ? (job: StoredJob) => process.stderr.write(`[${ended}/${total}] ${printable(job.what)}\n`)
    : () => true;
  const interrupt = () => void stopBatch(store, batch);
  process.once('SIGINT', interrupt);
  await runner.runBatch(batch, (job) => {
    ended++;
    progress(job);
    print(job);
  });
  process.off('SIGINT', interrupt);
}

async function stopBatch(store: Store, batch: string): Promise<void> {
  process.exitCode = exitCode.interrupted;
  for (const job of await store.jobs.list({ batch, limit: 100_000 })) await store.jobs.stop(job.id);
}

function print(job: StoredJob): void {
  if (job.step === 'done') {
    process.stdout.write(`${job.result ?? 'done'}\t${job.documentId ?? ''}\t${printable(job.what)}\n`);
  } else if (job.step === 'failed') reportFailure(printable(job.what), job.error?.message ?? 'failed');
  else if (process.exitCode !== exitCode.interrupted) reportFailure(printable(job.what), 'stopped');
}
