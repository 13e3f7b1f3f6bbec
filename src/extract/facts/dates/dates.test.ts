import { describe, expect, it } from 'vitest';
import { narrow } from '../width.ts';
import { findDates } from './index.ts';

/** `start..end` of each date that is no stamp; one value where both are the same. */
function dates(text: string, publishedAt?: string): string[] {
  return findDates({ text, plain: narrow(text), sections: [], publishedAt, names: [] })
    .filter(({ stamp }) => !stamp)
    .map(({ from, to }) => (from === to ? (from ?? '') : `${from ?? ''}..${to ?? ''}`));
}

describe('a date written out in Japanese', () => {
  it.each([
    ['委員会は2022年8月9日に設置された。', ['2022-08-09']],
    ['侵入は２０２２年８月に始まった。', ['2022-08']],
    ['製品は2022/8/9に公開された。', ['2022-08-09']],
    ['調査は22年8月に終わった。', ['2022-08']],
    ['令和4年8月9日付けの通知である。', ['2022-08-09']],
    ['平成元年に設立された。', ['1989']],
    ['告示（R4.8.9）を参照のこと。', ['2022-08-09']],
    ['二〇二二年八月九日の記録がある。', ['2022-08-09']],
    ['2021年度の報告書である。', ['2021-04..2022-03']],
    ['2022年上半期の件数を示す。', ['2022-01..2022-06']],
    ['2022年第3四半期に急増した。', ['2022-07..2022-09']],
    ['存在しない2023年2月31日は日付ではない。', []],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
});

describe('a date written out in English', () => {
  it.each([
    ['The board met on August 9, 2022.', ['2022-08-09']],
    ['The board met on 9 August 2022.', ['2022-08-09']],
    ['The board met on the 9th of August of 2022.', ['2022-08-09']],
    ['Samples of 2022-08-09 differ.', ['2022-08-09']],
    ['Uploaded on 08/25/2022 from abroad.', ['2022-08-25']],
    ['Losses rose in Q3 2022.', ['2022-07..2022-09']],
    ['Losses rose in the first half of 2022.', ['2022-01..2022-06']],
    ['It began in early 2022.', ['2022']],
    ['It began in mid-August 2022.', ['2022-08']],
    ['It was quiet in the summer of 2022.', ['2022-06..2022-08']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
});
