import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText } from './article-text.ts';
import { differenceOf } from './difference.ts';

const documentOf = (
  lines: readonly string[],
): { text: string; sections: { kind: 'body'; start: number; end: number }[] } => {
  const text = lines.join('\n');
  return { text, sections: text === '' ? [] : [{ kind: 'body', start: 0, end: text.length }] };
};

describe('differenceOf', () => {
  it('says by line what was taken out and what came in', () => {
    const before = documentOf(['Title', 'The group is Chinese.', 'It uses PlugX.']);
    const after = documentOf([
      'Title',
      'The group is said to be Chinese.',
      'It uses PlugX.',
      'It also uses ShadowPad.',
    ]);
    expect(differenceOf(before, after).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'same: Title',
      'removed: The group is Chinese.',
      'added: The group is said to be Chinese.',
      'same: It uses PlugX.',
      'added: It also uses ShadowPad.',
    ]);
  });

  it('rebuilds both versions from any difference', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 25 });
    fc.assert(
      fc.property(lines, lines, (one, two) => {
        const difference = differenceOf(documentOf(one), documentOf(two));
        const side = (left: 'removed' | 'added'): string[] =>
          difference.filter((line) => line.kind === 'same' || line.kind === left).map((line) => line.text);
        expect(side('removed')).toEqual(one);
        expect(side('added')).toEqual(two);
      }),
    );
  });

  it('stays bounded for versions that have nothing in common', () => {
    const many = (word: string): string[] => [...Array(4_000).keys()].map((i) => `${word} ${i}`);
    expect(differenceOf(documentOf(many('old')), documentOf(many('new')))).toHaveLength(8_000);
  });

  it('looks at no furniture', () => {
    const page = (counter: string) => ({
      text: `Text.\n${counter}`,
      sections: [
        { kind: 'body' as const, start: 0, end: 5 },
        { kind: 'furniture' as const, start: 6, end: 6 + counter.length },
      ],
    });
    expect(differenceOf(page('12 views'), page('13 views'))).toEqual([{ kind: 'same', text: 'Text.' }]);
    expect(articleText(page('12 views'))).toBe('Text.');
  });
});

describe('articleText', () => {
  it('leaves comments out: a new comment makes no new version', () => {
    const text = 'Title\nBody.\n1 comment\nFirst!';
    const sections = [
      { kind: 'title' as const, start: 0, end: 5 },
      { kind: 'body' as const, start: 6, end: 11 },
      { kind: 'comment' as const, start: 12, end: text.length },
    ];
    expect(articleText({ text, sections })).toBe('Title\nBody.');
  });
});
