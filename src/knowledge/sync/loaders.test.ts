import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loaders, readSet, type SetLoader, type SyncContext } from './index.ts';

const context: SyncContext = {
  cves: ['CVE-2026-0001'],
  countryOf: (name) => (name === 'Japan' ? 'JP' : undefined),
};
const now = new Date('2026-11-24T09:00:00Z');

/** The loader's files, all with these bytes. */
function read(loader: SetLoader, bytes: Uint8Array) {
  const files = loader.files(context).map(({ name }) => ({ name, bytes }));
  return readSet(loader, files, { context, overrides: [], now });
}
const loader = (set: string): SetLoader => {
  const found = loaders.find((one) => one.set === set);
  if (!found) throw new Error(set);
  return found;
};
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('every loader', () => {
  it('has a set of its own, and addresses of its own by https', () => {
    expect(new Set(loaders.map(({ set }) => set)).size).toBe(loaders.length);
    for (const one of loaders) {
      const addresses = one.files(context).map(({ address }) => address);
      expect(addresses.length, one.set).toBeGreaterThan(0);
      expect(new Set(addresses).size, one.set).toBe(addresses.length);
      expect(
        addresses.every((address) => address.startsWith('https://')),
        one.set,
      ).toBe(true);
    }
  });

  it.each(loaders.map((one) => [one.set, one] as const))(
    '%s answers any bytes with one sentence',
    async (_, one) => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.uint8Array({ maxLength: 60 }),
            fc.json({ maxDepth: 3 }).map((text) => new TextEncoder().encode(text)),
          ),
          async (bytes) => {
            const outcome = await read(one, bytes);
            expect(outcome.ok).toBe(false);
            if (!outcome.ok) expect(outcome.trouble.message).toMatch(/^\S[^\n]*\.$/s);
          },
        ),
        { numRuns: 30 },
      );
    },
  );
});

describe('words of a stranger', () => {
  const inherited = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

  it.each(inherited)('(%s) are no relation of MISP', async (type) => {
    const values = [{ uuid: 'a', value: 'A', related: [{ 'dest-uuid': 'a', type, tags: [] }] }];
    const outcome = await read(loader('misp-tds'), json({ name: 'T', type: 't', version: 1, values }));
    expect(outcome).toMatchObject({
      ok: true,
      value: { relations: [], skipped: [{ what: `relation ${type}` }] },
    });
  });

  it.each(inherited)('(%s) are no object or relationship of ATT&CK', async (type) => {
    const at = { created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z' };
    const objects = [
      { ...at, type: 'intrusion-set', id: 'intrusion-set--1', name: 'A' },
      { ...at, type, id: 'x--1' },
      {
        ...at,
        type: 'relationship',
        id: 'relationship--1',
        relationship_type: type,
        source_ref: 'intrusion-set--1',
        target_ref: 'intrusion-set--1',
      },
    ];
    const outcome = await read(loader('attack-ics'), json({ type: 'bundle', objects }));
    expect(outcome).toMatchObject({ ok: true, value: { relations: [], records: [{ label: 'A' }] } });
  });
});

describe('what a file leaves open', () => {
  it('a date that no file states is the day of download, and says so', async () => {
    const outcome = await read(
      loader('misp-tds'),
      json({ name: 'T', type: 't', version: 1, values: [{ uuid: 'a', value: 'A' }] }),
    );
    expect(outcome).toMatchObject({
      value: { version: '1', asOf: now.toISOString(), asOfBasis: 'download' },
    });
  });

  it('a likelihood that is no band states none', async () => {
    const tags = ['estimative-language:likelihood-probability="who-knows"'];
    const values = [
      { uuid: 'a', value: 'A', related: [{ 'dest-uuid': 'b', type: 'similar', tags }] },
      { uuid: 'b', value: 'B' },
    ];
    const outcome = await read(loader('misp-tds'), json({ name: 'T', type: 't', version: 1, values }));
    expect(outcome.ok && outcome.value.relations[0]).not.toHaveProperty('likelihood');
  });

  it('a score file of another form than the publisher’s is refused by its line', async () => {
    const outcome = await read(loader('epss'), gzipSync('cve,epss,percentile\nCVE-2026-0001,0.5,0.5\n'));
    expect(outcome).toMatchObject({ ok: false, trouble: { message: expect.stringContaining('line 1') } });
  });
});
