import type { TextLine } from './text-lines.ts';

export interface MeasuredPage {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Share of the page's height, at the top and at the bottom, in which headers and footers stand. */
const marginShare = 0.11;

/**
 * Lines that are no part of the text: running headers and footers (lines in the margins that come again on other pages, figures
 * aside), bare page numbers, and readings set small over kanji.
 */
export function marginLines(pages: readonly MeasuredPage[], bodySize: number): ReadonlySet<TextLine> {
  const seen = new Map<string, Set<number>>();
  const candidates: { line: TextLine; key: string }[] = [];
  for (const { height, lines } of pages) {
    for (const line of lines) {
      const middle = line.box[1] + line.box[3] / 2;
      const isTop = middle > height * (1 - marginShare);
      if (!isTop && middle > height * marginShare) continue;
      const key = `${isTop ? 'top' : 'bottom'} ${line.text.replaceAll(/\d{1,4}/g, '#').replaceAll(/\s/g, '')}`;
      candidates.push({ line, key });
      const on = seen.get(key) ?? new Set();
      on.add(line.page);
      seen.set(key, on);
    }
  }
  const least = pages.length <= 3 ? 2 : 3;
  const found = candidates.filter(
    ({ line, key }) => isPageNumber(line.text) || (seen.get(key)?.size ?? 0) >= least,
  );
  const readings = pages.flatMap(({ lines }) => lines.filter((line) => isReading(line, bodySize)));
  return new Set([...found.map(({ line }) => line), ...readings]);
}

function isPageNumber(text: string): boolean {
  return (
    text.length <= 24 &&
    /^(?:page|p\.?|頁)?\s?[-–—(]?\s?(?:\d{1,4}|[ivx]{1,5})\s?(?:\/|of|／)?\s?(?:\d{1,4})?\s?[-–—)]?\s?(?:ページ|頁)?$/iu.test(
      text,
    )
  );
}

/** Ruby: a few kana in at most two thirds of the text's size. */
function isReading(line: TextLine, bodySize: number): boolean {
  return line.size <= bodySize * 0.66 && line.text.length <= 24 && /^[\u3041-\u30ff\s]+$/.test(line.text);
}
