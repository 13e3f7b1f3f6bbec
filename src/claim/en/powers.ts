import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, emit, isPower, type Manner, withState } from './bench.ts';
import type { NounPhrase } from './chunk.ts';
import { named, speakersIn, speakersOf } from './claimants.ts';
import { listed, objectsOf } from './clauses.ts';
import { leftOf, nounAt, type Parsed, rightOf, verbAt } from './parsed.ts';
import { agentsOf, subjectOf } from './subjects.ts';
import { malwareOf } from './things.ts';

/** Actors, activities and malware of which an attribution speaks. */
export function attributed(bench: Bench, nouns: readonly number[]): readonly Ref[] {
  return nouns.flatMap((k) => {
    const actors = actorsOf(bench.parsed, k, bench.focus);
    if (actors.length > 0) return actors;
    const malware = malwareOf(bench.parsed, k, bench.focus);
    if (malware.length > 0) return malware;
    return isDeedWord(nounAt(bench.parsed, k)) && bench.focus.deed ? [bench.focus.deed] : [];
  });
}

/** "it", "this", "the work": the deed just told of. */
function isDeedWord(noun: NounPhrase | undefined): boolean {
  return noun !== undefined && /^(?:it|this|them|that|the work|the break-in|the theft)$/u.test(noun.words);
}

/** States, bodies and actors that are said to stand behind. */
export function behind(
  bench: Bench,
  nouns: readonly number[],
): { powers: readonly Ref[]; actors: readonly Ref[] } {
  const powers: Ref[] = [];
  const actors: Ref[] = [];
  for (const k of nouns) {
    const noun = nounAt(bench.parsed, k);
    if (!noun) continue;
    const own = actorsOf(bench.parsed, k, bench.focus).filter((ref) => ref.kind !== 'anaphor');
    actors.push(
      ...own.filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign' || ref.kind === 'group'),
    );
    if (own.some((ref) => ref.kind === 'actor' || ref.kind === 'group') && !noun.words.includes("'"))
      continue;
    powers.push(
      ...noun.refs
        .filter(
          (ref) =>
            isPower(ref) &&
            !(ref.kind === 'country' && noun.headRef?.kind === 'organisation' && !isPower(noun.headRef)),
        )
        .filter(
          (ref) =>
            ref.kind !== 'country' ||
            noun.headRef === ref ||
            isStateHead(noun.head) ||
            (noun.headRef !== undefined && isPower(noun.headRef)),
        )
        .flatMap((ref) => withState(ref, bench.compiled)),
    );
  }
  return { powers, actors };
}

const isStateHead = (head: string) =>
  /^(?:government|state|regime|military|army|intelligence|services?|ministry|agency|agencies|authorities|party|leadership|interests?|security|officials?|unit|apparatus|navy|hackers?|actors?|origin)$/u.test(
    head,
  );

/** "Unit 9 of the army": the whole with its part. */
export function withWholes(parsed: Parsed, nouns: readonly number[]): readonly number[] {
  return nouns.flatMap((k) => {
    const of = rightOf(parsed, k);
    const mark = parsed.chunks[of];
    const whole = rightOf(parsed, of);
    return mark?.kind === 'prep' && mark.word === 'of' && nounAt(parsed, whole) ? [k, whole] : [k];
  });
}

export function speakersFor(bench: Bench, i: number, passive: boolean): readonly string[] {
  if (!passive) return named(speakersOf(bench.parsed, i));
  return named(agentsOf(bench.parsed, i).flatMap((k) => speakersIn(bench.parsed, k)));
}

/** Malware that a phrase for an attack or for malware itself names. */
function malwareIn(parsed: Parsed, k: number): readonly Ref[] {
  const noun = nounAt(parsed, k);
  if (!noun || !(noun.headRef?.kind === 'malware' || /^(?:activity|malware)$/u.test(noun.headClass)))
    return [];
  return noun.refs.some((ref) => ref.kind === 'actor')
    ? []
    : noun.refs.filter((ref) => ref.kind === 'malware');
}

/** X is attributed or linked to whoever `nouns` name. */
export function tie(
  bench: Bench,
  i: number,
  things: readonly Ref[],
  nouns: readonly number[],
  loose: boolean,
  manner: Manner,
): void {
  const { powers, actors } = behind(bench, listed(bench.parsed, nouns).length > 0 ? nouns : []);
  const malware = things.filter((ref) => ref.kind === 'malware');
  const doers = things.filter((ref) => ref.kind !== 'malware');
  const named = actors.filter((ref) => ref.kind !== 'group');
  emit(bench, 'attributed-to', doers, powers, i, loose ? 'en/linked' : 'en/attributed', manner);
  emit(
    bench,
    loose ? 'linked-to' : 'attributed-to',
    doers,
    named,
    i,
    loose ? 'en/linked' : 'en/attributed',
    manner,
  );
  // "X has been linked to the Foxdoor attack"
  if (loose)
    emit(
      bench,
      'linked-to',
      doers.filter((ref) => ref.kind === 'actor'),
      listed(bench.parsed, nouns).flatMap((k) => malwareIn(bench.parsed, k)),
      i,
      'en/linked',
      manner,
    );
  emit(
    bench,
    loose ? 'linked-to' : 'uses',
    loose ? malware : named,
    loose ? named : malware,
    i,
    'en/malware-attributed',
    manner,
  );
}

/** Of whom a describing noun phrase speaks: the subject of the copula or the noun before the comma. */
export function partsOf(
  bench: Bench,
  k: number,
): { readonly nouns: readonly number[]; readonly verb: number } | undefined {
  const { parsed } = bench;
  const left = leftOf(parsed, k);
  const previous = parsed.chunks[left];
  if (
    previous?.kind === 'vg' &&
    (previous.lemma === 'be' ||
      previous.lemma === 'become' ||
      previous.lemma === 'remain' ||
      (previous.passive && /^(?:consider|believe|think|call|assess|name|deem|label)$/u.test(previous.lemma)))
  )
    return { nouns: subjectOf(parsed, left), verb: left };
  if (previous?.kind === 'prep' && previous.word === 'as') {
    const verb = leftOf(parsed, left);
    const group = verbAt(parsed, verb);
    if (group?.passive) return { nouns: subjectOf(parsed, verb), verb };
    for (let at = verb; at >= 0; at = leftOf(parsed, at)) {
      const other = verbAt(parsed, at);
      if (other)
        return /^(?:describe|regard|see|view|identify|classify|treat|characterize|characterise|consider)$/u.test(
          other.lemma,
        ) && !other.passive
          ? { nouns: listed(parsed, objectsOf(parsed, at)).slice(0, 1), verb: at }
          : other.passive && /^(?:describe|regard|know|see|view|identify)$/u.test(other.lemma)
            ? { nouns: subjectOf(parsed, at), verb: at }
            : undefined;
      if (!nounAt(parsed, at)) break;
    }
    return undefined;
  }
  if (previous?.kind === 'comma') {
    const noun = nounAt(parsed, leftOf(parsed, left));
    const chunk = nounAt(parsed, k);
    if (noun && chunk && (/^(?:a|an|the|one|another)$/u.test(chunk.det ?? '') || chunk.det === undefined))
      return { nouns: [leftOf(parsed, left)], verb: -1 };
  }
  return undefined;
}
