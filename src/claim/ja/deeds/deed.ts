// A deed in its sentence: its voice, the phrases that belong to it, and the noun that it modifies or leads up to.
import type { Ref } from '../../ref.ts';
import { argumentsOf } from '../clauses.ts';
import type { Bench } from '../emit.ts';
import { firstAfter, lastBefore, type Phrase, positionOf } from '../parse.ts';
import {
  broughtDown,
  causativeTail,
  type DeedKind,
  deedKind,
  happenedTail,
  passiveTail,
  sufferedTail,
} from './words.ts';

export interface Deed {
  readonly kind: DeedKind;
  readonly at: number;
  /** Behind the stem and its light verb. */
  readonly end: number;
  readonly words: string;
  readonly tail: string;
  /** Its subject is whom it is done to, or what it is done with. */
  readonly suffered: boolean;
  /** «…が発生した»: the deed's noun is the subject itself. */
  readonly happened: boolean;
  readonly args: readonly Phrase[];
  /** The sentence's topics, also those that stand in front of other predicates. */
  readonly topics: readonly Phrase[];
  /** Words in front of the deed's noun without a particle between: «Yの侵害», «K感染». */
  readonly own: Phrase;
  /** The noun behind a relative clause («…が狙ったY»), or what a cleft leads up to («狙われたのはY»). */
  readonly head: Phrase | undefined;
  /** It stands as a noun without a verb of its own: phrases of case belong to another predicate. */
  readonly isNoun: boolean;
  /** Somebody who can do it stands beside it as its subject. */
  readonly hasDoer: boolean;
}

/** A noun made with the deed's noun that is still the deed («侵入事件») … */
const stillDeed =
  /^(?:事件|事案|事例|事故|活動|行為|キャンペーン|被害|攻撃|作戦|後|中|時|前|か|確認|発覚|判明|拡大|未遂|さ|し|す|せ|試行)/u;
const noun = /^[一-龠ァ-ヶー]/u;
/** … and what is no deed: «反撃», «未使用». */
const noDeedBefore = /(?:反|未|非|再|不|被|迎|出|追|電)$/u;
const lightVerb =
  /^(?:行為|活動)?を(?:[^、。をがは]{0,8}?)(?:仕掛け|しかけ|行[っいうな]|おこな|実施|実行|展開|繰り返|繰りかえ|続け|継続|加え|重ね|試み|図[っりる]|企て|強め|強化|活発化|激化|拡大|広げ|開始|始め|働[いくか]|しでかし|得意と)(?:し|さ|っ|い|す|する)?/u;
const noHead =
  /^[ぁ-ん]{0,6}(?:こと|の(?=[がをでに])|と|よう|可能性|疑い|もの|ため|場合|恐れ|おそれ|際|とき|時|結果|ところ|点|例|事例|事件|事案)/u;
/** Between the verb and what a cleft leads up to. */
const cleft =
  /^(?:[ぁ-ん]{0,8}?(?:る|た|い|う)?)(?:の|もの|組織|団体|企業|国|国々|国家|地域|業種|業界|分野|先|相手|対象|者|被害者|被害組織|機関|(?:ツール|マルウェア|道具|武器|手口|検体|脆弱性|欠陥|製品|弱点|機器)(?:の(?:一つ|1つ|中|うち))?)(?:に|として)?(?:も|は)、?/u;
const agentParticle = /^(?:が|によって|により)$/u;

export function deedAt(bench: Bench, joints: readonly number[], match: RegExpExecArray): Deed | undefined {
  const { parsed } = bench;
  const { form } = parsed;
  const kind = deedKind(match);
  const at = match.index;
  const stem = at + match[0].length;
  const tail = form.slice(stem);
  if ((noun.test(tail) && !stillDeed.test(tail)) || noDeedBefore.test(form.slice(Math.max(0, at - 1), at)))
    return undefined;
  const isNoun = /[一-龠ァ-ヶー]$/u.test(match[0]);
  const light = isNoun ? lightVerb.exec(tail) : null;
  const suffering = light ? null : sufferedTail.exec(tail);
  const down = kind.hits && !light && !suffering && isNoun && broughtDown.test(tail);
  const passive = !causativeTail.test(tail) && passiveTail.test(tail);
  if (kind.bare && !suffering) return undefined;
  const end = stem + (light?.[0].length ?? suffering?.[0].length ?? 0);
  const near = argumentsOf(parsed, joints, at);
  const args = isNoun && near.length === 0 ? farArguments(bench, joints, at) : near;
  const from = Math.max(args.at(-1)?.end ?? 0, lastBefore(joints, at));
  return {
    kind,
    at,
    end,
    words: match[0],
    tail,
    suffered: suffering !== null || passive || down === true,
    happened: suffering !== null && happenedTail.test(suffering[0]),
    args,
    topics: parsed.phrases.filter(
      (phrase) => phrase.end <= at && /^(?:は|も|では|でも|については|について)$/u.test(phrase.particle),
    ),
    own: { from, to: at, end: at, particle: '', refs: parsed.skeleton.refsIn(from, at) },
    head: headOf(bench, end),
    isNoun:
      isNoun &&
      !(isTarget.test(match[0]) && /^(?:に|と)/u.test(tail)) &&
      !light &&
      !suffering &&
      down !== true &&
      /^[をがはもにでへのと、]/u.test(tail),
    hasDoer: args.some((phrase) => agentParticle.test(phrase.particle) && phrase.refs.some(isActing)),
  };
}

/** «Yに対して、Kを用いた攻撃を»: what stands before a clause that modifies the deed's noun. */
function farArguments({ parsed }: Bench, joints: readonly number[], at: number): readonly Phrase[] {
  const joint = lastBefore(joints, at);
  if (joint === 0 || parsed.bounds.includes(joint)) return [];
  return argumentsOf(parsed, joints, joint - 1).filter((phrase) => farParticle.test(phrase.particle));
}

const farParticle = /^(?:に対しても?|に対し|に対しては|に向けて|による|によって|により)$/u;
const isTarget = /^(?:標的|ターゲット|照準|射程|餌食|攻撃対象|攻撃目標|攻撃の)/u;
const isActing = (ref: Ref) => /^(?:actor|group|campaign|anaphor)$/u.test(ref.kind);

function headOf(bench: Bench, end: number): Phrase | undefined {
  const { form, bounds, skeleton } = bench.parsed;
  const tail = form.slice(end);
  const led = cleft.exec(tail);
  if (led) {
    const from = end + led[0].length;
    const to = firstAfter(bounds, from);
    return { from, to, end: to, particle: '', refs: skeleton.refsIn(from, to) };
  }
  const position = positionOf(form, end);
  return position.kind === 'adnominal' && !noHead.test(tail) ? nounAt(bench, position.headFrom) : undefined;
}

function nounAt(bench: Bench, from: number): Phrase | undefined {
  const { parsed } = bench;
  const stop = firstAfter(parsed.bounds, from);
  const comma = parsed.form.indexOf('、', from);
  const closing = parsed.phrases.find((phrase) => phrase.to > from && phrase.to <= stop);
  const to = Math.min(closing?.to ?? stop, comma < 0 ? stop : comma);
  return to > from
    ? { from, to, end: to, particle: closing?.particle ?? '', refs: parsed.skeleton.refsIn(from, to) }
    : undefined;
}
