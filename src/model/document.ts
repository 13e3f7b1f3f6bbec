import { z } from 'zod';
import type { DocumentId, Sha256 } from './ids.ts';
import { Marking } from './marking.ts';
import { Section, Span } from './span.ts';

/**
 * The mail that a file came with: its document id, the number of the part within it (IMAP, RFC 9051 section 6.4.5.1), and in how
 * many mails it is nested, from 1.
 */
export const AttachedTo = z.object({
  mail: z.string(),
  part: z.string(),
  depth: z.number().int().positive(),
});
export type AttachedTo = z.infer<typeof AttachedTo>;

/** Where a raw document came from. */
export const Origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), url: z.string(), finalUrl: z.string() }),
  z.object({ kind: z.literal('feed'), url: z.string(), finalUrl: z.string(), feedUrl: z.string() }),
  z.object({ kind: z.literal('file'), name: z.string(), attachedTo: AttachedTo.optional() }),
  /** A mail of a mailbox's folder: its subject, and the folder's address without user or password. */
  z.object({ kind: z.literal('mail'), name: z.string(), folder: z.string() }),
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
export const ReadableType = z.enum([
  'text/html',
  'application/pdf',
  'text/plain',
  'text/markdown',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'message/rfc822',
]);
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
  /** By where it comes from; what the document itself prints (`CanonicalDocument.marking`) counts before it. */
  readonly marking: Marking;
  /** Marking of the mail that it came with: the document is marked at least so strictly. */
  readonly inherited?: Marking;
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
  /** What says so: an explicit "from …" line, 原文, a translation mark, a named vendor report, a link, a mail forwarded or quoted. */
  basis: z.enum([
    'from-line',
    'original-line',
    'translated-title',
    'named-report',
    'link',
    'forwarded-mail',
    'quoted-mail',
  ]),
  span: Span.optional(),
});
export type Lineage = z.infer<typeof Lineage>;

/** Where a piece of canonical text stands in the original. */
export const Place = z.discriminatedUnion('kind', [
  /** Byte range of the original file, end exclusive; `part` is the number of a mail's part ("1.2", "header") that it lies in. */
  z.object({
    kind: z.literal('bytes'),
    start: z.number().int(),
    end: z.number().int(),
    part: z.string().optional(),
  }),
  /** Paragraph (`w:p`, from 1 in the order of the file) of a part of a DOCX file, e.g. `word/document.xml`. */
  z.object({ kind: z.literal('paragraph'), part: z.string(), paragraph: z.number().int() }),
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

/**
 * Something in the file beside its text: macros (never run) · embedded files, pictures and sound (not read) · attachments of a mail
 * that are too many or too deep in other mails to be opened · parts in no known encoding, read as far as they could be. By name, shortened.
 */
export const Notice = z.object({
  kind: z.enum(['macros', 'embedded', 'no-text', 'nested', 'charset']),
  names: z.array(z.string()),
});
export type Notice = z.infer<typeof Notice>;

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
  /** Marking that the document prints (TLP in a mail's subject, header or edges, in a page's header …), the strictest one. */
  marking: Marking.optional(),
  /** Of a mail: what the mails attached to it print in their headers. Whoever has the mail has them; its other attachments do not inherit it. */
  attachedMarking: Marking.optional(),
  /** What else the file holds. */
  notices: z.array(Notice).optional(),
  /** Name and version of the cleaner, e.g. `html/1`. A new one makes a text revision of the same version. */
  cleaner: z.string(),
});
export type CanonicalDocument = z.infer<typeof CanonicalDocument>;
