// Who is said to have been attacked: «Yが攻撃を受けた», «Yの被害が確認された», «攻撃はYにも広がった», «Xが行ったYへの攻撃».
import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { agentsOf, commaAfter } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import { occurrences, type Phrase, phraseAround, phraseAt, positionOf } from './parse.ts';
import { emitVictims, unnamedDoer, victimsIn } from './victims.ts';
import { anyOf } from './words.ts';

const suffered = new RegExp(
  `(?:が|(?<!で)は|(?<!最)も)(?:[^。がはも]|最も){0,30}?${anyOf(
    `(?:サイバー|標的型|ランサムウェア|フィッシング)?攻撃(?:の(?:標的|対象|被害))?${anyOf(
      'を受け',
      'に(?:遭|さらされ|晒され)',
      'されて',
      'され[たてる]',
    )}`,
    '不正アクセス(?:を受け|され)',
    `[${slot('activity')}]を受け`,
    '侵入(?:を受け|され)',
    '侵害され',
    'の?(?:標的|ターゲット|対象)[とに](?:され|な[っりる])',
    '狙われ',
    '被害(?:を受け|に遭)',
  )}`,
  'gu',
);
/** Cheap tests before the patterns that look far ahead. */
const passiveWords = /受け|遭|晒|さらされ|され|われ|標的|ターゲット|対象/u;
const outageWords = /サイバー攻撃|ランサムウェア|不正アクセス|情報漏/u;
const accessSucceeded = /(?:不正アクセスを受け|侵入され|侵害され|不正アクセスされ)/u;
const spread =
  /(?:攻撃|活動|被害|キャンペーン|感染|影響|標的|対象|矛先|[\ue000-\uf8ff])(?:は|が)[^。]{0,50}?(?:に|へ)(?:も|まで)?(?:及[んびぶ]|広が|拡大|波及|飛び火|移[っりる]|移行|シフト|まん延|蔓延)/gu;
/** «攻撃はYで観測されている»: that an attack was seen there. */
const seen =
  /(?:攻撃|活動|被害|感染|侵入|キャンペーン|[\ue200-\ue2ff])(?:は|が|も)[^。をはが]{0,40}?(?:で|でも|において|全域で|各地で)(?:[^、。はがを]{0,8})(?:観測|確認|検出|報告|展開|相次)/gu;
const damage = /の被害(?:が|も)(?:確認さ|出て|発生し|報告さ|相次)/gu;
const doneTo = new RegExp(
  `が(?:行[っい]|仕掛け|実施し|実行し)た(?:と(?:され|み|見られ)[^、。]{0,6})?[^、。はがを]{0,8}?([${slot('organisation', 'country', 'sector')}])社?(?:の|への|に対する)[^、。はがを]{0,6}?(?:攻撃|侵害|侵入|ハッキング|事件)`,
  'gu',
);
const happened =
  /(?:において|で|では)、?(?:[^。はが]{0,20}?)(?:サイバー攻撃|ランサムウェア|不正アクセス|情報漏(?:えい|洩))[^、。はが]{0,8}が(?:発生|判明|発覚|確認さ)/gu;
const broughtDown =
  /[はが][^。はが]{0,30}?(?:サイバー攻撃|ランサムウェア|不正アクセス)[^、。はが]{0,8}(?:により|によって|で)[^。]{0,50}?(?:できなく|停止し|障害が|流出し|漏えいし|暗号化さ|余儀なく)/gu;
/** Behind a predicate: it makes no noun phrase of who suffered («攻撃を受けたことが»). */
const noSufferer = /^[ぁ-ん]{0,6}(?:こと|の(?=[はがをで])|と|よう|可能性|疑い|もの|ため|場合)/u;

/** Claims of the kind `targets` and `compromises` whose victim is the one spoken of. */
export function readSuffering(bench: Bench): void {
  const { form } = bench.parsed;
  if (passiveWords.test(form)) readPassives(bench);
  readDamage(bench);
  if (outageWords.test(form)) readOutages(bench);
  readSpread(bench);
  readSeen(bench);
  readDoneTo(bench);
}

