import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../matcher/index.ts';
import { findCves } from './cve.ts';

function ids(text: string): string[] {
  return findCves(text, fold(text)).map((mention) => mention.id);
}

describe('CVE identifiers', () => {
  it.each([
    ['ＣＶＥ－２０２１－２６８５５が悪用された', ['CVE-2021-26855']],
    ['the bug (CVE‑2021‑44228) and cve-2019-0708.', ['CVE-2021-44228', 'CVE-2019-0708']],
    ['CVE 2021 26855', ['CVE-2021-26855']],
    ['CVE-2021-26855/26857', ['CVE-2021-26855', 'CVE-2021-26857']],
    [
      'CVE-2021-26855, -26857, -26858 and -27065',
      ['CVE-2021-26855', 'CVE-2021-26857', 'CVE-2021-26858', 'CVE-2021-27065'],
    ],
    ['CVE-2023-20198、CVE-2023-20273', ['CVE-2023-20198', 'CVE-2023-20273']],
    ['脆弱性CVE-2024-3400を', ['CVE-2024-3400']],
    ['CVE-2021-1, CVE-1890-12345, XCVE-2021-12345, CVE-2021-123456789', []],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it('stand where the text has them', () => {
    const text = '欠陥「ＣＶＥ－２０２１－２６８５５／２６８５７」';
    expect(findCves(text, fold(text)).map((mention) => mention.text)).toEqual([
      'ＣＶＥ－２０２１－２６８５５',
      '２６８５７',
    ]);
  });

  it('are slices of the text for any string', () => {
    const piece = fc.constantFrom('CVE', '-', '2021', '1234', '/', '、', 'ＣＶＥ', '－', ' ', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const mention of findCves(text, fold(text))) {
          if (text.slice(mention.start, mention.end) !== mention.text) return false;
        }
        return true;
      }),
    );
  });
});
