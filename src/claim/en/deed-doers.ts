import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import type { Bench } from './bench.ts';
import type { NounPhrase } from './chunk.ts';
import { listed } from './clauses.ts';
import { doersOf, governing, perpetrating } from './doers.ts';
import { leftOf, nounAt, type Parsed, rightOf, verbAt, verbLeft } from './parsed.ts';
import { isActorPhrase, phraseRef } from './phrases.ts';
import { prepositionsOf } from './prepositions.ts';
import { subjectOf } from './subjects.ts';

/** Who did the deed: "by X" behind it, "X's …", the subject of "launched", of "responsible for" or "behind"; else the deed itself. */
export function doersOfDeed(bench: Bench, k: number, noun: NounPhrase): readonly Ref[] {
  const { parsed, focus } = bench;
  const owners = noun.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign');
  if (owners.length > 0) return owners;
  const preps = prepositionsOf(parsed, k);
  for (const one of preps) {
    const first = nounAt(parsed, one.nouns[0] ?? -1);
    const isAgent = one.word === 'by' || (one.word === 'from' && first !== undefined && isActorPhrase(first));
    if (!isAgent) continue;
    const actors = listed(parsed, one.nouns).flatMap((at) => actorsOf(parsed, at, focus));
    if (actors.length > 0) return actors;
  }
  const verb = governing(bench, k);
  const group = verbAt(parsed, verb);
  if (group && verb < k && perpetrating.has(group.lemma) && !group.passive) {
    const doers = doersOf(bench, verb);
    if (doers.length > 0) return doers;
  }
  if (/^(?:its|their|his)$/u.test(noun.det ?? '')) return ownersMeant(bench, k);
  const answerable = answerableFor(bench, k);
  if (answerable.length > 0) return answerable;
  const around = clauseDoers(bench, k);
  if (around.length > 0) return around;
  if (
    noun.det === 'the' &&
    preps.some((one) => /^(?:on|against|at|of)$/u.test(one.word) && one.at === rightOf(parsed, k))
  )
    return [phraseRef(parsed, noun, 'activity')];
  return actorsOf(parsed, k, focus);
}

/** "its attacks": of whom the text speaks, unless a state or body named before in the sentence may be meant. */
export function ownersMeant(bench: Bench, k: number): readonly Ref[] {
  for (let at = k - 1; at >= 0; at--) {
    const ref = nounAt(bench.parsed, at)?.headRef;
    if (ref?.kind === 'actor') return [ref];
    if (ref?.kind === 'country' || ref?.kind === 'organisation') return [];
  }
  return bench.focus.doers;
}

/** "X used Y in attacks on Z": who acts in the clause in which the deed stands as a circumstance. */
function clauseDoers(bench: Bench, k: number): readonly Ref[] {
  const { parsed } = bench;
  const mark = parsed.chunks[leftOf(parsed, k)];
  if (mark?.kind !== 'prep' || !/^(?:in|for|during|as|through|with|via|to)$/u.test(mark.word)) return [];
  const verb = verbLeft(parsed, leftOf(parsed, k));
  const group = verbAt(parsed, verb);
  if (
    !group ||
    /^(?:be|say|report|warn|see|find|observe|link|tie|attribute|publish|blame|accuse|charge|indict)$/u.test(
      group.lemma,
    )
  )
    return [];
  return doersOf(bench, verb).filter((ref) => ref.kind !== 'activity');
}

/** "Talion attributes a string of attacks to X", "pinned the attacks on X": whoever they are laid to. */
function accusedOf(bench: Bench, k: number): readonly Ref[] {
  const { parsed, focus } = bench;
  // "attributed to X the attacks on Y"
  const before = parsed.chunks[k - 2];
  const owner = verbAt(parsed, k - 3);
  if (
    before?.kind === 'prep' &&
    before.word === 'to' &&
    owner &&
    !owner.passive &&
    /^(?:attribute|ascribe|trace|link)$/u.test(owner.lemma)
  )
    return actorsOf(parsed, k - 1, focus).filter((ref) => ref.kind === 'actor');
  let verb = leftOf(parsed, k);
  const mark = parsed.chunks[verb];
  if (mark?.kind === 'prep' && mark.word === 'of') verb = leftOf(parsed, leftOf(parsed, verb));
  const group = verbAt(parsed, verb);
  if (
    !group ||
    group.passive ||
    !/^(?:attribute|ascribe|link|tie|trace|pin|connect|lay|blame)$/u.test(group.lemma)
  )
    return ascribedBehind(bench, k);
  const to = prepositionsOf(parsed, verb).find((one) =>
    /^(?:pin|blame)$/u.test(group.lemma)
      ? one.word === 'on' && one.at > k
      : /^(?:to|with)$/u.test(one.word) && one.at > k,
  );
  return to
    ? listed(parsed, to.nouns)
        .flatMap((at) => actorsOf(parsed, at, focus))
        .filter((ref) => ref.kind === 'actor')
    : [];
}

