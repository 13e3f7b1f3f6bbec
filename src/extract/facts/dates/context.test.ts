import { describe, expect, it } from 'vitest';
import type { NameMention } from '../../../model/mention.ts';
import type { Section } from '../../../model/span.ts';
import { narrow } from '../width.ts';
import { findDates } from './index.ts';

interface Known {
  publishedAt?: string;
  updatedAt?: string;
  sections?: readonly Section[];
  names?: readonly NameMention[];
}

function read(text: string, { sections = [], names = [], publishedAt, updatedAt }: Known = {}) {
  return findDates({ text, plain: narrow(text), sections, names, publishedAt, updatedAt });
}

/** `start..end` of each date that is no stamp; one value where both are the same. */
function dates(text: string, known: Known = {}): string[] {
  return read(text, known)
    .filter(({ stamp }) => !stamp)
    .map(({ from, to }) => (from === to ? (from ?? '') : `${from ?? ''}..${to ?? ''}`));
}

const inMay = { publishedAt: '2023-05-17' };

describe('a range', () => {
  it.each([
    ['会期は2022年9月12日〜15日である。', ['2022-09-12..2022-09-15']],
    ['会期は2022年9月12日(月)から15日(木)まで。', ['2022-09-12..2022-09-15']],
    ['2021年11月下旬から2022年2月上旬にかけて観測した。', ['2021-11..2022-02']],
    ['2019〜2021年の統計である。', ['2019..2021']],
    ['2019-2021年の統計である。', ['2019..2021']],
    ['2021年から22年にかけて増えた。', ['2021..2022']],
    ['2月から4月にかけて、三度の攻撃があった。', ['2023-02..2023-04']],
    ['昨年6月から11月まで続いた。', ['2022-06..2022-11']],
    ['2021年4月1日から翌年3月31日まで適用した。', ['2021-04-01..2022-03-31']],
    ['2021年4月から同年9月にかけて観測した。', ['2021-04..2021-09']],
    ['2022年秋から2023年春にかけて続いた。', ['2022-09..2023-05']],
    ['It ran between March 4 and 6, 2022.', ['2022-03-04..2022-03-06']],
    ['It ran from 2016 to 2019.', ['2016..2019']],
    ['It ran from late 2016 through early 2019.', ['2016..2019']],
    ['The years 2016-2019 were quiet.', ['2016..2019']],
    ['March–May 2022 was busy.', ['2022-03..2022-05']],
    ['It ran from 28 November 2022 to 3 January 2023.', ['2022-11-28..2023-01-03']],
    ['Between February and October 2022 it grew.', ['2022-02..2022-10']],
  ])('%s', (text, expected) => {
    expect(dates(text, inMay)).toEqual(expected);
  });

  it.each([
    ['On March 4 and 6, 2022, mails went out.', ['2022-03-04', '2022-03-06']],
    ['In January and February 2022 mails went out.', ['2022-01', '2022-02']],
    ['2022年9月12日と15日に届いた。', ['2022-09-12', '2022-09-15']],
  ])('is not a list: %s', (text, expected) => {
    expect(dates(text, inMay)).toEqual(expected);
  });
});

describe('an open interval', () => {
  it.each([
    ['2018年以降、活動している。', ['2018..']],
    ['少なくとも2018年から活動している。', ['2018..']],
    ['活動は2018年まで遡る。', ['2018..']],
    ['活動期間：2018年～現在', ['2018..']],
    ['遅くとも2018年3月には活動していた。', ['2018-03..']],
    ['2021年以前の記録はない。', ['..2021']],
    ['支援は2021年まで続いた。', ['..2021']],
    ['Active since at least 2018.', ['2018..']],
    ['Active since mid-2018.', ['2018..']],
    ['Activity dating back to 2018 was found.', ['2018..']],
    ['It was seen as early as 2018.', ['2018..']],
    ['From 2018 onwards it grew.', ['2018..']],
    ['It lasted until 2021.', ['..2021']],
    ['It lasted through at least March 2021.', ['..2021-03']],
  ])('%s', (text, expected) => {
    expect(dates(text, inMay)).toEqual(expected);
  });
});

describe('a relative date', () => {
  it.each([
    ['昨年に続き、今年3月にも、先月にもあった。', ['2022', '2023-03', '2023-04']],
    ['今月2日と先月15日に公表した。', ['2023-05-02', '2023-04-15']],
    ['10年前に始まり、3か月前に終わった。', ['2013', '2023-02']],
    ['今週、声明が出た。', ['2023-05-15..2023-05-21']],
    ['2019年8月に始まり、同年11月に広がり、翌年に終わった。', ['2019-08', '2019-11', '2020']],
    ['当局は月曜日に発表した。', ['2023-05-15']],
    ['警察は15日、結果を発表した。', ['2023-05-15']],
    ['警察は28日、結果を発表した。', ['2023-04-28']],
    ['Last month and last year it was quiet.', ['2023-04', '2022']],
    ['It began two years ago.', ['2021']],
    ['Yesterday it stopped.', ['2023-05-16']],
    ['On Monday the ministry spoke.', ['2023-05-15']],
    ['It began in 2019 and ended the following year.', ['2019', '2020']],
    ['It was found on 3 May 2021. Two weeks later it was gone.', ['2021-05-03', '2021-05-17']],
  ])('%s', (text, expected) => {
    expect(dates(text, inMay)).toEqual(expected);
  });

  it('is counted from the update only where no publication is known', () => {
    expect(dates('昨年のことである。', { updatedAt: '2023-05-17' })).toEqual(['2022']);
    expect(dates('昨年のことである。', { publishedAt: '2021-05-17', updatedAt: '2023-05-17' })).toEqual([
      '2020',
    ]);
    expect(dates('昨年のことである。')).toEqual([]);
  });

  it('compares without naming a date', () => {
    expect(dates('件数は前年比で12%増え、前月を上回った。', inMay)).toEqual([]);
  });
});

