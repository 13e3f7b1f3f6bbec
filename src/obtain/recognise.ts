import { isDocx, type Signature, signatureOf } from './signatures.ts';

/** What a file's content is, whatever its name or header says. */
export type Recognised =
  | { readonly kind: 'empty' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'docx' }
  /** A mail as RFC 5322 has it, by its header. */
  | { readonly kind: 'mail' }
  /** `sure`: begins as a whole page does; else only with some tag. */
  | { readonly kind: 'html'; readonly sure: boolean; readonly charset?: string }
  | { readonly kind: 'feed' }
  | { readonly kind: 'xml' }
  | { readonly kind: 'json' }
  /** `charset` where the bytes alone give it away: UTF-16. */
  | { readonly kind: 'text'; readonly charset?: string }
  | { readonly kind: 'other'; readonly signature: Signature }
  /** Neither text nor anything known. */
  | { readonly kind: 'binary' };

const sampleBytes = 65_536;
/** ISO 32000-2, annex H.3.4.1 (implementation note): the header is accepted within the first 1024 bytes. */
const pdfHeaderWithin = 1024;

/** Recognises content by its bytes. Follows the WHATWG MIME Sniffing standard where that speaks of the types read here. */
export function recognise(bytes: Uint8Array): Recognised {
  if (isDocx(bytes) && isBinary(bytes)) return { kind: 'docx' };
  const signature = signatureOf(bytes);
  if (signature !== undefined && (signature.isText === true || isBinary(bytes)))
    return { kind: 'other', signature };

  const charset = utf16Of(bytes);
  const head = decodedHead(bytes, charset);
  const begin = head.replace(/^[\uFEFF\s\0]+/, '');
  if (begin === '' && isBlank(bytes, charset)) return { kind: 'empty' };
  const mail = charset === undefined ? mailOf(begin) : undefined;
  if (mail !== undefined) return mail;
  const markup = charset === undefined && isBinary(bytes) ? undefined : markupOf(begin);
  if (begin.startsWith('%PDF-')) return { kind: 'pdf' };
  if (markup === undefined && hasLatePdfHeader(bytes)) return { kind: 'pdf' };
  if (charset === undefined && isBinary(bytes)) return { kind: 'binary' };
  if (markup === 'page') return { kind: 'html', sure: true, ...(charset === undefined ? {} : { charset }) };
  if (markup === 'tag') return { kind: 'html', sure: false, ...(charset === undefined ? {} : { charset }) };
  if (markup !== undefined) return { kind: markup };
  if (charset === undefined && /^[[{]/.test(begin)) {
    const json = jsonKind(bytes);
    if (json !== undefined) return { kind: json };
  }
  return charset === undefined ? { kind: 'text' } : { kind: 'text', charset };
}

/** UTF-16 by its mark, or by the form of its bytes: text in it has many zero bytes on one side, or reads well. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return bytes[2] === 0 && bytes[3] === 0 && bytes.length > 4 ? undefined : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, Math.min(bytes.length, 4096));
  if (!sample.includes(0)) return undefined;
  for (const charset of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(charset).decode(sample);
    const known = text.match(/[\t\r\n\x20-\x7e\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]/gu)?.length ?? 0;
    if (known >= text.length * 0.95) return charset;
  }
  return undefined;
}

function isBlank(bytes: Uint8Array, charset: string | undefined): boolean {
  const text =
    charset === undefined ? Buffer.from(bytes).toString('latin1') : new TextDecoder(charset).decode(bytes);
  return !/[^\s\0\uFEFF\xef\xbb\xbf]/.test(text);
}

function decodedHead(bytes: Uint8Array, charset: string | undefined): string {
  const head = bytes.subarray(0, 8192);
  return charset === undefined
    ? Buffer.from(head)
        .toString('latin1')
        .replace(/^\xef\xbb\xbf/, '')
    : new TextDecoder(charset).decode(head);
}

/** WHATWG MIME Sniffing, "binary data byte", in more than one of 200 bytes; ESC is let pass for ISO-2022-JP. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  let odd = 0;
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)
      odd += 1;
  }
  return odd * 200 > sample.length;
}

function hasLatePdfHeader(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return (
    buffer.subarray(0, pdfHeaderWithin).includes('%PDF-') &&
    (buffer.includes('endobj') || buffer.includes('%%EOF'))
  );
}

const pageBeginnings = ['<!doctype html', '<html', '<head', '<body'];
const tagBeginnings =
  /^<(?:title|meta|link|style|script|iframe|h[1-6]|div|section|article|main|header|nav|font|table|a|b|br|p|ul|ol|img|span)[\s>/]/;

/** What the first tag says, after XML declaration, comments and document type. */
function markupOf(begin: string): 'page' | 'tag' | 'feed' | 'xml' | undefined {
  const text = begin.slice(0, 8192).toLowerCase();
  if (!text.startsWith('<')) return undefined;
  let at = 0;
  let isXml = false;
  let hasComment = false;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    const end = text.startsWith('<?', at)
      ? '?>'
      : text.startsWith('<!--', at)
        ? '-->'
        : text.startsWith('<!doctype', at)
          ? '>'
          : '';
    if (end === '') break;
    if (text.startsWith('<!doctype html', at)) return 'page';
    isXml ||= end === '?>';
    hasComment ||= end === '-->';
    const found = text.indexOf(end, at + 2);
    if (found < 0) break;
    at = found + end.length;
  }
  const rest = text.slice(at);
  if (
    pageBeginnings.some(
      (beginning) => rest.startsWith(beginning) && !/^[a-z0-9]/.test(rest.slice(beginning.length)),
    )
  )
    return 'page';
  if (/^<(?:rss|feed|(?:\w{1,20}:)?rdf)[\s>]/.test(rest)) return 'feed';
  if (isXml) return 'xml';
  return hasComment || tagBeginnings.test(rest) ? 'tag' : undefined;
}

const headerLine = /^[!-9;-~]{1,80}[ \t]{0,4}:/;
const writers = /^(?:from|sender|return-path|received|delivered-to):/i;
/** Mail programs write these, people do not. */
const traces =
  /^(?:mime-version|message-id|received|return-path|delivered-to|x-mailer|dkim-signature|content-transfer-encoding):/i;

/**
 * A mail begins with header lines, one of them its writer's or its way's and one that only programs write: a text that begins with
 * "Subject:" is a text.
 */
function mailOf(begin: string): Recognised | undefined {
  const lines = begin.split(/\r?\n/, 400);
  // Mailboxes and some programs put a line of their own before it: "From ann@example.org Tue Nov 24 09:30:00 2026".
  if (/^>?From \S{1,200} {1,4}\w{3} /.test(lines[0] ?? '')) lines.shift();
  let hasWriter = false;
  let hasTrace = false;
  let isPage = false;
  for (const [index, line] of lines.entries()) {
    if (line === '' || index === lines.length - 1) break;
    if (/^[ \t]/.test(line)) continue;
    if (!headerLine.test(line)) return undefined;
    hasWriter ||= writers.test(line);
    hasTrace ||= traces.test(line);
    isPage ||= /^snapshot-content-location:|^from:\s?<?saved by /i.test(line);
  }
  if (!hasTrace) return undefined;
  if (isPage) return { kind: 'other', signature: savedPage };
  return hasWriter ? { kind: 'mail' } : undefined;
}

const savedPage: Signature = {
  name: 'a page saved as MHTML',
  advice: 'Save it as "web page, HTML only" or print it to PDF, and add that.',
};

function jsonKind(bytes: Uint8Array): 'feed' | 'json' | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const version =
      typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
    return typeof version === 'string' && /^https?:\/\/jsonfeed\.org\/version\//.test(version)
      ? 'feed'
      : 'json';
  } catch {
    return undefined;
  }
}
