import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportWith } from '../store/samples.fixture.ts';
import { ReportBackgrounds } from './contract/background.ts';
import { ThingView } from './contract/things.ts';
import { type TestServer, testServer } from './server.fixture.ts';

let server: TestServer;
let original: string;
let retelling: string;
let other: string;

beforeAll(async () => {
  server = await testServer();
  const { reports } = server.store;
  const title = 'Herons over the Harbour';
  original = (await reports.save(reportWith({ url: 'https://example.org/one', title }))).id;
  const retold = reportWith({ url: 'https://example.net/two', text: 'Blue Heron strikes Japan, they say.' });
  const lineage = [{ basis: 'from-line' as const, title: 'Herons over the harbour' }];
  const question = {
    question: 'who is behind it',
    alternatives: ['Blue Heron', 'Grey Crane'],
    evidence: [{ kind: 'sentence' as const, start: 0, end: 10, quote: 'Blue Heron' }],
  };
  const { id } = await reports.save({
    ...retold,
    document: { ...retold.document, lineage },
    reading: { ...retold.reading, questions: [question] },
  });
  retelling = id;
  const apart = reportWith({
    url: 'https://example.com/three',
    text: 'Blue Heron in Viet Nam.',
    targets: ['VN'],
  });
  other = (await reports.save(apart)).id;
});
afterAll(() => server.close());

async function ask(path: string): Promise<unknown> {
  const answer = await fetch(`${server.address}${path}`);
  expect(answer.status).toBe(200);
  return answer.json();
}

describe('a country', () => {
  it('has the claims that speak of it, with their reports', async () => {
    const view = ThingView.parse(await ask('/api/things/country/JP'));
    expect(view.claims.map(({ reportId }) => reportId).sort()).toEqual([original, retelling].sort());
    expect(view.claims.every(({ claim: { evidence } }) => evidence.length > 0)).toBe(true);
    expect(view.reports.map(({ id }) => id).sort()).toEqual([original, retelling].sort());
  });

  it('that nobody speaks of is empty, and is no other kind of thing', async () => {
    expect(ThingView.parse(await ask('/api/things/country/AQ')).claims).toEqual([]);
    expect(ThingView.parse(await ask('/api/things/technique/JP')).claims).toEqual([]);
  });

  it('is refused under a kind that there is not', async () => {
    expect((await fetch(`${server.address}/api/things/planet/JP`)).status).toBe(400);
  });
});

describe('the background of reports', () => {
  it('tells which share an origin and what they leave open; what is not here is left out', async () => {
    const ids = [original, retelling, other, 'nothing'].join(',');
    const { reports } = ReportBackgrounds.parse(await ask(`/api/report-backgrounds?ids=${ids}`));
    expect(reports.map(({ id, origin, questions }) => [id, origin, questions.length])).toEqual([
      [original, original, 0],
      [retelling, original, 1],
      [other, other, 0],
    ]);
  });
});
