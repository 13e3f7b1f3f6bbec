import { isSpace } from '../space.ts';

const quoteOrStyle = `"“'‘*_`;
const longest = 24;

/** The word before an offset in small letters, white space and opening quotation marks between them left out; '' if it is long. */
export function lastWordBefore(text: string, offset: number): string {
  let end = offset;
  while (end > 0 && quoteOrStyle.includes(text[end - 1] ?? ' ')) end--;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < longest && !isSpace(text.charCodeAt(start - 1))) start--;
  return end - start < longest ? text.slice(start, end).toLowerCase() : '';
}
