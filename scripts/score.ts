// Scores the reading against labels, by the judge that lies beside the corpus:
//   npm run score [-- --errors] [-- --sets corpus,annoctr,open-ja,open-en,sealed-ja,sealed-en]
// Floors in labels/floors.json hold what was reached: a figure below its floor fails. Of the sealed half only
// the table is printed, never an error, so that nobody writes a rule for it. The open half is read twice more:
// with every name invented (swap test) and with its hedges removed (shuffle test).
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Floor, readFloors } from './score/floors.ts';
import { judge } from './score/judge.ts';
import { type LabelSet, labelSets, labelsOf } from './score/label-sets.ts';
import { readTexts } from './score/reading.ts';
import { swapFall } from './score/swap-fall.ts';
import { unhedgedShare } from './score/unhedged-share.ts';

const root = path.dirname(import.meta.dirname);
const shared = path.resolve(root, process.env.SHIRABE_SHARED ?? '../shared');
const judgeScript = path.join(shared, 'judges', 'extract_score.py');
/** Points of F1 (issue: the reading is by grammar, not by memory). */
const swapFallAllowed = 8;

const errors = process.argv.includes('--errors');
const asked = process.argv[process.argv.indexOf('--sets') + 1]?.split(',');
const sets = labelSets(root, shared);
const chosen = process.argv.includes('--sets') ? sets.filter((set) => asked?.includes(set.name)) : sets;

if (!existsSync(judgeScript)) {
  process.stdout.write('score: not run (no judge at SHIRABE_SHARED)\n');
  process.exit(0);
}
const floors = readFloors(path.join(root, 'labels', 'floors.json'));
const scratch = mkdtempSync(path.join(tmpdir(), 'shirabe-score-'));
let passed = 0;
let failures = 0;
for (const set of chosen) {
  process.stdout.write(`\n== ${set.name}\n`);
  if (scoreOf(set, floors[set.name])) passed++;
  else failures++;
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\nscore: ${passed} passed, ${failures} failed\n`);
process.exit(failures === 0 ? 0 : 1);

function scoreOf(set: LabelSet, floor: Floor | undefined): boolean {
  const labels = labelsOf(set);
  const output = path.join(scratch, `${set.name}.jsonl`);
  const trouble = readTexts(root, set.folder, labels, output, set.withMeta);
  if (trouble !== undefined) {
    process.stdout.write(`${trouble}\n`);
    return false;
  }
  const judged = judge(judgeScript, path.join(set.folder, set.labels), output, [
    '--macro',
    ...(errors && !set.sealed ? ['--errors'] : []),
    ...(floor ? ['--max-fabrications', String(floor.maxFabrications)] : []),
    ...(floor && floor.min.length > 0 ? ['--min', ...floor.min] : []),
  ]);
  process.stdout.write(judged.printed);
  const { language } = set;
  if (language === undefined) return judged.passed;
  const bench = { root, judge: judgeScript, scratch };
  const spoken = { ...set, language };
  const outcomes = [
    swapFall(bench, spoken, labels, judged, floor?.maxSwapFall ?? swapFallAllowed),
    unhedgedShare(bench, spoken, labels, output, floor?.minUnhedged ?? 0),
  ];
  for (const outcome of outcomes) {
    for (const line of errors ? (outcome.errors ?? []) : []) process.stdout.write(`${line}\n`);
    process.stdout.write(`${outcome.passed ? '' : 'BELOW '}${outcome.line}\n`);
  }
  return judged.passed && outcomes.every((outcome) => outcome.passed);
}
