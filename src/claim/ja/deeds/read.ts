// One reading for all deeds of attackers (words.ts), in every voice and order: the particle of a noun tells its
// part, the verb's form turns the parts round, and the noun behind a relative clause takes the part that is missing.
import { jointsOf } from '../clauses.ts';
import type { Bench } from '../emit.ts';
import { matches } from '../parse.ts';
import { deedAt } from './deed.ts';
import { readFlaws, readWares } from './means.ts';
import { isMail, readVictims } from './victims.ts';
import { alsoExploits, deedPattern } from './words.ts';

/** Claims of the kinds `targets`, `compromises`, `uses` and `exploits`. */
export function readDeeds(bench: Bench): void {
  const { parsed } = bench;
  const found = matches(parsed.form, deedPattern);
  if (found.length === 0) return;
  const joints = jointsOf(parsed);
  for (const match of found) {
    const deed = deedAt(bench, joints, match);
    if (!deed) continue;
    const { kind } = deed;
    if (kind.hits || isMail(bench, deed)) readVictims(bench, deed);
    if (kind.wields || kind.hits || kind.means) readWares(bench, deed);
    if (kind.exploits || alsoExploits.test(deed.words)) readFlaws(bench, deed);
  }
}
