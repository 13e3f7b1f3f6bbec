// Who stands behind somebody: «Xの背後にY», «Yによるもの», «Yに属する», «Yの意を受けて», «Yを拠点とする».
// Who took part in a deed stands in involvement.ts; «中国系のX» in noun-phrases.ts.
import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { agentsOf } from './agents.ts';
import { subjectIn } from './blames.ts';
import { meant } from './doers.ts';
import { type Bench, emit } from './emit.ts';
import { named, powersIn } from './kinds.ts';
import { headDoers } from './links.ts';
import { occurrences, phraseAround, phraseAt, positionOf } from './parse.ts';
import { anyOf } from './words.ts';

const power = `[${slot('country', 'organisation')}]`;
const organs = '(?:政府|当局|軍)?';
const behind = /の(?:背後|背景|裏)に(?:は)?/gu;
const belongs = /に(?:帰属|所属|属(?:し|す)|起因)/gu;

const laidTo = new RegExp(`[${slot('actor')}][」』]?(?:によるもの|の(?:仕業|犯行|しわざ))(?=だ?と)`, 'gu');

/** Each begins with the slot of who stands behind. */
const wordings = new RegExp(
  [
    // «Yの仕業», «Yによるもの», «Yに帰属するもの»
    `${power}${organs}(?:の(?:仕業|犯行|しわざ)|によるもの|に(?:関連(?:する|した)?|帰属)(?:と|もの))`,
    // «Yに属すると認定»
    `${power}${organs}[^、。]{0,8}?に(?:関連する|帰属する|属する|所属する)(?:もの)?と[^、。]{0,6}${anyOf(
      '認定|断定|特定|結論|評価|判断|発表|指摘',
    )}`,
    // «Yを後ろ盾に持つもの»
    `${power}${organs}を(?:背景|後ろ盾|バック)に(?:持つ|した|する)もの`,
    // «Yが運営する»
    `[${slot('organisation')}](?:が|によって|により)[^、。]{0,6}?(?:運営|指揮|統括|支配|率い|操[っり])`,
    // «Yの指示を受け», «Yの資金提供のもとで»
    `${power}${organs}(?:[(（][^()（）]{0,20}[)）])?の(?:[^、。はがを]{0,12}の)?${anyOf(
      '意(?:向)?|指示|命令?|支援|資金(?:提供)?|要請',
    )}(?:を受け|の(?:下|もと)で|に基づ)`,
    // «Yのために動いている»
    `${power}${organs}のために(?:動い|活動|働い)`,
    // «Yを拠点に»
    `[${slot('country')}][^、。はがを]{0,8}?を(?:主な|活動)?(?:本)?拠点(?:に|と)`,
  ].join('|'),
  'gu',
);

/** Claims of the kind `attributed-to` that a clause makes. */
export function readAttributions(bench: Bench): void {
  readBehind(bench);
  readWordings(bench);
  readBelonging(bench);
  readLaidTo(bench);
}

function readBehind(bench: Bench): void {
  const { parsed, focus } = bench;
  const { form, skeleton, bounds } = parsed;
  for (const { at, end } of occurrences(parsed, behind)) {
    const subjects = skeleton
      .refsIn(phraseAround(parsed, at, true)?.from ?? 0, at)
      .flatMap((ref): readonly Ref[] => (named(ref) || ref.kind === 'anaphor' ? meant(ref, focus) : []));
    const around = phraseAround(parsed, at, true);
    const deeds = subjects.length === 0 && around ? subjectIn(bench, { ...around, to: at }, undefined) : [];
    const bound = bounds.find((one) => one > at) ?? form.length;
    // «…がいる»: who is meant stands before it, and its status begins behind it.
    const being = /が(?:い|存在|控え|潜|あ|つい)/u.exec(form.slice(end, bound));
    const clause = being ? end + being.index : bound;
    const others = skeleton.refsIn(end, clause).filter((ref) => ref.kind === 'actor');
    emit(
      bench,
      'attributed-to',
      subjects.length > 0 ? subjects : deeds.length > 0 ? deeds : focus.doers,
      [...powersIn(bench, end, clause), ...others],
      end,
      being ? clause + being[0].length : Math.min(clause, end + 2),
      'ja/behind',
    );
  }
}

function readWordings(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, wordings)) {
    const blamed = blamedObject(bench, at);
    const subjects = blamed.length > 0 ? blamed : agentsOf(parsed, at, at, focus);
    emit(bench, 'attributed-to', subjects, powersIn(bench, at, at + 1), at, end, 'ja/attribution');
  }
}

/** «KをYによるものと断定»: what is laid at somebody's door. */
function blamedObject(bench: Bench, at: number): readonly Ref[] {
  const { phrases } = bench.parsed;
  const object = phrases.find((phrase) => phrase.end === at && phrase.particle === 'を');
  return (object?.refs ?? [])
    .flatMap((ref): readonly Ref[] => bench.focus.resolve(ref) ?? [])
    .filter((ref) => named(ref) || ref.kind === 'malware')
    .slice(-1);
}

/** «この攻撃をXによるものとしている». */
function readLaidTo(bench: Bench): void {
  const { parsed } = bench;
  for (const { at, end } of occurrences(parsed, laidTo)) {
    const actors = parsed.skeleton.refsIn(at, at + 1);
    const subjects = blamedObject(bench, at).filter((ref) => ref.kind !== 'actor' && ref.kind !== 'group');
    emit(bench, 'attributed-to', subjects, actors, at, end, 'ja/laid-to');
  }
}

function readBelonging(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, belongs)) {
    const phrase = phraseAt(parsed, at);
    if (!phrase) continue;
    // «Yに属する研究者の端末を»: said of the head, and of nobody else.
    const position = positionOf(parsed.form, end);
    const heads = position.kind === 'adnominal' ? headDoers(bench, position.headFrom) : undefined;
    const subjects = heads ?? agentsOf(parsed, phrase.from, phrase.from, focus);
    emit(bench, 'attributed-to', subjects, powersIn(bench, phrase.from, phrase.to), at, end, 'ja/belongs');
  }
}
