import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarked } from '../marked.fixture.ts';

const pieces = fc.constantFrom(
  '{actor|Pale Heron}',
  '{malware|Foxdoor}',
  '{organisation:vendor|Talion}',
  '{organisation:company|Acme}',
  '{country:JP|Japan}',
  '{country:CN,adjective|Chinese}',
  '{sector:energy|energy}',
  '{cve|CVE-2024-1111}',
  '{product|BoxVPN}',
  '{date:2019..|2019}',
  '{technique:T1566|phishing}',
  '{person|Ann Lee}',
  'hackers',
  'the group',
  'it',
  'they',
  'which',
  'that',
  'who',
  'and',
  'or',
  'but',
  ',',
  ', ',
  ';',
  ':',
  '.',
  '(',
  ')',
  '"',
  '—',
  'said',
  'used',
  'using',
  'targeted',
  'was',
  'is',
  'be',
  'been',
  'has',
  'not',
  'may',
  'could',
  'to',
  'of',
  'by',
  'for',
  'in',
  'on',
  'with',
  'as',
  'from',
  'believed',
  'linked',
  'attributed',
  'behind',
  'attacks',
  'campaign',
  'if',
  'whether',
  'unclear',
  'known as',
  'the',
  'a',
  '-linked',
  "'s",
  '\n',
  'since',
  'stole',
  'denied',
  'exploit',
  'part',
  'unit',
  '\u{1f600}',
  '\ue000',
);

describe('English reading', () => {
  it('never throws, and every evidence is a slice of the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom(' ', ''), (words, gap) => {
        const marked = words.join(gap);
        const text = marked.replace(/\{[a-z]+(?::[^|]*)?\|([^}]*)\}/gu, '$1');
        const reading = readMarked(marked, 'en');
        for (const { evidence } of [...reading.claims, ...reading.questions]) {
          for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
        }
        expect(readMarked(marked, 'en')).toEqual(reading);
      }),
      { numRuns: 150 },
    );
  });

  it('reads any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abc .,;:()"\'-—\n\t\u0000\ue123é東A1'), maxLength: 200 }),
        (text) => {
          readMarked(text.replace(/[{}|]/gu, ' '), 'en');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives no claim to a sentence that names nobody', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('the', 'weather', 'was', 'fine', 'and', 'children', 'played', 'in', 'parks', ','),
          { maxLength: 30 },
        ),
        (words) => {
          expect(readMarked(`${words.join(' ')}.`, 'en').claims).toEqual([]);
        },
      ),
    );
  });
});
