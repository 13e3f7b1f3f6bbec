import type { DeclaredFacts, Origin, RawDocument } from '../model/document.ts';
import type { Egress, EgressResponse } from '../model/egress.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import { canonicalAddress, canonicalAddressOf } from './canonical-address.ts';
import { decoderOf } from './charset.ts';
import { parseContentType, readAnswerAs } from './media-type.ts';
import { rawDocument } from './raw-document.ts';
import { recognise } from './recognise.ts';

/** What an earlier answer said of itself; with it, the same content is not sent again. */
export interface Previous {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface ObtainAddressOptions {
  readonly egress: Egress;
  readonly now: () => Date;
  readonly previous?: Previous;
  readonly signal?: AbortSignal;
}

/** An address's answer. `etag` and `lastModified` are to be kept as `previous` of the next time. */
export type Obtained = ({ readonly finalUrl: string } & Previous) &
  (
    | { readonly kind: 'document'; readonly document: RawDocument }
    /** The server says that nothing changed since `previous`. */
    | { readonly kind: 'not-modified' }
    /** The address is a feed: hand it to `readFeed`. */
    | { readonly kind: 'feed'; readonly bytes: Uint8Array; readonly contentType?: string }
  );

const acceptedTypes =
  'text/html,application/xhtml+xml,application/pdf,text/markdown,text/plain;q=0.9,application/xml;q=0.8,*/*;q=0.5';

/**
 * Reads an address. The document's identity is the page's own canonical address on the same host, else the address
 * that answered. Marked TLP:CLEAR.
 * Troubles: those of `egress`; obtain/empty, obtain/unreadable-file, obtain/unsupported-type.
 */
export function obtainAddress(url: string, options: ObtainAddressOptions): Promise<Outcome<Obtained>> {
  return obtainFrom(url, options, (finalUrl) => ({ kind: 'address', url, finalUrl }), {});
}

/** As `obtainAddress`, with the origin and the facts that the caller knows of. */
export async function obtainFrom(
  url: string,
  { egress, now, previous = {}, signal }: ObtainAddressOptions,
  originOf: (finalUrl: string) => Origin,
  declared: DeclaredFacts,
): Promise<Outcome<Obtained>> {
  const request = { url, accept: acceptedTypes, ...previous, ...(signal === undefined ? {} : { signal }) };
  const answered = await egress.get(request);
  if (!answered.ok) return answered;
  const answer = answered.value;
  const common = { finalUrl: answer.finalUrl, ...validatorsOf(answer, previous) };
  if (answer.notModified) return done({ kind: 'not-modified', ...common });

  const { type, charset } = parseContentType(answer.contentType);
  const path = URL.parse(answer.finalUrl)?.pathname ?? '';
  const readAs = readAnswerAs(type, path, recognise(answer.bytes));
  if (readAs.kind === 'refuse') return failed(readAs.trouble, url, readAs.message);
  if (readAs.kind === 'feed') {
    const contentType = answer.contentType === undefined ? {} : { contentType: answer.contentType };
    return done({ kind: 'feed', bytes: answer.bytes, ...contentType, ...common });
  }
  const declaredCharset = readAs.mediaType === 'application/pdf' ? undefined : (readAs.charset ?? charset);
  const document = rawDocument({
    bytes: answer.bytes,
    mediaType: readAs.mediaType,
    charset: declaredCharset,
    origin: originOf(answer.finalUrl),
    now,
    declared,
    canonical: identityOf(answer, readAs.mediaType, declaredCharset),
  });
  return done({ kind: 'document', document, ...common });
}

/** What to keep for the next conditional request; a 304 that repeats nothing keeps what was known. */
export function validatorsOf(answer: EgressResponse, previous: Previous): Previous {
  const etag = answer.etag ?? (answer.notModified ? previous.etag : undefined);
  const lastModified = answer.lastModified ?? (answer.notModified ? previous.lastModified : undefined);
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}

function identityOf(answer: EgressResponse, mediaType: string, charset: string | undefined): string {
  const own = canonicalAddress(answer.finalUrl);
  if (mediaType !== 'text/html') return own;
  const head = decoderOf(charset).decode(answer.bytes.subarray(0, 512 * 1024));
  return canonicalAddressOf(head, answer.finalUrl) ?? own;
}
