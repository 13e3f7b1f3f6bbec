import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import { type Marking, papRank, tlpRank } from '../model/marking.ts';
import { ownOrganisation, type Reader } from '../model/reader.ts';
import type { Tables } from './tables.ts';

/** Who reads. */
export type Viewer = Reader;

/** Who holds the store: the one user without accounts, and the command line. */
export const operator: Viewer = { level: 'RED', communities: [ownOrganisation], custodian: true };

export { tlpRank };

type Documents = ExpressionBuilder<Tables, 'document'>;

/**
 * The condition that every query over reports carries, counts and facets too: what may not be seen does not
 * show in a number either. It says of a document's marking what `mayGo` of `access` says; a property test holds both
 * together.
 */
export function visibleTo(
  viewer: Viewer,
): (document: Documents) => ExpressionWrapper<Tables, 'document', SqlBool> {
  return (document) => {
    if (viewer.custodian) return document.and([]);
    const { communities, person } = viewer;
    const names = person === undefined ? communities : [...communities, person];
    const acts = papRank(viewer.acts ?? 'RED');
    return document.and([
      document('document.pap', '<=', acts),
      document.or([
        document.and([document('document.tlp', '=', tlpRank('CLEAR')), document('document.limited', '=', 0)]),
        document.and([
          document('document.tlp', '<=', tlpRank(viewer.level)),
          document.or([
            document.and([document('document.limited', '=', 0), isOwners(document, communities)]),
            document.and([
              document('document.limited', '=', 1),
              document.or([
                document.and([document('document.tlp', '<', tlpRank('RED')), isNamed(names)]),
                document.and([
                  document('document.tlp', '=', tlpRank('RED')),
                  isNamed(person === undefined ? [] : [person]),
                ]),
              ]),
            ]),
          ]),
        ]),
      ]),
    ]);
  };
}

/** Without an audience: the owner's, below AMBER anybody's where there is no owner, at RED nobody's. */
function isOwners(document: Documents, communities: readonly string[]) {
  return document.and([
    document('document.tlp', '<', tlpRank('RED')),
    document.or([
      ...(communities.length > 0 ? [document('document.marking_owner', 'in', communities)] : []),
      document.and([
        document('document.marking_owner', 'is', null),
        ...(communities.includes(ownOrganisation) ? [] : [document('document.tlp', '<', tlpRank('AMBER'))]),
      ]),
    ]),
  ]);
}

function isNamed(names: readonly string[]) {
  if (names.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`exists (select 1 from document_audience
    where document_audience.document_seq = document.seq and document_audience.who in (${sql.join(names)}))`;
}

/** The columns of a document's marking. */
export function markingColumns(marking: Marking) {
  return {
    marking: JSON.stringify(marking),
    tlp: tlpRank(marking.level),
    marking_owner: marking.owner ?? null,
    limited: marking.audience === undefined ? 0 : 1,
    pap: papRank(marking.pap ?? 'CLEAR'),
  };
}
