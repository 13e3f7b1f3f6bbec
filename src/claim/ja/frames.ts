import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { agentsOf, commaAfter } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import { lastBefore, type Phrase, phraseAt, positionOf } from './parse.ts';
import { flawHead, malwareHead } from './words.ts';

/** Victims among the refs of a noun phrase. Vendors of what is attacked are no victims of their product's flaw. */
export function victimsIn(refs: readonly Ref[]): readonly Ref[] {
  return refs.filter(
    (ref) =>
      ref.kind === 'country' || ref.kind === 'region' || ref.kind === 'sector' || ref.kind === 'organisation',
  );
}

const stance =
  /^(?:政府|当局)?(?:に|と|へ)(?:批判|敵対|対抗|反対|友好|近い|関係の深)|^(?:政府|当局)?を(?:批判|支持|支援)/u;
const place = /^(?:において|では|で|における|には)$/u;

const relativeVerb = /^[一-龠]{0,3}[ぁ-ん]{1,5}?(?<=[うくすつぬむぐぶるた])(?=[一-龠ァ-ヶ\ue000-\uf8ff])/u;

/** «日本の[情報を扱う]省庁を»: what stands before a relative clause inside the phrase belongs to it too. */
function modified(bench: Bench, phrase: Phrase): readonly Ref[] {
  const { parsed } = bench;
  const before = parsed.phrases.find(
    (candidate) => candidate.end === phrase.from && /^[をにがで]$/u.test(candidate.particle),
  );
  if (!before || !relativeVerb.test(parsed.form.slice(phrase.from, phrase.to))) return [];
  if (victimsIn(phrase.refs).length === 0) return before.refs;
  return before.refs.filter(
    (ref) => ref.kind === 'country' && parsed.form.charAt(parsed.skeleton.indexOf(ref.start) + 1) === 'の',
  );
}

/** Victims in the noun phrase; a country named as the place of the clause («我が国においても») counts where the phrase names none. */
function victimsOf(bench: Bench, phrase: Phrase): readonly Ref[] {
  const { parsed } = bench;
  const victims = victimsIn([...modified(bench, phrase), ...phrase.refs]).filter(
    (ref) => !stance.test(parsed.form.slice(parsed.skeleton.indexOf(ref.start) + 1)),
  );
  if (victims.length === 0 || victims.some((ref) => ref.kind === 'country' || ref.kind === 'region'))
    return victims;
  const from = lastBefore(parsed.bounds, phrase.from);
  const where = parsed.phrases.filter(
    (candidate) =>
      candidate.from >= from &&
      candidate.end <= phrase.from + 1 &&
      place.test(candidate.particle) &&
      parsed.form.slice(candidate.from, candidate.to).length <= 12,
  );
  return [
    ...where.flatMap((candidate) => candidate.refs.filter((ref) => ref.kind === 'country')),
    ...victims,
  ];
}

const attackNoun =
  '(?:サイバー|標的型|フィッシング|スピアフィッシング|ランサムウェア|ゼロデイ|DDoS|サプライチェーン|水飲み場型?|長期|大規模な?|一連の|執拗な|・|の|な){0,4}(?:攻撃|スパイ活動|スパイ行為|諜報活動|スパイ|諜報|不正アクセス|キャンペーン|侵入|侵害|作戦|活動|メール|偵察)';

/** «Yを標的に/狙う/攻撃» and the like: the phrase before を is the victim. */
const targetsByWo =
  /を(?:主な|主要な|主たる|新たな|(?:サイバー)?(?:攻撃|スパイ活動)の)?(?:(?:標的|ターゲット|攻撃対象|攻撃目標|狙い)(?:に|と|として)|(?:対象|目標)(?:に|と)(?=[^。]{0,40}(?:攻撃|スパイ|諜報|キャンペーン|侵入|フィッシング|侵害|マルウェア|感染|工作|作戦|窃取))|(?:重点的に|集中的に|執拗に|主に|繰り返し|頻繁に|特に|何度も|相次いで|新たに|直接|長年|長期的に)?(?:標的|ターゲット)(?:に|と)|(?:重点的に|集中的に|執拗に|主に|繰り返し|頻繁に|特に|何度も|相次いで|新たに|直接|長年|長期的に)?(?:狙[うっいわ]|ねら[うっいわ]|襲[うっい]|(?:サイバー)?攻撃(?!者|手法|対象|基盤|グループ|ツール)|標的化))/gu;
