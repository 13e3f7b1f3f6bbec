import { parseNumeral } from '../../numerals.ts';
import type { Expression, Field, Point } from '../expression.ts';

/** First Gregorian year of an era less one (Cabinet orders of the changes of era). */
const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  R: 2018,
  H: 1988,
  S: 1925,
};

const publication = (by: number): Field => ({ from: 'publication', by });
const text = (by: number): Field => ({ from: 'text', by });
const yearWords: Readonly<Record<string, Field>> = {
  一昨年: publication(-2),
  おととし: publication(-2),
  昨年: publication(-1),
  去年: publication(-1),
  今年: publication(0),
  本年: publication(0),
  来年: publication(1),
  再来年: publication(2),
  同年: text(0),
  その年: text(0),
  前年: text(-1),
  翌年: text(1),
  翌々年: text(2),
};
const monthWords: Readonly<Record<string, Field>> = {
  先々月: publication(-2),
  先月: publication(-1),
  今月: publication(0),
  来月: publication(1),
  同月: text(0),
  前月: text(-1),
  翌月: text(1),
};
const dayWords: Readonly<Record<string, Field>> = {
  一昨日: publication(-2),
  おととい: publication(-2),
  昨日: publication(-1),
  きのう: publication(-1),
  本日: publication(0),
  明日: publication(1),
  同日: text(0),
  前日: text(-1),
  翌日: text(1),
};
const weekWords: Readonly<Record<string, number>> = { 先々週: -2, 先週: -1, 今週: 0, 来週: 1 };

const kanji = '〇一二三四五六七八九';
const small = `(?:\\d{1,2}|[${kanji}十]{1,3})`;
const dash = '\\s?[〜～~–—-]\\s?';
const words = (table: Readonly<Record<string, unknown>>) => Object.keys(table).join('|');

const yearPart = [
  `(?<era>令和|平成|昭和|大正|明治)\\s?(?<eraYear>元|${small})(?:\\s?[(（]\\d{4}年?[)）])?\\s?年(?:[(（]\\d{4}年?[)）])?`,
  `(?:(?<yearFrom>\\d{4})${dash})?(?<year>\\d{4}|[${kanji}]{4})(?:\\s?[(（](?:令和|平成|昭和)[元\\d]{1,2}年?[)）])?\\s?年(?:[(（](?:令和|平成|昭和)[元\\d]{1,2}年?[)）])?`,
  `(?:['’](?<quoted>\\d{2})年|(?<short>\\d{2})年(?=\\d{1,2}月|(?:に(?!一|1|わた|及|およ)|には|以降|末|春|夏|秋|冬|初頭|[上下]半期)))`,
  `(?<yearWord>${words(yearWords)})`,
].join('|');
/** The month and day, once after a year and once `Alone`: names of groups have to differ. */
const monthAndDay = (alone: '' | 'Alone') =>
  `(?:(?<month${alone}>${small})(?:${dash}(?<month2${alone}>${small}))?\\s?月|(?<monthWord${alone}>${words(monthWords)}))` +
  `(?:の?\\s?(?<day${alone}>${small})(?:${dash}(?<day2${alone}>${small}))?\\s?日(?!間))?`;
