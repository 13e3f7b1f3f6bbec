import type { Claim } from '../model/claim.ts';
import type { Doubt } from '../model/decision.ts';
import { nameKey } from '../model/name-key.ts';
import type { NamedThing } from '../model/reading.ts';
import { overlaps, type Section } from '../model/span.ts';

/** Keys of the names that no list knows. */
export function freshNames(names: readonly NamedThing[]): ReadonlySet<string> {
  return new Set(names.filter((one) => one.isNew).map((one) => nameKey(one.name)));
}

/** What makes readings like this one go wrong more often: each is one reason to look, none is a fault. */
export function doubtsOf(
  claim: Claim,
  fresh: ReadonlySet<string>,
  sections: readonly Section[],
): readonly Doubt[] {
  const ends = [claim.subject, claim.object];
  const [first] = claim.evidence;
  const doubts: Doubt[] = [];
  if (fresh.size > 0 && ends.some((end) => fresh.has(nameKey(end.value)))) doubts.push('new-name');
  if (claim.subject.kind === 'unnamed' || claim.object.kind === 'unnamed') doubts.push('no-name');
  const { span } = claim.subject;
  if (first && (!span || !overlaps(span, first)) && claim.subject.kind !== 'unnamed') doubts.push('carried');
  if (claim.status !== 'asserted') doubts.push('hedged');
  const inTitle = (at: Claim['evidence'][number]) =>
    sections.some((section) => section.kind === 'title' && overlaps(section, at));
  if (claim.evidence.every(inTitle)) doubts.push('heading');
  if (claim.commentary) doubts.push('commentary');
  return doubts;
}
