// The swap test of one set: how far claims' F1 falls when every labelled name is invented.
import path from 'node:path';
import { type Judged, judge, rowOf } from './judge.ts';
import type { Label, LabelSet } from './label-sets.ts';
import { readTexts } from './reading.ts';
import { writeSwapped } from './swap.ts';

/** Where a second reading is done: the project, the judge, a folder that is thrown away. */
export interface Bench {
  readonly root: string;
  readonly judge: string;
  readonly scratch: string;
}

export interface Outcome {
  readonly passed: boolean;
  /** One line for people. */
  readonly line: string;
}

/** `before` is the judgement of the same texts with their own names; `most` in points of F1. */
export function swapFall(
  bench: Bench,
  set: LabelSet & { readonly language: 'ja' | 'en' },
  labels: readonly Label[],
  before: Judged,
  most: number,
): Outcome {
  const folder = path.join(bench.scratch, `${set.name}-swapped`);
  const swapped = writeSwapped(labels, set.folder, folder);
  const output = path.join(bench.scratch, `${set.name}-swapped.jsonl`);
  const trouble = readTexts(bench.root, folder, swapped.labels, output);
  if (trouble !== undefined) return { passed: false, line: `swap test: ${trouble}` };
  const after = judge(bench.judge, swapped.file, output);
  if (!before.verdict || !after.verdict) return { passed: false, line: `swap test: ${after.printed}` };
  const faults = after.verdict.labels.length;
  const [own, invented] = [before.verdict, after.verdict].map(
    (one) => rowOf(one, set.language, 'claims').f1 ?? 0,
  );
  const fall = 100 * ((own ?? 0) - (invented ?? 0));
  return {
    passed: fall <= most && faults === 0,
    line:
      `swap test: ${swapped.names} names invented, claims F1 ${fixed(own)} -> ${fixed(invented)}, ` +
      `a fall of ${fall.toFixed(1)} points (at most ${most})${faults > 0 ? `; ${faults} faulty labels` : ''}`,
  };
}

function fixed(share: number | undefined): string {
  return (share ?? 0).toFixed(3);
}