const partOfTime = '上半期|下半期|上期|下期|前半|後半|第?[1-4一二三四]四半期|春|夏|秋|冬';
const calendar = new RegExp(
  `(?:${yearPart})(?<fiscal>度)?(?:の?、?\\s?${monthAndDay('')}|の?(?<part>${partOfTime}))?|${monthAndDay('Alone')}`,
  'y',
);
const single = new RegExp(
  [
    `(?<![A-Za-z])(?<letter>[RHS])\\.?(?<letterYear>\\d{1,2})[./](?<letterMonth>\\d{1,2})[./](?<letterDay>\\d{1,2})(?![\\d./])`,
    `(?<weekWord>${words(weekWords)})(?:の?(?<weekday>[月火水木金土日])曜日?)?`,
    `(?<weekdayAlone>[月火水木金土日])曜日?(?=(?:に|、|の(?:声明|発表|会見|記者会見|ブログ)))`,
    `(?<dayWord>${words(dayWords)})`,
    `(?<count>${small})(?<unit>年|[かカヶケヵ箇]月|週間|日)(?:ほど|くらい|あまり)?前(?!後|半|[年月週日倒])`,
    `(?<half>半年)(?:ほど|くらい)?前(?!後)`,
    `(?<span>過去|ここ|この)(?:1|一)年(?:間|ほど|余り)?`,
    `(?<decade>(?:19|20)\\d0)年代`,
    `(?<slashMonth>\\d{1,2})/(?<slashDay>\\d{1,2})\\s?(?=[(（][月火水木金土日][)）])`,
    `(?<bareDay>\\d{1,2})日`,
  ].join('|'),
  'y',
);
const anchor =
  /\d|[〇一二三四五六七八九十]{1,4}(?:年|月)|令和|平成|昭和|大正|明治|[RHS]\.?\d|['’]\d\d年|一昨|おととい|おととし|昨[年日]|去年|今[年月週]|本[年日]|再?来[年月週]|同[年月日]|その年|前[年月日]|翌[年月日々]|先々?[月週]|きのう|明日|[月火水木金土日]曜|半年|過去[1一]年|こ[この][1一]年/g;
const digit = /\d/;
/** 前年比, 前月同期 … compare with a period and name none. */
const comparison = /^(?:度|同期|同月)?(?:比|増|減|実績|並み|同期|同月|水準|を上回|を下回|と比)/;
/** What makes a year a label or a number of years. */
const noYear = /^(?:間|前|後|以上|以内|版|問題|連続|ぶり|物|もの|余|保証|契約|分の)/;
const recurring = /(?:毎年|例年|満|懲役|禁錮|築|第)$/;
const bareDayBefore = /(?:^|[は、。が「(（\s]|同|月)$/;
const bareDayAfter = /^(?:[、(（]|に(?!わたり|わたって|一度|1)|付|午[前後]|夜|未明|朝|夕|までに)/;

/**
 * Expressions of time that Japanese grammar gives, in order, without overlap.
 * `plain` has its ASCII in half width.
 */
export function readJapanese(plain: string): Expression[] {
  const found: Expression[] = [];
  anchor.lastIndex = 0;
  for (let at = anchor.exec(plain); at; at = anchor.exec(plain)) {
    const start = at.index;
    if (digit.test(plain[start] ?? '') && /[\d.,]/.test(plain[start - 1] ?? '')) {
      anchor.lastIndex = skipDigits(plain, start);
      continue;
    }
    const expression = readSingle(plain, start) ?? readCalendar(plain, start);
    if (expression) {
      found.push(expression);
      anchor.lastIndex = expression.end;
    } else if (digit.test(plain[start] ?? '')) anchor.lastIndex = skipDigits(plain, start);
  }
  return found;
}

function skipDigits(plain: string, start: number): number {
  let end = start;
  while (digit.test(plain[end] ?? '')) end++;
  return Math.max(end, start + 1);
}

function readCalendar(plain: string, start: number): Expression | undefined {
  calendar.lastIndex = start;
  const match = calendar.exec(plain);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const end = start + match[0].length;
  const after = plain.slice(end, end + 4);
  const year = yearOf(groups);
  const month = number(groups.month ?? groups.monthAlone);
  const month2 = number(groups.month2 ?? groups.month2Alone);
  const monthWord = monthWords[groups.monthWord ?? groups.monthWordAlone ?? ''];
  const day = number(groups.day ?? groups.dayAlone);
  const day2 = number(groups.day2 ?? groups.day2Alone);
  // 懲役2年6月, 1月当たり and 3月期 are no months of the calendar.
  if (
    groups.monthAlone &&
    (/\d年$/.test(plain.slice(Math.max(0, start - 2), start)) || /^(?:当たり|あたり|期|号)/.test(after))
  ) {
    return undefined;
  }
  if (recurring.test(plain.slice(Math.max(0, start - 2), start))) return undefined;
  if ((groups.yearWord || groups.monthWord || groups.monthWordAlone) && comparison.test(after))
    return undefined;
  const endsInYear = month === undefined && monthWord === undefined && !groups.part && !groups.fiscal;
  if (endsInYear && !groups.yearWord && noYear.test(after)) return undefined;
  const from: Point = { year, month: month ?? monthWord, day };
  const base = { start, end, era: groups.era ? true : undefined };
  // 令和4年度 第3回: the edition of an event.
  if (groups.fiscal && /^\s?(?:第\s?\d|版)/.test(after)) return undefined;
  if (groups.fiscal && year !== undefined && month === undefined) {
    return { ...base, ...fiscalYear(year, groups.part) };
  }
  if (groups.yearFrom && month === undefined)
    return { ...base, from: { year: Number(groups.yearFrom) }, to: from };
  if (groups.part) return { ...base, ...partOf(year, groups.part) };
  if (day2 !== undefined) return { ...base, from, to: { day: day2 } };
  if (month2 !== undefined) return { ...base, from: { year, month }, to: { month: month2, day } };
  return { ...base, from };
}

function yearOf(groups: Record<string, string | undefined>): Field | undefined {
  if (groups.era) {
    const count = groups.eraYear === '元' ? 1 : number(groups.eraYear);
    return count === undefined ? undefined : (eras[groups.era] ?? 0) + count;
  }
  if (groups.year) return number(groups.year);
  const short = groups.short ?? groups.quoted;
  if (short) return 2000 + Number(short);
  return yearWords[groups.yearWord ?? ''];
}

/** The Japanese fiscal year runs from April to March. */
function fiscalYear(year: Field, part: string | undefined): { from: Point; to: Point } {
  const next = typeof year === 'number' ? year + 1 : { from: year.from, by: year.by + 1 };
  const quarter = /([1-4一二三四])四半期/.exec(part ?? '')?.[1];
  if (quarter) {
    const first = 4 + 3 * ((number(quarter) ?? 1) - 1);
    const inYear = first > 12 ? { year: next, month: first - 12 } : { year, month: first };
    return { from: inYear, to: { year: inYear.year, month: inYear.month + 2 } };
  }
  if (/^上|^前/.test(part ?? '')) return { from: { year, month: 4 }, to: { year, month: 9 } };
  if (/^下|^後/.test(part ?? '')) return { from: { year, month: 10 }, to: { year: next, month: 3 } };
  return { from: { year, month: 4 }, to: { year: next, month: 3 } };
}

const seasons: Readonly<Record<string, readonly [number, number]>> = { 春: [3, 5], 夏: [6, 8], 秋: [9, 11] };

function partOf(year: Field | undefined, part: string): { from: Point; to?: Point } {
  const quarter = number(/([1-4一二三四])四半期/.exec(part)?.[1]);
  if (quarter) return { from: { year, month: quarter * 3 - 2 }, to: { year, month: quarter * 3 } };
  if (/^上|^前/.test(part)) return { from: { year, month: 1 }, to: { year, month: 6 } };
  if (/^下|^後/.test(part)) return { from: { year, month: 7 }, to: { year, month: 12 } };
  const season = seasons[part];
  // Which winter a year's 冬 is cannot be told.
  return season ? { from: { year, month: season[0] }, to: { year, month: season[1] } } : { from: { year } };
}

function readSingle(plain: string, start: number): Expression | undefined {
  single.lastIndex = start;
  const match = single.exec(plain);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const end = start + match[0].length;
  const base = { start, end };
  if (groups.letter) {
    const year = (eras[groups.letter] ?? 0) + Number(groups.letterYear);
    const from = { year, month: Number(groups.letterMonth), day: Number(groups.letterDay) };
    return { ...base, from, era: true };
  }
  if (groups.weekWord) {
    const by = weekWords[groups.weekWord] ?? 0;
    return { ...base, from: { week: { from: 'publication', by }, day: weekdayNumber(groups.weekday) } };
  }
  if (groups.weekdayAlone) {
    if (/[(（毎週]$/.test(plain.slice(Math.max(0, start - 1), start))) return undefined;
    const day = weekdayNumber(groups.weekdayAlone) ?? 1;
    return { ...base, from: { weekday: { day, direction: 'past' } } };
  }
  if (groups.dayWord) {
    if (comparison.test(plain.slice(end, end + 4))) return undefined;
    return { ...base, from: { day: dayWords[groups.dayWord] } };
  }
  if (groups.count) {
    const by = -(number(groups.count) ?? 0);
    if (groups.unit === '年') return { ...base, from: { year: publication(by) } };
    if (groups.unit === '週間') return { ...base, from: { day: publication(by * 7) } };
    return { ...base, from: groups.unit === '日' ? { day: publication(by) } : { month: publication(by) } };
  }
  if (groups.half) return { ...base, from: { month: publication(-6) } };
  if (groups.span) return { ...base, from: { year: publication(-1) }, open: 'start' };
  if (groups.decade) {
    return { ...base, from: { year: Number(groups.decade) }, to: { year: Number(groups.decade) + 9 } };
  }
  if (groups.slashMonth) {
    return { ...base, from: { month: Number(groups.slashMonth), day: Number(groups.slashDay) } };
  }
  const supported =
    bareDayBefore.test(plain.slice(Math.max(0, start - 1), start)) &&
    bareDayAfter.test(plain.slice(end, end + 4));
  return { ...base, from: { day: Number(groups.bareDay) }, weak: !supported };
}

function weekdayNumber(kanjiDay: string | undefined): number | undefined {
  return kanjiDay ? '月火水木金土日'.indexOf(kanjiDay) + 1 : undefined;
}

function number(surface: string | undefined): number | undefined {
  return surface === undefined ? undefined : parseNumeral(surface);
}
