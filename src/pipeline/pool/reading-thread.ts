// The thread that reads documents: loads the knowledge once, then answers one request after another.
import { parentPort, workerData } from 'node:worker_threads';
import { articleText, clean } from '../../clean/index.ts';
import { sha256 } from '../../model/ids.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { openStore, type SavedReport, type Store } from '../../store/index.ts';
import { placeOf } from '../place.ts';
import { createReader, type ReportReader } from '../reader.ts';
import { portable, type ReadingAnswer, type ReadingRequest, type ThreadSettings } from './messages.ts';

const settings: ThreadSettings = workerData;
const port = parentPort;
if (!port) throw new Error('reading-thread.ts runs as a worker thread only');
const answer = (message: ReadingAnswer) => port.postMessage(message);

const reader = createReader(settings.packFolder);
const store = settings.dataFolder === undefined ? undefined : await openStore(settings.dataFolder);
if (!reader.ok) answer({ kind: 'unusable', trouble: reader.trouble });
else if (store && !store.ok) answer({ kind: 'unusable', trouble: store.trouble });
else {
  port.on('message', (request: ReadingRequest) => serve(request, reader.value, store?.value));
  answer({ kind: 'ready' });
}

async function serve(request: ReadingRequest, reader: ReportReader, store: Store | undefined): Promise<void> {
  const { number, raw } = request;
  const onStep = (step: Extract<ReadingAnswer, { kind: 'step' }>['step']) =>
    answer({ kind: 'step', number, step });
  if (request.save === undefined) {
    answer({ kind: 'read', number, outcome: portable(await reader.readOne(raw, onStep)) });
    return;
  }
  const outcome = store
    ? await readAndSave(request, reader, store, onStep)
    : failed('pipeline/internal', placeOf(raw), 'This thread was started without a store.');
  answer({ kind: 'saved', number, outcome: portable(outcome) });
}

async function readAndSave(
  { raw, save }: ReadingRequest,
  reader: ReportReader,
  store: Store,
  onStep: (step: Extract<ReadingAnswer, { kind: 'step' }>['step']) => void,
): Promise<Outcome<SavedReport>> {
  try {
    onStep('clean');
    const document = await clean(raw);
    if (!document.ok) return document;
    // The same bytes by the same cleaner and reader need not be read again.
    const standing = await store.reports.standing(raw.id);
    const isKnown = standing?.sha256 === raw.sha256 && standing.cleaner === document.value.cleaner;
    if (isKnown && standing.reader === reader.version) {
      return done({ result: 'unchanged', id: raw.id, versionId: standing.versionId });
    }
    const reading = reader.readText(document.value, raw.declared, onStep);
    onStep('store');
    const { bytes, ...facts } = raw;
    return done(
      await store.reports.save({
        raw: { ...facts, ...save },
        document: document.value,
        reading,
        articleSha256: sha256(articleText(document.value)),
      }),
    );
  } catch (cause) {
    return failed(
      'pipeline/internal',
      placeOf(raw),
      'Reading this document failed inside Shirabe; nothing of it was kept and the others go on.',
      cause,
    );
  }
}
