import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../knowledge/index.ts';
import { loaders, loadOverrides, readSet } from '../knowledge/sync/index.ts';
import type { Lens } from '../model/lens.ts';
import type { NameKind } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';
import {
  filesOf,
  publishedReference,
  referenceFolder,
  withoutReference,
} from '../pipeline/sync/publishers.fixture.ts';
import { indexNames } from '../resolve/index.ts';
import { openStore, operator, type Store } from '../store/index.ts';
import type { NameView } from './contract/index.ts';
import { nameView } from './name-view.ts';

type AskedLens = Exclude<Lens, 'report'>;

const sets = ['attack-enterprise-18', 'misp-threat-actor', 'misp-tool', 'misp-rat', 'microsoft-naming'];
const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-lenses-'));
const pack = loadPack();
if (!pack.ok) throw new Error(pack.trouble.message);
const names = indexNames(pack.value);
let synced: Store;
let bare: Store;

async function opened(name: string): Promise<Store> {
  const store = await openStore(path.join(folder, name));
  if (!store.ok) throw new Error(store.trouble.message);
  return store.value;
}

beforeAll(async () => {
  bare = await opened('bare');
  synced = await opened('synced');
  if (referenceFolder === undefined) return;
  const published = publishedReference(referenceFolder, sets);
  const overrides = loadOverrides();
  if (!overrides.ok) throw new Error(overrides.trouble.message);
  const context = { cves: [], countryOf: () => undefined };
  for (const loader of loaders.filter(({ set }) => sets.includes(set))) {
    const files = filesOf(loader.set).map(({ name, address }) => ({
      name,
      bytes: published.get(address) ?? new Uint8Array(),
    }));
    const read = await readSet(loader, files, { context, overrides: overrides.value, now: new Date() });
    if (!read.ok) throw new Error(read.trouble.message);
    await synced.references.replace(read.value, []);
  }
}, 60_000);
afterAll(async () => {
  await bare.close();
  await synced.close();
  rmSync(folder, { recursive: true });
});

async function view(store: Store, name: string, lens?: AskedLens, kind?: NameKind): Promise<NameView> {
  const { reports, references, rulings } = store;
  const parts = { reports, references, rulings, names, packVersion: 'test', viewer: operator };
  const found = await nameView(name, parts, { lens, kind });
  if (!found.ok) throw new Error(found.trouble.message);
  return found.value;
}

/** Keys of the names that a view gathers: stated as the same, disputed by nobody within the lens. */
function gathered({ names }: NameView): string[] {
  return names
    .filter(({ relation, status }) => relation === 'same' && status === 'undisputed')
    .map(({ name }) => nameKey(name));
}

const keys = (...all: string[]) => all.map(nameKey);
const telecom = ['Salt Typhoon', 'Earth Estries', 'FamousSparrow', 'GhostEmperor'];

