// In: a text with its ASCII in half width. Out: spans of time said as such, each as a band LOW/HIGH of ISO 8601 durations.
// Refuses: points in time told by a span (3年前, "two days ago"), ages and rates.

import type { DurationMention } from '../../../model/mention.ts';
import { type Cues, cuesIn } from '../../cues.ts';
import { fold, matchesAt } from '../../matcher/index.ts';
import { englishCounts, parseNumeral } from '../numerals.ts';

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** What a few of a unit are at the least and at the most: up to one of the next unit. */
const some: Readonly<Record<Unit, readonly [string, string]>> = {
  second: ['PT1S', 'PT60S'],
  minute: ['PT1M', 'PT60M'],
  hour: ['PT1H', 'PT24H'],
  day: ['P1D', 'P7D'],
  week: ['P1W', 'P4W'],
  month: ['P1M', 'P12M'],
  year: ['P1Y', 'P10Y'],
};
const letter: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
};

function exactly(count: number, unit: Unit): string {
  const time = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
  return `P${time}${count}${letter[unit]}`;
}

/** One amount of time as read: the band's ends. */
type Band = readonly [string, string];

function band(low: number | undefined, high: number | undefined, unit: Unit): Band {
  if (low === undefined) return some[unit];
  return [exactly(low, unit), exactly(high ?? low, unit)];
}

const japaneseUnits: Readonly<Record<string, Unit>> = {
  秒: 'second',
  分: 'minute',
  時間: 'hour',
  日: 'day',
  週間: 'week',
  月: 'month',
  年: 'year',
};
const count = '(?:\\d{1,4}|[一二三四五六七八九十]{1,3})';
const amount = (name: string) =>
  `(?:(?<few${name}>数)|(?<low${name}>${count})(?:\\s?[〜～~-]\\s?(?<high${name}>${count}))?\\s?)(?<unit${name}>秒|分|時間|日|週間|[かカヶケヵ箇]月|年)(?<span${name}>間)?`;
const japanese = new RegExp(
  `(?<![\\d.,数])${amount('A')}(?:(?:または|もしくは|あるいは|から|、|ないし)${amount('B')})?(?<after>以内|足らず|未満|以上|ほど|程度|にわた|に渡|後|も(?=の|経|続)|弱|強|前後|近く|超)?`,
  'g',
);

function readJapanese(plain: string): Found[] {
  const found: Found[] = [];
  for (const match of plain.matchAll(japanese)) {
    const groups = match.groups ?? {};
    const end = match.index + match[0].length;
    const two = groups.unitB !== undefined;
    const last = groups.unitB ?? groups.unitA ?? '';
    const spanned = (groups.spanA ?? groups.spanB ?? groups.after) !== undefined;
    // 3年, 5日 and 10分 alone are a date's year, a day and a clock's minutes as well.
    const plainly = /時間|週間|月/.test(last) || (groups.fewA !== undefined && /日|年|分|秒/.test(last));
    if (!spanned && !plainly && !two) continue;
    if (
      /^(?:前|半前|ごろ前)/.test(plain.slice(end, end + 2)) ||
      /時$/.test(plain.slice(Math.max(0, match.index - 1), match.index))
    )
      continue;
    const one = japaneseBand(groups.fewA, groups.lowA, groups.highA, groups.unitA);
    const other = two ? japaneseBand(groups.fewB, groups.lowB, groups.highB, groups.unitB) : one;
    if (one && other)
      found.push({ start: match.index, end: trimmed(plain, match.index, end), band: [one[0], other[1]] });
  }
  return found;
}

/** The span ends with 以内 or 間, not with a verb's first syllable. */
function trimmed(plain: string, start: number, end: number): number {
  return end - (/(?:にわた|に渡|も)$/.exec(plain.slice(start, end))?.[0].length ?? 0);
}

