import { randomUUID } from 'node:crypto';
import { nameKey } from '../model/name-key.ts';
import { type NameRuling, type RulingAct, RulingId } from '../model/name-ruling.ts';
import { done, failed, type Outcome } from '../model/trouble.ts';
import type { Clock, Store } from '../store/index.ts';

/**
 * Appends a ruling on names to the log.
 * Troubles: `input/invalid` for a name with itself or without a reason, `store/not-found` for an undo of nothing.
 */
export async function ruleOnNames(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  act: RulingAct,
  reason: string,
  actor: string,
): Promise<Outcome<NameRuling>> {
  if (reason.trim() === '') {
    return failed('input/invalid', 'reason', 'Say why: who reads the name later needs the reason.');
  }
  if (act.kind === 'undo') {
    const isThere = (await store.rulings.log()).some(({ id }) => id === act.ruling);
    if (!isThere) {
      return failed(
        'store/not-found',
        act.ruling,
        'There is no such ruling here. The log shows those there are.',
      );
    }
  } else if (nameKey(act.one) === nameKey(act.other)) {
    return failed('input/invalid', 'other', 'These are two spellings of one name. Give two names.');
  }
  const id = RulingId.parse(randomUUID());
  const ruling: NameRuling = { id, actor, at: clock().toISOString(), reason: reason.trim(), act };
  await store.rulings.append(ruling);
  return done(ruling);
}
