import { z } from 'zod';

/** TLP 2.0 (FIRST, August 2022). Legacy WHITE is read as CLEAR at the door and never written. */
export const TlpLevel = z.enum(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED']);
export type TlpLevel = z.infer<typeof TlpLevel>;

export const Marking = z.object({
  level: TlpLevel,
  /** Whose marking it is: a community or organisation; absent on CLEAR. */
  owner: z.string().optional(),
  /** Communities or people it may go to; absent where the level alone says it. */
  audience: z.array(z.string()).optional(),
  /** Permissible Actions Protocol. */
  pap: z.enum(['CLEAR', 'GREEN', 'AMBER', 'RED']).optional(),
});
export type Marking = z.infer<typeof Marking>;

/** What comes unmarked from a public address is CLEAR; an upload or paste is AMBER of the own organisation. */
export function markingOfOrigin(origin: { kind: 'address' | 'feed' | 'file' | 'paste' | 'sample' }): Marking {
  const isPublic = origin.kind === 'address' || origin.kind === 'feed' || origin.kind === 'sample';
  return isPublic ? { level: 'CLEAR' } : { level: 'AMBER', owner: 'own' };
}
