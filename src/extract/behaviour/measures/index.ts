import type { MeasureMention, Sentence } from '../../../model/mention.ts';
import type { Cues } from '../../cues.ts';
import { anyWithin } from '../../matcher/index.ts';
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
export function findMeasures(input: {
  text: string;
  sentences: readonly Sentence[];
  cues: Cues;
}): FoundMeasures {
  const measures: MeasureMention[] = [];
  const advised = new Set<number>();
  let underAdvice = false;
  /** A sentence has announced a list of measures; its items follow. */
  let announced = false;
  input.sentences.forEach((sentence, at) => {
    if (sentence.section === 'furniture' || sentence.section === 'comment') return;
    if (sentence.lang !== 'en' && sentence.lang !== 'ja') return;
    const words = input.text.slice(sentence.start, sentence.end);
    if (sentence.heading && !isListItem(input.text, sentence, words)) {
      underAdvice = headsAdvice(words, sentence.lang);
      announced = announces[sentence.lang].test(words);
      return;
    }
    const item = sentence.heading || isListItem(input.text, sentence, words);
    if (!item) announced = false;
    const listed = underAdvice || announced;
    const numbering = !mayNumber.test(words.slice(0, 4))
      ? 0
      : (/^(?:[(（]?[0-9０-９a-zA-Z]{1,2}[)）.．:：]|[①-⑳])[\s\u3000]*/u.exec(words)?.[0].length ?? 0);
    const body = words.slice(numbering);
    const pieces: Piece[] =
      sentence.lang === 'en'
        ? englishMeasures(body, listed, anyWithin(input.cues.advice, sentence.start, sentence.end))
        : japaneseMeasures(body, listed, item);
    if (pieces.length > 0 || listed) advised.add(at);
    if (!item && mayAnnounce(words, sentence.lang) && announces[sentence.lang].test(words)) announced = true;
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

const mayNumber = /[)）.．:：①-⑳]/u;

/** Saves the costly look at most sentences. */
function mayAnnounce(words: string, lang: 'en' | 'ja'): boolean {
  return lang === 'ja' ? words.includes('の') : words.includes(':') || /following/i.test(words);
}

/** "We recommend the following:", 「以下の対策を推奨します。」 */
const announces = {
  en: /(?:\b(?:recommend|advis|urge|mitigat|should|steps|measures|actions|protect)\w*\b[^:]{0,120}:|\bfollowing (?:steps|measures|actions|mitigations|recommendations)\b[^:]{0,60}[:.])\s*$/i,
  ja: /(?:以下|次|下記)の[^。]{0,20}(?:対策|対応|点|事項|措置|項目|手順|緩和策)[^。]{0,40}(?:推奨|お?勧め|実施|講じ|求め|呼び?[かけ掛]|お願い|ください|検討|確認|徹底|必要|有効)/u,
} as const;

/** A line that is an item of a list rather than a heading: it opens with a bullet or a number, or says what to do. */
function isListItem(text: string, sentence: Sentence, words: string): boolean {
  const before = text.slice(Math.max(0, sentence.start - 9), sentence.start);
  // Before most sentences stands the end of another, or of a line.
  if (!/[\n.]\s?$/.test(before) && /[-–—*+•‣◦▪■□●○・][ \t\u3000]{0,8}$/u.test(before)) return true;
  return (
    /^(?:[(（][0-9０-９a-zA-Z]{1,2}[)）]|[①-⑳]|[0-9０-９]{1,2}[.)．）])/u.test(words) &&
    !headsAdvice(words, sentence.lang === 'ja' ? 'ja' : 'en')
  );
}
