// The judge that lies beside the corpus compares what was read with the labels.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import type { LabelledClaim } from './label-sets.ts';

const Row = z.object({ f1: z.number().nullable(), tp: z.number(), fp: z.number(), fn: z.number() });
const Verdict = z.object({
  scores: z.record(z.string(), z.record(z.string(), Row)),
  labels: z.array(z.string()),
  errors: z.array(z.object({ kind: z.string(), field: z.string(), file: z.string(), what: z.string() })),
});
export type Verdict = z.infer<typeof Verdict>;
export type Row = z.infer<typeof Row>;

export interface Judged {
  /** Nothing is below a floor and no contract is broken. */
  readonly passed: boolean;
  /** The table and what else the judge prints. */
  readonly printed: string;
  readonly verdict: Verdict | undefined;
}

/** `labels` lies beside its texts, `output` is JSON Lines; `words` are further arguments of the judge. */
export function judge(script: string, labels: string, output: string, words: readonly string[] = []): Judged {
  const json = `${output}.verdict.json`;
  rmSync(json, { force: true });
  const run = spawnSync('python3', [script, labels, output, '--json', json, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.error) {
    const printed = `python3 could not be started: ${run.error.message}\n`;
    return { passed: false, printed, verdict: undefined };
  }
  return { passed: run.status === 0, printed: run.stdout + run.stderr, verdict: verdictIn(json) };
}

function verdictIn(file: string): Verdict | undefined {
  try {
    return Verdict.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // The judge broke off before writing: what it printed says why.
    return undefined;
  }
}

/** One row of the table over all languages of the labels, which here have one. */
export function rowOf(verdict: Verdict, language: string, field: string): Row {
  return verdict.scores[language]?.[field] ?? { f1: null, tp: 0, fp: 0, fn: 0 };
}

/** Does the verdict name this claim of this file among what was missed? Optional claims never are. */
export function missed(verdict: Verdict, file: string, claim: LabelledClaim): boolean {
  const shown = `${claim.source} ${claim.type} ${claim.target} [${claim.status}]`;
  return verdict.errors.some(
    (one) => one.kind === 'MISS' && one.field === 'claims' && one.file === file && one.what.startsWith(shown),
  );
}
