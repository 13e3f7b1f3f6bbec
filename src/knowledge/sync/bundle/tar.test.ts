import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tarEnd, tarEntries, tarHeader, tarPadding } from './tar.ts';

const reader = (bytes: Uint8Array) => async (at: number, length: number) => bytes.subarray(at, at + length);
const entry = fc.record({
  name: fc.stringMatching(/^[a-z0-9/.]{1,80}$/),
  bytes: fc.uint8Array({ maxLength: 1500 }),
});

describe('an archive', () => {
  it('gives back what was put in, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 6 }), async (all) => {
        const parts = all.flatMap(({ name, bytes }) => [
          tarHeader(name, bytes.length),
          bytes,
          tarPadding(bytes.length),
        ]);
        const archive = Buffer.concat([...parts, tarEnd]);
        const found = (await tarEntries(reader(archive))) ?? [];
        expect(found.map(({ name, at, size }) => [name, archive.subarray(at, at + size)])).toEqual(
          all.map(({ name, bytes }) => [name, Buffer.from(bytes)]),
        );
      }),
    );
  });

  it('that was cut, or is none, is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const found = await tarEntries(reader(bytes));
        expect(found === undefined || found.length === 0).toBe(true);
      }),
    );
  });
});
