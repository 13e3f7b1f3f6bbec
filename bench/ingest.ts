import { availableParallelism } from 'node:os';
import { obtainFile } from '../src/obtain/index.ts';
import { createPool } from '../src/pipeline/index.ts';
import { JobAccepted, JobList } from '../src/server/contract/index.ts';
import { openStore, operator } from '../src/store/index.ts';
import { note, pause, quantile, rounded } from './measure.ts';
import { type BenchServer, cpuOf, memoryOf } from './server.ts';
import { benchTexts, pageOf } from './texts.ts';

/** Fills a folder up to so many reports of 5 kB by the whole path, whatever that takes. */
export async function fill(folder: string, reports: number): Promise<void> {
  const store = await openStore(folder);
  if (!store.ok) throw new Error(store.trouble.message);
  const have = await store.value.reports.count(operator);
  const pool = createPool({ dataFolder: folder, threads: availableParallelism() });
  let at = 0;
  const underWay = new Set<Promise<unknown>>();
  for (const text of benchTexts(reports, 5000, 7)) {
    if (at++ < have) continue;
    const bytes = new TextEncoder().encode(pageOf(text));
    const raw = obtainFile(`${text.title}.html`, bytes, { now: () => new Date() });
    if (!raw.ok) throw new Error(raw.trouble.message);
    await store.value.blobs.put(bytes);
    const saving = pool.save(raw.value, {}).then((saved) => {
      if (!saved.ok) throw new Error(saved.trouble.message);
    });
    underWay.add(saving);
    void saving.finally(() => underWay.delete(saving));
    while (underWay.size > pool.threads * 4) await Promise.race(underWay);
    if (at % 1000 === 0) note(`filled ${at} of ${reports}`);
  }
  await Promise.all(underWay);
  await pool.close();
  await store.value.close();
}

const queries = [
  '攻撃',
  '盾',
  'attack',
  '通信 attack',
  'サイバー',
  'vulnerability exploited',
  'の',
  'government',
  '"supply chain"',
  '警察庁 警告',
];

/** Searches one after another until stopped, with a pause between as between people's. */
async function search(address: string, isDone: () => boolean, times: Map<string, number[]>): Promise<void> {
  for (let turn = 0; !isDone(); turn++) {
    const query = queries[turn % queries.length] ?? '';
    const begin = performance.now();
    const answer = await fetch(`${address}/api/reports?limit=50&q=${encodeURIComponent(query)}`);
    await answer.arrayBuffer();
    const all = times.get(query) ?? [];
    all.push(performance.now() - begin);
    times.set(query, all);
    await pause(25);
  }
}

/** Reports a second through the server's whole path while it answers searches, and how long those take. */
export async function benchIngest(
  { address, child }: BenchServer,
  reports: number,
): Promise<Record<string, unknown>> {
  const pid = child.pid ?? 0;
  const times = new Map<string, number[]>();
  let isDone = false;
  const quiet = new Map<string, number[]>();
  let isQuiet = true;
  const before = search(address, () => !isQuiet, quiet);
  await pause(3000);
  isQuiet = false;
  await before;

  const form = new FormData();
  for (const text of benchTexts(reports, 5000, 1 + (Date.now() % 1_000_000))) {
    form.append('file', new File([pageOf(text)], `${text.title}.html`));
  }
  const searching = search(address, () => isDone, times);
  const cpuBefore = cpuOf(pid);
  const begin = performance.now();
  const accepted = await fetch(`${address}/api/jobs/files`, { method: 'POST', body: form });
  const { batch } = JobAccepted.parse(await accepted.json());
  let running = reports;
  while (running > 0) {
    await pause(200);
    const answer = await fetch(`${address}/api/jobs?batch=${batch}&limit=1`);
    ({ running } = JobList.parse(await answer.json()));
  }
  const seconds = (performance.now() - begin) / 1000;
  const cpu = cpuOf(pid) - cpuBefore;
  isDone = true;
  await searching;
  const { jobs } = JobList.parse(await (await fetch(`${address}/api/jobs?batch=${batch}&limit=1000`)).json());
  const all = [...times.values()].flat();
  return {
    reportsPerSecond: rounded(reports / seconds),
    reports,
    failed: jobs.filter((job) => job.step !== 'done').length,
    /** Searches in it: other work on the machine hardly changes this. */
    cpuMsPerReport: rounded(cpu / reports),
    searches: all.length,
    searchMedianMs: rounded(quantile(all, 0.5)),
    searchP95Ms: rounded(quantile(all, 0.95)),
    searchP95MsQuiet: rounded(quantile([...quiet.values()].flat(), 0.95)),
    searchP95MsByQuery: Object.fromEntries(
      [...times].map(([query, some]) => [query, rounded(quantile(some, 0.95))]),
    ),
    memoryWhileReadingMb: memoryOf(pid).resident,
  };
}
