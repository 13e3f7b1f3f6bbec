import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { ClaimStatus, Predicate } from '../model/claim.ts';
import { type DecisionOrder, localActor } from '../model/decision.ts';
import {
  createJudging,
  type Judging,
  type ListName,
  listNames,
  listTable,
  saidOf,
} from '../pipeline/index.ts';
import { operator, type QueuedClaim, type Store } from '../store/index.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { failWith, openedStore, reasonOf, reportFailure } from './opened.ts';
import { dataOption, wholeNumber } from './options.ts';
import { type Paint, paint, printable } from './paint.ts';
import { writeLabels } from './review-labels.ts';

interface Common {
  readonly data: string;
}
interface Filters extends Common {
  readonly outlet?: string;
  readonly predicate?: Predicate;
  readonly status?: ClaimStatus;
}

const examples = `
Examples:
  shirabe review list --outlet 'Example News' --predicate targets
  shirabe review list --format jsonl | jq -r .claim.id
  shirabe review accept CLAIM-ID …            or all of one kind from one source:
  shirabe review accept --outlet 'Example CERT' --predicate exploits --status asserted
  shirabe review reject CLAIM-ID --reason 'another group'
  shirabe review look                         decisions that need another look
  shirabe review undo DECISION-OR-BATCH-ID
  shirabe review log --limit 20
  shirabe review import claims.xlsx --preview
  shirabe review export --list claims -o claims.xlsx
  shirabe review export --labels labels/      what was decided, as labels by which a reader is judged`;

export function reviewCommand(): Command {
  const review = new Command('review')
    .description('Decide on what was read: list, accept, reject, undo; bring claims in and take them out')
    .addHelpText('after', examples);
  const filtered = (command: Command) =>
    command
      .option('--outlet <name>', 'source')
      .addOption(new Option('--predicate <predicate>', 'relation').choices(Predicate.options))
      .addOption(new Option('--status <status>', 'status').choices(ClaimStatus.options));
  filtered(review.command('list').description('Claims that nobody decided on, the doubtful first'))
    .addOption(new Option('--limit <number>', 'most rows').argParser(wholeNumber(1, 10_000)).default(50))
    .addOption(
      new Option('--format <format>', 'form of the output').choices(['table', 'jsonl']).default('table'),
    )
    .addOption(dataOption())
    .action(list);
  filtered(
    review.command('accept').description('Accept claims, by their ids or all that answer to the filters'),
  )
    .argument('[claim-id...]')
    .option('--reason <words>', 'stays in the log')
    .addOption(dataOption())
    .action((ids: string[], options: Filters & { reason?: string }) => decide('accept', ids, options));
  review
    .command('reject')
    .description('Reject claims by their ids')
    .argument('<claim-id...>')
    .option('--reason <words>', 'stays in the log')
    .addOption(dataOption())
    .action((ids: string[], options: Common & { reason?: string }) => decide('reject', ids, options));
  review
    .command('undo')
    .description('Take back a decision, or all decisions of one stroke')
    .argument('<id>', 'id of a decision or a batch, as the log shows them')
    .addOption(dataOption())
    .action(undo);
  review.command('look').description('Decisions that need another look').addOption(dataOption()).action(look);
  review
    .command('log')
    .description('Everything decided, newest first')
    .addOption(new Option('--limit <number>', 'most rows').argParser(wholeNumber(1, 1_000_000)).default(50))
    .addOption(
      new Option('--format <format>', 'form of the output').choices(['table', 'jsonl']).default('table'),
    )
    .addOption(dataOption())
    .action(log);
  review
    .command('import')
    .description('Bring claims in from a CSV or XLSX file; each bad row is named and the others go on')
    .argument('<file>')
    .option('--preview', 'only say what would be taken')
    .option('--map <field=column...>', 'column of a field, by its heading, e.g. subject=Actor object=Victim')
    .addOption(dataOption())
    .action(bringIn);
  review
    .command('export')
    .description('Write a list as CSV or XLSX, or what was decided as labels')
    .addOption(new Option('--list <list>', 'which list').choices(listNames))
    .addOption(new Option('--format <format>', 'form of the file').choices(['csv', 'xlsx']))
    .option('--labels <folder>', 'write labels.json and the texts into this folder')
    .option('-o, --output <file>', 'file; stdout for CSV when left out')
    .addOption(dataOption())
    .action(takeOut);
  return review;
}

