import type { Lineage, Link } from '../model/document.ts';
import { overlaps } from '../model/span.ts';
import { comparable } from './label.ts';
import type { LabelledLines } from './label-lines.ts';
import type { Line } from './line.ts';
import { namedReport } from './named-report.ts';
import { sourceLineOf } from './source-line.ts';

interface Reading {
  readonly lines: readonly Line[];
  readonly labelled: LabelledLines;
  readonly links: readonly Link[];
  readonly japanese: boolean;
  /** The document's own outlet: a vendor's own report retells nobody by naming the vendor. */
  readonly outlet: string | undefined;
  /** The outlet that the text's speakers spoke to: of a translated text, the original's. */
  readonly spokenTo: string | undefined;
}

/**
 * Reports that the text retells or names as its source, the most explicit first: a "from …" line or 原文 line, a sentence saying
 * that the text was first published elsewhere or translated, the original's title under a Japanese one, a named report.
 */
export function lineageOf(reading: Reading): Lineage[] {
  const original = originalTitle(reading);
  const found = [...sourceLines(reading, original), ...sentences(reading)];
  if (
    original &&
    !found.some((l) => l.title !== undefined && comparable(l.title) === comparable(original.title ?? ''))
  )
    found.push(original);
  const report = reportOf(reading, found);
  return report ? [...found, report] : found;
}

function sourceLines(reading: Reading, original: Lineage | undefined): Lineage[] {
  const { lines, labelled, links } = reading;
  const found: Lineage[] = [];
  for (const [index, line] of lines.entries()) {
    if (labelled.labels[index]?.note !== 'source') continue;
    const read = sourceLineOf(line.bare, index / lines.length);
    if (!read) continue;
    const span = { start: line.start, end: line.end };
    const url = read.url ?? links.find((link) => overlaps(link, span))?.url ?? addressBelow(lines[index + 1]);
    const { basis, title, outlet } = read;
    // 「原文は以下」 that names nothing itself points at the original's title in the head, which follows as its own entry.
    if (!title && !outlet && !url) continue;
    if (!title && outlet && reading.outlet && comparable(outlet) === comparable(reading.outlet)) continue;
    if (!title && original?.title && basis === 'original-line') {
      found.push({ ...original, ...(url ? { url } : {}), basis, span });
      continue;
    }
    found.push({
      ...(title ? { title } : {}),
      ...(outlet ? { outlet } : {}),
      ...(url ? { url } : {}),
      basis,
      span,
    });
  }
  return found.sort((a, b) => weight(b) - weight(a));
}

const weight = (l: Lineage): number => (l.title ? 2 : 0) + (l.basis === 'from-line' ? 1 : 0);

function addressBelow(line: Line | undefined): string | undefined {
  return line && line.bare.length <= 400 ? /^https?:\/\/\S{4,390}$/i.exec(line.bare)?.[0] : undefined;
}

/** "Summary of an article in Japanese, “T” (Outlet, 8 January 2025)", 「T」（Outlet）の抄訳. Groups: title, outlet. */
const summaries: readonly RegExp[] = [
  /\b(?:[Ss]ummary|[Tt]ranslation|[Dd]igest|[Aa]daptation|[Aa]bridged version|[Rr]ewrite) of (?:an?|the) (?:[\w-]{2,20} )?(?:article|report|story|post|piece|advisory|blog)\b[^“「『"]{0,40}[“「『"]([^”」』"]{6,200})[”」』"](?:\s?[（(]([^,，、()（）]{2,60})[^()（）]{0,40}[)）])?/,
  /[「『“]([^」』”]{6,200})[」』”]\s?(?:[（(]([^,，、()（）]{2,60})[^()（）]{0,40}[)）])?(?:の|を)(?:要約|抄訳|翻訳|和訳|全訳|もとに|基に|元に)/u,
];

const republished: readonly RegExp[] = [
  /\b(?:[Tt]his|[Tt]he) (?:article|story|post|piece|report|blog|analysis|content)\s?(?:was|is|has been|had been|were)?\s?(?:originally|first|initially|previously)\s(?:published|posted|appeared|released)\s(?:on|by|in|at|for)\s(?:the\s)?([A-Z][\w&'’.-]{0,24}(?:\s[A-Z0-9][\w&'’.-]{0,24}){0,5})/,
  /\b(?:originally|first) (?:published|appeared|posted) (?:on|by|in|at)\s(?:the\s)?([A-Z][\w&'’.-]{0,24}(?:\s[A-Z0-9][\w&'’.-]{0,24}){0,5})/,
  /\b(?:republished|reprinted|reproduced|syndicated) (?:from|with permission (?:from|of)|courtesy of)\s(?:the\s)?([A-Z][\w&'’.-]{0,24}(?:\s[A-Z0-9][\w&'’.-]{0,24}){0,5})/,
  /\b[Tt]ranslated (?:and (?:edited|adapted) )?from (?:an?|the) (?:\w{2,20} )?(?:article|report|story|post|original)\s(?:published\s|posted\s)?(?:by|in|on|from|at)\s(?:the\s)?([A-Z][\w&'’.-]{0,24}(?:\s[A-Z0-9][\w&'’.-]{0,24}){0,5})/,
  /(?:本|この)(?:記事|稿|ブログ|投稿|レポート)は[、\s]?(?:海外|米国?の?|英国?の?|[一-龠ァ-ヺー]{1,8}の)?([^。、「」（）]{2,50}?)(?:が公開した|に掲載された|で公開された|で掲載された|発の|の)(?:[一-龠ァ-ヺー]{0,8}(?:記事|ブログ|レポート|投稿|原文))(?:「[^「」]{2,200}」|『[^『』]{2,200}』)?(?:[（(][^（）()]{1,80}[)）])?を(?:もと|基|元)?(?:に|として)?(?:[^。]{0,24})(?:翻訳|抄訳|編集|要約|再構成|日本語)/u,
];

