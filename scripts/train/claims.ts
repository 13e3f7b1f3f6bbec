// Learns the weights by which claims are judged (src/claim/learned/weights.json) from the open labelled texts and the drills. Deterministic:
// the same texts and the same rules give the same file. `--check` trains on four fifths in turn and prints what the
// unseen fifth would get.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileClaims, grasp } from '../../src/claim/index.ts';
import { learnedPredicates, settingsOf } from '../../src/claim/learned/candidates.ts';
import { probabilityOf } from '../../src/claim/learned/weights.ts';
import { clean } from '../../src/clean/index.ts';
import { compileLexicon, extract } from '../../src/extract/index.ts';
import { loadPack } from '../../src/knowledge/index.ts';
import { obtainFile } from '../../src/obtain/index.ts';
import { drillTexts, type Example, examplesOf, labelledTexts } from './examples.ts';
import { shuffled, train } from './logistic.ts';

const root = path.join(import.meta.dirname, '..', '..');
const labels = path.join(root, 'labels', 'open');
const settings = { epochs: 12, rate: 0.1, decay: 1e-4, least: 4 };
const lexicon = loadPack();
if (!lexicon.ok) throw new Error(lexicon.trouble.message);
const names = compileLexicon(lexicon.value);
const grammar = compileClaims(lexicon.value);

async function gather(
  lang: string,
): Promise<{ examples: Example[]; files: string[]; reachable: number; wanted: number }> {
  const examples: Example[] = [];
  const files: string[] = [];
  let reachable = 0;
  let wanted = 0;
  const texts = [
    ...labelledTexts(labels, lang).map((label) => ({
      label,
      bytes: readFileSync(path.join(labels, label.file)),
    })),
    ...drillTexts(path.join(root, 'labels', 'drill'), lang).map(({ label, text }) => ({
      label,
      bytes: Buffer.from(text),
    })),
  ];
  for (const { label, bytes } of texts) {
    const raw = obtainFile(label.file, bytes, { now: () => new Date(0) });
    if (!raw.ok) throw new Error(raw.trouble.message);
    const document = await clean(raw.value);
    if (!document.ok) throw new Error(document.trouble.message);
    const { article, drafts, main } = grasp(document.value, extract(document.value, names, {}), grammar);
    const found = examplesOf(label, document.value.text, settingsOf({ scenes: article, drafts, main }), lang);
    examples.push(...found.examples);
    files.push(label.file);
    reachable += found.reachable;
    wanted += found.wanted;
  }
  return { examples, files, reachable, wanted };
}

const folds = 5;
const least = 0.1;
const written: Record<string, Record<string, Record<string, number>>> = {};
for (const lang of ['ja', 'en']) {
  const { examples, files, reachable, wanted } = await gather(lang);
  process.stdout.write(
    `${lang}: ${files.length} texts, ${examples.length} candidates, ${reachable} of ${wanted} claims among them\n`,
  );
  if (process.argv.includes('--check')) check(examples, files, wanted);
  written[lang] = Object.fromEntries(
    learnedPredicates.map((predicate) => {
      const weights = train(
        examples.filter((one) => one.predicate === predicate),
        settings,
      );
      const kept = [...weights]
        .filter(([, weight]) => Math.abs(weight) >= least)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return [predicate, Object.fromEntries(kept.map(([name, weight]) => [name, Number(weight.toFixed(2))]))];
    }),
  );
}
writeFileSync(path.join(root, 'src', 'claim', 'learned', 'weights.json'), `${JSON.stringify(written)}\n`);

function sumOf(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  return features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
}

function check(examples: readonly Example[], files: readonly string[], wanted: number): void {
  const order = shuffled(files, 7);
  const judged: { probability: number; isTrue: boolean }[] = [];
  for (const predicate of learnedPredicates) {
    const mine = examples.filter((one) => one.predicate === predicate);
    for (let fold = 0; fold < folds; fold++) {
      const held = new Set(order.filter((_, index) => index % folds === fold));
      const weights = train(
        mine.filter(({ file }) => !held.has(file)),
        settings,
      );
      const top = new Map<string, number>();
      const rated = mine
        .filter(({ file }) => held.has(file))
        .map((one) => ({ ...one, probability: probabilityOf(sumOf(weights, one.features)) }));
      for (const { file, slot, probability } of rated)
        top.set(`${file} ${slot}`, Math.max(probability, top.get(`${file} ${slot}`) ?? 0));
      const best = new Map<string, { probability: number; isTrue: boolean }>();
      for (const { file, slot, triple, probability, isTrue } of rated) {
        if (probability < (top.get(`${file} ${slot}`) ?? 0)) continue;
        const have = best.get(`${file} ${triple}`);
        best.set(`${file} ${triple}`, {
          probability: Math.max(probability, have?.probability ?? 0),
          isTrue: isTrue || have?.isTrue === true,
        });
      }
      judged.push(...best.values());
    }
  }
  for (const from of [0.3, 0.5, 0.7, 0.9]) {
    const said = judged.filter((one) => one.probability >= from);
    const right = said.filter((one) => one.isTrue).length;
    process.stdout.write(
      `  from ${from}: precision ${(right / said.length).toFixed(3)}, recall ${(right / wanted).toFixed(3)}\n`,
    );
  }
}
