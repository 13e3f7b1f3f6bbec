import type { Ref } from '../ref.ts';
import type { VerbForm } from './verbs.ts';

export type Tag =
  | 'slot'
  | 'word'
  | 'det'
  | 'pron'
  | 'prep'
  | 'conj'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'to'
  | 'rel'
  | 'sub'
  | 'that'
  | 'adv'
  | 'verb'
  | 'num'
  | 'poss'
  | 'comma'
  | 'stop'
  | 'quote'
  | 'suffix';

/** A word, slot or mark of a sentence's skeleton. `start..end` are indexes of the form. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  tag: Tag;
  readonly ref: Ref | undefined;
  verb?: VerbForm;
}
