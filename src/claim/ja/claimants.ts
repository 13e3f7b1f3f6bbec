import type { QuotationMention } from '../../model/mention.ts';
import type { Ref } from '../ref.ts';
import { isInsideRelative, type Parsed } from './parse.ts';
import { finalSpeech } from './speech.ts';

const accordingTo =
  /^(?:社|氏|ら)?(?:の)?(?:(?:研究者|研究チーム|専門家|アナリスト|担当者|チーム)(?:ら)?)?(?:による|が(?:公開|発表|公表|発行)した|の)?(?:最新の|共同の?|技術)?(?:報告書?|調査(?:報告書?|結果)?|分析(?:結果)?|発表|声明|ブログ(?:記事)?|レポート|アドバイザリー?|注意喚起|資料|起訴状|プレスリリース)?(?:に)?(?:よると|よれば|よりますと|基づけば)/u;
const passiveSpeech =
  /^(?:社|氏)?(?:など)?(?:によって|により|から)[^。]{0,30}(?:報告|公表|発表|確認|認定|特定|指摘|発見|明らかに)(?:され)/u;

/** «同社によると», «発表によれば», «起訴状では»: whom the text has let speak before. */
/** A statement is no speaker: who made it is. */
const document = /^(?:談話|声明|報告書|起訴状|発表|記事|同?文書|リポート|レポート)$/u;
const pointsBack =
  /(?:同(?:社|庁|省|局|氏|機関|センター)(?:の[^、。はが]{0,12})?|(?:^|[、。])(?:発表|声明|報告書|起訴状|分析|調査))(?:に(?:よると|よれば|よりますと)|では、)/u;
const topicPointsBack = /(?:^|、)同(?:社|庁|省|局|氏|機関|センター)(?:は|では|も)/u;

/** Who says what stands at an offset in canonical text, outermost first; empty when it is the outlet itself. */
export type Voices = (at: number) => string[];

/**
 * @param before the body or person that the sentences before let speak
 */
export function voicesIn(
  parsed: Parsed,
  quotations: readonly QuotationMention[],
  before: readonly Ref[],
): Voices {
  let ofSentence: string[] | undefined;
  return (at) => {
    const speaker = quotations.findLast((quotation) => quotation.start <= at && at < quotation.end);
    if (speaker) return document.test(speaker.speaker) ? together(before) : [speaker.speaker];
    ofSentence ??= claimantsOf(parsed, before);
    return ofSentence;
  };
}

/** Who says what the sentence says outside quotation marks. */
function claimantsOf(parsed: Parsed, before: readonly Ref[]): string[] {
  const { form, skeleton } = parsed;
  const chain: string[] = [];
  for (const ref of skeleton.refsIn(0, form.length)) {
    if (!canSpeak(ref)) continue;
    const i = skeleton.indexOf(ref.start);
    const rest = form.slice(i + 1, i + 80);
    if (accordingTo.test(rest) || passiveSpeech.test(rest)) chain.push(ref.value);
  }
  if (chain.length > 0) return [...new Set(chain)];
  const topic = parsed.phrases.find(
    (phrase) =>
      /^(?:は|が|も|では)$/u.test(phrase.particle) &&
      phrase.refs.some(canSpeak) &&
      !phrase.refs.slice(-1).some((ref) => ref.kind === 'group' || ref.kind === 'actor') &&
      !(phrase.particle === 'が' && isInsideRelative(form, phrase.end)),
  );
  if (topic && finalSpeech.test(form.slice(topic.end))) {
    const said = topic.refs.filter(canSpeak);
    const people = said.filter((ref) => ref.kind === 'person');
    return together(people.length > 0 ? people : said);
  }
  const back = topicPointsBack.exec(form);
  const speaksAgain = pointsBack.test(form) || (back !== null && finalSpeech.test(form.slice(back.index)));
  return speaksAgain ? together(before.filter(canSpeak)) : [];
}

/** Those who say something together are one voice, not a chain: «警察庁とNISCは…». A body and its abbreviation are one. */
function together(refs: readonly Ref[]): string[] {
  const bodies = new Map<string, string>();
  for (const ref of refs) {
    const key = ref.entryId ?? ref.value;
    if (!bodies.has(key)) bodies.set(key, ref.value);
  }
  return bodies.size === 0 ? [] : [[...bodies.values()].join('、')];
}

/** People and bodies speak; a military unit or contractor is what reports speak of. */
function canSpeak(ref: Ref): boolean {
  return (
    ref.kind === 'person' ||
    (ref.kind === 'organisation' &&
      ref.role !== 'military' &&
      ref.role !== 'contractor' &&
      ref.role !== 'news')
  );
}
