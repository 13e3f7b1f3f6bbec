import { hedged } from '../likelihood.ts';
import type { Ref } from '../ref.ts';
import { type Bench, carried, emit, isPower, type Manner, stateOf, withState } from './bench.ts';
import type { NounPhrase } from './chunks.ts';
import { named as names, speakersIn, speakersOf } from './claimants.ts';
import {
  agentsOf,
  leftOf,
  listed,
  nounAt,
  objectsOf,
  type Parsed,
  prepositionsOf,
  rightOf,
  subjectOf,
  verbAt,
} from './clauses.ts';
import { actorsOf, isDoerBody, malwareOf, phraseRef } from './nouns.ts';
import { anonymous } from './status.ts';
import { hedgeWord } from './words.ts';

const attributing = new Set([
  'attribute',
  'ascribe',
  'trace',
  'pin',
  'blame',
  'credit',
  'lay',
  'chalk',
  'assign',
]);
const linking = new Set(['link', 'tie', 'connect', 'associate', 'affiliate', 'relate', 'align']);

/** Actors, activities and malware of which an attribution speaks. */
function attributed(bench: Bench, nouns: readonly number[]): readonly Ref[] {
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
function behind(bench: Bench, nouns: readonly number[]): { powers: readonly Ref[]; actors: readonly Ref[] } {
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

export function readAttributions(bench: Bench): void {
  const { parsed } = bench;
  parsed.chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'vg') return;
    const { lemma, passive } = chunk;
    if (attributing.has(lemma) || linking.has(lemma)) {
      const things = passive ? subjectOf(parsed, i) : objectsOf(parsed, i, new Set(['of', 'on', 'against']));
      const to = prepositionsOf(parsed, i).filter((one) =>
        (lemma === 'blame' || lemma === 'pin' ? /^on$/u : /^(?:to|with)$/u).test(one.word),
      );
      const vague =
        !passive && subjectOf(parsed, i).some((k) => anonymous.test(nounAt(parsed, k)?.words ?? ''));
      const manner: Manner = {
        isState: true,
        claimants: speakersFor(bench, i, passive),
        ...(vague ? { also: { status: 'hedged' as const } } : {}),
      };
      for (const one of to.slice(0, 1))
        tie(bench, i, attributed(bench, things.slice(0, 3)), one.nouns, linking.has(lemma), manner);
      if (lemma === 'blame') blame(bench, i, passive, manner);
    }
    if (
      passive &&
      /^(?:back|sponsor|support|direct|control|run|fund|steer|employ|finance|command|operate|oversee|lead|manage|guide|orchestrate|carry|conduct|perpetrate|mastermind|launch)$/u.test(
        lemma,
      )
    ) {
      const by = behind(bench, withWholes(parsed, agentsOf(parsed, i)));
      const things = subjectOf(parsed, i).flatMap((k) => actorsOf(parsed, k, bench.focus));
      emit(
        bench,
        'attributed-to',
        things.filter((ref) => ref.kind !== 'malware'),
        by.powers,
        i,
        'en/backed-by',
        { isState: true },
      );
      if (/^(?:carry|conduct|perpetrate|mastermind|launch|orchestrate)$/u.test(lemma))
        emit(
          bench,
          'attributed-to',
          things.filter((ref) => ref.kind === 'activity' || ref.kind === 'campaign'),
          by.actors,
          i,
          'en/carried-out-by',
          { isState: true },
        );
    }
    if (!passive && /^(?:run|back|sponsor|support|control|direct|employ|fund|steer|finance)$/u.test(lemma)) {
      const by = behind(bench, subjectOf(parsed, i));
      const things = listed(parsed, objectsOf(parsed, i, new Set(['of'])))
        .flatMap((k) => actorsOf(parsed, k, bench.focus))
        .filter((ref) => ref.kind !== 'activity');
      emit(
        bench,
        'attributed-to',
        things,
        by.powers.filter((ref) => ref.role !== 'contractor'),
        i,
        'en/backs',
        { isState: true },
      );
    }
    if (
      !passive &&
      /^(?:work|operate|act|hack|spy|answer|report|hail|come|originate|stem|take)$/u.test(lemma)
    ) {
      for (const one of prepositionsOf(parsed, i)) {
        if (
          !preposition(lemma).test(one.word) ||
          (lemma === 'take' &&
            !/^(?:orders|instructions|direction)$/u.test(nounAt(parsed, rightOf(parsed, i))?.head ?? ''))
        )
          continue;
        const { powers } = behind(bench, listed(parsed, one.nouns));
        const isPlace = lemma !== 'take' && (one.word === 'from' || one.word === 'out of');
        emit(
          bench,
          isPlace ? 'originates-from' : 'attributed-to',
          subjectOf(parsed, i).flatMap((k) => actorsOf(parsed, k, bench.focus)),
          isPlace ? powers.filter((ref) => ref.kind === 'country') : powers,
          i,
          'en/works-for',
          { isState: true },
        );
      }
    }
    if (!passive && (lemma === 'serve' || lemma === 'belong')) {
      const nouns =
        lemma === 'serve'
          ? objectsOf(parsed, i, new Set(['of']))
          : prepositionsOf(parsed, i)
              .filter((one) => one.word === 'to')
              .flatMap((one) => one.nouns);
      const { powers, actors } = behind(bench, listed(parsed, nouns));
      const own = subjectOf(parsed, i).flatMap((k) => actorsOf(parsed, k, bench.focus));
      emit(bench, 'attributed-to', own, powers, i, 'en/serves', { isState: true });
      if (lemma === 'belong') emit(bench, 'part-of', own, actors, i, 'en/belongs', { isState: true });
    }
    if (passive && (lemma === 'base' || lemma === 'headquarter' || lemma === 'locate')) {
      const places = prepositionsOf(parsed, i)
        .filter((one) => one.word === 'in')
        .flatMap((one) => one.nouns)
        .flatMap((k) => nounAt(parsed, k)?.refs ?? []);
      emit(
        bench,
        'originates-from',
        subjectOf(parsed, i).flatMap((k) => actorsOf(parsed, k, bench.focus)),
        places.filter((ref) => ref.kind === 'country').slice(0, 1),
        i,
        'en/based-in',
        { isState: true },
      );
    }
    if (lemma === 'put' && !passive) putDownTo(bench, i);
    if (passive && /^(?:identify|unmask|expose|name)$/u.test(lemma)) {
      const as = prepositionsOf(parsed, i).find((one) => one.word === 'as');
      const who = subjectOf(parsed, i)
        .flatMap((k) => actorsOf(parsed, k, bench.focus))
        .filter((ref) => ref.kind === 'actor');
      if (as)
        emit(bench, 'attributed-to', who, behind(bench, as.nouns.slice(0, 2)).powers, i, 'en/identified-as', {
          isState: true,
          claimants: speakersFor(bench, i, true),
        });
    }
    if (
      lemma === 'fall' &&
      subjectOf(parsed, i).some((k) => /^suspicions?$/u.test(nounAt(parsed, k)?.head ?? ''))
    ) {
      const on = prepositionsOf(parsed, i).find((one) => one.word === 'on' || one.word === 'upon');
      const suspects = on ? behind(bench, listed(parsed, on.nouns)) : { powers: [], actors: [] };
      if (bench.focus.deed)
        emit(
          bench,
          'attributed-to',
          [bench.focus.deed],
          [...suspects.powers, ...suspects.actors.filter((ref) => ref.kind === 'actor')],
          i,
          'en/suspicion',
          { isState: true, also: { status: 'hedged' } },
        );
    }
    if (lemma === 'be' || lemma === 'stand' || lemma === 'lie') standing(bench, i);
    if (lemma === 'claim' && !passive && nounAt(parsed, rightOf(parsed, i))?.head === 'responsibility') {
      const deeds = prepositionsOf(parsed, i)
        .filter((one) => one.word === 'for')
        .flatMap((one) => listed(parsed, one.nouns))
        .flatMap((k) => actorsOf(parsed, k, bench.focus))
        .filter((ref) => ref.kind === 'activity');
      const who = subjectOf(parsed, i).flatMap((k) => actorsOf(parsed, k, bench.focus));
      emit(bench, 'attributed-to', deeds, who, i, 'en/claims-responsibility', {
        isState: true,
        claimants: names(who.filter((ref) => ref.kind === 'actor')),
      });
    }
    if (passive && lemma === 'claim') {
      const who = agentsOf(parsed, i)
        .flatMap((k) => actorsOf(parsed, k, bench.focus))
        .filter((ref) => ref.kind !== 'activity');
      const deeds = subjectOf(parsed, i).flatMap((k) => deedOf(bench, k));
      emit(bench, 'attributed-to', deeds, who, i, 'en/claimed-by', {
        isState: true,
        claimants: names(who.filter((ref) => ref.kind === 'actor')),
      });
    }
    if (passive && lemma === 'involve') involvement(bench, i);
    if (passive && /^(?:know|track)$/u.test(lemma)) serviceKnownAs(bench, i);
    if (/^(?:deny|reject|dismiss|refute|brush|rebuff|rebut|dispute)$/u.test(lemma)) denial(bench, i);
  });
}

