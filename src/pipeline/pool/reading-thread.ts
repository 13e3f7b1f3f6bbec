// The thread that reads documents: loads the knowledge once, then answers one request after another.
import { parentPort, workerData } from 'node:worker_threads';
import { articleText, clean } from '../../clean/index.ts';
import type { RawDocument } from '../../model/document.ts';
import { sha256 } from '../../model/ids.ts';
import { markingsOf } from '../../model/marking.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import type { Store } from '../../store/index.ts';
import { attachedJobs } from '../attached.ts';
import { openJudgingStore } from '../judging/judging-store.ts';
import { placeOf } from '../place.ts';
import { createReader, type ReadingStep, type ReportReader } from '../reader.ts';
import type { ThreadAnswer, ThreadRequest } from '../threads/threads.ts';
import { giveWay } from './low-priority.ts';
import {
  portable,
  type ReadingRequest,
  type ReadingValue,
  type SavedDocument,
  type ThreadSettings,
  type Validators,
} from './messages.ts';

type Step = ReadingStep | 'store';

const settings: ThreadSettings = workerData;
const port = parentPort;
if (!port) throw new Error('reading-thread.ts runs as a worker thread only');
const answer = (message: ThreadAnswer<Step, ReadingValue>) => port.postMessage(message);

giveWay();
const reader = createReader(settings.packFolder);
const store = settings.dataFolder === undefined ? undefined : await openJudgingStore(settings.dataFolder);
if (!reader.ok) answer({ kind: 'unusable', trouble: reader.trouble });
else if (store && !store.ok) answer({ kind: 'unusable', trouble: store.trouble });
else {
  port.on('message', (message: ThreadRequest<ReadingRequest>) => serve(message, reader.value, store?.value));
  answer({ kind: 'ready' });
}

async function serve(
  { number, request }: ThreadRequest<ReadingRequest>,
  reader: ReportReader,
  store: Store | undefined,
): Promise<void> {
  const { raw, save, again = false } = request;
  const onStep = (step: Step) => answer({ kind: 'step', number, step });
  if (save === undefined) {
    answer({ kind: 'done', number, outcome: portable(await reader.readOne(raw, onStep)) });
    return;
  }
  const outcome = store
    ? await readAndSave(raw, save, again, reader, store, onStep)
    : failed('pipeline/internal', placeOf(raw), 'This thread was started without a store.');
  answer({ kind: 'done', number, outcome: portable(outcome) });
}

async function readAndSave(
  raw: RawDocument,
  save: Validators,
  again: boolean,
  reader: ReportReader,
  store: Store,
  onStep: (step: Step) => void,
): Promise<Outcome<SavedDocument>> {
  try {
    onStep('clean');
    const document = await clean(raw);
    if (!document.ok) return document;
    const marking = markingsOf(raw, document.value);
    const attached = await attachedJobs(raw, marking.own, store.blobs);
    // The same bytes by the same cleaner and reader need not be read again.
    const standing = await store.reports.standing(raw.id);
    const isKnown = standing?.sha256 === raw.sha256 && standing.cleaner === document.value.cleaner;
    if (isKnown && standing.reader === reader.version && !again && !raw.inherited) {
      return done({ result: 'unchanged', id: raw.id, versionId: standing.versionId, attached });
    }
    const lessons = await store.judgements.lessons(document.value.outlet ?? raw.declared.outlet ?? '');
    const reading = reader.readText(document.value, raw.declared, onStep, lessons);
    onStep('store');
    const { bytes, ...facts } = raw;
    const saved = await store.reports.save({
      raw: { ...facts, ...save, marking: marking.kept },
      document: document.value,
      reading,
      articleSha256: sha256(articleText(document.value)),
      again,
    });
    return done({ ...saved, attached });
  } catch (cause) {
    return failed(
      'pipeline/internal',
      placeOf(raw),
      'Reading this document failed inside Shirabe; nothing of it was kept and the others go on.',
      cause,
    );
  }
}
