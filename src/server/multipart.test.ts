import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryOf, MultipartError, type MultipartFile, readMultipart } from './multipart.ts';

const limits = { fileBytes: 100, parts: 10 };

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function filesOf(body: Uint8Array, boundary: string, size = 7): Promise<MultipartFile[]> {
  const files: MultipartFile[] = [];
  for await (const file of readMultipart(inPieces(body, size), boundary, limits)) files.push(file);
  return files;
}

async function formOf(files: readonly (readonly [string, Uint8Array<ArrayBuffer>])[]) {
  const form = new FormData();
  form.append('note', 'not a file');
  for (const [name, bytes] of files) form.append('file', new File([bytes], name));
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const boundary = boundaryOf(request.headers.get('content-type') ?? undefined) ?? '';
  return { boundary, body: new Uint8Array(await request.arrayBuffer()) };
}

describe('an upload', () => {
  it('gives back what a browser puts in, however it is cut on its way', async () => {
    const names = fc.constantFrom('報告 "引用".pdf', 'a.txt', 'é.html');
    const files = fc.array(
      fc.tuple(
        names,
        fc.uint8Array({ maxLength: 100 }).map((bytes) => new Uint8Array(bytes)),
      ),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 200 }), async (given, size) => {
        const { boundary, body } = await formOf(given);
        const got = await filesOf(body, boundary, size);
        expect(got.map(({ name, bytes }) => [name, [...(bytes ?? [])]])).toEqual(
          given.map(([name, bytes]) => [name, [...bytes]]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('counts a file that is too large, without keeping it, and goes on with the next', async () => {
    const { boundary, body } = await formOf([
      ['big', new Uint8Array(101)],
      ['small', new Uint8Array(3)],
    ]);
    expect(await filesOf(body, boundary)).toMatchObject([
      { name: 'big', size: 101, bytes: undefined },
      { name: 'small', size: 3 },
    ]);
  });

  it('is refused when it breaks off, holds too many files, or is something else', async () => {
    const { boundary, body } = await formOf([['a', new Uint8Array(50)]]);
    await expect(filesOf(body.subarray(0, body.length - 10), boundary)).rejects.toThrow(MultipartError);
    const many = await formOf(Array.from({ length: 11 }, (_, n) => [String(n), new Uint8Array(1)] as const));
    await expect(filesOf(many.body, many.boundary)).rejects.toThrow(/10 files/);
    expect(boundaryOf('application/json')).toBeUndefined();
    expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b');
  });
});
