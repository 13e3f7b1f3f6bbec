import type { DeclaredFacts, Origin, RawDocument, ReadableType } from '../model/document.ts';
import { documentIdOf, sha256 } from '../model/ids.ts';
import { markingOfOrigin } from '../model/marking.ts';

export interface RawDocumentOptions {
  readonly bytes: Uint8Array;
  readonly mediaType: ReadableType;
  readonly charset: string | undefined;
  readonly origin: Origin;
  readonly now: () => Date;
  readonly declared: DeclaredFacts;
  /** Canonical address, where the document has one; else its bytes name it. */
  readonly canonical: string | undefined;
}

/** Puts a raw document together: id, hash, marking by where it comes from. */
export function rawDocument(options: RawDocumentOptions): RawDocument {
  const { bytes, charset, canonical, origin } = options;
  const hash = sha256(bytes);
  return {
    id: documentIdOf(canonical === undefined ? { sha256: hash } : { canonicalAddress: canonical }),
    bytes,
    sha256: hash,
    mediaType: options.mediaType,
    ...(charset === undefined ? {} : { declaredCharset: charset }),
    origin,
    obtainedAt: options.now().toISOString(),
    declared: options.declared,
    marking: markingOfOrigin(origin),
  };
}

/** The address by which a giver's facts name the document; undefined when there is none that could be read. */
export function declaredAddress(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address.trim());
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : undefined;
}
