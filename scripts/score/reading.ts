// Reads a folder of texts with the product, as a user would: `shirabe extract --format jsonl`.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileOf, type Label } from './label-sets.ts';

/** Writes the output beside `output` and gives back what went wrong, in words, or undefined. */
export function readTexts(
  root: string,
  folder: string,
  labels: readonly Label[],
  output: string,
  withMeta = false,
): string | undefined {
  const files = labels.map((label) => path.join(folder, fileOf(label)));
  const meta = `${output}.meta.json`;
  if (withMeta) writeFileSync(meta, JSON.stringify(knownOf(labels)));
  const words = [
    'src/cli/main.ts',
    'extract',
    ...files,
    '--format',
    'jsonl',
    ...(withMeta ? ['--meta', meta] : []),
  ];
  const read = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (read.status !== 0) return `shirabe extract failed (${read.status})\n${read.stderr}`;
  writeFileSync(output, read.stdout);
  return undefined;
}

/** What a feed would know of each file. */
function knownOf(labels: readonly Label[]): Record<string, Record<string, string>> {
  return Object.fromEntries(
    labels.map((label) => [
      fileOf(label),
      {
        ...(label.publishedAt ? { publishedAt: label.publishedAt } : {}),
        ...(label.outlet ? { outlet: label.outlet } : {}),
        ...(label.url ? { url: label.url } : {}),
      },
    ]),
  );
}
