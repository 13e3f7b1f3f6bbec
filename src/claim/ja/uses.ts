// Which malware and tools somebody uses: «Kを使用», «Kに感染させ», «Xが開発したK», «Kが使われ», «Kによる攻撃».
import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { agentsOf, malwareTopic } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import { lastBefore, occurrences, phraseAround, phraseAt } from './parse.ts';
import { unnamedDoer } from './victims.ts';
import { anyOf, malwareHead } from './words.ts';

const ware = `[${slot('malware', 'tool')}]`;
const usingVerb = anyOf(
  '使用|利用|活用|駆使|用い|使[いうっわ]|悪用|採用|運用|共有|保有|保持|開発|操[っり]',
  '展開|配布|配信|配備|送り込|投下|投入|設置|仕込|仕掛|持ち込|差し込|埋め込|組み込|組み合わせ|添付|配[っりる]|置[いかく]',
  '実行|導入|ドロップ|感染さ|インストール|ダウンロード|起動|呼び出|拡散|ばらま|送付|送信',
);
const usesByWo = new RegExp(`を(?:[^、。をがは]{0,14}?)${usingVerb}`, 'gu');
const usesNominal = /(?:の|への)(?:使用|利用|活用|悪用|展開|配布|配信|感染|設置)(?=[をがはにで、やと])/gu;
const infects = /に(?:新たに)?感染(?:さ|し|する|す)/gu;
/** «使われたツールには、KやLがある». */
const toolTopic = new RegExp(
  `(?:(?:使う|用いる|(?:使用|利用|悪用|展開)する)|${anyOf(
    '使用|利用|悪用|配布|展開|用い|使わ|確認|共有|投入|設置|配置|置か|送り込ま|仕込ま',
  )}[さら]?(?:れ)?(?:た|る|ている|ていた))[^、。はが]{0,14}?${anyOf(
    'ツール|マルウェア|バックドア|ランサムウェア|検体|手口|の|もの|道具',
  )}(?:は|には|として(?:は)?|の中には)`,
  'gu',
);
const included = /(?:含ま|含む|挙げ|確認さ|あ(?:る|り)|など|だ|で(?:す|あ))/u;
/** «Xが独自に開発したとみられるバックドアK», «KはXが使用するバックドア». */
const madeBy = new RegExp(
  `[がの](?:独自に|主に|頻繁に|過去に|以前から)?${anyOf(
    '使用|利用|用い|使[うっ]|開発|運用|悪用|作成|展開|好ん',
  )}${anyOf('し|する|した|して(?:いる|いた|きた)', 'いる|た|てきた|で使う|ている|う')}?${anyOf(
    'と[み見]られる|とされる|とされている|ことで知られる',
  )}?[^、。はがを]{0,16}?(?:${malwareHead}|ツール|(?=[「『]?${ware}))`,
  'gu',
);
const waresNext = new RegExp(`^[「『"“(（\\s]{0,2}((?:${ware}(?:、|や|と|・|および)?)+)`, 'u');
const usedPassive = new RegExp(
  `[がはも](?:[^。がはを]{0,40}?)${anyOf(
    '使用|利用|悪用|用い|使わ|共有',
    '配布|展開|配信|設置|投入|導入|配置|置か|仕込ま|送り込ま|実行|インストール|ダウンロード',
    '確認|検出',
  )}[さら]?れ`,
  'gu',
);
/** «XによってYが盗まれた», «vssadminで作った»: malware or a tool as the means. */
const byMeans = new RegExp(
  `${ware}[」』]?(?:という[^、。はがを]{0,6})?(?:${malwareHead}|コマンド)?(?:によって|により|を介して|を経由して|で)(?=[^、。]{0,30}?[れたるし])`,
  'gu',
);
const byMalware = new RegExp(
  `${ware}(?:${malwareHead})?(?:を(?:用い|使っ|使用し|利用し|悪用し|介し)た?|による)[^、。はがを]{0,10}?(?:攻撃|キャンペーン|活動|感染|侵入)`,
  'gu',
);

