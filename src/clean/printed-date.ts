import { dictionary } from '../model/dictionary.ts';

/** A calendar date as printed, with the time and zone that stand beside it. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  /** ISO 8601; without a zone where none is printed. */
  readonly iso: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

/** Forms of a date. Two-figure day-month-year with slashes is ambiguous (07/09/2024) and read only where one of the two exceeds 12. */
const forms: readonly {
  readonly pattern: RegExp;
  readonly read: (m: RegExpExecArray) => string | undefined;
}[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d{2})年\s?(\d{1,2})月(?:\s?(\d{1,2})日)?/gu,
    read: (m) => isoDay(Number(m[1]), Number(m[2]), m[3] ? Number(m[3]) : undefined),
  },
  {
    pattern: /(令和|平成|昭和)\s?(\d{1,2}|元)年\s?(\d{1,2})月(?:\s?(\d{1,2})日)?/gu,
    read: (m) =>
      isoDay(
        (eras[m[1] ?? ''] ?? 0) + (m[2] === '元' ? 1 : Number(m[2])),
        Number(m[3]),
        m[4] ? Number(m[4]) : undefined,
      ),
  },
  {
    pattern: /(?<![\d./-])((?:19|20)\d{2})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d-])/g,
    read: (m) => isoDay(Number(m[1]), Number(m[3]), Number(m[4])),
  },
  {
    pattern: new RegExp(
      `(?<![A-Za-z])(${monthWord})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}((?:19|20)\\d{2})(?!\\d)`,
      'gi',
    ),
    read: (m) => isoDay(Number(m[3]), monthOf(m[1]), Number(m[2])),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?[\\s-]{1,3}(?:of\\s)?(${monthWord})\\.?,?[\\s-]{1,3}((?:19|20)\\d{2})(?!\\d)`,
      'gi',
    ),
    read: (m) => isoDay(Number(m[3]), monthOf(m[2]), Number(m[1])),
  },
  {
    pattern: /(?<![\d./])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?!\d)/g,
    read: (m) => slashed(Number(m[1]), Number(m[2]), Number(m[3])),
  },
];

const clock =
  /^[\s,T·|・-]{0,3}(?:\([A-Za-z月火水木金土日]{1,9}\)|（[月火水木金土日]）|[月火水木金土日]曜日?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?)?[\s,·|・-]{0,3}(?:at\s|@\s?|[（(])?((?:午前|午後)?)\s?(\d{1,2})\s?(?::|時)\s?(\d{2})(?::(\d{2})(?:\.\d{1,6})?|分)?\s?([ap]\.?m\.?(?![a-z]))?\s?(Z(?![a-z])|(?:GMT|UTC)(?![+-])|(?:UTC|GMT)?[+-]\d{2}:?\d{2}(?!\d)|J[SP]T|E[SD]T|P[SD]T|ET|PT|SGT)?/iu;
const zones = dictionary<string>({
  Z: 'Z',
  GMT: 'Z',
  UTC: 'Z',
  JST: '+09:00',
  JPT: '+09:00',
  EST: '-05:00',
  EDT: '-04:00',
  PST: '-08:00',
  PDT: '-07:00',
  SGT: '+08:00',
});

/** All full dates (year, month and mostly day) that a short piece of text prints, in order. Give it at most a few hundred characters. */
export function printedDates(printed: string): PrintedDate[] {
  const text = withoutWidth(printed);
  const found: PrintedDate[] = [];
  for (const { pattern, read } of forms) {
    for (const m of text.matchAll(pattern)) {
      const day = read(m);
      if (day === undefined) continue;
      const end = m.index + m[0].length;
      found.push(day.length === 10 ? withClock(text, m.index, end, day) : { start: m.index, end, iso: day });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter((d, i) => i === 0 || d.start >= (found[i - 1]?.end ?? 0));
}

/** Full-width figures, letters and marks as their ASCII twins; the length stays. */
export function withoutWidth(text: string): string {
  return text
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

function withClock(text: string, start: number, end: number, day: string): PrintedDate {
  const m = clock.exec(text.slice(end, end + 48));
  if (!m) return { start, end, iso: day };
  const half = (m[5] ?? '').replaceAll('.', '').toLowerCase();
  let hour = Number(m[2]);
  if ((half === 'pm' || m[1] === '午後') && hour < 12) hour += 12;
  if ((half === 'am' || m[1] === '午前') && hour === 12) hour = 0;
  if (hour > 24 || Number(m[3]) > 59) return { start, end, iso: day };
  const seconds = m[4] ? `:${m[4]}` : '';
  const iso = `${day}T${String(hour).padStart(2, '0')}:${m[3]}${seconds}${zoneOf(m[6])}`;
  return { start, end: end + m[0].length, iso };
}

/** Offset of a printed zone; ET and PT leave open whether it is summer, so the time stays without a zone. */
function zoneOf(printed: string | undefined): string {
  if (!printed) return '';
  const offset = /([+-]\d{2}):?(\d{2})$/.exec(printed);
  if (offset) return `${offset[1]}:${offset[2]}`;
  return zones[printed.toUpperCase()] ?? '';
}

function monthOf(word: string | undefined): number {
  return months.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;
}

function slashed(first: number, second: number, year: number): string | undefined {
  if (first > 12) return isoDay(year, second, first);
  if (second > 12 || first === second) return isoDay(year, first, second);
  return undefined;
}

function isoDay(year: number, month: number, day?: number): string | undefined {
  if (year < 1985 || year > 2100 || month < 1 || month > 12) return undefined;
  const head = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return head;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > last ? undefined : `${head}-${String(day).padStart(2, '0')}`;
}

/** A machine-readable date (`datetime`, `<meta>`, JSON-LD) as ISO 8601 with what it states, or undefined. */
export function machineDate(value: string): string | undefined {
  const text = value.trim().slice(0, 60);
  const iso =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.exec(
      text,
    );
  if (!iso) {
    const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(text);
    if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    const printed = printedDates(text)[0];
    return printed?.iso;
  }
  const [, year, month, day, hour, minute, second, zone] = iso;
  if (!month) return Number(year) >= 1985 && Number(year) <= 2100 ? year : undefined;
  const date = isoDay(Number(year), Number(month), day ? Number(day) : undefined);
  if (date === undefined || !hour) return date;
  return `${date}T${hour}:${minute}${second ? `:${second}` : ''}${zone === undefined || zone === 'Z' ? (zone ?? '') : `${zone.slice(0, 3)}:${zone.slice(-2)}`}`;
}
