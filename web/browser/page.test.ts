import { afterAll, beforeAll } from 'vitest';
import { addingBehaviour } from './adding-behaviour.ts';
import { judgingBehaviour } from './judging-behaviour.ts';
import { listBehaviour } from './list-behaviour.ts';
import { namesBehaviour } from './names-behaviour.ts';
import { readerBehaviour } from './reader-behaviour.ts';
import { type RunningPage, runPage } from './running-page.ts';

// One server and one browser for all: starting them costs more than most of what is looked at.
let running: RunningPage | undefined;
beforeAll(async () => {
  running = await runPage();
}, 60_000);
afterAll(() => running?.close());

function shirabe(): RunningPage {
  if (!running) throw new Error('The page is not running.');
  return running;
}

listBehaviour(shirabe);
readerBehaviour(shirabe);
judgingBehaviour(shirabe);
addingBehaviour(shirabe);
namesBehaviour(shirabe);
