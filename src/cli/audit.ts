import { Command, Option } from 'commander';
import { createChainCheck } from '../access/index.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { openedStore } from './opened.ts';
import { dataOption, wholeNumber } from './options.ts';
import { printable } from './paint.ts';

const examples = `
Examples:
  shirabe audit list --limit 20
  shirabe audit verify
  shirabe audit verify --end 1204:5f1c…      the end that an earlier check printed and somebody noted elsewhere

Who can write to the store's file can also write a whole new chain: note the end that verify prints somewhere else,
and verify against it.`;

const rowsAPage = 1_000;

export function auditCommand(): Command {
  const command = new Command('audit')
    .description('The log of who read, changed, exported and shared what')
    .addHelpText('after', examples);
  command.addCommand(
    new Command('list')
      .description('Show the newest entries, a JSON line each')
      .addOption(dataOption())
      .addOption(
        new Option('--limit <number>', 'most entries').argParser(wholeNumber(1, 1_000_000)).default(100),
      )
      .action(list),
  );
  command.addCommand(
    new Command('verify')
      .description('Follows the chain of hashes: finds entries that were changed, removed or inserted')
      .addOption(dataOption())
      .option('--end <number:hash>', 'an entry that the log has to hold')
      .action(verify),
  );
  return command;
}

async function list({ data, limit }: { readonly data: string; readonly limit: number }): Promise<void> {
  const store = await openedStore(data, 'read');
  try {
    for (const entry of await store.access.audit({ limit })) {
      process.stdout.write(`${printable(JSON.stringify(entry))}\n`);
    }
  } finally {
    await store.close();
  }
}

async function verify({ data, end }: { readonly data: string; readonly end?: string }): Promise<void> {
  const noted = end === undefined ? undefined : /^(\d{1,12}):([0-9a-f]{64})$/.exec(end);
  if (noted === null)
    throw new CommandFailure('--end: give what verify printed, as 1204:HASH.', exitCode.usage);
  const store = await openedStore(data, 'read');
  try {
    const check = createChainCheck();
    const faults: string[] = [];
    let isHeld = noted === undefined;
    let seq = 0;
    for (;;) {
      const rows = await store.access.auditFrom(seq, rowsAPage);
      for (const row of rows) {
        const fault = check.next(row);
        if (fault) faults.push(`entry ${fault.seq}: ${words[fault.kind]}`);
        if (noted && row.seq === Number(noted[1]) && row.hash === noted[2]) isHeld = true;
      }
      const last = rows.at(-1);
      if (!last || rows.length < rowsAPage) break;
      seq = last.seq + 1;
    }
    const atEnd = check.end(await store.access.auditEnd());
    if (atEnd) faults.push(`entry ${atEnd.seq}: ${words.end}`);
    if (!isHeld) faults.push(`the entry ${end} is not in the log`);
    for (const fault of faults) process.stderr.write(`shirabe: ${fault}\n`);
    const reached = check.reached();
    if (faults.length > 0) {
      throw new CommandFailure('The audit log is not as it was written.', exitCode.someFailed);
    }
    process.stdout.write(`${reached.seq} entries, whole. End: ${reached.seq}:${reached.hash}\n`);
  } finally {
    await store.close();
  }
}

const words = {
  changed: 'its content is not what was written',
  gap: 'entries before it were removed',
  inserted: 'it does not continue the entry before it: one of the two was put in or changed',
  end: 'the log does not end where it was last written to: entries were removed or added behind it',
} as const;
