// A reading thread for tests: hangs, eats memory or crashes where the document's name says so.
import { parentPort, workerData } from 'node:worker_threads';
import { failed } from '../../model/trouble.ts';
import { placeOf } from '../place.ts';
import type { ReadingAnswer, ReadingRequest } from './messages.ts';

const answer = (message: ReadingAnswer) => parentPort?.postMessage(message);

parentPort?.on('message', ({ number, raw }: ReadingRequest) => {
  const name = placeOf(raw);
  if (name === 'hang') for (;;);
  if (name === 'memory') for (const kept: unknown[] = []; ; ) kept.push(new Array(100_000).fill(kept.length));
  if (name === 'crash') throw new Error('crashed');
  answer({ kind: 'step', number, step: 'clean' });
  answer({ kind: 'read', number, outcome: failed('clean/no-text', name, 'read') });
});

if (workerData.packFolder === 'missing') {
  answer({
    kind: 'unusable',
    trouble: { kind: 'knowledge/broken-entry', place: 'missing', message: 'No pack.' },
  });
} else answer({ kind: 'ready' });
