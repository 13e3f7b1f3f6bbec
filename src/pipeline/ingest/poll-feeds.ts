import { randomUUID } from 'node:crypto';
import { isMailFolder } from '../../egress/mail/folder-address.ts';
import type { Outcome } from '../../model/trouble.ts';
import { failed } from '../../model/trouble.ts';
import { type FeedContent, type FeedEntry, obtainFeed } from '../../obtain/index.ts';
import type { JobToAdd, StoredFeed } from '../../store/index.ts';
import type { ObtainParts } from './obtain-task.ts';
import { pollMailFolder } from './poll-mail.ts';
import type { Log } from './runner.ts';

/** Entries of a feed that one poll asks for at most: the newest, as feeds put them first. */
export const entriesAPoll = 100;

export interface PollParts extends ObtainParts {
  readonly log: Log;
}

/**
 * Reads one feed (or the folder of a mailbox) and adds a job for each entry that is new or has a newer date. Notes the poll in any case.
 * @returns the batch of those jobs and how many they are
 */
export async function pollFeed(
  feed: StoredFeed,
  parts: PollParts,
  signal?: AbortSignal,
): Promise<Outcome<{ batch: string; jobs: number }>> {
  if (isMailFolder(feed.url)) return pollMailFolder(feed, parts, signal);
  const { store, egress } = parts;
  const { etag, lastModified } = feed;
  const previous = { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
  const answer = await obtainFeed(feed.url, { egress, previous, ...(signal ? { signal } : {}) });
  if (!answer.ok) {
    const { kind, place, message } = answer.trouble;
    if (kind !== 'pipeline/stopped') await store.feeds.notePoll(feed.id, { error: { kind, place, message } });
    return answer;
  }
  const validators = {
    ...(answer.value.etag ? { etag: answer.value.etag } : {}),
    ...(answer.value.lastModified ? { lastModified: answer.value.lastModified } : {}),
  };
  const batch = `feed-${randomUUID()}`;
  if (answer.value.kind === 'not-modified') {
    await store.feeds.notePoll(feed.id, validators);
    return { ok: true, value: { batch, jobs: 0 } };
  }
  const content = answer.value.feed;
  const entries = content.entries.slice(0, entriesAPoll);
  const unseen = await store.feeds.unseen(feed.id, entries.map(identityOf));
  const fresh = entries.filter((entry) => unseen.includes(identityOf(entry).url));
  const jobs: JobToAdd[] = [];
  for (const entry of fresh) jobs.push(await jobOf(entry, content, parts));
  if (jobs.length > 0) await store.jobs.add(batch, jobs);
  await store.feeds.notePoll(feed.id, {
    ...validators,
    title: content.title,
    entries: content.entries.length,
  });
  return { ok: true, value: { batch, jobs: jobs.length } };
}

function identityOf(entry: FeedEntry): { url: string; stamp: string } {
  return { url: entry.url ?? entry.id, stamp: entry.updatedAt ?? entry.publishedAt ?? '' };
}

async function jobOf(entry: FeedEntry, feed: FeedContent, { store }: PollParts): Promise<JobToAdd> {
  const { id, url, title, publishedAt, updatedAt } = entry;
  const html = entry.contentHtml ?? entry.summaryHtml;
  const sha256 = html ? await store.blobs.put(new TextEncoder().encode(html)) : undefined;
  return {
    what: url ?? title ?? id,
    task: {
      kind: 'feed-entry',
      feed: { url: feed.url, title: feed.title, ...(feed.language ? { language: feed.language } : {}) },
      entry: {
        id,
        ...(url ? { url } : {}),
        ...(title ? { title } : {}),
        ...(publishedAt ? { publishedAt } : {}),
        ...(updatedAt ? { updatedAt } : {}),
      },
      ...(sha256 ? { sha256 } : {}),
    },
  };
}

/** Polls every feed whose time has come, one after another; a failed one does not hold up the rest. */
export async function pollDueFeeds(parts: PollParts, signal: AbortSignal): Promise<number> {
  let added = 0;
  while (!signal.aborted) {
    const feed = await parts.store.feeds.takeDue();
    if (!feed) break;
    const polled = await pollFeed(feed, parts, signal).catch((cause: unknown) =>
      failed('pipeline/internal', feed.url, 'Polling this feed broke off inside Shirabe.', cause),
    );
    if (polled.ok) added += polled.value.jobs;
    else parts.log({ what: polled.trouble.kind, place: polled.trouble.place, cause: polled.trouble.cause });
  }
  return added;
}
