// What somebody is after («…を目的として»), in the words of the text.
import { plain } from '../draft.ts';
import type { Ref } from '../ref.ts';
import { agentsOf } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import { isInsideRelative, lastBefore, occurrences, phraseAt } from './parse.ts';

const seek =
  /を(?:主な|主たる)?(?:目的|狙い|目標)(?:と(?:し|す)|に)|(?:が|は)(?:主な|主たる)?(?:目的|狙い)(?:だ|で(?:あ|す|、)|と(?:み|見|考|さ))/gu;
/** «…を標的に、», «…に対し、»: no part of the aim. */
const adverbial =
  /(?:(?:を(?:対象|標的|ターゲット)に|に対し(?:て)?)、?|(?:として|以降|以来)、|(?<=[一-龠ァ-ヶ\ue000-\uf8ff])から(?=[^。]{2,}[をの](?:盗|窃取|入手|収集|集め|得|奪|獲得|引き出)))/gu;
/** «…を目的とした、…な攻撃»: what follows is said of the attack. */
const ofNoun = /^(?:た|る)、/u;
const taking =
  /(?<=..)(?:を[ぁ-ん]{0,6}(?:盗(?:む|み[出取]す?る?)|窃取する|入手する|収集する|集める|得る|奪う|獲得する|引き出す|手に入れる)(?:こと)?|の(?:窃取|収集|獲得|入手|奪取|詐取))$/u;
/** Aims are short: longer words are a clause that was cut wrongly. */
const longest = 60;

/** «目的は金銭とみられる». */
const aimIs =
  /(?:目的|狙い|動機|ねらい)は、?([^。は]{2,60}?)(?=だ(?:った)?(?:。|と|$)|で(?:ある|す|あった|あり)|と(?:み|見)られ|とされ|にあ(?:る|り|った)|と(?:考え|推測|推定)|。|$)/gu;

/** Claims of the kind `seeks`. */
export function readAims(bench: Bench): void {
  const { parsed, focus } = bench;
  const { form, phrases, skeleton, scene, bounds } = parsed;
  for (const { at, end, words } of occurrences(parsed, aimIs)) {
    const from = at + words.indexOf('は') + (words.includes('は、') ? 2 : 1);
    const start = skeleton.offsetOf(from);
    const text = scene.text.slice(
      start - scene.sentence.start,
      skeleton.offsetOf(end) - scene.sentence.start,
    );
    const wanted = text.replace(taking, '');
    const aim: Ref = { kind: 'quantity', value: wanted, text: wanted, start, end: start + wanted.length };
    if (text.length <= longest && !/[かの何]$/u.test(text))
      emit(bench, 'seeks', agentsOf(parsed, at, at, focus), [aim], at, end, 'ja/aim-is');
  }
  for (const { at, end, tail } of occurrences(parsed, seek)) {
    const phrase = phraseAt(parsed, at);
    if (!phrase) continue;
    const topic = phrases.findLast(
      (one) =>
        one.end <= phrase.from + 1 &&
        /^(?:は|が|も|では)$/u.test(one.particle) &&
        !(one.particle === 'が' && isInsideRelative(form, one.end)),
    );
    const clause = Math.max(topic?.end ?? 0, lastBefore(bounds, phrase.from));
    const cut = [...form.slice(clause, phrase.to).matchAll(adverbial)].at(-1);
    const from = skeleton.offsetOf(clause + (cut ? cut.index + cut[0].length : 0));
    const to = skeleton.offsetOf(phrase.to);
    const text = scene.text
      .slice(from - scene.sentence.start, to - scene.sentence.start)
      .replace(/^[、\s「『]+|^(?:これ|それ)は|(?<=[るすくつうむぐぶぬ])の$/gu, '');
    if (text.length < 2 || text.length > longest) continue;
    // «Yの情報を盗むこと»: what they are after is the information.
    const wanted = text.replace(taking, '');
    const start = to - text.length;
    const aim: Ref = { kind: 'quantity', value: wanted, text: wanted, start, end: start + wanted.length };
    const fixed = ofNoun.test(tail) ? plain : undefined;
    emit(bench, 'seeks', agentsOf(parsed, at, end, focus), [aim], at, end, 'ja/aim', fixed);
  }
}
