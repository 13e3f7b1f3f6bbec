import { actorsOf } from './actors.ts';
import { type Bench, carried, emit, isPower } from './bench.ts';
import { listed, objectsOf } from './clauses.ts';
import { nounAt, rightOf, verbAt } from './parsed.ts';
import { prepositionsOf } from './prepositions.ts';
import { subjectOf } from './subjects.ts';
import { malwareOf, toolsIn } from './things.ts';

const where =
  /^(?:computers?|systems?|networks?|servers?|machines?|devices?|hosts?|appliances?|environments?|workstations?|endpoints?)$/u;

/** "Investigators found the Foxdoor backdoor", "Talion found Foxdoor on the customers' computers": what the intruders left. */
export function foundThere(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const onHost = prepositionsOf(parsed, i).some(
    (one) =>
      /^(?:on|in)$/u.test(one.word) && one.nouns.some((k) => where.test(nounAt(parsed, k)?.head ?? '')),
  );
  const byHelpers = subjectOf(parsed, i).some((k) =>
    /^(?:investigators?|responders?|forensics)$/u.test(nounAt(parsed, k)?.head ?? ''),
  );
  if (!onHost && !byHelpers) return;
  const tools = toolsIn(parsed, objectsOf(parsed, i, new Set(['of', 'including'])).slice(0, 8));
  const near = parsed.scene.sentence.paragraph - focus.paragraph <= 4 ? focus.doers : [];
  emit(bench, 'uses', near.length > 0 ? near : carried(bench), tools, i, 'en/found-there');
}

/** "Foxdoor is a tool in the hands of X": whoever has it. */
export function inHands(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const hands = prepositionsOf(parsed, i).find(
    (one) =>
      one.word === 'in' &&
      /^(?:hands?|arsenal|toolset|toolkit)$/u.test(nounAt(parsed, one.nouns[0] ?? -1)?.head ?? ''),
  );
  const mark = hands && parsed.chunks[rightOf(parsed, rightOf(parsed, hands.at))];
  if (!hands || mark?.kind !== 'prep' || mark.word !== 'of') return;
  const owner = rightOf(parsed, rightOf(parsed, rightOf(parsed, hands.at)));
  const actors = actorsOf(parsed, owner, focus);
  const powers =
    nounAt(parsed, owner)?.refs.filter((ref) => ref.kind === 'organisation' && isPower(ref)) ?? [];
  const things = subjectOf(parsed, i).flatMap((k) => malwareOf(parsed, k, focus));
  if (verbAt(parsed, i)?.negated) return;
  emit(
    bench,
    'uses',
    actors.length > 0 ? actors : powers,
    listed(parsed, [owner]).length > 0 ? things : [],
    i,
    'en/in-hands',
    {
      isState: true,
    },
  );
}
