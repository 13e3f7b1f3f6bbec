import { Command, Option } from 'commander';
import { spellingKeys } from '../resolve/index.ts';
import { operator, type ReportSearch, type StoredSummary } from '../store/index.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { knownNames } from './known-names.ts';
import { failWith, openedStore } from './opened.ts';
import { dataOption, wholeNumber } from './options.ts';
import { type Paint, paint, printable } from './paint.ts';

interface Options {
  readonly data: string;
  readonly limit: number;
  readonly format: 'table' | 'jsonl';
  readonly lang?: string;
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly name?: string;
  readonly sector?: string;
  readonly country?: string;
}

const listExamples = `
Examples:
  shirabe list --lang ja --from 2024-06
  shirabe list --country JP --sector telecommunications --format jsonl | jq .title`;

const searchExamples = `
Examples:
  shirabe search 金盾                    Japanese from one character up
  shirabe search attack 通信             both languages in one query, English by its stems
  shirabe search '"Mustang Panda"' --from 2024`;

export function listCommand(): Command {
  return withFilters(new Command('list').description('Show the reports of the store, newest first'))
    .addHelpText('after', listExamples)
    .action((options: Options) => show(options));
}

export function searchCommand(): Command {
  return withFilters(
    new Command('search')
      .description('Search the text of all reports')
      .argument('<words...>', 'words, or a "phrase"'),
  )
    .addHelpText('after', searchExamples)
    .action((words: string[], options: Options) => show(options, words.join(' ')));
}

function withFilters(command: Command): Command {
  return command
    .addOption(dataOption())
    .addOption(new Option('--limit <number>', 'most rows').argParser(wholeNumber(1, 100_000)).default(50))
    .addOption(
      new Option('--format <format>', 'form of the output').choices(['table', 'jsonl']).default('table'),
    )
    .option('--lang <code>', 'language, e.g. ja')
    .option('--outlet <name>', 'outlet')
    .option('--from <date>', 'first day, e.g. 2024-06')
    .option('--to <date>', 'last day')
    .option('--name <name>', 'a name that the report uses, in any spelling')
    .option('--sector <slug>', 'sector said to be hit, e.g. government')
    .option('--country <code>', 'country, e.g. JP');
}

const pageSize = 200;

async function show({ data, limit, format, name, ...filters }: Options, q?: string): Promise<void> {
  const store = await openedStore(data, 'read');
  try {
    const search: Omit<ReportSearch, 'limit'> = {
      ...filters,
      ...(q === undefined ? {} : { q }),
      ...(name === undefined ? {} : { nameKeys: spellingKeys(name, (await knownNames()).names) }),
    };
    const style = paint(process.stdout);
    let shown = 0;
    let cursor: string | undefined;
    do {
      const size = Math.min(pageSize, limit - shown);
      const page = await store.reports.list(
        { ...search, limit: size, ...(cursor ? { cursor } : {}) },
        operator,
      );
      if (!page.ok) failWith(page.trouble, exitCode.usage);
      for (const item of page.value.items) {
        process.stdout.write(format === 'jsonl' ? `${JSON.stringify(item)}\n` : row(item, style));
      }
      shown += page.value.items.length;
      cursor = page.value.nextCursor;
      if (shown >= limit && page.value.total > shown)
        process.stderr.write(`${shown} of ${page.value.total} reports shown\n`);
    } while (cursor && shown < limit);
    if (shown === 0) throw new CommandFailure('No report here answers to that.', exitCode.nothingFound);
  } finally {
    await store.close();
  }
}

function row(item: StoredSummary, style: Paint): string {
  const date = (item.publishedAt ?? item.updatedAt)?.value.slice(0, 10) ?? item.obtainedAt.slice(0, 10);
  const facts = [date, item.lang, item.outlet, `${item.claims} claims`, item.id].filter(
    (part) => part !== undefined,
  );
  const lines = [style('bold', printable(item.title)), style('dim', printable(facts.join(' · ')))];
  for (const { text, marks } of item.hits) {
    let line = '';
    let at = 0;
    for (const { start, end } of marks) {
      line +=
        printable(text.slice(at, start)) + style(['bold', 'underline'], printable(text.slice(start, end)));
      at = end;
    }
    lines.push(`  ${(line + printable(text.slice(at))).replace(/\s+/g, ' ')}`);
  }
  return `${lines.join('\n')}\n\n`;
}
