// Who is said to have been attacked, where no verb of the deed says it: outages, damage, and how far an attack spread.
import { slot } from '../skeleton.ts';
import { agentsOf } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import { occurrences, phraseAround, phraseAt } from './parse.ts';
import { unnamedDoer, victimsIn } from './victims.ts';

const outageWords = /サイバー攻撃|ランサムウェア|不正アクセス|情報漏/u;
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

/** Claims of the kind `targets` and `compromises` whose victim is the one spoken of. */
export function readSuffering(bench: Bench): void {
  const { form } = bench.parsed;
  readDamage(bench);
  if (outageWords.test(form)) readOutages(bench);
  readSpread(bench);
  readSeen(bench);
  readDoneTo(bench);
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
