// One reading for all deeds of attackers (deed-words.ts), in every voice and order: the particle of a noun tells its
// part, the verb's form turns the parts round, and the noun behind a relative clause takes the part that is missing.
import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { agentsOf, malwareTopic } from './agents.ts';
import { finalSpeech } from './claimants.ts';
import { argumentsOf, jointsOf } from './clauses.ts';
import {
  alsoExploits,
  causativeTail,
  type DeedKind,
  deedKind,
  deedPattern,
  happenedTail,
  passiveTail,
  sufferedTail,
} from './deed-words.ts';
import { type Bench, emit } from './emit.ts';
import { firstAfter, lastBefore, matches, type Phrase, positionOf } from './parse.ts';
import { emitVictims, unnamedDoer, victimsIn } from './victims.ts';
import { flawHead } from './words.ts';

/** A noun made with the deed's noun that is still the deed («侵入事件») … */
const stillDeed =
  /^(?:事件|事案|事例|事故|活動|行為|キャンペーン|被害|攻撃|作戦|後|中|時|前|か|確認|発覚|判明|拡大|未遂|さ|し|す|せ|試行)/u;
/** These happen for ordinary reasons too. */
const needsAttack = /^(?:暗号化|消去|破壊|停電|麻痺|まひ|機能不全|流出|漏えい|漏洩|漏れ|感染)/u;
const attackWords = new RegExp(
  `攻撃|ランサム|不正|侵入|マルウェア|ウイルス|ウィルス|身代金|犯行|ハッカー|ハッキング|[${slot('actor', 'group', 'malware')}]`,
  'u',
);
const noun = /^[一-龠ァ-ヶー]/u;
/** … and what is no deed: «反撃», «未使用». */
const noDeedBefore = /(?:反|未|非|再|不|被|迎)$/u;
const lightVerb =
  /^(?:行為|活動)?を(?:[^、。をがは]{0,8}?)(?:仕掛け|しかけ|行[っいうな]|おこな|実施|実行|展開|繰り返|繰りかえ|続け|継続|加え|重ね|試み|図[っりる]|企て|強め|強化|活発化|激化|拡大|広げ|開始|始め|働[いくか]|しでかし)(?:し|さ|っ|い|す|する)?/u;
const attempt =
  /^[^。、]{0,12}?(?:試み|図[っりる]|企て|狙[っいう]|失敗|未遂|阻止|防[いがぐ]|できな|至ら|よう(?:とし|と試))/u;
const copula = /^(?:だ|で(?:、|あ|す|し)|。|$)/u;
const isTarget = /^(?:標的|ターゲット|照準|射程|餌食|攻撃対象|攻撃目標|攻撃の)/u;
const noHead =
  /^[ぁ-ん]{0,6}(?:こと|の(?=[はがをでに])|と|よう|可能性|疑い|もの|ため|場合|恐れ|おそれ|際|とき|時)/u;

const objectParticle =
  /^(?:を|に|にも|には|へ|への|に対しても?|に対し|に対する|に対しては|に向けて|に向けた|向けの|まで)$/u;
const sourceParticle = /^(?:から|からは)$/u;
const subjectParticle = /^(?:が|は|も|では|でも|には|にも)$/u;
const placeParticle = /^(?:で|では|でも|において|における|には|にも)$/u;
const meansParticle = /^(?:で|によって|により|による|を介して|を通じて)$/u;

const isWare = (ref: Ref) => ref.kind === 'malware' || ref.kind === 'tool';
const isPlace = (ref: Ref) => ref.kind === 'country' || ref.kind === 'region';
const hasFlaw = new RegExp(flawHead, 'u');

interface Deed {
  readonly kind: DeedKind;
  readonly at: number;
  /** Behind the stem and its light verb. */
  readonly end: number;
  readonly words: string;
  readonly tail: string;
  readonly suffered: boolean;
  /** «…が発生した»: the deed's noun is the subject itself. */
  readonly happened: boolean;
  readonly args: readonly Phrase[];
  /** Words in front of the deed's noun without a particle between: «Yの侵害», «K感染». */
  readonly own: Phrase;
  /** The noun behind a relative clause. */
  readonly head: Phrase | undefined;
}

