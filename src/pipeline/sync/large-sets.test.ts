import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEgress } from '../../egress/index.ts';
import { loaders } from '../../knowledge/sync/index.ts';
import { EndOfLifeFacts, RuleFacts } from '../../model/reference.ts';
import { openStore, type Store } from '../../store/index.ts';
import { publishers } from './file-source.ts';
import {
  publishedReference,
  referenceFolder,
  startPublishers,
  withoutReference,
} from './publishers.fixture.ts';
import { syncSets } from './sync-sets.ts';

const sets = ['attack-enterprise-18', 'sigma', 'endoflife'];

describe.skipIf(withoutReference)('the large public sets (not run without the copies)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-sync-'));
  let store: Store;

  beforeAll(async () => {
    const publisher = await startPublishers(publishedReference(referenceFolder ?? '', sets));
    const opened = await openStore(folder);
    if (!opened.ok) throw new Error(opened.trouble.message);
    store = opened.value;
    const egress = createEgress({ allowHosts: [publisher.host], hostDelayMs: 0 }, { log: () => {} });
    const source = publishers(egress, publisher.addressOf);
    const context = { cves: [], countryOf: () => undefined };
    const parts = { store, source, overrides: [], context, clock: () => new Date() };
    const chosen = loaders.filter(({ set }) => sets.includes(set));
    const ends = await syncSets(chosen, parts, () => {});
    await publisher.close();
    expect(ends.map(({ error }) => error?.message).filter(Boolean)).toEqual([]);
  }, 60_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('hold every object of ATT&CK with its version, revoked ones with what takes their place', async () => {
    const [group] = await store.references.byExternalId('G1045');
    expect(group).toMatchObject({
      from: { set: 'attack-enterprise-18', version: '18.1' },
      record: { label: 'Salt Typhoon' },
    });
    const [revoked] = (await store.references.naming(['apt38'])).filter(
      ({ record }) => record.status === 'revoked',
    );
    expect(revoked).toBeUndefined();
    const kinds = await store.references.byExternalId('T1562.001');
    expect(kinds).toMatchObject([{ record: { kind: 'technique', status: 'current', links: [{}, {}] } }]);
  });

  it('state what a group uses as claims of MITRE, each with the relationship’s own id', async () => {
    const [group] = await store.references.byExternalId('G1045');
    const claims = await store.references.claimsOf('attack-enterprise-18', group?.record.id ?? '', 500);
    const uses = claims.filter(({ claim }) => claim.predicate === 'uses');
    expect(uses.length).toBeGreaterThan(10);
    for (const { claim } of uses) {
      expect(claim.evidence[0]).toMatchObject({
        kind: 'record',
        set: 'attack-enterprise-18',
        version: '18.1',
      });
      expect(claim.evidence[0]?.recordId).toMatch(/^relationship--/);
    }
    expect(
      uses.some(({ claim }) => claim.object.kind === 'technique' && /^T\d{4}/.test(claim.object.value)),
    ).toBe(true);
  });

  it('find the rules of a technique by the id of ATT&CK 19 that they use, each whole with its author and log source', async () => {
    const rules = await store.references.linkedTo('T1685', { kind: 'rule', limit: 500 });
    expect(rules.length).toBeGreaterThan(50);
    const facts = RuleFacts.parse(rules[0]?.record.facts);
    expect(facts.author).not.toBe('');
    expect(facts.text).toContain('detection:');
  });

  it('give a product’s end of life by any of its names and by CPE', async () => {
    const [product] = await store.references.naming(['windowsserver'], 'product');
    const { releases } = EndOfLifeFacts.parse(product?.record.facts);
    expect(releases.find(({ cycle }) => cycle === '2022')).toMatchObject({
      endOfLife: '2031-10-14',
      isLongTerm: true,
    });
  });
});
