import { hedged } from '../likelihood.ts';
import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, carried, emit, type Manner } from './bench.ts';
import type { NounPhrase } from './chunk.ts';
import { forNouns, leftOf, nounAt, rightOf, verbAt } from './parsed.ts';
import { isDoerBody } from './phrases.ts';
import { behind, partsOf, tie } from './powers.ts';
import { prepositionsOf } from './prepositions.ts';
import { subjectOf } from './subjects.ts';
import { malwareOf } from './things.ts';
import { hedgeWord } from './words.ts';

const bonds = new Set(
  'tie ties link links connection connections relationship relationships association associations affiliation affiliations nexus relation relations'.split(
    ' ',
  ),
);

const backings = new Set(['nexus', 'origin', 'origins', 'backing', 'ties', 'links']);

const partWords = new Set(
  'part unit arm subgroup sub-group subset subcluster division branch offshoot faction wing member subdivision bureau department spin-off spinoff splinter affiliate front name moniker'.split(
    ' ',
  ),
);

const operatorWords = new Set(
  'operator operators developer developers author authors creator creators maintainer maintainers distributor distributors user users'.split(
    ' ',
  ),
);

const frontWords = new Set(
  'front fronts contractor contractors subcontractor subcontractors subsidiary proxy proxies'.split(' '),
);

/** "has ties to X", "possible links with Y". */
export function readBonds(bench: Bench): void {
  const { parsed, focus } = bench;
  forNouns(parsed, undefined, (chunk, k) => {
    if (backings.has(chunk.head)) nexus(bench, k, chunk);
    if (!bonds.has(chunk.head)) return;
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
  forNouns(parsed, partWords, (chunk, k) => {
    const of = parsed.chunks[rightOf(parsed, k)];
    if (of?.kind !== 'prep' || !/^(?:of|within|for|under)$/u.test(of.word)) {
      if (chunk.head === 'member') plainMember(bench, k);
      return;
    }
    const whole = prepositionsOf(parsed, k)[0]?.nouns ?? [];
    const inside = nounAt(parsed, whole[0] ?? -1);
    const { powers, actors } =
      inside?.headClass === 'activity' && inside.refs.length === 0
        ? { powers: [], actors: focus.deed ? [focus.deed] : [] }
        : behind(bench, whole.slice(0, 2));
    const parts = partsOf(bench, k) ?? knownAs(bench, k);
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

/** "the unit of the service that industry knows as X". */
function knownAs(
  bench: Bench,
  k: number,
): { readonly nouns: readonly number[]; readonly verb: number } | undefined {
  const { parsed } = bench;
  if (!/^(?:unit|arm|division|branch|department|team|wing)$/u.test(nounAt(parsed, k)?.head ?? ''))
    return undefined;
  for (let at = k + 1; at < Math.min(parsed.chunks.length, k + 10); at++) {
    const group = verbAt(parsed, at);
    if (!group) continue;
    const as = parsed.chunks[rightOf(parsed, at)];
    const name = rightOf(parsed, rightOf(parsed, at));
    return /^(?:know|track|call|dub)$/u.test(group.lemma) &&
      (as?.kind === 'prep' || as?.kind === 'sub') &&
      nounAt(parsed, name)?.headRef?.kind === 'actor'
      ? { nouns: [name], verb: -1 }
      : undefined;
  }
  return undefined;
}

/** "Jo Doe, allegedly a member": of the group that the text speaks of. */
function plainMember(bench: Bench, k: number): void {
  const told = partsOf(bench, k);
  if (!told || told.verb >= 0) return;
  const people = told.nouns.flatMap((at) => {
    const ref = nounAt(bench.parsed, at)?.headRef;
    return ref?.kind === 'person' ? [ref] : [];
  });
  const before = bench.parsed.chunks[k - 1];
  const doubt = before?.kind === 'adv' && hedgeWord.test(before.word);
  emit(
    bench,
    'part-of',
    people,
    carried(bench).filter((ref) => ref.kind === 'actor'),
    k,
    'en/member',
    {
      fixed: doubt ? { status: 'hedged' } : { status: 'asserted' },
    },
  );
}

/** "X, the operator of the Y ransomware", "the developers of Y": whoever runs malware uses it. */
export function readOperators(bench: Bench): void {
  const { parsed, focus } = bench;
  readFronts(bench);
  forNouns(parsed, operatorWords, (chunk, k) => {
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
  forNouns(parsed, undefined, (chunk, k) => {
    if (
      !(
        frontWords.has(chunk.head) ||
        (chunk.words.includes(' compan') && /\b(?:front|shell|cover) compan/u.test(chunk.words))
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
