import { bylineOf } from './byline.ts';
import { comparable } from './label.ts';
import type { LabelledLines } from './label-lines.ts';
import type { Line } from './line.ts';
import { mastheadOf, soundsLikeOutlet } from './masthead.ts';
import { signatureOf } from './stamp.ts';

/** Who published it, as the page says by itself, most explicit first. Undefined when it does not say. */
export function outletOf(lines: readonly Line[], labelled: LabelledLines): string | undefined {
  return (
    fromSiteLine(lines, labelled) ??
    fromByline(lines, labelled) ??
    fromStamp(lines, labelled) ??
    fromMasthead(lines, labelled) ??
    fromTitle(lines, labelled) ??
    fromDateline(lines, labelled) ??
    fromPublisherLine(lines, labelled) ??
    fromCopyright(lines) ??
    outletSpokenTo(lines, labelled)
  );
}

function fromSiteLine(lines: readonly Line[], { labels, titleLine }: LabelledLines): string | undefined {
  const index = labels.findIndex((label) => label.note === 'site');
  const line = lines[index]?.bare;
  if (!line) return undefined;
  const title = titleLine === undefined ? '' : (lines[titleLine]?.bare ?? '');
  return siteName(line.startsWith(title) ? line.slice(title.length) : line);
}

/** " - Example News - (エグザンプル)" → "Example News": the reading in brackets and a tag line fall away. */
export function siteName(text: string): string | undefined {
  const parts = text
    .split(/\s?[-–—|｜«»:：]\s|\s[-–—|｜«»]\s?/u)
    .map((part) =>
      part
        .replace(/\s?[（(][^（）()]{1,40}[)）]$/u, '')
        .replaceAll(/^[\s|｜–—-]{1,4}|[\s|｜–—-]{1,4}$/gu, ''),
    );
  return parts.find((part) => part.length >= 2 && part.length <= 60 && !/^[（(]/.test(part));
}

function fromByline(lines: readonly Line[], { labels }: LabelledLines): string | undefined {
  for (const [index, label] of labels.entries()) {
    if (label.note !== 'byline' && label.note !== 'stamp') continue;
    const byline = bylineOf(lines[index]?.bare ?? '');
    if (byline?.outlet) return byline.outlet;
    // "By the Example News Agency": the agency itself signs.
    const [only] = byline?.authors ?? [];
    if (byline?.authors.length === 1 && only && mastheadOf(only)) return only;
  }
  return undefined;
}

function fromMasthead(lines: readonly Line[], { labels }: LabelledLines): string | undefined {
  const index = labels.findIndex((label) => label.note === 'masthead');
  const name = mastheadOf(lines[index]?.bare ?? '');
  // "Example Labs Blog" over a page that is © Example Labs.
  const holder = name ? fromCopyright(lines) : undefined;
  return holder && name?.startsWith(holder) ? holder : name;
}

/** 「主催：…」, "Published by: …", 「発行元：…」 on a line of their own. */
function fromPublisherLine(lines: readonly Line[], { labels }: LabelledLines): string | undefined {
  for (const [index, line] of lines.entries()) {
    if (labels[index]?.kind === 'comment' || line.bare.length > 80) continue;
    const m =
      /^(?:主催(?:者)?|発行(?:元|者|所)?|発表(?:元|者)?|配信元|発信元|提供元|制作|publisher|published by|issued by|organi[sz]ed by|hosted by|media outlet|outlet)\s?[:：]\s?([^:：。]{2,50})$/iu.exec(
        line.bare,
      );
    if (m?.[1]) return m[1].trim();
  }
  return undefined;
}

/** "Headline | Outlet" or "Outlet | Headline" on the title's own line. */
function fromTitle(lines: readonly Line[], { titleLine }: LabelledLines): string | undefined {
  const title = titleLine === undefined ? undefined : lines[titleLine]?.bare;
  const parts = title?.split(/\s?[|｜]\s?/u) ?? [];
  if (parts.length < 2) return dashedOutlet(title);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const [short, long] = first.length < last.length ? [first, last] : [last, first];
  return short.length >= 2 &&
    short.length <= 40 &&
    long.length > short.length * 1.3 &&
    (parts.length === 2 || short === last)
    ? siteName(short)
    : undefined;
}

/** "Headline - The Example News": a dash joins much else, so the last part must sound like an outlet. */
function dashedOutlet(title: string | undefined): string | undefined {
  const m = /^(.{16,250})\s[-–—]\s([^-–—]{3,40})$/u.exec(title ?? '');
  return m?.[2] &&
    soundsLikeOutlet(m[2]) &&
    /^(?:The\s)?[\p{Lu}\p{Script=Han}\p{Script=Katakana}]/u.test(m[2]) &&
    m[2].split(' ').length <= 5
    ? m[2]
    : undefined;
}

/** "TOKYO (Kyodo) —", "LONDON, July 9 (Reuters) -", 【東京=共同】, 【ロンドン時事】, （共同）. */
function fromDateline(lines: readonly Line[], { bodyFrom }: LabelledLines): string | undefined {
  const first = lines[bodyFrom]?.bare.slice(0, 120) ?? '';
  const english =
    /^[A-Z][\p{L}.' -]{1,40}(?:,\s[\p{L}.' ]{1,30}){0,2}(?:,\s\p{L}{3,9}\.?\s\d{1,2})?\s?\(([A-Z][\w .&-]{1,30})\)\s?[-–—]/u.exec(
      first,
    );
  if (english?.[1]) return english[1].trim();
  const japanese = /^【[^【】]{1,12}(?:[=＝]([^【】=＝]{2,12})|(時事|共同|AFP|ロイター|CNN))】/u.exec(first);
  return japanese?.[1] ?? japanese?.[2];
}

