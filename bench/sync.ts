import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEgress } from '../src/egress/index.ts';
import { loadPack } from '../src/knowledge/index.ts';
import { loaders, loadOverrides } from '../src/knowledge/sync/index.ts';
import { publishers } from '../src/pipeline/sync/file-source.ts';
import {
  publishedCves,
  publishedReference,
  referenceFolder,
  startPublishers,
} from '../src/pipeline/sync/publishers.fixture.ts';
import { syncContext, syncSets } from '../src/pipeline/sync/sync-sets.ts';
import { indexNames } from '../src/resolve/index.ts';
import { openStore } from '../src/store/index.ts';
import { note, rounded } from './measure.ts';

/** One sync of every public set, served on loopback, and one that finds nothing new. */
export async function benchSync(): Promise<Record<string, unknown>> {
  if (referenceFolder === undefined) return { notRun: 'no copies of the public sets (SHIRABE_SHARED)' };
  note('wrapping the public sets as their publishers do …');
  const publisher = await startPublishers(publishedReference(referenceFolder));
  const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-bench-sync-'));
  const opened = await openStore(folder);
  const overrides = loadOverrides();
  if (!opened.ok || !overrides.ok) throw new Error('The store or the overrides cannot be opened.');
  const context = await syncContext(opened.value);
  if (!context.ok) throw new Error(context.trouble.message);
  const policy = { allowHosts: [publisher.host], hostDelayMs: 0 };
  const parts = {
    store: opened.value,
    source: publishers(createEgress(policy, { log: () => {} }), publisher.addressOf),
    overrides: overrides.value,
    context: { ...context.value, cves: publishedCves },
    clock: () => new Date(),
  };
  const result: Record<string, unknown> = {};
  for (const what of ['first', 'unchanged']) {
    note(`syncing ${loaders.length} sets (${what}) …`);
    const processor = process.cpuUsage();
    const began = performance.now();
    const ends = await syncSets(loaders, parts, () => {});
    const { user, system } = process.cpuUsage(processor);
    result[what] = {
      seconds: rounded((performance.now() - began) / 1000),
      processorSeconds: rounded((user + system) / 1_000_000),
      failed: ends.filter(({ step }) => step === 'failed').map(({ set }) => set),
      residentMegabytes: Math.round(process.memoryUsage.rss() / 1024 / 1024),
    };
  }
  const keys = ['apt40', 'mustangpanda', 'plugx', 'leviathan', 'salttyphoon'];
  const began = performance.now();
  const rounds = 200;
  for (let round = 0; round < rounds; round++) {
    for (const key of keys) await opened.value.references.naming([key]);
  }
  result.recordsByNameMilliseconds = rounded((performance.now() - began) / (rounds * keys.length));
  const pack = loadPack();
  if (!pack.ok) throw new Error(pack.trouble.message);
  const index = indexNames(pack.value);
  const spellings = pack.value.entries.flatMap(({ names }) => names.map(({ name }) => name));
  const lookUps = 400_000;
  const { user } = process.cpuUsage();
  let edges = 0;
  for (let at = 0; at < lookUps; at++) edges += index.edgesTo(spellings[at % spellings.length] ?? '').length;
  const seconds = (process.cpuUsage().user - user) / 1_000_000;
  result.nameLookUpsPerSecond = Math.round(lookUps / seconds);
  result.namesFound = edges;
  await opened.value.close();
  await publisher.close();
  rmSync(folder, { recursive: true });
  return result;
}
