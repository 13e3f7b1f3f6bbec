import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceRecord, SetContents } from '../model/reference.ts';
import { NameHits, NameView } from './contract/index.ts';
import { AttackObjectView, EndOfLifeView, VulnerabilityView, WarningView } from './contract/reference.ts';
import { type TestServer, testServer } from './server.fixture.ts';

const record = (wishes: Partial<ReferenceRecord> & { readonly id: string }): ReferenceRecord => ({
  kind: 'other',
  label: wishes.id,
  status: 'current',
  names: [],
  links: [],
  facts: {},
  ...wishes,
});
const contents = (set: string, version: string, wishes: Partial<SetContents>): SetContents => ({
  set,
  space: set,
  title: set,
  publisher: 'Example',
  licence: 'CC0',
  version,
  asOf: '2026-11-01',
  asOfBasis: 'publisher',
  reader: 'r',
  records: [],
  relations: [],
  scores: [],
  values: [],
  overrides: [],
  skipped: [],
  ...wishes,
});
const cve = 'CVE-2026-0001';
const technique = (id: string, more: Partial<ReferenceRecord> = {}) =>
  record({
    id: `attack-pattern--${id}`,
    kind: 'technique',
    externalId: id,
    label: `Technique ${id}`,
    ...more,
  });
const rule = record({
  id: 'rule-1',
  kind: 'rule',
  label: 'Tool switched off',
  links: [
    { rel: 'technique', target: 'T1685' },
    { rel: 'vulnerability', target: cve },
  ],
  facts: { path: 'rules/a.yml', state: 'test', level: 'high', author: 'A', logsource: {}, text: 'title: A' },
});

describe('what the synced sets know', () => {
  let server: TestServer;
  const get = async (path: string) => (await fetch(`${server.address}${path}`)).json();

  beforeAll(async () => {
    server = await testServer();
    const { references } = server.store;
    const kev = {
      vendor: 'Example',
      product: 'Gate',
      title: 'Gate',
      addedOn: '2026-11-01',
      dueOn: '2026-11-15',
      requiredAction: 'Patch.',
      ransomware: false,
      cwes: [],
      notes: '',
    };
    const named = [{ name: cve, kind: 'vulnerability', relation: 'same' }] as const;
    const exploited = {
      id: cve,
      predicate: 'exploits',
      subject: { kind: 'unnamed', value: 'exploited in the wild' },
      object: { record: cve },
      status: 'asserted',
    } as const;
    const entry = record({ id: cve, kind: 'vulnerability', externalId: cve, names: named, facts: kev });
    await references.replace(
      contents('cisa-kev', '2026.11.01', { records: [entry], relations: [exploited] }),
      [],
    );
    await references.replace(contents('epss', 'v1', { scores: [{ cve, score: 0.5, percentile: 0.9 }] }), []);
    await references.replace(contents('attack-enterprise-18', '18.1', { records: [technique('T1562')] }), []);
    const revoked = technique('T1562', { status: 'revoked', replacedBy: 'attack-pattern--T1685' });
    const attack = { records: [revoked, technique('T1685')] };
    await references.replace(contents('attack-enterprise', '19.0', attack), []);
    await references.replace(contents('sigma', 'r2026', { records: [rule] }), []);
    const os = record({
      id: 'example-os',
      kind: 'product',
      label: 'Example OS',
      names: [{ name: 'Example OS', kind: 'product', relation: 'same' }],
      facts: { cpes: [], releases: [{ cycle: '1', endOfLife: '2026-12-31', isLongTerm: false }] },
    });
    await references.replace(contents('endoflife', '1', { records: [os] }), []);
    const heron = record({
      id: 'm1',
      kind: 'actor',
      label: 'Purple Heron',
      names: [{ name: 'Purple Heron', kind: 'actor', relation: 'same' }],
    });
    await references.replace(contents('misp-threat-actor', '349', { records: [heron] }), []);
  });
  afterAll(() => server.close());

  it('of a CVE stands with set, version and day', async () => {
    const found = VulnerabilityView.parse(await get(`/api/vulnerabilities/${cve.toLowerCase()}`));
    expect(found.kev).toMatchObject({
      dueOn: '2026-11-15',
      from: { set: 'cisa-kev', version: '2026.11.01' },
    });
    expect(found.epss).toMatchObject({ score: 0.5, from: { set: 'epss', asOf: '2026-11-01' } });
    expect(found.rules).toMatchObject([{ title: 'Tool switched off', from: { set: 'sigma' } }]);
    expect(found.record).toBeUndefined();
  });

  it('of a CVE that no report names is a page of its own, with KEV’s claim', async () => {
    const found = NameView.parse(await get(`/api/names/${cve}`));
    expect(found).toMatchObject({ kind: 'vulnerability', name: cve });
    expect(found.recordClaims).toMatchObject([
      { claim: { predicate: 'exploits', evidence: [{ kind: 'record', set: 'cisa-kev' }] } },
    ]);
  });

  it('of an ATT&CK id is said for each version, with what replaces it and rules under the new id', async () => {
    const found = AttackObjectView.parse(await get('/api/attack/T1562'));
    expect(
      found.editions.map(({ from, status, replacedBy }) => [from.version, status, replacedBy?.id]),
    ).toEqual([
      ['19.0', 'revoked', 'T1685'],
      ['18.1', 'current', undefined],
    ]);
    expect(found.rules).toMatchObject([{ technique: 'T1685', title: 'Tool switched off' }]);
  });

  it('does not hold an unknown id: it is shown without an edition', async () => {
    expect(AttackObjectView.parse(await get('/api/attack/T9999'))).toEqual({
      id: 'T9999',
      editions: [],
      rules: [],
    });
  });

  it('of a product is its end of life', async () => {
    const { products } = EndOfLifeView.parse(await get('/api/products/example-os/end-of-life'));
    expect(products).toMatchObject([{ label: 'Example OS', releases: [{ endOfLife: '2026-12-31' }] }]);
  });

  it('of values says which lists hold them', async () => {
    const answer = await fetch(`${server.address}/api/warninglists`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ values: ['192.0.2.1'] }),
    });
    expect(WarningView.parse(await answer.json())).toEqual({ values: [{ value: '192.0.2.1', lists: [] }] });
  });

  it('is offered while a name is typed', async () => {
    const { names } = NameHits.parse(await get('/api/names?q=ｐｕｒｐｌｅ-h'));
    expect(names).toMatchObject([{ kind: 'actor', name: 'Purple Heron' }]);
  });
});
