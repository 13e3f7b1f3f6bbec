// Which malware and tools are somebody's by nouns and lists: «XのマルウェアK», «使われた道具には», «Kによる攻撃». By verbs: deeds/.
import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { agentsOf } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import { occurrences, phraseAt } from './parse.ts';
import { unnamedDoer } from './victims.ts';
import { anyOf, malwareHead } from './words.ts';

const ware = `[${slot('malware', 'tool')}]`;
/** «使われたツールには、KやLがある». */
const toolTopic = new RegExp(
  `(?:使用|利用|悪用|関連)(?:マルウェア|ツール)(?:として(?:は)?|は|には)|(?:(?:使う|用いる|(?:使用|利用|悪用|展開)する)|${anyOf(
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
/** «端末からKが見つかった», «最後に動くのはK». */
const foundOn = new RegExp(
  `(?:端末|機器|サーバー?|パソコン|PC|環境|ネットワーク|システム|ホスト|装置|コンピューター?)(?:内|上)?から(?:は|も)?、?[^。をは]{0,30}?(?=${ware})[^。をは]{0,60}?(?:が|も)[^、。をは]{0,10}?(?:見つか|検出|確認|発見)`,
  'gu',
);
const runsLast = new RegExp(
  `(?:動く|動いていた|動き出す|届く|落ちてくる|運ばれてきた|届けられた|残されていた|見つかった|検出された)(?:の|もの|マルウェア|ツール)は、?(?=[^。]{0,30}${ware})`,
  'gu',
);
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
  readToolTopics(bench);
  readMakers(bench);
  readMeans(bench);
  readOwned(bench);
  readFound(bench);
}

const wares = (refs: readonly Ref[]) => refs.filter((ref) => ref.kind === 'malware' || ref.kind === 'tool');

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

function readMeans(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, byMeans)) {
    const refs = wares(parsed.skeleton.refsIn(at, at + 1));
    emit(
      bench,
      'uses',
      agentsOf(parsed, at, at, focus).filter((doer) => !refs.includes(doer)),
      refs,
      at,
      end,
      'ja/use-means',
    );
  }
  for (const { at, end } of occurrences(parsed, byMalware)) {
    const refs = wares(parsed.skeleton.refsIn(at, at + 1));
    emit(bench, 'uses', agentsOf(parsed, at, end, focus), refs, at, end, 'ja/use-attack');
  }
}

function readFound(bench: Bench): void {
  const { parsed, focus, pending, drafts } = bench;
  const isNear = focus.isNear(parsed.scene.sentence.paragraph);
  for (const pattern of [foundOn, runsLast]) {
    for (const { at, end } of occurrences(parsed, pattern)) {
      const stop =
        pattern === foundOn ? end : (parsed.bounds.find((bound) => bound > end) ?? parsed.form.length);
      const refs = wares(parsed.skeleton.refsIn(at, stop));
      const doers =
        isNear && focus.doers.length > 0
          ? focus.doers
          : [unnamedDoer('攻撃者', parsed.skeleton.offsetOf(at))];
      const first = drafts.length;
      emit(bench, 'uses', doers, refs, at, stop - 1, 'ja/use-found');
      if (pattern === runsLast && !isNear) for (const draft of drafts.slice(first)) pending.add(draft);
    }
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
