import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import type { FileToAdd } from '../pipeline/index.ts';
import type { BlobStore } from '../store/index.ts';
import { fileSize, reasonOf, reportFailure } from './opened.ts';
import { dataOption, type EgressOptions, egressOptions } from './options.ts';

interface Options extends EgressOptions {
  readonly data: string;
}

/** Larger files are not even opened; the step that obtains refuses them by name. */
const mostBytes = 50 * 1024 * 1024;

const examples = `
Examples:
  shirabe read https://example.org/report.html
  shirabe read advisories/*.pdf notes.md
  shirabe read --data ./cti report.html

Prints a line for each item: new, version (a changed page), revision (read anew) or unchanged; the report's id;
what it was. Failed items are named on stderr, and the others go on.`;

export function readCommand(): Command {
  const command = new Command('read')
    .description('Read files and addresses into the store')
    .argument(
      '<file-or-url...>',
      'HTML, PDF, Word (.docx), mail (.eml), text or Markdown files; http and https addresses',
    )
    .addOption(dataOption())
    .addHelpText('after', examples);
  for (const option of egressOptions()) command.addOption(option);
  return command.action(readAll);
}

async function readAll(items: readonly string[], { data, ...egress }: Options): Promise<void> {
  const { runBatch, withIngestion } = await import('./ingest.ts');
  await withIngestion(data, egress, async (opened) => {
    const addresses = items.filter(isAddress);
    const files: FileToAdd[] = [];
    for (const item of items) {
      if (!isAddress(item)) files.push(...(await fileToAdd(item, opened.store.blobs)));
    }
    if (addresses.length + files.length === 0) return;
    const { batch, jobs } = await opened.ingestion.add({ addresses, files });
    await runBatch(opened, batch, jobs.length);
  });
}

function isAddress(item: string): boolean {
  return /^https?:\/\//i.test(item);
}

async function fileToAdd(file: string, blobs: BlobStore): Promise<FileToAdd[]> {
  const name = path.basename(file);
  try {
    const size = fileSize(file);
    if (size > mostBytes) return [{ name, tooLarge: size }];
    return [{ name, sha256: await blobs.put(readFileSync(file)) }];
  } catch (cause) {
    reportFailure(file, `The file cannot be read: ${reasonOf(cause)}.`);
    return [];
  }
}
