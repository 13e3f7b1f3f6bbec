import type { Link, LocatorSegment, RawDocument } from '../../model/document.ts';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { byteOffsets } from '../byte-offsets.ts';
import { charsetInside, decodeText } from '../charset.ts';
import type { Draft } from '../compose.ts';
import { comparable } from '../label.ts';
import { limits } from '../limits.ts';
import { type Line, type LineHint, lineAt, wordCount } from '../line.ts';
import { headFacts } from './head-facts.ts';
import { layOut } from './lay-out.ts';
import type { Block, Page } from './page.ts';
import { regionsOf } from './regions.ts';
import { scanPage } from './scan.ts';

/** HTML → canonical text, one line a block, with each line's region and what the head states. */
export function draftOfHtml(
  raw: Pick<RawDocument, 'bytes' | 'declaredCharset' | 'origin'>,
  place: string,
): Outcome<Draft> {
  const inside = charsetInside(raw.bytes);
  const decoded = decodeText(
    raw.bytes,
    [raw.declaredCharset, inside].filter((c) => c !== undefined),
    place,
  );
  if (!decoded.ok) return decoded;
  const source = decoded.value.text;
  const page = readPage(source);
  if (page.stopped === 'too-deep')
    return failed(
      'clean/too-deep',
      place,
      `"${place}" nests more than ${limits.htmlDepth} elements, which no article does; add its text by hand if you need it.`,
    );
  if (page.stopped)
    return failed(
      'clean/too-large',
      place,
      `"${place}" has more than ${limits.htmlBlocks} block elements; save the part that matters and add that.`,
    );

  const regions = regionsOf(page);
  const blocks = withTitle(page);
  const offset = blocks.length - page.blocks.length;
  const laid = layOut(blocks);
  if (laid.pieces.length > limits.lines) {
    return failed('clean/too-large', place, `"${place}" has more than ${limits.lines} lines; split it.`);
  }
  if (laid.text.length > limits.textUnits)
    return failed(
      'clean/too-large',
      place,
      `"${place}" has more text than ${limits.textUnits} characters; split it.`,
    );
  const address = addressOf(raw.origin);
  const bodyFrom = page.blocks.findIndex(
    (block, i) => regions[i] === 'article' && block.tag !== 'heading' && block.text.length >= 60,
  );
  const machine = headFacts(
    page,
    address,
    (block) =>
      regions[block] === 'article' ||
      (regions[block] !== 'furniture' && regions[block] !== 'comment' && block <= bodyFrom),
  );
  const lines: Line[] = [];
  for (const piece of laid.pieces) {
    const block = blocks[piece.block];
    if (!block) continue;
    const region = piece.block < offset ? 'article' : (regions[piece.block - offset] ?? 'outside');
    const hint = hintOf(block, page, region);
    const line = lineAt(laid.text, piece.start, piece.end, piece.opensBlock, hint);
    if (line) lines.push(line);
  }
  const bytes = byteOffsets(decoded.value, raw.bytes);
  const locator = laid.segments.map(
    ({ start, end, from, to }): LocatorSegment => ({
      start,
      end,
      place: { kind: 'bytes', start: bytes.byteOf(from), end: bytes.byteOf(to) },
    }),
  );
  return done({
    text: laid.text,
    lines,
    links: linksOf(page, laid.pointOf, offset, address),
    locator,
    cleaner: 'html/1',
    machine,
  });
}

/** Pages that hide everything until their script has run are read with what they hide. */
function readPage(source: string): Page {
  const page = scanPage(source);
  return page.blocks.length > 0 || page.stopped ? page : scanPage(source, true);
}

/** A page whose body nowhere shows its title has it as the first line, from `<title>`. */
function withTitle(page: Page): readonly Block[] {
  const run = page.title;
  const title = run?.text.replaceAll(/\s+/g, ' ').trim() ?? '';
  if (!run || title === '') return page.blocks;
  const wanted = comparable(title);
  const isShown = page.blocks.some(
    (block) =>
      block.text.length <= 400 &&
      block.tag !== 'alt' &&
      isTitleText(comparable(block.text), wanted, block.level),
  );
  const hasHeading = page.blocks.some((other) => other.level === 1 && wordCount(other.text) >= 4);
  if (isShown || hasHeading) return page.blocks;
  const block: Block = {
    node: 0,
    tag: 'title',
    level: 0,
    gap: 2,
    text: title,
    runs: [{ at: 0, length: title.length, from: run.from, to: run.to }],
    linkUnits: 0,
    words: '',
    row: -1,
    cell: -1,
  };
  return [block, ...page.blocks];
}

function isTitleText(own: string, wanted: string, level: number): boolean {
  if (own.length < 3) return false;
  if (own === wanted) return true;
  return wanted.startsWith(own) && (level > 0 || own.length >= wanted.length * 0.5) && own.length >= 6;
}

function hintOf(block: Block, page: Page, place: LineHint['place']): LineHint {
  const node = page.nodes[block.node];
  const words = `${node?.words ?? ''} ${block.words}`.trim();
  return {
    tag: block.tag,
    ...(block.level > 0 ? { level: block.level } : {}),
    place,
    linkShare: block.text.length === 0 ? 0 : Math.min(1, block.linkUnits / block.text.length),
    words,
  };
}

function addressOf(origin: RawDocument['origin']): string | undefined {
  if (origin.kind === 'address' || origin.kind === 'feed') return origin.finalUrl;
  return origin.kind === 'sample' ? origin.url : undefined;
}

function linksOf(
  page: Page,
  pointOf: (block: number, offset: number) => number | undefined,
  offset: number,
  address: string | undefined,
): Link[] {
  const base =
    page.base && address && URL.canParse(page.base, address)
      ? new URL(page.base, address).href
      : (page.base ?? address);
  const links: Link[] = [];
  for (const { href, start, end } of page.links) {
    const url = absolute(href.trim(), base);
    const [from, to] = [pointOf(start.block + offset, start.offset), pointOf(end.block + offset, end.offset)];
    if (url && from !== undefined && to !== undefined && to > from && from >= (links.at(-1)?.end ?? 0))
      links.push({ start: from, end: to, url });
  }
  return links;
}

function absolute(href: string, base: string | undefined): string | undefined {
  if (href === '' || href.startsWith('#') || href.length > 4_000) return undefined;
  const url = URL.canParse(href)
    ? new URL(href)
    : base && URL.canParse(href, base)
      ? new URL(href, base)
      : undefined;
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : undefined;
}
