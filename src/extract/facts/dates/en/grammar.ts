import { dictionary } from '../../../../model/dictionary.ts';
import type { Cues } from '../../../cues.ts';
import type { Expression, Field, Point } from '../expression.ts';
import { readRelative } from './relative.ts';
import { day, dayOf, monthName, monthOf, year } from './words.ts';

const dash = '\\s?[-–—]\\s?|\\s(?:to|through)\\s(?:the\\s)?';
const spaceOf = '(?:,?\\s(?:of\\s)?|,)';

const monthFirst = new RegExp(
  `(?<month>${monthName})(?:\\s(?:the\\s)?(?<day>${day})(?:(?<join>${dash}|\\s?(?:and|&)\\s?)(?<day2>${day}))?(?!\\d|[:.]\\d|,\\d{3}(?!\\d)|%)(?:${spaceOf}(?<year>${year})(?!\\d|[,.]\\d))?|${spaceOf}(?<yearAfter>${year})(?!\\d)|\\s?['’](?<short>\\d\\d)(?!\\d)|(?![a-z]))`,
  'y',
);
const dayFirst = new RegExp(
  `(?<day>${day})(?:(?<join>${dash}|\\s?(?:and|&)\\s)(?<day2>${day}))?(?:\\s(?:of\\s)?|-)(?<month>${monthName})(?![a-z])(?:(?:${spaceOf}|-|\\s?(?<=\\.))(?<year>${year})(?!\\d))?`,
  'y',
);
const yearFirst = new RegExp(
  `(?<year>${year})(?:-(?<month>[A-Z][a-z]{2})-(?<day>\\d{1,2})(?!\\d)|(?<decade>s(?<=0s)(?![a-z]))|\\s?[-–—/]\\s?(?<year2>${year}|\\d\\d)(?![\\d-])|\\s?(?<quarter>Q[1-4]|H[12]))?`,
  'y',
);
const yearThen = `(?:\\s(?:of\\s)?(?:the\\s)?|,\\s|[-/])?(?:FY\\s?|calendar year\\s)?(?:(?<year>${year})|['’](?<short>\\d\\d)|(?<yearWord>(?:last|this|next)\\syear))(?!\\d)`;
const fiscal = new RegExp(`FY\\s?(?<year>${year})(?!\\d)`, 'y');
const partFirst = new RegExp(
  `(?:(?<quarter>[QH][1-4]|[1-4]Q)|(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)\\s(?<unit>quarter|half)|(?<season>spring|summer|autumn|fall|winter))${yearThen}`,
  'iy',
);

/** Expressions of time that English grammar gives, in order, without overlap. */
export function readEnglish(plain: string, cues: Cues): Expression[] {
  const found: Expression[] = [];
  let from = 0;
  for (const start of cues.date) {
    if (start < from || plain[start - 1] === '_') continue;
    const expressions = readAt(plain, start);
    found.push(...expressions);
    from = expressions.at(-1)?.end ?? from;
  }
  return found;
}

function readAt(plain: string, start: number): Expression[] {
  const first = plain[start] ?? '';
  if (first >= '0' && first <= '9') return readFigures(plain, start) ?? [];
  if (first === 'F' || first === 'f') {
    fiscal.lastIndex = start;
    const match = fiscal.exec(plain);
    if (match) return [{ start, end: start + match[0].length, from: { year: number(match.groups?.year) } }];
  }
  const upper = first >= 'A' && first <= 'Z';
  const month = upper ? readMonthFirst(plain, start) : undefined;
  if (month) return month;
  const beginning = plain.slice(start, start + 2).toLowerCase();
  const part = partBeginnings.has(beginning) ? readPart(plain, start) : undefined;
  return part ?? (relativeBeginnings.has(beginning) ? asList(readRelative(plain, start)) : []);
}

/** Most figures are a version's, a count's or an address's: a day has one or two, a year four. */
function readFigures(plain: string, start: number): Expression[] | undefined {
  let end = start;
  while (end - start < 5 && isFigure(plain.charCodeAt(end))) end++;
  const length = end - start;
  if (length > 2) return length >= 4 ? readYearFirst(plain, start) : undefined;
  return (
    (/[\s,&snrtSNRT–—-]/.test(plain[end] ?? '') ? readDayFirst(plain, start) : undefined) ??
    (length === 1 ? readPart(plain, start) : undefined)
  );
}

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The first two letters of first, fourth, fall, second, spring, summer, third, winter, autumn, Q1 … and H1. */
const partBeginnings = new Set('fi fo fa se sp su th wi au q1 q2 q3 q4 h1 h2'.split(' '));
/** Of last, this, that, next, past, previous, following, same, coming, small numbers, yesterday, tomorrow, on. */
const relativeBeginnings = new Set(
  'la th ne pa pr fo sa co on tw fi si se ei ni te el ye to an'.split(' ').concat('a ', 'a\n', 'a\t', 'a\r'),
);

function asList(expression: Expression | undefined): Expression[] {
  return expression ? [expression] : [];
}

