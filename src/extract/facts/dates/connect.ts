import { standsForYear } from './en/bare-year.ts';
import type { Expression, Point } from './expression.ts';

const blurred =
  '(?:(?:early|mid|late|the (?:end|beginning|start|middle|first half|second half) of|around|about|approximately)[ -])';
const dashed = /^\s?(?:[-–—~〜～]|―)\s?$/;
const englishRange = new RegExp(
  `^,? (?:to|through|until|till|thru|up to|up until)(?: at least)? ${blurred}?(?:the )?$`,
  'i',
);
const japaneseRange =
  /^(?:\s?[(（][月火水木金土日][)）])?の?(?:頃|ごろ|ころ|末|初め|初頭|はじめ|半ば|春|夏|秋|冬|上旬|中旬|下旬|後半|前半)?\s?(?:から|より|〜|～|~|–|—|-|ー)\s?$/;
const list = /^(?:,\s|\s?[、・と/]\s?|,?\s(?:and|or|&)\s|\s?(?:および|及び|または|又は|や)\s?)(?:in\s)?$/i;
const and = new RegExp(`^ and ${blurred}?$`, 'i');
const between = new RegExp(`\\bbetween ${blurred}?$`, 'i');

/** Words before a lone month that make it a date ("in March"), which a lone "may" or "march" lacks. */
const supportsMonth =
  /(?:\b(?:in|since|by|until|till|from|to|of|during|through|throughout|between|and|or|for|around|before|after|early|late|mid|middle|starting|beginning|ending|this|last|next)[ -]|\bmid-|\b(?:in|of) (?:early|mid|late)[ -])$/i;

const sinceBefore = new RegExp(
  `(?:\\bsince(?: at least| as early as| about| around| roughly)?|\\bas (?:early|far back) as|\\bdat(?:es|ed|e|ing) (?:back )?(?:to|until)(?: at least| as early as)?|\\bdat(?:es|ed|e|ing) from|\\bgo(?:es|ing)? back (?:to|as far as)(?: at least)?|\\bfrom (?:at least|as early as)|\\b(?:starting|beginning)(?: in| on| from| around| as early as| at least)?|\\bat least(?: since| from| as early as)?|\\bafter)(?: in| on| the)? ?${blurred}?$`,
  'i',
);
const untilBefore = new RegExp(
  `\\b(?:until|till|up to|up until|through|before|prior to|no later than)(?: at least)? ?${blurred}?$`,
  'i',
);
const untilAtLeast = /\b(?:until|till|through)(?: at least)? (?:early |mid |late )?$/i;
const onwardAfter =
  /^,? ?(?:onwards?\b|and (?:later|beyond|onwards?)\b|(?:to|until) (?:the )?(?:present|now|today)\b|[-–—] ?(?:present|today|now)\b|or later\b)/i;
const orEarlier = /^ (?:or|and) (?:earlier|before)\b/i;
const nuance =
  '(?:\\s?[(（][月火水木金土日][)）])?の?(?:頃|ごろ|ころ|末|初め|初頭|はじめ|半ば|春|夏|秋|冬|上旬|中旬|下旬|後半|前半|年末|年初)?';
const sinceAfter = new RegExp(
  `^${nuance}(?:以降|以後|以来|[〜～~](?:現在|$|[\\s、。)）])|から(?!見)|より(?!前|も|早|遅|多|少)|に(?:さかのぼ|遡)|まで(?:さかのぼ|遡))`,
);
const untilAfter = new RegExp(`^${nuance}(?:以前|より前|まで(?!に))`);
const atTheLatest = /(?:遅くとも|おそくとも)$/;

/**
 * Ranges, lists and open ends: what stands between and beside the expressions that the grammars read.
 * Those that are too little by themselves and get no support go.
 */
export function connect(plain: string, read: readonly Expression[]): Expression[] {
  const joined: Expression[] = [];
  let backed = true;
  for (let index = 0; index < read.length; index++) {
    const one = read[index];
    if (!one) continue;
    // "Friday, 5 July": the day of the week belongs to the date.
    if (
      one.from.weekday &&
      read[index + 1]?.from.day !== undefined &&
      /^,?\s$/.test(plain.slice(one.end, read[index + 1]?.start))
    )
      continue;
    if (one.bareYear && !standsForYear(plain, one.start, one.end)) continue;
    const next = read[index + 1];
    const before = plain.slice(Math.max(0, one.start - 48), one.start);
    if (next && !one.pair && !next.pair && isPart(one) && isPart(next) && joins(plain, one, next, before)) {
      joined.push(range(one, next));
      index++;
      backed = true;
      continue;
    }
    const previous = joined.at(-1);
    const inList: boolean =
      backed && previous !== undefined && list.test(plain.slice(previous.end, one.start));
    backed = !one.weak || inList || (one.from.month !== undefined && supportsMonth.test(before));
    if (!backed) continue;
    const shared = inList && one.weak && previous ? continued(one, previous) : one;
    joined.push(...apart(shared, between.test(before)));
  }
  for (let index = joined.length - 2; index >= 0; index--) {
    const [one, next] = [joined[index], joined[index + 1]];
    if (one && next && list.test(plain.slice(one.end, next.start))) joined[index] = borrowed(one, next);
  }
  return joined.map((one) => opened(plain, one));
}

