// Scores the reading against labels, by the judge that lies beside the corpus:
//   npm run score [-- --errors] [-- --sets corpus,annoctr,open,sealed]
// Floors in labels/floors.json hold what was reached: a figure below its floor fails. Of the sealed half only
// the table is printed, never an error, so that nobody writes a rule for it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const root = path.dirname(import.meta.dirname);
const shared = path.resolve(root, process.env.SHIRABE_SHARED ?? '../shared');
const judge = path.join(shared, 'judges', 'extract_score.py');

const Labels = z.array(
  z.looseObject({
    id: z.string(),
    file: z.string().optional(),
    publishedAt: z.string().nullish(),
    outlet: z.string().nullish(),
    url: z.string().nullish(),
  }),
);
const Floors = z.record(
  z.string(),
  z.object({ min: z.array(z.string()), maxFabrications: z.number().int().nonnegative() }),
);

interface LabelSet {
  readonly name: string;
  readonly folder: string;
  readonly labels: string;
  /** What is known of the documents from outside is handed over, as a feed would. */
  readonly withMeta: boolean;
  readonly sealed?: boolean;
}

const sets: readonly LabelSet[] = [
  { name: 'corpus', folder: path.join(shared, 'corpus'), labels: 'expected.json', withMeta: false },
  {
    name: 'annoctr',
    folder: path.join(shared, 'corpus', 'annoctr', 'dev'),
    labels: 'labels.json',
    withMeta: true,
  },
  { name: 'open-ja', folder: path.join(root, 'labels', 'open'), labels: 'ja.json', withMeta: false },
  { name: 'open-en', folder: path.join(root, 'labels', 'open'), labels: 'en.json', withMeta: false },
  {
    name: 'sealed-ja',
    folder: path.join(root, 'labels', 'sealed'),
    labels: 'ja.json',
    withMeta: false,
    sealed: true,
  },
  {
    name: 'sealed-en',
    folder: path.join(root, 'labels', 'sealed'),
    labels: 'en.json',
    withMeta: false,
    sealed: true,
  },
];

const errors = process.argv.includes('--errors');
const asked = process.argv[process.argv.indexOf('--sets') + 1]?.split(',');
const chosen = process.argv.includes('--sets') ? sets.filter((set) => asked?.includes(set.name)) : sets;

if (!existsSync(judge)) {
  process.stdout.write('score: not run (no judge at SHIRABE_SHARED)\n');
  process.exit(0);
}
const floors = Floors.parse(JSON.parse(readFileSync(path.join(root, 'labels', 'floors.json'), 'utf8')));
const scratch = mkdtempSync(path.join(tmpdir(), 'shirabe-score-'));
let passed = 0;
let failures = 0;
for (const set of chosen) {
  process.stdout.write(`\n== ${set.name}\n`);
  if (scoreOf(set)) passed++;
  else failures++;
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\nscore: ${passed} passed, ${failures} failed\n`);
process.exit(failures === 0 ? 0 : 1);

function scoreOf(set: LabelSet): boolean {
  const labelFile = path.join(set.folder, set.labels);
  const labels = Labels.parse(JSON.parse(readFileSync(labelFile, 'utf8')));
  const here = new Set(readdirSync(set.folder));
  const files = labels.map((label) => label.file ?? `${label.id}.txt`).filter((file) => here.has(file));
  const meta = Object.fromEntries(
    labels.map((label) => [
      label.file ?? `${label.id}.txt`,
      {
        ...(label.publishedAt ? { publishedAt: label.publishedAt } : {}),
        ...(label.outlet ? { outlet: label.outlet } : {}),
        ...(label.url ? { url: label.url } : {}),
      },
    ]),
  );
  const metaFile = path.join(scratch, `${set.name}.meta.json`);
  writeFileSync(metaFile, JSON.stringify(meta));
  const words = [
    'src/cli/main.ts',
    'extract',
    ...files.map((file) => path.join(set.folder, file)),
    '--format',
    'jsonl',
    ...(set.withMeta ? ['--meta', metaFile] : []),
  ];
  const read = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (read.status !== 0) {
    process.stdout.write(`shirabe extract failed (${read.status})\n${read.stderr}\n`);
    return false;
  }
  const output = path.join(scratch, `${set.name}.jsonl`);
  writeFileSync(output, read.stdout);
  const floor = floors[set.name];
  const judged = spawnSync(
    'python3',
    [
      judge,
      labelFile,
      output,
      '--macro',
      ...(errors && !set.sealed ? ['--errors'] : []),
      ...(floor
        ? [
            '--max-fabrications',
            String(floor.maxFabrications),
            ...(floor.min.length > 0 ? ['--min', ...floor.min] : []),
          ]
        : []),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (judged.error) process.stdout.write(`python3 could not be started: ${judged.error.message}\n`);
  process.stdout.write(judged.stdout ?? '');
  process.stderr.write(judged.stderr ?? '');
  return judged.status === 0;
}
