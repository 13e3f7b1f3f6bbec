// A thread for tests: hangs, eats memory or crashes where the request says so.
import { parentPort, workerData } from 'node:worker_threads';
import { done } from '../../model/trouble.ts';
import type { ThreadAnswer, ThreadRequest } from './threads.ts';

const answer = (message: ThreadAnswer<string, string>) => parentPort?.postMessage(message);

parentPort?.on('message', ({ number, request }: ThreadRequest<string>) => {
  if (request === 'hang') for (;;);
  if (request === 'memory')
    for (const kept: unknown[] = []; ; ) kept.push(new Array(100_000).fill(kept.length));
  if (request === 'crash') throw new Error('crashed');
  answer({ kind: 'step', number, step: 'begun' });
  answer({ kind: 'done', number, outcome: done(`did ${request}`) });
});

if (workerData === 'unusable') {
  answer({
    kind: 'unusable',
    trouble: { kind: 'knowledge/broken-entry', place: 'pack', message: 'No pack.' },
  });
} else answer({ kind: 'ready' });
