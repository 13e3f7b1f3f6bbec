import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Lexicon, PackEntry } from '../model/lexicon.ts';
import { nameKey } from '../model/name-key.ts';
import { loadPack, packFolder } from './index.ts';

function pack(): Lexicon {
  const loaded = loadPack();
  if (!loaded.ok) throw new Error(loaded.trouble.message);
  return loaded.value;
}

const lexicon = pack();
const byId = new Map(lexicon.entries.map((entry) => [entry.id, entry]));

function entry(id: string): PackEntry {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
}

/** Names that the reader may take as the entry's own: stated as the same, by nobody disputed. */
function plainNames(id: string): string[] {
  return entry(id)
    .names.filter((name) => name.relation === 'same' && !name.disputed)
    .map((name) => nameKey(name.name));
}

/** Names that mean one thing for the reader: kind and compared form. */
function owners(keep: (name: PackEntry['names'][number]) => boolean): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of lexicon.entries) {
    for (const key of new Set(one.names.filter(keep).map((name) => nameKey(name.name)))) {
      const place = `${one.kind} ${key}`;
      found.set(place, [...(found.get(place) ?? []), one.id]);
    }
  }
  return found;
}

describe('the starter pack as a whole', () => {
  it('gives no undisputed name to two entries of one kind', () => {
    const twice = [...owners((name) => !name.disputed)].filter(([, ids]) => ids.length > 1);
    expect(twice).toEqual([]);
  });

  it('marks every name that two entries of one kind claim as disputed on all but its own entry', () => {
    const labels = new Set(lexicon.entries.map((one) => `${one.kind} ${nameKey(one.names[0]?.name ?? '')}`));
    const claimed = [...owners(() => true)].filter(([place, ids]) => ids.length > 1 && !labels.has(place));
    for (const [place, ids] of claimed) {
      const key = place.slice(place.indexOf(' ') + 1);
      const flags = ids.map((id) => entry(id).names.find((name) => nameKey(name.name) === key)?.disputed);
      expect(flags, place).not.toContain(false);
    }
  });

  it('never disputes the label of an actor', () => {
    const disputed = lexicon.entries.filter((one) => one.kind === 'actor' && one.names[0]?.disputed);
    expect(disputed.map((one) => one.id)).toEqual([]);
  });

  it('holds what reading rests on', () => {
    const count = (kind: PackEntry['kind']) => lexicon.entries.filter((one) => one.kind === kind).length;
    expect(count('actor')).toBeGreaterThanOrEqual(500);
    expect(count('malware')).toBeGreaterThanOrEqual(1500);
    expect(count('tool')).toBeGreaterThanOrEqual(200);
    expect(count('organisation')).toBeGreaterThanOrEqual(500);
    expect(count('product')).toBeGreaterThanOrEqual(150);
    expect(count('vulnerability')).toBeGreaterThanOrEqual(400);
    expect(count('campaign')).toBeGreaterThanOrEqual(100);
    expect(lexicon.countries).toHaveLength(250);
    expect(lexicon.attack.filter((object) => object.jaSource !== undefined).length).toBeGreaterThan(400);
  });

  it('gives every source an address and cites every source', () => {
    expect(lexicon.sources.filter((source) => !/^https?:\/\//.test(source.url))).toEqual([]);
    const cited = new Set([
      ...lexicon.entries.flatMap((one) => one.names.flatMap((name) => [name.source, ...(name.also ?? [])])),
      ...[...lexicon.sectors, ...lexicon.regions, ...lexicon.countries].map((term) => term.source),
      ...lexicon.attack.flatMap((object) => [object.source, object.jaSource ?? object.source]),
    ]);
    expect(lexicon.sources.map((source) => source.id).filter((id) => !cited.has(id))).toEqual([]);
  });

  it('attributes no actor to a country', () => {
    expect(lexicon.entries.filter((one) => one.kind === 'actor' && one.country !== undefined)).toEqual([]);
  });

  it('begins each vulnerability with its CVE id and points to products that exist', () => {
    const vulnerabilities = lexicon.entries.filter((one) => one.kind === 'vulnerability');
    const unnamed = vulnerabilities.filter((one) => !/^CVE-\d{4}-\d{4,7}$/.test(one.names[0]?.name ?? ''));
    expect(unnamed.map((one) => one.id)).toEqual([]);
    const astray = vulnerabilities.filter((one) => one.product !== undefined && !byId.has(one.product));
    expect(astray.map((one) => one.id)).toEqual([]);
  });
});

describe('names that reports use', () => {
  const known = [
    ['malware/coolclient', 'COOLCLIENT'],
    ['malware/rainyday', 'RainyDay'],
    ['malware/quickheal', 'QuickHeal'],
    ['organisation/quick-heal', 'Quick Heal'],
    ['actor/naikon', 'Naikon'],
    ['actor/dagger-panda', 'RedFoxtrot'],
    ['actor/blacktech', 'PalmerWorm'],
    ['actor/earth-krahang', 'Earth Krahang'],
    ['organisation/i-soon', 'Anxun'],
    ['organisation/talion', 'Talion'],
    ['organisation/intsights', 'IntSights'],
    ['actor/tick', 'ティック'],
    ['actor/mirrorface', 'ミラーフェイス'],
    ['actor/mustang-panda', 'マスタングパンダ'],
    ['malware/emotet', 'エモテット'],
    ['organisation/npa', '警察庁'],
    ['organisation/nco', '国家サイバー統括室'],
    ['product/ichitaro', '一太郎'],
    ['vulnerability/cve-2021-26855', 'ProxyLogon'],
    ['vulnerability/cve-2021-44228', 'Log4Shell'],
  ] as const;
  it.each(known)('%s is called %s', (id, name) => {
    expect(plainNames(id)).toContain(nameKey(name));
  });
});

describe('identity: what the sets keep apart stays apart', () => {
  const apart = [
    ['actor/salt-typhoon', 'actor/ghostemperor'],
    ['actor/salt-typhoon', 'actor/earth-estries'],
    ['actor/famoussparrow', 'actor/salt-typhoon'],
    ['actor/famoussparrow', 'actor/ghostemperor'],
    ['actor/famoussparrow', 'actor/earth-estries'],
    ['actor/ghostemperor', 'actor/earth-estries'],
    ['actor/winnti-group', 'actor/apt41'],
    ['actor/winnti-group', 'actor/axiom'],
    ['actor/apt41', 'actor/axiom'],
    ['actor/apt41', 'actor/apt17'],
    ['actor/winnti-group', 'actor/apt17'],
    ['actor/axiom', 'actor/apt17'],
    ['actor/deep-panda', 'actor/apt19'],
    ['actor/lazarus-group', 'actor/andariel'],
    ['actor/lazarus-group', 'actor/apt38'],
  ] as const;
  it.each(apart)('%s and %s share no plain name', (left, right) => {
    const names = new Set(plainNames(left));
    expect(plainNames(right).filter((key) => names.has(key))).toEqual([]);
  });

  it('records the fold of another set as a disputed overlap with its source', () => {
    const fold = entry('actor/apt17').names.find((name) => nameKey(name.name) === 'axiom');
    expect(fold).toMatchObject({ relation: 'overlaps', disputed: true, source: 'misp-threat-actor' });
  });

  it('takes Quarian, a backdoor, for no actor', () => {
    expect(
      lexicon.entries.some(
        (one) => one.kind === 'actor' && one.names.some((name) => nameKey(name.name) === 'quarian'),
      ),
    ).toBe(false);
  });
});

describe('names that are ordinary words too', () => {
  const needsContext = [
    'Tick',
    'Play',
    'Royal',
    'Hive',
    'Snake',
    'Inception',
    'Cleaver',
    'Carbon',
    'Empire',
    'Ping',
    'Net',
    'Reg',
    'Tor',
    'Sage',
    'Cuba',
    'Medusa',
  ];
  it.each(needsContext)('%s counts only beside words such as group or ransomware', (word) => {
    const names = lexicon.entries
      .filter((one) => one.kind === 'actor' || one.kind === 'malware' || one.kind === 'tool')
      .flatMap((one) => one.names.filter((name) => nameKey(name.name) === nameKey(word)));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => name.needs !== 'context')).toEqual([]);
  });

  it.each(['actor/turla', 'malware/conti', 'malware/emotet', 'malware/plugx'])('%s needs none', (id) => {
    expect(entry(id).names[0]?.needs).toBeUndefined();
  });
});

