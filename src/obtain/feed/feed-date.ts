const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 5322, section 4.3, and the names used in Asia and Europe that mean one thing only. */
const zones: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  JST: '+09:00',
  KST: '+09:00',
  SGT: '+08:00',
  HKT: '+08:00',
  PHT: '+08:00',
  WIB: '+07:00',
  CET: '+01:00',
  CEST: '+02:00',
};

const isoForm =
  /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?)?)? ?(Z|UTC|GMT|JST|[+-]\d{2}:?\d{2})?$/i;
const mailForm =
  /^(?:[A-Za-z]{3,9},? )?(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4}|\d{2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)? ?([A-Za-z]{1,5}|[+-]\d{2}:?\d{2})?$/;

/**
 * A feed's date as ISO 8601, as precise as it stands and in the zone that it names: the printed day stays the printed
 * day. Reads RFC 822 and 5322 dates (RSS), W3C and RFC 3339 dates (RDF, Atom, JSON Feed). A time without a zone stays
 * without one. Undefined for what is no date, no real one, or outside 1980–2199.
 */
export function feedDate(written: string | undefined): string | undefined {
  const text = written?.trim().replace(/\s{1,50}/g, ' ');
  if (text === undefined || text.length > 60) return undefined;
  const iso = isoForm.exec(text);
  if (iso !== null) return assemble(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const mail = mailForm.exec(text);
  if (mail === null) return undefined;
  const month = months.indexOf((mail[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return assemble(fullYear(mail[3] ?? ''), String(month), mail[1], mail[4], mail[5], mail[6], mail[7]);
}

type Part = string | undefined;

function assemble(
  year: Part,
  month: Part,
  day: Part,
  hour: Part,
  minute: Part,
  second: Part,
  zone: Part,
): string | undefined {
  const y = Number(year);
  if (y < 1980 || y > 2199) return undefined;
  let date = String(y);
  if (month === undefined) return date;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  date += `-${month.padStart(2, '0')}`;
  if (day === undefined) return date;
  if (Number(day) < 1 || Number(day) > new Date(Date.UTC(y, Number(month), 0)).getUTCDate()) return undefined;
  date += `-${day.padStart(2, '0')}`;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  date += `T${hour.padStart(2, '0')}:${minute}`;
  if (second !== undefined) date += `:${second === '60' ? '59' : second}`;
  return date + zoneOf(zone);
}

function zoneOf(zone: Part): string {
  if (zone === undefined) return '';
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (offset === null) return zones[zone.toUpperCase()] ?? '';
  // RFC 5322, section 3.3: "-0000" says that the zone is not known, but the time is UTC.
  return offset[2] === '00' && offset[3] === '00' ? 'Z' : `${offset[1]}${offset[2]}:${offset[3]}`;
}

/** RFC 5322, section 4.3: two digits are 2000–2049 or 1950–1999. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return String(Number(year) + (Number(year) < 50 ? 2000 : 1900));
}
