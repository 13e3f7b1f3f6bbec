import type { CanonicalDocument, RawDocument } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Outcome } from '../model/trouble.ts';
import { byteOffsets } from './byte-offsets.ts';
import { charsetInside, type Decoded, decodeText } from './charset.ts';
import { paragraphView } from './docx/paragraph-view.ts';
import { placeOf, segmentsIn } from './locator.ts';
import { mailView } from './mail/view.ts';
import { openPdf } from './pdf/open.ts';
import { readPage } from './pdf/page-runs.ts';
import { decodePlain } from './plain.ts';
import { noView, type SourceView, sourceView } from './source-view.ts';

type ViewBox = [number, number, number, number];

/** The place of a range of canonical text in the original, ready to be shown. */
export type OriginalView =
  | SourceView
  | {
      readonly kind: 'pages';
      readonly pages: {
        page: number;
        width: number;
        height: number;
        boxes: ViewBox[];
        runs: { text: string; box: ViewBox }[];
      }[];
    }
  | { readonly kind: 'none'; readonly reason: string };

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** A range over more pages than this is shown by its first ones. */
const mostPages = 8;

/**
 * Where a range of canonical text stands in the original bytes: the decoded source around it with its line (of a mail: of the part
 * that it stands in; of DOCX: the paragraphs), or the PDF pages with all their runs and the range's boxes. `none` says why there is nothing to show; nothing throws.
 */
export async function originalView(
  raw: Pick<RawDocument, 'bytes' | 'mediaType' | 'declaredCharset'>,
  document: Pick<CanonicalDocument, 'text' | 'locator'>,
  span: Span,
): Promise<OriginalView> {
  if (segmentsIn(document.locator, span).length === 0) {
    return {
      kind: 'none',
      reason: 'This range was put in between parts of the document and stands nowhere in the original.',
    };
  }
  if (raw.mediaType === 'application/pdf') return pagesView(raw.bytes, document, span);
  if (raw.mediaType === 'message/rfc822') return mailView(raw, document, span);
  if (raw.mediaType === docxType) return paragraphView(raw, document, span);
  const decoded = decodedSource(raw);
  if (!decoded.ok) return { kind: 'none', reason: decoded.trouble.message };
  const { bytes, mediaType } = raw;
  const { text } = decoded.value;
  return sourceView({ mediaType, text, ...byteOffsets(decoded.value, bytes) }, document, span) ?? noView;
}

function decodedSource(raw: Pick<RawDocument, 'bytes' | 'mediaType' | 'declaredCharset'>): Outcome<Decoded> {
  if (raw.mediaType !== 'text/html') return decodePlain(raw, 'original');
  const declared = [raw.declaredCharset, charsetInside(raw.bytes)].filter((charset) => charset !== undefined);
  return decodeText(raw.bytes, declared, 'original');
}

async function pagesView(
  bytes: Uint8Array,
  document: Pick<CanonicalDocument, 'text' | 'locator'>,
  span: Span,
): Promise<OriginalView> {
  const boxes = new Map<number, ViewBox[]>();
  for (const place of placeOf(document, span)) {
    if (place.kind !== 'page') continue;
    boxes.set(place.page, [...(boxes.get(place.page) ?? []), [...place.box]]);
  }
  const opened = await openPdf(bytes, 'original');
  if (!opened.ok) return { kind: 'none', reason: opened.trouble.message };
  try {
    const pages = [];
    for (const [number, own] of [...boxes].slice(0, mostPages)) {
      const { page, width, height, runs } = await readPage(opened.value, number, false);
      pages.push({
        page,
        width,
        height,
        boxes: own,
        runs: runs
          .filter((run) => run.text.trim() !== '')
          .map(({ text, box }) => ({ text, box: [...box] as ViewBox })),
      });
    }
    return { kind: 'pages', pages };
  } catch {
    return { kind: 'none', reason: 'The page of the original PDF cannot be read.' };
  } finally {
    await opened.value.loadingTask.destroy().catch(() => undefined);
  }
}
