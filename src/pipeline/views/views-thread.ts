// The thread that works out views of originals and differences: a stranger's PDF can take its time there.
import { parentPort } from 'node:worker_threads';
import { differenceOf, originalView } from '../../clean/index.ts';
import { done } from '../../model/trouble.ts';
import type { ThreadAnswer, ThreadRequest } from '../threads/threads.ts';
import type { ViewRequest, ViewValue } from './views.ts';

const port = parentPort;
if (!port) throw new Error('views-thread.ts runs as a worker thread only');
const answer = (message: ThreadAnswer<never, ViewValue>) => port.postMessage(message);

port.on('message', async ({ number, request }: ThreadRequest<ViewRequest>) => {
  const value: ViewValue =
    request.kind === 'original'
      ? { kind: 'original', view: await originalView(request.raw, request.document, request.span) }
      : { kind: 'difference', lines: differenceOf(request.from, request.to) };
  answer({ kind: 'done', number, outcome: done(value) });
});
answer({ kind: 'ready' });