function japaneseBand(
  few: string | undefined,
  low: string | undefined,
  high: string | undefined,
  surface: string | undefined,
): Band | undefined {
  const unit = japaneseUnits[(surface ?? '').replace(/^[かカヶケヵ箇]/, '')];
  if (!unit) return undefined;
  return few
    ? some[unit]
    : band(parseNumeral(low ?? ''), high === undefined ? undefined : parseNumeral(high), unit);
}

const number = `(?:\\d{1,4}|an?|${englishCounts.join('|')})`;
const unitWord = '(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)';
const english = new RegExp(
  `(?<![\\w$.,-])(?:(?<low>${number})(?:(?:\\s?[–-]\\s?|\\sto\\s|\\sor\\s)(?<high>${number}))?[ -](?<unit>${unitWord})(?:\\s(?:to|or|and)\\s(?<few2>(?:a few\\s|several\\s)?)(?<unit2>${unitWord}))?|(?<few>a few |several |a couple of |mere |within |in )(?<fewUnit>seconds|minutes|hours|days|weeks|months|years)(?:\\s(?:to|or|and)\\s(?<fewUnit2>${unitWord}))?|(?<pair>hours|days|weeks|months|minutes)\\s(?:to|or)\\s(?<pair2>hours|days|weeks|months|years))(?![\\w-])`,
  'iy',
);
const spanBefore =
  /\b(?:within|for|over|in|after|under|least|than|about|nearly|almost|around|approximately|roughly|as little as|lasted|lasting|lasts|takes?|took|the (?:past|last|first|next)|some|only|just|up to|every|of|spanning|across|during|a) $/i;

function readEnglish(plain: string, cues: Cues): Found[] {
  const found: Found[] = [];
  for (const match of matchesAt(english, plain, cues.duration)) {
    const groups = match.groups ?? {};
    const lead = /^(?:within|in) /i.exec(match[0])?.[0].length ?? 0;
    const start = match.index + lead;
    const end = match.index + match[0].length;
    if (
      /^\s(?:ago|earlier|later|old|before|prior|apart|after(?! (?:disclosure|release|publication|the)))\b/i.test(
        plain.slice(end, end + 9),
      )
    )
      continue;
    const unit = unitOf(groups.unit ?? groups.fewUnit ?? groups.pair);
    const second = unitOf(groups.unit2 ?? groups.fewUnit2 ?? groups.pair2);
    if (!unit) continue;
    const before = plain.slice(Math.max(0, match.index - 16), match.index);
    if (groups.low && !/^-/.test(match[0].slice(groups.low.length)) && !spanBefore.test(before) && !second)
      continue;
    if (groups.few === 'in ' && unit === 'year') continue;
    const one: Band = groups.low
      ? band(numberOf(groups.low), groups.high ? numberOf(groups.high) : undefined, unit)
      : some[unit];
    found.push({ start, end, band: [one[0], second ? some[second][1] : one[1]] });
  }
  return found;
}

function unitOf(word: string | undefined): Unit | undefined {
  const name = word?.toLowerCase().replace(/s$/, '');
  return name !== undefined && name in some ? (name as Unit) : undefined;
}

function numberOf(word: string): number {
  const lower = word.toLowerCase();
  return lower === 'a' || lower === 'an' ? 1 : englishCounts.indexOf(lower) + 1 || Number(lower);
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly band: Band;
}

/** Durations in order, without overlap: 数時間または数日以内 is `PT1H/P7D`, "within 24 hours" `PT24H/PT24H`. */
export function findDurations(
  text: string,
  plain: string,
  cues: Cues = cuesIn(fold(plain)),
): DurationMention[] {
  const read = /[年月日間分秒]/.test(plain)
    ? [...readJapanese(plain), ...readEnglish(plain, cues)]
    : readEnglish(plain, cues);
  read.sort((one, two) => one.start - two.start);
  const mentions: DurationMention[] = [];
  let taken = 0;
  for (const { start, end, band: ends } of read) {
    if (start < taken || end <= start) continue;
    taken = end;
    mentions.push({ kind: 'duration', start, end, text: text.slice(start, end), band: ends.join('/') });
  }
  return mentions;
}
