import { z } from 'zod';

/** A range over canonical text: UTF-16 code units, `0 <= start < end <= text.length`. */
export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() });
export type Span = z.infer<typeof Span>;

export const SectionKind = z.enum(['title', 'lead', 'body', 'explanation', 'comment', 'furniture']);
export type SectionKind = z.infer<typeof SectionKind>;

/** A range of canonical text with its part in the document. Sections do not overlap and are sorted by start. */
export const Section = Span.extend({ kind: SectionKind });
export type Section = z.infer<typeof Section>;

/** Do the two ranges share at least one code unit? */
export function overlaps(one: Span, two: Span): boolean {
  return one.start < two.end && two.start < one.end;
}
