import type { TextLine } from './text-lines.ts';

export interface MeasuredPage {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Share of the page's height, at the top and at the bottom, in which headers and footers stand. */
const marginShare = 0.11;

/** Running headers, footers and page numbers: lines in the margins that come again on other pages (figures aside), or bare page numbers. */
export function marginLines(pages: readonly MeasuredPage[]): ReadonlySet<TextLine> {
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
  return new Set(found.map(({ line }) => line));
}

function isPageNumber(text: string): boolean {
  return (
    text.length <= 24 &&
    /^(?:page|p\.?|頁)?\s?[-–—(]?\s?(?:\d{1,4}|[ivx]{1,5})\s?(?:\/|of|／)?\s?(?:\d{1,4})?\s?[-–—)]?\s?(?:ページ|頁)?$/iu.test(
      text,
    )
  );
}
