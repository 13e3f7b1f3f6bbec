import { addDays, addMonths, type CutDate, compare, cutDate, dayNumber, iso, weekdayOf } from './calendar.ts';
import { completed } from './connect.ts';
import type { Expression, Field, Point, Shift } from './expression.ts';

/** What an expression is resolved against. */
export interface Moment {
  /** Publication (else update) of the page, or the date of the comment that the expression stands in. */
  readonly publication: CutDate | undefined;
  /** The later of publication and update: what the text tells of as done lies before it. */
  readonly known: CutDate | undefined;
  /** Year of the same day where the text gives it elsewhere, by `MM-DD`. */
  readonly yearOf: ReadonlyMap<string, number>;
  /** The date that stood before in the text, the page's own stamps left out. */
  readonly previous: CutDate | undefined;
  /** `previous`, where it stands in the same paragraph. */
  readonly sameParagraph: CutDate | undefined;
}

export interface Interval {
  readonly from?: string;
  readonly to?: string;
  readonly basis: 'absolute' | 'era' | 'relative' | 'inferred-year';
  /** The date that later expressions are counted from. */
  readonly last: CutDate;
}

interface Ends {
  readonly start: CutDate;
  readonly end: CutDate;
}

/** `undefined` where the date does not exist (31 February) or what it is counted from is not known. */
export function resolve(one: Expression, moment: Moment): Interval | undefined {
  const { from, to } = completed(one);
  const start = ends(from, moment);
  if (!start) return undefined;
  const basis = basisOf(one, from);
  if (!to) {
    if (one.open === 'start') return { from: iso(start.start), basis, last: start.start };
    if (one.open === 'end') return { to: iso(start.end), basis, last: start.end };
    return { from: iso(start.start), to: iso(start.end), basis, last: start.end };
  }
  const inYear = to.year === undefined && to.month !== undefined ? { ...to, year: start.start.year } : to;
  let end = ends(inYear, { ...moment, previous: start.start });
  if (end && to.year === undefined && compare(start.start, end.end) > 0) {
    end = ends({ ...inYear, year: start.start.year + 1 }, moment);
  }
  if (!end || compare(start.start, end.end) > 0) return undefined;
  if (one.open === 'start') return { from: iso(start.start), basis, last: start.start };
  if (one.open === 'end') return { to: iso(end.end), basis, last: end.end };
  return { from: iso(start.start), to: iso(end.end), basis, last: end.end };
}

function basisOf(one: Expression, from: Point): Interval['basis'] {
  if (one.era) return 'era';
  const shifted = [from.year, from.month, from.day].some((field) => typeof field === 'object');
  if (shifted || from.week || from.weekday) return 'relative';
  return from.year === undefined ? 'inferred-year' : 'absolute';
}

function ends(point: Point, moment: Moment): Ends | undefined {
  if (point.week) return weekOf(point, point.week, moment);
  const at = dateOf(point, moment);
  return at && { start: at, end: at };
}

function weekOf(point: Point, week: Shift, moment: Moment): Ends | undefined {
  const base = week.from === 'publication' ? moment.publication : moment.previous;
  const weekday = base && weekdayOf(base);
  if (!base || weekday === undefined) return undefined;
  const monday = addDays(base, week.by * 7 - (weekday - 1));
  if (!monday) return undefined;
  if (typeof point.day === 'number') {
    const day = addDays(monday, point.day - 1);
    return day && { start: day, end: day };
  }
  const sunday = addDays(monday, 6);
  return sunday && { start: monday, end: sunday };
}

function dateOf(point: Point, moment: Moment): CutDate | undefined {
  const { year, month, day } = point;
  if (point.weekday) return nearestWeekday(point.weekday.day, point.weekday.direction, moment.publication);
  if (isShift(day)) {
    const base = baseOf(day, moment);
    return base && addDays(base, day.by);
  }
  if (isShift(month)) {
    const base = baseOf(month, moment);
    const inMonth = base && addMonths(base, month.by);
    return inMonth && cutDate(inMonth.year, inMonth.month, day);
  }
  if (isShift(year)) {
    const base = baseOf(year, moment);
    return base && cutDate(base.year + year.by, month, day);
  }
  if (year !== undefined) return cutDate(year, month, day);
  if (month !== undefined) return inNearestYear(month, day, point.direction, moment);
  return day === undefined ? undefined : inNearestMonth(day, moment);
}

function isShift(field: Field | undefined): field is Shift {
  return typeof field === 'object';
}

function baseOf(shift: Shift, moment: Moment): CutDate | undefined {
  return shift.from === 'publication' ? moment.publication : moment.previous;
}

/** A month, or a day of it, whose year the text leaves out. */
function inNearestYear(
  month: number,
  day: number | undefined,
  direction: 'past' | 'future' | undefined,
  moment: Moment,
): CutDate | undefined {
  const { publication, previous, sameParagraph, known } = moment;
  const told = day === undefined ? undefined : moment.yearOf.get(monthAndDay(month, day));
  if (direction === undefined && told !== undefined) return cutDate(told, month, day);
  // A paragraph on years long past goes on with them; the news of the day is counted back from publication.
  if (direction === undefined && sameParagraph && publication && sameParagraph.year < publication.year - 1) {
    return cutDate(sameParagraph.year, month, day);
  }
  if (!publication) return previous && cutDate(previous.year, month, day);
  const sameYear = cutDate(publication.year, month, day);
  const isAfter = !sameYear || compare(sameYear, known ?? publication) > 0;
  if (direction === 'future') return cutDate(publication.year + (isAfter ? 0 : 1), month, day);
  if (!isAfter) return sameYear;
  // A day soon to come (a deadline, an event) is nearer than the same day of the year before.
  if (direction === undefined && sameYear && isSoon(sameYear, publication)) return sameYear;
  return cutDate(publication.year - 1, month, day);
}

const soon = 62;

function isSoon(date: CutDate, publication: CutDate): boolean {
  const [to, from] = [dayNumber(date), dayNumber(publication)];
  return to !== undefined && from !== undefined && to - from <= soon;
}

/** `MM-DD`. */
export function monthAndDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 「6日、…と発表した」: a day of the month of publication, or of the one before it. */
function inNearestMonth(day: number, { publication, previous }: Moment): CutDate | undefined {
  const base = publication ?? previous;
  if (base?.month === undefined) return undefined;
  const sameMonth = cutDate(base.year, base.month, day);
  if (sameMonth && (!publication || compare(sameMonth, publication) <= 0)) return sameMonth;
  const before = addMonths(base, -1);
  return before && cutDate(before.year, before.month, day);
}

function nearestWeekday(
  weekday: number,
  direction: 'past' | 'future',
  publication: CutDate | undefined,
): CutDate | undefined {
  const today = publication && weekdayOf(publication);
  if (!publication || today === undefined) return undefined;
  if (direction === 'future') return addDays(publication, (weekday - today + 7) % 7 || 7);
  return addDays(publication, -((today - weekday + 7) % 7));
}
