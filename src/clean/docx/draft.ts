import type { Link, LocatorSegment, Notice, RawDocument } from '../../model/document.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import type { Draft } from '../compose.ts';
import { layOut } from '../html/lay-out.ts';
import type { Block } from '../html/page.ts';
import { limits } from '../limits.ts';
import { type Line, type LineHint, lineAt } from '../line.ts';
import { noticeOf } from '../notice.ts';
import {
  coreFacts,
  type ParagraphStyle,
  partsOf,
  type Relationships,
  relationshipsOf,
  stylesOf,
} from './facts.ts';
import { broken, type DocxPackage, openPackage } from './package.ts';
import { type BlockLink, contentsWord } from './paragraph-block.ts';
import { Story } from './story.ts';
import { readXml } from './xml.ts';

/** Parts of one kind that are read at most: Word has three headers and footers a section. */
const mostMargins = 60;

interface PartToRead {
  readonly name: string;
  readonly place: LineHint['place'];
}

/**
 * DOCX → canonical text, one line a paragraph, rows of tables on one line as in HTML; page headers first and footers last as
 * furniture, footnotes and endnotes after the body, comments after them as comments. What is deleted by a tracked change or hidden
 * is left out. Places are paragraphs of parts. Macros are named and never run; nothing outside the file is fetched.
 */
export async function draftOfDocx(raw: Pick<RawDocument, 'bytes'>, place: string): Promise<Outcome<Draft>> {
  const opened = await openPackage(raw.bytes, place);
  if (!opened.ok) return opened;
  const parcel = opened.value;
  const top = await parcel.read('_rels/.rels');
  if (!top.ok) return top;
  const main = partsOf(relationshipsOf(top.value), 'officeDocument', '')[0] ?? 'word/document.xml';
  const frame = await frameOf(parcel, main);
  if (!frame.ok) return frame;
  const { relationships, styles, folder } = frame.value;
  const of = (type: string, where: LineHint['place']): PartToRead[] =>
    partsOf(relationships, type, folder)
      .slice(0, mostMargins)
      .map((name) => ({ name, place: where }));
  const parts: PartToRead[] = [
    ...of('header', 'furniture'),
    { name: main, place: 'article' },
    ...of('footnotes', 'article'),
    ...of('endnotes', 'article'),
    ...of('comments', 'comment'),
    ...of('footer', 'furniture'),
  ];
  const blocks: Block[] = [];
  const places = new Map<Block, LineHint['place']>();
  const links: BlockLink[] = [];
  const seen = new Set<string>();
  for (const [index, part] of parts.entries()) {
    const bytes = await parcel.read(part.name);
    if (!bytes.ok) return bytes;
    if (bytes.value === undefined) {
      if (part.name === main) return broken(place);
      continue;
    }
    const own = part.name === main ? relationships : await relationshipsFor(parcel, part.name);
    const story = new Story({
      part: index,
      styles,
      relationships: own,
      mostBlocks: limits.lines - blocks.length,
    });
    const stopped = readXml(bytes.value, story);
    if (stopped) return refused(stopped, place);
    if (story.isFull)
      return failed('clean/too-large', place, `"${place}" has more than ${limits.lines} lines; split it.`);
    links.push(...story.links);
    for (const block of story.blocks) {
      // Headers of first, even and odd pages often say the same.
      if (part.place === 'furniture' && (seen.has(block.text) || seen.size > 1_000)) continue;
      if (part.place === 'furniture') seen.add(block.text);
      blocks.push(block);
      places.set(block, part.place);
    }
  }
  const core = await parcel.read(
    partsOf(relationshipsOf(top.value), 'core-properties', '')[0] ?? 'docProps/core.xml',
  );
  const laid = layOut(blocks);
  if (laid.text.length > limits.textUnits) {
    return failed(
      'clean/too-large',
      place,
      `"${place}" has more text than ${limits.textUnits} characters; split it.`,
    );
  }
  const lines: Line[] = [];
  for (const piece of laid.pieces) {
    const block = blocks[piece.block];
    const line =
      block && lineAt(laid.text, piece.start, piece.end, piece.opensBlock, hintOf(block, places.get(block)));
    if (line) lines.push(line);
  }
  return done({
    text: laid.text,
    lines,
    links: linksOf(links, blocks, laid.pointOf),
    locator: laid.segments.map(
      ({ start, end, from, to }): LocatorSegment => ({
        start,
        end,
        place: { kind: 'paragraph', part: parts[to]?.name ?? main, paragraph: from },
      }),
    ),
    cleaner: 'docx/1',
    machine: coreFacts(core.ok ? core.value : undefined),
    notices: noticesOf(parcel.names),
  });
}

interface Frame {
  readonly relationships: Relationships;
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  readonly folder: string;
}

/** What reading the main part needs. */
async function frameOf(parcel: DocxPackage, main: string): Promise<Outcome<Frame>> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationships = await relationshipsFor(parcel, main);
  const styles = await parcel.read(partsOf(relationships, 'styles', folder)[0] ?? `${folder}styles.xml`);
  if (!styles.ok) return styles;
  return done({ relationships, folder, styles: stylesOf(styles.value) });
}

/** Relationships of a part; none where they cannot be read, as links alone hang on most of them. */
async function relationshipsFor(parcel: DocxPackage, name: string): Promise<Relationships> {
  const slash = name.lastIndexOf('/') + 1;
  const bytes = await parcel.read(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
  return relationshipsOf(bytes.ok ? bytes.value : undefined);
}

function refused(why: 'document-type' | 'too-deep', place: string): ReturnType<typeof failed> {
  if (why === 'too-deep') {
    return failed(
      'clean/too-deep',
      place,
      `"${place}" nests its elements deeper than any document of Word; save it as PDF and add that.`,
    );
  }
  return failed(
    'clean/broken-docx',
    place,
    `"${place}" declares entities of its own (a DTD), which no Word document may do; save it anew in Word, or as PDF.`,
  );
}

function hintOf(block: Block, place: LineHint['place'] = 'article'): LineHint {
  return {
    tag: block.tag,
    ...(block.level > 0 ? { level: block.level } : {}),
    place: block.words === contentsWord ? 'furniture' : place,
    linkShare: block.text.length === 0 ? 0 : Math.min(1, block.linkUnits / block.text.length),
    words: '',
  };
}

function linksOf(
  links: readonly BlockLink[],
  blocks: readonly Block[],
  pointOf: (block: number, offset: number) => number | undefined,
): Link[] {
  const indexes = new Map(blocks.map((block, index) => [block, index]));
  const found: Link[] = [];
  for (const { block, from, to, url } of links) {
    const index = indexes.get(block);
    const [start, end] = index === undefined ? [] : [pointOf(index, from), pointOf(index, to)];
    if (start !== undefined && end !== undefined && end > start) found.push({ start, end, url });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What lies in the file beside text. */
function noticesOf(names: readonly string[]): Notice[] {
  const macros = names.filter((name) => /(?:^|\/)vbaProject\w{0,40}\.bin$/i.test(name));
  const embedded = names.filter((name) => /^word\/(?:embeddings|activeX)\/./i.test(name));
  return [...noticeOf('macros', macros), ...noticeOf('embedded', embedded)];
}
