import type { ReportBackgrounds } from '../../src/server/contract/background.ts';
import type { ClaimInReport } from '../../src/server/contract/index.ts';

/** Report → the origin that it shares with others, as far as is known. */
export type Origins = ReadonlyMap<string, string>;

export function originsOf(backgrounds: ReportBackgrounds | undefined): Origins {
  return new Map(backgrounds?.reports.map(({ id, origin }) => [id, origin]));
}

/**
 * Independent origins of one statement: reports of one origin count once, and so does who speaks in them (the
 * innermost named claimant, else the outlet): two reports that quote one vendor have one origin.
 */
export function countOrigins(
  said: readonly Pick<ClaimInReport, 'reportId' | 'outlet' | 'claim'>[],
  origins: Origins,
): number {
  const groups: Set<string>[] = [];
  for (const { reportId, outlet, claim } of said) {
    const speaker = claim.claimants.at(-1) ?? outlet;
    const marks = [
      `report ${origins.get(reportId) ?? reportId}`,
      ...(speaker ? [`speaker ${speaker.normalize('NFKC').toLowerCase()}`] : []),
    ];
    const touched = groups.filter((group) => marks.some((mark) => group.has(mark)));
    const merged = new Set([...touched.flatMap((group) => [...group]), ...marks]);
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.length;
}
