import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CanonicalDocument } from '../model/document.ts';
import { Mention, Sentence } from '../model/mention.ts';
import { compileLexicon, extract } from './index.ts';
import { lexiconOf } from './testing-lexicon.ts';

const compiled = compileLexicon(
  lexiconOf([
    ['actor', 'apt40', 'APT40'],
    ['malware', 'plugx', 'PlugX'],
    ['organisation', 'mandiant', 'Mandiant', { role: 'vendor' }],
    ['organisation', 'daily-lantern', 'Daily Lantern', { role: 'news' }],
  ]),
);

function document(text: string, more: Partial<CanonicalDocument> = {}): CanonicalDocument {
  return {
    text,
    lang: 'ja',
    authors: [],
    lineage: [],
    sections: [],
    links: [],
    locator: [],
    cleaner: 'test/1',
    ...more,
  };
}

describe('extract', () => {
  it('finds every kind of mention in one pass, sorted by place', () => {
    const text =
      '2024年3月、APT40は日本の政府機関を狙い、CVE-2024-3400を悪用してPlugXを送り込んだ。通信先はupdate-panel[.]netである。';
    const { sentences, mentions } = extract(document(text), compiled, { publishedAt: '2024-04-01' });
    expect(sentences).toHaveLength(2);
    expect(mentions.map((mention) => mention.kind)).toEqual(
      expect.arrayContaining(['date', 'name', 'country', 'cve', 'indicator']),
    );
    const starts = mentions.map((mention) => mention.start);
    expect(starts).toEqual([...starts].sort((one, two) => one - two));
  });

  it('looks for no names in addresses', () => {
    const { mentions } = extract(
      document('https://example.com/APT40/PlugX と apt40-update[.]com を見る。'),
      compiled,
    );
    expect(mentions.filter((mention) => mention.kind === 'name')).toEqual([]);
  });

  it('does not take the outlet for a name of its story', () => {
    const { mentions } = extract(document('Daily LanternはAPT40を取り上げた。'), compiled, {
      outlet: 'Daily Lantern',
    });
    expect(mentions.flatMap((mention) => (mention.kind === 'name' ? [mention.name] : []))).toEqual(['APT40']);
  });

  it('gives mentions and sentences that keep to their schemas, for any text', () => {
    const piece = fc.constantFrom(
      'APT40',
      '（',
      '）',
      '「',
      '」',
      '。',
      '、',
      '2024年',
      '3月4日',
      'Mandiant',
      '社',
      '氏',
      'は',
      'を',
      'CVE-2021-44228',
      '[.]',
      'evil',
      '.com',
      'hxxp://',
      '日本',
      '政府',
      '\n',
      '\n\n',
      ' ',
      'said ',
      'John Smith',
      'the ',
      'group ',
      'backdoor called ',
      'X',
      '至急',
      '１',
      '%',
      '𠮷',
      '\u0301',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 100 }),
    );
    fc.assert(
      fc.property(text, (words) => {
        const { sentences, mentions } = extract(document(words), compiled, { publishedAt: '2024-04-01' });
        for (const sentence of sentences) if (!Sentence.safeParse(sentence).success) return false;
        let before = 0;
        for (const mention of mentions) {
          if (!Mention.safeParse(mention).success) return false;
          if (mention.start < before || mention.end > words.length) return false;
          if (words.slice(mention.start, mention.end) !== mention.text) return false;
          before = mention.start;
        }
        return true;
      }),
      { numRuns: 120 },
    );
  });
});
