import { randomUUID } from 'node:crypto';
import { mailFolderAddress } from '../../egress/mail/folder-address.ts';
import { failed, type Outcome } from '../../model/trouble.ts';
import { fileLimitBytes } from '../../obtain/index.ts';
import type { JobToAdd, StoredFeed } from '../../store/index.ts';
import type { ObtainParts } from './obtain-task.ts';

/** Mails that one poll takes; a folder of more is read through poll by poll. */
const mailsAPoll = 100;

/**
 * Reads the new mails of a folder that is followed as a feed, oldest first, and adds a job for each. How far the folder is known
 * (UIDVALIDITY and UID) is kept where feeds keep their validators; it is noted after the jobs, so that a crash loses no mail.
 * @returns the batch of those jobs and how many they are
 */
export async function pollMailFolder(
  feed: StoredFeed,
  { store, egress }: ObtainParts,
  signal?: AbortSignal,
): Promise<Outcome<{ batch: string; jobs: number }>> {
  const address = mailFolderAddress(feed.url);
  const after = knownOf(feed);
  const answer = !address.ok
    ? address
    : ((await egress.mails?.({
        url: feed.url,
        most: mailsAPoll,
        maxBytes: fileLimitBytes,
        ...(after ? { after } : {}),
        ...(signal ? { signal } : {}),
      })) ?? failed('egress/unreachable', address.value.shown, 'This installation reads no mail.'));
  if (!answer.ok) {
    const { kind, place, message } = answer.trouble;
    if (kind !== 'pipeline/stopped') await store.feeds.notePoll(feed.id, { error: { kind, place, message } });
    return answer;
  }
  const folder = address.ok ? address.value.shown : '';
  const { mails, tooLarge, uidValidity, uid, exists } = answer.value;
  const jobs: JobToAdd[] = [];
  for (const { subject, bytes } of mails) {
    const sha256 = await store.blobs.put(bytes);
    jobs.push({ what: subject, task: { kind: 'mail', name: subject, folder, sha256 } });
  }
  for (const { subject, bytes } of tooLarge)
    jobs.push({ what: subject, task: { kind: 'too-large', name: subject, bytes } });
  const batch = `feed-${randomUUID()}`;
  if (jobs.length > 0) await store.jobs.add(batch, jobs);
  await store.feeds.notePoll(feed.id, { title: folder, etag: `${uidValidity}/${uid}`, entries: exists });
  return { ok: true, value: { batch, jobs: jobs.length } };
}

function knownOf({ etag }: StoredFeed): { uidValidity: string; uid: number } | undefined {
  const [, uidValidity, uid] = /^(\d{1,20})\/(\d{1,10})$/.exec(etag ?? '') ?? [];
  return uidValidity === undefined ? undefined : { uidValidity, uid: Number(uid) };
}
