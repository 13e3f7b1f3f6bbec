// Swaps a set in and is killed in the middle of it: after the old rows went, before the last new ones came.
import { openStore } from '../open.ts';

const [, , folder = '', contents = '{}'] = process.argv;
const store = await openStore(folder);
if (!store.ok) throw new Error(store.trouble.message);
let looks = 0;
const doomed = Object.defineProperty(JSON.parse(contents), 'values', {
  get() {
    // First counted, then written as the last of the tables.
    if (++looks > 1) process.kill(process.pid, 'SIGKILL');
    return [];
  },
});
await store.value.references.replace(doomed, []);