/** "March 4 and 6" are two days, "March 4 to 6" is one span of days. */
function pairOrRange(
  match: RegExpExecArray,
  join: string | undefined,
  secondDay: string | undefined,
  one: Point,
  two: Point | undefined,
): Expression[] {
  const span = { start: match.index, end: match.index + match[0].length };
  if (!two || join === undefined || secondDay === undefined) return [{ ...span, from: one }];
  if (!/and|&/.test(join)) return [{ ...span, from: one, to: two }];
  const firstEnd = match.index + match[0].lastIndexOf(join + secondDay);
  return [{ ...span, from: one, to: two, pair: { firstEnd, secondStart: firstEnd + join.length } }];
}

function readMonthFirst(plain: string, start: number): Expression[] | undefined {
  monthFirst.lastIndex = start;
  const match = monthFirst.exec(plain);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const month = monthOf(groups.month);
  const span = { start, end: start + match[0].length };
  const inYear = number(groups.year ?? groups.yearAfter) ?? short(groups.short);
  if (groups.day) {
    const one = { year: inYear, month, day: dayOf(groups.day) };
    const two = groups.day2 ? { year: inYear, month, day: dayOf(groups.day2) } : undefined;
    return pairOrRange(match, groups.join, groups.day2, one, two);
  }
  return [{ ...span, from: { year: inYear, month }, weak: inYear === undefined }];
}

function readDayFirst(plain: string, start: number): Expression[] | undefined {
  if (/[.,/:$€£#-]/.test(plain[start - 1] ?? '')) return undefined;
  dayFirst.lastIndex = start;
  const match = dayFirst.exec(plain);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const month = monthOf(groups.month);
  const inYear = number(groups.year);
  const one = { year: inYear, month, day: dayOf(groups.day) };
  const two = groups.day2 ? { year: inYear, month, day: dayOf(groups.day2) } : undefined;
  return pairOrRange(match, groups.join, groups.day2, one, two);
}

const partBefore = /\b(?:mid|early|late|pre|post)-$/i;

function readYearFirst(plain: string, start: number): Expression[] | undefined {
  if (
    /[.,/:$€£#@=&?%_\\-]/.test(plain[start - 1] ?? '') &&
    !partBefore.test(plain.slice(Math.max(0, start - 6), start))
  )
    return undefined;
  yearFirst.lastIndex = start;
  const match = yearFirst.exec(plain);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const from = number(groups.year) ?? 0;
  const span = { start, end: start + match[0].length };
  if (/^(?:[A-Za-z0-9_%年]|[.,:/\\-]\w|\s?%)/.test(plain.slice(span.end, span.end + 2))) return undefined;
  if (groups.month)
    return [{ ...span, from: { year: from, month: monthOf(groups.month), day: number(groups.day) } }];
  if (groups.decade) return [{ ...span, from: { year: from }, to: { year: from + 9 } }];
  if (groups.quarter) return [{ ...span, ...quarter(groups.quarter, from) }];
  if (groups.year2) {
    const to =
      groups.year2.length === 2 ? Math.floor(from / 100) * 100 + Number(groups.year2) : Number(groups.year2);
    if (to > from && to - from < 100) return [{ ...span, from: { year: from }, to: { year: to } }];
    return undefined;
  }
  return [{ ...span, from: { year: from }, bareYear: true }];
}

const months = dictionary<readonly [number, number]>({
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
  SPRING: [3, 5],
  SUMMER: [6, 8],
  AUTUMN: [9, 11],
  FALL: [9, 11],
});
const ordinals = ['first', 'second', 'third', 'fourth'];

function quarter(part: string, inYear: Field | undefined): { from: Point; to?: Point } {
  const span = months[part.toUpperCase()];
  if (!span) return { from: { year: inYear } };
  return { from: { year: inYear, month: span[0] }, to: { year: inYear, month: span[1] } };
}

function readPart(plain: string, start: number): Expression[] | undefined {
  partFirst.lastIndex = start;
  const match = partFirst.exec(plain);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const shift = { last: -1, this: 0, next: 1 }[groups.yearWord?.slice(0, 4).toLowerCase().trim() ?? ''] ?? 0;
  const inYear =
    number(groups.year) ??
    short(groups.short) ??
    (groups.yearWord ? { from: 'publication' as const, by: shift } : undefined);
  const span = { start, end: start + match[0].length };
  if (groups.season) return [{ ...span, ...quarter(groups.season, inYear) }];
  if (groups.quarter) {
    const named = /^\d/.test(groups.quarter) ? `Q${groups.quarter[0] ?? ''}` : groups.quarter;
    return [{ ...span, ...quarter(named, inYear) }];
  }
  const ordinal = groups.ordinal?.toLowerCase() ?? '';
  const count = Number.parseInt(ordinal, 10) || ordinals.indexOf(ordinal) + 1;
  return [{ ...span, ...quarter(`${groups.unit?.toLowerCase() === 'half' ? 'H' : 'Q'}${count}`, inYear) }];
}

function number(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function short(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : 2000 + Number(digits);
}
