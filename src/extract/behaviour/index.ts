// In: canonical text with its sentences and sections, and the compiled rules. Out: mentions of techniques and of measures.
// Refuses nothing: a text in another language than Japanese and English gives only the ids that it names itself.

import type { Mention, Sentence } from '../../model/mention.ts';
import type { Section } from '../../model/span.ts';
import { type Cues, cuesIn } from '../cues.ts';
import { type FoldedText, fold } from '../matcher/index.ts';
import { comparable } from './comparable.ts';
import type { CompiledBehaviour } from './compile.ts';
import { findMeasures } from './measures/index.ts';
import { techniquesById, techniquesByName } from './named.ts';
import { techniquesByRule } from './techniques.ts';

export { type CompiledBehaviour, compileBehaviour } from './compile.ts';

export interface BehaviourInput {
  readonly text: string;
  /** The text folded, where it was folded before. */
  readonly folded?: FoldedText;
  /** Of the folded text, where they were looked for before. */
  readonly cues?: Cues;
  readonly lang: string;
  readonly sentences: readonly Sentence[];
  readonly sections: readonly Section[];
}

/** Techniques (ATT&CK Enterprise) by meaning, and measures advised to defenders; sorted by start, then longest first. */
export function findBehaviour(input: BehaviourInput, compiled: CompiledBehaviour): Mention[] {
  const folded = input.folded ?? fold(input.text);
  const words = comparable(folded);
  const { measures, advised } = findMeasures({ ...input, cues: input.cues ?? cuesIn(folded) });
  const isAdvice = (sentence: number) => advised.has(sentence);
  const mentions: Mention[] = [
    ...techniquesById(input.text, compiled.techniques),
    ...techniquesByName(input.text, folded, input.sentences, compiled.names, isAdvice),
    ...techniquesByRule({ ...input, words }, compiled, isAdvice),
    ...measures,
  ];
  return mentions.sort((one, two) => one.start - two.start || two.end - one.end);
}
