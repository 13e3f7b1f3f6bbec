import { randomUUID } from 'node:crypto';
import type { DeclaredFacts } from '../../model/document.ts';
import type { Sha256 } from '../../model/ids.ts';
import type { Marking } from '../../model/marking.ts';
import type { NameRuling, RulingAct } from '../../model/name-ruling.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import type {
  AccessOrder,
  JobToAdd,
  Lease,
  Store,
  StoredFeed,
  StoredJob,
  Task,
  Viewer,
} from '../../store/index.ts';
import { createJudging, type Judging } from '../judging/judging.ts';
import { rereadStale } from '../rereading.ts';
import { ruleOnNames } from '../ruling.ts';
import { type PollParts, pollDueFeeds, pollFeed } from './poll-feeds.ts';
import { createRunner, type Runner, type RunnerParts } from './runner.ts';
import { sampleJobs } from './samples.ts';

/** A file whose bytes are in the blobs already, or one that is too large for that. */
export type FileToAdd =
  | { readonly name: string; readonly sha256: Sha256; readonly declared?: DeclaredFacts }
  | { readonly name: string; readonly tooLarge: number };

export interface TextToAdd {
  readonly text: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}

export interface Added {
  readonly batch: string;
  readonly jobs: StoredJob[];
}

/** Everything that writes: what comes in becomes jobs, jobs become reports. Each method can be called across threads. */
export interface Ingestion extends Judging {
  /** Texts are kept before the jobs are added, as the files' bytes were, so that a crash loses none. */
  add(what: {
    readonly addresses?: readonly string[];
    readonly files?: readonly FileToAdd[];
    readonly texts?: readonly TextToAdd[];
    /** Account that adds them: others see nothing of a job before its report is there. */
    readonly actor?: string;
  }): Promise<Added>;
  /** Undefined when there is no such job. */
  stopJob(id: string): Promise<StoredJob | undefined>;
  retryJob(id: string): Promise<StoredJob | undefined>;
  addFeed(url: string, everyMinutes: number): Promise<StoredFeed>;
  removeFeed(id: string): Promise<boolean>;
  /** Reads a feed now. Trouble `store/not-found` when there is no such feed. */
  pollFeed(id: string): Promise<Outcome<{ feed: StoredFeed; batch: string; jobs: number }>>;
  /** Joins or parts two names, or takes such a ruling back; see `ruleOnNames`. */
  ruleOnNames(act: RulingAct, reason: string, actor: string): Promise<Outcome<NameRuling>>;
  /** Accounts, sessions, tokens, the audit log. */
  keep(order: AccessOrder): Promise<boolean>;
  /** False when there is no such report that the viewer may see. */
  markReport(id: string, marking: Marking, viewer: Viewer): Promise<boolean>;
}

const feedLookMilliseconds = 15_000;
const rereadMilliseconds = 10 * 60_000;
const tidyMilliseconds = 6 * 60 * 60_000;
/** Bytes that nothing names are kept so long: a job that is about to name them needs them. */
const orphanMinutes = 24 * 60;
const jobDays = 30;

/**
 * @param lease jobs that are added belong to its owner; without it to whoever takes them first
 */