const belonging = `(?:主な|主力の?|独自の?|固有の|専用の|新しい|新たな|最新の|代表的な)*(?:${malwareHead}|ツール|武器|道具|主力|ウイルス|検体)`;
/** «XのマルウェアK», «Xの武器はKとLだ», «Xに特徴的なK». */
const owned = new RegExp(
  `[${slot('actor')}][」』]?(?:[(（][^()（）]{0,30}[)）])?(?:の|に(?:特有|固有|特徴的)な|独自の?)${belonging}(?:は|である|の|、)?、?[「『]?(?=${ware})`,
  'gu',
);
/** «KはXの道具だ». */
const ownedBy = new RegExp(
  `${ware}[」』]?は、?[「『]?[${slot('actor', 'anaphor')}][」』]?(?:の|に(?:特有|固有|特徴的)な)${belonging}(?=だ|で(?:あ|す|、)|と(?:され|み|見|し)|。)`,
  'gu',
);
/** «Kの開発元とされるX». */
const makerOf = new RegExp(
  `${ware}[」』]?(?:の|を)(?:開発元|開発者|作者|製作者|運営者|運営元|運営主体|使い手|操る|運営する|開発する|使う)(?:とされる|とみられる|である|として知られる|で知られる|の|、)?[^、。はがを]{0,8}?[「『]?(?=[${slot('actor')}])`,
  'gu',
);
/** «K（Xが使用）». */
const inBrackets = new RegExp(
  `${ware}[」』]?[(（][「『]?[${slot('actor')}][」』]?(?:が|による)[^()（）]{0,12}(?:使|用い|開発|利用|運用|展開)`,
  'gu',
);

/** Claims of the kind `uses` for malware and tools (techniques: techniques.ts). */
export function readUses(bench: Bench): void {
  readUsesByWo(bench);
  readNominals(bench);
  readInfections(bench);
  readToolTopics(bench);
  readMakers(bench);
  readPassives(bench);
  readMeans(bench);
  readOwned(bench);
}

const wares = (refs: readonly Ref[]) => refs.filter((ref) => ref.kind === 'malware' || ref.kind === 'tool');

function without(doers: readonly Ref[], objects: readonly Ref[]): readonly Ref[] {
  return doers.filter((doer) => !objects.includes(doer));
}

function readUsesByWo(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, usesByWo)) {
    const refs = wares(phraseAt(parsed, at)?.refs ?? []);
    if (refs.length === 0) continue;
    const own = agentsOf(parsed, at, end, focus, false);
    const topic = own.length > 0 ? own : malwareTopic(parsed, at);
    const doers = topic.length > 0 ? topic : agentsOf(parsed, at, end, focus);
    emit(bench, 'uses', without(doers, refs), refs, at, end, 'ja/use-wo');
  }
}

function readNominals(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, usesNominal)) {
    const clause = lastBefore(parsed.bounds, at);
    const left = parsed.phrases.findLast((phrase) => phrase.end <= at)?.end ?? clause;
    const from = Math.max(clause, phraseAround(parsed, at)?.from ?? left);
    const refs = wares(parsed.skeleton.refsIn(from, at));
    emit(bench, 'uses', agentsOf(parsed, at, at, focus), refs, at, end, 'ja/use-nominal');
  }
}

function readInfections(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, infects)) {
    const refs = wares(phraseAt(parsed, at)?.refs ?? []);
    emit(bench, 'uses', agentsOf(parsed, at, end, focus), refs, at, end, 'ja/use-infect');
  }
}

function readToolTopics(bench: Bench): void {
  const { parsed, focus } = bench;
  const { form } = parsed;
  for (const { at, end } of occurrences(parsed, toolTopic)) {
    const stop = form.indexOf('。', end) < 0 ? form.length : form.indexOf('。', end);
    if (!included.test(form.slice(end, stop))) continue;
    const refs = wares(parsed.skeleton.refsIn(end, stop));
    emit(bench, 'uses', agentsOf(parsed, at, at, focus), refs, end, stop, 'ja/use-topic');
  }
}