function preposition(lemma: string): RegExp {
  if (lemma === 'answer' || lemma === 'report') return /^to$/u;
  if (/^(?:hail|come|originate|stem|take)$/u.test(lemma)) return /^from$/u;
  return /^(?:for|on behalf of|under|from|out of)$/u;
}

/** "Unit 9 of the army": the whole with its part. */
function withWholes(parsed: Parsed, nouns: readonly number[]): readonly number[] {
  return nouns.flatMap((k) => {
    const of = rightOf(parsed, k);
    const mark = parsed.chunks[of];
    const whole = rightOf(parsed, of);
    return mark?.kind === 'prep' && mark.word === 'of' && nounAt(parsed, whole) ? [k, whole] : [k];
  });
}

function speakersFor(bench: Bench, i: number, passive: boolean): readonly string[] {
  if (!passive) return names(speakersOf(bench.parsed, i));
  return names(agentsOf(bench.parsed, i).flatMap((k) => speakersIn(bench.parsed, k)));
}

/** X is attributed or linked to whoever `nouns` name. */
function tie(
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

/** "X blamed Y for the attack", "Y was blamed for the attack". */
function blame(bench: Bench, i: number, passive: boolean, manner: Manner): void {
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
function putDownTo(bench: Bench, i: number): void {
  const { parsed } = bench;
  if (!/^ ?\S+(?: \S+){0,6} down to\b/u.test(parsed.form.slice(parsed.chunks[i]?.end ?? 0))) return;
  const to = prepositionsOf(parsed, i).find((one) => one.word === 'to');
  const things = attributed(bench, listed(parsed, objectsOf(parsed, i, new Set(['of']))));
  const deeds = things.length > 0 ? things : bench.focus.deed ? [bench.focus.deed] : [];
  if (to) tie(bench, i, deeds, to.nouns, false, { isState: true, claimants: speakersFor(bench, i, false) });
}

/** The activity that a noun phrase stands for, weak words ("the theft") allowed. */
function deedOf(bench: Bench, k: number): readonly Ref[] {
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
function standing(bench: Bench, i: number): void {
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
      ],
      i,
      'en/work-of',
      { isState: true },
    );
  }
}

