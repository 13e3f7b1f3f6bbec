import { z } from 'zod';
import { Question } from '../../model/claim.ts';

/** GET /api/report-backgrounds?ids= — which reports share an origin as far as is known, and what each leaves open. */
export const ReportBackgrounds = z.object({
  reports: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Id of the first of the reports that share its origin; its own where it stands alone. */
      origin: z.string(),
      questions: z.array(Question),
    }),
  ),
});
export type ReportBackgrounds = z.infer<typeof ReportBackgrounds>;
