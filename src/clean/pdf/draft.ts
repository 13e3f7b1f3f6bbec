import type { DatedFact, Link, LocatorSegment, RawDocument } from '../../model/document.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { type Draft, type MachineFacts, noMachineFacts } from '../compose.ts';
import type { Dates } from '../dates.ts';
import { limits } from '../limits.ts';
import { type Line, lineAt } from '../line.ts';
import { marginLines } from './margins.ts';
import { openPdf, type PdfDocument } from './open.ts';
import { type Box, type PageRuns, readPage, type TextRun } from './page-runs.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { type OrderedLine, readingOrder } from './reading-order.ts';
import { noRules, type Rules } from './rules.ts';
import { piecesOfPage, type TextLine } from './text-lines.ts';

/** Links of longer documents are not read: each page's annotations cost a pass. */
const pagesWithLinks = 200;

/** So many pages are looked at for the rules of tables, and no longer than this altogether; the rest is read by places alone. */
const pagesWithRules = 400;
const rulesMilliseconds = 10_000;
/** Pages of more bytes hold pictures, or drawings whose strokes would fill the memory: nobody rules a table so. */
const mostPageBytes = 2 * 1024 * 1024;

/** Some lines of the page have gaps as between cells: it may hold a table. */
function hasCells(runs: readonly TextRun[], page: number): boolean {
  const pieces = piecesOfPage({ page, width: 0, height: 0, runs, links: [], rules: noRules });
  let rows = 0;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (next && !next.isVertical && Math.abs(next.box[1] - piece.box[1]) <= piece.size * 0.35) rows += 1;
  }
  return rows >= 2;
}

/** PDF → canonical text in reading order, with a box on its page for each run. */
export async function draftOfPdf(raw: Pick<RawDocument, 'bytes'>, place: string): Promise<Outcome<Draft>> {
  const opened = await openPdf(raw.bytes, place);
  if (!opened.ok) return opened;
  const document = opened.value;
  try {
    if (document.numPages > limits.pdfPages) {
      return failed(
        'clean/too-large',
        place,
        `"${place}" has ${document.numPages} pages; at most ${limits.pdfPages} are read. Split it.`,
      );
    }
    const pages = await readPages(document, raw.bytes.length, place);
    if (!pages.ok) return pages;
    if (pages.value.every((page) => page.runs.every((run) => run.text.trim() === ''))) {
      return failed(
        'clean/no-text',
        place,
        `"${place}" holds pictures of pages and no text (a scan?); run text recognition (OCR) on it and add the result.`,
      );
    }
    return done(laidOut(pages.value, await machineFacts(document)));
  } catch (cause) {
    return failed(
      'clean/broken-pdf',
      place,
      `"${place}" is not a whole PDF file; download it again or save it anew.`,
      cause,
    );
  } finally {
    await document.loadingTask.destroy().catch(() => undefined);
  }
}

async function readPages(document: PdfDocument, bytes: number, place: string): Promise<Outcome<PageRuns[]>> {
  const pages: PageRuns[] = [];
  const until = performance.now() + limits.pdfMilliseconds;
  let units = 0;
  let drawing = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const before = performance.now();
    const isDrawn = (runs: readonly TextRun[]): boolean =>
      bytes / document.numPages <= mostPageBytes &&
      number <= pagesWithRules &&
      drawing < rulesMilliseconds &&
      hasCells(runs, number);
    const page = await readPage(document, number, document.numPages <= pagesWithLinks, isDrawn);
    if (page.rules !== noRules) drawing += performance.now() - before;
    for (const run of page.runs) units += run.text.length;
    if (units > limits.textUnits)
      return failed(
        'clean/too-large',
        place,
        `"${place}" has more text than ${limits.textUnits} characters; split it.`,
      );
    if (performance.now() > until)
      return failed(
        'clean/too-large',
        place,
        `Reading "${place}" took longer than ${limits.pdfMilliseconds / 1000} seconds; split it.`,
      );
    pages.push(page);
  }
  return done(pages);
}

function laidOut(pages: readonly PageRuns[], machine: MachineFacts): Draft {
  const measured = pages.map((page) => ({ page, height: page.height, lines: piecesOfPage(page) }));
  const bodySize = ordinarySize(measured.flatMap(({ lines }) => lines));
  const margins = marginLines(measured, bodySize);
  const ordered = measured.map(({ lines, page }) => ({
    lines: readOrder(lines, margins, page.rules),
    margins,
  }));
  const paragraphs = paragraphsOf(ordered, bodySize);
  const title = titleParagraph(paragraphs, bodySize);
  const parts: string[] = [];
  const lines: Line[] = [];
  const locator: LocatorSegment[] = [];
  let length = 0;
  let previous: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    const gap =
      previous === undefined
        ? ''
        : previous.tag === paragraph.tag && paragraph.tag !== 'paragraph' && paragraph.tag !== 'heading'
          ? '\n'
          : '\n\n';
    parts.push(gap, paragraph.text);
    const start = length + gap.length;
    length = start + paragraph.text.length;
    for (const part of paragraph.parts) {
      locator.push({
        start: start + part.start,
        end: start + part.end,
        place: { kind: 'page', page: part.page, box: [...part.box] },
      });
    }
    const tag = paragraph === title ? 'title' : paragraph.tag;
    lines.push(...linesIn(paragraph, start, tag, gap === '\n\n' || gap === ''));
    previous = paragraph;
  }
  const text = parts.join('');
  return { text, lines, links: linksOf(pages, locator), locator, cleaner: 'pdf/2', machine };
}