const targetsByNi = new RegExp(
  `(?:に対して(?:も|は)?|に対し|に対する|への|に向けて|に向けた|に(?:も|は)?)(?:の)?(?:(?:新たな|多数の|複数の)?${attackNoun}(?:を)?(?:[^。、]{0,6}?)(?:仕掛け|行[いうっな]|実施|展開|試み|広げ|拡大|強化|続け|繰り返|活発化|増加|開始|継続|加え|しかけ)|${attackNoun}(?=[をがはもにで、。の]|$)|(?<=に対し(?:て)?)、?[^。、]{0,24}?(?:、[^。、]{0,24})?(?:メール|マルウェア|ファイル|不正アクセス|侵入|攻撃)(?:」)?(?:を|が)(?:[^、。]{0,6})(?:送|配|試み|行|仕掛)|被害を(?:及ぼ|与え|もたら))`,
  'gu',
);
const intrusionByNi =
  /に(?:も)?(?:不正に|再び|繰り返し|長期間)?(?:侵入|不正アクセス|不正侵入|侵害|入り込|忍び込|潜り込|潜伏)(?!口|経路|後)/gu;
const intrusionByWo = /を(?:不正に|次々と|相次いで)?(?:侵害|ハッキング|乗っ取)(?!する機会)/gu;
const suffered =
  /(?:が|(?<!で)は|も)(?:[^。がはも]{0,30}?)(?:(?:サイバー|標的型|ランサムウェア|フィッシング)?攻撃(?:の(?:標的|対象|被害))?(?:を受け|に(?:遭|さらされ|晒され)|されて|され(?:た|て|る))|不正アクセス(?:を受け|され)|侵入(?:を受け|され)|侵害され|(?:の)?(?:標的|ターゲット|対象)(?:と|に)(?:され|な[っりる])|狙われ|被害(?:を受け|に遭))/gu;
const spread =
  /(?:攻撃|活動|被害|キャンペーン|感染|影響|標的|対象|矛先|[\ue000-\uf8ff])(?:は|が)[^。]{0,50}?(?:に|へ)(?:も|まで)?(?:及[んびぶ]|広が|拡大)/gu;
const damage = /の被害(?:が|も)(?:確認さ|出て|発生し|報告さ|相次)/gu;
const targetIs =
  /(?:(?:標的|ターゲット|攻撃対象|狙い|被害(?:者|組織|国)?)(?:となった|になった|とされた|となっている|とされている)?(?:の|もの)?(?:には|は|のは|として)|(?:狙われ|標的とされ|標的になっ|攻撃され|攻撃を受け)(?:た|ている|てきた)(?:[^、。はが]{0,8}?)は|(?<=(?:標的|対象|狙)[^。]{0,30})(?:注目され|重視され|目立|集中し|多)(?:て(?:いる|きた)|る|つ|い)のは)[、]?/gu;
const doneTo = new RegExp(
  `が(?:行[っい]|仕掛け|実施し|実行し)た(?:と(?:され|み|見られ)[^、。]{0,6})?[^、。はがを]{0,8}?([${slot('organisation', 'country', 'sector')}])(?:社)?(?:の|への|に対する)(?:[^、。はがを]{0,6}?)(?:攻撃|侵害|侵入|ハッキング|事件)`,
  'gu',
);
const victimsWere = /(?:標的|ターゲット|攻撃対象)(?:と|に)(?:され|な[っりる])|(?:狙われ|標的にされ)/u;

