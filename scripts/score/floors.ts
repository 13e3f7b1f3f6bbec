// What was reached: labels/floors.json. A figure below its floor fails.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Floor = z.object({
  /** `field=F1` of the judge. */
  min: z.array(z.string()),
  maxFabrications: z.number().int().nonnegative(),
  /** Points of F1 that claims may fall when the names are invented; 8 by default. */
  maxSwapFall: z.number().nonnegative().optional(),
  /** Share (0–1) of hedged claims that have to be read as asserted once their hedges are gone. */
  minUnhedged: z.number().min(0).max(1).optional(),
});
export type Floor = z.infer<typeof Floor>;

/** The floor of each set by its name; throws a ZodError that names the field if the file is no good. */
export function readFloors(file: string): Readonly<Record<string, Floor>> {
  return z.record(z.string(), Floor).parse(JSON.parse(readFileSync(file, 'utf8')));
}
