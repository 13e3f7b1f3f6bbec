import { type Marking, papRank, recipientsOf, tlpRank } from '../model/marking.ts';
import type { Reader } from '../model/reader.ts';

/** One thing that stands between a marking and a reader. */
export type Obstacle =
  | { readonly kind: 'level'; readonly marked: Marking['level']; readonly cleared: Marking['level'] }
  /** It is another's: whose it is. */
  | { readonly kind: 'owner'; readonly owner: string }
  /** It names who may have it, and the reader is none of them; at RED persons alone count. */
  | { readonly kind: 'audience'; readonly audience: readonly string[] }
  /** RED that names no person goes to nobody. */
  | { readonly kind: 'names-nobody' }
  | {
      readonly kind: 'pap';
      readonly marked: NonNullable<Marking['pap']>;
      readonly wanted: NonNullable<Marking['pap']>;
    };

export type Passage =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly obstacles: readonly Obstacle[] };

/**
 * The one gate: may what is marked so go to this reader? Every way out asks it; the store's queries say the same in
 * SQL. TLP 2.0 (FIRST, August 2022) and PAP as MISP's taxonomy defines it. Who holds the store sees what is in it.
 */
export function mayGo(marking: Marking, reader: Reader): Passage {
  if (reader.custodian) return { allowed: true };
  const obstacles = [...levelOf(marking, reader), ...recipients(marking, reader), ...papOf(marking, reader)];
  return obstacles.length === 0 ? { allowed: true } : { allowed: false, obstacles };
}

function levelOf(marking: Marking, { level }: Reader): Obstacle[] {
  // CLEAR goes to everybody; where it names an audience, that is all that is asked.
  const isOpen = marking.level === 'CLEAR' && !marking.audience;
  if (isOpen || tlpRank(marking.level) <= tlpRank(level)) return [];
  return [{ kind: 'level', marked: marking.level, cleared: level }];
}

function recipients(marking: Marking, { communities, person }: Reader): Obstacle[] {
  const allowed = recipientsOf(marking);
  if (allowed === undefined) return [];
  if (marking.level === 'RED') {
    if (person !== undefined && allowed.includes(person)) return [];
    return allowed.length === 0 ? [{ kind: 'names-nobody' }] : [{ kind: 'audience', audience: allowed }];
  }
  const isPerson = person !== undefined && marking.audience?.includes(person) === true;
  if (isPerson || allowed.some((who) => communities.includes(who))) return [];
  const [owner] = allowed;
  return marking.audience || owner === undefined
    ? [{ kind: 'audience', audience: allowed }]
    : [{ kind: 'owner', owner }];
}

function papOf({ pap = 'CLEAR' }: Marking, { acts = 'RED' }: Reader): Obstacle[] {
  return papRank(pap) <= papRank(acts) ? [] : [{ kind: 'pap', marked: pap, wanted: acts }];
}

/** One obstacle in plain English, for errors of the command line. */
export function sayObstacle(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'level':
      return `marked TLP:${obstacle.marked}, cleared up to TLP:${obstacle.cleared}`;
    case 'owner':
      return `belongs to ${obstacle.owner}`;
    case 'audience':
      return obstacle.audience.length === 0
        ? 'nobody may have what rests on all of these'
        : `may go to ${obstacle.audience.join(', ')} alone`;
    case 'names-nobody':
      return 'marked TLP:RED and names no person that it may go to';
    case 'pap':
      return `marked PAP:${obstacle.marked}, and this use needs PAP:${obstacle.wanted} or less strict`;
  }
}
