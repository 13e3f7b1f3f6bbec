import type { ClaimEnd, Predicate } from '../../model/claim.ts';
import type { ObjectInSentence, Setting, Subject } from './candidates.ts';
import { fits, learnedPredicates } from './candidates.ts';
import { featuresOf } from './features.ts';

/** Weight of each feature for a predicate; what is missing weighs nothing. */
export type Weights = ReadonlyMap<string, number>;

export interface Likely {
  readonly predicate: Predicate;
  readonly subject: Subject;
  readonly object: ObjectInSentence;
  /** 0–1, by logistic regression. */
  readonly probability: number;
}

export function sumOf(weights: Weights, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}

export function probabilityOf(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** A pair is looked at closely only where its parts for themselves speak for the claim at least so much. */
const worthALook = -1;

/** For each predicate and object of a sentence, the subject of whom it is most probably told. */
export function likelyIn(
  setting: Setting,
  lang: string,
  weights: ReadonlyMap<Predicate, Weights>,
  least: number,
  isOpen: (predicate: Predicate, object: ClaimEnd) => boolean,
): Likely[] {
  const features = featuresOf(setting, lang);
  const wordsOf = new Map<Subject, string[]>();
  const found: Likely[] = [];
  const ofSentence = new Map<Predicate, number>();
  for (const object of setting.objects) {
    let ofObject: string[] | undefined;
    for (const predicate of learnedPredicates) {
      const of = weights.get(predicate);
      if (of === undefined || of.size === 0 || !isOpen(predicate, object.end)) continue;
      const subjects = setting.subjects.filter(
        ({ end }) => fits(predicate, end, object.end) && end.value !== object.end.value,
      );
      if (subjects.length === 0) continue;
      ofObject ??= features.ofObject(object);
      const whole = ofSentence.get(predicate) ?? sumOf(of, features.ofSentence);
      ofSentence.set(predicate, whole);
      const base = whole + sumOf(of, ofObject);
      let best: Likely | undefined;
      for (const subject of subjects) {
        const words = wordsOf.get(subject) ?? features.ofSubject(subject);
        wordsOf.set(subject, words);
        const parts = base + sumOf(of, words);
        if (parts < worthALook) continue;
        const probability = probabilityOf(parts + sumOf(of, features.ofPair(subject, object)));
        if (probability >= least && probability > (best?.probability ?? 0))
          best = { predicate, subject, object, probability };
      }
      if (best) found.push(best);
    }
  }
  return found;
}
