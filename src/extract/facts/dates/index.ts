// In: a text with its sections, its dates of publication and update, and the names found in it. Out: date mentions in order.
// Refuses: dates that no calendar has, and figures inside names, paths, versions and counts.
import type { DateMention, NameMention } from '../../../model/mention.ts';
import type { Section } from '../../../model/span.ts';
import { type Cues, cuesIn } from '../../cues.ts';
import { fold } from '../../matcher/index.ts';
import { type CutDate, compare, parseIso } from './calendar.ts';
import { connect } from './connect.ts';
import { readEnglish } from './en/grammar.ts';
import type { Expression } from './expression.ts';
import { readJapanese } from './ja/grammar.ts';
import { readNumeric } from './numeric.ts';
import { type Moment, monthAndDay, resolve } from './resolve.ts';
import { endOfHead, isStamp } from './stamps.ts';

export interface DatesInput {
  readonly text: string;
  /** The text with its ASCII in half width, unit for unit (`narrow`). */
  readonly plain: string;
  /** Of the text folded, where they were looked for before. */
  readonly cues?: Cues;
  readonly sections: readonly Section[];
  readonly publishedAt?: string | undefined;
  readonly updatedAt?: string | undefined;
  readonly names: readonly NameMention[];
}

const kana = /[\u3041-\u3096]/;
const japanese = /[年月日週]/;
/** R6, H31: eras, in a text that is Japanese otherwise. */
const era = /[RHS]\d/;

/** Date mentions in order of their start, without overlap. */
export function findDates(input: DatesInput): DateMention[] {
  const { text, plain, sections } = input;
  const inJapanese = kana.test(plain);
  const read = withoutOverlap(
    [
      ...readNumeric(plain, inJapanese),
      ...(japanese.test(plain) || (inJapanese && era.test(plain)) ? readJapanese(plain) : []),
      ...readEnglish(plain, input.cues ?? cuesIn(fold(plain))),
    ],
    input.names,
  );
  const pageDates = [input.publishedAt, input.updatedAt].map((value) => value?.slice(0, 10) ?? '');
  const page = { sections, headEnd: endOfHead(plain), pageDates };
  const expressions = connect(plain, read).map((one) => ({ one, stamp: isStamp(plain, one, page) }));
  const updated = parseIso(input.updatedAt);
  const published = parseIso(input.publishedAt) ?? updated;
  const yearOf = yearsTold(expressions);
  const comments = sections.filter((section) => section.kind === 'comment');
  const commentDate = commentDates(expressions, comments);
  const mentions: DateMention[] = [];
  let previous: { last: CutDate; end: number } | undefined;
  let within: Section | undefined;
  let nextComment = 0;
  for (const [index, { one, stamp }] of expressions.entries()) {
    while (nextComment < comments.length && (comments[nextComment]?.end ?? 0) <= one.start) nextComment++;
    const candidate = comments[nextComment];
    const comment = candidate && candidate.start <= one.start ? candidate : undefined;
    // A comment tells its own story: what the article dated before it says nothing of its year.
    if (comment !== within) previous = undefined;
    within = comment;
    const commented = stamp ? undefined : commentDate[index];
    const publication = commented ?? published;
    const known = commented ?? later(published, updated);
    const told = previous && !plain.slice(previous.end, one.start).includes('\n') ? previous.last : undefined;
    const moment: Moment = { publication, known, yearOf, previous: previous?.last, sameParagraph: told };
    const interval =
      resolve(one, moment) ?? (one.otherwise && resolve({ ...one, from: one.otherwise }, moment));
    if (!interval) continue;
    const { last, ...when } = interval;
    if (!stamp) previous = { last, end: one.end };
    const { start, end } = one;
    mentions.push({ kind: 'date', start, end, text: text.slice(start, end), ...when, stamp });
  }
  return mentions;
}

const nowhere: Moment = {
  publication: undefined,
  known: undefined,
  yearOf: new Map(),
  previous: undefined,
  sameParagraph: undefined,
};

function later(one: CutDate | undefined, two: CutDate | undefined): CutDate | undefined {
  return one && two && compare(one, two) < 0 ? two : (one ?? two);
}

/** The year of each day that the text gives in full; a day that it gives with two years tells nothing. */
function yearsTold(expressions: readonly Stamped[]): Map<string, number> {
  const years = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const { one } of expressions) {
    const { year, month, day } = one.from;
    if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') continue;
    const key = monthAndDay(month, day);
    if ((years.get(key) ?? year) !== year) doubtful.add(key);
    years.set(key, year);
  }
  for (const key of doubtful) years.delete(key);
  return years;
}

interface Stamped {
  readonly one: Expression;
  readonly stamp: boolean;
}

/** For each expression in a comment, the comment's own date: the nearest stamp before it, else the first after it. */
function commentDates(
  expressions: readonly Stamped[],
  comments: readonly Section[],
): (CutDate | undefined)[] {
  const dates = new Array<CutDate | undefined>(expressions.length);
  let index = 0;
  for (const { start, end } of comments) {
    while (index < expressions.length && (expressions[index]?.one.start ?? 0) < start) index++;
    let nearest: CutDate | undefined;
    let undated = index;
    for (; index < expressions.length; index++) {
      const expression = expressions[index];
      if (!expression || expression.one.start >= end) break;
      const stamped = expression.stamp ? resolve(expression.one, nowhere)?.last : undefined;
      if (stamped) {
        if (!nearest) dates.fill(stamped, undated, index);
        nearest = stamped;
        undated = index;
      }
      dates[index] = nearest;
    }
  }
  return dates;
}

/** Sorted by start; of two that overlap the earlier, of two at one place the longer. Names of things keep their figures. */
function withoutOverlap(read: Expression[], names: readonly NameMention[]): Expression[] {
  read.sort((one, two) => one.start - two.start || two.end - one.end);
  const kept: Expression[] = [];
  let end = 0;
  let index = 0;
  for (const one of read) {
    if (one.start < end) continue;
    while (index < names.length && (names[index]?.end ?? 0) <= one.start) index++;
    const name = names[index];
    if (name && name.start <= one.start && one.end <= name.end) continue;
    kept.push(one);
    end = one.end;
  }
  return kept;
}
