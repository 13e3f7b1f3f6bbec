import { addressParser } from 'postal-mime';
import type { Lineage, LocatorSegment, Notice, RawDocument } from '../../model/document.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { decodeText, lossy } from '../charset.ts';
import type { Draft } from '../compose.ts';
import { draftOfHtml } from '../html/draft.ts';
import { limits } from '../limits.ts';
import { linesOf } from '../line.ts';
import { noticeOf } from '../notice.ts';
import { attachmentName, chosenAttachments, depthOf } from './attachments.ts';
import { contentsOf, type MailContents } from './bodies.ts';
import { type Header, headerBlock, headerOf, mailDate, wordsOf } from './headers.ts';
import { MailDraft, noHint } from './mail-draft.ts';
import { plainPart } from './plain-part.ts';
import { type MailPart, type Refusal, structureOf } from './structure.ts';
import { unpack } from './transfer.ts';

type Raw = Pick<RawDocument, 'bytes' | 'origin'>;

/**
 * Mail → canonical text: subject, the header lines that people see (furniture), and the bodies in order, HTML through the cleaner of
 * pages. Mails that it forwards or quotes are its lineage. Places are byte ranges of the file with the number of their part.
 */
export async function draftOfMail(raw: Raw, place: string): Promise<Outcome<Draft>> {
  const mail = structureOf(raw.bytes);
  if (typeof mail === 'string') return refused(mail, place);
  const contents = contentsOf(mail);
  if (contents.isEncrypted) return sealed(place);
  if (!mail.headers.some(({ name }) => /^(?:from|sender|subject|date|to|received|message-id)$/.test(name))) {
    return failed(
      'clean/broken-mail',
      place,
      `"${place}" has no header of a mail; save it again as .eml from your mail program.`,
    );
  }
  const subject = wordsOf(headerOf(mail.headers, 'subject')?.raw ?? '');
  const writer = writerOf(mail.headers);
  const draft = new MailDraft();
  const date = mailDate(headerOf(mail.headers, 'date')?.raw);
  const dateSpan = writeHead(draft, mail.headers, subject);
  const unclear: string[] = [];
  for (const body of contents.bodies) {
    const read = readBody(draft, raw, body.part, subject, place);
    const again = !read.ok && body.instead ? readBody(draft, raw, body.instead, subject, place) : read;
    if (!again.ok) return again;
    unclear.push(...again.value);
  }
  const pieces = Math.max(draft.lines.length, draft.locator.length);
  if (draft.length > limits.textUnits || pieces > limits.lines)
    return failed(
      'clean/too-large',
      place,
      `"${place}" has more text than is read (${limits.textUnits} characters, ${limits.lines} lines); split it.`,
    );
  const lineage = [...draft.lineage, ...attachedMails(raw.bytes, contents)];
  return done({
    text: draft.text(),
    lines: draft.lines,
    links: draft.links,
    locator: draft.locator,
    cleaner: 'mail/1',
    machine: {
      titles: subject === '' ? [] : [subject],
      ...(writer ? { outlet: writer } : {}),
      authors: writer ? [writer] : [],
      lineage,
      ...(date
        ? { publishedAt: { value: date, basis: 'mail Date header', ...(dateSpan ? { span: dateSpan } : {}) } }
        : {}),
    },
    markings: markingWords(mail.headers),
    attachedMarkings: attachedHeaders(raw.bytes, contents).flatMap(markingWords),
    notices: [...noticeOf('charset', unclear), ...attachmentNotices(raw, contents)],
  });
}

/** Headers in which markings stand. */
const markingHeaders =
  /^(?:subject|comments|keywords|sensitivity|x-[\w-]{0,40}(?:tlp|marking|classification|sensitivity)[\w-]{0,40}|tlp)$/;

/** Header values that may hold a marking. */
function markingWords(headers: readonly Header[]): string[] {
  return headers.filter(({ name }) => markingHeaders.test(name)).map(({ raw }) => wordsOf(raw));
}

function sealed(place: string): ReturnType<typeof failed> {
  return failed(
    'clean/broken-mail',
    place,
    `"${place}" is encrypted or sealed by S/MIME or PGP; open it in your mail program, save it decrypted or copy its text, and add that.`,
  );
}

function refused(why: Refusal, place: string): ReturnType<typeof failed> {
  return why === 'too-deep'
    ? failed(
        'clean/too-deep',
        place,
        `"${place}" nests its parts deeper than any mail program does; add its text by hand.`,
      )
    : failed(
        'clean/too-large',
        place,
        `"${place}" has more than 1,000 parts; add the parts that matter as files.`,
      );
}

