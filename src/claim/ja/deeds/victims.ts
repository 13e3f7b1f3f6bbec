// Who is hit by a deed: claims of the kinds `targets` and `compromises`.
import type { Ref } from '../../ref.ts';
import { slot } from '../../skeleton.ts';
import { malwareTopic } from '../agents.ts';
import type { Bench } from '../emit.ts';
import type { Phrase } from '../parse.ts';
import { finalSpeech } from '../speech.ts';
import { emitVictims, unnamedDoer, victimsIn } from '../victims.ts';
import type { Deed } from './deed.ts';
import { doersOf } from './doers.ts';

const attempt =
  /^[^。、]{0,12}?(?:試み|図[っりる]|企て|狙[っいう]|失敗|未遂|阻止|阻[まみむん]|防[いがぐ]|できな|至ら|よう(?:とし|と試))/u;
const copula = /^(?:だ|で(?:、|あ|す|し)|。|$)/u;
const isTarget = /^(?:標的|ターゲット|照準|射程|餌食|攻撃対象|攻撃目標|攻撃の)/u;
/** These happen for ordinary reasons too. */
const needsAttack =
  /^(?:暗号化|消去|破壊|停電|麻痺|まひ|機能不全|流出|漏えい|漏洩|漏れ|感染|監視|遠隔操作|不正操作|止め|停止|機能停止|稼働|ダウン|情報|関心|被害|損害)/u;
/** «…への攻撃でも見つかった»: told of in passing. */
const inPassing = /^(?:でも|では|にも|には|から|と|や|など)/u;
/** Anybody may do this. */
const needsDoer = /^(?:止め|停止|監視|情報|関心|追いかけ)/u;
const attackWords = new RegExp(
  `攻撃|ランサム|不正|侵入|マルウェア|ウイルス|ウィルス|身代金|犯行|ハッカー|ハッキング|[${slot('actor', 'group', 'malware')}]`,
  'u',
);
const mail = /メール|メッセージ|SMS|添付|フィッシング|リンク|URL|招待/u;

const objectParticle =
  /^(?:を|に|にも|には|へ|への|に対しても?|に対し|に対する|に対しては|に向けて|に向けた|向けの|まで)$/u;
const receiver = /^(?:に|にも|には|へ|への|に対しても?|に対し|に向けて|宛てに?)$/u;
const sourceParticle = /^(?:から|からは)$/u;
const subjectParticle = /^(?:が|は|も|では|でも|には|にも|について|については)$/u;
const placeParticle = /^(?:で|では|でも|において|における|には|にも)$/u;

const isPlace = (ref: Ref) => ref.kind === 'country' || ref.kind === 'region';

export function readVictims(bench: Bench, deed: Deed): void {
  const { kind, at, end, tail, words, suffered, head, hasDoer } = deed;
  const { parsed } = bench;
  if (needsAttack.test(words) && !attackWords.test(parsed.form) && !attackWords.test(parsed.scene.text))
    return;
  const isCopula = isTarget.test(words) && (copula.test(tail) || /[でだ]$/u.test(words));
  const turned = suffered || isCopula || kind.befalls === true;
  const phrases = [
    ...withoutSpeaker(
      bench,
      deed.isNoun && !turned ? ofNoun(deed, parsed.form) : hitBy(deed, turned),
      turned || hasDoer,
      head !== undefined,
    ),
    ...(head && !kind.takes && (turned || hasDoer) ? [head] : []),
    ...ownVictims(bench, deed),
    ...sufferers(bench, deed),
  ]
    .map((phrase) => withoutCompared(bench, phrase))
    .map((phrase) => onlyPlaces(phrase, turned))
    .map((phrase) => (kind.takes ? withoutLoot(bench, phrase) : phrase));
  if (phrases.every((phrase) => victimsIn(phrase.refs).length === 0)) return;
  const own = doersOf(bench, deed);
  const doers = own.length > 0 || suffered ? own : malwareTopic(parsed, at);
  if (doers.length === 0 && (needsDoer.test(words) || (deed.isNoun && inPassing.test(tail)))) return;
  const into = kind.hits === 'into' && !attempt.test(tail);
  const known = doers.length > 0 ? doers : [unnamedDoer('攻撃者', parsed.skeleton.offsetOf(at))];
  const first = bench.drafts.length;
  for (const phrase of phrases) emitVictims(bench, phrase, known, at, end, 'ja/deed-victim', into);
  const made = bench.drafts.slice(first);
  if (doers.length > 0) return;
  // An attack on a country or sector that nobody is said to have made is the article's, if it is anybody's.
  for (const draft of made) if (draft.object.kind !== 'organisation') bench.pending.add(draft);
}

