// Who is connected with whom («XはYと関連がある»); with a state or its body that is an attribution.
import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { stateOf } from '../state-of.ts';
import { agentsOf, commaAfter } from './agents.ts';
import { isDoer, meant } from './doers.ts';
import { type Bench, emit } from './emit.ts';
import { isPowerBody, named } from './kinds.ts';
import { lastBefore, occurrences, phraseAround, phraseAt, positionOf } from './parse.ts';
import { anyOf } from './words.ts';

const linked = new RegExp(
  `(?:に|と|へ|との)[^、。をがはに「」『』\\ue000-\\uf8ff]{0,12}?${anyOf(
    '関連(?!付|づ|企業|会社|組織|機関|する企業)',
    '関係(?!者|機関)',
    'つなが|繋が|結びつ|結び付',
    '連携|提携|協力関係',
  )}`,
  'gu',
);
/** «Yとは何の関係もない». */
const noTie =
  /とは?(?:何の|なんの|一切|全く|まったく|直接)?の?(?:関係|関連|つながり|繋がり)[もはが]?(?:な[いくか]|無[いくか]|ありません)|とは?(?:全く|まったく)?無関係/gu;
/** «XとY政府との関係», «XとYのつながり». */
const pair = new RegExp(
  `[${slot('actor', 'campaign', 'malware', 'group', 'anaphor')}][」』]?(?:[(（][^()（）]{0,30}[)）])?と[「『]?[${slot('actor', 'country', 'organisation')}][」』]?(?:[(（][^()（）]{0,30}[)）])?(?:政府|当局|国家|軍)?と?の(?:[^、。はがを]{0,8}?)(?:関係|関連|つながり|繋がり|結びつき|結び付き|関わり|接点)`,
  'gu',
);
const isJoint = /連携|提携|協力/u;
/** Behind «関連する»: no head that the clause could modify. */
const noHead = /^(?:[ぁ-ん]{0,6}(?:こと|可能性|疑い|見方|の(?=[はがを])|と(?=[ぁ-ん]))|が|は|も)/u;
const forItsGovernment =
  /^(?:政府|当局|軍|国家|共産党|の(?:情報|諜報|治安|国家)[^、。はがを]{0,8}機関|軍の情報機関)?(?:に|と|との|への)/u;

/** Claims of the kinds `linked-to` and, for states, `attributed-to`. */
export function readLinks(bench: Bench): void {
  const { parsed, compiled, focus } = bench;
  for (const { at, end, words, tail } of occurrences(parsed, linked)) {
    const clause = lastBefore(parsed.bounds, at);
    const phrase = phraseAt(parsed, at) ?? phraseAround(parsed, at);
    const from = Math.max(clause, phrase?.from ?? clause);
    const inside = parsed.skeleton.refsIn(from, at);
    const position = positionOf(parsed.form, end);
    const doers =
      position.kind === 'adnominal' && !noHead.test(tail)
        ? headDoers(bench, position.headFrom)
        : agentsOf(parsed, from, from, focus, false);
    const subjects = doers.filter((ref) => !inside.includes(ref));
    const powers = isJoint.test(words) ? [] : inside.filter((ref) => isPower(bench, ref));
    const states = powers.map((ref) => stateOf(ref, compiled));
    emit(bench, 'attributed-to', subjects, states, at, end, 'ja/tie');
    const others = inside.filter((ref) => !powers.includes(ref) && (named(ref) || isStateBody(ref)));
    emit(bench, 'linked-to', subjects, others, at, end, 'ja/link');
  }
  for (const { at, end } of occurrences(parsed, pair)) {
    const [one, two] = parsed.skeleton.refsIn(at, end);
    const subjects = one ? (focus.resolve(one) ?? []) : [];
    if (!two) continue;
    const isState = two.kind === 'country' || isStateBody(two);
    if (!isState && two.kind !== 'actor') continue;
    const predicate = isState ? 'attributed-to' : 'linked-to';
    emit(bench, predicate, subjects, [stateOf(two, compiled)], at, end, 'ja/tie-of-two');
  }
  readNoTies(bench);
}

function readNoTies(bench: Bench): void {
  const { parsed, compiled, focus } = bench;
  for (const { at, end } of occurrences(parsed, noTie)) {
    const from = parsed.phrases.findLast((phrase) => phrase.end <= at)?.end ?? 0;
    const inside = parsed.skeleton.refsIn(from, at);
    const subjects = agentsOf(parsed, from, from, focus).filter((ref) => !inside.includes(ref));
    const powers = inside.filter((ref) => ref.kind === 'country' || isStateBody(ref));
    const states = powers.map((ref) => stateOf(ref, compiled));
    emit(bench, 'attributed-to', subjects, states, at, end, 'ja/no-tie', { status: 'denied' });
    emit(bench, 'linked-to', subjects, inside.filter(named), at, end, 'ja/no-link', { status: 'denied' });
  }
}

/** «Yに関連するX»: the noun that the clause modifies. */
export function headDoers(bench: Bench, headFrom: number): readonly Ref[] {
  const { parsed, focus } = bench;
  const phrase = parsed.phrases.find((one) => one.to > headFrom);
  const to = Math.min(phrase?.to ?? headFrom + 20, headFrom + 30, commaAfter(parsed.form, headFrom));
  const refs = parsed.skeleton.refsIn(headFrom, to).filter(isDoer);
  return refs.slice(-1).flatMap((ref) => meant(ref, focus));
}

const isStateBody = (ref: Ref) => ref.kind === 'organisation' && isPowerBody(ref);

/** A country that stands for its government here («中国政府と», «ロシア軍と», «中国に関連する»), or a body of a state. */
function isPower(bench: Bench, ref: Ref): boolean {
  if (ref.kind !== 'country') return isStateBody(ref) && ref.role !== 'contractor';
  if (ref.form === 'self' || ref.form === 'domestic') return false;
  const { form, skeleton } = bench.parsed;
  return forItsGovernment.test(form.slice(skeleton.indexOf(ref.start) + 1));
}
