import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machineDate, printedDates } from './printed-date.ts';

const isos = (text: string): string[] => printedDates(text).map((date) => date.iso);

describe('printedDates', () => {
  it.each([
    ['2024年7月9日', '2024-07-09'],
    ['２０２４年７月９日', '2024-07-09'],
    ['令和6年7月9日', '2024-07-09'],
    ['平成元年１月８日', '1989-01-08'],
    ['2024/07/09', '2024-07-09'],
    ['2024.7.9 Tue 8:10', '2024-07-09T08:10'],
    ['2024-06-20 20:43', '2024-06-20T20:43'],
    ['2024年7月9日 18時41分', '2024-07-09T18:41'],
    ['2024年7月9日（火） 午後6時05分', '2024-07-09T18:05'],
    ['Jul 09, 2024', '2024-07-09'],
    ['July 9th, 2024', '2024-07-09'],
    ['9 July 2024', '2024-07-09'],
    ['June 20, 2024 at 10:36 PM EDT', '2024-06-20T22:36-04:00'],
    ['2024-07-09 08:00 UTC', '2024-07-09T08:00Z'],
    ['2024-07-09T08:00+0900', '2024-07-09T08:00+09:00'],
    ['July 9, 2024 (7:00 AM ET)', '2024-07-09T07:00'],
    ['2024年7月', '2024-07'],
    ['25/12/2024', '2024-12-25'],
  ])('reads %s', (text, iso) => {
    expect(isos(text)).toEqual([iso]);
  });

  it.each(['07/09/2024', '2024-02-30', 'version 1.2024.7', '7月9日', 'July 9', '20240709123'])(
    'reads no date in %s',
    (text) => {
      expect(isos(text)).toEqual([]);
    },
  );

  it('gives several in order, with their places', () => {
    const text = '公開日：2024年7月1日 最終更新日：2024年7月3日';
    expect(printedDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '2024年7月1日',
      '2024年7月3日',
    ]);
  });

  it('finds any day that it is given in ISO form', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(isos(`Posted on ${day} by X`)).toEqual([day]);
        },
      ),
    );
  });
});

describe('machineDate', () => {
  it.each([
    ['2025-03-04T09:15:00+09:00', '2025-03-04T09:15:00+09:00'],
    ['2025-03-04T09:15:00.123Z', '2025-03-04T09:15:00Z'],
    ['2025-03-04 09:15', '2025-03-04T09:15'],
    ['20250304', '2025-03-04'],
    ['2025-03', '2025-03'],
    ['Tue, 04 Mar 2025 00:15:00 GMT', '2025-03-04T00:15:00Z'],
    ['yesterday', undefined],
  ])('reads %s', (text, iso) => {
    expect(machineDate(text)).toBe(iso);
  });
});