async function withStore<T>(
  data: string,
  access: 'read' | 'write',
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openedStore(data, access);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const judgingOf = (store: Store): Judging => createJudging({ store, clock: () => new Date() });

async function list(options: Filters & { limit: number; format: 'table' | 'jsonl' }): Promise<void> {
  const { data, limit, format, ...filters } = options;
  await withStore(data, 'read', async (store) => {
    const watched = (await store.judgements.watches()).map(({ value }) => value.toLowerCase());
    const queue = await store.judgements.queue({ ...filters, watched, offset: 0, limit }, operator);
    const style = paint(process.stdout);
    for (const item of queue.items) {
      process.stdout.write(format === 'jsonl' ? `${JSON.stringify(item)}\n` : row(item, style));
    }
    if (queue.total > queue.items.length) {
      process.stderr.write(`${queue.items.length} of ${queue.total} undecided claims shown\n`);
    }
    if (queue.items.length === 0)
      throw new CommandFailure('Nothing is left to decide.', exitCode.nothingFound);
  });
}

function row({ claim, report, doubts }: QueuedClaim, style: Paint): string {
  const { subject, predicate, object, status, likelihood, claimants } = claim;
  const doubt = [status, likelihood].filter(Boolean).join(', ');
  const who = claimants.length > 0 ? ` — ${claimants.join(' → ')}` : '';
  const facts = [report.outlet, report.title, ...doubts.map((one) => `(${one})`)].filter(Boolean).join(' · ');
  return [
    style('bold', printable(`${subject.value} ${predicate} ${object.value}`)) +
      printable(` [${doubt}]${who}`),
    printable(`  ${(claim.evidence[0]?.quote ?? '').replace(/\s+/g, ' ')}`),
    style('dim', printable(`  ${facts}`)),
    style('dim', printable(`  ${claim.id ?? ''}`)),
    '\n',
  ].join('\n');
}

async function decide(
  kind: 'accept' | 'reject',
  ids: readonly string[],
  { data, reason, outlet, predicate, status }: Filters & { reason?: string },
): Promise<void> {
  await withStore(data, 'write', async (store) => {
    const judging = judgingOf(store);
    if (ids.length === 0) {
      if (outlet === undefined && predicate === undefined) {
        throw new CommandFailure('Give ids of claims, or at least --outlet or --predicate.', exitCode.usage);
      }
      const { batch, claims, reports } = await judging.acceptAll({ outlet, predicate, status }, localActor);
      process.stdout.write(`${claims} claims of ${reports} reports accepted\t${batch}\n`);
      return;
    }
    const found = await store.judgements.reportsOfClaims(ids, operator);
    for (const id of ids.filter((one) => !found.has(one))) reportFailure(id, 'There is no such claim here.');
    const byReport = Map.groupBy(
      ids.filter((id) => found.has(id)),
      (id) => found.get(id) ?? '',
    );
    for (const [report, claimIds] of byReport) {
      const orders = claimIds.map(
        (claimId): DecisionOrder => ({ kind, claimId, ...(reason ? { reason } : {}) }),
      );
      const decided = await judging.decide(report, orders, localActor);
      if (!decided.ok) {
        reportFailure(report, decided.trouble.message);
        continue;
      }
      for (const { id, act } of decided.value)
        process.stdout.write(`${id}\t${act.kind}\t${saidOf(act)[0]}\n`);
    }
  });
}

async function undo(id: string, { data }: Common): Promise<void> {
  await withStore(data, 'write', async (store) => {
    const judging = judgingOf(store);
    const [decision] = await store.judgements.decisions([id]);
    if (!decision) {
      const stroke = await judging.undoBatch(id, localActor);
      if (stroke.claims === 0) {
        throw new CommandFailure(`${id}: there is no such decision or batch here.`, exitCode.nothingFound);
      }
      process.stdout.write(`${stroke.claims} decisions taken back\n`);
      return;
    }
    const orders: DecisionOrder[] = [{ kind: 'undo', decisions: [decision.id] }];
    const undone = decision.documentId
      ? await judging.decide(decision.documentId, orders, localActor)
      : await judging.decideAlone(orders, localActor);
    if (!undone.ok) failWith(undone.trouble, exitCode.someFailed);
    process.stdout.write(`taken back\t${saidOf(decision.act)[0]}\n`);
  });
}

async function look({ data }: Common): Promise<void> {
  await withStore(data, 'read', async (store) => {
    const items = await store.judgements.toLookAt(operator, 10_000);
    for (const { decision, standing, report } of items) {
      const facts = [standing.why, decision.act.kind, saidOf(decision.act)[0], report.title, decision.id];
      process.stdout.write(`${printable(facts.join('\t'))}\n`);
    }
    if (items.length === 0)
      throw new CommandFailure('No decision needs another look.', exitCode.nothingFound);
  });
}

async function log({ data, limit, format }: Common & { limit: number; format: string }): Promise<void> {
  await withStore(data, 'read', async (store) => {
    const entries = await store.judgements.log({ limit }, operator);
    for (const { decision, report } of entries) {
      const { at, actor, rule, act, id, batch } = decision;
      const facts = [at, rule ?? actor, act.kind, saidOf(act)[0], report?.title ?? '', id, batch ?? ''];
      process.stdout.write(
        format === 'jsonl' ? `${JSON.stringify(decision)}\n` : `${printable(facts.join('\t'))}\n`,
      );
    }
    if (entries.length === 0) throw new CommandFailure('Nothing was decided yet.', exitCode.nothingFound);
  });
}

async function bringIn(
  file: string,
  { data, preview = false, map = [] }: Common & { preview?: boolean; map?: readonly string[] },
): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new CommandFailure(`${file}: the file cannot be read: ${reasonOf(cause)}.`, exitCode.usage);
  }
  const name = path.basename(file);
  await withStore(data, 'write', async (store) => {
    const judging = judgingOf(store);
    const seen = await judging.importSheet({ name, bytes, preview: true }, localActor);
    if (!seen.ok) failWith(seen.trouble, exitCode.usage);
    const mapping = { ...seen.value.mapping, ...(await mappedColumns(map, seen.value.header)) };
    const taken = await judging.importSheet({ name, bytes, mapping, preview }, localActor);
    if (!taken.ok) failWith(taken.trouble, exitCode.usage);
    const { claims, statements, faults, batch, header } = taken.value;
    const columns = Object.entries(mapping).map(([field, at]) => `${field}=${header[at] ?? at}`);
    process.stderr.write(printable(`columns: ${columns.join(', ')}\n`).replace(/\n?$/, '\n'));
    for (const { line, field, message } of faults) reportFailure(`${name}, line ${line}, ${field}`, message);
    const facts = [`${claims} claims`, `${statements} statements`, `${faults.length} rows left out`, batch];
    process.stdout.write(`${facts.filter(Boolean).join('\t')}\n`);
  });
}

