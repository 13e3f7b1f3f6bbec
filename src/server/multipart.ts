/**
 * Reads multipart/form-data (RFC 7578) as it comes in, one file in memory at a time. A file beyond the limit is
 * counted and thrown away, so that the others of the request go on.
 */
export interface MultipartLimits {
  /** Bytes of one file that are kept. */
  readonly fileBytes: number;
  readonly parts: number;
}

export interface MultipartFile {
  readonly field: string;
  readonly name: string;
  /** Undefined when the file is too large; `size` says how large. */
  readonly bytes: Uint8Array | undefined;
  readonly size: number;
}

/** A body that is not what its header says. `message` tells the user. */
export class MultipartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MultipartError';
  }
}

const mostHeader = 16 * 1024;

/** The boundary that a `Content-Type` names; undefined when it is none of multipart/form-data. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const found =
    /^multipart\/form-data\s*;(?:[^;]{0,200};){0,5}?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
      contentType ?? '',
    );
  return found?.[1] ?? found?.[2];
}

/** Files of the body in their order; form fields without a file name are passed over. */
export async function* readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  limits: MultipartLimits,
): AsyncGenerator<MultipartFile> {
  const input = new Window(body, Buffer.from(`\r\n--${boundary}`));
  // The first boundary may stand at the very beginning, without a line break before it.
  input.prepend(Buffer.from('\r\n'));
  for await (const _ of input.untilDelimiter());
  for (let parts = 0; ; parts++) {
    const after = await input.take(2);
    if (after === '--') return;
    if (after !== '\r\n') throw new MultipartError('The upload is cut off or damaged. Send it again.');
    if (parts === limits.parts)
      throw new MultipartError(`An upload may hold ${limits.parts} files. Send fewer at a time.`);
    const { field, name } = dispositionOf(await input.header());
    const kept: Buffer[] = [];
    let size = 0;
    for await (const piece of input.untilDelimiter()) {
      size += piece.length;
      if (name !== undefined && size <= limits.fileBytes) kept.push(piece);
      else kept.length = 0;
    }
    if (name === undefined) continue;
    yield { field, name, bytes: size <= limits.fileBytes ? Buffer.concat(kept) : undefined, size };
  }
}

/** Looks at a stream of bytes through as much of it as the next answer needs. */
class Window {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #delimiter: Buffer;
  #bytes: Buffer = Buffer.alloc(0);

  constructor(body: AsyncIterable<Uint8Array>, delimiter: Buffer) {
    this.#source = body[Symbol.asyncIterator]();
    this.#delimiter = delimiter;
  }

  prepend(bytes: Buffer): void {
    this.#bytes = Buffer.concat([bytes, this.#bytes]);
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#source.next();
    if (done) throw new MultipartError('The upload is cut off or damaged. Send it again.');
    this.#bytes = Buffer.concat([this.#bytes, value]);
  }

  async take(count: number): Promise<string> {
    while (this.#bytes.length < count) await this.#more();
    const text = this.#bytes.toString('latin1', 0, count);
    this.#bytes = this.#bytes.subarray(count);
    return text;
  }

  /** The lines up to an empty one. */
  async header(): Promise<string> {
    for (;;) {
      const end = this.#bytes.indexOf('\r\n\r\n');
      if (end !== -1 && end <= mostHeader) {
        const text = this.#bytes.toString('utf8', 0, end);
        this.#bytes = this.#bytes.subarray(end + 4);
        return text;
      }
      if (this.#bytes.length > mostHeader)
        throw new MultipartError('The upload is damaged: a part has no header.');
      await this.#more();
    }
  }

  /** Pieces up to the delimiter, which is passed. */
  async *untilDelimiter(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = this.#bytes.indexOf(this.#delimiter);
      if (end !== -1) {
        const piece = this.#bytes.subarray(0, end);
        this.#bytes = this.#bytes.subarray(end + this.#delimiter.length);
        if (piece.length > 0) yield piece;
        return;
      }
      // The end of what is here may be the beginning of the delimiter.
      const safe = this.#bytes.length - this.#delimiter.length + 1;
      if (safe > 0) {
        const piece = this.#bytes.subarray(0, safe);
        this.#bytes = this.#bytes.subarray(safe);
        yield piece;
      }
      await this.#more();
    }
  }
}

/** `Content-Disposition: form-data; name="file"; filename="報告.pdf"`; browsers write `%22` for a quotation mark. */
function dispositionOf(header: string): { field: string; name: string | undefined } {
  const line = header.split('\r\n').find((one) => /^content-disposition:/i.test(one)) ?? '';
  const field = /;\s*name="([^"]*)"/i.exec(line)?.[1] ?? '';
  const name = /;\s*filename="([^"]*)"/i.exec(line)?.[1];
  return { field, name: name?.replace(/%22/g, '"') };
}
