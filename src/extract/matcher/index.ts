// In: patterns and texts, both folded (`fold`, or `squeeze` for names). Out: every place of every pattern.
// Refuses nothing: any string is a text, any list of strings a set of patterns.
export { buildMatcher, buildWordMatcher, insideWords, type Matcher } from './automaton.ts';
export { anyWithin, buildCues, type Cues, matchesAt } from './cues.ts';
export { type FoldedText, fold, squeeze } from './fold.ts';