function readMakers(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end, tail } of occurrences(parsed, madeBy)) {
    const doers = phraseAt(parsed, at) ? agentsOf(parsed, at + 1, at + 1, focus, false) : [];
    const after = waresNext.exec(tail);
    const topic = parsed.phrases.find(
      (phrase) => phrase.end <= at && phrase.particle === 'は' && wares(phrase.refs).length > 0,
    );
    const refs = after ? wares(parsed.skeleton.refsIn(end, end + after[0].length)) : wares(topic?.refs ?? []);
    emit(bench, 'uses', doers, refs, at, end - 1, 'ja/use-relative');
  }
}

function readPassives(bench: Bench): void {
  const { parsed, focus } = bench;
  const { form } = parsed;
  for (const { at, end } of occurrences(parsed, usedPassive)) {
    const phrase = phraseAt(parsed, at);
    if (!phrase) continue;
    const doers = parsed.phrases
      .filter(
        (by) =>
          /^(?:によって|により|による|に|では|で|には)$/u.test(by.particle) && by.end <= end && by !== phrase,
      )
      .flatMap((by) => by.refs.filter(isUser))
      .flatMap((ref) => focus.resolve(ref) ?? []);
    const shared = /グループ間で|集団間で|アクター間で/u.test(form.slice(phrase.end, end));
    const isAttack = /攻撃|侵入|侵害|感染|犯行/u.test(form);
    const carried =
      focus.doers.length > 0 || shared || !isAttack
        ? focus.doers
        : [unnamedDoer('攻撃者', parsed.skeleton.offsetOf(at))];
    const known = doers.length > 0 ? doers : carried;
    emit(bench, 'uses', known, wares(phrase.refs), at, end, 'ja/use-passive');
  }
}

function isUser(ref: Ref): boolean {
  return (
    ref.kind === 'actor' ||
    ref.kind === 'group' ||
    ref.kind === 'campaign' ||
    ref.kind === 'activity' ||
    ref.kind === 'anaphor'
  );
}

function readMeans(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, byMeans)) {
    const refs = wares(parsed.skeleton.refsIn(at, at + 1));
    emit(bench, 'uses', without(agentsOf(parsed, at, at, focus), refs), refs, at, end, 'ja/use-means');
  }
  for (const { at, end } of occurrences(parsed, byMalware)) {
    const refs = wares(parsed.skeleton.refsIn(at, at + 1));
    emit(bench, 'uses', agentsOf(parsed, at, end, focus), refs, at, end, 'ja/use-attack');
  }
}

function readOwned(bench: Bench): void {
  const { parsed, focus } = bench;
  const { skeleton } = parsed;
  for (const { at, end, tail } of occurrences(parsed, owned)) {
    const list = waresNext.exec(tail);
    const refs = wares(skeleton.refsIn(end, end + (list?.[0].length ?? 1)));
    emit(bench, 'uses', skeleton.refsIn(at, at + 1), refs, at, end, 'ja/use-owned');
  }
  for (const { at, end } of occurrences(parsed, makerOf)) {
    const status = /とされる|とみられる/u.test(parsed.form.slice(at, end)) ? 'hedged' : 'asserted';
    emit(bench, 'uses', skeleton.refsIn(end, end + 1), skeleton.refsIn(at, at + 1), at, end, 'ja/use-maker', {
      status,
    });
  }
  for (const pattern of [ownedBy, inBrackets]) {
    for (const { at, end } of occurrences(parsed, pattern)) {
      const [ware, ...others] = skeleton.refsIn(at, end);
      const owner = others.find((ref) => ref.kind === 'actor' || ref.kind === 'anaphor');
      if (ware && owner) emit(bench, 'uses', focus.resolve(owner) ?? [], [ware], at, end, 'ja/use-owned');
    }
  }
}