/** Claims of the kinds `targets`, `compromises`, `uses` and `exploits`. */
export function readDeeds(bench: Bench): void {
  const { parsed } = bench;
  const found = matches(parsed.form, deedPattern);
  if (found.length === 0) return;
  const joints = jointsOf(parsed);
  for (const match of found) {
    const deed = deedAt(bench, joints, match);
    if (!deed) continue;
    if (deed.kind.hits) readHits(bench, deed);
    if (deed.kind.wields || deed.kind.hits) readWares(bench, deed);
    if (deed.kind.exploits || alsoExploits.test(deed.words)) readFlaws(bench, deed);
  }
}

function deedAt(bench: Bench, joints: readonly number[], match: RegExpExecArray): Deed | undefined {
  const { parsed } = bench;
  const { form } = parsed;
  const kind = deedKind(match);
  const at = match.index;
  const stem = at + match[0].length;
  const tail = form.slice(stem);
  if ((noun.test(tail) && !stillDeed.test(tail)) || noDeedBefore.test(form.slice(0, at))) return undefined;
  const isNoun = /[一-龠ァ-ヶー]$/u.test(match[0]);
  const light = isNoun ? lightVerb.exec(tail) : null;
  const suffering = light ? null : sufferedTail.exec(tail);
  const passive = !causativeTail.test(tail) && passiveTail.test(tail);
  if (kind.bare && !suffering) return undefined;
  const end = stem + (light?.[0].length ?? suffering?.[0].length ?? 0);
  const args = argumentsOf(parsed, joints, at);
  const from = Math.max(args.at(-1)?.end ?? 0, lastBefore(joints, at));
  const position = positionOf(form, end);
  const isRelative = position.kind === 'adnominal' && !noHead.test(form.slice(end));
  return {
    kind,
    at,
    end,
    words: match[0],
    tail,
    suffered: suffering !== null || passive,
    happened: suffering !== null && happenedTail.test(suffering[0]),
    args,
    own: { from, to: at, end: at, particle: '', refs: parsed.skeleton.refsIn(from, at) },
    head: isRelative ? headAt(bench, position.headFrom) : undefined,
  };
}

function headAt(bench: Bench, from: number): Phrase | undefined {
  const { parsed } = bench;
  const stop = firstAfter(parsed.bounds, from);
  const comma = parsed.form.indexOf('、', from);
  const closing = parsed.phrases.find((phrase) => phrase.to > from && phrase.to <= stop);
  const to = Math.min(closing?.to ?? stop, comma < 0 ? stop : comma);
  return to > from
    ? { from, to, end: to, particle: closing?.particle ?? '', refs: parsed.skeleton.refsIn(from, to) }
    : undefined;
}

/** Who is hit. */
function readHits(bench: Bench, deed: Deed): void {
  const { kind, at, end, tail, words, suffered, args, head } = deed;
  if (needsAttack.test(words) && !attackWords.test(bench.parsed.form)) return;
  const isCopula = isTarget.test(words) && (copula.test(tail) || /で$/u.test(words));
  const turned = suffered || isCopula || kind.befalls === true;
  const hit = args.filter((phrase) => isHit(phrase, deed, turned));
  const phrases = [
    ...withoutSpeaker(bench, hit, turned, head !== undefined),
    ...(head && !kind.takes && (suffered || hasOwnDoer(deed)) ? [head] : []),
    ...ownVictims(bench, deed),
  ]
    .map((phrase) => onlyPlaces(phrase, turned))
    .map((phrase) => (kind.takes ? withoutLoot(bench, phrase) : phrase));
  if (phrases.every((phrase) => victimsIn(phrase.refs).length === 0)) return;
  const doers = doersOf(bench, deed);
  const into = kind.hits === 'into' && !attempt.test(tail);
  const known = doers.length > 0 ? doers : [unnamedDoer('攻撃者', bench.parsed.skeleton.offsetOf(at))];
  const first = bench.drafts.length;
  for (const phrase of phrases) emitVictims(bench, phrase, known, at, end, 'ja/deed-victim', into);
  if (doers.length > 0 || turned) return;
  // An attack on a country or sector that nobody is said to have made is the article's, if it is anybody's.
  for (const draft of bench.drafts.slice(first))
    if (draft.object.kind !== 'organisation') bench.pending.add(draft);
}

