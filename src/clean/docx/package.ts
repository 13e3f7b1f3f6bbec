import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { limits } from '../limits.ts';

/** The parts of a DOCX file (Open Packaging Conventions, ECMA-376-2): names as they stand in the ZIP, without a leading slash. */
export interface DocxPackage {
  readonly names: readonly string[];
  /** A part's bytes, unpacked; undefined where there is no such part. Trouble where it is broken, locked or unpacks to too much. */
  read(name: string): Promise<Outcome<Uint8Array | undefined>>;
}

/**
 * Opens a DOCX file's ZIP by its central directory. Nothing is unpacked but the parts that are asked for, each at most once, and
 * together within `limits.docxPartBytes`: neither the sizes that the archive states nor its ratio are trusted. Names that lead out
 * of the archive refuse it, although nothing is ever written to disk.
 * Troubles: clean/broken-docx, clean/too-large.
 */
export async function openPackage(bytes: Uint8Array, place: string): Promise<Outcome<DocxPackage>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      lazyEntries: true,
      autoClose: false,
    });
    const entries = new Map<string, Entry>();
    let count = 0;
    for await (const entry of zip.eachEntry()) {
      count += 1;
      if (count > limits.docxEntries) return tooLarge(place);
      // ZIP names of two entries may be the same; the first counts.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
    }
    let left: number = limits.docxPartBytes;
    const read = async (name: string): Promise<Outcome<Uint8Array | undefined>> => {
      const entry = entries.get(name);
      if (entry === undefined) return done(undefined);
      if (entry.isEncrypted()) {
        return failed(
          'clean/broken-docx',
          place,
          `"${place}" is locked by a password; save a copy without one and add that.`,
        );
      }
      if (entry.uncompressedSize > left) return tooLarge(place);
      try {
        const part = await unpacked(zip, entry, left);
        if (part === undefined) return tooLarge(place);
        left -= part.length;
        return done(part);
      } catch (cause) {
        return broken(place, cause);
      }
    };
    return done({ names: [...entries.keys()], read });
  } catch (cause) {
    return broken(place, cause);
  }
}

/** The entry's content; undefined when it is more than `most`. @throws where the ZIP is broken or its sizes lie */
async function unpacked(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array | undefined> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new Error('a ZIP entry gave no bytes');
    length += chunk.length;
    if (length > most) {
      stream.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

export function broken(place: string, cause?: unknown): ReturnType<typeof failed> {
  return failed(
    'clean/broken-docx',
    place,
    `"${place}" is not a whole Word document (DOCX); open it in Word and save it anew, or save it as PDF.`,
    cause,
  );
}

function tooLarge(place: string): ReturnType<typeof failed> {
  return failed(
    'clean/too-large',
    place,
    `"${place}" unpacks to more than ${limits.docxPartBytes / (1024 * 1024)} MB of text parts or ${limits.docxEntries} parts; split it or save it as PDF.`,
  );
}
