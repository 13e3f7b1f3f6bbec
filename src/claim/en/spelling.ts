import { closedTag } from './closed-words.ts';
import type { Tag } from './token.ts';
import { guessedForm, type VerbForm, verbForm } from './verbs.ts';

/** What the letters of a word say, whatever stands around it. */
export interface Spelling {
  readonly lower: string;
  readonly tag: Tag;
  readonly verb: VerbForm | undefined;
  /** Form of a verb that no list holds, by its ending. */
  readonly guess: VerbForm | undefined;
}

const known = new Map<string, Spelling>();

/** Texts repeat their words: each is looked at once. */
export function spellingOf(text: string): Spelling {
  const old = known.get(text);
  if (old) return old;
  if (known.size > 20_000) known.clear();
  const lower = text.toLowerCase().replace('’', "'");
  const verb = verbForm(lower);
  const spelling = { lower, tag: closedTag(lower), verb, guess: verb ? undefined : guessedForm(lower) };
  known.set(text, spelling);
  return spelling;
}
