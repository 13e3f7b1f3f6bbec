import type { RawDocument } from '../../model/document.ts';
import type { Egress } from '../../model/egress.ts';
import { documentIdOf } from '../../model/ids.ts';
import { markingOfOrigin } from '../../model/marking.ts';
import { readerVersion } from '../../model/reading.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import {
  canonicalAddress,
  documentOfEntry,
  type FeedContent,
  type FeedEntry,
  type Obtained,
  obtainAddress,
  obtainEntry,
  obtainFile,
  obtainMail,
  obtainPaste,
  type Previous,
  refuseFileSize,
} from '../../obtain/index.ts';
import type { Clock, Store, Task } from '../../store/index.ts';
import type { Validators } from '../pool/messages.ts';

export interface ObtainParts {
  readonly store: Store;
  readonly egress: Egress;
  readonly clock: Clock;
}

export type ObtainedTask =
  | { readonly kind: 'document'; readonly raw: RawDocument; readonly validators: Validators }
  /** The server says that nothing changed. */
  | { readonly kind: 'unchanged'; readonly documentId: string };

/** What a job names → the raw document, its bytes kept. Troubles: those of `obtain`, `egress` and the blobs. */
export async function obtainTask(
  task: Task,
  parts: ObtainParts,
  signal: AbortSignal,
): Promise<Outcome<ObtainedTask>> {
  switch (task.kind) {
    case 'address': {
      const previous = await previousOf(task.url, parts);
      const { egress, clock } = parts;
      return kept(task.url, await obtainAddress(task.url, { egress, now: clock, previous, signal }), parts);
    }
    case 'feed-entry':
      return obtainFeedEntry(task, parts, signal);
    case 'too-large':
      return (
        refuseFileSize(task.name, task.bytes) ??
        failed('obtain/unreadable-file', task.name, 'The bytes of this file were not kept. Add it again.')
      );
    case 'file':
    case 'mail':
    case 'paste':
    case 'sample':
      return obtainBytes(task, parts);
  }
}

/** Validators of the last time, unless a newer reader waits to read the page anew. */
async function previousOf(url: string, { store }: ObtainParts): Promise<Previous> {
  const standing = URL.canParse(url)
    ? await store.reports.standing(documentIdOf({ canonicalAddress: canonicalAddress(url) }))
    : undefined;
  if (standing?.reader !== readerVersion) return {};
  const { etag, lastModified } = standing;
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

async function kept(
  url: string,
  obtained: Outcome<Obtained>,
  { store }: ObtainParts,
): Promise<Outcome<ObtainedTask>> {
  if (!obtained.ok) return obtained;
  const { etag, lastModified } = obtained.value;
  switch (obtained.value.kind) {
    case 'document': {
      await store.blobs.put(obtained.value.document.bytes);
      const validators = { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
      return done({ kind: 'document', raw: obtained.value.document, validators });
    }
    case 'not-modified':
      return done({
        kind: 'unchanged',
        documentId: documentIdOf({ canonicalAddress: canonicalAddress(url) }),
      });
    case 'feed':
      return failed(
        'obtain/unsupported-type',
        url,
        'This address is a feed, not a report. Add it as a feed, and its reports are read as they come.',
      );
  }
}

async function obtainFeedEntry(
  task: Extract<Task, { kind: 'feed-entry' }>,
  parts: ObtainParts,
  signal: AbortSignal,
): Promise<Outcome<ObtainedTask>> {
  const { store, egress, clock } = parts;
  const content = task.sha256 ? await store.blobs.get(task.sha256) : undefined;
  const contentHtml = content?.ok ? new TextDecoder().decode(content.value) : undefined;
  const { id, url, title, publishedAt, updatedAt } = task.entry;
  const entry: FeedEntry = {
    id,
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
    ...(contentHtml ? { contentHtml } : {}),
  };
  const { language, ...rest } = task.feed;
  // Of the feed, its facts alone go with an entry.
  const feed: FeedContent = {
    format: 'atom',
    ...rest,
    ...(language ? { language } : {}),
    entries: [],
    skipped: [],
  };
  const previous = url ? await previousOf(url, parts) : {};
  const page = await obtainEntry(entry, feed, { egress, now: clock, previous, signal });
  const isPageMissing = !page.ok && url !== undefined && page.trouble.kind !== 'pipeline/stopped';
  if (!isPageMissing || contentHtml === undefined) return kept(url ?? task.feed.url, page, parts);
  // The page cannot be had, but the feed itself brings what it says.
  const document = documentOfEntry(entry, feed, clock);
  if (!document.ok) return kept(url, page, parts);
  return kept(url, done({ kind: 'document', document: document.value, finalUrl: feed.url }), parts);
}

async function obtainBytes(
  task: Extract<Task, { kind: 'file' | 'mail' | 'paste' | 'sample' }>,
  { store, clock }: ObtainParts,
): Promise<Outcome<ObtainedTask>> {
  const bytes = await store.blobs.get(task.sha256);
  if (!bytes.ok) return bytes;
  const raw = rawOf(task, bytes.value, clock);
  if (!raw.ok) return raw;
  return done({
    kind: 'document',
    raw: task.kind === 'sample' ? asSample(raw.value) : raw.value,
    validators: {},
  });
}

function rawOf(
  task: Extract<Task, { kind: 'file' | 'mail' | 'paste' | 'sample' }>,
  bytes: Uint8Array,
  now: Clock,
): Outcome<RawDocument> {
  switch (task.kind) {
    case 'mail':
      return obtainMail(task, bytes, { now });
    case 'sample':
      return obtainFile(task.name, bytes, { now, declared: task.declared });
    case 'file': {
      const { name, declared, attachedTo, inherited } = task;
      const came = { ...(attachedTo ? { attachedTo } : {}), ...(inherited ? { inherited } : {}) };
      return obtainFile(name, bytes, { now, declared, ...came });
    }
    case 'paste': {
      const { title, url } = task.declared;
      const text = new TextDecoder().decode(bytes);
      return obtainPaste({ text, ...(title ? { title } : {}), ...(url ? { url } : {}) }, { now });
    }
  }
}

/** What ships with Shirabe is public. */
function asSample(raw: RawDocument): RawDocument {
  const { declared, origin } = raw;
  const name = origin.kind === 'file' ? origin.name : 'sample';
  const sample = { kind: 'sample', name, ...(declared.url ? { url: declared.url } : {}) } as const;
  return { ...raw, origin: sample, marking: markingOfOrigin(sample) };
}
