import type { AttachedTo, DeclaredFacts, RawDocument } from '../model/document.ts';
import type { Marking } from '../model/marking.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import { canonicalAddress } from './canonical-address.ts';
import { displayName } from './display-name.ts';
import { readFileAs } from './media-type.ts';
import { declaredAddress, rawDocument } from './raw-document.ts';
import { recognise } from './recognise.ts';

/** Largest file in bytes. Look at a file's size before reading it into memory. */
export const fileLimitBytes = 50 * 1024 * 1024;
/** Largest pasted text in bytes of UTF-8. */
export const pasteLimitBytes = 5 * 1024 * 1024;

export interface ObtainFileOptions {
  readonly now: () => Date;
  /** What the giver says of it (META file, form). Its `url`, if any, gives the document its identity. */
  readonly declared?: DeclaredFacts;
  /** Where in which mail it came; with the mail's marking. */
  readonly attachedTo?: AttachedTo;
  readonly inherited?: Marking;
}

/**
 * A file's bytes as a document, read as what they are and not as what the name says. Marked AMBER of the own organisation.
 * @param name the name as it came; paths and hostile characters are taken out
 * Troubles: obtain/empty, obtain/too-large, obtain/unreadable-file, obtain/unsupported-type; each names the file.
 */
export function obtainFile(
  name: string,
  bytes: Uint8Array,
  { now, declared = {}, attachedTo, inherited }: ObtainFileOptions,
): Outcome<RawDocument> {
  const shown = displayName(name);
  const tooLarge = refuseFileSize(name, bytes.length);
  if (tooLarge !== undefined) return tooLarge;
  const readAs = readFileAs(shown, recognise(bytes));
  if (readAs.kind === 'refuse') return failed(readAs.trouble, shown, readAs.message);
  if (readAs.kind === 'feed') return failed('obtain/unsupported-type', shown, 'It seems to be a feed.');
  const address = declaredAddress(declared.url);
  const { mediaType, charset } = readAs;
  const canonical = address === undefined ? undefined : canonicalAddress(address);
  const raw = rawDocument({
    bytes,
    mediaType,
    charset,
    origin: { kind: 'file', name: shown, ...(attachedTo ? { attachedTo } : {}) },
    now,
    declared,
    canonical,
  });
  return done(inherited ? { ...raw, inherited } : raw);
}

/**
 * A mail out of a mailbox's folder, whatever its bytes look like. Marked AMBER of the own organisation, as uploads are.
 * @param folder address of the folder, without user and password; `name`: the mail's subject
 * Troubles: obtain/empty, obtain/too-large.
 */
export function obtainMail(
  { folder, name }: { readonly folder: string; readonly name: string },
  bytes: Uint8Array,
  { now }: { readonly now: () => Date },
): Outcome<RawDocument> {
  const shown = displayName(name.replaceAll('/', '∕'));
  const tooLarge = refuseFileSize(shown, bytes.length);
  if (tooLarge !== undefined) return tooLarge;
  if (bytes.length === 0) return failed('obtain/empty', shown, 'There is nothing in it.');
  const origin = { kind: 'mail', name: shown, folder } as const;
  return done(
    rawDocument({
      bytes,
      mediaType: 'message/rfc822',
      charset: undefined,
      origin,
      now,
      declared: {},
      canonical: undefined,
    }),
  );
}

/** The trouble of a file that is too large to be read, from its size alone; undefined when it is not. */
export function refuseFileSize(name: string, sizeBytes: number): ReturnType<typeof failed> | undefined {
  if (sizeBytes <= fileLimitBytes) return undefined;
  const megabytes = Math.ceil(sizeBytes / (1024 * 1024));
  const limit = fileLimitBytes / (1024 * 1024);
  return failed(
    'obtain/too-large',
    displayName(name),
    `The file has ${megabytes} MB; files up to ${limit} MB are read. Split it or take out its pictures.`,
  );
}

export interface Paste {
  readonly text: string;
  readonly title?: string;
  /** Where the text was taken from, if the user says so; gives the document its identity. */
  readonly url?: string;
}

/**
 * Pasted text as a document: HTML when it begins as a page does, a mail when it begins as a mail's source does, else plain text. Marked AMBER of the own organisation.
 * Troubles: obtain/empty, obtain/too-large, obtain/unreadable-file, obtain/unsupported-type.
 */
export function obtainPaste(
  { text, title, url }: Paste,
  { now }: { readonly now: () => Date },
): Outcome<RawDocument> {
  const shownTitle = title?.trim() || undefined;
  const place = shownTitle ?? 'pasted text';
  if (text.length > pasteLimitBytes) return pasteTooLarge(place);
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > pasteLimitBytes) return pasteTooLarge(place);
  if (text.trim() === '') return failed('obtain/empty', place, 'There is no text in it.');
  const content = recognise(bytes);
  if (content.kind === 'binary') {
    return failed('obtain/unreadable-file', place, 'This is not text. Save it as a file and add the file.');
  }
  const isPage = content.kind === 'html' && content.sure;
  const asText = content.kind === 'mail' ? 'message/rfc822' : 'text/plain';
  const address = declaredAddress(url);
  return done(
    rawDocument({
      bytes,
      mediaType: isPage ? 'text/html' : asText,
      charset: 'utf-8',
      origin: { kind: 'paste', ...(shownTitle === undefined ? {} : { title: shownTitle }) },
      now,
      declared: {
        ...(shownTitle === undefined ? {} : { title: shownTitle }),
        ...(address === undefined ? {} : { url: address }),
      },
      canonical: address === undefined ? undefined : canonicalAddress(address),
    }),
  );
}

function pasteTooLarge(place: string): ReturnType<typeof failed> {
  return failed(
    'obtain/too-large',
    place,
    `Pasted text may have up to ${pasteLimitBytes / (1024 * 1024)} MB. Save it as a file and add the file.`,
  );
}
