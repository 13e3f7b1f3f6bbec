import type { CanonicalDocument } from '../model/document.ts';
import type { SectionKind } from '../model/span.ts';

/**
 * Text outside furniture and comments, one line a line, white space at line ends aside: what decides whether a changed page is a
 * new version. Titles, lead, body and explanation are in it.
 */
export function articleText(document: Pick<CanonicalDocument, 'text' | 'sections'>): string {
  return linesOutside(document, ['furniture', 'comment']).join('\n');
}

/** Non-blank lines of all sections but those of the given kinds, trimmed. */
export function linesOutside(
  { text, sections }: Pick<CanonicalDocument, 'text' | 'sections'>,
  kinds: readonly SectionKind[],
): string[] {
  const lines: string[] = [];
  for (const section of sections) {
    if (kinds.includes(section.kind)) continue;
    for (const line of text.slice(section.start, section.end).split(/\r\n|\n|\r/)) {
      const trimmed = line.trim();
      if (trimmed !== '') lines.push(trimmed);
    }
  }
  return lines;
}
