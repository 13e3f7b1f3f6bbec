import { crc32, deflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import { sheetLimits } from './sheet.ts';

/** What the archive is refused for, in words. */
export class ZipRefusal extends Error {}

/**
 * The parts of an archive that are asked for. Neither the sizes that it states nor its ratio are trusted: together
 * they unpack to `sheetLimits.unpackedBytes` at most.
 * @throws ZipRefusal for what is too large or locked, other errors for a damaged archive
 */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    lazyEntries: true,
    autoClose: false,
  });
  const entries: Entry[] = [];
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    count++;
    if (count > sheetLimits.zipEntries) throw new ZipRefusal('it holds too many parts.');
    if (wanted(entry.fileName)) entries.push(entry);
  }
  const parts = new Map<string, string>();
  let left: number = sheetLimits.unpackedBytes;
  for (const entry of entries) {
    if (entry.isEncrypted()) throw new ZipRefusal('it is locked by a password. Save a copy without one.');
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) throw new Error('a ZIP entry gave no bytes');
      left -= chunk.length;
      if (left < 0) {
        stream.destroy();
        throw new ZipRefusal('it unpacks to more than a spreadsheet of claims can be.');
      }
      chunks.push(chunk);
    }
    if (!parts.has(entry.fileName)) parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return parts;
}

/** Files → a ZIP archive (PKWARE APPNOTE 6.3.10): deflated, no dates, so that the same files give the same bytes. */
export function zip(files: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const path = Buffer.from(name, 'utf8');
    const plain = Buffer.from(content, 'utf8');
    const packed = deflateRawSync(plain);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0); // needed to unpack: 2.0
    facts.writeUInt16LE(0x0800, 2); // names are UTF-8
    facts.writeUInt16LE(8, 4); // deflated
    facts.writeUInt16LE(0x21, 8); // 1 January 1980
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(plain.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const body = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), facts, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, rest, path]));
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, listed, end]));
}
