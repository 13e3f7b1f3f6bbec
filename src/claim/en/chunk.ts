import type { Ref } from '../ref.ts';
import type { Token } from './token.ts';
import type { HeadClass } from './words.ts';

interface Range {
  /** Indexes of the skeleton's form. */
  readonly start: number;
  readonly end: number;
}

export interface NounPhrase extends Range {
  readonly kind: 'np';
  /** Lower-case words, slots as they are. */
  readonly words: string;
  readonly det: string | undefined;
  /** Last word, lower-case; empty when a slot stands last. */
  readonly head: string;
  readonly headClass: HeadClass;
  /** The slot that stands last, where the phrase ends in a name or place. */
  readonly headRef: Ref | undefined;
  readonly refs: readonly Ref[];
  /** What stands in round brackets behind it. */
  readonly bracketed: readonly Ref[];
  readonly tokens: readonly Token[];
}

export interface VerbGroup extends Range {
  readonly kind: 'vg';
  /** `be` for a copula; '' never. */
  readonly lemma: string;
  form: 'fin' | 'ing' | 'part' | 'inf';
  readonly passive: boolean;
  /** Bare past form that may be finite or a participle, until the chunks around decide. */
  readonly bare: boolean;
  /** Auxiliaries, adverbs and verb as written, lower-case, with adverbs just before. */
  words: string;
  readonly modal: string | undefined;
  readonly negated: boolean;
}

export interface Mark extends Range {
  readonly kind: 'prep' | 'conj' | 'comma' | 'stop' | 'rel' | 'sub' | 'that' | 'adv';
  readonly word: string;
}

export type Chunk = NounPhrase | VerbGroup | Mark;
