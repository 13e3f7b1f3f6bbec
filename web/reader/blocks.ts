import type { ReportDetail } from '../../src/server/contract/index.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export type LineKind = 'plain' | 'heading' | 'item';

export interface Line extends Range {
  readonly kind: LineKind;
}

/** Lines that belong together. `wrapped`: its line breaks only fill a column (mail, old text files) and are read as spaces. */
export interface Paragraph extends Range {
  readonly lines: readonly Line[];
  readonly wrapped: boolean;
}

export type BlockKind = ReportDetail['sections'][number]['kind'];

/** A part of the document: neighbouring sections of one kind, as paragraphs. */
export interface Block extends Range {
  readonly kind: BlockKind;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Canonical text and its sections → blocks that cover every character that is no white space.
 * What stands in no section is body.
 */
export function blocksOf(text: string, sections: ReportDetail['sections'], lang: string): Block[] {
  const blocks: { kind: BlockKind; start: number; end: number; paragraphs: Paragraph[] }[] = [];
  const add = (kind: BlockKind, start: number, end: number) => {
    const found = paragraphsOf(text, start, end, lang);
    const paragraphs = kind === 'title' ? found.map((paragraph) => withoutMarker(text, paragraph)) : found;
    if (paragraphs.length === 0) return;
    const last = blocks.at(-1);
    if (last?.kind === kind && kind !== 'comment') {
      last.end = end;
      last.paragraphs.push(...paragraphs);
    } else blocks.push({ kind, start, end, paragraphs });
  };
  let at = 0;
  for (const section of sections) {
    if (section.start > at) add('body', at, section.start);
    add(section.kind, Math.max(at, section.start), section.end);
    at = Math.max(at, section.end);
  }
  if (at < text.length) add('body', at, text.length);
  return blocks;
}

/**
 * The first title stands above everything, so it is taken out of the flow; furniture on its two sides then meets and
 * folds to one line.
 */
export function titleApart(blocks: readonly Block[]): { title: Block | undefined; rest: Block[] } {
  const title = blocks.find(({ kind }) => kind === 'title');
  const rest: Block[] = [];
  for (const block of blocks) {
    if (block === title) continue;
    const last = rest.at(-1);
    if (last?.kind === 'furniture' && block.kind === 'furniture')
      rest[rest.length - 1] = {
        ...last,
        end: block.end,
        paragraphs: [...last.paragraphs, ...block.paragraphs],
      };
    else rest.push(block);
  }
  return { title, rest };
}

function paragraphsOf(text: string, start: number, end: number, lang: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lines: Range[] = [];
  const close = () => {
    const [first] = lines;
    const last = lines.at(-1);
    if (first && last) paragraphs.push(paragraphOf(text, lines, { start: first.start, end: last.end }));
    lines = [];
  };
  for (let at = start; at < end; ) {
    const found = text.indexOf('\n', at);
    const stop = found < 0 || found > end ? end : found;
    const line = trimmed(text, at, stop);
    if (line) lines.push(line);
    else close();
    at = stop + 1;
  }
  close();
  return withHeadings(text, paragraphs, lang);
}

function trimmed(text: string, start: number, end: number): Range | undefined {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return to > from ? { start: from, end: to } : undefined;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}

const itemStart = /^(?:[-*+•‣◦・●■◆○]|\d{1,2}[.)）．]|[(（]\d{1,2}[)）])\s?/u;
const columnWidth = { least: 50, most: 110 };

function paragraphOf(text: string, lines: readonly Range[], range: Range): Paragraph {
  const kinds = lines.map((line): Line => {
    const words = text.slice(line.start, Math.min(line.end, line.start + 8));
    return { ...line, kind: itemStart.test(words) ? 'item' : 'plain' };
  });
  const wrapped =
    lines.length > 1 &&
    kinds.every(({ kind }) => kind === 'plain') &&
    lines.slice(0, -1).every(({ start, end }) => {
      const length = end - start;
      return length >= columnWidth.least && length <= columnWidth.most && !isSentenceEnd(text[end - 1]);
    });
  return { ...range, lines: kinds, wrapped };
}

/** A paragraph of one short line without a full stop, before a longer one, is a heading; so is a Markdown heading. */
function withHeadings(text: string, paragraphs: Paragraph[], lang: string): Paragraph[] {
  const most = lang === 'ja' ? 42 : 90;
  return paragraphs.map((paragraph, index) => {
    const [line] = paragraph.lines;
    if (!line || paragraph.lines.length > 1) return paragraph;
    const words = text.slice(line.start, Math.min(line.end, line.start + 200));
    const length = line.end - line.start;
    const next = paragraphs[index + 1];
    const isHeading =
      /^#{1,6}\s/.test(words) ||
      (line.kind === 'plain' &&
        length <= most &&
        !isSentenceEnd(words.at(-1)) &&
        next !== undefined &&
        next.end - next.start > length);
    return isHeading
      ? withoutMarker(text, { ...paragraph, lines: [{ ...line, kind: 'heading' }] })
      : paragraph;
  });
}

/** A heading is drawn as one: the number signs by which Markdown says so are left out. */
function withoutMarker(text: string, paragraph: Paragraph): Paragraph {
  const [line] = paragraph.lines;
  const marker =
    line && /^#{1,6}[ \t]{1,8}(?=\S)/.exec(text.slice(line.start, Math.min(line.end, line.start + 20)));
  if (!line || !marker) return paragraph;
  const start = line.start + marker[0].length;
  return { ...paragraph, start, lines: [{ ...line, start }, ...paragraph.lines.slice(1)] };
}

function isSentenceEnd(character: string | undefined): boolean {
  return character !== undefined && '。．.!?！？…:：;；、,'.includes(character);
}
