import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedDate } from './feed-date.ts';

describe('feedDate', () => {
  it.each([
    ['Thu, 20 Jun 2024 20:43:00 +0900', '2024-06-20T20:43:00+09:00'],
    ['Thu, 20 Jun 2024 20:43:00 JST', '2024-06-20T20:43:00+09:00'],
    ['20 Jun 2024 20:43 GMT', '2024-06-20T20:43Z'],
    ['Thursday, 20-Jun-24 20:43:00 EST', '2024-06-20T20:43:00-05:00'],
    ['Thu, 20 June 2024 20:43:00 -0000', '2024-06-20T20:43:00Z'],
    ['Thu, 20 Jun 2024 20:43:00', '2024-06-20T20:43:00'],
    ['Thu, 20 Jun 2024 20:43:00 XYZ', '2024-06-20T20:43:00'],
    ['Thu,  1 Feb 2024 00:00:60 UT', '2024-02-01T00:00:59Z'],
    ['20 Jun 2024', '2024-06-20'],
    ['2024', '2024'],
    ['2024-06', '2024-06'],
    ['2024-06-20', '2024-06-20'],
    ['2024/6/2 8:05', '2024-06-02T08:05'],
    ['2024-06-20T20:43+09:00', '2024-06-20T20:43+09:00'],
    ['2024-06-20T20:43:01.123456z', '2024-06-20T20:43:01Z'],
    ['2024-06-20 20:43:01 UTC', '2024-06-20T20:43:01Z'],
    [' 2024-02-29 ', '2024-02-29'],
  ])('%s → %s', (written, iso) => {
    expect(feedDate(written)).toBe(iso);
  });

  it.each([
    undefined,
    '',
    'yesterday',
    '2023-02-29',
    '31 Jun 2024',
    '2024-13-01',
    '0001-01-01T00:00:00Z',
    '20 Foo 2024',
    '2024-06-20T25:00Z',
    '1718883780',
  ])('%s is no date', (written) => {
    expect(feedDate(written)).toBeUndefined();
  });

  it('reads its own answers unchanged', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1980-01-01'), max: new Date('2199-12-30'), noInvalidDate: true }),
        (date) => {
          const iso = feedDate(date.toUTCString());
          expect(iso).toBe(`${date.toISOString().slice(0, 19)}Z`);
          expect(feedDate(iso)).toBe(iso);
        },
      ),
    );
  });
});