/** "Example News 2024.7.9 Tue", "The Ledger, June 9, 2023", 「2024年2月11日　みなと新聞　朝刊7面」, 【ワシントン=みなと新聞】 before a date. */
function fromStamp(lines: readonly Line[], { stamps, bodyFrom }: LabelledLines): string | undefined {
  for (const [index, found] of stamps) {
    const [line, first, last] = [lines[index]?.bare ?? '', found[0], found.at(-1)];
    const signed = signatureOf(line);
    if (signed) return signed;
    if (index > bodyFrom || !first || !last) continue;
    const before = line.slice(0, first.start);
    const dateline = /^【[^【】=＝]{1,12}[=＝]([^【】=＝]{2,14})】/u.exec(before)?.[1];
    if (dateline) return dateline;
    const parts = [...before.split(/[|｜・·　]|,\s?$|、\s?$/u), ...line.slice(last.end).split(/[|｜・·　]/u)];
    for (const part of parts) {
      const name = nameIn(part);
      if (name) return name;
    }
  }
  return undefined;
}

function nameIn(part: string): string | undefined {
  const name = part.replaceAll(/^[\s、,：:/／-]{1,4}|[\s、,：:/／-]{1,4}$/gu, '');
  if (
    name.length < 3 ||
    name.length > 40 ||
    /[:：]/u.test(name) ||
    /^(?:by|posted|published|updated|last|issued|for)\b|release|notice|編集部|ブログ$/iu.test(name)
  )
    return undefined;
  if (mastheadOf(name)) return name;
  if (/^The\s[A-Z]/.test(name) && name.split(' ').length <= 5) return name;
  // "Name & Name": no person, no rubric.
  return /^[A-Z][\w'’]+ & [A-Z][\w'’]+$/.test(name) ||
    (soundsLikeOutlet(name) &&
      /^[\p{Lu}\p{Script=Han}\p{Script=Katakana}][^\s]*[\p{Lu}a-z]/u.test(name) &&
      !/\s/.test(name))
    ? name
    : undefined;
}

function fromCopyright(lines: readonly Line[]): string | undefined {
  for (const line of lines.slice(-25).reverse()) {
    const m =
      /(?:©|\(c\)|copyright)[\s©(c)]{0,8}(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)?\d{2,4})?)?[\s,.]{0,3}(?:by\s)?([^\d©|][^©|]{1,70})/iu.exec(
        line.bare.slice(0, 200),
      );
    const holder = m?.[1]
      ?.replace(/\.?\s?all rights? reserved.*$/iu, '')
      .replace(/[,.]?\s?(?:inc|ltd|llc|corp|co|gmbh|plc)\b.*$/i, '')
      .replace(/(?:株式会社|合同会社)/u, '')
      .replaceAll(/^[\s,.]{1,8}|[\s,.]{1,8}$/g, '');
    if (holder && holder.length >= 2 && holder.length <= 50 && !/^(?:19|20)\d{2}/.test(holder)) return holder;
  }
  return undefined;
}

const spokenTo: readonly RegExp[] = [
  /\b(?:told|tells|interview with|statement to|shared with|speaking to|spoke to|confirmed to|email to|comment to)\s((?:The\s)?[A-Z][\w&'’.-]{1,24}(?:\s[A-Z][\w&'’.-]{1,24}){0,3})/g,
  /(?:^|[はがもと、。」\s])((?:The\s)?[A-Z][\w&'’.-]{1,24}(?:\s[A-Z][\w&'’.-]{1,24}){0,3})(?:に対し(?:て)?(?:、|\s)|に(?:語っ|述べ|話し|明かし|コメントし|説明し)|の取材に|が(?:取材|入手|インタビュー)し)/gu,
];

/**
 * The outlet that speakers of the text spoke to: «…と The Daily X に語った», "told The Daily X". A text names its own outlet
 * so, mostly again and again: twice is wanted, or once beside a picture credit of the same name.
 */
export function outletSpokenTo(lines: readonly Line[], { labels }: LabelledLines): string | undefined {
  const counts = new Map<string, { name: string; count: number }>();
  for (const [index, line] of lines.entries()) {
    const kind = labels[index]?.kind;
    const isCredit = labels[index]?.note === 'credit';
    if (kind === 'comment' || (kind === 'furniture' && !isCredit)) continue;
    for (const pattern of spokenTo) {
      if (isCredit) break;
      for (const m of line.bare.slice(0, 4_000).matchAll(pattern)) count(counts, m[1] ?? '');
    }
  }
  const credits = lines
    .filter((_, index) => labels[index]?.note === 'credit')
    .map((line) => comparable(line.bare));
  const best = [...counts.entries()].sort((a, b) => b[1].count - a[1].count)[0];
  if (!best) return undefined;
  const [key, { name, count: times }] = best;
  return times >= 2 || credits.some((credit) => credit.includes(key)) ? name : undefined;
}

function count(counts: Map<string, { name: string; count: number }>, name: string): void {
  const key = comparable(name);
  const entry = counts.get(key);
  if (entry) entry.count += 1;
  else counts.set(key, { name: name.replace(/[.']$/, ''), count: 1 });
}
