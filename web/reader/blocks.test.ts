import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blocksOf, titleApart } from './blocks.ts';

const linesOf = (text: string, blocks: readonly Block[]) =>
  blocks.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) => lines.map(({ start, end }) => text.slice(start, end))),
  );

describe('blocks of a text', () => {
  it('show every word of the text once, in its order, whatever the sections (number signs of headings aside)', () => {
    const words = fc.stringMatching(/^[a-z。\n　 #-]{0,80}$/u);
    const cuts = fc.array(fc.nat(80), { maxLength: 6 });
    fc.assert(
      fc.property(words, cuts, (text, places) => {
        const ends = [...new Set(places.filter((place) => place > 0 && place <= text.length))].sort(
          (a, b) => a - b,
        );
        const kinds = ['title', 'lead', 'body', 'explanation', 'comment', 'furniture'] as const;
        const sections = ends.slice(1).map((end, index) => ({
          start: ends[index] ?? 0,
          end,
          kind: kinds[index % kinds.length] ?? 'body',
        }));
        const shown = linesOf(text, blocksOf(text, sections, 'ja')).join('');
        expect(shown.replaceAll(/[\s#]/gu, '')).toBe(text.replaceAll(/[\s#]/gu, ''));
      }),
    );
  });

  it('keep comments apart from one another and join what else is neighbouring and alike', () => {
    const text = 'a\nb\nc\nd';
    const section = (start: number, kind: 'comment' | 'body') => ({ start, end: start + 1, kind });
    const blocks = blocksOf(
      text,
      [section(0, 'body'), section(2, 'body'), section(4, 'comment'), section(6, 'comment')],
      'en',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['body', 'comment', 'comment']);
  });

  it('take a short line before a paragraph for a heading, and a sentence not', () => {
    const text = '攻撃の経緯\n\n警察庁は2025年1月8日に注意喚起を公表した。攻撃は続いている。\n\n以上。';
    const kinds = blocksOf(text, [], 'ja').flatMap(({ paragraphs }) =>
      paragraphs.map(({ lines }) => lines[0]?.kind),
    );
    expect(kinds).toEqual(['heading', 'plain', 'plain']);
  });

  it('leave out the number signs of a Markdown heading', () => {
    const text = '# Title\n\n## Part one\n\nA sentence that says something.';
    const blocks = blocksOf(text, [{ start: 0, end: 7, kind: 'title' }], 'en');
    expect(linesOf(text, blocks).slice(0, 2)).toEqual(['Title', 'Part one']);
  });

  it('read the line breaks of a filled column as spaces, those of a list not', () => {
    const column = `${'The group is known to have broken into the network of a'}\n${'telecommunications company and to have stayed there for'}\nyears.`;
    const list = '- one thing\n- another thing';
    expect(blocksOf(column, [], 'en')[0]?.paragraphs[0]?.wrapped).toBe(true);
    expect(blocksOf(list, [], 'en')[0]?.paragraphs[0]?.wrapped).toBe(false);
  });

  it('give the title apart, so that the menu around it folds to one line', () => {
    const text = 'menu\ntitle\nshare\nbody';
    const { title, rest } = titleApart(
      blocksOf(
        text,
        [
          { start: 0, end: 4, kind: 'furniture' },
          { start: 5, end: 10, kind: 'title' },
          { start: 11, end: 16, kind: 'furniture' },
          { start: 17, end: 21, kind: 'body' },
        ],
        'en',
      ),
    );
    expect(title && text.slice(title.start, title.end)).toBe('title');
    expect(rest.map(({ kind, paragraphs }) => [kind, paragraphs.length])).toEqual([
      ['furniture', 2],
      ['body', 1],
    ]);
  });
});
