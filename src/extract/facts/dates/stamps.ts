import type { Section } from '../../../model/span.ts';
import { cutDate, iso } from './calendar.ts';
import type { Expression } from './expression.ts';

const cueBefore =
  /(?:^|[|•·,;–—>*#_-]\s?|\s{2})(?:(?:last|first)\s{1,2})?(?:updated?|modified|published|publication date|posted|released?|date|written|created|issued|revised)(?:\s{1,2}date)?(?:\s{1,2}(?:on|at))?\s{0,2}(?:[:：|]\s{0,2})?(?:[A-Z][a-z]{2,8}(?:day)?,?\s{0,2})?$/i;
const japaneseCueBefore =
  /(?:公開|更新|最終更新|掲載|投稿|作成|発行|配信|発表|登録|改訂|記事公開|記事更新)(?:日時?)?\s{0,2}(?:[:：|／/]\s{0,2})?$/;
const japaneseCueAfter = /^\s{0,2}(?:\d{1,2}[:時]\d{2}分?\s{0,2})?(?:公開|更新|掲載|投稿|配信|付け?$)/;
const timeOrByline =
  /\b\d{1,2}:\d{2}(?::\d{2})?\b|\b(?:[ap]\.?m\.?|UTC|GMT|JST|EST|EDT|PST|PDT|CET)\b|\d{1,2}時(?:\d{1,2}分)?|\b(?:by|min(?:ute)?s?|read|ago|views?|comments?)\b|[\s|•·,.、。:：()（）[\]/–—-]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[月火水木金土日]曜日?/gi;

/** A stamp's line is short. */
const longestBefore = 120;
const longestAfter = 160;

/** What stamps of a page are told by. */
export interface Page {
  readonly sections: readonly Section[];
  /** Where the running text begins. */
  readonly headEnd: number;
  /** Days of publication and update as the page's giver knows them. */
  readonly pageDates: readonly string[];
}

/**
 * Is this the page's own stamp, or the date of a comment? `Last Updated on …`, 公開日：…, a day alone on a line near the title,
 * or alone on a line of a comment.
 */
export function isStamp(plain: string, one: Expression, { sections, headEnd, pageDates }: Page): boolean {
  const head = plain.slice(Math.max(0, one.start - longestBefore), one.start);
  const tail = plain.slice(one.end, one.end + longestAfter);
  const lineStart = head.lastIndexOf('\n');
  const lineEnd = tail.indexOf('\n');
  if (lineStart < 0 && one.start > longestBefore) return false;
  if (lineEnd < 0 && one.end + longestAfter < plain.length) return false;
  const before = head.slice(lineStart + 1);
  const after = lineEnd < 0 ? tail : tail.slice(0, lineEnd);
  const isSentence = /[。.!?]\s*$/.test(after);
  const cue = cueBefore.exec(before);
  if (cue && (cue.index === 0 || !isSentence)) return true;
  if (before.length < 24 && japaneseCueBefore.test(before) && !/[はがをに]/.test(after.slice(0, 3)))
    return true;
  if (before.length < 16 && after.length < 24 && japaneseCueAfter.test(after)) return true;
  if (one.from.day === undefined || one.to || isSentence || /^[にはのをがかまで以、]/.test(after))
    return false;
  const kind = sectionAt(sections, one.start);
  const alone = (before + after).replace(timeOrByline, '').length;
  if (kind === 'comment' || kind === 'furniture') return alone <= 24;
  if (one.start >= headEnd) return false;
  return alone <= 30 || (pageDates.includes(isoOf(one)) && before.length + after.length < 90);
}

function isoOf({ from }: Expression): string {
  const { year, month, day } = from;
  if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') return '';
  const date = cutDate(year, month, day);
  return date ? iso(date) : '';
}

function sectionAt(sections: readonly Section[], at: number): Section['kind'] | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const section = sections[low];
  return section && section.start <= at ? section.kind : undefined;
}

/** Where the running text begins: the first line that is a sentence of some length. */
export function endOfHead(plain: string): number {
  let start = 0;
  for (let line = 0; line < 40 && start < plain.length; line++) {
    const next = plain.indexOf('\n', start);
    const end = next < 0 ? plain.length : next;
    if (end - start > 120 || (end - start > 60 && /[。.]\s*$/.test(plain.slice(end - 3, end)))) break;
    start = end + 1;
  }
  return Math.min(start, plain.length);
}
