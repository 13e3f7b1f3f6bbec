import { z } from 'zod';

/** What a column of a spreadsheet of claims can be. */
export const SheetField = z.enum([
  'subject',
  'subjectKind',
  'predicate',
  'object',
  'objectKind',
  'status',
  'likelihood',
  'claimants',
  'quote',
  'document',
  'reasons',
]);
export type SheetField = z.infer<typeof SheetField>;

/** Which column (from 0) is which field. */
export const SheetMapping = z.partialRecord(SheetField, z.number().int().min(0).max(199));
export type SheetMapping = z.infer<typeof SheetMapping>;

/** What is wrong with a row of a spreadsheet: its line, the column at fault, one sentence; `why` for the page's own words. */
export const RowFault = z.object({
  line: z.number().int(),
  field: SheetField,
  why: z.enum(['empty', 'unknown', 'too-long', 'no-report', 'no-quote', 'refused']),
  message: z.string(),
});
export type RowFault = z.infer<typeof RowFault>;
