import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NameRuling } from '../model/name-ruling.ts';
import type { ReferenceRecord, SetContents } from '../model/reference.ts';
import type { OpenAnother } from './contract.suite.ts';
import type { Store } from './store.ts';

function record(wishes: Partial<ReferenceRecord> & { readonly id: string }): ReferenceRecord {
  return { kind: 'actor', label: wishes.id, status: 'current', names: [], links: [], facts: {}, ...wishes };
}

function contents(wishes: Partial<SetContents> = {}): SetContents {
  return {
    set: 'birds',
    space: 'birds',
    title: 'Birds',
    publisher: 'Example Observatory',
    licence: 'CC0',
    version: '1',
    asOf: '2026-11-01',
    asOfBasis: 'publisher',
    reader: 'loader/1',
    records: [],
    relations: [],
    scores: [],
    values: [],
    overrides: [],
    skipped: [],
    ...wishes,
  };
}

const same = (name: string, namer?: string) =>
  ({ name, kind: 'actor', relation: 'same', ...(namer ? { namer } : {}) }) as const;

const heron = record({
  id: 'a1',
  label: 'Blue Heron',
  externalId: 'G1',
  names: [same('Blue Heron'), same('G-9', 'Labs')],
});
const beak = record({
  id: 'm1',
  kind: 'malware',
  label: 'BEAK',
  names: [{ ...same('BEAK'), kind: 'malware' }],
});
const uses = {
  id: 'r1',
  predicate: 'uses',
  subject: { record: 'a1' },
  object: { record: 'm1' },
  status: 'hedged',
  likelihood: 'likely',
  saidOn: '2026-10-01',
} as const;

