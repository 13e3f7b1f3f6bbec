/** A date cut to what is known: year, year and month, or a day. Months and days count from 1. */
export interface CutDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Proleptic Gregorian dates of the years 1 to 9999; `undefined` for a day that no calendar has. */
export function cutDate(year: number, month?: number, day?: number): CutDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (month === undefined) return { year };
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  if (!Number.isInteger(day) || day < 1 || day > daysIn(year, month)) return undefined;
  return { year, month, day };
}

/** ISO 8601: `2024`, `2024-03`, `2024-03-04`. */
export function iso(date: CutDate): string {
  const parts = [String(date.year).padStart(4, '0')];
  if (date.month !== undefined) parts.push(String(date.month).padStart(2, '0'));
  if (date.month !== undefined && date.day !== undefined) parts.push(String(date.day).padStart(2, '0'));
  return parts.join('-');
}

/** The date at the head of an ISO 8601 string (a time after it is ignored), or `undefined`. */
export function parseIso(value: string | undefined): CutDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value ?? '');
  if (!match) return undefined;
  return cutDate(Number(match[1]), optional(match[2]), optional(match[3]));
}

function optional(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** `date` has to have a month; a day is dropped. */
export function addMonths(date: CutDate, months: number): CutDate | undefined {
  if (date.month === undefined) return undefined;
  const count = date.year * 12 + (date.month - 1) + months;
  return cutDate(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1);
}

/** `date` has to be a day. */
export function addDays(date: CutDate, days: number): CutDate | undefined {
  const at = dayNumber(date);
  if (at === undefined) return undefined;
  const moved = new Date((at + days) * 86_400_000);
  return cutDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** Days since 1970-01-01, or `undefined` where the date is no day. */
export function dayNumber(date: CutDate): number | undefined {
  if (date.month === undefined || date.day === undefined) return undefined;
  return Math.round(Date.UTC(date.year, date.month - 1, date.day) / 86_400_000);
}

/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
export function weekdayOf(date: CutDate): number | undefined {
  const at = dayNumber(date);
  return at === undefined ? undefined : ((((at + 3) % 7) + 7) % 7) + 1;
}

/** Compares as far as both are known: 2024 and 2024-03 are equal. Negative when `one` is before `two`. */
export function compare(one: CutDate, two: CutDate): number {
  if (one.year !== two.year) return one.year - two.year;
  if (one.month === undefined || two.month === undefined) return 0;
  if (one.month !== two.month) return one.month - two.month;
  return one.day === undefined || two.day === undefined ? 0 : one.day - two.day;
}