/** "X is behind / responsible for the attacks", "attacks attributed to X". */
function answerableFor(bench: Bench, k: number): readonly Ref[] {
  const { parsed, focus } = bench;
  const accused = accusedOf(bench, k);
  if (accused.length > 0) return accused;
  const prep = leftOf(parsed, k);
  const mark = parsed.chunks[prep];
  if (mark?.kind === 'prep' && /^(?:behind|for|in)$/u.test(mark.word)) {
    const before = leftOf(parsed, prep);
    const noun = nounAt(parsed, before);
    const copula = noun ? leftOf(parsed, before) : before;
    const verb = verbAt(parsed, copula);
    if (
      verb &&
      /^(?:be|claim|stand|blame)$/u.test(verb.lemma) &&
      (verb.lemma !== 'blame' || verb.passive) &&
      (!noun || /^(?:responsib(?:le|ility)|hand|role|actor|group|culprit)$/u.test(noun.head))
    ) {
      return subjectOf(parsed, copula).flatMap((at) => actorsOf(parsed, at, focus));
    }
  }
  for (let at = k + 1; at < Math.min(parsed.chunks.length, k + 12); at++) {
    const group = verbAt(parsed, at);
    if (
      group?.lemma === 'be' &&
      /^(?:work|handiwork|doing)$/u.test(nounAt(parsed, rightOf(parsed, at))?.head ?? '')
    ) {
      const of = prepositionsOf(parsed, at).find((one) => one.word === 'of');
      return of ? listed(parsed, of.nouns).flatMap((other) => actorsOf(parsed, other, focus)) : [];
    }
    if (parsed.chunks[at]?.kind === 'stop' || parsed.chunks[at]?.kind === 'comma') break;
    if (
      group?.passive &&
      /^(?:attribute|link|tie|ascribe|carry|conduct|launch|perpetrate|orchestrate|lead|stage|mount)$/u.test(
        group.lemma,
      )
    ) {
      const one = prepositionsOf(parsed, at).find((other) => /^(?:to|by|with)$/u.test(other.word));
      return one
        ? listed(parsed, one.nouns)
            .flatMap((other) => actorsOf(parsed, other, focus))
            .filter((ref) => ref.kind === 'actor')
        : [];
    }
    if (group) break;
  }
  return [];
}

/** "… since 2019 that they ascribe": the relative clause may stand off from its noun. */
function opensBehind(parsed: Parsed, at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - 3); k--) {
    const kind = parsed.chunks[k]?.kind;
    if (kind === 'rel' || kind === 'that') return true;
    if (kind !== 'np' && kind !== 'adv') return false;
  }
  return false;
}

/** "attacks on Y that they ascribe to X". */
function ascribedBehind(bench: Bench, k: number): readonly Ref[] {
  const { parsed, focus } = bench;
  for (let at = k + 1; at < Math.min(parsed.chunks.length, k + 12); at++) {
    const chunk = parsed.chunks[at];
    if (chunk?.kind === 'stop') return [];
    if (chunk?.kind !== 'vg') continue;
    if (
      chunk.passive ||
      !opensBehind(parsed, at) ||
      !/^(?:attribute|ascribe|link|tie|trace)$/u.test(chunk.lemma)
    )
      return [];
    const to = prepositionsOf(parsed, at).find((one) => /^(?:to|with)$/u.test(one.word));
    return to
      ? listed(parsed, to.nouns)
          .flatMap((other) => actorsOf(parsed, other, focus))
          .filter((ref) => ref.kind === 'actor')
      : [];
  }
  return [];
}
