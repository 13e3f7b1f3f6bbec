// Who in a noun phrase is hit: countries, regions, sectors and bodies, with what a relative clause adds to them.
import type { Ref } from '../ref.ts';
import { stateOf } from '../state-of.ts';
import { type Bench, emit } from './emit.ts';
import { lastBefore, type Phrase } from './parse.ts';
import { flawHead } from './words.ts';

/** Victims among the refs of a noun phrase. Vendors of what is attacked are no victims of their product's flaw. */
export function victimsIn(refs: readonly Ref[]): readonly Ref[] {
  return refs.filter(
    (ref) =>
      ref.kind === 'country' || ref.kind === 'region' || ref.kind === 'sector' || ref.kind === 'organisation',
  );
}

const stance =
  /^(?:政府|当局)?(?:に|と|へ)(?:批判|敵対|対抗|反対|友好|近い|関係の深)|^(?:政府|当局)?を(?:批判|支持|支援)|^(?:政府|当局)?の(?:支援|後援|指示|関与)|^(?:以外|を除く|を除き|ではなく)|^(?:籍|人(?!口)|出身|製|語|系|発|側|寄り|大使館|標準)/u;

/** Only what somebody feels about («中国に批判的な団体»), or a body that tells of it («ESETの観測では»), and no victim? */
export function isAbout(bench: Bench, ref: Ref): boolean {
  const rest = bench.parsed.form.slice(bench.parsed.skeleton.indexOf(ref.start) + 1);
  return stance.test(rest) || (ref.kind === 'organisation' && source.test(rest));
}

const source =
  /^(?:社|氏)?の(?:[^、。はがを]{0,8}?)(?:観測|調査|分析|報告|発表|見立て|見解|見方|説明|話|研究|専門家|アナリスト|集計|推計|声明|ブログ|記事|報道|長官|大臣|首相|広報|報道官|担当者|チーム|レポート|資料|勧告|注意喚起|捜査|指摘|取材|更新|製品|ソフト)/u;

const place = /^(?:において|では|で|における|には)$/u;

const forces = /(?:侵攻|侵略|支援|攻撃|脅威|圧力|影響|批判|関与|指示|依頼|要請|協力)$/u;
const relativeVerb = /^[一-龠]{0,3}[ぁ-ん]{1,5}?(?<=[うくすつぬむぐぶるた])(?=[一-龠ァ-ヶ\ue000-\uf8ff])/u;

/** «日本の[情報を扱う]省庁を»: what stands before a relative clause inside the phrase belongs to it too. */
function modified(bench: Bench, phrase: Phrase): readonly Ref[] {
  const { parsed } = bench;
  const before = parsed.phrases.find(
    (candidate) => candidate.end === phrase.from && /^[をにがで]$/u.test(candidate.particle),
  );
  if (
    !before ||
    forces.test(parsed.form.slice(before.from, before.to)) ||
    !relativeVerb.test(parsed.form.slice(phrase.from, phrase.to))
  )
    return [];
  if (victimsIn(phrase.refs).length === 0) return before.refs;
  return before.refs.filter(
    (ref) => ref.kind === 'country' && parsed.form.charAt(parsed.skeleton.indexOf(ref.start) + 1) === 'の',
  );
}

const timeBefore = /(?:以降|以来|以後|現在|当時|その後|最近|近年|今回)、/gu;

/** Where the noun itself starts: behind what only says when («…の侵攻以降、ずっとY»). */
function nounStart(bench: Bench, phrase: Phrase): number {
  const times = [...bench.parsed.form.slice(phrase.from, phrase.to).matchAll(timeBefore)];
  const last = times.at(-1);
  const time = last ? phrase.from + last.index + last[0].length : phrase.from;
  // Headlines: «中国のX、日本政府を» without a particle behind X.
  const doer = phrase.refs.findLast((ref) => ref.kind === 'actor' || ref.kind === 'group');
  return doer ? Math.max(time, bench.parsed.skeleton.indexOf(doer.start) + 1) : time;
}

/** Victims in the noun phrase; a country named as the place of the clause («我が国においても») counts where the phrase names none. */
function victimsOf(bench: Bench, phrase: Phrase): readonly Ref[] {
  const { parsed } = bench;
  const own = phrase.refs.filter((ref) => parsed.skeleton.indexOf(ref.start) >= nounStart(bench, phrase));
  const first = parsed.phrases.find((one) => one.end === phrase.from && one.particle === 'を');
  const listed = first && /^はじめ/u.test(parsed.form.slice(first.end)) ? first.refs : [];
  const victims = victimsIn([...listed, ...modified(bench, phrase), ...own]).filter(
    (ref) => !isAbout(bench, ref),
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

/** «NATO加盟国»: the region, not the body. */
function membersOf({ parsed }: Bench, ref: Ref): Ref {
  if (
    ref.kind !== 'organisation' ||
    !/^(?:の)?(?:加盟|同盟|構成|諸)国/u.test(parsed.form.slice(parsed.skeleton.indexOf(ref.start) + 1))
  )
    return ref;
  const region = parsed.scene.mentions.find(
    (mention) => mention.kind === 'region' && mention.start === ref.start,
  );
  return region?.kind === 'region'
    ? { kind: 'region', value: region.slug, text: ref.text, start: ref.start, end: ref.end }
    : ref;
}

const endsInFlaw = new RegExp(`${flawHead}[^、]{0,6}$`, 'u');

function isPartOfFlaw(bench: Bench, phrase: Phrase): boolean {
  return endsInFlaw.test(bench.parsed.form.slice(phrase.from, phrase.to));
}

/** Claims of an attack on those in the phrase; `success`: a named body was not only a target but got into. */
export function emitVictims(
  bench: Bench,
  phrase: Phrase,
  doers: readonly Ref[],
  at: number,
  end: number,
  construction: string,
  success = false,
): void {
  const victims = victimsOf(bench, phrase)
    .filter((victim) => !doers.includes(victim) && !isPartOfFlaw(bench, phrase))
    .map((victim) => stateOf(membersOf(bench, victim), bench.compiled));
  const named = victims.filter((victim) => victim.kind === 'organisation');
  const rest = victims.filter((victim) => victim.kind !== 'organisation');
  emit(bench, success ? 'compromises' : 'targets', doers, named, at, end, construction);
  emit(bench, 'targets', doers, rest, at, end, construction);
}

/** An attacker of whom the text says no more; `start` is an offset in canonical text. */
export function unnamedDoer(words: string, start: number): Ref {
  return { kind: 'group', value: '攻撃者', text: words, start, end: start + 1 };
}
