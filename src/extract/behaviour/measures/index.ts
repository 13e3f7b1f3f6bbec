import type { MeasureMention, Sentence } from '../../../model/mention.ts';
import { englishMeasures, type Piece } from './english.ts';
import { headsAdvice } from './headings.ts';
import { japaneseMeasures } from './japanese.ts';
import { mitigationOf } from './mitigations.ts';

export interface FoundMeasures {
  readonly measures: readonly MeasureMention[];
  /** Numbers of the sentences that advise, by their place in `sentences`; no behaviour of an attacker is read in them. */
  readonly advised: ReadonlySet<number>;
}

/** Measures that a text advises to defenders: said by a sentence, or listed under a heading of advice. */
export function findMeasures(input: { text: string; sentences: readonly Sentence[] }): FoundMeasures {
  const measures: MeasureMention[] = [];
  const advised = new Set<number>();
  let underAdvice = false;
  input.sentences.forEach((sentence, at) => {
    if (sentence.section === 'furniture' || sentence.section === 'comment') return;
    if (sentence.lang !== 'en' && sentence.lang !== 'ja') return;
    const words = input.text.slice(sentence.start, sentence.end);
    if (sentence.heading && !isListItem(input.text, sentence, words)) {
      underAdvice = headsAdvice(words, sentence.lang);
      return;
    }
    const item = sentence.heading || isListItem(input.text, sentence, words);
    const numbering =
      /^(?:[(（]?[0-9０-９a-zA-Z]{1,2}[)）.．:：]|[①-⑳])[\s\u3000]*/u.exec(words)?.[0].length ?? 0;
    const body = words.slice(numbering);
    const pieces: Piece[] =
      sentence.lang === 'en' ? englishMeasures(body, underAdvice) : japaneseMeasures(body, underAdvice, item);
    if (pieces.length > 0 || underAdvice) advised.add(at);
    for (const piece of pieces) {
      const start = sentence.start + numbering + piece.start;
      const end = sentence.start + numbering + piece.end;
      if (end <= start) continue;
      const text = input.text.slice(start, end);
      const mitigation = mitigationOf(text);
      measures.push({ kind: 'measure', start, end, text, ...(mitigation ? { mitigation } : {}) });
    }
  });
  return { measures, advised };
}

/** A line that is an item of a list rather than a heading: it opens with a bullet or a number, or says what to do. */
function isListItem(text: string, sentence: Sentence, words: string): boolean {
  if (/[-–—*+•‣◦▪■□●○・][ \t\u3000]{0,8}$/u.test(text.slice(Math.max(0, sentence.start - 9), sentence.start)))
    return true;
  return (
    /^(?:[(（][0-9０-９a-zA-Z]{1,2}[)）]|[①-⑳]|[0-9０-９]{1,2}[.)．）])/u.test(words) &&
    !headsAdvice(words, sentence.lang === 'ja' ? 'ja' : 'en')
  );
}
