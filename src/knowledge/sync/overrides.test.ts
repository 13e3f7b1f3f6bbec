import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReferenceRecord } from '../../model/reference.ts';
import { loaders, loadOverrides, type Override } from './index.ts';
import { applyOverrides } from './overrides.ts';

const folder = mkdtempSync(join(tmpdir(), 'shirabe-overrides-'));
afterAll(() => rmSync(folder, { recursive: true }));

const record = (id: string, ...names: string[]): ReferenceRecord => ({
  id,
  kind: 'actor',
  label: names[0] ?? id,
  status: 'current',
  names: names.map((name) => ({ name, kind: 'actor', relation: 'same' })),
  links: [],
  facts: {},
});
const because = { set: 's', reason: 'It is a tool.', source: 'https://example.org/' };
const apply = (records: ReferenceRecord[], ...overrides: Override[]) =>
  applyOverrides({ version: '1', records }, overrides);

describe('a known error of a source', () => {
  it('that ships names a set that there is, a reason and a source', () => {
    const overrides = loadOverrides();
    if (!overrides.ok) throw new Error(overrides.trouble.message);
    const sets = new Set(loaders.map(({ set }) => set));
    expect(overrides.value.filter(({ set }) => !sets.has(set))).toEqual([]);
    expect(overrides.value.filter(({ source }) => !source.startsWith('https://'))).toEqual([]);
  });

  it('is put right: a name that is none, one that is only related, a record twice, a version unsaid', () => {
    const heron = () => record('a', 'Blue Heron', 'BEAK', 'G-9');
    const removed = apply([heron()], { ...because, change: 'remove-name', record: 'a', name: 'beak' });
    expect(removed.read.records[0]?.names.map(({ name }) => name)).toEqual(['Blue Heron', 'G-9']);
    const loosened = apply([heron()], {
      ...because,
      change: 'loosen-name',
      record: 'Blue Heron',
      name: 'G-9',
    });
    expect(loosened.read.records[0]?.names[2]).toMatchObject({ name: 'G-9', relation: 'overlaps' });
    const twice = apply([record('a', 'A'), record('a', 'B')], {
      ...because,
      change: 'keep-first',
      record: 'a',
    });
    expect(twice.read.records.map(({ label }) => label)).toEqual(['A']);
    expect(apply([], { ...because, change: 'state-version', version: '19' }).read.version).toBe('19');
    expect(apply([heron()], { ...because, change: 'remove-record', record: 'a' }).read.records).toEqual([]);
  });

  it('that the source has put right itself changes nothing, and is said to be done with', () => {
    const gone = apply([record('a', 'Blue Heron')], {
      ...because,
      change: 'remove-name',
      record: 'a',
      name: 'BEAK',
    });
    expect(gone.overrides).toMatchObject([{ applied: false, reason: 'It is a tool.' }]);
    expect(gone.read.records[0]?.names).toHaveLength(1);
  });

  it('of one version is left alone in another', () => {
    const other = { ...because, whenVersion: '2', change: 'state-version', version: '19' } as const;
    expect(apply([], other)).toMatchObject({ read: { version: '1' }, overrides: [] });
  });

  it('never takes a record’s label', () => {
    const label = apply([record('a', 'Blue Heron')], {
      ...because,
      change: 'remove-name',
      record: 'a',
      name: 'Blue Heron',
    });
    expect(label.overrides).toMatchObject([{ applied: false }]);
  });

  it.each([
    ['no JSON', '[{', /overrides\.json cannot be read as JSON/],
    [
      'no reason',
      JSON.stringify([{ ...because, reason: '', change: 'remove-record', record: 'a' }]),
      /0\.reason/,
    ],
    ['no such change', JSON.stringify([{ ...because, change: 'guess', record: 'a' }]), /0\.change/],
  ])('in a file with %s is refused with file and field', (_, text, names) => {
    writeFileSync(join(folder, 'overrides.json'), text);
    const loaded = loadOverrides(folder);
    expect(loaded).toMatchObject({ ok: false, trouble: { kind: 'knowledge/broken-entry' } });
    expect(loaded.ok ? '' : loaded.trouble.message).toMatch(names);
  });
});