function hitBy({ args, topics, kind, happened, hasDoer, own }: Deed, turned: boolean): readonly Phrase[] {
  const hit = args.filter((phrase) => isHit(phrase, kind, happened, turned));
  const places = hit.some((phrase) => phrase.refs.some(isPlace))
    ? []
    : topics
        .filter(
          (phrase) =>
            /^(?:では|でも)$/u.test(phrase.particle) && phrase.refs.some(isPlace) && !hit.includes(phrase),
        )
        .slice(-1);
  if (places.length > 0 && (turned || hit.length > 0)) return [...hit, ...places];
  const also = args.filter((phrase) => phrase.particle === 'も' && victimsIn(phrase.refs).length > 0);
  if (
    hit.length === 0 &&
    !turned &&
    also.length > 0 &&
    also.every((phrase) => phrase.refs.every((ref) => ref.kind !== 'organisation'))
  )
    return also;
  // «YはXが狙う…», «YはXの標的»: the topic is the object.
  if (hit.length > 0 || !(hasDoer || (turned && own.refs.length > 0))) return hit;
  return topics
    .filter((phrase) => phrase.refs.every((ref) => !/^(?:actor|group)$/u.test(ref.kind)))
    .slice(-1);
}

/** «Yへの攻撃を», «Yに対する侵入が»: phrases that modify a noun; «Yを対象に攻撃を». */
function ofNoun({ args }: Deed, form: string): readonly Phrase[] {
  return args.filter(
    (phrase) =>
      /^(?:への|に対する|に対し|に対して|に対しても|に向けた|向けの|における|での)$/u.test(phrase.particle) ||
      (phrase.particle === 'を' && /^(?:対象|標的|ターゲット)(?:に|と)/u.test(form.slice(phrase.end))),
  );
}

/** «ロシアよりも», «A社と同様に»: what something is compared with is not hit. */
function withoutCompared({ parsed }: Bench, phrase: Phrase): Phrase {
  const refs = phrase.refs.filter(
    (ref) =>
      !/^(?:より(?!侵)|ほど|並みに|と(?:同様|同じ|違|異な|並)|に比べ|以外)/u.test(
        parsed.form.slice(parsed.skeleton.indexOf(ref.start) + 1),
      ),
  );
  return refs.length === phrase.refs.length ? phrase : { ...phrase, refs };
}

function isHit(phrase: Phrase, kind: Deed['kind'], happened: boolean, turned: boolean): boolean {
  if (victimsIn(phrase.refs).length === 0) return false;
  const { particle } = phrase;
  if (kind.mails) return receiver.test(particle);
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

/** A mail to somebody attacks them where the text speaks of one. */
export function isMail(bench: Bench, { kind, args, at }: Deed): boolean {
  return kind.mails === true && mail.test(bench.parsed.form.slice(args[0]?.from ?? at, at));
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

/** «Yが受けた攻撃»: whose the deed's noun is by a relative clause. */
function sufferers({ parsed }: Bench, { at }: Deed): readonly Phrase[] {
  const verb = received.exec(parsed.form.slice(Math.max(0, at - 30), at));
  if (!verb) return [];
  const from = Math.max(0, at - 30) + verb.index;
  return parsed.phrases.filter((phrase) => phrase.to === from && /^[がはもの]$/u.test(phrase.particle));
}

const received =
  /[がはも](?:[^、。はがを]{0,8}?)(?:受け|被っ|こうむっ|遭っ|さらされ|晒され|直面し|経験し|見舞われ)(?:た|る|ている|ていた|てきた)[^、。はがを]{0,10}$/u;

/** «Yの侵害», «Y攻撃»: whom the deed's own noun phrase names. */
function ownVictims(bench: Bench, { own, kind, tail }: Deed): Phrase[] {
  if (/^[さしすせ]/u.test(tail)) return [];
  const last = victimsIn(own.refs).at(-1);
  if (!last) return [];
  const between = bench.parsed.form.slice(bench.parsed.skeleton.indexOf(last.start) + 1, own.to);
  const direct = kind.hits === 'into' ? /^(?:社|内)?の?(?:[一-龠ァ-ヶー]{0,6}の)?$/u : /^(?:社|企業|政府)?$/u;
  return direct.test(between) ? [own] : [];
}
