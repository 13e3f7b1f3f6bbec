import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, emit, type Manner } from './bench.ts';
import { listed, objectsOf } from './clauses.ts';
import { nounAt, rightOf, verbAt } from './parsed.ts';
import { apposedNames } from './phrases.ts';
import { behind } from './powers.ts';
import { prepositionsOf } from './prepositions.ts';
import { subjectOf } from './subjects.ts';
import { malwareOf } from './things.ts';

/** People and firms that a phrase names, where it stands for them themselves. */
function bodiesIn(bench: Bench, nouns: readonly number[]): readonly Ref[] {
  return nouns.flatMap((k) => {
    const own = nounAt(bench.parsed, k)?.headRef;
    const isBody = (one: Ref) => one.kind === 'person' || one.kind === 'organisation';
    const ref = own ?? apposedNames(bench.parsed, k, isBody)[0];
    const isFirm =
      ref?.kind === 'organisation' && (ref.role === undefined || /^(?:contractor|company)$/u.test(ref.role));
    return ref && (ref.kind === 'person' || isFirm) ? [ref] : [];
  });
}

/** "Jo Doe is affiliated with the ministry": people and firms tied to a power. */
export function tiedPeople(
  bench: Bench,
  i: number,
  subjects: readonly number[],
  nouns: readonly number[],
  manner: Manner,
): void {
  const { powers, actors } = behind(bench, listed(bench.parsed, nouns));
  const whole = powers.filter((ref) => ref.kind !== 'country' || powers.length === 1);
  emit(
    bench,
    'linked-to',
    bodiesIn(bench, subjects),
    [...whole, ...actors.filter((ref) => ref.kind === 'actor')],
    i,
    'en/tied-body',
    manner,
  );
}

/** "Acme had a direct part in the X intrusions"; "X has nothing to do with Y". */
export function hasPart(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const next = rightOf(parsed, i);
  const object = nounAt(parsed, next);
  if (!object) return;
  const subjects = subjectOf(parsed, i);
  const isNothing = object.words === 'nothing';
  const own = subjects
    .filter((k) => !isNothing || nounAt(parsed, k)?.headRef !== undefined)
    .flatMap((k) => [
      ...actorsOf(parsed, k, focus).filter((ref) => ref.kind === 'actor'),
      ...malwareOf(parsed, k, focus),
      ...bodiesIn(bench, [k]),
    ]);
  if (/^(?:part|role|hand|involvement)$/u.test(object.head) && object.det !== 'no') {
    const within = prepositionsOf(parsed, next).find((one) => one.word === 'in');
    const named = (within?.nouns.slice(0, 1) ?? []).flatMap(
      (k) => nounAt(parsed, k)?.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign') ?? [],
    );
    emit(bench, 'linked-to', own, named, i, 'en/part-in', { isState: true });
  }
  if (isNothing && verbAt(parsed, next + 1)?.lemma === 'do') {
    const others = parsed.chunks.flatMap((chunk, k) =>
      k > next && chunk.kind === 'np'
        ? chunk.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'malware')
        : [],
    );
    emit(
      bench,
      'linked-to',
      own,
      others.filter((ref) => own.every((one) => one.value !== ref.value)),
      i,
      'en/nothing-to-do',
      {
        fixed: { status: 'denied' },
      },
    );
  }
}

/** "Jo Doe, who built and ran X": the person behind a gang. */
export function ledBy(bench: Bench, i: number): void {
  const { parsed } = bench;
  const group = verbAt(parsed, i);
  if (
    !group ||
    !/^(?:run|build|found|lead|head|operate|create|control|administer|develop)$/u.test(group.lemma)
  )
    return;
  const people = subjectOf(parsed, i).flatMap((k) => {
    const ref = nounAt(parsed, k)?.headRef;
    return ref?.kind === 'person' ? [ref] : apposedNames(parsed, k, (one) => one.kind === 'person');
  });
  const gangs = listed(parsed, objectsOf(parsed, i, new Set(['of']))).flatMap(
    (k) => nounAt(parsed, k)?.refs.filter((ref) => ref.kind === 'actor') ?? [],
  );
  emit(bench, 'attributed-to', gangs, people, i, 'en/led-by', { isState: true });
}

/** "is the same as Y": where Y stands, else what stands right behind the copula. */
function sameness(bench: Bench, i: number): number {
  const { parsed } = bench;
  const next = rightOf(parsed, i);
  const mark = parsed.chunks[rightOf(parsed, next)];
  return /^(?:the same|identical)$/u.test(nounAt(parsed, next)?.words ?? '') &&
    mark?.kind === 'prep' &&
    /^(?:as|to|with)$/u.test(mark.word)
    ? rightOf(parsed, rightOf(parsed, next))
    : next;
}

/** "X may be Y under a fresh name", "X is not Y". */
export function sameUnderName(bench: Bench, i: number): void {
  const { parsed } = bench;
  const next = sameness(bench, i);
  const other = nounAt(parsed, next)?.headRef;
  if (
    !other ||
    (other.kind !== 'actor' && other.kind !== 'malware') ||
    nounAt(parsed, next)?.tokens.length !== 1
  )
    return;
  const one = prepositionsOf(parsed, next)[0];
  const isName = one?.word === 'under' && nounAt(parsed, one.nouns[0] ?? -1)?.head === 'name';
  if (!isName && !verbAt(parsed, i)?.negated && next === rightOf(parsed, i)) return;
  const own = subjectOf(parsed, i)
    .flatMap((k) => [...actorsOf(parsed, k, bench.focus), ...malwareOf(parsed, k, bench.focus)])
    .filter((ref) => ref.kind === other.kind);
  const bare = ({ kind, value, text, start, end }: Ref): Ref => ({ kind, value, text, start, end });
  emit(bench, 'alias-of', own.map(bare), [bare(other)], i, 'en/same-as', { isState: true });
}
