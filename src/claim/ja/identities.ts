// Who is what: «Xは北朝鮮、Yはイランだ», «Xは情報総局の第9部隊である», «Kの実行者はXとみられる».
import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { stateOf } from '../state-of.ts';
import { type Bench, emit } from './emit.ts';
import { isPowerBody } from './kinds.ts';
import { occurrences } from './parse.ts';

const actor = `[${slot('actor')}]`;
const country = `[${slot('country')}]`;
const bracket = '(?:[(（][^()（）]{0,30}[)）])?';
const list = `${actor}${bracket}[」』]?(?:(?:と|、|や|・|および|及び)[「『]?${actor}${bracket}[」』]?){0,6}`;
/** Each item of «XとYは北朝鮮、Zはイランだ». */
const ofState = new RegExp(
  `(${list})は${country}(?=(?:、[「『]?${list}は${country}){0,6}(?:だ|で(?:ある|す|、)|とされ|とみられ|と見られ|。))`,
  'gu',
);
/** «Xは…総局(G)の第9部隊である». */
const ofBody = new RegExp(
  `${actor}${bracket}[」』]?は、?(?:実際には|実は)?(?:[^、。はがを]{0,12}の)?([${slot('organisation')}]${bracket}(?:の[^、。はがを${slot('actor')}]{0,10}[${slot('organisation')}]${bracket})?(?:の[^、。はがを]{0,10}?(?:部隊|部門|局|部))?)(?:だ|で(?:ある|す|、|あり|あった)|とされ|とみられ|と見られ)`,
  'gu',
);
/** «Kの実行者は、…Xと呼ぶ主体とされる». */
const doerIs = new RegExp(
  `[${slot('malware', 'campaign', 'activity', 'anaphor')}](?:の事件)?の(?:実行者|実行犯|首謀者|犯人|黒幕|主犯|背後にいるの)は(?=[^。]{0,60}${actor})`,
  'gu',
);

/** «作戦を実行したのはX». */
const carriedOut = new RegExp(
  `を(?:実行|仕掛け|行[っい]|主導|指揮|計画|首謀|引き起こ|手がけ|手掛け|展開)[^、。はが]{0,6}のは、?[^、。はが]{0,20}?[「『]?(?=${actor})`,
  'gu',
);

/** «この部隊は「X」や「Y」などと呼ばれ». */
const unitCalled = new RegExp(
  `(?:この|同)(?:部隊|組織|機関|センター)は[^。はが]{0,12}?((?:[「『]?${actor}[」』]?(?:、|や|と|および)?)+)(?:など|等)?(?:と|として|とも)(?:呼|知られ)`,
  'gu',
);

/** Claims of the kind `attributed-to` that a noun as the predicate makes. */
export function readIdentities(bench: Bench): void {
  const { parsed, compiled, focus } = bench;
  const { skeleton, bounds } = parsed;
  const actors = (refs: readonly Ref[]) => refs.filter((ref) => ref.kind === 'actor');
  for (const { at, end } of occurrences(parsed, ofState)) {
    const refs = skeleton.refsIn(at, end);
    emit(bench, 'attributed-to', actors(refs), refs.slice(-1), at, end, 'ja/is-of-state');
  }
  for (const { at, end } of occurrences(parsed, ofBody)) {
    const refs = skeleton.refsIn(at, end);
    const bodies = refs.filter((ref) => ref.kind === 'organisation' && isPowerBody(ref));
    const states = bodies.map((ref) => stateOf(ref, compiled));
    emit(bench, 'attributed-to', actors(refs).slice(0, 1), states, at, end - 1, 'ja/is-body');
  }
  for (const { at, end } of occurrences(parsed, unitCalled)) {
    const units = (bench.openCase?.groups ?? []).filter((ref) => ref.kind === 'organisation');
    emit(bench, 'attributed-to', actors(skeleton.refsIn(at, end)), units, at, end, 'ja/unit-called');
  }
  for (const { at, end } of occurrences(parsed, carriedOut)) {
    const object = parsed.phrases.find((phrase) => phrase.to === at);
    const deeds = (object?.refs ?? [])
      .flatMap((ref): readonly Ref[] => focus.resolve(ref) ?? [])
      .filter((ref) => ref.kind === 'campaign' || ref.kind === 'activity');
    emit(
      bench,
      'attributed-to',
      deeds.slice(-1),
      skeleton.refsIn(end, end + 1),
      at,
      end + 1,
      'ja/carried-out',
    );
  }
  for (const { at, end } of occurrences(parsed, doerIs)) {
    const clause = bounds.find((bound) => bound > end) ?? parsed.form.length;
    const subjects = skeleton
      .refsIn(at, at + 1)
      .flatMap((ref): readonly Ref[] => focus.resolve(ref) ?? [])
      .filter((ref) => ref.kind !== 'actor' && ref.kind !== 'group');
    const [doer] = actors(skeleton.refsIn(end, clause));
    const last = doer ? skeleton.indexOf(doer.start) + 1 : end;
    if (doer) emit(bench, 'attributed-to', subjects, [doer], at, last, 'ja/doer-is');
  }
}
