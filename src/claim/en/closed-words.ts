import type { Tag } from './token.ts';
import {
  adverbs,
  beForms,
  coordinators,
  determiners,
  doForms,
  haveForms,
  modals,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from './words.ts';

/** Closed words have their tag whatever stands around them. */
export function closedTag(lower: string): Tag {
  if (lower === ',') return 'comma';
  if (/^[;:—–.!?()[\]-]$/u.test(lower)) return 'stop';
  if (/^["“”]$/u.test(lower)) return 'quote';
  if (lower === "'s" || lower === "'") return 'poss';
  if (lower === "n't" || lower === 'not') return 'adv';
  if (lower.startsWith('-')) return 'suffix';
  if (lower === 'to') return 'to';
  if (lower === 'that') return 'that';
  if (beForms.has(lower)) return 'be';
  if (haveForms.has(lower)) return 'have';
  if (doForms.has(lower)) return 'do';
  if (modals.has(lower)) return 'modal';
  if (coordinators.has(lower)) return 'conj';
  if (relatives.has(lower)) return 'rel';
  if (pronouns.has(lower)) return 'pron';
  if (determiners.has(lower)) return 'det';
  if (subordinators.has(lower) && !prepositions.has(lower)) return 'sub';
  if (prepositions.has(lower)) return 'prep';
  if (
    adverbs.has(lower) ||
    (lower.endsWith('ly') &&
      lower.length > 4 &&
      !/^(?:family|supply|early|july|italy|assembly|anomaly|reply|ally|apply|weekly|daily|monthly|friendly|multiply|costly|deadly|timely|monopoly)$/u.test(
        lower,
      ))
  )
    return 'adv';
  if (/^[$€£]?\d/u.test(lower)) return 'num';
  return 'word';
}