export function readTargets(bench: Bench): void {
  const { parsed, focus } = bench;
  const { form } = parsed;
  for (const match of form.matchAll(targetsByWo)) {
    const phrase = phraseAt(parsed, match.index);
    if (!phrase) continue;
    const end = verbEnd(form, match.index + match[0].length);
    emitVictims(bench, phrase, agentsOf(parsed, match.index, end, focus), match.index, end, 'ja/target-wo');
  }
  for (const match of form.matchAll(targetsByNi)) {
    const phrase = parsed.phrases.find((candidate) => candidate.to === match.index);
    if (!phrase) continue;
    const end = match.index + match[0].length;
    const isPlainNi = /^に[もは]?$/u.test(phrase.particle);
    if (isPlainNi && !/(?:仕掛|行|実施|試み|広げ|拡大|加え|しかけ|被害を)/u.test(match[0])) continue;
    const isVerbless =
      !/(?:仕掛|行|実施|試み|広げ|拡大|加え|しかけ|被害を|送|配|展開|強化|続け|繰り返|開始|継続)/u.test(
        match[0],
      );
    const mayCarry = !isVerbless || focus.isNear(parsed.scene.sentence.paragraph);
    emitVictims(
      bench,
      phrase,
      agentsOf(parsed, match.index, end, focus, mayCarry),
      match.index,
      end,
      'ja/target-ni',
    );
  }
  for (const pattern of [intrusionByNi, intrusionByWo]) {
    for (const match of form.matchAll(pattern)) {
      const phrase = phraseAt(parsed, match.index);
      if (!phrase) continue;
      const end = match.index + match[0].length;
      const tried = /^(?:を|し|する|しよう)?[^。、]{0,8}(?:試み|図|機会|企て|狙)/u.test(form.slice(end));
      emitVictims(
        bench,
        phrase,
        agentsOf(parsed, match.index, end, focus),
        match.index,
        end,
        'ja/intrusion',
        !tried,
      );
    }
  }
  for (const match of form.matchAll(suffered)) {
    const end = match.index + match[0].length;
    const phrase = sufferer(bench, match.index, end);
    if (!phrase) continue;
    const by = parsed.phrases.filter(
      (candidate) => /^(?:による|によって|により|から|に)$/u.test(candidate.particle) && candidate.end <= end,
    );
    const doers = by.flatMap((candidate) =>
      candidate.refs.filter(
        (ref) =>
          ref.kind === 'actor' ||
          ref.kind === 'group' ||
          ref.kind === 'campaign' ||
          (ref.kind === 'malware' && candidate.particle !== 'に'),
      ),
    );
    const carried =
      doers.length > 0
        ? doers
        : focus.doers.length > 0
          ? focus.doers
          : [unnamedDoer(match[0], parsed.skeleton.offsetOf(match.index))];
    const success = /(?:不正アクセスを受け|侵入され|侵害され|不正アクセスされ)/u.test(match[0]);
    emitVictims(bench, phrase, carried, match.index, end, 'ja/target-passive', success);
  }
  for (const match of form.matchAll(damage)) {
    const phrase = parsed.phrases.find(
      (candidate) => candidate.from <= match.index && match.index < candidate.end,
    );
    const end = match.index + match[0].length;
    const where = parsed.phrases
      .filter(
        (candidate) =>
          candidate.end <= (phrase?.from ?? 0) + 1 && /^(?:で|でも|では)$/u.test(candidate.particle),
      )
      .flatMap((candidate) => candidate.refs.filter((ref) => ref.kind === 'country'));
    const doers = agentsOf(parsed, match.index, match.index, focus, false);
    if (phrase)
      emit(bench, 'targets', doers, [...where, ...victimsIn(phrase.refs)], match.index, end, 'ja/damage');
  }
  for (const match of form.matchAll(spread)) {
    const end = match.index + match[0].length;
    const refs = victimsIn(parsed.skeleton.refsIn(match.index, end));
    const own = agentsOf(parsed, match.index + 1, match.index + 1, focus, false);
    const doers = own.length > 0 ? own : focus.doers;
    emit(bench, 'targets', doers, refs, end - 1, end, 'ja/target-spread');
  }
  for (const match of form.matchAll(doneTo)) {
    const doer = parsed.phrases.find((phrase) => phrase.to === match.index);
    const at = parsed.skeleton.refsIn(match.index, match.index + match[0].length);
    const doers = (doer?.refs ?? []).filter((ref) => ref.kind === 'actor' || ref.kind === 'group').slice(-1);
    emit(bench, 'targets', doers, victimsIn(at), match.index, match.index + 4, 'ja/done-to');
  }
  for (const match of form.matchAll(targetIs)) {
    const end = match.index + match[0].length;
    const stop = form.indexOf('。', end);
    const clause = stop < 0 ? form.length : stop;
    if (/(?:を|(?<!特)に)$/u.test(form.slice(Math.max(0, match.index - 2), match.index))) continue;
    const refs = victimsIn(parsed.skeleton.refsIn(end, clause)).filter(
      (ref) => !stance.test(form.slice(parsed.skeleton.indexOf(ref.start) + 1)),
    );
    const doers = agentsOf(parsed, match.index, match.index, focus);
    emit(
      bench,
      'targets',
      doers.length > 0 ? doers : [unnamedDoer('攻撃者', parsed.skeleton.offsetOf(match.index))],
      refs,
      end,
      clause - 1,
      'ja/target-is',
    );
  }
}

