import type { SectionKind } from '../model/span.ts';

/** What a line is on the page. `note` says which fact it carries, for those who read facts off it. */
export interface Label {
  readonly kind: SectionKind;
  readonly note?:
    | 'stamp'
    | 'stamp-label'
    | 'byline'
    | 'source'
    | 'site'
    | 'masthead'
    | 'credit'
    | 'original-title'
    | 'dek'
    | 'comment-heading';
}

export const furniture: Label = { kind: 'furniture' };

/** Letters and figures only, for comparing titles. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
