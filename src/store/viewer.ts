import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { TlpLevel } from '../model/marking.ts';
import type { Tables } from './tables.ts';

/** Who reads: the highest TLP level they are cleared for, and the communities whose markings they may see. */
export interface Viewer {
  readonly level: TlpLevel;
  readonly communities: readonly string[];
}

/** The one user of an installation without accounts: sees all of the own organisation's. */
export const operator: Viewer = { level: 'RED', communities: ['own'] };

const order: readonly TlpLevel[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

/** 0 for CLEAR … 4 for RED. */
export function tlpRank(level: TlpLevel): number {
  return order.indexOf(level);
}

type Documents = ExpressionBuilder<Tables, 'document'>;

/**
 * The condition that every query over reports carries, counts and facets too: what may not be seen does not
 * show in a number either. CLEAR is for everybody; above it, the level and the marking's owner have to fit.
 */
export function visibleTo(
  viewer: Viewer,
): (document: Documents) => ExpressionWrapper<Tables, 'document', SqlBool> {
  return (document) =>
    document.or([
      document('document.tlp', '=', 0),
      document.and([
        document('document.tlp', '<=', tlpRank(viewer.level)),
        document.or([
          document('document.marking_owner', 'is', null),
          ...(viewer.communities.length > 0
            ? [document('document.marking_owner', 'in', viewer.communities)]
            : []),
        ]),
      ]),
    ]);
}