/** What holds with the pack alone and with the sets synced. */
function everywhere(store: () => Store) {
  it.each(telecom)('%s stands apart from the other three in the default view', async (name) => {
    const found = await view(store(), name);
    for (const other of telecom.filter((one) => one !== name)) {
      expect(gathered(found)).not.toContain(nameKey(other));
    }
    expect(found.lens).toMatchObject({ asked: 'pack', used: 'pack', fellBack: false });
  });

  it('the folds of Microsoft and MISP are disputed edges with their sources', async () => {
    const found = await view(store(), 'Salt Typhoon');
    for (const other of ['GhostEmperor', 'FamousSparrow']) {
      const edge = found.names.find(({ name }) => name === other);
      expect(edge).toMatchObject({ relation: 'overlaps', status: 'disputed' });
      expect(edge?.source).toContain('Microsoft');
    }
    const other = await view(store(), 'GhostEmperor');
    expect(other.names.find(({ name }) => name === 'Salt Typhoon')).toMatchObject({ status: 'disputed' });
  });

  it('Salt Typhoon is alone to MITRE, and one with GhostEmperor and FamousSparrow to MISP and Microsoft', async () => {
    const mitre = gathered(await view(store(), 'Salt Typhoon', 'mitre'));
    expect(mitre).toContain('salttyphoon');
    for (const other of keys('GhostEmperor', 'FamousSparrow', 'Earth Estries'))
      expect(mitre).not.toContain(other);
    for (const lens of ['misp', 'microsoft'] as const) {
      const found = gathered(await view(store(), 'Salt Typhoon', lens));
      expect(found).toEqual(expect.arrayContaining(keys('Salt Typhoon', 'GhostEmperor', 'FamousSparrow')));
      expect(found).not.toContain('earthestries');
    }
  });

  it('Winnti Group and APT41 stay two to MITRE, and Axiom a third', async () => {
    const three = ['Winnti Group', 'APT41', 'Axiom'];
    for (const name of three) {
      const found = gathered(await view(store(), name, 'mitre'));
      for (const other of three.filter((one) => one !== name)) expect(found).not.toContain(nameKey(other));
    }
  });

  it('APT17, Deep Panda and Elderwood stay three to MITRE; MISP folds Axiom into APT17', async () => {
    const apart = ['APT17', 'Deep Panda', 'Elderwood', 'Axiom'];
    for (const name of apart) {
      const found = gathered(await view(store(), name, 'mitre'));
      for (const other of apart.filter((one) => one !== name)) expect(found).not.toContain(nameKey(other));
    }
    expect(gathered(await view(store(), 'Axiom', 'misp'))).toContain('apt17');
    expect(gathered(await view(store(), 'Axiom'))).not.toContain('apt17');
  });

  const one: readonly (readonly [lens: AskedLens, names: readonly string[]])[] = [
    ['pack', ['APT40', 'Leviathan', 'BRONZE MOHAWK', 'TEMP.Periscope', 'Gingham Typhoon']],
    ['mitre', ['APT40', 'Leviathan', 'BRONZE MOHAWK', 'TEMP.Periscope', 'Gingham Typhoon']],
    ['misp', ['APT40', 'Leviathan', 'BRONZE MOHAWK', 'TEMP.Periscope', 'Gingham Typhoon']],
    ['microsoft', ['APT40', 'Leviathan', 'TEMP.Periscope', 'Gingham Typhoon']],
    ['pack', ['Tick', 'BRONZE BUTLER']],
    ['mitre', ['Tick', 'BRONZE BUTLER']],
    ['misp', ['Tick', 'BRONZE BUTLER']],
    ['microsoft', ['Tick', 'BRONZE BUTLER']],
    ['pack', ['BlackTech', 'Palmerworm', 'Earth Hundun']],
    ['misp', ['BlackTech', 'Palmerworm', 'Earth Hundun']],
    ['mitre', ['BlackTech', 'Palmerworm']],
    ['pack', ['menuPass', 'APT10', 'Stone Panda']],
    ['mitre', ['menuPass', 'APT10', 'Stone Panda']],
    ['microsoft', ['menuPass', 'APT10', 'Stone Panda']],
  ];
  it.each(one)('to %s, %j are one', async (lens, all) => {
    for (const name of all) {
      const found = gathered(await view(store(), name, lens));
      expect(found, name).toEqual(expect.arrayContaining(keys(...all)));
    }
  });

  it.each(['RedFoxtrot', 'Earth Krahang'])(
    '%s has a full page under every lens, which says whose it is',
    async (name) => {
      for (const lens of ['mitre', 'microsoft'] as const) {
        const found = await view(store(), name, lens);
        expect(found.lens).toMatchObject({ asked: lens, fellBack: true });
        expect(found.names.length).toBeGreaterThan(0);
        expect(gathered(found)).toContain(nameKey(name));
      }
      expect((await view(store(), name, 'misp')).lens).toMatchObject({ used: 'misp', fellBack: false });
    },
  );

  it('what is not joined in one lens is not joined through another', async () => {
    // MISP: Axiom = APT17; Microsoft: APT17 = Hidden Lynx, KAOS. Axiom is not KAOS to anybody.
    for (const lens of ['pack', 'mitre', 'misp', 'microsoft'] as const) {
      expect(gathered(await view(store(), 'Axiom', lens))).not.toContain('kaos');
    }
  });

  it('QuickHeal the backdoor is not Quick Heal the vendor', async () => {
    const malware = await view(store(), 'QuickHeal', 'pack', 'malware');
    expect(malware).toMatchObject({ kind: 'malware', name: 'QuickHeal' });
    expect(malware.ambiguousWith).toContainEqual(
      expect.objectContaining({ kind: 'organisation', name: 'Quick Heal' }),
    );
    const vendor = await view(store(), 'Quick Heal', 'pack', 'organisation');
    expect(vendor).toMatchObject({ kind: 'organisation', name: 'Quick Heal' });
    expect(vendor.ambiguousWith).toContainEqual(expect.objectContaining({ kind: 'malware' }));
  });

  it('POISONPLUG is not POISONPLUG.SHADOW', async () => {
    expect(gathered(await view(store(), 'POISONPLUG'))).not.toContain('poisonplugshadow');
    expect(gathered(await view(store(), 'POISONPLUG.SHADOW'))).not.toContain('poisonplug');
    expect(gathered(await view(store(), 'POISONPLUG.SHADOW'))).toContain('shadowpad');
  });
}

