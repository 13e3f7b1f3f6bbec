import { z } from 'zod';
import { NameKind } from './lexicon.ts';

export const RulingId = z.uuid().brand<'RulingId'>();
export type RulingId = z.infer<typeof RulingId>;

const NameText = z.string().trim().min(1).max(400);
const pair = { nameKind: NameKind, one: NameText, other: NameText };

/**
 * What an analyst rules on two names. `join`: they mean one thing. `split`: a set has them as one, here they are two.
 * `not-same`: they must never be taken for one. `undo` takes a ruling back, and can be taken back itself.
 */
export const RulingAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('join'), ...pair }),
  z.object({ kind: z.literal('split'), ...pair }),
  z.object({ kind: z.literal('not-same'), ...pair }),
  z.object({ kind: z.literal('undo'), ruling: RulingId }),
]);
export type RulingAct = z.infer<typeof RulingAct>;

/** One entry of the log of rulings, which is only ever appended to. It rests on names, so that no sync undoes it. */
export const NameRuling = z.object({
  id: RulingId,
  /** Who ruled; one name until there are accounts. */
  actor: z.string(),
  /** ISO 8601 UTC. */
  at: z.string(),
  reason: z.string().trim().min(1).max(8_000),
  act: RulingAct,
});
export type NameRuling = z.infer<typeof NameRuling>;

/** A ruling on two names, without what only undoing has. */
export type PairRuling = NameRuling & { readonly act: Exclude<RulingAct, { kind: 'undo' }> };
