import type { Expression, Point } from './expression.ts';

/**
 * Dates in figures alone, which both languages share: 2024-06-20, 2024/6/20, 2024.6.20, 2024-06, 06/20/2024, 20.06.2024.
 * Where day and month cannot be told apart, `otherwise` holds the second reading.
 */
export function readNumeric(plain: string, japanese: boolean): Expression[] {
  const found: Expression[] = [];
  yearFirst.lastIndex = 0;
  for (let match = yearFirst.exec(plain); match; match = yearFirst.exec(plain)) {
    const [all, year, mark, month = '', day] = match;
    if (Number(month) > 12 || Number(month) < 1) continue;
    if (mark === '.' && version.test(plain.slice(Math.max(0, match.index - 12), match.index))) continue;
    // 2024.6 is a version as well, 2024-6 a serial number.
    if (day === undefined && (mark === '.' || month.length < 2)) continue;
    const from = {
      year: Number(year),
      month: Number(month),
      day: day === undefined ? undefined : Number(day),
    };
    found.push({ start: match.index, end: match.index + all.length, from });
  }
  yearLast.lastIndex = 0;
  for (let match = yearLast.exec(plain); match; match = yearLast.exec(plain)) {
    const [all, first = '', mark, second = '', last = ''] = match;
    if (last.length === 2 && mark !== '/') continue;
    // 24/06/20: Japanese puts the year first.
    if (last.length === 2 && japanese && Number(second) <= 12) {
      const from = { year: 2000 + Number(first), month: Number(second), day: Number(last) };
      found.push({ start: match.index, end: match.index + all.length, from });
      continue;
    }
    const year = last.length === 2 ? 2000 + Number(last) : Number(last);
    const monthFirst: Point = { year, month: Number(first), day: Number(second) };
    const dayFirst: Point = { year, month: Number(second), day: Number(first) };
    const span = { start: match.index, end: match.index + all.length };
    if (Number(first) > 12) found.push({ ...span, from: dayFirst });
    else if (Number(second) > 12) found.push({ ...span, from: monthFirst });
    else if (mark === '/') found.push({ ...span, from: monthFirst, otherwise: dayFirst });
    else found.push({ ...span, from: dayFirst, otherwise: monthFirst });
  }
  monthAndYear.lastIndex = 0;
  for (let match = monthAndYear.exec(plain); match; match = monthAndYear.exec(plain)) {
    const from = { year: Number(match[2]), month: Number(match[1]) };
    found.push({ start: match.index, end: match.index + match[0].length, from });
  }
  return found.sort((one, two) => one.start - two.start);
}

// No part of a path, a file name, a version or a number with a fraction; a time of ISO 8601 may follow.
const before = '(?<![\\w./\\\\@=&?%#-])';
const after = '(?![\\d%_]|[./\\\\-]\\w|(?!T\\d\\d)[A-Za-z])';
const yearFirst = new RegExp(`${before}((?:19|20)\\d\\d)([/.-])(\\d{1,2})(?:\\2(\\d{1,2}))?${after}`, 'g');
const monthAndYear = new RegExp(`${before}(0[1-9]|1[0-2])/(20\\d\\d)${after}`, 'g');
const version = /(?:バージョン|ビルド|リリース|\bversion|\bbuild|\bver\.?|\bv\.?|\brelease|\bupdate)\s?$/i;
const yearLast = new RegExp(`${before}(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d\\d|\\d\\d)${after}`, 'g');