describe('identity with the starter pack alone', () => {
  everywhere(() => bare);
});

describe.skipIf(withoutReference)('identity on the public sets (not run without the copies)', () => {
  everywhere(() => synced);

  it('says in which set and version each name stands, and who keeps it apart', async () => {
    const found = await view(synced, 'GhostEmperor', 'misp');
    const edge = found.names.find(({ name }) => name === 'Salt Typhoon');
    expect(edge).toMatchObject({ namer: 'Microsoft', from: { set: 'misp-threat-actor', version: '349' } });
    expect(edge?.contradictedBy).toContainEqual({
      title: 'MITRE ATT&CK Enterprise 18',
      label: 'Salt Typhoon',
    });
    expect(found.views?.map(({ lens }) => lens)).toEqual(['misp', 'microsoft']);
  });

  it('shows each lens’s view beside the others', async () => {
    const { views = [] } = await view(synced, 'Salt Typhoon');
    expect(views.map(({ lens, label }) => `${lens} ${label}`)).toEqual([
      'mitre Salt Typhoon',
      'misp GhostEmperor',
      'microsoft Salt Typhoon',
    ]);
  });

  it('every name that two clusters of threat-actor claim says so', async () => {
    const clusters = new Map<string, Set<string>>();
    const published = publishedReference(referenceFolder ?? '', ['misp-threat-actor']);
    const [file] = filesOf('misp-threat-actor');
    const { values } = JSON.parse(new TextDecoder().decode(published.get(file?.address ?? ''))) as {
      values: { uuid: string; value: string; meta?: { synonyms?: string[] } }[];
    };
    for (const { uuid, value, meta } of values) {
      for (const name of [value, ...(meta?.synonyms ?? [])]) {
        const key = nameKey(name);
        clusters.set(key, (clusters.get(key) ?? new Set()).add(uuid));
      }
    }
    const twice = [...clusters].filter(([, claimants]) => claimants.size > 1).map(([key]) => key);
    expect(twice.length).toBe(30);
    for (const name of twice) {
      for (const lens of ['misp', 'pack'] as const) {
        const found = await view(synced, name, lens);
        expect(found.ambiguousWith.length, `${name} to ${lens}`).toBeGreaterThan(0);
      }
      // Without the sets, the pack says so for every name that it has.
      if (names.edgesTo(name).length === 0) continue;
      expect((await view(bare, name)).ambiguousWith.length, `${name} offline`).toBeGreaterThan(0);
    }
  });

  it('leads from a group that ATT&CK revoked to the one that took its place', async () => {
    const found = await view(synced, 'Stolen Pencil', 'mitre');
    expect(found.names).toContainEqual(
      expect.objectContaining({
        name: 'Kimsuky',
        relation: 'same',
        source: expect.stringContaining('revoked'),
      }),
    );
    expect(found.recordClaims?.length).toBeGreaterThan(20);
  });

  it('brings what the set states of the thing, with the record as evidence', async () => {
    const { recordClaims = [] } = await view(synced, 'APT40', 'mitre');
    expect(recordClaims.length).toBeGreaterThan(20);
    for (const { claim, from } of recordClaims) {
      expect(from).toMatchObject({ set: 'attack-enterprise-18', version: '18.1' });
      expect(claim.evidence).toMatchObject([{ kind: 'record', set: 'attack-enterprise-18' }]);
    }
  });
});
