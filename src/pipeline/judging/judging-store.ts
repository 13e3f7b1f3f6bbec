import { judge } from '../../judgement/index.ts';
import type { Outcome } from '../../model/trouble.ts';
import { openStore, type Store } from '../../store/index.ts';

/** Opens a store whose reports are judged by their analysts' decisions: what saves or decides opens it so. */
export function openJudgingStore(
  folder: string,
  options: Parameters<typeof openStore>[1] = {},
): Promise<Outcome<Store>> {
  return openStore(folder, { ...options, judge });
}
