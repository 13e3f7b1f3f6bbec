import { Parser } from 'htmlparser2';

/** HTML as one line of plain words: titles of feeds are written as either. */
export function plainWords(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html);
  const pieces: string[] = [];
  const parser = new Parser({ ontext: (text) => pieces.push(text) }, { decodeEntities: true });
  parser.end(html);
  return oneLine(pieces.join(''));
}

/** White space as single spaces, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s{1,1000}/g, ' ').trim();
}

/** Plain text as HTML that shows it so. */
export function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split(/\r?\n\r?\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.replace(/\r?\n/g, '<br>')}</p>`)
    .join('\n');
}
