import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The body went past the limit, on the wire or unpacked. */
export class TooLargeError extends Error {
  constructor() {
    super('body too large');
    this.name = 'TooLargeError';
  }
}

/** The server packed the body in a way that was not asked for. */
export class UnknownEncodingError extends Error {
  constructor(encoding: string) {
    super(`content encoding ${encoding.slice(0, 40)}`);
    this.name = 'UnknownEncodingError';
  }
}

/** Encodings asked for. zstd is left out: its window may take 128 MB. */
export const acceptedEncodings = 'gzip, br';

export interface BodyOptions {
  /** Value of Content-Encoding; empty for none. */
  readonly encoding: string;
  /** Largest size in bytes, on the wire and after decompression. */
  readonly maxBytes: number;
  /** `cut` keeps the first `maxBytes` instead of failing. */
  readonly beyond: 'fail' | 'cut';
  /** Told of every piece that came over the wire. */
  readonly received: (bytes: number) => void;
}

/**
 * Reads a body and undoes its one content encoding, never holding more than `maxBytes` and a piece.
 * @throws TooLargeError, UnknownEncodingError, or the stream's or decoder's error
 */
export async function readBody(body: Readable, options: BodyOptions): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let onWire = 0;
  let cut = false;

  async function* counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      onWire += piece.length;
      options.received(piece.length);
      if (onWire > options.maxBytes && options.beyond === 'fail') throw new TooLargeError();
      yield piece;
    }
  }
  async function collect(source: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const piece of source) {
      const room = options.maxBytes - size;
      if (piece.length > room) {
        if (options.beyond === 'cut') pieces.push(piece.subarray(0, room));
        cut = true;
        throw new TooLargeError();
      }
      size += piece.length;
      pieces.push(piece);
    }
  }

  const decoder = decoderOf(options.encoding);
  try {
    if (decoder === undefined) await pipeline(body, counted, collect);
    else await pipeline(body, counted, decoder, collect);
  } catch (error) {
    if (!(cut && options.beyond === 'cut')) throw error;
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function decoderOf(encoding: string): NodeJS.ReadWriteStream | undefined {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      throw new UnknownEncodingError(encoding);
  }
}
