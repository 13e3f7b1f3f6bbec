import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEgress } from '../../egress/index.ts';
import { loaders } from '../../knowledge/sync/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { publishers } from './file-source.ts';
import {
  type Answer,
  addressOf,
  asZip,
  json,
  type Publishers,
  smallAttack,
  startPublishers,
} from './publishers.fixture.ts';
import { type SetProgress, syncSets } from './sync-sets.ts';

const sound = {
  kev: json({
    title: 'KEV',
    catalogVersion: '2026.11.01',
    dateReleased: '2026-11-01T00:00:00Z',
    count: 1,
    vulnerabilities: [
      {
        cveID: 'CVE-2026-0001',
        vendorProject: 'Example',
        product: 'Gate',
        vulnerabilityName: 'Example Gate',
        dateAdded: '2026-11-01',
        shortDescription: '',
        requiredAction: 'Patch.',
        dueDate: '2026-11-15',
      },
    ],
  }),
  galaxy: json({ name: 'TDS', type: 'tds', version: 1, values: [{ uuid: 'a', value: 'Example TDS' }] }),
  epss: gzipSync('#model_version:v1,score_date:2026-11-01\ncve,epss,percentile\nCVE-2026-0001,0.5,0.9\n'),
  attack: smallAttack(),
  jvn: new TextEncoder().encode('<rdf:RDF></rdf:RDF>'),
  sigma: asZip([
    [
      'rules/a.yml',
      'title: A\nid: 00000000-0000-4000-8000-000000000001\nlogsource:\n  product: linux\ndetection:\n  condition: a\n',
    ],
  ]),
};
const setOf = {
  kev: 'cisa-kev',
  galaxy: 'misp-tds',
  epss: 'epss',
  attack: 'attack-mobile',
  jvn: 'jvn-ipedia',
  sigma: 'sigma',
};
type Which = keyof typeof sound;

const technique = (number: number, more: object = {}) => ({
  type: 'attack-pattern',
  id: `attack-pattern--00000000-0000-4000-8000-00000000001${number}`,
  created: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
  name: `Technique ${number}`,
  revoked: true,
  external_references: [{ source_name: 'mitre-attack', external_id: `T800${number}` }],
  ...more,
});
const revokedBy = (from: number, to: number) => ({
  type: 'relationship',
  id: `relationship--00000000-0000-4000-8000-0000000000${from}${to}`,
  modified: '2026-01-01T00:00:00Z',
  relationship_type: 'revoked-by',
  source_ref: technique(from).id,
  target_ref: technique(to).id,
});
const text = (content: string) => new TextEncoder().encode(content);
const page = text('<!DOCTYPE html><html><body>503 Service Unavailable</body></html>');

