import { z } from 'zod';
import type { DocumentId, Sha256 } from './ids.ts';
import type { Marking } from './marking.ts';
import { Section, Span } from './span.ts';

/** Where a raw document came from. */
export const Origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), url: z.string(), finalUrl: z.string() }),
  z.object({ kind: z.literal('feed'), url: z.string(), finalUrl: z.string(), feedUrl: z.string() }),
  z.object({ kind: z.literal('file'), name: z.string() }),
  z.object({ kind: z.literal('paste'), title: z.string().optional() }),
  z.object({ kind: z.literal('sample'), name: z.string(), url: z.string().optional() }),
]);
export type Origin = z.infer<typeof Origin>;

/** What the giver of a document says of it (feed entry, META file, HTTP header); the document's own words win over it, except where noted. */
export const DeclaredFacts = z.object({
  title: z.string().optional(),
  outlet: z.string().optional(),
  /** ISO 8601, as precise as known. */
  publishedAt: z.string().optional(),
  updatedAt: z.string().optional(),
  url: z.string().optional(),
  language: z.string().optional(),
});
export type DeclaredFacts = z.infer<typeof DeclaredFacts>;

/** Media types that `clean` reads. */
export const ReadableType = z.enum(['text/html', 'application/pdf', 'text/plain', 'text/markdown']);
export type ReadableType = z.infer<typeof ReadableType>;

/** What `obtain` hands to `clean`. Bytes are kept as they came, content-addressed by `sha256`. */
export interface RawDocument {
  readonly id: DocumentId;
  readonly bytes: Uint8Array;
  readonly sha256: Sha256;
  readonly mediaType: ReadableType;
  /** Charset that the transport or file declared, lower case; `clean` checks it against the bytes. */
  readonly declaredCharset?: string;
  readonly origin: Origin;
  /** ISO 8601 UTC. */
  readonly obtainedAt: string;
  readonly declared: DeclaredFacts;
  readonly marking: Marking;
}

/** A date read off the document, and what it rests on: the words or tag it was read from. */
export const DatedFact = z.object({
  /** ISO 8601 as precise as known: `2024`, `2024-06`, `2024-06-20`, `2024-06-20T20:43`; without a zone it stays as printed. */
  value: z.string(),
  /** For example `meta article:published_time`, `Last Updated on 2024-06-20 20:43 by …`, `feed`, `PDF CreationDate`. */
  basis: z.string(),
  /** Where in canonical text, when it stands there. */
  span: Span.optional(),
});
export type DatedFact = z.infer<typeof DatedFact>;

/** A report that this one retells or names as its source. */
export const Lineage = z.object({
  title: z.string().optional(),
  outlet: z.string().optional(),
  url: z.string().optional(),
  /** What says so: an explicit "from …" line, 原文, a translation mark, a named vendor report, a link. */
  basis: z.enum(['from-line', 'original-line', 'translated-title', 'named-report', 'link']),
  span: Span.optional(),
});
export type Lineage = z.infer<typeof Lineage>;

/** Where a piece of canonical text stands in the original. */
export const Place = z.discriminatedUnion('kind', [
  /** Byte range of the original file, end exclusive. */
  z.object({ kind: z.literal('bytes'), start: z.number().int(), end: z.number().int() }),
  /** PDF page from 1, and a box in PDF points: left, bottom, width, height. */
  z.object({
    kind: z.literal('page'),
    page: z.number().int(),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  }),
]);
export type Place = z.infer<typeof Place>;

/** Segments sorted by start, without overlap; characters that stand in no segment (line breaks put in by `clean`) have no place. */
export const LocatorSegment = Span.extend({ place: Place });
export type LocatorSegment = z.infer<typeof LocatorSegment>;

export const Link = Span.extend({ url: z.string() });
export type Link = z.infer<typeof Link>;

export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** What `clean` hands on: everything that the document says, with its parts told apart. Plain text is unchanged. */
export const CanonicalDocument = z.object({
  text: z.string(),
  /** Main language of the article's own text: `ja`, `en`, or another BCP 47 code (`und` if it cannot be told). */
  lang: Language,
  title: z.string().optional(),
  outlet: z.string().optional(),
  authors: z.array(z.string()),
  publishedAt: DatedFact.optional(),
  updatedAt: DatedFact.optional(),
  lineage: z.array(Lineage),
  sections: z.array(Section),
  links: z.array(Link),
  locator: z.array(LocatorSegment),
  /** Name and version of the cleaner, e.g. `html/1`. A new one makes a text revision of the same version. */
  cleaner: z.string(),
});
export type CanonicalDocument = z.infer<typeof CanonicalDocument>;