/** Who suffers: the subject; in «攻撃を受けた日本の大学» the noun that follows. */
function sufferer(bench: Bench, at: number, end: number): Phrase | undefined {
  const { parsed } = bench;
  const position = positionOf(parsed.form, end);
  if (
    (position.kind !== 'adnominal' && position.kind !== 'nominal') ||
    /^[ぁ-ん]{0,6}(?:こと|の(?=[はがをで])|と|よう|可能性|疑い|もの|ため|場合)/u.test(parsed.form.slice(end))
  )
    return phraseAt(parsed, at);
  const comma = commaAfter(parsed.form, position.headFrom);
  return parsed.phrases.find(
    (phrase) => phrase.to > position.headFrom && phrase.to <= comma && phrase.from <= position.headFrom + 1,
  );
}

const attackVerb =
  /^[^、。はがを]{0,14}を(?:繰り返|行|仕掛け|展開|続け|実施|強化|活発化|激化)(?:し|さ|っ|い)?/u;

/** «を標的にサイバー攻撃を繰り返すX»: the verb of the statement comes later. */
function verbEnd(form: string, end: number): number {
  const verb = attackVerb.exec(form.slice(end));
  return verb ? end + verb[0].length : end;
}

function unnamedDoer(words: string, start: number): Ref {
  return { kind: 'group', value: '攻撃者', text: words, start, end: start + 1 };
}

function emitVictims(
  bench: Bench,
  phrase: Phrase,
  doers: readonly Ref[],
  at: number,
  end: number,
  construction: string,
  success = false,
): void {
  const victims = victimsOf(bench, phrase).filter(
    (victim) => !doers.includes(victim) && !isPartOfFlaw(bench, phrase),
  );
  const named = victims.filter((victim) => victim.kind === 'organisation');
  const rest = victims.filter((victim) => victim.kind !== 'organisation');
  emit(bench, success ? 'compromises' : 'targets', doers, named, at, end, construction);
  emit(bench, 'targets', doers, rest, at, end, construction);
}

const endsInFlaw = new RegExp(`${flawHead}[^、]{0,6}$`, 'u');
const flaw = new RegExp(flawHead, 'u');

function isPartOfFlaw(bench: Bench, phrase: Phrase): boolean {
  return endsInFlaw.test(bench.parsed.form.slice(phrase.from, phrase.to));
}

