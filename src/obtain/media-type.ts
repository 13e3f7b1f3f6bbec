import type { ReadableType } from '../model/document.ts';
import type { TroubleKind } from '../model/trouble.ts';
import { extensionOf } from './display-name.ts';
import type { Recognised } from './recognise.ts';

/** Parts of a Content-Type header: `type/subtype` and charset, both in lower case. */
export interface ContentType {
  readonly type?: string;
  readonly charset?: string;
}

/** Reads a Content-Type header as servers write it. What cannot be read is absent. */
export function parseContentType(header: string | undefined): ContentType {
  const text = (header ?? '').slice(0, 1000);
  const type = /^\s{0,20}([\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100})/.exec(text)?.[1]?.toLowerCase();
  const charset = /charset\s{0,20}=\s{0,20}["']?([\w.:+-]{1,40})/i.exec(text)?.[1]?.toLowerCase();
  return { ...(type === undefined ? {} : { type }), ...(charset === undefined ? {} : { charset }) };
}

/** What to read something as, or why it is not read. `charset` where the content alone gives it away. */
export type ReadAs =
  | { readonly kind: 'read'; readonly mediaType: ReadableType; readonly charset?: string }
  | { readonly kind: 'feed' }
  | { readonly kind: 'refuse'; readonly trouble: TroubleKind; readonly message: string };

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const markdown = new Set(['md', 'markdown', 'mkd', 'mdown']);
const html = new Set(['html', 'htm', 'xhtml', 'xht', 'shtml']);
const plain = new Set(['txt', 'text', 'log', ...markdown]);

/** What a file is read as, by its content first and its name second. @param name display name */
export function readFileAs(name: string, content: Recognised): ReadAs {
  const extension = extensionOf(name);
  const known = contentAlone(content);
  if (known !== undefined) {
    if (known.kind === 'refuse' && content.kind === 'binary' && extension === 'pdf') {
      return refuse(
        'obtain/unreadable-file',
        'It is named as PDF but does not begin as one, so it is damaged. Get it again from its source.',
      );
    }
    return known;
  }
  const charset = 'charset' in content && content.charset !== undefined ? { charset: content.charset } : {};
  // Mails of which only the writer's own header lines are left.
  if (extension === 'eml') return { kind: 'read', mediaType: 'message/rfc822' };
  const asText: ReadAs = {
    kind: 'read',
    mediaType: markdown.has(extension) ? 'text/markdown' : 'text/plain',
    ...charset,
  };
  switch (content.kind) {
    case 'html':
      return plain.has(extension) ? asText : { kind: 'read', mediaType: 'text/html', ...charset };
    case 'feed':
      return refuse(
        'obtain/unsupported-type',
        'It seems to be a feed. Add the address of the feed instead of the file.',
      );
    case 'xml':
    case 'json':
      if (plain.has(extension)) return asText;
      return refuse(
        'obtain/unsupported-type',
        `It seems to be ${content.kind.toUpperCase()} for programs, not a report. Add HTML, PDF, Word (.docx), a mail (.eml), text or Markdown.`,
      );
    default:
      if (html.has(extension)) return { kind: 'read', mediaType: 'text/html', ...charset };
      if (extension === 'pdf') {
        return refuse(
          'obtain/unsupported-type',
          'It is named as PDF, but seems to be plain text. If the text is meant, rename it to .txt.',
        );
      }
      return asText;
  }
}

/** What an answer is read as, by its content first, its header second, its path last. */
export function readAnswerAs(type: string | undefined, path: string, content: Recognised): ReadAs {
  const known = contentAlone(content);
  if (known !== undefined) return known;
  if (content.kind === 'feed') return { kind: 'feed' };
  const charset = 'charset' in content && content.charset !== undefined ? { charset: content.charset } : {};
  const isMarkdown =
    type === 'text/markdown' ||
    type === 'text/x-markdown' ||
    (!isHtml(type) && markdown.has(extensionOf(path)));
  if (isMarkdown) return { kind: 'read', mediaType: 'text/markdown', ...charset };
  const asText: ReadAs = { kind: 'read', mediaType: 'text/plain', ...charset };
  if (content.kind === 'html')
    return type === 'text/plain' ? asText : { kind: 'read', mediaType: 'text/html', ...charset };
  if (type === 'text/plain') return asText;
  if (isHtml(type)) return { kind: 'read', mediaType: 'text/html', ...charset };
  if (content.kind === 'xml' || content.kind === 'json') {
    return refuse(
      'obtain/unsupported-type',
      `It seems to be ${content.kind.toUpperCase()} for programs, not a report.`,
    );
  }
  if (type === undefined || type === 'application/octet-stream' || type === 'text/csv') return asText;
  return refuse(
    'obtain/unsupported-type',
    `The server calls it ${type}, which is not read. Shirabe reads HTML, PDF, Word (.docx), mails (.eml), text and Markdown.`,
  );
}

/** The cases that no name or header changes. */
function contentAlone(content: Recognised): ReadAs | undefined {
  switch (content.kind) {
    case 'empty':
      return refuse('obtain/empty', 'There is nothing in it.');
    case 'pdf':
      return { kind: 'read', mediaType: 'application/pdf' };
    case 'docx':
      return { kind: 'read', mediaType: docxType };
    case 'mail':
      return { kind: 'read', mediaType: 'message/rfc822' };
    case 'html':
      if (!content.sure) return undefined;
      return {
        kind: 'read',
        mediaType: 'text/html',
        ...(content.charset === undefined ? {} : { charset: content.charset }),
      };
    case 'other':
      return refuse(
        'obtain/unsupported-type',
        `It seems to be ${content.signature.name}, which is not read. ${content.signature.advice}`,
      );
    case 'binary':
      return refuse(
        'obtain/unreadable-file',
        'It is neither text nor PDF, and its kind is not known. Add HTML, PDF, Word (.docx), a mail (.eml), text or Markdown.',
      );
    default:
      return undefined;
  }
}

function isHtml(type: string | undefined): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml';
}

function refuse(trouble: TroubleKind, message: string): ReadAs {
  return { kind: 'refuse', trouble, message };
}
