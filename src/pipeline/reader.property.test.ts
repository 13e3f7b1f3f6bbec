import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CanonicalDocument } from '../model/document.ts';
import { createReader } from './reader.ts';

const made = createReader();
if (!made.ok) throw new Error(made.trouble.message);
const reader = made.value;

/** Pieces of which reports are made, and pieces that nobody expects in one. */
const pieces = fc.constantFrom(
  'APT40',
  'Mustang Panda',
  'PlugX',
  'Tick',
  'will',
  'CVE-2024-21887',
  'ＣＶＥ－２０２３－４６８０５',
  '中国',
  '日本',
  'Chinese',
  'the group',
  'この',
  'グループ',
  '攻撃者',
  'は',
  'が',
  'を',
  'に',
  'による',
  '標的にし',
  '狙った',
  '使用',
  '悪用',
  'した',
  'とみられる',
  '可能性が高い',
  '不明',
  'ない',
  '、',
  '。',
  '「',
  '」',
  '(',
  ')',
  '（',
  '\n',
  '\n\n',
  ' ',
  'targets',
  'used',
  'was',
  'by',
  'against',
  'exploited',
  'reportedly',
  'not',
  ', ',
  '. ',
  '2024年3月',
  '令和6年',
  'since 2021',
  'hxxp://bad[.]example/x',
  '10.0.0.1',
  '政府',
  '通信事業者',
  'banks',
  '𠮷野',
  '\ud800',
  '\u0000',
  '\ue000',
  '\uf8ff',
  'é',
  'ﾃｨｯｸ',
  '⽤',
  '🦊',
  '1'.repeat(40),
  '年'.repeat(9),
  '((((',
  '」」」',
  '\u200b',
);
const texts = fc
  .array(pieces, { maxLength: 60 })
  .map((parts) => parts.join(''))
  .filter((text) => text.length > 0);

function documentOf(text: string, lang: string): CanonicalDocument {
  return {
    text,
    lang,
    authors: [],
    lineage: [],
    sections: [{ kind: 'body', start: 0, end: text.length }],
    links: [],
    locator: [],
    cleaner: 'test',
  };
}

describe('whatever the text, a reading', () => {
  it('has evidence that is the text, word for word, and offsets that lie inside', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('ja', 'en', 'zh'), (text, lang) => {
        const reading = reader.readText(documentOf(text, lang), {});
        for (const claim of reading.claims) {
          for (const { start, end, quote } of claim.evidence) expect(text.slice(start, end)).toBe(quote);
        }
        for (const question of reading.questions)
          for (const { start, end, quote } of question.evidence) expect(text.slice(start, end)).toBe(quote);
        for (const mention of reading.mentions)
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        for (const name of reading.names)
          for (const at of name.mentions) expect(text.slice(at.start, at.end)).toBe(at.text);
        if (lang === 'zh') expect(reading.claims).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(reader.readText(documentOf(text, 'ja'), {})).toEqual(
          reader.readText(documentOf(text, 'ja'), {}),
        );
      }),
      { numRuns: 60 },
    );
  });
});
