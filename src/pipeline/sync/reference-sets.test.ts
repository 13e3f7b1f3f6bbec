import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEgress } from '../../egress/index.ts';
import { loaders, loadOverrides } from '../../knowledge/sync/index.ts';
import { CveFacts, KevFacts, VulnrichmentFacts } from '../../model/reference.ts';
import { openStore, type Store } from '../../store/index.ts';
import { publishers } from './file-source.ts';
import {
  type Publishers,
  publishedCves,
  publishedReference,
  referenceFolder,
  startPublishers,
  withoutReference,
} from './publishers.fixture.ts';
import { type SetProgress, syncContext, syncSets } from './sync-sets.ts';

// Sets that are quick to wrap and read, so that this file stays short; the large ones have a file of their own.
const large = ['attack-enterprise', 'attack-enterprise-18', 'sigma', 'endoflife', 'misp-mitre-malware'];
const quick = loaders.filter(({ set }) => !large.includes(set));

describe.skipIf(withoutReference)(
  'the public sets, served as their publishers do (not run without the copies)',
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-sync-'));
    let publisher: Publishers;
    let store: Store;
    let ends: SetProgress[];

    async function sync(): Promise<SetProgress[]> {
      const overrides = loadOverrides();
      const context = await syncContext(store);
      if (!overrides.ok || !context.ok) throw new Error('no overrides or no countries');
      const policy = { allowHosts: [publisher.host], hostDelayMs: 0, maxRetries: 0 };
      const egress = createEgress(policy, { log: () => {} });
      const source = publishers(egress, publisher.addressOf);
      const parts = {
        store,
        source,
        overrides: overrides.value,
        clock: () => new Date('2026-11-24T09:00:00Z'),
      };
      return syncSets(quick, { ...parts, context: { ...context.value, cves: publishedCves } }, () => {});
    }

    beforeAll(async () => {
      publisher = await startPublishers(
        publishedReference(
          referenceFolder ?? '',
          quick.map(({ set }) => set),
        ),
      );
      const opened = await openStore(folder);
      if (!opened.ok) throw new Error(opened.trouble.message);
      store = opened.value;
      ends = await sync();
    });
    afterAll(async () => {
      await store.close();
      await publisher.close();
      rmSync(folder, { recursive: true });
    });

    it('are all swapped in', () => {
      const failed = ends.filter(({ step }) => step !== 'done');
      expect(failed.map(({ set, error }) => `${set}: ${error?.message}`)).toEqual([]);
      expect(ends).toHaveLength(quick.length);
    });

    it('have version and date, by the publisher where it says so', async () => {
      const sets = new Map((await store.references.sets()).map((one) => [one.set, one]));
      expect(sets.get('cisa-kev')).toMatchObject({
        version: '2026.08.21',
        asOfBasis: 'publisher',
        counts: { records: 1674 },
      });
      expect(sets.get('epss')).toMatchObject({ version: 'v2026.06.15', asOf: '2026-08-22T00:00:00+0000' });
      expect(sets.get('misp-threat-actor')).toMatchObject({
        version: '349',
        asOf: '2026-08-22T10:00:00.000Z',
        asOfBasis: 'server',
      });
      expect(sets.get('attack-mobile')).toMatchObject({ version: '19.0', asOf: '2026-04-28T00:00:00.000Z' });
      expect([...sets.values()].filter(({ version, asOf }) => version === '' || asOf === '')).toEqual([]);
    });

    it('ask only for what changed the next time, and change nothing', async () => {
      const before = publisher.asked.length;
      const again = await sync();
      expect(again.filter(({ step }) => step !== 'unchanged')).toEqual([]);
      expect(publisher.asked.slice(before).filter(({ status }) => status !== 304)).toEqual([]);
    });

    it('apply each known error’s correction, with reason and source', async () => {
      const sets = await store.references.sets();
      const overrides = sets.flatMap((set) => set.overrides);
      expect(overrides.filter(({ applied }) => !applied)).toEqual([]);
      expect(overrides.length).toBeGreaterThanOrEqual(12);
      const quarian = await store.references.naming(['quarian']);
      expect(quarian.filter(({ record }) => record.kind === 'actor')).toEqual([]);
    });

    it('say for each name which namer uses it', async () => {
      const all = await store.references.naming(['ghostemperor'], 'actor');
      const found = all.find(({ from }) => from.set === 'misp-threat-actor');
      const names = found?.record.names.map(({ name, namer }) => [name, namer]);
      expect(names).toContainEqual(['FamousSparrow', 'ESET']);
      expect(names).toContainEqual(['Salt Typhoon', 'Microsoft']);
    });

    it('become claims whose evidence is the record', async () => {
      const [kev] = await store.references.claimsOf('cisa-kev', 'CVE-2021-44228', 5);
      expect(kev?.claim).toMatchObject({
        predicate: 'exploits',
        subject: { kind: 'unnamed' },
        object: { kind: 'vulnerability', value: 'CVE-2021-44228' },
        claimants: ['CISA'],
        evidence: [{ kind: 'record', set: 'cisa-kev', version: '2026.08.21', recordId: 'CVE-2021-44228' }],
      });
      const [group] = await store.references.naming(['leviathan'], 'actor');
      const claims = group ? await store.references.claimsOf(group.from.set, group.record.id, 500) : [];
      expect(claims.length).toBeGreaterThan(0);
      expect(claims.every(({ claim }) => claim.evidence.every(({ kind }) => kind === 'record'))).toBe(true);
    });

    it('keep a likelihood’s band and its doubt', async () => {
      const [apt17] = (await store.references.naming(['apt17'], 'actor')).filter(
        ({ from }) => from.set === 'misp-threat-actor',
      );
      const claims = apt17 ? await store.references.claimsOf(apt17.from.set, apt17.record.id, 500) : [];
      const similar = claims.filter(({ claim }) => claim.predicate === 'overlaps-with');
      expect(similar.some(({ claim }) => claim.status === 'hedged' && claim.likelihood === 'likely')).toBe(
        true,
      );
      const suspicion = claims.find(({ claim }) => claim.predicate === 'attributed-to');
      expect(suspicion?.claim).toMatchObject({ object: { kind: 'country', value: 'CN' }, status: 'hedged' });
    });

    it('give a CVE’s facts: KEV, EPSS, record, SSVC points, techniques of their ATT&CK version, Japanese advisory', async () => {
      const [cve = ''] = publishedCves;
      const records = new Map(
        (await store.references.byExternalId(cve)).map(({ from, record }) => [from.set, record]),
      );
      expect(KevFacts.parse(records.get('cisa-kev')?.facts).addedOn).toBe('2024-04-12');
      expect(CveFacts.parse(records.get('cve')?.facts).affected[0]?.versions[0]).toMatchObject({
        lessThan: '10.2.9-h1',
      });
      expect(VulnrichmentFacts.parse(records.get('cisa-vulnrichment')?.facts)).toMatchObject({
        exploitation: 'active',
        automatable: 'yes',
        technicalImpact: 'total',
      });
      const mapped = (await store.references.byExternalId('CVE-2021-44228')).find(
        ({ from }) => from.set === 'ctid-kev',
      );
      expect(mapped?.record.facts).toEqual({ attackVersion: '16.1' });
      expect(mapped?.record.links).toContainEqual({ rel: 'exploitation_technique', target: 'T1190' });
      const advisories = await store.references.linkedTo(cve, { kind: 'advisory', limit: 10 });
      expect(advisories.map(({ from }) => from.set).sort()).toEqual(['jpcert', 'jvn-ipedia']);
      const [log4shell] = await store.references.scores(['CVE-2021-44228']);
      expect(log4shell?.score.score).toBeGreaterThan(0.9);
    });

    it('show an id of ATT&CK 19 and its revoked predecessor with what takes its place', async () => {
      const [old] = await store.references.byExternalId('T1562');
      expect(old?.record.status).toBe('revoked');
      const next = old && (await store.references.record(old.from.set, old.record.replacedBy ?? ''));
      expect(next).toMatchObject({ from: { version: '19 (galaxy 36)' }, record: { externalId: 'T1685' } });
      expect(await store.references.byExternalId('T9999')).toEqual([]);
    });

    it('warn of values that are no indicators', async () => {
      const found = await store.references.warnings([
        '8.8.8.8',
        '10.1.2.3',
        'www.google.com',
        'evil.example',
      ]);
      expect(found.get('10.1.2.3')?.map(({ list }) => list)).toContain('List of RFC 1918 CIDR blocks');
      expect(found.get('www.google.com')?.length).toBeGreaterThan(0);
    });
  },
);
