import { describe, expect, it } from 'vitest';
import type { Lexicon, PackTerm } from '../../../model/lexicon.ts';
import { fold } from '../../matcher/index.ts';
import { compileFacts } from '../terms/compile.ts';
import { findTerms } from '../terms/find.ts';
import { findSectors } from './index.ts';

function term(slug: string, plain: string, needing: string): PackTerm {
  const word = (text: string) => ({
    word: text,
    lang: /[\u3041-\u9fff]/.test(text) ? ('ja' as const) : ('en' as const),
  });
  return {
    slug,
    words: [
      ...plain.split('|').map(word),
      ...needing.split('|').map((text) => ({ ...word(text), needs: 'context' as const })),
    ],
    source: 'test',
  };
}
const lexicon: Lexicon = {
  version: 'test',
  entries: [],
  sectors: [
    term('government', '政府機関|government agencies', '政府|government'),
    term('telecommunications', '通信事業者|telecommunications|ISP', '通信|communications'),
    term('education', '大学|universities', '教育|education'),
    term('energy', '電力会社|energy sector', '電力|power'),
    term('research', 'シンクタンク|think tanks', '研究|research'),
    term('technology', 'IT企業|IT companies', '技術|IT'),
  ],
  regions: [],
  countries: [],
  attack: [],
  sources: [],
};
const compiled = compileFacts(lexicon);
const sectors = (text: string) =>
  findSectors(text, findTerms(text, compiled, fold(text))).map(({ slug }) => slug);

describe('a sector', () => {
  it.each([
    ['通信事業者と大学が調べを受けた。', ['telecommunications', 'education']],
    ['通信業界では珍しくない。', ['telecommunications']],
    ['電力分野の設備を点検する。', ['energy']],
    ['政府を標的とした。', ['government']],
    ['政府、通信、教育に及んだ。', ['government', 'telecommunications', 'education']],
    ['通信や教育などの組織が多い。', ['telecommunications', 'education']],
    ['Think tanks and ISPs were warned.', ['research', 'telecommunications']],
    ['The power sector is regulated.', ['energy']],
    ['It attacked the government.', ['government']],
    ['The government of Mosel was breached.', ['government']],
    [
      'Victims in education, research and communications were told.',
      ['education', 'research', 'telecommunications'],
    ],
    ['Several IT firms were told.', ['technology']],
  ])('is named in: %s', (text, expected) => {
    expect(sectors(text)).toEqual(expected);
  });

  it.each([
    '通信を暗号化する。',
    '政府は否定した。',
    '教育を受けた職員が研究を続ける。',
    'The government denied it.',
    'Its power lies in research.',
    'It was found, and its own key with it.',
  ])('is not named in: %s', (text) => {
    expect(sectors(text)).toEqual([]);
  });
});