/** The writer's name, else the address. */
function writerOf(headers: readonly Header[]): string | undefined {
  const from = headerOf(headers, 'from') ?? headerOf(headers, 'sender');
  const [first] = addressParser(wordsOf((from?.raw ?? '').slice(0, 2_000)), { flatten: true });
  const name = first?.name.trim() || first?.address?.trim();
  return name ? name.slice(0, 200) : undefined;
}

const shownHeaders: readonly string[] = ['from', 'to', 'cc', 'date'];
const longestShown = 500;

/** Subject and header lines; gives the span of the date. */
function writeHead(
  draft: MailDraft,
  headers: readonly Header[],
  subject: string,
): { start: number; end: number } | undefined {
  let date: { start: number; end: number } | undefined;
  const title = headerOf(headers, 'subject');
  if (title && subject !== '') draft.header('', subject, title, { ...noHint, tag: 'title' });
  for (const name of shownHeaders) {
    const header = headerOf(headers, name);
    const words = wordsOf(header?.raw ?? '');
    if (!header || words === '') continue;
    const shown = words.length > longestShown ? `${words.slice(0, longestShown).toWellFormed()}…` : words;
    const label = `${name[0]?.toUpperCase()}${name.slice(1)}: `;
    const span = draft.header(label, shown, header, { ...noHint, place: 'furniture' });
    if (name === 'date') date = span;
  }
  return date;
}

/** One body into the draft; its number where it is in no known encoding. */
function readBody(
  draft: MailDraft,
  raw: Raw,
  part: MailPart,
  subject: string,
  place: string,
): Outcome<string[]> {
  const unpacked = unpack(raw.bytes, part.start, part.end, part.encoding);
  if (unpacked.bytes.length > limits.sourceBytes)
    return failed(
      'clean/too-large',
      place,
      `A text of "${place}" has more than ${limits.sourceBytes / (1024 * 1024)} MB; split it.`,
    );
  const charset = part.type.parameters.get('charset');
  if (part.type.value === 'text/html') {
    const html = draftOfHtml(
      { bytes: unpacked.bytes, origin: raw.origin, ...(charset ? { declaredCharset: charset } : {}) },
      place,
    );
    if (!html.ok) return html;
    const { text, lines, links, locator } = html.value;
    const placed = locator.map(
      (segment): LocatorSegment =>
        segment.place.kind === 'bytes'
          ? {
              ...segment,
              place: {
                kind: 'bytes',
                start: unpacked.offsetOf(segment.place.start),
                end: unpacked.offsetOf(segment.place.end),
                part: part.number,
              },
            }
          : segment,
    );
    draft.body(text, lines, placed, links, subject);
    return done([]);
  }
  const decoded = decodeText(unpacked.bytes, charset ? [charset] : [], place);
  const known = decoded.ok
    ? decoded.value
    : { text: lossy('utf-8', unpacked.bytes), encoding: 'utf-8', markBytes: 0 };
  if (/^\s{0,200}-----BEGIN PGP MESSAGE-----/.test(known.text.slice(0, 1_000))) return sealed(place);
  const { text, locator } = plainPart(known, unpacked, part);
  draft.body(text, linesOf(text), locator, [], subject);
  return done(decoded.ok ? [] : [part.number]);
}

/** Headers of the mails attached to this one. */
function attachedHeaders(bytes: Uint8Array, { attachments }: MailContents): (readonly Header[])[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return attachments
    .filter((part) => part.type.value === 'message/rfc822' && part.encoding !== 'base64')
    .slice(0, 50)
    .map((part) => headerBlock(buffer, part.start, part.end).headers);
}

/** Mails attached to this one are what it passes on. */
function attachedMails(bytes: Uint8Array, contents: MailContents): Lineage[] {
  const found: Lineage[] = [];
  for (const headers of attachedHeaders(bytes, contents)) {
    const title = wordsOf(headerOf(headers, 'subject')?.raw ?? '');
    const outlet = writerOf(headers);
    if (title !== '' || outlet)
      found.push({
        ...(title === '' ? {} : { title }),
        ...(outlet ? { outlet } : {}),
        basis: 'forwarded-mail',
      });
  }
  return found;
}

function attachmentNotices(raw: Raw, { attachments, others }: MailContents): Notice[] {
  const named = others.filter((part) => part.disposition.value === 'attachment');
  const { left } = chosenAttachments(attachments, depthOf(raw.origin));
  return [...noticeOf('nested', left.map(attachmentName)), ...noticeOf('no-text', named.map(attachmentName))];
}