function readPassives(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end, words } of occurrences(parsed, suffered)) {
    const phrase = sufferer(bench, at, end);
    if (!phrase) continue;
    const doers = parsed.phrases
      .filter((by) => /^(?:による|によって|により|から|に)$/u.test(by.particle) && by.end <= end)
      .flatMap((by) => by.refs.filter((ref) => isAttacker(ref, by.particle)));
    const own =
      doers.length > 0
        ? doers
        : parsed.skeleton.refsIn(at, end).filter((ref) => isActivity(ref) || isAttacker(ref, 'の'));
    // Nobody is said to have done it: whom another paragraph speaks of has not.
    const isNear = focus.doers.length > 0 && focus.isNear(parsed.scene.sentence.paragraph);
    const carried = isNear ? focus.doers : [unnamedDoer(words, parsed.skeleton.offsetOf(at))];
    const known = own.length > 0 ? own : carried;
    emitVictims(bench, phrase, known, at, end, 'ja/target-passive', accessSucceeded.test(words));
  }
}

const isActivity = (ref: Ref) => ref.kind === 'activity';

function isAttacker(ref: Ref, particle: string): boolean {
  return (
    ref.kind === 'actor' ||
    ref.kind === 'group' ||
    ref.kind === 'campaign' ||
    (ref.kind === 'malware' && particle !== 'に')
  );
}

/** Who suffers: the subject; in «攻撃を受けた日本の大学» the noun that follows. */
function sufferer(bench: Bench, at: number, end: number): Phrase | undefined {
  const { parsed } = bench;
  const position = positionOf(parsed.form, end);
  if (
    (position.kind !== 'adnominal' && position.kind !== 'nominal') ||
    noSufferer.test(parsed.form.slice(end))
  )
    return phraseAt(parsed, at);
  const comma = commaAfter(parsed.form, position.headFrom);
  return parsed.phrases.find(
    (phrase) => phrase.to > position.headFrom && phrase.to <= comma && phrase.from <= position.headFrom + 1,
  );
}

function readDamage(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, damage)) {
    const phrase = phraseAround(parsed, at, true);
    if (!phrase) continue;
    const where = parsed.phrases
      .filter((place) => place.end <= phrase.from + 1 && /^(?:で|でも|では)$/u.test(place.particle))
      .flatMap((place) => place.refs.filter((ref) => ref.kind === 'country'));
    const doers = agentsOf(parsed, at, at, focus, false);
    emit(bench, 'targets', doers, [...where, ...victimsIn(phrase.refs)], at, end, 'ja/damage');
  }
}

/** «K社において、不正アクセスが発生», «K社はサイバー攻撃により…停止»: nobody is said to have done it. */
function readOutages(bench: Bench): void {
  const { parsed } = bench;
  for (const pattern of [happened, broughtDown]) {
    for (const { at, end } of occurrences(parsed, pattern)) {
      const bodies = (phraseAt(parsed, at)?.refs ?? []).filter((ref) => ref.kind === 'organisation');
      const doers = [unnamedDoer('攻撃者', parsed.skeleton.offsetOf(at))];
      emit(bench, 'targets', doers, bodies.slice(-1), at, end, 'ja/outage');
    }
  }
}

function readSpread(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, spread)) {
    const own = agentsOf(parsed, at + 1, at + 1, focus, false);
    const victims = victimsIn(parsed.skeleton.refsIn(at, end));
    emit(bench, 'targets', own.length > 0 ? own : focus.doers, victims, end - 1, end, 'ja/target-spread');
  }
}

function readSeen(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, seen)) {
    const own = agentsOf(parsed, at + 1, at + 1, focus, false);
    const places = parsed.phrases
      .filter(
        (phrase) => phrase.from > at && phrase.end <= end && /^(?:で|でも|において)$/u.test(phrase.particle),
      )
      .flatMap((phrase) => phrase.refs.filter((ref) => ref.kind === 'country' || ref.kind === 'region'));
    emit(bench, 'targets', own.length > 0 ? own : focus.doers, places, end - 1, end, 'ja/target-seen');
  }
}

function readDoneTo(bench: Bench): void {
  const { parsed } = bench;
  for (const { at, end } of occurrences(parsed, doneTo)) {
    const doers = (phraseAt(parsed, at)?.refs ?? [])
      .filter((ref) => ref.kind === 'actor' || ref.kind === 'group')
      .slice(-1);
    emit(bench, 'targets', doers, victimsIn(parsed.skeleton.refsIn(at, end)), at, at + 4, 'ja/done-to');
  }
}
