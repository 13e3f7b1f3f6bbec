import { nameKey } from '../model/name-key.ts';
import type { StoredClaim } from '../store/index.ts';
import type { LensView, NameView } from './contract/index.ts';

type Known = NameView['names'][number];

/**
 * What reports themselves state of the thing's other names: claims like any other, with the report as their source.
 * Where sets know the thing and none gives it that name, the edge is disputed and names both sides; it changes nothing
 * of what belongs together.
 * @param keys names that the view gathers @param known names and ties that it shows @param views each lens's view
 */
export function claimedNames(
  claims: readonly StoredClaim[],
  keys: readonly string[],
  known: readonly Known[],
  views: readonly LensView[],
): Known[] {
  const found = new Map<string, Known>();
  for (const { claim, report } of claims) {
    if (claim.predicate !== 'alias-of') continue;
    const isOurs = keys.includes(nameKey(claim.subject.value));
    const other = isOurs ? claim.object.value : claim.subject.value;
    const key = nameKey(other);
    if (keys.includes(key)) continue;
    const namer = claim.claimants.at(-1);
    const isDenied = claim.status === 'denied';
    const against = isDenied || known.some(({ name }) => nameKey(name) === key) ? [] : silent(key, views);
    const edge: Known = {
      name: other,
      ...(namer ? { namer } : {}),
      source: report.outlet ? `${report.outlet}: ${report.title}` : report.title,
      relation: isDenied ? 'not-same' : 'same',
      status: against.length > 0 ? 'disputed' : 'claimed',
      ...(against.length > 0 ? { contradictedBy: against } : {}),
    };
    found.set(`${edge.source} ${key} ${edge.relation}`, edge);
  }
  return [...found.values()];
}

/** Lenses that know the thing under names of which this is none. */
function silent(key: string, views: readonly LensView[]): { title: string; label: string }[] {
  return views
    .filter(({ names }) => !names.some((name) => nameKey(name) === key))
    .map(({ from, label }) => ({ title: from.title, label }));
}