export function createIngestion(parts: PollParts, wake: () => void, lease?: Lease): Ingestion {
  const { store } = parts;
  const addJobs = async (jobs: readonly JobToAdd[], actor?: string): Promise<Added> => {
    const batch = randomUUID();
    const added = await store.jobs.add(batch, jobs, lease, actor);
    wake();
    return { batch, jobs: added };
  };

  return {
    ...createJudging(parts),
    async add({ addresses = [], files = [], texts = [], actor }) {
      const jobs: JobToAdd[] = addresses.map((url) => ({ what: url, task: { kind: 'address', url } }));
      for (const file of files) jobs.push({ what: file.name, task: taskOf(file) });
      for (const { text, title, url } of texts) {
        const sha256 = await store.blobs.put(new TextEncoder().encode(text));
        const declared = { ...(title ? { title } : {}), ...(url ? { url } : {}) };
        jobs.push({ what: title ?? firstWords(text), task: { kind: 'paste', sha256, declared } });
      }
      return addJobs(jobs, actor);
    },
    stopJob: (id) => store.jobs.stop(id),
    async retryJob(id) {
      const job = await store.jobs.retry(id);
      wake();
      return job;
    },
    addFeed: (url, everyMinutes) => store.feeds.add(url, everyMinutes),
    removeFeed: (id) => store.feeds.remove(id),
    async pollFeed(id) {
      const feed = await store.feeds.get(id);
      if (!feed)
        return failed('store/not-found', id, 'There is no such feed here. The list shows those there are.');
      const polled = await pollFeed(feed, parts);
      wake();
      // A feed that cannot be read says so in its row; that is an answer too.
      const { batch, jobs } = polled.ok ? polled.value : { batch: '', jobs: 0 };
      return done({ feed: (await store.feeds.get(id)) ?? feed, batch, jobs });
    },
    keep: (order) => store.access.order(order),
    markReport: (id, marking, viewer) => store.reports.mark(id, marking, viewer),
    ruleOnNames: (act, reason, actor) => ruleOnNames(parts, act, reason, actor),
  };
}

function taskOf(file: FileToAdd): Task {
  if ('tooLarge' in file) return { kind: 'too-large', name: file.name, bytes: file.tooLarge };
  return { kind: 'file', name: file.name, sha256: file.sha256, declared: file.declared ?? {} };
}

function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.slice(0, 60).toWellFormed() || 'pasted text';
}

export interface IngestionService {
  readonly ingestion: Ingestion;
  readonly runner: Runner;
  close(): Promise<void>;
}

/**
 * The whole of it as a server needs it: jobs, feeds by their interval, tidying.
 * @param samples folder of reports that a store which was never used begins with
 */
export async function startIngestion(parts: RunnerParts, samples?: string): Promise<IngestionService> {
  const { store, log } = parts;
  const runner = createRunner(parts);
  const ingestion = createIngestion(parts, runner.wake);
  const stop = new AbortController();
  let polling: Promise<void> | undefined;
  const poll = () => {
    polling ??= pollDueFeeds(parts, stop.signal)
      .then((added) => added > 0 && runner.wake())
      .catch((cause: unknown) => log({ what: 'feeds could not be polled', cause }))
      .then(() => {
        polling = undefined;
      });
  };
  let rereading: Promise<void> | undefined;
  const reread = () => {
    rereading ??= rereadStale(parts, stop.signal)
      .then((read) => {
        if (read.revised > 0) log({ what: `${read.revised} reports were read anew by this reader` });
      })
      .catch((cause: unknown) => log({ what: 'older readings could not be read anew', cause }))
      .then(() => {
        rereading = undefined;
      });
  };
  if (samples !== undefined) await addSamples(store, samples, log);
  await runner.start();
  poll();
  reread();
  const timers = [
    setInterval(poll, feedLookMilliseconds),
    setInterval(reread, rereadMilliseconds),
    setInterval(() => void tidy(store, log), tidyMilliseconds),
  ];
  void tidy(store, log);
  return {
    ingestion,
    runner,
    async close() {
      for (const timer of timers) clearInterval(timer);
      stop.abort();
      await polling;
      await rereading;
      await runner.close();
    },
  };
}

async function addSamples(store: Store, folder: string, log: RunnerParts['log']): Promise<void> {
  try {
    const jobs = await sampleJobs(store, folder);
    if (jobs.length > 0) await store.jobs.add('samples', jobs);
  } catch (cause) {
    // A missing folder of samples is no reason not to start.
    log({ what: 'sample reports could not be read', cause });
  }
}

async function tidy(store: Store, log: RunnerParts['log']): Promise<void> {
  try {
    await store.jobs.prune(jobDays);
    await store.blobs.sweep(orphanMinutes);
  } catch (cause) {
    log({ what: 'the data folder could not be tidied', cause });
  }
}
