// The shuffle test of one set: hedged claims whose sentences lose their hedges have to become asserted.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withoutHedges } from './hedges.ts';
import { judge, missed, rowOf } from './judge.ts';
import { fileOf, type Label, type LabelledClaim, type LabelSet } from './label-sets.ts';
import { readTexts } from './reading.ts';
import type { Bench, Outcome } from './swap-fall.ts';

type Language = 'ja' | 'en';

/**
 * Share of the claims that were read as hedged, are read again without the hedges, and are asserted now.
 * `output` holds what was read of the texts as they are; `least` is the floor of the share (0–1).
 */
export function unhedgedShare(
  bench: Bench,
  set: LabelSet & { readonly language: Language },
  labels: readonly Label[],
  output: string,
  least: number,
): Outcome {
  const failed = (line: string): Outcome => ({ passed: false, line: `shuffle test: ${line}` });
  const hedged = labels.map((label) => withClaims(label, hedgedClaims(label, set.language)));
  const asked = hedged.flatMap((label) => label.claims ?? []).length;

  const first = path.join(bench.scratch, `${set.name}-hedged`);
  const before = judge(
    bench.judge,
    write(first, hedged, (label) => textOf(set, label)),
    output,
  );
  if (!before.verdict) return failed(before.printed);
  const { verdict } = before;
  const read = hedged.map((label) =>
    withClaims(
      label,
      (label.claims ?? [])
        .filter((claim) => !missed(verdict, fileOf(label), claim))
        .map((claim) => unhedged(claim, set.language)),
    ),
  );

  const second = path.join(bench.scratch, `${set.name}-unhedged`);
  const file = write(second, read, (label) => {
    const sentences = (hedged.find((one) => one.id === label.id)?.claims ?? []).flatMap(evidenceOf);
    return sentences.reduce(
      (text, sentence) => text.replaceAll(sentence, withoutHedges(sentence, set.language)),
      textOf(set, label),
    );
  });
  const again = path.join(bench.scratch, `${set.name}-unhedged.jsonl`);
  const trouble = readTexts(bench.root, second, read, again);
  if (trouble !== undefined) return failed(trouble);
  const after = judge(bench.judge, file, again);
  if (!after.verdict) return failed(after.printed);
  const found = rowOf(after.verdict, set.language, 'triples').tp;
  const asserted = rowOf(after.verdict, set.language, 'claims').tp;
  const share = found > 0 ? asserted / found : 0;
  const known = read.flatMap((label) => label.claims ?? []).length;
  return {
    passed: share >= least,
    line:
      `shuffle test: ${asked} hedged claims lose their hedges; ${known} had been read as hedged, ${found} of them ` +
      `are read again, ${asserted} as asserted: share ${share.toFixed(3)} (at least ${least})`,
  };
}

/** The hedged claims of a label whose evidence says something else without its hedges. */
function hedgedClaims(label: Label, language: Language): readonly LabelledClaim[] {
  return (label.claims ?? [])
    .filter((claim) => claim.status === 'hedged')
    .filter((claim) => evidenceOf(claim).some((sentence) => withoutHedges(sentence, language) !== sentence))
    .map(({ optional: _, ...claim }) => ({
      ...claim,
      accept: (claim.accept ?? []).filter((form) => (form.status ?? 'hedged') === 'hedged'),
    }));
}

function unhedged(claim: LabelledClaim, language: Language): LabelledClaim {
  const { accept, evidence: _, ...rest } = claim;
  return {
    ...rest,
    status: 'asserted',
    accept: (accept ?? []).map(({ status: _status, ...form }) => form),
    evidence: evidenceOf(claim).map((sentence) => withoutHedges(sentence, language)),
  };
}

function evidenceOf(claim: LabelledClaim): readonly string[] {
  return claim.evidence === undefined ? [] : [claim.evidence].flat();
}

/** Only names, techniques and the claims asked for: nothing else of the label is asked here. */
function withClaims(label: Label, claims: readonly LabelledClaim[]): Label {
  const { questions: _q, quotations: _s, measures: _m, notClaimed: _n, ...rest } = label;
  return { ...rest, claims: [...claims] };
}

function textOf(set: LabelSet, label: Label): string {
  return readFileSync(path.join(set.folder, fileOf(label)), 'utf8');
}

/** Texts and labels side by side, as the judge wants them; gives back the file of the labels. */
function write(folder: string, labels: readonly Label[], text: (label: Label) => string): string {
  mkdirSync(folder, { recursive: true });
  for (const label of labels) writeFileSync(path.join(folder, fileOf(label)), text(label));
  const file = path.join(folder, 'labels.json');
  writeFileSync(file, JSON.stringify(labels));
  return file;
}
