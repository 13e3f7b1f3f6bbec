// What somebody is after («…を目的として»), in the words of the text.
import type { Ref } from '../ref.ts';
import { agentsOf } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import { lastBefore, occurrences, phraseAt } from './parse.ts';

const seek =
  /を(?:主な|主たる)?(?:目的|狙い|目標)(?:と(?:し|す)|に)|(?:が|は)(?:主な|主たる)?(?:目的|狙い)(?:だ|で(?:あ|す|、)|と(?:み|見|考|さ))/gu;
/** Aims are short: longer words are a clause that was cut wrongly. */
const longest = 60;

/** Claims of the kind `seeks`. */
export function readAims(bench: Bench): void {
  const { parsed, focus } = bench;
  const { phrases, skeleton, scene, bounds } = parsed;
  for (const { at, end } of occurrences(parsed, seek)) {
    const phrase = phraseAt(parsed, at);
    if (!phrase) continue;
    const topic = phrases.findLast(
      (one) => one.end <= phrase.from + 1 && /^(?:は|が|も|では)$/u.test(one.particle),
    );
    const from = skeleton.offsetOf(Math.max(topic?.end ?? 0, lastBefore(bounds, phrase.from)));
    const to = skeleton.offsetOf(phrase.to);
    const text = scene.text
      .slice(from - scene.sentence.start, to - scene.sentence.start)
      .replace(/^[、\s]+|^(?:これ|それ)は/gu, '');
    if (text.length < 2 || text.length > longest) continue;
    const aim: Ref = { kind: 'quantity', value: text, text, start: to - text.length, end: to };
    emit(bench, 'seeks', agentsOf(parsed, at, end, focus), [aim], at, end, 'ja/aim');
  }
}
