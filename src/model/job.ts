import { z } from 'zod';

/** How far the reading of one item has come. */
export const JobStep = z.enum([
  'waiting',
  'obtain',
  'clean',
  'extract',
  'claim',
  'store',
  'done',
  'failed',
  'stopped',
]);
export type JobStep = z.infer<typeof JobStep>;

/** What saving it came to: a new document, a changed page, the same bytes, the same page read anew. */
export const JobResult = z.enum(['new', 'version', 'unchanged', 'revision']);
