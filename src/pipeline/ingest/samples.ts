import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { DeclaredFacts } from '../../model/document.ts';
import type { JobToAdd, Store } from '../../store/index.ts';
import { operator } from '../../store/index.ts';

const SampleMeta = z.record(
  z.string(),
  z.looseObject({
    title: z.string().nullish(),
    outlet: z.string().nullish(),
    publishedAt: z.string().nullish(),
    url: z.string().nullish(),
  }),
);

const readable = /\.(?:md|txt|html)$/;

/** Folder of the reports that ship with Shirabe. */
export const sampleFolder = path.join(import.meta.dirname, '..', '..', '..', 'samples');

/**
 * Jobs that read the sample reports into a store that was never used; none otherwise, so that samples which
 * somebody removed do not come back.
 */
export async function sampleJobs(store: Store, folder: string): Promise<JobToAdd[]> {
  const isUsed =
    (await store.reports.count(operator)) > 0 || (await store.jobs.list({ limit: 1 })).length > 0;
  if (isUsed) return [];
  const meta = SampleMeta.parse(JSON.parse(readFileSync(path.join(folder, 'meta.json'), 'utf8')));
  const names = readdirSync(folder)
    .filter((name) => readable.test(name))
    .sort();
  const jobs: JobToAdd[] = [];
  for (const name of names) {
    const sha256 = await store.blobs.put(readFileSync(path.join(folder, name)));
    jobs.push({ what: name, task: { kind: 'sample', name, sha256, declared: declaredOf(meta[name] ?? {}) } });
  }
  return jobs;
}

function declaredOf({ title, outlet, publishedAt, url }: z.infer<typeof SampleMeta>[string]): DeclaredFacts {
  return {
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(url ? { url } : {}),
  };
}
