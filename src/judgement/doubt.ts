import type { Claim } from '../model/claim.ts';
import type { Doubt } from '../model/decision.ts';
import { nameKey } from '../model/name-key.ts';
import type { NamedThing } from '../model/reading.ts';
import { overlaps, type Section } from '../model/span.ts';

/** What makes readings like this one go wrong more often: each is one reason to look, none is a fault. */
export function doubtsOf(
  claim: Claim,
  names: readonly NamedThing[],
  sections: readonly Section[],
): readonly Doubt[] {
  const fresh = new Set(names.filter((one) => one.isNew).map((one) => nameKey(one.name)));
  const ends = [claim.subject, claim.object];
  const [first] = claim.evidence;
  const doubts: Doubt[] = [];
  if (ends.some((end) => fresh.has(nameKey(end.value)))) doubts.push('new-name');
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