const usingVerb =
  '(?:使用|利用|活用|駆使|用い|使[いうっわ]|悪用|採用|展開|配布|配信|配備|送り込|投下|投入|設置|仕込|仕掛|実行|導入|ドロップ|感染さ|埋め込|インストール|開発|保有|拡散|ばらま|送付|送信|組み込|組み合わせ|運用|ダウンロード|共有|操[っり]|保持|添付|配[っりる]|置[いかく]|持ち込|差し込|起動|呼び出)';
const usesByWo = new RegExp(`を(?:[^、。をがは]{0,14}?)${usingVerb}`, 'gu');
const usesNominal = /(?:の|への)(?:使用|利用|活用|悪用|展開|配布|配信|感染|設置)(?=[をがはにで、やと])/gu;
const infects = /に(?:新たに)?感染(?:さ|し|する|す)/gu;
const toolTopic =
  /(?:使用|利用|悪用|配布|展開|用い|使わ|確認|共有|投入|設置|配置|置か|送り込ま|仕込ま)(?:さ|ら)?(?:れ)?(?:た|る|ている|ていた)(?:[^、。はが]{0,14}?)(?:ツール|マルウェア|バックドア|ランサムウェア|検体|手口|の|もの|道具)(?:は|には|として(?:は)?|の中には)/gu;
const included = /(?:含ま|含む|挙げ|確認さ|あ(?:る|り)|など|だ|で(?:す|あ))/u;
const madeBy = new RegExp(
  `[がの](?:独自に|主に|頻繁に|過去に|以前から)?(?:使用|利用|用い|使[うっ]|開発|運用|悪用|作成|展開|好ん)(?:し|する|した|して(?:いる|いた|きた)|いる|た|てきた|で使う|ている|う)?(?:と(?:み|見)られる|とされる|とされている|ことで知られる)?[^、。はがを]{0,16}?(?:${malwareHead}|ツール|(?=[「『]?[${slot('malware', 'tool')}]))`,
  'gu',
);
const waresNext = new RegExp(
  `^[「『"“(（\\s]{0,2}((?:[${slot('malware', 'tool')}](?:、|や|と|・|および)?)+)`,
  'u',
);
const usedPassive =
  /(?:が|は|も)(?:[^。がはを]{0,40}?)(?:使用|利用|悪用|用い|使わ|配布|展開|配信|共有|設置|確認|投入|導入|配置|置か|仕込ま|送り込ま|実行|検出|インストール)(?:さ|ら)?れ/gu;
/** «XによってYが盗まれた», «vssadminで作った»: malware or a tool as the means. */
const byMeans = new RegExp(
  `([${slot('malware', 'tool')}])(?:${malwareHead}|コマンド)?(?:によって|により|を介して|を経由して|で)(?=[^、。]{0,30}?(?:れ|た|る|し))`,
  'gu',
);
const byMalware = new RegExp(
  `([${slot('malware', 'tool')}])(?:${malwareHead})?(?:を(?:用い|使っ|使用し|利用し|悪用し|介し)た?|による)(?:[^、。はがを]{0,10}?)(?:攻撃|キャンペーン|活動|感染|侵入)`,
  'gu',
);

