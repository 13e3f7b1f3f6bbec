import type { CveMention } from '../../model/mention.ts';
import type { FoldedText } from '../matcher/index.ts';

const dash = '[-\\u2010-\\u2015\\u2212\\u30fc_\\s]';
const identifier = new RegExp(`(?<![a-z0-9])cve${dash}{1,3}(\\d{4})${dash}{1,3}(\\d{4,7})(?!\\d)`, 'gu');
/** CVE-2021-26855/26857, CVE-2021-26855, -26857 and -27065: the year is said once. */
const sequel = new RegExp(
  `^(?:\\s?/\\s?${dash}?|\\s?(?:[,、・]|and|or|&|および|及び|と|や)\\s{0,2}[-\\u2010-\\u2015\\u2212])(\\d{4,7})(?![\\d.]|${dash}\\d)`,
  'u',
);
const firstYear = 1999;
const lastYear = 2099;

/**
 * CVE identifiers in any width and with any dash, lists that leave out the year included.
 * @param folded `fold` of the text
 */
export function findCves(text: string, folded: FoldedText): CveMention[] {
  const mentions: CveMention[] = [];
  const add = (year: string, number: string, start: number, end: number) => {
    const range = folded.toOriginal(start, end);
    mentions.push({
      kind: 'cve',
      id: `CVE-${year}-${number}`,
      ...range,
      text: text.slice(range.start, range.end),
    });
  };
  if (!folded.text.includes('cve')) return mentions;
  for (const found of folded.text.matchAll(identifier)) {
    const [whole, year = '', number = ''] = found;
    if (Number(year) < firstYear || Number(year) > lastYear) continue;
    let end = found.index + whole.length;
    add(year, number, found.index, end);
    for (;;) {
      const more = sequel.exec(folded.text.slice(end, end + 24));
      const next = more?.[1];
      if (!more || !next) break;
      const start = end + more[0].length - next.length;
      end = start + next.length;
      add(year, next, start, end);
    }
  }
  return mentions;
}
