import type { Likelihood } from '../model/claim.ts';
import type { Modality } from './draft.ts';

/** ICD 203 wording in both languages, longest first. Words that state no band (可能性がある, "may") are hedges without one. */
const bands: readonly (readonly [RegExp, Likelihood])[] = [
  [/可能性(?:が|は)(?:極めて|きわめて|非常に|かなり)低/u, 'very-unlikely'],
  [/可能性(?:が|は)(?:極めて|きわめて|非常に|かなり|十分に)高/u, 'very-likely'],
  [/可能性(?:が|は)低/u, 'unlikely'],
  [/可能性(?:が|は)高/u, 'likely'],
  [/公算が大き/u, 'likely'],
  [/ほぼ(?:確実|間違いな)/u, 'almost-certain'],
  [/五分五分/u, 'roughly-even'],
  [/ほぼ(?:あり得な|ありえな)/u, 'remote'],
  [/\b(?:almost|nearly) certain(?:ly)?\b/iu, 'almost-certain'],
  [/\b(?:very|highly|extremely) unlikely\b/iu, 'very-unlikely'],
  [/\b(?:very|highly|extremely) (?:likely|probabl[ey])\b/iu, 'very-likely'],
  [/\b(?:unlikely|improbabl[ey])\b/iu, 'unlikely'],
  [/\b(?:roughly even|even chance|even odds)\b/iu, 'roughly-even'],
  [/\b(?:remote (?:chance|possibility))\b/iu, 'remote'],
  [/\b(?:likely|probabl[ey])\b/iu, 'likely'],
];

/** The band that words state, or undefined. A stated band makes the status `hedged`. */
export function likelihoodOf(words: string): Likelihood | undefined {
  return bands.find(([pattern]) => pattern.test(words))?.[1];
}

export function hedged(words: string): Modality {
  const likelihood = likelihoodOf(words);
  return likelihood === undefined ? { status: 'hedged' } : { status: 'hedged', likelihood };
}
