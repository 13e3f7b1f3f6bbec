// The swap test of one set: how far claims' F1 falls when every labelled name is invented.
import path from 'node:path';
import { type Judged, judge, missed, rowOf, type Verdict } from './judge.ts';
import { fileOf, type Label, type LabelSet } from './label-sets.ts';
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
  /** What `--errors` prints besides. */
  readonly errors?: readonly string[];
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
    errors: lost(labels, before.verdict, swapped.labels, after.verdict),
    line:
      `swap test: ${swapped.names} names invented, claims F1 ${fixed(own)} -> ${fixed(invented)}, ` +
      `a fall of ${fall.toFixed(1)} points (at most ${most})${faults > 0 ? `; ${faults} faulty labels` : ''}`,
  };
}

/** The claims that were read with the texts' own names and are not with the invented ones, as they stand there. */
function lost(
  labels: readonly Label[],
  before: Verdict,
  swapped: readonly Label[],
  after: Verdict,
): readonly string[] {
  return swapped.flatMap((label, n) =>
    (label.claims ?? [])
      .filter((claim, at) => {
        const own = labels[n]?.claims?.[at];
        return own && !missed(before, fileOf(label), own) && missed(after, fileOf(label), claim);
      })
      .map((claim) => {
        const evidence = [claim.evidence ?? []].flat()[0] ?? '';
        return `LOST  ${fileOf(label)}  ${claim.source} ${claim.type} ${claim.target} [${claim.status}]  ${evidence}`;
      }),
  );
}

function fixed(share: number | undefined): string {
  return (share ?? 0).toFixed(3);
}
