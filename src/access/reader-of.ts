import type { Account } from '../model/account.ts';
import { ownOrganisation, type Reader } from '../model/reader.ts';

/** What an account may see. A partner is never of our own organisation, whatever stands in its row. */
export function readerOf({ name, role, level, communities }: Account): Reader {
  const own = role === 'partner' ? communities.filter((one) => one !== ownOrganisation) : communities;
  return { level, communities: own, person: name };
}
