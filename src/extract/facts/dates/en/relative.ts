import { dictionary } from '../../../../model/dictionary.ts';
import type { Expression, Point, Shift } from '../expression.ts';
import { countOf, monthName, monthOf, smallNumber, weekday, weekdayOf } from './words.ts';

const relative = new RegExp(
  [
    `(?<which>last|this|next|past|previous|prior|following|same|that|coming)\\s(?:(?<unit>year|month|week)(?![a-z-])|(?<season>spring|summer|autumn|fall|winter)\\b)`,
    `(?<whichMonth>[Ll]ast|[Tt]his past|[Tt]his|[Nn]ext|[Tt]he following|[Tt]hat)\\s(?<month>${monthName})(?![a-z])`,
    `(?<count>${smallNumber})\\s(?<countUnit>decade|year|month|week|day)s?\\s(?<where>ago|earlier|later)(?![a-z])`,
    `(?<dayWord>yesterday|tomorrow)`,
    `on\\s(?<weekday>${weekday})(?![a-z])`,
    `(?<whichDay>last|this|next)\\s(?<namedDay>${weekday})(?![a-z])`,
  ].join('|'),
  'iy',
);

const fromPublication = dictionary<number>({ last: -1, past: -1, this: 0, next: 1, coming: 1 });
const fromText = dictionary<number>({
  previous: -1,
  prior: -1,
  following: 1,
  same: 0,
  that: 0,
});
const seasons = dictionary<readonly [number, number]>({
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
});

/** Dates told from the day of publication ("last month", "two years ago") or from the date before ("the following year"). */
export function readRelative(plain: string, start: number): Expression | undefined {
  relative.lastIndex = start;
  const match = relative.exec(plain);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const base = { start, end: start + match[0].length };
  if (groups.which) return readUnit(plain, base, groups.which.toLowerCase(), groups.unit, groups.season);
  if (groups.month) {
    const month = monthOf(groups.month);
    if (!/^[A-Z]/.test(groups.month)) return undefined;
    const which = groups.whichMonth?.toLowerCase() ?? '';
    if (which === 'next') return { ...base, from: { month, direction: 'future' } };
    return { ...base, from: { month, direction: /^last|^this/.test(which) ? 'past' : undefined } };
  }
  if (groups.count) return readCount(base, countOf(groups.count), groups.countUnit ?? '', groups.where ?? '');
  if (groups.dayWord) {
    return {
      ...base,
      from: { day: { from: 'publication', by: groups.dayWord.toLowerCase() === 'tomorrow' ? 1 : -1 } },
    };
  }
  const named = groups.weekday ?? groups.namedDay ?? '';
  if (!/^[A-Z]/.test(named)) return undefined;
  const direction = groups.whichDay?.toLowerCase() === 'next' ? 'future' : 'past';
  return { ...base, from: { weekday: { day: weekdayOf(named), direction } } };
}

function readUnit(
  plain: string,
  base: { start: number; end: number },
  which: string,
  unit: string | undefined,
  season: string | undefined,
): Expression | undefined {
  const by = fromPublication[which] ?? fromText[which];
  if (by === undefined) return undefined;
  const shift: Shift = { from: which in fromPublication ? 'publication' : 'text', by };
  const name = unit?.toLowerCase();
  if (season) {
    const span = seasons[season.toLowerCase()];
    if (!span || shift.from === 'text') return undefined;
    return { ...base, from: { year: shift, month: span[0] }, to: { year: shift, month: span[1] } };
  }
  if (
    which === 'last' &&
    name === 'year' &&
    /\b(?:over|in|within|during|for|throughout) the\s$/i.test(
      plain.slice(Math.max(0, base.start - 14), base.start),
    )
  ) {
    return { ...base, from: { year: shift }, open: 'start' };
  }
  // "The past year" goes on to the day of publication; "this past year" too.
  if (which === 'past' && name === 'week') return undefined;
  if (which === 'past' && name !== undefined) {
    return { ...base, from: unitPoint(name, shift), open: 'start' };
  }
  // "same year" and "previous month" without an article or "that" are adjectives of something else.
  if (
    shift.from === 'text' &&
    which !== 'that' &&
    !/(?:the|that|this|its|in)\s$/i.test(plain.slice(Math.max(0, base.start - 5), base.start))
  ) {
    return undefined;
  }
  return name === undefined ? undefined : { ...base, from: unitPoint(name, shift) };
}

function unitPoint(unit: string, shift: Shift): Point {
  return unit === 'year' ? { year: shift } : unit === 'month' ? { month: shift } : { week: shift };
}

function readCount(
  base: { start: number; end: number },
  count: number,
  unit: string,
  where: string,
): Expression {
  const from = where.toLowerCase() === 'ago' ? 'publication' : 'text';
  const sign = /later/i.test(where) ? 1 : -1;
  const shift = (by: number): Shift => ({ from, by: sign * by });
  if (unit.toLowerCase() === 'decade') return { ...base, from: { year: shift(count * 10) } };
  if (unit.toLowerCase() === 'year') return { ...base, from: { year: shift(count) } };
  if (unit.toLowerCase() === 'month') return { ...base, from: { month: shift(count) } };
  return { ...base, from: { day: shift(unit.toLowerCase() === 'week' ? count * 7 : count) } };
}
