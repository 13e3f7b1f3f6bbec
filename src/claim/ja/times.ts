// Since when somebody has been active, and how fast somebody turns a flaw into an attack.
import { slot } from '../skeleton.ts';
import { agentsOf } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import { occurrences } from './parse.ts';
import { anyOf, flawHead } from './words.ts';

const date = `[${slot('date')}]`;
const about = anyOf('頃|ごろ|末|初め|春|夏|秋|冬|前半|後半|半ば|中旬|上旬|下旬');
/** «2019年から…を標的»: the verb may stand further away. */
const since = new RegExp(
  `${date}${about}?(?:以降|から|以来)[^。]{0,60}?(?:標的|攻撃(?:を|し|活動)|活動(?:し|を)|狙[っいう]|展開し)`,
  'gu',
);
/** «から…から», «から…まで»: a span of time, or one of places. */
const isSpan = /[一-龠]から.{0,20}(?:から|まで)/u;
/** «2019年ごろから活動», «少なくとも2019年まで遡る». */
const active = new RegExp(
  `${date}${anyOf(
    '年|頃|ごろ|以降|から|より|に|まで|前後|の時点で|には|、|すでに|既に|少なくとも',
  )}*[^、。をは]{0,14}?${anyOf(
    '始ま[っり]|開始|悪用|活動|活発|存在|遡|さかのぼ|出現|登場|確認|観測',
    '展開|暗躍|標的|攻撃|続[いけく]|狙',
  )}`,
  'gu',
);
const isStart = new RegExp(
  `^${about}?(?:には?(?:すでに|既に)?(?=始ま|開始)|以降|から|以来|より|まで(?:遡|さかのぼ))`,
  'u',
);
const flawOrPatch = new RegExp(`${flawHead}|パッチ|公開`, 'u');
const adapts = /(?:適応|悪用|武器化|利用|転用|取り込|攻撃)/u;

/** «姿を現したのは2019年». */
const firstSeen = new RegExp(
  `(?:姿を(?:現し|見せ)|登場し|現れ|出現し|活動(?:を)?(?:開始し|始め)|(?:初めて|最初に)[^、。はが]{0,10}(?:確認|観測|報告|発見|検出)され|結成され|始まっ)[^、。はが]{0,8}のは、?[^、。はが]{0,8}?(?=${date})`,
  'gu',
);

/** Claims of the kinds `active-since` and `adapts-exploits-within`. */
export function readTimes(bench: Bench): void {
  readStarts(bench);
  readFirstSeen(bench);
  readPaces(bench);
}

function readStarts(bench: Bench): void {
  const { parsed, focus } = bench;
  const { form, skeleton, bounds } = parsed;
  const isNear = focus.isNear(parsed.scene.sentence.paragraph);
  for (const { at, end } of occurrences(parsed, active)) {
    const [start] = skeleton.refsIn(at, at + 1);
    if (!start || (!start.open && !isStart.test(form.slice(at + 1)))) continue;
    emit(
      bench,
      'active-since',
      agentsOf(parsed, at, end, focus, isNear),
      [start],
      at,
      end,
      'ja/active-since',
    );
  }
  for (const { at, end, words } of occurrences(parsed, since)) {
    if (bounds.some((bound) => bound > at && bound < end) || isSpan.test(words)) continue;
    const doers = agentsOf(parsed, at, end, focus, false);
    emit(bench, 'active-since', doers, skeleton.refsIn(at, at + 1), at, end, 'ja/since');
  }
}

function readFirstSeen(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const { at, end } of occurrences(parsed, firstSeen)) {
    const doers = agentsOf(parsed, at, at, focus);
    emit(bench, 'active-since', doers, parsed.skeleton.refsIn(end, end + 1), at, end + 1, 'ja/first-seen');
  }
}

function readPaces(bench: Bench): void {
  const { parsed, focus } = bench;
  const { form, skeleton } = parsed;
  for (const ref of skeleton.refsIn(0, form.length)) {
    if (ref.kind !== 'duration') continue;
    const at = skeleton.indexOf(ref.start);
    const after = form.slice(at, at + 40);
    if (!flawOrPatch.test(form.slice(Math.max(0, at - 50), at + 40)) || !adapts.test(after)) continue;
    emit(bench, 'adapts-exploits-within', agentsOf(parsed, at, at, focus), [ref], at, at + 1, 'ja/adapts', {
      status: /可能性|恐れ/u.test(after) ? 'hedged' : 'asserted',
    });
  }
}
