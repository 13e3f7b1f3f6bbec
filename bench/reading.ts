import { clean } from '../src/clean/index.ts';
import type { CanonicalDocument } from '../src/model/document.ts';
import { obtainFile } from '../src/obtain/index.ts';
import { createReader } from '../src/pipeline/reader.ts';
import { median, rounded, timed } from './measure.ts';
import { type BenchText, benchTexts, realTexts } from './texts.ts';

/** Extract and claim on one core: clean texts of 5 kB a second, median of the runs, and of each language by itself. */
export async function benchReading(texts: number, runs: number): Promise<Record<string, number>> {
  const reader = createReader();
  if (!reader.ok) throw new Error(reader.trouble.message);
  const documents = await cleaned(benchTexts(texts, 5000));
  const real = await cleaned(realTexts(5000));
  const perSecond = async (some: readonly CanonicalDocument[]) => {
    const milliseconds = await timed(async () => {
      for (const document of some) reader.value.readText(document, {});
    });
    return (some.length / milliseconds) * 1000;
  };
  const of = async (some: readonly CanonicalDocument[]) => {
    const rates: number[] = [];
    for (let run = 0; run < runs; run++) rates.push(await perSecond(some));
    return rounded(median(rates));
  };
  await perSecond(documents);
  const before = process.cpuUsage();
  await perSecond(documents);
  const { user, system } = process.cpuUsage(before);
  return {
    // Of the processor's time, which other work on the machine hardly changes.
    cpuMsPerText: rounded((user + system) / 1000 / documents.length),
    textsPerSecond: await of(documents),
    japanesePerSecond: await of(documents.filter((document) => document.lang === 'ja')),
    englishPerSecond: await of(documents.filter((document) => document.lang === 'en')),
    // Our own texts say something in every sentence; real reports do not.
    ...(real.length > 0 ? { realReportsPerSecond: await of(real), realPieces: real.length } : {}),
    texts,
    runs,
  };
}

async function cleaned(texts: Iterable<BenchText>): Promise<CanonicalDocument[]> {
  const documents: CanonicalDocument[] = [];
  for (const { title, text } of texts) {
    const raw = obtainFile(`${title}.txt`, new TextEncoder().encode(text), { now: () => new Date() });
    const document = raw.ok ? await clean(raw.value) : raw;
    if (!document.ok) throw new Error(document.trouble.message);
    documents.push(document.value);
  }
  return documents;
}
