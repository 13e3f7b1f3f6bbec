// The labelled texts that the reading is scored against.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export interface LabelSet {
  readonly name: string;
  readonly folder: string;
  readonly labels: string;
  /** What is known of the documents from outside is handed over, as a feed would. */
  readonly withMeta?: true;
  /** Only its table is printed, never an error, so that nobody writes a rule for it. */
  readonly sealed?: true;
  /** Its texts are read again with invented names and without hedges. */
  readonly language?: 'ja' | 'en';
}

/** Six sets; `shared` is the folder with the corpus, `root` the project. */
export function labelSets(root: string, shared: string): readonly LabelSet[] {
  const open = path.join(root, 'labels', 'open');
  const sealed = path.join(root, 'labels', 'sealed');
  const annoctr = path.join(shared, 'corpus', 'annoctr', 'dev');
  return [
    { name: 'corpus', folder: path.join(shared, 'corpus'), labels: 'expected.json' },
    { name: 'annoctr', folder: annoctr, labels: 'labels.json', withMeta: true },
    { name: 'open-ja', folder: open, labels: 'ja.json', language: 'ja' },
    { name: 'open-en', folder: open, labels: 'en.json', language: 'en' },
    { name: 'sealed-ja', folder: sealed, labels: 'ja.json', sealed: true },
    { name: 'sealed-en', folder: sealed, labels: 'en.json', sealed: true },
  ];
}

const Names = z.array(z.looseObject({ name: z.string(), accept: z.array(z.string()).optional() })).optional();
const Evidence = z.union([z.string(), z.array(z.string())]).optional();
const Claim = z.looseObject({
  type: z.string(),
  source: z.string(),
  target: z.string(),
  status: z.string(),
  evidence: Evidence,
  accept: z.array(z.looseObject({ status: z.string().optional() })).optional(),
  optional: z.boolean().optional(),
});
const Label = z.looseObject({
  id: z.string(),
  file: z.string().optional(),
  publishedAt: z.string().nullish(),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
  actors: Names,
  campaigns: Names,
  malware: Names,
  tools: Names,
  organisations: Names,
  people: Names,
  products: Names,
  claims: z.array(Claim).optional(),
});
export type Label = z.infer<typeof Label>;
export type LabelledClaim = z.infer<typeof Claim>;

/** The label records of a set whose texts lie beside them, in the order of the file. */
export function labelsOf(set: LabelSet): readonly Label[] {
  const here = new Set(readdirSync(set.folder));
  const labels = z.array(Label).parse(JSON.parse(readFileSync(path.join(set.folder, set.labels), 'utf8')));
  return labels.filter((label) => here.has(fileOf(label)));
}

export function fileOf(label: Label): string {
  return label.file ?? `${label.id}.txt`;
}