function isHit(phrase: Phrase, { kind, happened }: Deed, turned: boolean): boolean {
  if (victimsIn(phrase.refs).length === 0) return false;
  const { particle } = phrase;
  if (happened) return placeParticle.test(particle) || particle === 'は' || objectParticle.test(particle);
  if (turned)
    return (
      subjectParticle.test(particle) ||
      placeParticle.test(particle) ||
      sourceParticle.test(particle) ||
      particle === 'を'
    );
  if (sourceParticle.test(particle)) return kind.hits === 'into';
  return objectParticle.test(particle) || placeParticle.test(particle);
}

/** «暗号資産が盗まれた»: what was taken; «A社の情報が», «A社は»: from whom. */
function withoutLoot(bench: Bench, phrase: Phrase): Phrase {
  if (!/^[をがも]$/u.test(phrase.particle)) return phrase;
  const { form, skeleton } = bench.parsed;
  const owners = phrase.refs.filter((ref) =>
    /^[^、]{0,12}?の/u.test(form.slice(skeleton.indexOf(ref.start) + 1, phrase.to)),
  );
  return { ...phrase, refs: owners };
}

const speaks = /^(?:agency|police|ministry|vendor|cert|news|intelligence-service|international|research)$/u;

/** Who only tells of it has not suffered it; nor is the sentence's topic the subject of a relative clause. */
function withoutSpeaker(
  bench: Bench,
  hit: readonly Phrase[],
  turned: boolean,
  isRelative: boolean,
): readonly Phrase[] {
  if (!turned) return hit;
  const hasSubject = hit.some((phrase) => phrase.particle === 'が' || placeParticle.test(phrase.particle));
  return hit.filter((phrase) => {
    if (phrase.particle === 'は' && (isRelative || hasSubject)) return false;
    if (!/^[はがも]$/u.test(phrase.particle)) return true;
    const last = phrase.refs.at(-1);
    const isBody =
      /(?:機関|当局|政府|省庁|警察|両国|各国)$/u.test(bench.parsed.form.slice(phrase.from, phrase.to)) ||
      (last?.kind === 'organisation' && speaks.test(last.role ?? ''));
    return !isBody || !finalSpeech.test(bench.parsed.form.slice(phrase.end));
  });
}

/** Where something happens only a country or region is hit, not whoever is named there. */
function onlyPlaces(phrase: Phrase, turned: boolean): Phrase {
  if (!placeParticle.test(phrase.particle) || (turned && subjectParticle.test(phrase.particle)))
    return phrase;
  return { ...phrase, refs: phrase.refs.filter(isPlace) };
}

/** «Yの侵害», «Y攻撃»: whom the deed's own noun phrase names. */
function ownVictims(bench: Bench, { own, kind, tail }: Deed): Phrase[] {
  if (/^[さしすせ]/u.test(tail)) return [];
  const last = victimsIn(own.refs).at(-1);
  if (!last) return [];
  const between = bench.parsed.form.slice(bench.parsed.skeleton.indexOf(last.start) + 1, own.to);
  const direct = kind.hits === 'into' ? /^(?:社|内)?の?(?:[一-龠ァ-ヶー]{0,6}の)?$/u : /^(?:社|企業|政府)?$/u;
  return direct.test(between) ? [own] : [];
}

function hasOwnDoer({ args }: Deed): boolean {
  return args.some(
    (phrase) =>
      /^(?:が|は|も|によって|により)$/u.test(phrase.particle) &&
      phrase.refs.some((ref) => /^(?:actor|group|campaign|anaphor)$/u.test(ref.kind)),
  );
}

