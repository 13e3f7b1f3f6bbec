import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsPage, officePage } from './html/pages.fixture.ts';
import { originalView, placeOf } from './index.ts';
import { cleaned, rawOf } from './raw.fixture.ts';

const report =
  '架空国の攻撃者が省庁に侵入\n2024年7月9日\n\n架空国の攻撃者が省庁に侵入したと、Example Labsが発表した。\n被害は「少なくとも3件」だという😀。\n';

describe('placeOf', () => {
  it('leads from any stretch of a UTF-8 text to exactly its bytes', async () => {
    const raw = rawOf(report, 'text/plain');
    const document = await cleaned(raw);
    fc.assert(
      fc.property(fc.nat(report.length - 1), fc.integer({ min: 1, max: 30 }), (start, length) => {
        const end = Math.min(report.length, start + length);
        const said = report.slice(start, end);
        if (!said.isWellFormed()) return;
        const found = placeOf(document, { start, end }).map((place) =>
          place.kind === 'bytes' ? new TextDecoder().decode(raw.bytes.subarray(place.start, place.end)) : '',
        );
        expect(found.join('').replaceAll(/\s/gu, '')).toBe(said.replaceAll(/\s/gu, ''));
      }),
    );
  });

  it('gives no place to what stands nowhere in the original', async () => {
    const document = await cleaned(rawOf('<p>one</p><p>two</p>', 'text/html'));
    expect(placeOf(document, { start: 3, end: 5 })).toEqual([]);
  });
});

describe('originalView', () => {
  const viewOf = async (
    content: string | Uint8Array,
    mediaType: 'text/html' | 'text/plain',
    words: string,
  ) => {
    const raw = rawOf(content, mediaType);
    const document = await cleaned(raw);
    const start = document.text.indexOf(words);
    const view = await originalView(raw, document, { start, end: start + words.length });
    if (view.kind !== 'source') throw new Error(`${words}: ${view.kind}`);
    return view;
  };

  it('shows the line of the source and what stands around the place', async () => {
    const view = await viewOf(report, 'text/plain', 'Example Labs');
    expect(view).toMatchObject({ line: 4, match: 'Example Labs' });
    expect(view.before.endsWith('侵入したと、')).toBe(true);
    expect(view.after.startsWith('が発表した。')).toBe(true);
    expect(
      new TextDecoder().decode(new TextEncoder().encode(report).subarray(view.byteStart, view.byteEnd)),
    ).toBe('Example Labs');
  });

  it('finds words in HTML as they are written there: entities, tags and soft hyphens included', async () => {
    expect((await viewOf(newsPage, 'text/html', 'The group’s tooling')).match).toBe(
      'The group&rsquo;s tooling',
    );
    expect((await viewOf(newsPage, 'text/html', 'as Example Panda has')).match).toBe(
      'as <b>Example Panda</b> has',
    );
    expect((await viewOf(newsPage, 'text/html', 'called FooBar')).match).toBe('called <i>Foo&shy;Bar');
  });

  it('is exact in Shift_JIS and ISO-2022-JP too', async () => {
    for (const [to, encoding] of [
      ['SJIS', 'shift_jis'],
      ['JIS', 'iso-2022-jp'],
    ] as const) {
      const bytes = Uint8Array.from(
        Encoding.convert(Encoding.stringToCode(officePage), { to, from: 'UNICODE' }),
      );
      const view = await viewOf(bytes, 'text/html', '架空国を背景に持つ');
      expect(view.match).toBe('架空国を背景に持つ');
      const whole = new TextDecoder(encoding).decode(bytes.subarray(0, view.byteEnd));
      expect(whole.endsWith('架空国を背景に持つ')).toBe(true);
    }
  });

  it('says why there is nothing to show', async () => {
    const raw = rawOf('<p>one</p><p>two</p>', 'text/html');
    expect(await originalView(raw, await cleaned(raw), { start: 3, end: 5 })).toMatchObject({ kind: 'none' });
  });
});
