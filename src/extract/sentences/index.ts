// In: canonical text, its sections and main language. Out: sentences in order, trimmed, with section and paragraph.
// Refuses nothing: text outside every section counts as body.
import type { Sentence } from '../../model/mention.ts';
import type { Section } from '../../model/span.ts';
import { sentencesOf } from './ends.ts';
import { blocksOf } from './lines.ts';

/**
 * Sentences of a text: 「…。」 stays whole, abbreviations and version numbers end nothing, a line without an end mark is a heading.
 * @param lang main language of the text, for lines whose script tells none
 */
export function splitSentences(text: string, sections: readonly Section[], lang: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = -1;
  for (const section of withGaps(text.length, sections)) {
    let before: { single: boolean } | undefined;
    for (const block of blocksOf(text, section)) {
      const ranges = sentencesOf(text, block);
      const first = ranges[0];
      if (!first) continue;
      const heading = ranges.length === 1 && isHeading(text.slice(first.start, first.end));
      // Texts with one sentence a line: such lines make up a paragraph; a line of several sentences is one by itself.
      const single = ranges.length === 1 && !heading && !block.bullet;
      if (block.opensParagraph || !before?.single || !single) paragraph++;
      before = { single };
      for (const range of ranges) {
        const sentenceLang = languageOf(text.slice(range.start, range.end), lang);
        sentences.push({
          ...range,
          index: sentences.length,
          section: section.kind,
          lang: sentenceLang,
          heading,
          paragraph,
        });
      }
    }
  }
  return sentences;
}

/** A line without an end mark, unless it is somebody's words: 「…」 as a paragraph of its own. */
function isHeading(words: string): boolean {
  if (/[。．！？!?.｡…][)\]"'”’」』）*_]{0,3}$/u.test(words)) return false;
  return !(words.length > 24 && /^[「『“"]/u.test(words) && /[」』”"]$/u.test(words));
}

function languageOf(words: string, main: string): string {
  const ascii = /^[\0-\x7f]*$/.test(words);
  if (ascii) {
    if (!/[A-Za-z]/.test(words)) return main;
    return main === 'ja' || main === 'zh' || main === 'ko' ? 'en' : main;
  }
  if (/[\u3041-\u30ff\uff66-\uff9d]/u.test(words)) return 'ja';
  if (/[\u3400-\u9fff]/u.test(words)) return main === 'en' ? 'zh' : main;
  if (/[\uac00-\ud7af]/u.test(words)) return 'ko';
  if (!/\p{L}/u.test(words)) return main;
  return /^[\p{Script=Latin}\P{L}]*$/u.test(words)
    ? main === 'ja' || main === 'zh' || main === 'ko'
      ? 'en'
      : main
    : main;
}

function withGaps(length: number, sections: readonly Section[]): Section[] {
  const whole: Section[] = [];
  let from = 0;
  for (const section of sections) {
    const start = Math.max(from, section.start);
    const end = Math.min(section.end, length);
    if (start > from) whole.push({ start: from, end: start, kind: 'body' });
    if (end > start) whole.push({ start, end, kind: section.kind });
    from = Math.max(from, end);
  }
  if (from < length) whole.push({ start: from, end: length, kind: 'body' });
  return whole;
}
