import { englishCounts } from '../../numerals.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const short = ['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept?', 'Oct', 'Nov', 'Dec'];

/** Pattern: a month's name, capitalised or all in capitals, or its abbreviation with or without a dot. */
export const monthName = [
  ...names,
  ...names.map((name) => name.toUpperCase()),
  ...short.map((name) => `${name}\\.?`),
].join('|');
/** Pattern: a day of the month, with or without st, nd, rd, th. */
export const day = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
/** Pattern: a year that a report can speak of. */
export const year = '(?:1[2-9]|20)\\d\\d';
export const weekday = weekdays.join('|');
/** Pattern: a small number, in figures or words. */
export const smallNumber = `an?|${englishCounts.join('|')}|\\d{1,3}`;

export function monthOf(name: string | undefined): number | undefined {
  const at = months.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return at < 0 ? undefined : at + 1;
}

export function dayOf(surface: string | undefined): number | undefined {
  return surface === undefined ? undefined : Number.parseInt(surface, 10);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(name: string): number {
  return weekdays.indexOf(name.toLowerCase()) + 1;
}

export function countOf(surface: string): number {
  const word = surface.toLowerCase();
  return word === 'a' || word === 'an' ? 1 : englishCounts.indexOf(word) + 1 || Number(word);
}