export function readUses(bench: Bench): void {
  const { parsed, focus } = bench;
  const { form } = parsed;
  const wares = (refs: readonly Ref[]) => refs.filter((ref) => ref.kind === 'malware' || ref.kind === 'tool');
  for (const match of form.matchAll(usesByWo)) {
    const phrase = phraseAt(parsed, match.index);
    if (!phrase) continue;
    const end = match.index + match[0].length;
    emit(
      bench,
      'uses',
      notAmong(agentsOf(parsed, match.index, end, focus), wares(phrase.refs)),
      wares(phrase.refs),
      match.index,
      end,
      'ja/use-wo',
    );
  }
  for (const match of form.matchAll(usesNominal)) {
    const from = lastBefore(parsed.bounds, match.index);
    const phrase = parsed.phrases.find(
      (candidate) => candidate.from <= match.index && match.index < candidate.to,
    );
    const refs = wares(parsed.skeleton.refsIn(Math.max(from, phrase?.from ?? from), match.index));
    emit(
      bench,
      'uses',
      agentsOf(parsed, match.index, match.index, focus),
      refs,
      match.index,
      match.index + match[0].length,
      'ja/use-nominal',
    );
  }
  for (const match of form.matchAll(infects)) {
    const phrase = phraseAt(parsed, match.index);
    if (phrase)
      emit(
        bench,
        'uses',
        agentsOf(parsed, match.index, match.index + match[0].length, focus),
        wares(phrase.refs),
        match.index,
        match.index + match[0].length,
        'ja/use-infect',
      );
  }
  for (const match of form.matchAll(toolTopic)) {
    const end = match.index + match[0].length;
    const stop = form.indexOf('。', end) < 0 ? form.length : form.indexOf('。', end);
    if (!included.test(form.slice(end, stop))) continue;
    const before = agentsOf(parsed, match.index, match.index, focus);
    emit(bench, 'uses', before, wares(parsed.skeleton.refsIn(end, stop)), end, stop, 'ja/use-topic');
  }
  for (const match of form.matchAll(madeBy)) {
    const phrase = parsed.phrases.find((candidate) => candidate.to === match.index);
    const doer = phrase ? agentsOf(parsed, match.index + 1, match.index + 1, focus, false) : [];
    const end = match.index + match[0].length;
    const after = waresNext.exec(form.slice(end));
    const topic = parsed.phrases.find(
      (candidate) =>
        candidate.end <= match.index && candidate.particle === 'は' && wares(candidate.refs).length > 0,
    );
    const refs = after ? wares(parsed.skeleton.refsIn(end, end + after[0].length)) : wares(topic?.refs ?? []);
    emit(bench, 'uses', doer, refs, match.index, end - 1, 'ja/use-relative', undefined);
  }
  for (const match of form.matchAll(usedPassive)) {
    const phrase = phraseAt(parsed, match.index);
    if (!phrase) continue;
    const end = match.index + match[0].length;
    const by = parsed.phrases.filter(
      (candidate) =>
        /^(?:によって|により|による|に|では|で|には)$/u.test(candidate.particle) &&
        candidate.end <= end &&
        candidate !== phrase,
    );
    const doers = by
      .flatMap((candidate) =>
        candidate.refs.filter(
          (ref) =>
            ref.kind === 'actor' ||
            ref.kind === 'group' ||
            ref.kind === 'campaign' ||
            ref.kind === 'activity' ||
            ref.kind === 'anaphor',
        ),
      )
      .flatMap((ref) => focus.resolve(ref) ?? []);
    const shared = /グループ間で|集団間で|アクター間で/u.test(form.slice(phrase.end, end));
    const carried =
      focus.doers.length > 0 || shared || !/攻撃|侵入|侵害|感染|犯行/u.test(form)
        ? focus.doers
        : [unnamedDoer('攻撃者', parsed.skeleton.offsetOf(match.index))];
    emit(
      bench,
      'uses',
      doers.length > 0 ? doers : carried,
      wares(phrase.refs),
      match.index,
      end,
      'ja/use-passive',
    );
  }
  for (const match of form.matchAll(byMeans)) {
    const end = match.index + match[0].length;
    const refs = wares(parsed.skeleton.refsIn(match.index, match.index + 1));
    emit(
      bench,
      'uses',
      notAmong(agentsOf(parsed, match.index, match.index, focus), refs),
      refs,
      match.index,
      end,
      'ja/use-means',
    );
  }
  for (const match of form.matchAll(byMalware)) {
    const end = match.index + match[0].length;
    const refs = wares(parsed.skeleton.refsIn(match.index, match.index + 1));
    emit(bench, 'uses', agentsOf(parsed, match.index, end, focus), refs, match.index, end, 'ja/use-attack');
  }
}

