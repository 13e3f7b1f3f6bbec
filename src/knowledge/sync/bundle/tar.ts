/** POSIX.1-1988 ustar: 512-byte headers with octal numbers, contents padded to 512 bytes, two empty blocks at the end. */
const block = 512;

/** Header of a regular file. @param name at most 100 ASCII characters */
export function tarHeader(name: string, size: number): Uint8Array {
  const header = Buffer.alloc(block);
  header.write(name, 0, 100, 'ascii');
  header.write('0000644\0', 100, 'ascii');
  header.write('0000000\0', 108, 'ascii');
  header.write('0000000\0', 116, 'ascii');
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'ascii');
  header.write('00000000000\0', 136, 'ascii');
  // The checksum counts its own field as eight spaces.
  header.write('        ', 148, 'ascii');
  header.write('0', 156, 'ascii');
  header.write('ustar\u000000', 257, 'ascii');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
  return header;
}

export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((block - (size % block)) % block);
}

export const tarEnd = new Uint8Array(2 * block);

export interface TarEntry {
  readonly name: string;
  readonly at: number;
  readonly size: number;
}

/**
 * Where the regular files of an archive lie.
 * @param read bytes of the archive from an offset, fewer at its end
 * @returns undefined for what is no whole archive
 */
export async function tarEntries(
  read: (at: number, length: number) => Promise<Uint8Array>,
): Promise<TarEntry[] | undefined> {
  const entries: TarEntry[] = [];
  for (let at = 0; ; ) {
    const header = Buffer.from(await read(at, block));
    if (header.length < block) return undefined;
    if (header.every((byte) => byte === 0)) return entries;
    if (header.toString('ascii', 257, 262) !== 'ustar') return undefined;
    const size = Number.parseInt(header.toString('ascii', 124, 136).replace(/[^0-7]/g, ''), 8);
    if (!Number.isSafeInteger(size) || size < 0) return undefined;
    const end = header.indexOf(0);
    const name = header.toString('ascii', 0, end === -1 || end > 100 ? 100 : end);
    if (header.toString('ascii', 156, 157) === '0') entries.push({ name, at: at + block, size });
    at += block + Math.ceil(size / block) * block;
  }
}
