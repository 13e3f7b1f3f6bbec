// Who is attacked by nouns and lists: «標的はY», «書面はAやBを挙げている», «Yに宛てたメール». Deeds by their verbs: deeds/.
import { agentsOf } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import { occurrences, phraseAt } from './parse.ts';
import { emitVictims, isAbout, unnamedDoer, victimsIn } from './victims.ts';
import { anyOf } from './words.ts';

/** «Yで攻撃を仕掛けた». */
const attackIn =
  /(?:で|では|でも)[^。はがを]{0,24}?(?:サイバー|・|ランサムウェア){0,2}攻撃を(?:仕掛け|しかけ|展開し|繰り返し)/gu;
const mailWords = /宛てた|届|送ら|送付さ/u;
/** «Yに(、Kを仕込んだ)メールが届いた», «Yに宛てたメール». */
const mailedTo =
  /に(?:宛てた|(?=、?[^。はが]{0,30}(?:メール|ファイル|メッセージ|アプリ)(?:が|を添付したメールが)[^。はが]{0,8}(?:届[いく]|送ら|送付さ)))/gu;
/** «標的はY», «狙われたのはY», «(標的のうち)目立つのはY». */
const targetIs = new RegExp(
  `${anyOf(
    `(?:標的|ターゲット|攻撃対象|被害(?:者|組織|国)?)${anyOf(
      'となった|になった|とされた|となっている|とされている',
    )}?(?:の|もの)?(?:には|は|のは|として)`,
    '(?:狙われ|標的とされ|標的になっ|攻撃され|攻撃を受け)(?:た|ている|てきた)[^、。はが]{0,8}?は',
    `(?:標的|対象|被害|攻撃を受けた|狙われた|狙った|攻撃した)(?:と|に|の)?[^、。はがを]{0,8}?(?:業種|業界|分野|国|国々|地域|組織|企業|団体|機関)(?:に)?は`,
    '(?<=(?:標的|対象|狙)[^。]{0,30})(?:注目され|重視され|目立|集中し|多)(?:て(?:いる|きた)|る|つ|い)のは',
  )}、?`,
  'gu',
);
const objectOfMore = /(?:を|(?<!特)に)$/u;
/** «を繰り返し…»: the verb of an attack that stands as a noun. */
export const attackVerb =
  /^[^、。はがを]{0,14}を(?:繰り返|行|仕掛け|展開|続け|実施|強化|活発化|激化)(?:し|さ|っ|い)?/u;

/** «(狙われてきた相手は幅広い。)書面は、AやBを挙げている»: a list of those of whom it was just said that they were hit. */
const listed =
  /(?:の名)?を(?:具体的に|例に|次々と)?(?:挙げ|列挙|例示|並べ)|など(?:だ|である|です|。|に及)|が(?:含まれ|並[びんぶ]|挙が)/gu;
const ofHit = /狙[わいう]|標的|攻撃対象|被害(?:組織|者|国|に遭|を受け|は|が)|ターゲット/u;

/** Claims of the kind `targets` and `compromises` whose victim is the object of the attack. */
export function readTargets(bench: Bench, before: string): void {
  if (bench.parsed.form.includes('攻撃を')) readAttacksIn(bench);
  if (mailWords.test(bench.parsed.form)) readMails(bench);
  readTargetLists(bench);
  readListed(bench, before);
}

function readAttacksIn(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, attackIn)) {
    const where = (phraseAt(parsed, at)?.refs ?? []).filter((ref) => ref.kind === 'country').slice(-1);
    emit(bench, 'targets', agentsOf(parsed, at, end, focus), where, at, end, 'ja/target-in');
  }
}

function readMails(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, mailedTo)) {
    const phrase = phraseAt(parsed, at);
    const doers = agentsOf(parsed, at, at, focus);
    const known = doers.length > 0 ? doers : [unnamedDoer('攻撃者', parsed.skeleton.offsetOf(at))];
    if (phrase) emitVictims(bench, phrase, known, at, end, 'ja/target-mail');
  }
}

function readListed(bench: Bench, before: string): void {
  const { parsed, focus } = bench;
  const isSaid = ofHit.test(parsed.form);
  if (!isSaid && !ofHit.test(before)) return;
  for (const { at, end } of occurrences(parsed, listed)) {
    const topic = parsed.phrases.findLast((phrase) => phrase.end <= at && phrase.particle === 'は');
    const refs = victimsIn(parsed.skeleton.refsIn(topic?.end ?? 0, at)).filter(
      (ref) => !isAbout(bench, ref) && ref.value !== 'global',
    );
    if (refs.length < 2) continue;
    const doers =
      focus.doers.length > 0 ? focus.doers : [unnamedDoer('攻撃者', parsed.skeleton.offsetOf(at))];
    emit(bench, 'targets', doers, refs, at, end, 'ja/target-listed');
  }
}

function readTargetLists(bench: Bench): void {
  const { parsed, focus } = bench;
  const { form, skeleton } = parsed;
  for (const { at, end } of occurrences(parsed, targetIs)) {
    if (objectOfMore.test(form.slice(Math.max(0, at - 2), at))) continue;
    const stop = form.indexOf('。', end);
    const clause = stop < 0 ? form.length : stop;
    const refs = victimsIn(skeleton.refsIn(end, clause)).filter((ref) => !isAbout(bench, ref));
    const doers = agentsOf(parsed, at, at, focus);
    const known = doers.length > 0 ? doers : [unnamedDoer('攻撃者', skeleton.offsetOf(at))];
    emit(bench, 'targets', known, refs, end, clause - 1, 'ja/target-is');
  }
}
