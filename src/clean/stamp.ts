import { printedDates } from './printed-date.ts';

/** A date that a page prints about itself. */
export interface Stamp {
  /** What its label says; `plain` where none stands beside it. */
  readonly kind: 'published' | 'updated' | 'plain';
  readonly iso: string;
  /** Offsets within the line. */
  readonly start: number;
  readonly end: number;
}

const published =
  /(?:公開|公表|掲載|投稿|発行|配信|発表|初版|新規|作成|登録|published|posted|released?|release date|publication date|publish date|issued|created|date of issue)/iu;
const updated =
  /(?:最終更新|最終改訂|更新|改訂|改定|修正|last (?:updated|modified|revised|reviewed|changed|edited)|updated?|modified|revised|revision|edited)/iu;
/** Label words with what may stand around them; what is left of a line without them and without its dates is its residue. */
const labels =
  /(?:最終|初版|記事)?(?:公開|公表|掲載|投稿|発行|配信|発表|更新|改訂|改定|修正|新規|作成|登録|初版)(?:日時?|年月日)?|\b(?:first |last |originally |original )?(?:published|posted|released?|issued|created|updated?|modified|revised|reviewed|edited)(?: date| time)?(?: on| at)?\b|\bpublication date\b|\bdate\b/giu;

/**
 * Dates of a line that does nothing but give them (with a writer, a place, a counter): "Last Updated on 2024-06-20 20:43 by X",
 * 「公開日：2024年7月1日　最終更新日：2024年7月3日」, "Jun 20, 2024 Newsroom". Undefined for running text.
 */
export function stampsOf(line: string): readonly Stamp[] | undefined {
  if (line.length > 180 || line.length < 6 || !/[\d\uff10-\uff19]/.test(line)) return undefined;
  const dates = printedDates(line);
  if (dates.length === 0 || dates.length > 3) return undefined;
  let before = 0;
  let isLabelled = false;
  const stamps: Stamp[] = [];
  for (const [index, date] of dates.entries()) {
    const lead = line.slice(Math.max(before, date.start - 28), date.start);
    const next = dates[index + 1]?.start ?? line.length;
    const tail = line.slice(date.end, Math.min(date.end + 12, next));
    const kind = kindOf(lead, tail);
    if (kind !== 'plain') isLabelled = true;
    stamps.push({ kind, iso: date.iso, start: date.start, end: date.end });
    before = date.end;
  }
  return isStampLine(line, dates, isLabelled) ? stamps : undefined;
}

function kindOf(lead: string, tail: string): Stamp['kind'] {
  const closing =
    /^\s?[（(]?\s?(公開|公表|掲載|投稿|配信|発表|新規|初版|更新|改訂|改定|修正)/u.exec(tail)?.[1] ??
    // "9 July 2024 (updated)", not "9 July 2024 Updated 3 hours ago".
    /^(?:\s?[（(]|\s)(updated|published)(?:[)）]|$)/i.exec(tail)?.[1];
  if (closing) return updated.test(closing) ? 'updated' : 'published';
  const [isUpdate, isPublication] = [updated.test(lead), published.test(lead)];
  if (isUpdate && isPublication)
    return lead.search(updated) > lead.search(published) ? 'updated' : 'published';
  return isUpdate ? 'updated' : isPublication ? 'published' : 'plain';
}

function isStampLine(
  line: string,
  dates: readonly { start: number; end: number }[],
  isLabelled: boolean,
): boolean {
  let rest = '';
  let at = 0;
  for (const date of dates) {
    rest += ` ${line.slice(at, date.start)}`;
    at = date.end;
  }
  rest = `${rest} ${line.slice(at)}`.replaceAll(labels, ' ').trim();
  if (/[。？?!！]|\.\s|[〜～–]\s*$|^[〜～–]/u.test(rest)) return false;
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > 4 && /[a-z]{2}[.]$/.test(rest)) return false;
  const japanese = /[ぁ-ゖ]{2,}/u.exec(rest) ? rest.length : 0;
  // Particles and verbs in kana make a sentence of it: 「2024年7月9日に発表された」.
  if (
    japanese > 0 &&
    /(?:[はがをにで]|した|する|れた|った)/u.test(rest.replaceAll(/[「『][^」』]{0,80}[」』]/gu, '')) &&
    !isLabelled
  )
    return false;
  return rest.length <= (isLabelled ? 70 : 56) && words.length <= (isLabelled ? 10 : 8);
}

/** The outlet of a text that signs at its end with name and date: "（Example NEXT - 2024/07/09 ）". */
export function signatureOf(line: string): string | undefined {
  if (line.length > 80) return undefined;
  return /^[（(]\s?([^（()）\d]{2,30}?)\s?[-–—、,／/]\s?(?=(?:19|20)\d{2})/u.exec(line)?.[1]?.trim();
}

/** A line that holds only the label whose date stands on the next one: 「公開日」, "Published", "Release date:". */
export function labelAlone(line: string): Stamp['kind'] | undefined {
  if (line.length > 28) return undefined;
  const rest = line.replaceAll(labels, '').replaceAll(/[\s:：・]/gu, '');
  if (rest !== '') return undefined;
  return updated.test(line)
    ? 'updated'
    : published.test(line)
      ? 'published'
      : /\bdate\b/i.test(line)
        ? 'plain'
        : undefined;
}