async function mappedColumns(map: readonly string[], header: readonly string[]) {
  const { SheetField } = await import('../model/sheet.ts');
  return Object.fromEntries(
    map.map((one) => {
      const [name = '', heading = ''] = one.split('=', 2);
      const field = SheetField.safeParse(name);
      const at = header.indexOf(heading);
      if (!field.success || at < 0) {
        const why = field.success ? `there is no column "${heading}"` : `"${name}" is no field`;
        throw new CommandFailure(
          `--map ${one}: ${why}. Fields: ${SheetField.options.join(', ')}. Columns: ${header.join(', ')}.`,
          exitCode.usage,
        );
      }
      return [field.data, at];
    }),
  );
}

interface TakeOut extends Common {
  readonly list?: ListName;
  readonly format?: 'csv' | 'xlsx';
  readonly labels?: string;
  readonly output?: string;
}

async function takeOut({ data, list: name, format, labels, output }: TakeOut): Promise<void> {
  if ((name === undefined) === (labels === undefined)) {
    throw new CommandFailure('Say what to write: --list LIST or --labels FOLDER.', exitCode.usage);
  }
  await withStore(data, 'read', async (store) => {
    if (labels !== undefined) {
      mkdirSync(labels, { recursive: true });
      const texts = await writeLabels(store, labels);
      if (texts === 0) throw new CommandFailure('Nothing was decided yet.', exitCode.nothingFound);
      process.stdout.write(`${texts} texts\t${path.join(labels, 'labels.json')}\n`);
      return;
    }
    const { writeSheet } = await import('../share/sheet/index.ts');
    const form = format ?? (output?.endsWith('.xlsx') ? 'xlsx' : 'csv');
    if (form === 'xlsx' && output === undefined) {
      throw new CommandFailure('An XLSX file needs -o FILE.', exitCode.usage);
    }
    const table = await listTable(name ?? 'claims', store, operator);
    if (!table.ok) failWith(table.trouble, exitCode.usage);
    const bytes = writeSheet(form, table.value.header, table.value.rows, name ?? 'claims');
    if (output === undefined) process.stdout.write(bytes);
    else writeFileSync(output, bytes);
  });
}
