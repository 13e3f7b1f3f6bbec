import { actorsOf } from './actors.ts';
import { type Bench, emit, isPower, type Manner } from './bench.ts';
import { named } from './claimants.ts';
import { antecedent, listed, objectsOf, relativeOf } from './clauses.ts';
import { forVerbs, leftOf, nounAt, rightOf } from './parsed.ts';
import { hasPart, ledBy, sameUnderName, tiedPeople } from './people.ts';
import { attributed, behind, speakersFor, tie, withWholes } from './powers.ts';
import { prepositionsOf } from './prepositions.ts';
import { blame, deedOf, denial, involvement, putDownTo, serviceKnownAs, standing } from './standing.ts';
import { anonymous } from './status.ts';
import { agentsOf, subjectOf } from './subjects.ts';

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

/** All verbs by which this file or those it calls read anything. */
const telling = new Set([
  ...attributing,
  ...linking,
  ...'back sponsor support direct control run fund steer employ finance command operate oversee lead manage guide orchestrate carry conduct perpetrate mastermind launch work act hack spy answer report hail come originate stem take serve belong base headquarter locate place put have build found head create administer develop be identify unmask expose name fall stand lie claim accept admit assume involve know track deny reject dismiss refute brush rebuff rebut dispute'.split(
    ' ',
  ),
]);

export function readAttributions(bench: Bench): void {
  const { parsed } = bench;
  forVerbs(parsed, telling, (chunk, i) => {
    const { lemma, passive } = chunk;
    if (attributing.has(lemma) || linking.has(lemma)) {
      const things = passive ? subjectOf(parsed, i) : objectsOf(parsed, i, new Set(['of', 'on', 'against']));
      const to = prepositionsOf(parsed, i).filter(
        (one) =>
          (lemma === 'blame' || lemma === 'pin' ? /^on$/u : /^(?:to|with)$/u).test(one.word) &&
          nounAt(parsed, one.nouns[0] ?? -1)?.head !== 'confidence',
      );
      const vague =
        !passive && subjectOf(parsed, i).some((k) => anonymous.test(nounAt(parsed, k)?.words ?? ''));
      const manner: Manner = {
        isState: true,
        claimants: speakersFor(bench, i, passive),
        ...(vague ? { also: { status: 'hedged' as const } } : {}),
      };
      const [shifted] = to;
      const late = (shifted?.nouns[0] ?? -2) + 1;
      if (!passive && things.length === 0 && shifted && nounAt(parsed, late)?.headClass === 'activity')
        tie(bench, i, attributed(bench, [late]), shifted.nouns.slice(0, 1), linking.has(lemma), manner);
      for (const one of to.slice(0, 1))
        tie(bench, i, attributed(bench, things.slice(0, 3)), one.nouns, linking.has(lemma), manner);
      if (linking.has(lemma) && passive)
        for (const one of to.slice(0, 1)) tiedPeople(bench, i, things, one.nouns, manner);
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
        const before = nounAt(parsed, leftOf(parsed, one.at))?.head ?? '';
        const isOrder = /^(?:orders?|instructions?|directions?|commands?)$/u.test(before);
        const isPlace = lemma !== 'take' && !isOrder && (one.word === 'from' || one.word === 'out of');
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
        places.filter((ref) => ref.kind === 'country' || ref.kind === 'region').slice(0, 1),
        i,
        'en/based-in',
        { isState: true },
      );
    }
    // "X, which the company places in Y"
    if (!passive && (lemma === 'place' || lemma === 'locate')) {
      const places = prepositionsOf(parsed, i)
        .filter((one) => one.word === 'in')
        .flatMap((one) => nounAt(parsed, one.nouns[0] ?? -1)?.headRef ?? [])
        .filter((ref) => ref.kind === 'country' && isPower(ref));
      const rel = relativeOf(parsed, i);
      const things = rel >= 0 ? antecedent(parsed, rel) : listed(parsed, objectsOf(parsed, i)).slice(0, 1);
      emit(
        bench,
        'originates-from',
        things.flatMap((k) => actorsOf(parsed, k, bench.focus)).filter((ref) => ref.kind === 'actor'),
        places,
        i,
        'en/placed-in',
        { isState: true, claimants: speakersFor(bench, i, false) },
      );
    }
    if (lemma === 'put' && !passive) putDownTo(bench, i);
    if (lemma === 'have' && !passive) hasPart(bench, i);
    if (!passive) ledBy(bench, i);
    if (lemma === 'be') sameUnderName(bench, i);
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
    if (
      /^(?:claim|take|accept|admit|assume)$/u.test(lemma) &&
      !passive &&
      nounAt(parsed, rightOf(parsed, i))?.head === 'responsibility'
    ) {
      const deeds = prepositionsOf(parsed, i)
        .filter((one) => one.word === 'for')
        .flatMap((one) => listed(parsed, one.nouns))
        .flatMap((k) => deedOf(bench, k));
      const who = subjectOf(parsed, i).flatMap((k) => actorsOf(parsed, k, bench.focus));
      emit(bench, 'attributed-to', deeds, who, i, 'en/claims-responsibility', {
        isState: true,
        claimants: named(who.filter((ref) => ref.kind === 'actor')),
      });
    }
    if (passive && lemma === 'claim') {
      const who = agentsOf(parsed, i)
        .flatMap((k) => actorsOf(parsed, k, bench.focus))
        .filter((ref) => ref.kind !== 'activity');
      const deeds = subjectOf(parsed, i).flatMap((k) => deedOf(bench, k));
      emit(bench, 'attributed-to', deeds, who, i, 'en/claimed-by', {
        isState: true,
        claimants: named(who.filter((ref) => ref.kind === 'actor')),
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
