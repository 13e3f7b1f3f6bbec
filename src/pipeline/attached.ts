import { attachmentsOf } from '../clean/index.ts';
import type { RawDocument } from '../model/document.ts';
import type { Marking } from '../model/marking.ts';
import { displayName } from '../obtain/index.ts';
import type { JobToAdd, Store } from '../store/index.ts';

/** Keeps the files that came with a mail, and gives the jobs that read them: each a document of its own under the mail's marking. */
export async function attachedJobs(
  raw: RawDocument,
  inherited: Marking,
  blobs: Store['blobs'],
): Promise<JobToAdd[]> {
  const jobs: JobToAdd[] = [];
  for (const { name, bytes, attachedTo } of attachmentsOf(raw)) {
    const shown = displayName(name);
    const sha256 = await blobs.put(bytes);
    jobs.push({
      what: shown,
      task: { kind: 'file', name: shown, sha256, declared: {}, attachedTo, inherited },
    });
  }
  return jobs;
}