/** Sentences by which a page says that it was published elsewhere before, or is a translation. */
function sentences({ lines, labelled, links, outlet }: Reading): Lineage[] {
  const found: Lineage[] = [];
  for (const [index, line] of lines.entries()) {
    const isEdge = index <= labelled.bodyFrom + 3 || index >= lines.length - 25;
    if (!isEdge || labelled.labels[index]?.kind === 'comment' || line.bare.length > 600) continue;
    const summary = summaries.map((pattern) => pattern.exec(line.bare)).find((m) => m !== null);
    if (summary?.[1]) {
      const span = { start: line.start, end: line.end };
      found.push({
        title: summary[1],
        ...(summary[2] && !/^(?:原文|英文|英語|リンク|PDF)$/.test(summary[2])
          ? { outlet: summary[2].trim() }
          : {}),
        basis: 'original-line',
        span,
      });
      continue;
    }
    for (const pattern of republished) {
      const m = pattern.exec(line.bare);
      if (!m?.[1]) continue;
      const name = m[1].replace(/[.'’]$/, '').trim();
      if (outlet && comparable(outlet) === comparable(name)) break;
      const title = /[「『“"]([^」』”"]{6,200})[」』”"]/u.exec(m[0])?.[1];
      const span = { start: line.start, end: line.end };
      const url = links.find((link) => overlaps(link, span))?.url;
      found.push({
        outlet: name,
        ...(title ? { title } : {}),
        ...(url ? { url } : {}),
        basis: 'original-line',
        span,
      });
      break;
    }
  }
  return found.slice(0, 3);
}

function originalTitle({ lines, labelled, spokenTo }: Reading): Lineage | undefined {
  const index = labelled.labels.findIndex((label) => label.note === 'original-title');
  const line = lines[index];
  if (!line) return undefined;
  return {
    title: line.bare,
    ...(spokenTo ? { outlet: spokenTo } : {}),
    basis: 'translated-title',
    span: { start: line.start, end: line.end },
  };
}

/** A named report in the title or the first paragraphs. */
function reportOf(
  { lines, labelled, japanese, outlet }: Reading,
  found: readonly Lineage[],
): Lineage | undefined {
  let length = 0;
  let before = '';
  for (const [index, line] of lines.entries()) {
    const kind = labelled.labels[index]?.kind;
    if (kind === 'furniture' || kind === 'comment') continue;
    if (kind === 'explanation' || length > (japanese ? 700 : 1_500)) return undefined;
    length += line.text.length;
    const report = namedReport(line.text, line.start, japanese, before);
    before += `\n${line.text.slice(0, 1_500)}`;
    if (!report) continue;
    const own = comparable(outlet ?? '');
    const named = comparable(report.outlet);
    if (own !== '' && (own.includes(named) || named.includes(own))) continue;
    if (found.some((l) => comparable(l.outlet ?? '') === named)) return undefined;
    return {
      outlet: report.outlet,
      ...(report.title ? { title: report.title } : {}),
      basis: 'named-report',
      span: { start: report.start, end: report.end },
    };
  }
  return undefined;
}
