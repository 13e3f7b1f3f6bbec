import type { AttachedTo, RawDocument } from '../../model/document.ts';
import { contentsOf } from './bodies.ts';
import { headerBlock, headerOf, wordsOf } from './headers.ts';
import { type MailPart, structureOf } from './structure.ts';
import { unpack } from './transfer.ts';

/** A file that came with a mail. */
export interface MailAttachment {
  /** As the mail names it; paths and hostile characters are still in. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly attachedTo: AttachedTo;
}

/**
 * Attachments that become documents, by how deep their mail is nested: mails within mails could otherwise make tens of thousands of
 * documents of one. Deeper mails are not opened.
 */
const mostAttachments = [100, 10, 2, 1, 1, 1, 1, 1] as const;

/** The attachments of a mail that become documents, and those that are left. @param depth in how many mails it is nested, from 0 */
export function chosenAttachments(
  attachments: readonly MailPart[],
  depth: number,
): { readonly opened: readonly MailPart[]; readonly left: readonly MailPart[] } {
  const most = mostAttachments[depth] ?? 0;
  return { opened: attachments.slice(0, most), left: attachments.slice(most) };
}

/** In how many mails a document came. */
export function depthOf(origin: RawDocument['origin']): number {
  return origin.kind === 'file' ? (origin.attachedTo?.depth ?? 0) : 0;
}

/**
 * The files attached to a mail, each to become a document of its own; mails attached to it too. Pictures, sound and signatures are
 * left out. None where the mail cannot be read; what is left for depth or number, its own document names.
 */
export function attachmentsOf({ bytes, id, mediaType, origin }: RawDocument): MailAttachment[] {
  if (mediaType !== 'message/rfc822') return [];
  const depth = depthOf(origin);
  const mail = structureOf(bytes);
  if (typeof mail === 'string') return [];
  return chosenAttachments(contentsOf(mail).attachments, depth).opened.map((part) => ({
    name: part.type.value === 'message/rfc822' ? mailName(bytes, part) : attachmentName(part),
    bytes: unpack(bytes, part.start, part.end, part.encoding).bytes,
    attachedTo: { mail: id, part: part.number, depth: depth + 1 },
  }));
}

const endings: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
  'message/rfc822': 'eml',
};

/** The name that a part gives itself as a file, else one by its number. */
export function attachmentName(part: MailPart): string {
  return part.fileName ?? `part-${part.number}.${endings[part.type.value] ?? 'bin'}`;
}

function mailName(bytes: Uint8Array, part: MailPart): string {
  if (part.fileName) return part.fileName;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const subject = wordsOf(headerOf(headerBlock(buffer, part.start, part.end).headers, 'subject')?.raw ?? '');
  return subject === '' ? attachmentName(part) : `${subject.replaceAll(/[\\/]/g, '-').slice(0, 120)}.eml`;
}