function linesIn(paragraph: Paragraph, start: number, tag: Paragraph['tag'], opensBlock: boolean): Line[] {
  const place = paragraph.isMargin ? 'furniture' : 'article';
  const line = lineAt(paragraph.text, 0, paragraph.text.length, opensBlock, {
    tag,
    place,
    linkShare: 0,
    words: '',
  });
  return line ? [{ ...line, start: line.start + start, end: line.end + start }] : [];
}

/** Columns are sought among the lines of the text alone; headers stand before it and footers after it. */
function readOrder(lines: readonly TextLine[], margins: ReadonlySet<TextLine>, rules: Rules): OrderedLine[] {
  const own = readingOrder(
    lines.filter((line) => !margins.has(line)),
    rules,
  );
  const edge = (line: TextLine): OrderedLine => ({
    line,
    columnLeft: line.box[0],
    columnRight: line.box[0] + line.box[2],
  });
  const outer = lines.filter((line) => margins.has(line));
  const highest = Math.max(...own.map(({ line }) => line.box[1]));
  return [
    ...outer.filter((line) => line.box[1] >= highest).map(edge),
    ...own,
    ...outer.filter((line) => !(line.box[1] >= highest)).map(edge),
  ];
}

/** The font size in which most characters are set. */
function ordinarySize(lines: readonly TextLine[]): number {
  const units = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    units.set(size, (units.get(size) ?? 0) + line.text.length);
  }
  return [...units.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The largest text of the first page, if it is clearly larger than the rest. */
function titleParagraph(paragraphs: readonly Paragraph[], bodySize: number): Paragraph | undefined {
  let best: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    if (
      paragraph.page !== 1 ||
      paragraph.isMargin ||
      paragraph.text.length < 4 ||
      paragraph.text.length > 300
    )
      continue;
    if (paragraph.size >= bodySize * 1.2 && paragraph.size > (best?.size ?? 0) * 1.02) best = paragraph;
  }
  return best;
}

async function machineFacts(document: PdfDocument): Promise<MachineFacts> {
  const { info } = await document.getMetadata();
  const field = (name: string): string | undefined => {
    const value: unknown = Reflect.get(info, name);
    return typeof value === 'string' && value.trim() !== ''
      ? value
          .replaceAll(/[\0\s]+/g, ' ')
          .trim()
          .slice(0, 500)
      : undefined;
  };
  const title = field('Title');
  const author = field('Author');
  const weak = pdfDates(field('CreationDate'), field('ModDate'));
  const isTitle =
    title !== undefined &&
    !/^(?:microsoft (?:word|powerpoint)|untitled|無題|文書|document\d?$|slide 1)|\.(?:docx?|pptx?|indd|pdf|jtd|xlsx?|ai|tex)$/i.test(
      title,
    );
  const isAuthor =
    author !== undefined &&
    !/^(?:admin|administrator|user|owner|unknown|windows ユーザー|microsoft|author|test)|@|\\/i.test(
      author,
    ) &&
    author.length <= 80;
  return {
    ...noMachineFacts,
    titles: isTitle && title ? [title] : [],
    authors: isAuthor && author ? [author] : [],
    weak,
  };
}

/** "D:20240620204300+09'00'" (ISO 32000-1, 7.9.4) → ISO 8601. */
function pdfDates(created: string | undefined, modified: string | undefined): Dates {
  const fact = (text: string | undefined, name: string): DatedFact | undefined => {
    const m = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/.exec(
      text ?? '',
    );
    if (
      !m ||
      Number(m[1]) < 1985 ||
      Number(m[2]) < 1 ||
      Number(m[2]) > 12 ||
      Number(m[3]) < 1 ||
      Number(m[3]) > 31
    )
      return undefined;
    const time = m[4]
      ? `T${m[4]}:${m[5]}${m[6] ? `:${m[6]}` : ''}${m[7] ?? (m[8] ? `${m[8]}:${m[9] ?? '00'}` : '')}`
      : '';
    return { value: `${m[1]}-${m[2]}-${m[3]}${time}`, basis: `PDF ${name}` };
  };
  const publishedAt = fact(created, 'CreationDate');
  const changed = fact(modified, 'ModDate');
  // Writers of PDF set both when they write the file.
  const updatedAt = changed?.value.slice(0, 10) === publishedAt?.value.slice(0, 10) ? undefined : changed;
  return { ...(publishedAt ? { publishedAt } : {}), ...(updatedAt ? { updatedAt } : {}) };
}

/** Ranges of text whose runs lie under a link's rectangle. */
function linksOf(pages: readonly PageRuns[], locator: readonly LocatorSegment[]): Link[] {
  const byPage = new Map<number, LocatorSegment[]>();
  for (const segment of locator) {
    if (segment.place.kind !== 'page') continue;
    const list = byPage.get(segment.place.page);
    if (list) list.push(segment);
    else byPage.set(segment.place.page, [segment]);
  }
  const links: Link[] = [];
  for (const page of pages) {
    for (const { url, box } of page.links.slice(0, 500)) {
      const under = (byPage.get(page.page) ?? []).filter(
        (segment) => segment.place.kind === 'page' && middleIn(segment.place.box, box),
      );
      const [first, last] = [under[0], under.at(-1)];
      if (first && last && /^https?:/.test(url)) links.push({ start: first.start, end: last.end, url });
    }
  }
  return links.sort((a, b) => a.start - b.start);
}

function middleIn(inner: Box, outer: Box): boolean {
  const [x, y] = [inner[0] + inner[2] / 2, inner[1] + inner[3] / 2];
  const isRow = y >= outer[1] && y <= outer[1] + outer[3];
  return (
    isRow &&
    ((x >= outer[0] && x <= outer[0] + outer[2]) ||
      (inner[0] <= outer[0] && inner[0] + inner[2] >= outer[0] + outer[2] && outer[2] > inner[2] * 0.1))
  );
}
