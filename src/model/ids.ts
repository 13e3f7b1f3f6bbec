import { createHash } from 'node:crypto';
import { z } from 'zod';

export const DocumentId = z.uuid().brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
/** `<document id>.<version number from 1>.<text revision from 1>` */
export const VersionId = z
  .string()
  .regex(/^[0-9a-f-]{36}\.\d{1,6}\.\d{1,6}$/)
  .brand<'VersionId'>();
export type VersionId = z.infer<typeof VersionId>;
export const ClaimId = z.uuid().brand<'ClaimId'>();
export type ClaimId = z.infer<typeof ClaimId>;
/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

/** Namespace of everything that Shirabe names by UUIDv5: UUIDv5(URL namespace, "https://shirabe.invalid/"). */
export const shirabeNamespace = uuidV5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'https://shirabe.invalid/');

/** UUID version 5 (RFC 9562, section 5.5) of a UTF-8 name within a namespace UUID. */
export function uuidV5(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function sha256(bytes: Uint8Array | string): Sha256 {
  return Sha256.parse(createHash('sha256').update(bytes).digest('hex'));
}

/** Id of a document: of its canonical address, else of its bytes' SHA-256. */
export function documentIdOf(of: { canonicalAddress: string } | { sha256: Sha256 }): DocumentId {
  const name = 'canonicalAddress' in of ? of.canonicalAddress : `sha256:${of.sha256}`;
  return DocumentId.parse(uuidV5(shirabeNamespace, name));
}