/** "the intelligence service S, also known as X": X is what people call its doings. */
function serviceKnownAs(bench: Bench, i: number): void {
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
function involvement(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const { powers } = behind(bench, subjectOf(parsed, i));
  if (powers.length === 0) return;
  const within = prepositionsOf(parsed, i).find((one) => one.word === 'in');
  const deeds = within ? listed(parsed, within.nouns).flatMap((k) => actorsOf(parsed, k, focus)) : [];
  emit(bench, 'attributed-to', deeds.length > 0 ? deeds : carried(bench), powers, i, 'en/involved', {
    isState: true,
  });
}

/** "China denied involvement": whatever the text laid at its door is denied by it. */
function denial(bench: Bench, i: number): void {
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
  emit(bench, 'attributed-to', carried(bench), [state], i, 'en/denial', {
    fixed: { status: 'denied' },
    claimants: [state.text],
  });
}

const bonds = /^(?:ties?|links?|connections?|relationships?|associations?|affiliations?|nexus|relations?)$/u;

/** "has ties to X", "possible links with Y". */
export function readBonds(bench: Bench): void {
  const { parsed, focus } = bench;
  parsed.chunks.forEach((chunk, k) => {
    if (chunk.kind === 'np' && /^(?:nexus|origins?|backing|ties|links)$/u.test(chunk.head))
      nexus(bench, k, chunk);
    if (chunk.kind !== 'np' || !bonds.test(chunk.head)) return;
    const to = prepositionsOf(parsed, k).find((one) => /^(?:to|with)$/u.test(one.word));
    if (!to || to.at > k + 2) return;
    let verb = leftOf(parsed, k);
    const prep = parsed.chunks[verb];
    const owner =
      prep?.kind === 'prep' && prep.word === 'with' ? nounAt(parsed, leftOf(parsed, verb)) : undefined;
    const doubt = hedgeWord.test(chunk.words) ? hedged(chunk.words) : undefined;
    const manner: Manner = {
      isState: true,
      ...(doubt ? { also: doubt } : {}),
      ...(/^no\b/u.test(chunk.words) ? { fixed: { status: 'denied' } } : {}),
    };
    if (owner) {
      tie(bench, k, actorsOf(parsed, leftOf(parsed, verb), focus), to.nouns, true, {
        ...manner,
        fixed: manner.fixed ?? doubt ?? { status: 'asserted' },
      });
      return;
    }
    while (verb >= 0 && !verbAt(parsed, verb)) verb = leftOf(parsed, verb);
    const group = verbAt(parsed, verb);
    if (
      !group ||
      !/^(?:have|maintain|share|show|see|find|suspect|note|identify|establish|uncover|reveal|draw|suggest|discover)$/u.test(
        group.lemma,
      )
    )
      return;
    const things = subjectOf(parsed, verb).flatMap((at) => actorsOf(parsed, at, focus));
    tie(bench, verb, things.length > 0 ? things : nearestActor(bench, k), to.nouns, true, manner);
  });
}

/** "a cluster with a North Korean nexus", "of Chinese origin". */
function nexus(bench: Bench, k: number, noun: NounPhrase): void {
  const { parsed, focus } = bench;
  const prep = leftOf(parsed, k);
  const mark = parsed.chunks[prep];
  const countries = noun.refs.filter(
    (ref) => ref.kind === 'country' && ref.form !== 'self' && ref.form !== 'domestic',
  );
  if (mark?.kind !== 'prep' || !/^(?:with|of)$/u.test(mark.word) || countries.length === 0) return;
  const owner = leftOf(parsed, prep);
  const copula = verbAt(parsed, owner);
  const who = (copula?.lemma === 'be' ? subjectOf(parsed, owner) : [owner]).flatMap((at) =>
    actorsOf(parsed, at, focus),
  );
  const doubt = hedgeWord.test(noun.words) ? hedged(noun.words) : undefined;
  emit(bench, 'attributed-to', who, countries, copula ? owner : k, 'en/nexus', {
    isState: true,
    ...(copula ? {} : { fixed: doubt ?? { status: 'asserted' as const } }),
  });
}

/** The last actor named in the sentence before `k`, else whom the text speaks of. */
function nearestActor(bench: Bench, k: number): readonly Ref[] {
  for (let at = k - 1; at >= 0; at--) {
    const ref = nounAt(bench.parsed, at)?.headRef;
    if (ref?.kind === 'actor') return [ref];
  }
  return carried(bench);
}

/** "a unit of the GRU", "is part of Y", "a subgroup of Z". */
export function readParts(bench: Bench): void {
  const { parsed, focus } = bench;
  parsed.chunks.forEach((chunk, k) => {
    if (
      chunk.kind !== 'np' ||
      !/^(?:part|unit|arm|subgroup|sub-group|subset|subcluster|division|branch|offshoot|faction|wing|member|subdivision|bureau|department|spin-off|spinoff|splinter|affiliate|front)$/u.test(
        chunk.head,
      )
    )
      return;
    const of = parsed.chunks[rightOf(parsed, k)];
    if (of?.kind !== 'prep' || !/^(?:of|within|for|under)$/u.test(of.word)) return;
    const whole = prepositionsOf(parsed, k)[0]?.nouns ?? [];
    const { powers, actors } = behind(bench, whole.slice(0, 2));
    const parts = partsOf(bench, k);
    if (!parts) return;
    const own = parts.nouns.flatMap((at) => {
      const person = nounAt(parsed, at)?.headRef;
      if (chunk.head === 'member' && person?.kind === 'person') return [person];
      const found = actorsOf(parsed, at, focus);
      const more = found.length > 0 ? found : malwareOf(parsed, at, focus);
      return more.length > 0 ? more : (nounAt(parsed, at)?.refs.filter(isDoerBody) ?? []);
    });
    const manner: Manner = {
      isState: true,
      ...(parts.verb < 0
        ? { fixed: hedgeWord.test(chunk.words) ? hedged(chunk.words) : { status: 'asserted' } }
        : {}),
    };
    const at = parts.verb < 0 ? k : parts.verb;
    emit(
      bench,
      'part-of',
      own,
      actors.filter((ref) => ref.kind !== 'group'),
      at,
      'en/part-of',
      manner,
    );
    for (const ref of own)
      emit(bench, isDoerBody(ref) ? 'part-of' : 'attributed-to', [ref], powers, at, 'en/unit-of', manner);
  });
}

/** "X, the operator of the Y ransomware", "the developers of Y": whoever runs malware uses it. */
export function readOperators(bench: Bench): void {
  const { parsed, focus } = bench;
  readFronts(bench);
  parsed.chunks.forEach((chunk, k) => {
    if (
      chunk.kind !== 'np' ||
      !/^(?:operators?|developers?|authors?|creators?|maintainers?|distributors?|users?)$/u.test(chunk.head)
    )
      return;
    const of = prepositionsOf(parsed, k).find((one) => one.word === 'of' || one.word === 'behind');
    const told = of && of.at === rightOf(parsed, k) ? partsOf(bench, k) : undefined;
    if (!of || !told) return;
    const own = told.nouns.flatMap((at) => actorsOf(parsed, at, focus)).filter((ref) => ref.kind === 'actor');
    const malware = of.nouns.flatMap(
      (at) => nounAt(parsed, at)?.refs.filter((ref) => ref.kind === 'malware') ?? [],
    );
    const at = told.verb < 0 ? k : told.verb;
    emit(bench, 'uses', own, malware, at, 'en/operator-of', {
      isState: true,
      ...(told.verb < 0
        ? { fixed: hedgeWord.test(chunk.words) ? hedged(chunk.words) : { status: 'asserted' as const } }
        : {}),
    });
  });
}

/** "X is a front company for the service", "a contractor of the ministry". */
function readFronts(bench: Bench): void {
  const { parsed } = bench;
  parsed.chunks.forEach((chunk, k) => {
    if (
      chunk.kind !== 'np' ||
      !(
        /^(?:fronts?|contractors?|subcontractors?|subsidiary|proxy|proxies)$/u.test(chunk.head) ||
        /\b(?:front|shell|cover) compan/u.test(chunk.words)
      )
    )
      return;
    const of = prepositionsOf(parsed, k).find(
      (one) => one.word === 'for' || one.word === 'of' || one.word === 'to',
    );
    const told = of && of.at === rightOf(parsed, k) ? partsOf(bench, k) : undefined;
    if (!of || !told) return;
    const own = told.nouns
      .flatMap((at) => nounAt(parsed, at)?.headRef ?? [])
      .filter((ref) => ref.kind === 'organisation' || ref.kind === 'actor');
    const { powers } = behind(bench, of.nouns.slice(0, 2));
    const at = told.verb < 0 ? k : told.verb;
    emit(bench, 'linked-to', own, powers, at, 'en/front-of', {
      isState: true,
      ...(told.verb < 0
        ? {
            fixed: hedgeWord.test(
              `${bench.parsed.form.slice(Math.max(0, chunk.start - 14), chunk.start)} ${chunk.words}`,
            )
              ? hedged(chunk.words)
              : { status: 'asserted' as const },
          }
        : {}),
    });
  });
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

export { behind, phraseRef };
