import type { Ref } from '../ref.ts';
import { stateOf } from '../state-of.ts';
import { actorsOf } from './actors.ts';
import { type Bench, carried, emit, isPower, type Manner, withState } from './bench.ts';
import { listed, objectsOf } from './clauses.ts';
import { nounAt, rightOf, verbAt } from './parsed.ts';
import { phraseRef } from './phrases.ts';
import { attributed, behind, speakersFor, tie } from './powers.ts';
import { prepositionsOf } from './prepositions.ts';
import { subjectOf } from './subjects.ts';
import { malwareOf } from './things.ts';

/** "X blamed Y for the attack", "Y was blamed for the attack". */
export function blame(bench: Bench, i: number, passive: boolean, manner: Manner): void {
  const { parsed } = bench;
  const { powers, actors } = behind(
    bench,
    passive ? subjectOf(parsed, i) : listed(parsed, objectsOf(parsed, i, new Set(['of']))),
  );
  const deeds = prepositionsOf(parsed, i)
    .filter((one) => one.word === 'for')
    .flatMap((one) => listed(parsed, one.nouns))
    .flatMap((k) => actorsOf(parsed, k, bench.focus));
  const bare =
    deeds.length > 0 ||
    parsed.chunks.slice(i + 1, i + 8).some((one) => one.kind === 'prep' && one.word === 'for') ||
    !bench.focus.deed
      ? deeds
      : [bench.focus.deed];
  emit(
    bench,
    'attributed-to',
    bare,
    [...powers, ...actors.filter((ref) => ref.kind !== 'group')],
    i,
    'en/blamed',
    manner,
  );
}

/** "puts the work down to X". */
export function putDownTo(bench: Bench, i: number): void {
  const { parsed } = bench;
  if (!/^ ?\S+(?: \S+){0,6} down to\b/u.test(parsed.form.slice(parsed.chunks[i]?.end ?? 0))) return;
  const to = prepositionsOf(parsed, i).find((one) => one.word === 'to');
  const things = attributed(bench, listed(parsed, objectsOf(parsed, i, new Set(['of']))));
  const deeds = things.length > 0 ? things : bench.focus.deed ? [bench.focus.deed] : [];
  if (to) tie(bench, i, deeds, to.nouns, false, { isState: true, claimants: speakersFor(bench, i, false) });
}

/** The activity that a noun phrase stands for, weak words ("the theft") allowed. */
export function deedOf(bench: Bench, k: number): readonly Ref[] {
  const found = actorsOf(bench.parsed, k, bench.focus).filter(
    (ref) => ref.kind === 'activity' || ref.kind === 'campaign',
  );
  const noun = nounAt(bench.parsed, k);
  if (noun?.det === 'such') return [];
  return found.length > 0 || !noun || noun.headClass !== 'activity'
    ? found
    : [phraseRef(bench.parsed, noun, 'activity')];
}

/** "X is thought to be North Korean", "X is from Iran". */
function nationality(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const next = rightOf(parsed, i);
  const own = subjectOf(parsed, i).flatMap((k) => actorsOf(parsed, k, focus));
  const complement = nounAt(parsed, next);
  if (
    complement?.headRef?.kind === 'country' &&
    complement.headRef.form === 'adjective' &&
    complement.tokens.length === 1
  ) {
    emit(bench, 'attributed-to', own, [complement.headRef], i, 'en/is-of', { isState: true });
  }
  const mark = parsed.chunks[next];
  if (mark?.kind === 'prep' && mark.word === 'from') {
    const place = nounAt(parsed, rightOf(parsed, next))?.headRef;
    if (place?.kind === 'country' && isPower(place))
      emit(bench, 'originates-from', own, [place], i, 'en/is-from', { isState: true });
  }
}

/** "X is behind Y", "Y is the work of X", "X is responsible for Y". */
export function standing(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const subjects = subjectOf(parsed, i);
  const next = rightOf(parsed, i);
  const complement = nounAt(parsed, next);
  const mark = parsed.chunks[next];
  const deeds = (nouns: readonly number[]) => listed(parsed, nouns).flatMap((k) => deedOf(bench, k));
  nationality(bench, i);
  if ((mark?.kind === 'prep' && mark.word === 'behind') || complement?.head === 'responsible') {
    const prep = complement ? rightOf(parsed, next) : next;
    const word = parsed.chunks[prep];
    const { powers, actors } = behind(bench, subjects);
    if (word?.kind !== 'prep' || !/^(?:behind|for)$/u.test(word.word)) {
      emit(bench, 'attributed-to', carried(bench), powers, i, 'en/responsible', { isState: true });
      return;
    }
    const one = prepositionsOf(parsed, prep - 1)[0];
    const group = one
      ? listed(parsed, one.nouns)
          .flatMap((k) => actorsOf(parsed, k, focus))
          .filter((ref) => ref.kind === 'actor' || ref.kind === 'group')
      : [];
    emit(bench, 'attributed-to', group, powers, i, 'en/behind', { isState: true });
    const malware = one ? listed(parsed, one.nouns).flatMap((k) => malwareOf(parsed, k, focus)) : [];
    emit(
      bench,
      'uses',
      actors.filter((ref) => ref.kind === 'actor'),
      malware,
      i,
      'en/behind',
      { isState: true },
    );
    if (one)
      emit(
        bench,
        'attributed-to',
        deeds(one.nouns),
        [...powers, ...actors.filter((ref) => ref.kind !== 'group')],
        i,
        'en/behind',
        { isState: true },
      );
  } else if (complement && /^(?:work|handiwork|doing)$/u.test(complement.head)) {
    const of = prepositionsOf(parsed, next).find((one) => one.word === 'of');
    if (!of) return;
    const { powers, actors } = behind(bench, of.nouns);
    emit(
      bench,
      'attributed-to',
      attributed(bench, subjects),
      [
        ...powers,
        ...actors.filter(
          (ref) => ref.kind !== 'group' || /\banother\b/u.test(complementWords(bench, of.nouns)),
        ),
        ...anotherOne(bench, of.nouns[0] ?? -1),
      ],
      i,
      'en/work-of',
      { isState: true },
    );
  }
}

