import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { heldReading, reviewOf } from '../judgement/index.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { indexNames, spellingKeys } from '../resolve/index.ts';
import type { Known, ReportToShare } from '../share/stix/index.ts';
import { operator, type Store, type StoredReport } from '../store/index.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { failWith, openedStore, reasonOf } from './opened.ts';
import { dataOption } from './options.ts';

const formats = ['stix', 'navigator', 'indicators'] as const;

interface Options {
  readonly data: string;
  readonly format: (typeof formats)[number];
  readonly document: readonly string[];
  readonly name?: string;
  readonly all?: true;
  readonly output?: string;
}

const examples = `
Examples:
  shirabe export --format stix --all -o everything.json
  shirabe export --format stix --name APT40 -o apt40.json
  shirabe export --format navigator --name APT40 -o layer.json
  shirabe export --format indicators --document ID > blocklist.txt`;

export function exportCommand(): Command {
  return new Command('export')
    .description('Write what was read for other tools: STIX 2.1, an ATT&CK Navigator layer, plain indicators')
    .addOption(dataOption())
    .addOption(new Option('--format <format>', 'form of the output').choices(formats).makeOptionMandatory())
    .addOption(
      new Option('--document <id>', 'a report; can be repeated')
        .argParser((id: string, before: readonly string[]) => [...before, id])
        .default([] as readonly string[], 'none'),
    )
    .option('--name <name>', 'the reports that use this name, in any spelling')
    .option('--all', 'every report')
    .option('-o, --output <file>', 'write to this file instead of stdout')
    .addHelpText('after', examples)
    .action(exportReports);
}

async function exportReports(options: Options): Promise<void> {
  const { data, format, document, name, all, output } = options;
  if ([document.length > 0, name !== undefined, all === true].filter(Boolean).length !== 1) {
    throw new CommandFailure(
      'Say what to export: one of --document ID, --name NAME or --all.',
      exitCode.usage,
    );
  }
  const lexicon = await loadedLexicon();
  const store = await openedStore(data, 'read');
  try {
    const reports: ReportToShare[] = [];
    for await (const report of chosen(store, options, lexicon)) {
      reports.push(reportToShare(await reviewed(report, store)));
    }
    if (reports.length === 0)
      throw new CommandFailure('No report here answers to that.', exitCode.nothingFound);
    const text = await written(format, reports, lexicon, name);
    if (output === undefined) process.stdout.write(text);
    else writeWhole(output, text);
  } finally {
    await store.close();
  }
}

async function loadedLexicon(): Promise<Lexicon> {
  const { loadPack } = await import('../knowledge/index.ts');
  const lexicon = loadPack();
  return lexicon.ok ? lexicon.value : failWith(lexicon.trouble, exitCode.unusable);
}

async function* chosen(
  store: Store,
  { document, name }: Options,
  lexicon: Lexicon,
): AsyncGenerator<StoredReport> {
  if (document.length > 0) {
    for (const id of document) {
      const report = await store.reports.get(id, operator);
      yield report.ok ? report.value : failWith(report.trouble, exitCode.nothingFound);
    }
    return;
  }
  const nameKeys = name === undefined ? {} : { nameKeys: spellingKeys(name, indexNames(lexicon)) };
  let cursor: string | undefined;
  do {
    const page = await store.reports.list(
      { ...nameKeys, limit: 200, ...(cursor ? { cursor } : {}) },
      operator,
    );
    if (!page.ok) failWith(page.trouble, exitCode.usage);
    for (const { id } of page.value.items) {
      const report = await store.reports.get(id, operator);
      if (report.ok) yield report.value;
    }
    cursor = page.value.nextCursor;
  } while (cursor !== undefined);
}

/** With what analysts decided: what was rejected goes out nowhere. */
async function reviewed(report: StoredReport, { judgements }: Store): Promise<StoredReport> {
  const { summary, versionId, document, reading } = report;
  const judged = reviewOf(summary.id, versionId, document, reading, await judgements.logOf(summary.id));
  return { ...report, reading: heldReading(reading, judged) };
}

function reportToShare({ summary, versionId, raw, reading }: StoredReport): ReportToShare {
  const { origin } = summary;
  const url = raw.declared.url ?? ('url' in origin ? origin.url : undefined);
  return {
    id: summary.id,
    versionId,
    title: summary.title,
    lang: summary.lang,
    ...(summary.outlet === undefined ? {} : { outlet: summary.outlet }),
    ...(url === undefined ? {} : { url }),
    ...(summary.publishedAt === undefined ? {} : { publishedAt: summary.publishedAt.value }),
    sha256: raw.sha256,
    obtainedAt: summary.obtainedAt,
    marking: summary.marking,
    reading,
  };
}

async function written(
  format: Options['format'],
  reports: readonly ReportToShare[],
  lexicon: Lexicon,
  name: string | undefined,
): Promise<string> {
  switch (format) {
    case 'stix': {
      const { stixBundle } = await import('../share/stix/index.ts');
      return json(stixBundle(reports, knownOf(lexicon)));
    }
    case 'navigator': {
      const { navigatorLayer } = await import('../share/navigator/index.ts');
      const [only, ...others] = reports;
      const title = name ?? (only && others.length === 0 ? only.title : `${reports.length} reports`);
      return json(navigatorLayer(title, reports, knownOf(lexicon).attack));
    }
    case 'indicators': {
      const { indicatorLines } = await import('../share/indicators/index.ts');
      return indicatorLines(reports.map(({ reading }) => reading))
        .map((line) => `${line}\n`)
        .join('');
    }
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function knownOf(lexicon: Lexicon): Known {
  return {
    entries: new Map(lexicon.entries.map((entry) => [entry.id, entry])),
    attack: new Map(lexicon.attack.map((object) => [object.id, object])),
  };
}

/** Beside the file first, so that a half-written one never stands under its name. */
function writeWhole(file: string, text: string): void {
  const beside = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw new CommandFailure(`${file}: cannot be written: ${reasonOf(cause)}.`, exitCode.unusable);
  }
}
