import { Command } from 'commander';
import { DocumentId } from '../model/ids.ts';
import { createPool, rereadReports, staleReports } from '../pipeline/index.ts';
import { operator, type Store } from '../store/index.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { openedStore, reportFailure } from './opened.ts';
import { dataOption } from './options.ts';
import { printable } from './paint.ts';

const examples = `
Examples:
  shirabe reread              what an older reader read
  shirabe reread --all        everything, as after names were learnt or rejected
  shirabe reread REPORT-ID

Prints a line for each report: revision (it reads otherwise now) or unchanged. Decisions are attached again, or stand
in "shirabe review look". Ctrl C stops after the report at work; nothing is lost.`;

export function rereadCommand(): Command {
  return new Command('reread')
    .description('Read stored reports anew from their kept bytes')
    .argument('[report-id...]')
    .option('--all', 'every report, also those that this reader has read')
    .addOption(dataOption())
    .addHelpText('after', examples)
    .action(reread);
}

async function reread(
  ids: readonly string[],
  { data, all = false }: { data: string; all?: boolean },
): Promise<void> {
  const store = await openedStore(data, 'write');
  const pool = createPool({ dataFolder: data });
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    const wanted = all ? everyReport(store) : ids.length > 0 ? named(ids) : staleReports(store, stop.signal);
    const { revised, unchanged, failed } = await rereadReports(
      wanted,
      { store, pool },
      stop.signal,
      ({ id, title, outcome }) => {
        if (outcome.ok) process.stdout.write(`${outcome.value}\t${id}\t${printable(title)}\n`);
        else reportFailure(outcome.trouble.place, outcome.trouble.message);
      },
    );
    process.stderr.write(`${revised} read otherwise now, ${unchanged} unchanged, ${failed} failed\n`);
    if (stop.signal.aborted) process.exitCode = exitCode.interrupted;
    else if (revised + unchanged + failed === 0) {
      throw new CommandFailure('There is nothing to read anew.', exitCode.nothingFound);
    }
  } finally {
    process.off('SIGINT', interrupt);
    await pool.close();
    await store.close();
  }
}

function named(ids: readonly string[]): DocumentId[] {
  return ids.flatMap((id) => {
    const known = DocumentId.safeParse(id);
    if (!known.success) reportFailure(id, 'This is no id of a report.');
    return known.success ? [known.data] : [];
  });
}

async function* everyReport({ reports }: Store): AsyncGenerator<DocumentId> {
  let cursor: string | undefined;
  do {
    const page = await reports.list({ limit: 200, ...(cursor ? { cursor } : {}) }, operator);
    if (!page.ok) return;
    for (const { id } of page.value.items) yield id;
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
}
