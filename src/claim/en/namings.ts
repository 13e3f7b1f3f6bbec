import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, emit } from './bench.ts';
import { named, speakersOf } from './claimants.ts';
import { antecedent, listed, objectsOf, relativeOf } from './clauses.ts';
import { forVerbs, nounAt, rightOf } from './parsed.ts';
import { prepositionsOf } from './prepositions.ts';
import { subjectOf } from './subjects.ts';

/** The name itself: two names of one entry are still two names. */
const bare = ({ kind, value, text, start, end }: Ref): Ref => ({ kind, value, text, start, end });

/** "Talion calls it X, Acme Y and Borea Z": the verb is said once. */
function gapped(bench: Bench, i: number, base: Ref): void {
  const { parsed } = bench;
  for (let k = i + 1; k < parsed.chunks.length; k++) {
    const chunk = parsed.chunks[k];
    if (!chunk || chunk.kind === 'vg' || chunk.kind === 'rel') return;
    const [namer, name] = chunk.kind === 'np' ? chunk.refs : [];
    if (chunk.kind !== 'np' || chunk.refs.length !== 2 || namer?.kind !== 'organisation') continue;
    if (name?.kind !== 'actor' || name !== chunk.headRef || name.value === base.value) continue;
    emit(bench, 'alias-of', [bare(name)], [bare(base)], i, 'en/naming', {
      isState: true,
      fixed: { status: 'asserted' },
      claimants: [namer.value],
    });
  }
}

const confusing = new Set(['confuse', 'mix', 'conflate', 'equate']);

const naming = new Set([
  'know',
  'track',
  'call',
  'dub',
  'name',
  'refer',
  'label',
  'follow',
  'monitor',
  'watch',
  'list',
  'report',
]);

/** These name somebody only "under the name X". */
const following = /^(?:follow|monitor|watch|list|report)$/u;

/** "X should not be confused with Y", "X is not to be mixed up with Y". */
export function readDistinctions(bench: Bench): void {
  const { parsed, focus } = bench;
  if (!parsed.has.has('actor')) return;
  forVerbs(parsed, confusing, (chunk, i) => {
    if (!chunk.negated) return;
    const two = prepositionsOf(parsed, i).find((one) => one.word === 'with');
    const own = chunk.passive ? subjectOf(parsed, i) : objectsOf(parsed, i);
    const others = two ? listed(parsed, two.nouns).flatMap((k) => nounAt(parsed, k)?.headRef ?? []) : [];
    emit(
      bench,
      'alias-of',
      own
        .flatMap((k) => actorsOf(parsed, k, focus))
        .filter(isActor)
        .map(bare),
      others.filter(isActor).map(bare),
      i,
      'en/distinct',
      { fixed: { status: 'denied' } },
    );
  });
}

const isActor = (ref: Ref) => ref.kind === 'actor';

/** "The group is also known as A and B", "a crew known as A, B and C", "Talion calls it A": names tied by what a phrase points to. */
export function readNamings(bench: Bench): void {
  const { parsed, focus } = bench;
  let last: Ref | undefined;
  if (!parsed.has.has('actor')) return;
  forVerbs(parsed, naming, (chunk, i) => {
    const rel = relativeOf(parsed, i);
    const isSelf = /^(?:itself|themselves)$/u.test(nounAt(parsed, rightOf(parsed, i))?.words ?? '');
    const held =
      chunk.passive || isSelf
        ? subjectOf(parsed, i)
        : rel >= 0
          ? antecedent(parsed, rel)
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
    const preps = prepositionsOf(parsed, i);
    const under = preps.find(
      (one) => one.word === 'under' && /^the names?\b/u.test(nounAt(parsed, one.nouns[0] ?? -1)?.words ?? ''),
    );
    const as = following.test(chunk.lemma) ? under : (preps.find((one) => one.word === 'as') ?? under);
    if (following.test(chunk.lemma) && !under) return;
    const after =
      chunk.passive || relativeOf(parsed, i) >= 0 ? rightOf(parsed, i) : rightOf(parsed, held[0] ?? i);
    const nouns = as ? as.nouns : nounAt(parsed, after) ? listed(parsed, [after]) : [];
    const names = listed(parsed, nouns).flatMap((k) => nounAt(parsed, k)?.refs.filter(isActor) ?? []);
    if (names.length === 0) return;
    const [spoken] = focus.doers;
    const pointsBack =
      chunk.form === 'fin' &&
      chunk.passive &&
      focus.doers.length === 1 &&
      spoken?.kind === 'actor' &&
      held.every((k) => /^(?:it$|the |this )/u.test(nounAt(parsed, k)?.words ?? ''));
    // "tracks the operator as X; Talion calls it Y": Y is X.
    const isIt =
      last !== undefined && held.length > 0 && held.every((k) => nounAt(parsed, k)?.words === 'it');
    const meant =
      isIt && last
        ? [last]
        : pointsBack && spoken
          ? [spoken]
          : held.flatMap((k) => actorsOf(parsed, k, focus)).filter(isActor);
    const [base] = meant.length === 1 ? meant : meant.length === 0 ? names : [];
    if (!base) return;
    if (!isIt) last = names[0];
    const same = (ref: Ref) => ref.value === base.value;
    const claimants = chunk.passive ? [] : named(speakersOf(parsed, i));
    emit(bench, 'alias-of', names.filter((ref) => !same(ref)).map(bare), [bare(base)], i, 'en/naming', {
      isState: true,
      claimants,
    });
    gapped(bench, i, base);
  });
}
