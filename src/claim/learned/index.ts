import { z } from 'zod';
import { type ClaimEnd, Predicate } from '../../model/claim.ts';
import type { ClaimDraft } from '../draft.ts';
import { firmness } from '../left-over.ts';
import { endKey } from '../main-actor.ts';
import { settingsOf, type Told } from './candidates.ts';
import learnt from './weights.json' with { type: 'json' };
import { type Likely, likelyIn, type Weights, weightsOf } from './weights.ts';

/**
 * Claims that no construction of the grammar tells, but which sentences like it told in texts that analysts labelled:
 * a logistic regression over words and kinds, never names (`scripts/train`). Only what is very likely is taken, and only
 * where the sentence tells something as done and the grammar read nobody as its doer.
 */

const Learnt = z.record(z.string(), z.partialRecord(Predicate, z.record(z.string(), z.number())));

const languages: ReadonlyMap<string, Weights> = new Map(
  Object.entries(Learnt.parse(learnt)).map(([lang, written]) => [lang, weightsOf(written)]),
);

/** Below this more is wrong than an analyst wants to see (measured; docs/architecture.md). */
const least = 0.95;

export function readLikely(told: Told, lang: string): ClaimDraft[] {
  const weights = languages.get(lang);
  if (weights === undefined) return [];
  const said = new Set(told.drafts.map(({ predicate, object }) => `${predicate} ${endKey(object)}`));
  // Whoever was broken into was targeted too.
  const isOpen = (predicate: Predicate, object: ClaimEnd) =>
    !said.has(`${predicate} ${endKey(object)}`) &&
    !(predicate === 'targets' && said.has(`compromises ${endKey(object)}`));
  const best = new Map<string, ClaimDraft & { probability: number }>();
  for (const setting of settingsOf(told)) {
    const { sentence, text } = setting.scene;
    if (sentence.section === 'title') continue;
    const status = firmness(text, lang);
    if (status === undefined) continue;
    for (const likely of likelyIn(setting, lang, weights, least, isOpen)) {
      const draft = draftOf(likely, lang, status, sentence);
      const key = tripleKey(draft);
      if ((best.get(key)?.probability ?? 0) >= likely.probability) continue;
      best.set(key, { ...draft, probability: likely.probability });
    }
  }
  return [...best.values()].map(({ probability, ...draft }) => draft);
}

function draftOf(
  { predicate, subject, object }: Likely,
  lang: string,
  status: 'asserted' | 'hedged',
  sentence: ClaimDraft['sentence'],
): ClaimDraft {
  return {
    predicate,
    subject: subject.end,
    object: object.end,
    status,
    claimants: [],
    sentence,
    construction: `${lang}/learnt`,
    commentary: false,
  };
}

function tripleKey({
  predicate,
  subject,
  object,
}: Pick<ClaimDraft, 'predicate' | 'subject' | 'object'>): string {
  return `${predicate} ${endKey(subject)} ${endKey(object)}`;
}
