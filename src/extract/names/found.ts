import type { NameKind } from '../../model/lexicon.ts';
import type { Sentence } from '../../model/mention.ts';
import type { Cues } from '../cues.ts';
import type { Head } from './heads.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name that no list knows, as one of the finders sees it. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  readonly via: 'introduction' | 'pattern' | 'position';
  /** How sure: 3 in so many words, 2 by form or place, 1 by a list or a weak hint. */
  readonly weight: number;
  /** Told by its form (X University, X Ltd), so that it may hold a known body's name as a part. */
  readonly formal?: boolean;
  /** People: their organisation as the text gives it. */
  readonly organisation?: string;
}

/** What the finders of new names look at. */
export interface Scene {
  readonly text: string;
  /** Where patterns may begin. */
  readonly cues: Cues;
  readonly sentences: readonly Sentence[];
  readonly heads: readonly Head[];
  readonly vocabulary: Vocabulary;
  /** The lexicon's names in this text: kind of the name that covers an offset. */
  knownAt(offset: number): KnownSpan | undefined;
  /** Is the sentence a Headline In Which Capitals Tell Nothing? */
  isTitled(sentence: Sentence): boolean;
  /** Addresses, in which nothing is a name. */
  closed(offset: number): boolean;
}

export interface KnownSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
}

/** The sentence at an offset, by binary search. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= offset ? sentence : undefined;
}