/** Malware and tools that the deed is done with. */
function readWares(bench: Bench, deed: Deed): void {
  const { kind, at, end, suffered, args, own, head, words } = deed;
  const { parsed } = bench;
  const refs = args.flatMap((phrase) => {
    const wares = phrase.refs.filter(isWare);
    if (wares.length === 0) return [];
    if (kind.hits && meansParticle.test(phrase.particle) && endsInWare(bench, phrase)) return wares;
    if (!kind.wields) return [];
    if (words === '感染') return /^(?:に|へ|への)$/u.test(phrase.particle) ? wares : [];
    if (suffered) return /^(?:が|は|も)$/u.test(phrase.particle) ? wares : [];
    return phrase.particle === 'を' ? wares : [];
  });
  const direct =
    kind.wields &&
    /^(?:(?:マルウェア|ランサムウェア)?(?:の|への)?)$/u.test(parsed.form.slice(lastOf(bench, own), own.to));
  const own2 = direct ? own.refs.filter(isWare) : [];
  const heads = kind.wields && head && (suffered || hasOwnDoer(deed)) ? head.refs.filter(isWare) : [];
  const wares = [...refs, ...own2, ...heads];
  if (wares.length === 0) return;
  const doers = doersOf(bench, deed).filter((doer) => !wares.includes(doer));
  const topic = doers.length > 0 ? doers : malwareTopic(parsed, at).filter((ref) => !wares.includes(ref));
  emit(bench, 'uses', topic, wares, at, end, 'ja/deed-ware');
}

function lastOf(bench: Bench, phrase: Phrase): number {
  const last = phrase.refs.at(-1);
  return last ? bench.parsed.skeleton.indexOf(last.start) + 1 : phrase.from;
}

/** Is malware or a tool the phrase's own noun, or named beside it («LockBitランサムウェアで»)? */
function endsInWare(bench: Bench, phrase: Phrase): boolean {
  const last = phrase.refs.at(-1);
  return (
    last !== undefined &&
    isWare(last) &&
    /^[」』]?(?:[(（][^()（）]{0,30}[)）])?(?:マルウェア|ランサムウェア|バックドア|ウイルス|ツール)?$/u.test(
      bench.parsed.form.slice(bench.parsed.skeleton.indexOf(last.start) + 1, phrase.to),
    )
  );
}

/** Flaws, and products where a flaw of theirs is spoken of. */
function readFlaws(bench: Bench, deed: Deed): void {
  const { kind, at, end, suffered, args, own, head } = deed;
  const { parsed, focus } = bench;
  const isObject = suffered ? /^(?:が|は|も)$/u : /^(?:を|に|の)$/u;
  const phrases = [
    ...args.filter(
      (phrase) => isObject.test(phrase.particle) || /^を(?:介して|通じて)$/u.test(phrase.particle),
    ),
    ...(own.refs.length > 0 ? [own] : []),
    ...(head && suffered ? [head] : []),
  ];
  const objects = phrases.flatMap((phrase) => {
    const flaws = phrase.refs.flatMap((ref) =>
      ref.kind === 'vulnerability'
        ? [ref]
        : ref.kind === 'anaphor' && ref.pointsTo === 'vulnerability'
          ? (focus.resolve(ref) ?? [])
          : [],
    );
    const named = kind.exploits || hasFlaw.test(parsed.form.slice(phrase.from, phrase.to));
    return [...flaws, ...(named ? phrase.refs.filter((ref) => ref.kind === 'product') : [])];
  });
  if (objects.length === 0) return;
  const doers = doersOf(bench, deed);
  const known =
    doers.length > 0 || !kind.exploits ? doers : [unnamedDoer('攻撃者', parsed.skeleton.offsetOf(at))];
  emit(bench, 'exploits', known, objects, at, end, 'ja/deed-flaw');
}

function doersOf(bench: Bench, { at, end, suffered, args }: Deed): readonly Ref[] {
  const { parsed, focus } = bench;
  if (suffered) {
    const by = args
      .filter((phrase) => /^(?:によって|により|による|に|から)$/u.test(phrase.particle))
      .flatMap((phrase) => phrase.refs.filter((ref) => /^(?:actor|group|campaign)$/u.test(ref.kind)));
    if (by.length > 0) return by;
    const own = agentsOf(parsed, at, at, focus, false);
    return own.length > 0 ? own : focus.isNear(parsed.scene.sentence.paragraph) ? focus.doers : [];
  }
  return agentsOf(parsed, at, end, focus, focus.isNear(parsed.scene.sentence.paragraph));
}
