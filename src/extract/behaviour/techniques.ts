import type { Sentence, TechniqueMention } from '../../model/mention.ts';
import type { FoldedText } from '../matcher/index.ts';
import { endOfWord } from './comparable.ts';
import type { CompiledBehaviour, CompiledRule, ReadLanguage } from './compile.ts';
import { isDenied, type SentenceSense, senseOf } from './exclusions.ts';
import {
  firstFrom,
  type Occurrences,
  type Places,
  type Stretch,
  sentenceAt,
  stretchesOf,
} from './occurrences.ts';
import { reach } from './pattern.ts';

/** Said as the reason for a technique that stands in the text only through its sub-technique. */
export const parentRule = 'parent-technique';

/** Reconnaissance and resource development: which of the finer ones is meant is arguable there, so that a parent adds a guess. */
const beforeTheAttack = /^T1(?:58[3-8]|59[0-8]|608|650)/;

interface Bench {
  readonly text: string;
  /** Text made comparable, with the ranges of the sentences in it. */
  readonly words: FoldedText;
  readonly ranges: readonly Stretch[];
  readonly sentences: readonly Sentence[];
  readonly senses: (SentenceSense | undefined)[];
}

/** Techniques that the rules read in sentences of their language, one mention a technique and sentence. */
export function techniquesByRule(
  input: { text: string; sentences: readonly Sentence[]; words: FoldedText },
  compiled: CompiledBehaviour,
  isAdvice: (sentence: number) => boolean,
): TechniqueMention[] {
  const { text, sentences, words } = input;
  const ranges = sentences.map(({ start, end }) => ({
    start: words.fromOriginal(start),
    end: words.fromOriginal(end),
  }));
  const bench: Bench = { text, words, ranges, sentences, senses: [] };
  const found = new Map<string, TechniqueMention>();
  for (const lang of ['en', 'ja'] as const) {
    if (!sentences.some((sentence) => sentence.lang === lang)) continue;
    const { finder, rules, rulesBy } = compiled.rules[lang];
    const places = finder.find(words.text);
    const worthTrying: number[] = [];
    rulesBy.forEach((numbers, element) => {
      if (places.stands[element] !== 1) return;
      for (const number of numbers) {
        const rule = rules[number];
        if (rule && isComplete(rule, places)) worthTrying.push(number);
      }
    });
    for (const number of worthTrying.sort((one, two) => one - two)) {
      const rule = rules[number];
      if (rule) runRule(rule, lang, places, bench, isAdvice, found);
    }
  }
  return withParents([...found.values()]);
}

/**
 * What shows a sub-technique shows its technique. Where no words of their own show the technique, it is said once a text,
 * at the first plain place of the sub-technique and of the same span, so that readers who want only the finer one can tell.
 */
function withParents(mentions: readonly TechniqueMention[]): TechniqueMention[] {
  const known = new Set(mentions.map((mention) => mention.id));
  const parents: TechniqueMention[] = [];
  for (const mention of mentions) {
    const id = mention.id.slice(0, 5);
    if (known.has(id) || mention.certainty < 1 || beforeTheAttack.test(id)) continue;
    known.add(id);
    parents.push({ ...mention, id, rule: parentRule });
  }
  return [...mentions, ...parents];
}

/** Does each of its elements but the first, which was seen, stand somewhere in the text? */
function isComplete({ required }: CompiledRule, { stands }: Occurrences): boolean {
  for (let index = 1; index < required.length; index++) if (stands[required[index] ?? 0] !== 1) return false;
  return true;
}

function runRule(
  { rule, pattern, required }: CompiledRule,
  lang: ReadLanguage,
  places: Occurrences,
  bench: Bench,
  isAdvice: (sentence: number) => boolean,
  found: Map<string, TechniqueMention>,
): void {
  const [first, ...others] = pattern.groups;
  if (!first || !standTogether(required, places, bench.ranges)) return;
  let further: Stretch[][] | undefined;
  for (const stretch of stretchesOf(first, places)) {
    const at = sentenceAt(bench.ranges, stretch.start);
    const range = bench.ranges[at];
    const sentence = bench.sentences[at];
    if (!range || !sentence || sentence.lang !== lang || stretch.end > range.end) continue;
    const key = `${at} ${rule.technique}`;
    if (found.has(key)) continue;
    further ??= others.map((group) => stretchesOf(group, places));
    const together = further.every((stretches) =>
      stretches.some(
        (other) =>
          other.start >= range.start &&
          other.end <= range.end &&
          other.start - stretch.end <= reach[lang].sentence &&
          stretch.start - other.end <= reach[lang].sentence,
      ),
    );
    if (!together) continue;
    const around = {
      start: Math.max(range.start, stretch.start - reach[lang].clause),
      end: Math.min(range.end, stretch.end + reach[lang].clause),
    };
    if (pattern.without.some((element) => standsIn(places.of(element), around))) continue;
    const wording = () => bench.words.text.slice(range.start, range.end);
    bench.senses[at] ??= senseOf(wording(), lang, sentence);
    const sense = bench.senses[at];
    if ((sense.idle || isAdvice(at)) && !rule.evenInAdvice) continue;
    if (sense.denial && isDenied(wording(), stretch.start - range.start, stretch.end - range.start, lang))
      continue;
    const { start, end } = bench.words.toOriginal(stretch.start, endOfWord(bench.words.text, stretch.end));
    if (end <= start) continue;
    found.set(key, {
      kind: 'technique',
      start,
      end,
      text: bench.text.slice(start, end),
      id: rule.technique,
      rule: rule.id,
      certainty: rule.certainty ?? 1,
    });
  }
}

/** Is there a sentence in which all these elements stand? The first is the rarest. */
function standTogether(
  required: readonly number[],
  places: Occurrences,
  ranges: readonly Stretch[],
): boolean {
  const starts = places.of(required[0] ?? -1)?.starts ?? [];
  let end = -1;
  for (const start of starts) {
    if (start < end) continue;
    const range = ranges[sentenceAt(ranges, start)];
    if (!range) continue;
    end = range.end;
    let all = start < end;
    for (let index = 1; index < required.length && all; index++)
      all = standsIn(places.of(required[index] ?? -1), range);
    if (all) return true;
  }
  return false;
}

function standsIn(places: Places | undefined, range: Stretch): boolean {
  if (!places) return false;
  return (places.starts[firstFrom(places, range.start)] ?? Number.POSITIVE_INFINITY) < range.end;
}
