import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { attachmentsOf } from '../clean/mail/attachments.ts';
import type { DeclaredFacts, RawDocument } from '../model/document.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import { displayName, type ObtainFileOptions, obtainFile, refuseFileSize } from '../obtain/index.ts';
import { createPool, type ReadingPool } from '../pipeline/pool/pool.ts';
import type { ReadReport } from '../pipeline/reader.ts';
import { type ContractRecord, contractRecord } from '../share/contract/index.ts';
import { contractTable } from './contract-table.ts';
import { CommandFailure, exitCode } from './exit-codes.ts';
import { failWith, fileSize, reasonOf, reportFailure } from './opened.ts';
import { paint } from './paint.ts';

const fact = z.string().nullish();
const Meta = z.record(z.string(), z.looseObject({ publishedAt: fact, outlet: fact, url: fact, title: fact }));
type Meta = z.infer<typeof Meta>;

interface Options {
  readonly format: 'json' | 'jsonl' | 'table';
  readonly meta?: string;
  readonly text?: string;
}

const examples = `
Examples:
  shirabe extract report.html                          a table for people
  shirabe extract --format jsonl *.txt > claims.jsonl  one JSON object a text (schema/extract.schema.json)
  shirabe extract --format json --meta META.json advisory.pdf
  shirabe extract --text texts/ report.pdf             also writes the canonical text that offsets count on

META.json maps a file's name to what is known of it:
  {"report.html": {"publishedAt": "2024-06-20", "outlet": "Example News", "url": "https://example.org/report"}}`;

export function extractCommand(): Command {
  return new Command('extract')
    .description('Read files without a store or a network and print what they say')
    .argument('<file...>', 'HTML, PDF, Word (.docx), mail (.eml), text or Markdown files')
    .addOption(
      new Option('--format <format>', 'form of the output')
        .choices(['json', 'jsonl', 'table'])
        .default('table'),
    )
    .option('--meta <file>', 'JSON file with what is known of each file')
    .option('--text <folder>', 'write each canonical text to <folder>/<name>.txt')
    .addHelpText('after', examples)
    .action(extractFiles);
}

async function extractFiles(files: readonly string[], options: Options): Promise<void> {
  const meta = options.meta === undefined ? {} : readMeta(options.meta);
  if (options.text !== undefined) mkdirSync(options.text, { recursive: true });
  const pool = createPool({ threads: Math.min(files.length, availableParallelism()) });
  const written = new Set<string>();
  const output = createOutput(options.format);
  const read = (file: string) => readFile(file, factsOf(meta, file), pool);
  try {
    for await (const outcomes of inOrder(files, pool.threads + 1, read)) {
      for (const { file, outcome } of outcomes) {
        if (!outcome.ok) {
          reportFailure(file, outcome.trouble.message);
          // Without knowledge no other file would fare better.
          if (outcome.trouble.kind === 'knowledge/broken-entry') failWith(outcome.trouble, exitCode.unusable);
          continue;
        }
        const { id, document, reading } = outcome.value;
        if (options.text !== undefined) {
          writeFileSync(path.join(options.text, textName(file, written)), document.text);
        }
        output.add(contractRecord(file, id, document, reading));
      }
    }
    output.end();
  } finally {
    await pool.close();
  }
}

interface FileOutcome {
  readonly file: string;
  readonly outcome: Outcome<ReadReport & { readonly id: RawDocument['id'] }>;
}

/** A file of the disk, read in a thread; trouble when it is missing, too large or of no type that we read. What is attached to a mail follows it. */
async function readFile(file: string, declared: DeclaredFacts, pool: ReadingPool): Promise<FileOutcome[]> {
  try {
    const tooLarge = refuseFileSize(file, fileSize(file));
    if (tooLarge) return [{ file, outcome: tooLarge }];
    return await readBytes(file, readFileSync(file), { declared }, pool);
  } catch (cause) {
    const message = `The file cannot be read: ${reasonOf(cause)}.`;
    return [{ file, outcome: failed('obtain/unreadable-file', file, message, cause) }];
  }
}

async function readBytes(
  file: string,
  bytes: Uint8Array,
  facts: Pick<ObtainFileOptions, 'declared' | 'attachedTo'>,
  pool: ReadingPool,
): Promise<FileOutcome[]> {
  const raw = obtainFile(file, bytes, { now: () => new Date(), ...facts });
  if (!raw.ok) return [{ file, outcome: raw }];
  const report = await pool.read(raw.value);
  if (!report.ok) return [{ file, outcome: report }];
  const outcomes: FileOutcome[] = [{ file, outcome: done({ id: raw.value.id, ...report.value }) }];
  for (const { name, bytes: inner, attachedTo } of attachmentsOf(raw.value)) {
    outcomes.push(...(await readBytes(`${file}: ${displayName(name)}`, inner, { attachedTo }, pool)));
  }
  return outcomes;
}

/** Works on several files at a time and gives the outcomes in the order of the files. */
async function* inOrder<T>(
  files: readonly string[],
  atOnce: number,
  work: (file: string) => Promise<T>,
): AsyncGenerator<T> {
  const begun: Promise<T>[] = [];
  for (const [at, file] of files.entries()) {
    while (begun.length < Math.min(files.length, at + atOnce)) begun.push(work(files[begun.length] ?? file));
    const outcome = await begun[at];
    if (outcome !== undefined) yield outcome;
  }
}

function readMeta(file: string): Meta {
  try {
    return Meta.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new CommandFailure(
      `${file}: META must map file names to {"publishedAt", "outlet", "url"}. ${why}`,
      exitCode.usage,
    );
  }
}

/** Found by the path as given, else by the file's name. */
function factsOf(meta: Meta, file: string): DeclaredFacts {
  const name = [file, path.basename(file)].find((one) => Object.hasOwn(meta, one));
  const found = (name === undefined ? undefined : meta[name]) ?? {};
  const { publishedAt, outlet, url, title } = found;
  return {
    ...(publishedAt ? { publishedAt } : {}),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
  };
}

/** `report.html` → `report.txt`; where that is taken in this run, `report.html.txt`, then `report.html-2.txt` … */
function textName(file: string, written: Set<string>): string {
  const base = path.basename(file);
  const wishes = [`${path.parse(base).name}.txt`, `${base}.txt`];
  let name = wishes.find((wish) => !written.has(wish));
  for (let n = 2; name === undefined; n++) {
    if (!written.has(`${base}-${n}.txt`)) name = `${base}-${n}.txt`;
  }
  written.add(name);
  return name;
}

interface RecordOutput {
  add(record: ContractRecord): void;
  end(): void;
}

function createOutput(format: Options['format']): RecordOutput {
  const out = process.stdout;
  switch (format) {
    case 'jsonl':
      return { add: (record) => out.write(`${JSON.stringify(record)}\n`), end: () => {} };
    case 'table':
      return { add: (record) => out.write(`${contractTable(record, paint(out))}\n`), end: () => {} };
    case 'json': {
      const records: ContractRecord[] = [];
      return {
        add: (record) => records.push(record),
        end: () => out.write(`${JSON.stringify(records, null, 2)}\n`),
      };
    }
  }
}
