import { dictionary } from '../../../model/dictionary.ts';
import type { QuantityMention } from '../../../model/mention.ts';
import type { Cues } from '../../cues.ts';
import { matchesAt } from '../../matcher/index.ts';
import type { Quantity } from './quantity.ts';
import { dataUnits, englishNouns } from './units.ts';

const numberWords = dictionary<number>({
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  'a dozen': 12,
  'a hundred': 100,
  'a thousand': 1000,
  'a million': 1e6,
});
const scales = dictionary<number>({
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
});
const currencies: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const qualifierWords: readonly (readonly [RegExp, QuantityMention['qualifier']])[] = [
  [/^(?:at least|no fewer than|no less than|a minimum of)$/i, 'at least'],
  [/^(?:more than|over|upwards of|in excess of|exceeding|well over)$/i, 'more than'],
  [
    /^(?:up to|as many as|as much as|at most|a maximum of|fewer than|less than|under|nearly|almost|close to)$/i,
    'up to',
  ],
  [/^(?:about|approximately|around|roughly|some|an estimated|estimated)$/i, 'about'],
];
const qualifier =
  '(?:at least|no fewer than|no less than|a minimum of|more than|well over|over|upwards of|in excess of|exceeding|up to|as many as|as much as|at most|a maximum of|fewer than|less than|under|nearly|almost|close to|about|approximately|around|roughly|some|an estimated|estimated|exactly|a total of)';
const pattern = new RegExp(
  `(?:(?<qualifier>${qualifier})\\s)?(?<![\\w.,$€£¥/@#-])(?<currency>US\\$|[$€£¥])?(?<number>\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9}(?:\\.\\d{1,3})?|${Object.keys(numberWords).join('|')})(?:\\s?(?<scale>hundred|thousand|million|billion|trillion|bn|mn|[kKmMbB])\\b)?(?:(?<percent>%)|[ -](?<noun>(?:[A-Za-z][\\w-]{1,20} ){0,3}[A-Za-z][\\w-]{1,20}))?(?![\\w%])`,
  'iy',
);

const partOfName =
  /(?<!\b(?:In|The|All|These|Those|Its|Their|Of|From|And|For|With|On|At|By|To|Only|Another|Other))(?<=[A-Z][\w.-]{0,20})\s$/;

/** "At least 22 countries", "more than 600 organizations", "up to $10 million". */
export function readEnglish(plain: string, cues: Cues): Quantity[] {
  const found: Quantity[] = [];
  for (const match of matchesAt(pattern, plain, cues.quantity)) {
    const groups = match.groups ?? {};
    const written = (groups.number ?? '').toLowerCase();
    const base = numberWords[written] ?? Number(written.replace(/,/g, ''));
    const scale = scales[(groups.scale ?? '').toLowerCase()] ?? 1;
    const counted = unitOf(groups.currency, groups.percent, groups.noun, groups.qualifier !== undefined);
    if (!counted || !Number.isFinite(base)) continue;
    // A name before a bare number makes it a part of that name: Windows 10 devices.
    const before = plain.slice(Math.max(0, match.index - 24), match.index);
    if (!groups.qualifier && !groups.currency && partOfName.test(before)) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length - counted.left,
      value: base * scale * counted.factor,
      qualifier: qualifierOf(groups.qualifier),
      unit: counted.unit,
    });
  }
  return found;
}

function qualifierOf(words: string | undefined): QuantityMention['qualifier'] {
  return qualifierWords.find(([wording]) => words !== undefined && wording.test(words))?.[1] ?? 'exactly';
}

/** The unit, its factor, and how many characters of the match lie behind it. */
function unitOf(
  currency: string | undefined,
  percent: string | undefined,
  noun: string | undefined,
  qualified: boolean,
): { unit: string; factor: number; left: number } | undefined {
  if (currency) {
    const unit = currencies[currency.slice(-1)] ?? currency;
    return { unit, factor: 1, left: noun === undefined ? 0 : noun.length + 1 };
  }
  if (percent) return { unit: 'percent', factor: 1, left: 0 };
  const words = (noun ?? '').split(' ');
  let length = 0;
  for (const [index, word] of words.entries()) {
    length += word.length + (index > 0 ? 1 : 0);
    const left = (noun ?? '').length - length;
    const factor = dataUnits[word] ?? dataUnits[word.toLowerCase()];
    if (factor !== undefined && index === 0) return { unit: 'byte', factor, left };
    const unit = englishNouns[word.toLowerCase()];
    if (unit !== undefined) return { unit, factor: 1, left };
    if (
      /^(?:of|in|to|and|or|the|on|at|by|for|with|from|were|was|are|is|have|has|that|which|who|as|hours?|days?|weeks?|months?|years?|minutes?|seconds?)$/i.test(
        word,
      )
    )
      return undefined;
  }
  const only = words[0] ?? '';
  if (!qualified || !/[a-z]s$/.test(only)) return undefined;
  return {
    unit: only.toLowerCase().replace(/ies$/, 'y').replace(/s$/, ''),
    factor: 1,
    left: (noun ?? '').length - only.length,
  };
}