/** "the work of another actor": somebody else, without a name. */
function anotherOne(bench: Bench, k: number): readonly Ref[] {
  const noun = nounAt(bench.parsed, k);
  return noun && /^(?:another|other) (?:actors?|groups?)$/u.test(noun.words)
    ? [phraseRef(bench.parsed, noun, 'group')]
    : [];
}

/** "the intelligence service S, also known as X": X is what people call its doings. */
export function serviceKnownAs(bench: Bench, i: number): void {
  const { parsed, compiled } = bench;
  const services = subjectOf(parsed, i).flatMap((k) => {
    const ref = nounAt(parsed, k)?.headRef;
    return ref && ref.kind === 'organisation' && isPower(ref) && ref.role !== 'contractor'
      ? withState(ref, compiled)
      : [];
  });
  const as = prepositionsOf(parsed, i).find((one) => one.word === 'as');
  if (!as || services.length === 0) return;
  const names = listed(parsed, as.nouns).flatMap(
    (k) => nounAt(parsed, k)?.refs.filter((ref) => ref.kind === 'actor') ?? [],
  );
  emit(bench, 'attributed-to', names, services, i, 'en/service-known-as', { isState: true });
}

function complementWords(bench: Bench, nouns: readonly number[]): string {
  return nounAt(bench.parsed, nouns[0] ?? -1)?.words ?? '';
}

/** "China is suspected of being involved", "Russia was involved in the attack". */
export function involvement(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const { powers, actors } = behind(bench, subjectOf(parsed, i));
  const named = actors.filter((ref) => ref.kind === 'actor');
  const { deed } = focus;
  if (
    named.length > 0 &&
    powers.length === 0 &&
    deed &&
    !prepositionsOf(parsed, i).some((one) => one.word === 'in')
  )
    emit(bench, 'attributed-to', [deed], named, i, 'en/involved', { isState: true });
  if (powers.length === 0) return;
  const within = prepositionsOf(parsed, i).find((one) => one.word === 'in');
  const deeds = within ? listed(parsed, within.nouns).flatMap((k) => actorsOf(parsed, k, focus)) : [];
  emit(bench, 'attributed-to', deeds.length > 0 ? deeds : carried(bench), powers, i, 'en/involved', {
    isState: true,
  });
}

/** "China denied involvement": whatever the text laid at its door is denied by it. */
export function denial(bench: Bench, i: number): void {
  const { parsed } = bench;
  const object = nounAt(parsed, rightOf(parsed, i));
  const next = verbAt(parsed, rightOf(parsed, i));
  const isCharge =
    object &&
    /^(?:involvement|charges?|accusations?|allegations?|claims?|responsibility|links?|role|ties|attribution|reports?|connection|wrongdoing)$/u.test(
      object.head,
    );
  if (
    !isCharge &&
    !(
      next?.form === 'ing' &&
      /^(?:be|involve|have|steal|hack|conduct|attack|target|carry|support|sponsor)$/u.test(next.lemma)
    )
  )
    return;
  const states = subjectOf(parsed, i)
    .flatMap((k) => nounAt(parsed, k)?.refs.filter((ref) => isPower(ref)) ?? [])
    .map((ref) => stateOf(ref, bench.compiled));
  const [state] = states;
  if (!state || verbAt(parsed, i)?.negated) return;
  emit(bench, 'attributed-to', blamedOn(bench, state), [state], i, 'en/denial', {
    fixed: { status: 'denied' },
    claimants: [state.text],
  });
}

/** What the text has laid at the state's door so far; else the deed, else whom it speaks of. */
function blamedOn(bench: Bench, state: Ref): readonly Ref[] {
  const laid = bench.drafts.filter(
    (draft) =>
      /^(?:attributed-to|linked-to|originates-from)$/u.test(draft.predicate) &&
      draft.object.value === state.value &&
      draft.status !== 'denied',
  );
  const ends = new Map(laid.map((draft) => [draft.subject.value, draft.subject]));
  const found = [...ends.values()].flatMap((end): Ref[] =>
    end.span &&
    (end.kind === 'unnamed' || end.kind === 'actor' || end.kind === 'campaign' || end.kind === 'malware')
      ? [
          {
            kind: end.kind === 'unnamed' ? 'activity' : end.kind,
            value: end.value,
            text: end.value,
            ...end.span,
            ...(end.entryId === undefined ? {} : { entryId: end.entryId }),
          },
        ]
      : [],
  );
  const named = found.filter((ref) => ref.kind !== 'activity');
  if (named.length > 0) return named;
  const meant = carried(bench);
  return meant.length > 0 ? meant : found;
}