/** What comes, and what the one message has to name besides the set. */
const broken: readonly (readonly [what: string, which: Which, answer: Answer, names: RegExp])[] = [
  ['a page instead of JSON', 'kev', page, /known_exploited_vulnerabilities\.json is a web page/],
  ['a page instead of gzip', 'epss', page, /epss_scores-current\.csv\.gz is a web page/],
  ['a page instead of XML', 'jvn', page, /jvndb\.rdf is a web page/],
  ['a page instead of an archive', 'sigma', page, /sigma_all_rules\.zip is a web page/],
  ['half a file', 'kev', sound.kev.subarray(0, 200), /ends in the middle/],
  ['half a gzip', 'epss', sound.epss.subarray(0, 30), /damaged gzip/],
  ['what is no gzip', 'epss', text('cve,epss\n'), /is not gzip/],
  ['half an archive', 'sigma', sound.sigma.subarray(0, 100), /no sound ZIP/],
  ['half an XML', 'jvn', text('<rdf:RDF><channel><title>A'), /ends in the middle, within title/],
  ['other text than UTF-8', 'galaxy', new Uint8Array([0x7b, 0xff, 0xfe]), /not UTF-8/],
  ['an empty file', 'galaxy', text(' \n'), /tds\.json is empty/],
  [
    'a missing field',
    'galaxy',
    json({ name: 'T', type: 't', version: 2, values: [{ uuid: 'u-1', value: 'A' }, { uuid: 'u-2' }] }),
    /field values\.1\.value \(of u-2\)/,
  ],
  [
    'a field of another kind',
    'kev',
    text(new TextDecoder().decode(sound.kev).replace('"2026-11-15"', '"soon"')),
    /field vulnerabilities\.0\.dueDate \(of CVE-2026-0001\)/,
  ],
  [
    'an id that stands twice',
    'galaxy',
    json({
      name: 'T',
      type: 't',
      version: 2,
      values: [
        { uuid: 'u-1', value: 'A' },
        { uuid: 'u-1', value: 'B' },
      ],
    }),
    /id u-1 twice \(field id; A and B\)/,
  ],
  [
    'a score that is none',
    'epss',
    gzipSync('#model_version:v1,score_date:2026-11-02\ncve,epss,percentile\nCVE-2026-0001,7,0.9\n'),
    /field epss in line 3 \(of CVE-2026-0001\)/,
  ],
  [
    'a CVE twice',
    'epss',
    gzipSync(
      '#model_version:v1,score_date:2026-11-02\ncve,epss,percentile\nCVE-2026-0001,0,0\nCVE-2026-0001,0,0\n',
    ),
    /CVE-2026-0001 twice/,
  ],
  [
    'a circle of replacements',
    'attack',
    smallAttack([technique(1), technique(2), revokedBy(1, 2), revokedBy(2, 1)]),
    /circle of replacements \(field revoked-by: Technique 1 → Technique 2 → Technique 1\)/,
  ],
  [
    'a rule without id',
    'sigma',
    asZip([['rules/b.yml', 'title: B\nlogsource: {}\ndetection: {}\n']]),
    /rules\/b\.yml has a wrong or missing field id/,
  ],
  ['a rule that is no YAML', 'sigma', asZip([['rules/b.yml', 'title: [B\n']]), /rules\/b\.yml is not YAML: /],
  [
    'a file of 300 MB',
    'galaxy',
    (_, response) => response.writeHead(200, { 'content-length': 300 * 1024 * 1024 }).end(),
    /tds\.json: The answer is larger than 64 MB/,
  ],
  [
    'an error of the server',
    'galaxy',
    (_, response) => response.writeHead(500).end(),
    /tds\.json: .*status 500/,
  ],
  [
    'a broken connection',
    'galaxy',
    (_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{');
      response.destroy();
    },
    /tds\.json: The connection to .* failed/,
  ],
];

describe('a set that cannot be used', () => {
  let publisher: Publishers;
  let folder: string;
  let store: Store;
  const root = mkdtempSync(path.join(tmpdir(), 'shirabe-broken-'));

  async function sync(which: Which): Promise<SetProgress | undefined> {
    const egress = createEgress(
      { allowHosts: [publisher.host], hostDelayMs: 0, maxRetries: 0 },
      { log: () => {} },
    );
    const source = publishers(egress, publisher.addressOf);
    const context = { cves: [], countryOf: () => undefined };
    const parts = { store, source, overrides: [], context, clock: () => new Date() };
    const chosen = loaders.filter(({ set }) => set === setOf[which]);
    return (await syncSets(chosen, parts, () => {}))[0];
  }

  beforeAll(async () => {
    publisher = await startPublishers(new Map());
  });
  afterAll(async () => {
    await publisher.close();
    rmSync(root, { recursive: true });
  });
  beforeEach(async () => {
    folder = mkdtempSync(path.join(root, 'a'));
    const opened = await openStore(folder);
    if (!opened.ok) throw new Error(opened.trouble.message);
    store = opened.value;
  });
  afterEach(() => store.close());

  it.each(broken)('(%s) leaves the one from before in force and says so', async (_, which, answer, names) => {
    const address = addressOf(setOf[which]);
    publisher.answer(address, sound[which]);
    expect((await sync(which))?.error).toBeUndefined();
    const [before] = await store.references.sets();
    publisher.answer(address, answer);
    const end = await sync(which);
    expect(end?.step).toBe('failed');
    const message = end?.error?.message ?? '';
    expect(message).toMatch(names);
    expect(message.startsWith(before?.title ?? '?')).toBe(true);
    expect(message).toContain(`Version ${before?.version} of`);
    expect(await store.references.sets()).toEqual([before]);
    expect(await store.references.failures()).toMatchObject([{ set: setOf[which], error: { message } }]);
  });

  it('is none that merely holds correlations beside its rules: they are counted', async () => {
    const correlation =
      'title: C\nid: 00000000-0000-4000-8000-000000000002\ncorrelation:\n  type: event_count\n';
    const rule = 'title: A\nid: 00000000-0000-4000-8000-000000000001\nlogsource: {}\ndetection: {}\n';
    publisher.answer(addressOf('sigma'), asZip([['rules/a.yml', `${rule}---\n${correlation}`]]));
    expect((await sync('sigma'))?.error).toBeUndefined();
    expect(await store.references.sets()).toMatchObject([
      { counts: { records: 1 }, skipped: [{ what: 'correlations', count: 1 }] },
    ]);
  });

  it('stops no other set', async () => {
    publisher.answer(addressOf('misp-tds'), page);
    publisher.answer(addressOf('cisa-kev'), sound.kev);
    const egress = createEgress(
      { allowHosts: [publisher.host], hostDelayMs: 0, maxRetries: 0 },
      { log: () => {} },
    );
    const source = publishers(egress, publisher.addressOf);
    const context = { cves: [], countryOf: () => undefined };
    const chosen = loaders.filter(({ set }) => ['misp-tds', 'cisa-kev'].includes(set));
    const ends = await syncSets(
      chosen,
      { store, source, overrides: [], context, clock: () => new Date() },
      () => {},
    );
    expect(ends.map(({ set, step }) => `${set} ${step}`)).toEqual(['misp-tds failed', 'cisa-kev done']);
  });
});
