// Whom somebody attacks, said of the attacker: «Yを標的に», «Yへの攻撃», «Yに侵入», «標的はY».
// What is said of those who are hit («Yが攻撃を受けた») stands in suffering.ts.
import { agentsOf } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import { occurrences, phraseAt } from './parse.ts';
import { emitVictims, isAbout, unnamedDoer, victimsIn } from './victims.ts';
import { anyOf } from './words.ts';

const attackNoun = `${anyOf(
  'サイバー|標的型|フィッシング|スピアフィッシング|ランサムウェア|ゼロデイ|DDoS|サプライチェーン|水飲み場型?',
  '長期|大規模な?|一連の|執拗な|・|の|な',
)}{0,4}${anyOf(
  '攻撃|スパイ活動|スパイ行為|諜報活動|スパイ|諜報|不正アクセス',
  'キャンペーン|侵入|侵害|作戦|活動|メール|偵察',
)}`;
const manner = anyOf(
  '重点的に|集中的に|執拗に|主に|繰り返し|頻繁に|特に|何度も',
  '相次いで|新たに|直接|長年|長期的に',
);
const hostility = anyOf(
  '攻撃|スパイ|諜報|キャンペーン|侵入|フィッシング|侵害|マルウェア|感染|工作|作戦|窃取',
);
/** «Yを標的に/狙う/攻撃»: the phrase before を is the victim. */
const targetsByWo = new RegExp(
  `を${anyOf(
    `(?:主な|主要な|主たる|新たな|(?:サイバー)?(?:攻撃|スパイ活動)の)?${anyOf(
      '(?:標的|ターゲット|攻撃対象|攻撃目標|狙い)(?:に|と|として)',
      `(?:対象|目標)(?:に|と)(?=[^。]{0,40}${hostility})`,
    )}`,
    `${manner}?(?:標的|ターゲット)(?:に|と)`,
    `${manner}?${anyOf(
      '狙[うっいわ]',
      'ねら[うっいわ]',
      '襲[うっい]',
      '(?:サイバー)?攻撃(?!者|手法|対象|基盤|グループ|ツール)',
      '標的化',
    )}`,
  )}`,
  'gu',
);
/** «Yも標的にしている». */
const alsoTargets = /も(?:(?:標的|ターゲット)に(?:し|する)|狙[っうい]|攻撃し)/gu;
const directedAt = anyOf(
  'に対して[もは]?',
  'に対し',
  'に対する',
  'への',
  'に向けて',
  'に向けた',
  'に[もは]?',
);
/** «Yに攻撃を仕掛けた», «Yへの攻撃». */
const targetsByNi = new RegExp(
  `${directedAt}の?${anyOf(
    `(?:新たな|多数の|複数の)?${attackNoun}を?[^。、]{0,6}?${anyOf(
      '仕掛け|行[いうっな]|実施|展開|試み|広げ|拡大|強化|続け|繰り返',
      '活発化|増加|開始|継続|加え|しかけ',
    )}`,
    `${attackNoun}(?=[をがはもにで、。の]|$)`,
    `(?<=に対し(?:て)?)、?[^。、]{0,24}?(?:、[^。、]{0,24})?${anyOf(
      'メール|マルウェア|ファイル|不正アクセス|侵入|攻撃',
    )}」?[をが][^、。]{0,6}(?:送|配|試み|行|仕掛|展開)`,
    `(?<=に対し(?:て)?)、?[^、。はが]{0,24}を目的(?:に|とし[^、。]{0,4}|とする)(?:サイバー)?攻撃`,
    '被害を(?:及ぼ|与え|もたら)',
  )}`,
  'gu',
);
const said = /(?:仕掛|行|実施|試み|広げ|拡大|加え|しかけ|被害を)/u;
const saidOfMany =
  /(?:仕掛|行|実施|試み|広げ|拡大|加え|しかけ|被害を|送|配|展開|強化|続け|繰り返|開始|継続)/u;
const intrusionByNi =
  /に(?:も)?(?:不正に|再び|繰り返し|長期間)?(?:侵入|不正アクセス|不正侵入|侵害|入り込|忍び込|潜り込|潜伏)(?!口|経路|後)/gu;
const intrusionByWo = /を(?:不正に|次々と|相次いで)?(?:侵害|ハッキング|乗っ取)(?!する機会)/gu;
const attempt = /^(?:を|し|する|しよう)?[^。、]{0,8}(?:試み|図|機会|企て|狙)/u;
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
  readTargetsByWo(bench);
  readTargetsByNi(bench);
  if (bench.parsed.form.includes('攻撃を')) readAttacksIn(bench);
  if (mailWords.test(bench.parsed.form)) readMails(bench);
  readIntrusions(bench);
  readTargetLists(bench);
  readListed(bench, before);
}

function readTargetsByWo(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end, tail } of [
    ...occurrences(parsed, targetsByWo),
    ...occurrences(parsed, alsoTargets),
  ]) {
    const phrase = phraseAt(parsed, at);
    // «を標的にサイバー攻撃を繰り返すX»: the verb of the statement comes later.
    const verb = end + (attackVerb.exec(tail)?.[0].length ?? 0);
    if (phrase) emitVictims(bench, phrase, agentsOf(parsed, at, verb, focus), at, verb, 'ja/target-wo');
  }
}

function readTargetsByNi(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end, words } of occurrences(parsed, targetsByNi)) {
    const phrase = phraseAt(parsed, at);
    if (!phrase || (/^に[もは]?$/u.test(phrase.particle) && !said.test(words))) continue;
    // A noun without a verb («Yへの攻撃») takes no subject from another paragraph.
    const mayCarry = saidOfMany.test(words) || focus.isNear(parsed.scene.sentence.paragraph);
    emitVictims(bench, phrase, agentsOf(parsed, at, end, focus, mayCarry), at, end, 'ja/target-ni');
  }
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

function readIntrusions(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const pattern of [intrusionByNi, intrusionByWo]) {
    for (const { at, end, tail } of occurrences(parsed, pattern)) {
      const phrase = phraseAt(parsed, at);
      const doers = agentsOf(parsed, at, end, focus);
      if (phrase) emitVictims(bench, phrase, doers, at, end, 'ja/intrusion', !attempt.test(tail));
    }
  }
}

function readListed(bench: Bench, before: string): void {
  const { parsed, focus } = bench;
  const isSaid = ofHit.test(parsed.form);
  if (!isSaid && !ofHit.test(before)) return;
  for (const { at, end } of occurrences(parsed, listed)) {
    const topic = parsed.phrases.findLast((phrase) => phrase.end <= at && phrase.particle === 'は');
    const refs = victimsIn(parsed.skeleton.refsIn(topic?.end ?? 0, at)).filter((ref) => !isAbout(bench, ref));
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
