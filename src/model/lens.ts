import { z } from 'zod';

/**
 * Whose view of what belongs together: the project's own pack, MITRE's ATT&CK, MISP's galaxy, Microsoft's naming, or
 * one report's own statements.
 */
export const Lens = z.enum(['pack', 'mitre', 'misp', 'microsoft', 'report']);
export type Lens = z.infer<typeof Lens>;

/** The lenses that hold for every report, in the order in which a name that one lacks is looked for in the next. */
export const lensOrder = ['pack', 'mitre', 'misp', 'microsoft'] as const satisfies readonly Lens[];
export type SetLens = (typeof lensOrder)[number];
