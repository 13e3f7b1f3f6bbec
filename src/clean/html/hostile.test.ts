import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CanonicalDocument, RawDocument } from '../../model/document.ts';
import { clean } from '../index.ts';
import { faultsOf, rawOf } from '../raw.fixture.ts';
import { newsPage, officePage, wordpressPage } from './pages.fixture.ts';
import { visibleUnits } from './source-places.ts';

const pages = [wordpressPage, newsPage, officePage];
const scraps = fc.constantFrom(
  '<',
  '>',
  '</',
  '<div>',
  '</div>',
  '<p',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '"',
  "'",
  '&',
  '&#',
  '&#x110000;',
  '&#xD800;',
  '&amp',
  '&nGt;',
  '\0',
  '\ud800',
  '\udc00',
  '\u200b',
  '\ufeff',
  '<table><tr><td>',
  '</table>',
  '<ruby>漢<rt>',
  '<script>',
  '</script>',
  '<title>',
  '<svg>',
  '<a href="',
  '<img alt="&quot;',
  '<pre>\n',
  '<br/><br>',
  '　',
  '\r',
  '<li>',
  '<select><option>',
  '<plaintext>',
  '<textarea>',
  '<style>',
  '<template>',
  '<q>',
  '関連記事',
  '2024年7月9日',
  'コメント',
);

/** A page with pieces cut out, doubled, moved, and scraps of markup put in. */
const mutated = fc
  .tuple(
    fc.nat(pages.length - 1),
    fc.array(fc.tuple(fc.nat(6_000), fc.nat(400), fc.option(scraps), fc.boolean()), { maxLength: 12 }),
  )
  .map(([which, edits]) => {
    let page = pages[which] ?? '';
    for (const [from, length, scrap, isDouble] of edits) {
      const piece = page.slice(from, from + length);
      page =
        page.slice(0, from) + (scrap ?? '') + (isDouble ? piece + piece : '') + page.slice(from + length);
    }
    return page;
  });

async function faults(content: string | Uint8Array, declaredCharset?: string): Promise<string[]> {
  const raw = rawOf(content, 'text/html', declaredCharset ? { declaredCharset } : {});
  const outcome = await clean(raw);
  if (!outcome.ok) return /^clean\//.test(outcome.trouble.kind) ? [] : [outcome.trouble.kind];
  // In <textarea> htmlparser2 leaves entities as they are; read by itself such a piece says something else.
  const isComparable = typeof content === 'string' && !content.includes('<textarea');
  const stray = isComparable ? strayPlaces(outcome.value, raw) : [];
  return [...faultsOf(outcome.value, raw), ...stray];
}

/** Segments whose bytes, read as HTML, do not say what the segment says (quotation marks of `<q>` stand for the tags). */
function strayPlaces(document: CanonicalDocument, raw: RawDocument): string[] {
  const { text, locator } = document;
  const read = (from: number, to: number): string =>
    visibleUnits(new TextDecoder().decode(raw.bytes.subarray(from, to)))
      .map(({ unit }) => unit)
      .join('');
  const source = (from: number, to: number): string => new TextDecoder().decode(raw.bytes.subarray(from, to));
  return locator.flatMap(({ start, end, place }) => {
    // Inside <title> and <textarea> a `<` is text, which it is not when the piece is read by itself.
    if (place.kind !== 'bytes' || source(place.start, place.end).includes('<')) return [];
    if (source(place.start, place.end) === text.slice(start, end)) return [];
    const own = text.slice(start, end).replaceAll(/[\s\0\u00ad\u200b\u2060\ufeff“”]/g, '');
    const there = read(place.start, place.end).replaceAll(/[“”]/g, '');
    return own === there ? [] : [`${own} ≠ ${there}`];
  });
}

describe('hostile HTML', () => {
  it('never throws, and keeps offsets, sections and places in order', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (page) => {
        expect(await faults(page)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('holds for arbitrary bytes under any declared charset', async () => {
    const charsets = fc.constantFrom(
      'utf-8',
      'shift_jis',
      'euc-jp',
      'iso-2022-jp',
      'utf-16le',
      'windows-1252',
      'klingon',
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), charsets, async (bytes, charset) => {
        expect(await faults(bytes, charset)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('holds for a page cut off at any place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(wordpressPage.length), async (length) => {
        expect(await faults(new TextEncoder().encode(wordpressPage).subarray(0, length))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['entities', '&amp;'.repeat(100_000)],
    ['ampersands', '&'.repeat(200_000)],
    ['angle brackets', '<'.repeat(200_000)],
    ['end tags', `${'<div>'.repeat(2_000)}${'</td></tr></li></p></h1>x'.repeat(10_000)}`],
    ['list items', '<ul><li>'.repeat(1_000) + 'x</li>'.repeat(20_000)],
    ['attributes', `<p ${'a=b '.repeat(100_000)}>x`],
    ['one long attribute', `<p class="${'x '.repeat(300_000)}">x`],
    ['an unclosed comment', `<!--${'-'.repeat(300_000)}`],
    ['ruby without end', `<ruby>${'<rt>x'.repeat(50_000)}`],
    ['nested JSON-LD', `<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}</script>x`],
    ['white space', `x${' '.repeat(500_000)}y`],
  ])('reads a flood of %s in linear time', async (_, flood) => {
    expect(await faults(flood)).toEqual([]);
  });
});