const flawList =
  /(?:該当する|挙げられ(?:ている|る)|悪用され(?:た|ている|る)|使われ(?:た|ている)|確認され(?:た|ている)|狙われ(?:た|ている))(?:の|もの|脆弱性|欠陥)は/u;

/** «該当するのは、CVE-…である»: flaws listed behind a sentence that says flaws are used. */
export function readFlawList(bench: Bench, before: string): void {
  const { parsed, focus } = bench;
  const found = flawList.exec(parsed.form);
  if (!found || !(flaw.test(before) && /(?:悪用|用い|使わ|使い|突[いか]|狙)/u.test(before))) return;
  const end = found.index + found[0].length;
  const flaws = parsed.skeleton.refsIn(end, parsed.form.length).filter((ref) => ref.kind === 'vulnerability');
  emit(bench, 'exploits', focus.doers, flaws, found.index, parsed.form.length, 'ja/flaw-list');
}

function notAmong(doers: readonly Ref[], objects: readonly Ref[]): readonly Ref[] {
  return doers.filter((doer) => !objects.includes(doer));
}

const exploitsFlaw =
  /(?:を|が)(?:[^、。をがは]{0,14}?)(?:悪用|利用|突[いくか]|武器化|狙[うっいわ]|用い|使[いうっわ]|標的|足がかり|特定し|攻撃|通じ|介し)|(?:の|への)(?:悪用|利用)|を通じて|を介して|を(?:エクスプロイト)/gu;

export function readExploits(bench: Bench): void {
  const { parsed, focus } = bench;
  const { form } = parsed;
  for (const match of form.matchAll(exploitsFlaw)) {
    const phrase =
      phraseAt(parsed, match.index) ??
      parsed.phrases.find((candidate) => candidate.from <= match.index && match.index < candidate.to);
    if (!phrase) continue;
    const words = form.slice(phrase.from, match.index);
    const pointed = parsed.skeleton
      .refsIn(phrase.from, match.index)
      .flatMap((ref) =>
        ref.kind === 'anaphor' && ref.pointsTo === 'vulnerability' ? (focus.resolve(ref) ?? []) : [],
      );
    const flaws = [
      ...parsed.skeleton.refsIn(phrase.from, match.index).filter((ref) => ref.kind === 'vulnerability'),
      ...(/悪用|突|攻撃/u.test(match[0]) ? pointed : []),
    ];
    const saysFlaw = flaw.test(words);
    const products =
      saysFlaw || /悪用/u.test(match[0])
        ? parsed.skeleton.refsIn(phrase.from, match.index).filter((ref) => ref.kind === 'product')
        : [];
    const objects = [...flaws, ...products];
    if (objects.length === 0) continue;
    const end = match.index + match[0].length;
    const passive = match[0].startsWith('が') || /^(?:さ|わ)?れ/u.test(form.slice(end));
    const inHeadline = match[0].startsWith('が')
      ? phrase.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'group').slice(-1)
      : [];
    const doers =
      inHeadline.length > 0
        ? inHeadline
        : passive
          ? passiveDoers(bench, match.index, end)
          : agentsOf(parsed, match.index, end, focus);
    const known =
      doers.length > 0 || !/悪用|攻撃/u.test(match[0])
        ? doers
        : [unnamedDoer('攻撃者', parsed.skeleton.offsetOf(match.index))];
    emit(bench, 'exploits', known, objects, match.index, end, passive ? 'ja/exploit-passive' : 'ja/exploit');
  }
}

function passiveDoers(bench: Bench, at: number, end: number): readonly Ref[] {
  const { parsed, focus } = bench;
  const by = parsed.phrases.filter(
    (phrase) => /^(?:によって|により|による|に)$/u.test(phrase.particle) && phrase.end <= end + 30,
  );
  const doers = by.flatMap((phrase) =>
    phrase.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'group' || ref.kind === 'campaign'),
  );
  if (doers.length > 0) return doers;
  return positionOf(parsed.form, end).kind === 'adnominal' ? [] : agentsOf(parsed, at, at, focus);
}