/** A point, or a part of a year such as a season: what a range can begin or end with. */
function isPart(one: Expression): boolean {
  return !one.to || !isSpan(one);
}

function joins(plain: string, one: Expression, next: Expression, before: string): boolean {
  if (next.start - one.end > 40 || next.start < one.end) return false;
  const gap = plain.slice(one.end, next.start);
  // An hour is no second year, and a weak bare day only follows a date.
  if (next.bareYear && !one.bareYear && dashed.test(gap)) return false;
  return (
    dashed.test(gap) ||
    englishRange.test(gap) ||
    japaneseRange.test(gap) ||
    (and.test(gap) && between.test(before))
  );
}

/** Each end takes from the other what it lacks: "March–May 2023", 2024年3月4日〜6日. */
function range(one: Expression, two: Expression): Expression {
  const span = { start: one.start, end: two.end, era: one.era ?? two.era };
  return { ...span, from: one.from, to: two.to ?? two.from };
}

/** A lone day or month in a list goes on with the year (and month) of the date before it. */
function continued(one: Expression, previous: Expression): Expression {
  const last = previous.to ?? previous.from;
  const year = one.from.year ?? last.year ?? previous.from.year;
  const month = one.from.month ?? last.month ?? previous.from.month;
  return { ...one, from: { ...one.from, year, month } };
}

/** "In January and February 2021": the first takes the year of the second. */
function borrowed(one: Expression, next: Expression): Expression {
  if (one.from.year !== undefined || typeof one.from.month !== 'number' || one.to) return one;
  return next.from.year === undefined || next.from.month === undefined
    ? one
    : { ...one, from: { ...one.from, year: next.from.year } };
}

function apart(one: Expression, isRange: boolean): Expression[] {
  if (!one.pair || !one.to || isRange) return [one];
  const { pair, to, ...rest } = one;
  return [
    { ...rest, end: pair.firstEnd },
    { ...rest, start: pair.secondStart, from: to },
  ];
}

function opened(plain: string, one: Expression): Expression {
  if (one.open || (one.to && isSpan(one))) return one;
  const before = plain.slice(Math.max(0, one.start - 48), one.start);
  const after = plain.slice(one.end, one.end + 20);
  if (sinceAfter.test(after) || onwardAfter.test(after)) return { ...one, open: 'start' };
  if (atTheLatest.test(before)) return { ...one, open: 'start' };
  if (untilAtLeast.test(before)) return { ...one, open: 'end' };
  if (untilAfter.test(after) || orEarlier.test(after)) return { ...one, open: 'end' };
  if (sinceBefore.test(before)) return { ...one, open: 'start' };
  if (untilBefore.test(before)) return { ...one, open: 'end' };
  return one;
}

/** A range that the text spells out stays closed; a quarter or a season may be the end of an open one. */
function isSpan(one: Expression): boolean {
  return !(
    one.from.year !== undefined &&
    one.to?.year !== undefined &&
    one.from.day === undefined &&
    one.to.month !== undefined
  );
}

/** The two ends with what they share filled in. */
export function completed(one: Expression): { from: Point; to: Point | undefined } {
  const { from, to } = one;
  if (!to || isShifted(from) || isShifted(to)) return { from, to };
  const month = from.month ?? (from.day !== undefined ? to.month : undefined);
  const year = from.year ?? (month !== undefined ? to.year : undefined);
  const toMonth = to.month ?? (to.day !== undefined ? month : undefined);
  const toYear = to.year ?? laterYear(year, month, toMonth);
  const fromYear =
    from.year === undefined && typeof year === 'number' && after(month, toMonth) ? year - 1 : year;
  return { from: { ...from, year: fromYear, month }, to: { ...to, year: toYear, month: toMonth } };
}

function isShifted(point: Point): boolean {
  return point.week !== undefined || point.weekday !== undefined || typeof point.day === 'object';
}

function after(one: Point['month'], two: Point['month']): boolean {
  return typeof one === 'number' && typeof two === 'number' && one > two;
}

function laterYear(year: Point['year'], from: Point['month'], to: Point['month']): Point['year'] {
  return typeof year === 'number' && after(from, to) ? year + 1 : year;
}
