// node writer.fixture.ts FOLDER NAME COUNT — a process that writes so many reports into a store.
import { reportWith } from '../samples.fixture.ts';
import { openStore } from './open.ts';

const [folder = '', name = '', count = '0'] = process.argv.slice(2);
const store = await openStore(folder);
if (!store.ok) throw new Error(store.trouble.message);
for (let n = 0; n < Number(count); n++) {
  const url = `https://example.org/${name}/${n}`;
  await store.value.reports.save(reportWith({ url, text: `${name} ${n} attacks 通信事業者.` }));
}
await store.value.close();
