// In: a raw document (bytes with media type, origin and declared facts).
// Out: its canonical text with sections, title, outlet, dates, language, lineage, links and a locator back to the bytes or page.
// Refuses: what is too large or too deep, encrypted or broken PDF and DOCX, sealed mails, PDF without text, bytes that are text in no known encoding.
import type { CanonicalDocument, RawDocument } from '../model/document.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import { compose, type Draft } from './compose.ts';
import { draftOfDocx } from './docx/draft.ts';
import { draftOfHtml } from './html/draft.ts';
import { limits } from './limits.ts';
import { draftOfMail } from './mail/draft.ts';
import { draftOfPdf } from './pdf/draft.ts';
import { draftOfPlain } from './plain.ts';

export { articleText } from './article-text.ts';
export { type DifferenceLine, differenceOf } from './difference.ts';
export { placeOf } from './locator.ts';
export { attachmentsOf, type MailAttachment } from './mail/attachments.ts';
export { type OriginalView, originalView } from './original-view.ts';
export { limits };

/** Name by which trouble and pages call a document: its file name, address or title. */
export function placeNameOf({ origin, declared }: Pick<RawDocument, 'origin' | 'declared'>): string {
  if (origin.kind === 'file' || origin.kind === 'mail' || origin.kind === 'sample') return origin.name;
  if (origin.kind === 'paste') return origin.title ?? declared.title ?? 'pasted text';
  return origin.finalUrl;
}

/**
 * Reads a raw document. The canonical text holds everything that the document says, furniture too; offsets are UTF-16 code units.
 * Expected trouble (`clean/…`) is a value; nothing throws on hostile input.
 */
export async function clean(raw: RawDocument): Promise<Outcome<CanonicalDocument>> {
  const place = placeNameOf(raw);
  const most = bytesAtMost[raw.mediaType];
  if (raw.bytes.length > most) {
    return failed(
      'clean/too-large',
      place,
      `"${place}" has ${raw.bytes.length} bytes; at most ${most} are read. Split it or add the part that matters.`,
    );
  }
  const draft = await draftOf(raw, place);
  if (!draft.ok) return draft;
  if (draft.value.text.trim() === '') return failed('clean/no-text', place, `"${place}" holds no text.`);
  return done(compose(draft.value, raw));
}

const bytesAtMost: Readonly<Record<RawDocument['mediaType'], number>> = {
  'text/plain': limits.sourceBytes,
  'text/markdown': limits.sourceBytes,
  'text/html': limits.sourceBytes,
  'application/pdf': limits.pdfBytes,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': limits.parcelBytes,
  'message/rfc822': limits.parcelBytes,
};

async function draftOf(raw: RawDocument, place: string): Promise<Outcome<Draft>> {
  if (raw.mediaType === 'text/plain' || raw.mediaType === 'text/markdown') return draftOfPlain(raw, place);
  if (raw.mediaType === 'text/html') return draftOfHtml(raw, place);
  if (raw.mediaType === 'application/pdf') return draftOfPdf(raw, place);
  return raw.mediaType === 'message/rfc822' ? draftOfMail(raw, place) : draftOfDocx(raw, place);
}