describe('a day or month without its year', () => {
  const year = (text: string, known: Known = inMay) => dates(text, known).at(-1);

  it('lies before publication', () => {
    expect(year('攻撃は4月に始まった。')).toBe('2023-04');
    expect(year('攻撃は11月に始まった。')).toBe('2022-11');
    expect(year('It began in November.')).toBe('2022-11');
    expect(year('It began on 3 December.')).toBe('2022-12-03');
  });

  it('lies before the update where the page was updated', () => {
    const known = { publishedAt: '2023-02-18', updatedAt: '2023-05-22' };
    expect(year('5月21日に追記した。', known)).toBe('2023-05-21');
  });

  it('may be a day soon to come', () => {
    expect(year('申込は6月1日までに。')).toBe('2023-06-01');
  });

  it('goes on with the years long past of its paragraph', () => {
    expect(year('2015年5月に始まった。6月には広がった。')).toBe('2015-06');
    expect(year('2015年5月に始まった。\n6月には広がった。')).toBe('2022-06');
  });

  it('has the year that the text gives the same day elsewhere', () => {
    expect(year('Meet on June 30, 2024.\nPlaces for June 30 are few.')).toBe('2024-06-30');
  });

  it('has no date where nothing tells its year', () => {
    expect(dates('攻撃は4月に始まった。')).toEqual([]);
  });

  it('is counted from its own date in a comment', () => {
    const text = '2016年の事件を振り返る。\n\n港の灯\n2021年3月2日\n2月27日に公表された声明です。';
    const comment = text.indexOf('港の灯');
    const sections: Section[] = [
      { start: 0, end: comment - 2, kind: 'body' },
      { start: comment, end: text.length, kind: 'comment' },
    ];
    expect(dates(text, { ...inMay, sections })).toEqual(['2016', '2021-02-27']);
  });
});

describe('the stamp of the page', () => {
  it.each([
    'Last Updated on 2023-05-17 10:20 by editor\n本文は続く。',
    'Title of the page\nPublished: May 17, 2023\nIt began.',
    'Notes » Research\nPublished 16 May 2023 · Last updated 17 May 2023 · 3 min read\nIt began.',
    '題名\n公開日：2023年5月17日\n本文。',
    '題名\n2023年5月17日\n本文は続く。',
    'Title\nBy Ida Brekke | May 17, 2023 | 4 min read\nIt began.',
  ])('is no date of its story: %s', (text) => {
    expect(read(text, inMay).length).toBeGreaterThan(0);
    expect(dates(text, inMay)).toEqual([]);
  });

  it('is not a date of the running text', () => {
    expect(dates('題名\n\n2023年5月17日、当局は声明を出した。', inMay)).toEqual(['2023-05-17']);
    expect(dates('The report, published on May 17, 2023, is long.', inMay)).toEqual(['2023-05-17']);
  });
});

describe('figures that are no date', () => {
  it.each([
    'Windows Server 2019 and Office 2016 are affected.',
    'Visual Studio 2019, Exchange 2013.',
    'Made in China 2025 is a programme.',
    'CVE-2021-44228 and 10.20.20.21 and RFC 2119.',
    'See https://example.org/2021/03/04/report and report-2021-03-04.pdf.',
    'More than 2000 devices and 1999 hosts use port 2020.',
    'Copyright © 2021 Example.',
    'Version 2021.3.4 and build 2021.',
    '検体は2024件、対象は2000社、ポート2020番。',
    'バージョン2021.3.4を使う。',
    '懲役2年6月、1月当たり5万円、毎年4月、30年間、2年連続。',
    '2020年問題と2021年版。',
    '令和4年度 第3回 港湾研修会',
    '毎週月曜日に更新する。',
  ])('%s', (text) => {
    expect(dates(text, inMay)).toEqual([]);
  });

  it('stand inside a name', () => {
    const text = 'The tool Harbour 2021 is sold in Q2 2022.';
    const name: NameMention = {
      ...{ kind: 'name', nameKind: 'tool', name: 'Harbour 2021', isNew: true, via: 'position' },
      ...{ start: 9, end: 21, text: 'Harbour 2021' },
    };
    expect(dates(text, { names: [name] })).toEqual(['2022-04..2022-06']);
  });
});
