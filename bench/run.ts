// node bench/run.ts — measures what the product promises and prints one JSON object. Never a test: machines differ.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { benchDictionary } from './dictionary.ts';
import { benchIngest, fill } from './ingest.ts';
import { median, note, pause, rounded } from './measure.ts';
import { benchReading } from './reading.ts';
import { memoryOf, startBenchServer } from './server.ts';
import { benchSync } from './sync.ts';

const whole = (text: string) => Math.max(1, Math.floor(Number(text)) || 1);
const options = new Command('bench')
  .description(
    'Speed and memory: reading on one core; the whole path beside searches; start; resident memory',
  )
  .addOption(new Option('--reports <n>', 'reports in the store').argParser(whole).default(10_000))
  .addOption(
    new Option('--add <n>', 'reports that come in while searches are answered').argParser(whole).default(500),
  )
  .addOption(new Option('--texts <n>', 'texts that are read on one core').argParser(whole).default(200))
  .addOption(new Option('--runs <n>', 'runs of which the median is taken').argParser(whole).default(5))
  .option('--data <folder>', 'keep the filled store here and use it again')
  .option('--only <part>', 'reading, server or sync')
  .parse()
  .opts<{ reports: number; add: number; texts: number; runs: number; data?: string; only?: string }>();

const result: Record<string, unknown> = {
  machine: { cores: availableParallelism(), model: cpus()[0]?.model, node: process.version },
};
if (options.only === undefined || options.only === 'reading') {
  note('reading on one core …');
  result.reading = await benchReading(options.texts, options.runs);
  note('a dictionary of 50,000 names …');
  result.dictionary = await benchDictionary(50_000, 60, options.runs);
}
if (options.only === undefined || options.only === 'sync') result.sync = await benchSync();
if (options.only === undefined || options.only === 'server') {
  const folder = options.data ?? mkdtempSync(path.join(tmpdir(), 'shirabe-bench-'));
  note(`filling the store with ${options.reports} reports …`);
  await fill(folder, options.reports);
  result.server = await benchServer(folder);
  if (options.data === undefined) rmSync(folder, { recursive: true });
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);

async function benchServer(folder: string): Promise<Record<string, unknown>> {
  const ready: number[] = [];
  for (let run = 0; run < options.runs; run++) {
    const server = await startBenchServer(folder);
    ready.push(server.readyMilliseconds);
    await server.stop();
  }
  const server = await startBenchServer(folder);
  await pause(1000);
  const afterStart = memoryOf(server.child.pid ?? 0).resident;
  note('whole path beside searches …');
  const ingest = await benchIngest(server, options.add);
  // Idle reading threads end after half a minute and give their memory back.
  note('waiting for the reading threads to end …');
  await pause(35_000);
  const { resident, peak } = memoryOf(server.child.pid ?? 0);
  await server.stop();
  return {
    readyMs: rounded(median(ready)),
    reports: options.reports,
    ingest,
    memoryMb: { afterStart, afterReading: resident, peak },
  };
}
