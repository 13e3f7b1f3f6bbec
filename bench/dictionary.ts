import { clean } from '../src/clean/index.ts';
import { compileLexicon, extract } from '../src/extract/index.ts';
import { squeeze } from '../src/extract/matcher/index.ts';
import { loadPack } from '../src/knowledge/index.ts';
import type { CanonicalDocument } from '../src/model/document.ts';
import type { Lexicon, PackEntry } from '../src/model/lexicon.ts';
import { obtainFile } from '../src/obtain/index.ts';
import { median, rounded } from './measure.ts';
import { benchTexts } from './texts.ts';

const syllables =
  'ka ro mi ta len dor vex sha zim qua pel tro nar gil bru os ek ath un ix far win dol ser'.split(' ');
const seconds = 'Loader Panda RAT Typhoon Door Kit Stealer Spider Worm 42 Locker Bear'.split(' ');

/** So many made-up names that differ: two to four syllables and a word as the field uses them. */
function madeUpNames(count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    let rest = number;
    let word = '';
    for (let step = 0; step < 4; step++) {
      word += syllables[rest % syllables.length] ?? '';
      rest = Math.floor(rest / syllables.length) + step * 7;
    }
    return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${seconds[number % seconds.length] ?? ''}`;
  });
}

function withNames(lexicon: Lexicon, names: readonly string[]): Lexicon {
  const entries = names.map(
    (name, number): PackEntry => ({
      id: `malware/made-up-${number}`,
      kind: 'malware',
      names: [{ name, relation: 'same', disputed: false, source: 'bench' }],
      refs: [],
    }),
  );
  return { ...lexicon, entries: [...lexicon.entries, ...entries] };
}

/**
 * What 50,000 more names do to extraction (percent of the processor's time, median of the runs, both lexicons in turn), how
 * long they take to prepare, how much memory their automaton holds and how many names a second it looks up.
 */
export async function benchDictionary(names: number, texts: number, runs: number) {
  const pack = loadPack();
  if (!pack.ok) throw new Error(pack.trouble.message);
  const madeUp = madeUpNames(names);
  const small = compileLexicon(pack.value);
  const begin = process.cpuUsage();
  const large = compileLexicon(withNames(pack.value, madeUp));
  const compileMs = process.cpuUsage(begin).user / 1000;

  const documents: CanonicalDocument[] = [];
  for (const { title, text } of benchTexts(texts, 5000)) {
    const raw = obtainFile(`${title}.txt`, new TextEncoder().encode(text), { now: () => new Date() });
    const document = raw.ok ? await clean(raw.value) : raw;
    if (document.ok) documents.push(document.value);
  }
  const cost = (lexicon: typeof small) => {
    const before = process.cpuUsage();
    for (const document of documents) extract(document, lexicon);
    return process.cpuUsage(before).user;
  };
  cost(small);
  cost(large);
  const ratios: number[] = [];
  for (let run = 0; run < runs; run++) {
    const plain = cost(small);
    ratios.push(cost(large) / plain);
  }

  const { matcher } = large.names.known;
  let found = 0;
  const squeezed = madeUp.map((name) => squeeze(name).text);
  const before = process.cpuUsage();
  for (let round = 0; round < 5; round++) {
    for (const name of squeezed) matcher.find(name, () => found++);
  }
  const lookUps = (squeezed.length * 5) / (process.cpuUsage(before).user / 1e6);
  return {
    names,
    slowerByPercent: rounded((median(ratios) - 1) * 100),
    compileMs: rounded(compileMs),
    automatonMb: rounded(matcher.bytes / 1e6),
    packAutomatonMb: rounded(small.names.known.matcher.bytes / 1e6),
    lookUpsPerSecond: Math.round(lookUps),
    found,
  };
}
