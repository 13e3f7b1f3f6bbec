import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, emit } from './bench.ts';
import { named, speakersOf } from './claimants.ts';
import { listed, objectsOf, prepositionsOf, relativeOf } from './clauses.ts';
import { nounAt, rightOf } from './parsed.ts';
import { subjectOf } from './subjects.ts';

const isActor = (ref: Ref) => ref.kind === 'actor';

/** "The group is also known as A and B", "a crew known as A, B and C", "Talion calls it A": names tied by what a phrase points to. */
export function readNamings(bench: Bench): void {
  const { parsed, focus } = bench;
  parsed.chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'vg' || !/^(?:know|track|call|dub|name|refer|label)$/u.test(chunk.lemma)) return;
    const held = chunk.passive
      ? subjectOf(parsed, i)
      : relativeOf(parsed, i) >= 0
        ? subjectOf(parsed, i)
        : listed(parsed, objectsOf(parsed, i)).slice(0, 1);
    // "the groups tracked as X, Y and Z" are several.
    if (
      held.some(
        (k) =>
          nounAt(parsed, k)?.headRef ||
          /^(?:groups|clusters|gangs|crews)$/u.test(nounAt(parsed, k)?.head ?? ''),
      )
    )
      return;
    const as = prepositionsOf(parsed, i).find((one) => one.word === 'as');
    const after =
      chunk.passive || relativeOf(parsed, i) >= 0 ? rightOf(parsed, i) : rightOf(parsed, held[0] ?? i);
    const nouns = as ? as.nouns : nounAt(parsed, after) ? listed(parsed, [after]) : [];
    const names = listed(parsed, nouns).flatMap((k) => nounAt(parsed, k)?.refs.filter(isActor) ?? []);
    if (names.length === 0) return;
    const meant = held.flatMap((k) => actorsOf(parsed, k, focus)).filter(isActor);
    const [base] = meant.length === 1 ? meant : meant.length === 0 ? names : [];
    if (!base) return;
    const same = (ref: Ref) => ref.value === base.value;
    const claimants = chunk.passive ? [] : named(speakersOf(parsed, i));
    emit(
      bench,
      'alias-of',
      names.filter((ref) => !same(ref)),
      [base],
      i,
      'en/naming',
      { isState: true, claimants },
    );
  });
}
