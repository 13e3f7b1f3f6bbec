import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { readerOf, redact, sayObstacle } from '../access/index.ts';
import { heldReading, reviewOf } from '../judgement/index.ts';
import { localActor } from '../model/decision.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { ownOrganisation, type Reader } from '../model/reader.ts';
import { indexNames, spellingKeys } from '../resolve/index.ts';
import type { Known, ReportToShare } from '../share/stix/index.ts';
import { operator, type Store, type StoredReport } from '../store/index.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { failWith, openedStore, reasonOf } from './opened.ts';
import { dataOption } from './options.ts';
import { printable } from './paint.ts';

const formats = ['stix', 'navigator', 'indicators'] as const;

interface Options {
  readonly data: string;
  readonly format: (typeof formats)[number];
  readonly document: readonly string[];
  readonly name?: string;
  readonly all?: true;
  readonly output?: string;
  readonly audience?: string;
  readonly redact?: true;
}

const examples = `
Examples:
  shirabe export --format stix --all -o everything.json
  shirabe export --format stix --name APT40 -o apt40.json
  shirabe export --format navigator --name APT40 -o layer.json
  shirabe export --format indicators --document ID > blocklist.txt
  shirabe export --format stix --all --audience isac-jp --redact -o for-isac.json

Markings decide what may go to whom: without --redact one report that may not go there refuses the export, and each
is named with what stands in the way; with it they are left out, and named all the same. A list of indicators is for
blocking, which PAP:AMBER and PAP:RED forbid.`;

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
    .option('--audience <who>', 'community, account or person that it is for (default: our own organisation)')
    .option('--redact', 'leave out what may not go there instead of refusing')
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
    const kept = await allowed(store, reports, options);
    const text = await written(format, kept, lexicon, name);
    if (output === undefined) process.stdout.write(text);
    else writeWhole(output, text);
    await noteExport(data, kept, options);
  } finally {
    await store.close();
  }
}

/** What may go to the audience; the rest is named on stderr, and refuses the export unless it may be left out. */
async function allowed(
  store: Store,
  reports: readonly ReportToShare[],
  { audience, format, redact: leavesOut }: Options,
): Promise<readonly ReportToShare[]> {
  const account = audience === undefined ? undefined : await store.access.account({ name: audience });
  const who: Reader = account
    ? readerOf(account)
    : audience === undefined || audience === ownOrganisation
      ? { level: 'AMBER+STRICT', communities: [ownOrganisation] }
      : { level: 'RED', communities: [audience], person: audience };
  const { kept, dropped } = redact(reports, { ...who, acts: format === 'indicators' ? 'GREEN' : 'RED' });
  for (const { item, obstacles } of dropped) {
    const why = obstacles.map(sayObstacle).join('; ');
    process.stderr.write(
      `${leavesOut ? 'left out' : 'may not go'}: ${item.id} ${printable(item.title)}: ${why}\n`,
    );
  }
  if (dropped.length > 0 && !leavesOut) {
    const message = `${dropped.length} of ${reports.length} reports may not go to ${audience ?? 'our own organisation'}. Nothing was written; --redact leaves them out.`;
    throw new CommandFailure(message, exitCode.someFailed);
  }
  return kept;
}

/** The log of what left, with ids. */
async function noteExport(
  data: string,
  kept: readonly ReportToShare[],
  { audience, format, output }: Options,
): Promise<void> {
  const store = await openedStore(data, 'write');
  const details = {
    format,
    audience: audience ?? ownOrganisation,
    file: output ?? 'stdout',
    reports: kept.map(({ id }) => id),
  };
  const note = {
    at: new Date().toISOString(),
    actor: localActor,
    act: 'exported',
    what: 'export',
    details,
  } as const;
  await store.access.order({ do: 'note', note });
  await store.close();
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
