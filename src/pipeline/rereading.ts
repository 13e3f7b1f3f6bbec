import { setTimeout as sleep } from 'node:timers/promises';
import type { RawDocument } from '../model/document.ts';
import type { DocumentId } from '../model/ids.ts';
import { readerVersion } from '../model/reading.ts';
import { done, type Outcome, type Trouble } from '../model/trouble.ts';
import { operator, type SaveResult, type Store } from '../store/index.ts';
import { placeOf } from './place.ts';
import type { ReadingPool } from './pool/pool.ts';

export interface RereadParts {
  readonly store: Store;
  readonly pool: ReadingPool;
}

export interface Reread {
  /** Reports that read otherwise now. */
  readonly revised: number;
  readonly unchanged: number;
  readonly failed: number;
}

export interface RereadEvent {
  readonly id: DocumentId;
  readonly title: string;
  readonly outcome: Outcome<SaveResult>;
}

/**
 * Reads stored reports anew from their kept bytes, one after another: what comes in meanwhile waits for one report at
 * most. Each is saved in one transaction, so that stopping loses nothing; decisions are brought to bear anew.
 * Troubles of single reports (bytes that are missing) are told and the others go on.
 */
export async function rereadReports(
  ids: AsyncIterable<DocumentId> | Iterable<DocumentId>,
  { store, pool }: RereadParts,
  signal: AbortSignal,
  tell: (event: RereadEvent) => void = () => {},
): Promise<Reread> {
  const counts = { revised: 0, unchanged: 0, failed: 0 };
  for await (const id of ids) {
    if (signal.aborted) break;
    const report = await store.reports.get(id, operator);
    if (!report.ok) continue;
    const { raw, summary } = report.value;
    const bytes = await store.blobs.get(raw.sha256);
    const outcome = bytes.ok
      ? await saveAgain({ ...raw, bytes: bytes.value }, raw, pool, signal)
      : { ok: false as const, trouble: named(bytes.trouble, placeOf(raw)) };
    if (!outcome.ok && outcome.trouble.kind === 'pipeline/stopped') break;
    if (!outcome.ok) counts.failed++;
    else if (outcome.value === 'unchanged') counts.unchanged++;
    else counts.revised++;
    tell({ id, title: summary.title, outcome });
  }
  return counts;
}

async function saveAgain(
  raw: RawDocument,
  { etag, lastModified }: { readonly etag?: string; readonly lastModified?: string },
  pool: ReadingPool,
  signal: AbortSignal,
): Promise<Outcome<SaveResult>> {
  const validators = { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
  const saved = await pool.save(raw, validators, { signal, again: true });
  return saved.ok ? done(saved.value.result) : saved;
}

function named(trouble: Trouble, place: string): Trouble {
  return { ...trouble, place };
}

const reportsALook = 50;
/** While jobs wait or work, what is new comes first. */
const waitMilliseconds = 1_000;

/** Reports that an older reader read, as long as there are any; one that cannot be read anew is tried once. */
export async function* staleReports(
  store: Store,
  signal: AbortSignal,
  reader: string = readerVersion,
): AsyncGenerator<DocumentId> {
  const tried = new Set<DocumentId>();
  while (!signal.aborted) {
    // Those that failed stay the oldest: look beyond them.
    const ids = await store.judgements.readBefore(reader, reportsALook + tried.size);
    const fresh = ids.filter((id) => !tried.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) {
      tried.add(id);
      yield id;
    }
  }
}

/** In the background of a server: reads anew what an older reader read, whenever no job is open. */
export async function rereadStale(parts: RereadParts, signal: AbortSignal): Promise<Reread> {
  return rereadReports(whenIdle(staleReports(parts.store, signal), parts.store, signal), parts, signal);
}

async function* whenIdle<T>(items: AsyncIterable<T>, store: Store, signal: AbortSignal): AsyncGenerator<T> {
  for await (const item of items) {
    while (!signal.aborted && (await store.jobs.countOpen()) > 0) {
      await sleep(waitMilliseconds, undefined, { signal, ref: false }).catch(() => undefined);
    }
    if (signal.aborted) return;
    yield item;
  }
}
