import type { Span } from '../model/span.ts';
import { englishBody, englishWordings, speakerNamedBefore, speakerOf } from './named-report-en.ts';
import { japaneseBody, japaneseWordings } from './named-report-ja.ts';

/** A report of a named body that the text says it retells. */
export interface NamedReport extends Span {
  readonly outlet: string;
  readonly title?: string;
}

/**
 * The first named report that a paragraph (of the opening of an article) says the text rests on; `before` is what the article said
 * until then. Precision first: only wordings that tie the text itself to the report.
 */
export function namedReport(
  paragraph: string,
  offset: number,
  isJapanese: boolean,
  before = '',
): NamedReport | undefined {
  const text = paragraph.slice(0, 2_500);
  if (!(isJapanese ? japanesePaper : englishPaper).test(text)) return undefined;
  for (const pattern of isJapanese ? japaneseWordings : englishWordings) {
    const m = pattern.exec(text);
    const outlet = m?.[1] ? (isJapanese ? japaneseBody(m[1]) : englishBody(m[1])) : undefined;
    if (m && outlet) return reportAt(m, outlet, offset);
  }
  const unnamed = isJapanese ? null : speakerNamedBefore.exec(text);
  if (!unnamed) return undefined;
  const speaker = speakerOf.exec(`${before.slice(-2_000)}\n${text.slice(0, unnamed.index)}`);
  const outlet = englishBody(speaker?.[1] ?? speaker?.[2] ?? '');
  return outlet ? reportAt(unnamed, outlet, offset) : undefined;
}

/** Paragraphs without any word for a report are passed over quickly. */
const englishPaper =
  /report|advisor|analys|blog|post|paper|stud|alert|statement|bulletin|release|notification|research|finding|investigat|survey|guidance|write-?up|data|telemetry/i;
const japanesePaper =
  /報告|レポート|調査|分析|ブログ|アドバイザリ|勧告|発表|リリース|注意喚起|ペーパー|声明|報道|記事|文書/u;

function reportAt(m: RegExpExecArray, outlet: string, offset: number): NamedReport {
  const title = /[「『“]([^」』”]{6,120})[」』”]/u.exec(m[0])?.[1];
  const start = offset + m.index;
  return { start, end: start + m[0].length, outlet, ...(title ? { title } : {}) };
}
