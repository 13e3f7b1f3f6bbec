import type { Example } from './examples.ts';

/** Deterministic shuffle (mulberry32). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const all = [...items];
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const held = all[i] as T;
    all[i] = all[j] as T;
    all[j] = held;
  }
  return all;
}

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly least: number;
}

/** Logistic regression with AdaGrad and L2; features of fewer than `least` texts are left out, so that no name is learnt. */
export function train(
  examples: readonly Example[],
  { epochs, rate, decay, least }: Settings,
): Map<string, number> {
  const texts = new Map<string, Set<string>>();
  for (const { features, file } of examples)
    for (const one of features) texts.set(one, (texts.get(one) ?? new Set()).add(file));
  const numbers = new Map<string, number>();
  for (const [name, files] of texts) if (files.size >= least) numbers.set(name, numbers.size);
  const rows = examples.map(({ features, isTrue }) => ({
    at: Uint32Array.from(features.flatMap((one) => numbers.get(one) ?? [])),
    isTrue,
  }));
  const weights = new Float64Array(numbers.size);
  const sums = new Float64Array(numbers.size).fill(1e-6);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { at, isTrue } of shuffled(rows, epoch + 1)) {
      let sum = 0;
      for (const n of at) sum += weights[n] ?? 0;
      const slope = 1 / (1 + Math.exp(-sum)) - (isTrue ? 1 : 0);
      for (const n of at) {
        const gradient = slope + decay * (weights[n] ?? 0);
        sums[n] = (sums[n] ?? 0) + gradient * gradient;
        weights[n] = (weights[n] ?? 0) - (rate * gradient) / Math.sqrt(sums[n] ?? 1);
      }
    }
  }
  return new Map([...numbers].map(([name, n]) => [name, weights[n] ?? 0]));
}
