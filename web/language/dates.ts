import type { UiLanguage } from './index.ts';

const months = [
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

/**
 * A date as people write it, as precise as it is known: `2024-06` → 2024年6月 / June 2024,
 * `2024-06-20T20:43` → 2024年6月20日 20:43 / 20 June 2024, 20:43. The day is the one printed, whatever the zone.
 * A value that is no ISO date comes back unchanged.
 */
export function sayDate(iso: string, language: UiLanguage): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/.exec(iso);
  if (!found) return iso;
  const [, year = '', month, day, time] = found;
  const name = month && months[Number(month) - 1];
  if (!month || !name) return language === 'ja' ? `${Number(year)}年` : year;
  if (language === 'ja') {
    const date = `${Number(year)}年${Number(month)}月${day ? `${Number(day)}日` : ''}`;
    return time ? `${date} ${time}` : date;
  }
  const date = `${day ? `${Number(day)} ` : ''}${name} ${year}`;
  return time ? `${date}, ${time}` : date;
}

/** The day alone. */
export function sayDay(iso: string, language: UiLanguage): string {
  return sayDate(iso.slice(0, 10), language);
}

/** One of our own moments (UTC with its zone) on the reader's clock. */
export function sayMoment(iso: string, language: UiLanguage): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return sayDate(`${day}T${two(at.getHours())}:${two(at.getMinutes())}`, language);
}
