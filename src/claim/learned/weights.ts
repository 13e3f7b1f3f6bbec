import type { ClaimEnd, Predicate } from '../../model/claim.ts';
import { fits, learnedPredicates, type ObjectInSentence, type Setting, type Subject } from './candidates.ts';
import { featuresOf } from './features.ts';

/** Weights of a feature, one for each of `learnedPredicates`; a feature that is missing weighs nothing. */
export type Weights = ReadonlyMap<string, Float64Array>;

export interface Likely {
  readonly predicate: Predicate;
  readonly subject: Subject;
  readonly object: ObjectInSentence;
  /** 0–1, by logistic regression. */
  readonly probability: number;
}

/** Weights as they are written, predicate → feature → weight, by feature. */
export function weightsOf(
  written: Readonly<Partial<Record<Predicate, Readonly<Record<string, number>>>>>,
): Weights {
  const weights = new Map<string, Float64Array>();
  learnedPredicates.forEach((predicate, index) => {
    for (const [feature, weight] of Object.entries(written[predicate] ?? {})) {
      const row = weights.get(feature) ?? new Float64Array(learnedPredicates.length);
      row[index] = weight;
      weights.set(feature, row);
    }
  });
  return weights;
}

/** Sum of the features' weights for each predicate. */
export function sumsOf(weights: Weights, features: readonly string[]): Float64Array {
  const sums = new Float64Array(learnedPredicates.length);
  for (const feature of features) {
    const row = weights.get(feature);
    if (row === undefined) continue;
    for (let index = 0; index < sums.length; index++) sums[index] = (sums[index] ?? 0) + (row[index] ?? 0);
  }
  return sums;
}

export function probabilityOf(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** A pair is looked at closely only where its parts for themselves speak for the claim at least so much. */
const worthALook = -1;
/** No subject makes up for a sentence and an object that speak so much against it. */
const hopeless = -5;

/** For each predicate and object of a sentence, the subject of whom it is most probably told. */
export function likelyIn(
  setting: Setting,
  lang: string,
  weights: Weights,
  least: number,
  isOpen: (predicate: Predicate, object: ClaimEnd) => boolean,
): Likely[] {
  const features = featuresOf(setting, lang);
  const ofSubjects = new Map<Subject, Float64Array>();
  const found: Likely[] = [];
  let whole: Float64Array | undefined;
  for (const object of setting.objects) {
    let base: Float64Array | undefined;
    const ofPairs = new Map<Subject, Float64Array>();
    for (const [index, predicate] of learnedPredicates.entries()) {
      if (!isOpen(predicate, object.end)) continue;
      const subjects = setting.subjects.filter(
        ({ end }) => fits(predicate, end, object.end) && end.value !== object.end.value,
      );
      if (subjects.length === 0) continue;
      whole ??= sumsOf(weights, features.ofSentence);
      base ??= sumsOf(weights, features.ofObject(object));
      const start = (whole[index] ?? 0) + (base[index] ?? 0);
      if (start < hopeless) continue;
      let best: Likely | undefined;
      for (const subject of subjects) {
        const own = ofSubjects.get(subject) ?? sumsOf(weights, features.ofSubject(subject));
        ofSubjects.set(subject, own);
        const parts = start + (own[index] ?? 0);
        if (parts < worthALook) continue;
        const pair = ofPairs.get(subject) ?? sumsOf(weights, features.ofPair(subject, object));
        ofPairs.set(subject, pair);
        const probability = probabilityOf(parts + (pair[index] ?? 0));
        if (probability >= least && probability > (best?.probability ?? 0))
          best = { predicate, subject, object, probability };
      }
      if (best) found.push(best);
    }
  }
  return found;
}