describe('loadPack refuses', () => {
  const folders: string[] = [];
  function copy(): string {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    folders.push(folder);
    cpSync(packFolder(), folder, { recursive: true });
    return folder;
  }
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  function message(folder: string): string {
    const loaded = loadPack(folder);
    return loaded.ok ? 'loaded' : `${loaded.trouble.kind} ${loaded.trouble.place} ${loaded.trouble.message}`;
  }

  it('a broken entry, naming file, entry and field', () => {
    const folder = copy();
    writeFileSync(
      join(folder, 'pack', 'zz.json'),
      '[{"id":"actor/zz","kind":"actor","names":[{"name":"ZZ"}]}]',
    );
    expect(message(folder)).toMatch(/^knowledge\/broken-entry pack\/zz\.json .*actor\/zz.*names\.0\.source/);
  });

  it('a source key that sources.json does not hold', () => {
    const folder = copy();
    writeFileSync(
      join(folder, 'pack', 'zz.json'),
      '[{"id":"actor/zz","kind":"actor","names":[{"name":"ZZ","source":"hearsay"}]}]',
    );
    expect(message(folder)).toContain('"hearsay"');
  });

  it('an empty name and an empty word', () => {
    const folder = copy();
    const words = '[{"slug":"energy","words":[{"word":"","lang":"en"}],"source":"own-wording"}]';
    writeFileSync(join(folder, 'terms', 'sectors.json'), words);
    expect(message(folder)).toContain('terms/sectors.json: entry energy has an empty word');
    writeFileSync(
      join(folder, 'pack', 'zz.json'),
      '[{"id":"actor/zz","kind":"actor","names":[{"name":"","source":"attack-18.1"}]}]',
    );
    expect(message(folder)).toContain('pack/zz.json: entry actor/zz has an empty name');
  });

  it('an id that stands twice', () => {
    const folder = copy();
    writeFileSync(
      join(folder, 'pack', 'zz.json'),
      '[{"id":"actor/tick","kind":"actor","names":[{"name":"Tick 2","source":"attack-18.1"}]}]',
    );
    expect(message(folder)).toContain('actor/tick stands twice');
  });

  it('an id of another kind, text that is not JSON, a missing file and a missing folder', () => {
    const folder = copy();
    writeFileSync(
      join(folder, 'pack', 'zz.json'),
      '[{"id":"tool/zz","kind":"actor","names":[{"name":"ZZ","source":"attack-18.1"}]}]',
    );
    expect(message(folder)).toContain('tool/zz is of the kind actor');
    writeFileSync(join(folder, 'pack', 'zz.json'), '[{');
    expect(message(folder)).toContain('pack/zz.json is not valid JSON');
    writeFileSync(join(folder, 'pack', 'zz.json'), '{}');
    expect(message(folder)).toContain('must be an array');
    rmSync(join(folder, 'pack', 'zz.json'));
    rmSync(join(folder, 'attack.json'));
    expect(message(folder)).toContain('attack.json of the starter pack cannot be read');
    rmSync(join(folder, 'pack'), { recursive: true });
    expect(message(folder)).toContain('no readable folder "pack"');
  });
});