/** What every store does for reference sets. */
export function referenceContract(begin: () => Promise<OpenAnother>): void {
  let store: Store;
  let now: Date;
  beforeEach(async () => {
    now = new Date('2026-11-24T09:00:00Z');
    store = await (await begin())(() => now);
  });
  afterEach(() => store.close());

  describe('a reference set', () => {
    it('is found by its names in any spelling, each with its namer, under its version and date', async () => {
      await store.references.replace(contents({ records: [heron] }), []);
      const [found, ...others] = await store.references.naming(['g9']);
      expect(others).toEqual([]);
      expect(found).toEqual({
        from: { set: 'birds', title: 'Birds', version: '1', asOf: '2026-11-01' },
        record: heron,
      });
      expect(await store.references.naming(['g9'], 'malware')).toEqual([]);
      expect(await store.references.namesWith('blue', 5)).toMatchObject([
        { label: 'Blue Heron', name: 'Blue Heron' },
      ]);
    });

    it('gives way as a whole to its next version, and no other set with it', async () => {
      await store.references.replace(contents({ records: [heron], relations: [], scores: [] }), []);
      await store.references.replace(contents({ set: 'fish', space: 'fish', records: [heron] }), []);
      await store.references.replace(contents({ version: '2', records: [beak] }), []);
      expect((await store.references.naming(['blueheron'])).map(({ from }) => from.set)).toEqual(['fish']);
      expect((await store.references.sets()).map(({ set, version }) => `${set} ${version}`)).toEqual([
        'birds 2',
        'fish 1',
      ]);
    });

    it('that fails at the end of a swap stays as it was', async () => {
      await store.references.replace(contents({ records: [heron] }), []);
      const twice = contents({ version: '2', records: [beak, beak] });
      await expect(store.references.replace(twice, [])).rejects.toThrow();
      expect(await store.references.sets()).toMatchObject([
        { version: '1', counts: { records: 1, names: 2 } },
      ]);
      expect(await store.references.naming(['blueheron'])).toHaveLength(1);
    });

    it('keeps a failure beside the version in force until the next success', async () => {
      const error = { kind: 'knowledge/broken-set', place: 'birds', message: 'No.' };
      await store.references.replace(contents(), [{ address: 'https://a.example/', sha256: 'ab', bytes: 2 }]);
      await store.references.noteFailure('birds', error);
      expect(await store.references.failures()).toEqual([{ set: 'birds', at: now.toISOString(), error }]);
      now = new Date('2026-11-25T09:00:00Z');
      const renewed = [{ address: 'https://a.example/', sha256: 'ab', bytes: 2, etag: '"1"' }];
      await store.references.noteUnchanged('birds', renewed);
      expect(await store.references.failures()).toEqual([]);
      expect(await store.references.files('birds')).toEqual(renewed);
      expect(await store.references.sets()).toMatchObject([
        { syncedAt: '2026-11-24T09:00:00.000Z', checkedAt: '2026-11-25T09:00:00.000Z' },
      ]);
    });
  });

  describe('a relation of a set', () => {
    it('is a claim of its publisher whose evidence is the record, seen from both ends', async () => {
      await store.references.replace(contents({ records: [heron, beak], relations: [uses] }), []);
      const expected = {
        from: { set: 'birds', title: 'Birds', version: '1', asOf: '2026-11-01' },
        claim: {
          predicate: 'uses',
          subject: { kind: 'actor', value: 'Blue Heron' },
          object: { kind: 'malware', value: 'BEAK' },
          status: 'hedged',
          likelihood: 'likely',
          claimants: ['Example Observatory'],
          evidence: [{ kind: 'record', set: 'birds', version: '1', recordId: 'r1' }],
          saidOn: '2026-10-01',
        },
      };
      expect(await store.references.claimsOf('birds', 'a1', 10)).toEqual([expected]);
      expect(await store.references.claimsOf('birds', 'm1', 10)).toEqual([expected]);
    });

    it('reaches records of other sets of its space, and of none else', async () => {
      await store.references.replace(contents({ records: [heron] }), []);
      const other = { set: 'nests', records: [beak], relations: [uses] };
      await store.references.replace(contents({ ...other, space: 'nests' }), []);
      expect(await store.references.claimsOf('birds', 'a1', 10)).toEqual([]);
      await store.references.replace(contents({ ...other, space: 'birds' }), []);
      expect(await store.references.claimsOf('birds', 'a1', 10)).toMatchObject([
        { from: { set: 'nests' }, claim: { object: { value: 'BEAK' } } },
      ]);
    });

    it('may end in a value', async () => {
      const japan = { ...uses, predicate: 'targets', object: { kind: 'country', value: 'JP' } } as const;
      await store.references.replace(contents({ records: [heron], relations: [japan] }), []);
      expect(await store.references.claimsOf('birds', 'a1', 10)).toMatchObject([
        { claim: { object: { kind: 'country', value: 'JP' } } },
      ]);
    });
  });

  it('keeps rulings on names in their order, whatever is synced meanwhile', async () => {
    const ruling = (number: number) =>
      NameRuling.parse({
        id: `00000000-0000-4000-8000-00000000000${number}`,
        actor: 'local',
        at: now.toISOString(),
        reason: 'So.',
        act: { kind: 'not-same', nameKind: 'actor', one: 'Blue Heron', other: 'G-9' },
      });
    await store.rulings.append(ruling(1));
    await store.references.replace(contents({ records: [heron] }), []);
    await store.rulings.append(ruling(2));
    expect(await store.rulings.log()).toEqual([ruling(1), ruling(2)]);
    await expect(store.rulings.append(ruling(1))).rejects.toThrow();
  });

  it('finds records by the id that people use, and by what they point at', async () => {
    const old = record({
      id: 't1',
      kind: 'technique',
      externalId: 'T1',
      status: 'revoked',
      replacedBy: 't2',
    });
    const rule = record({ id: 'u1', kind: 'rule', links: [{ rel: 'technique', target: 'T1' }] });
    await store.references.replace(contents({ records: [old, rule] }), []);
    expect(await store.references.byExternalId('T1')).toMatchObject([{ record: { replacedBy: 't2' } }]);
    expect(await store.references.linkedTo('T1', { kind: 'rule', limit: 5 })).toMatchObject([
      { record: { id: 'u1' } },
    ]);
    expect(await store.references.linkedTo('T1', { rel: 'tactic', limit: 5 })).toEqual([]);
  });

  it('gives the scores of CVEs with their day', async () => {
    const scores = [{ cve: 'CVE-2026-0001', score: 0.25, percentile: 0.9 }];
    await store.references.replace(contents({ scores }), []);
    expect(await store.references.scores(['CVE-2026-0001', 'CVE-2026-0002'])).toMatchObject([
      { from: { asOf: '2026-11-01' }, score: scores[0] },
    ]);
  });

  it('warns of a value by each list’s own way of matching', async () => {
    const list = (id: string, match: string) =>
      record({ id, kind: 'warninglist', label: id, facts: { match } });
    const lists = ['hostname', 'string', 'substring', 'cidr', 'regex'].map((match) => list(match, match));
    const values = [
      { record: 'hostname', value: 'example.com' },
      { record: 'string', value: 'exact.example' },
      { record: 'substring', value: 'mail' },
      { record: 'cidr', value: '10.0.0.0/8' },
      { record: 'cidr', value: '2001:db8::/32' },
      { record: 'regex', value: '.*' },
    ];
    await store.references.replace(contents({ records: lists, values }), []);
    const asked = ['www.example.com', 'notexample.com', 'sub.exact.example', 'EXACT.example', '10.1.2.3'];
    const more = ['2001:db8::1', 'https://example.com/mail', '192.0.2.1'];
    const found = await store.references.warnings([...asked, ...more]);
    expect(
      Object.fromEntries([...found].map(([value, hits]) => [value, hits.map((hit) => hit.list)])),
    ).toEqual({
      'www.example.com': ['hostname'],
      'notexample.com': [],
      'sub.exact.example': [],
      'EXACT.example': ['string'],
      '10.1.2.3': ['cidr'],
      '2001:db8::1': ['cidr'],
      'https://example.com/mail': ['hostname', 'substring'],
      '192.0.2.1': [],
    });
  });
}
