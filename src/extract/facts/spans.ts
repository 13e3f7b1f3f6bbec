import type { Span } from '../../model/span.ts';

/** Questions to a set of spans, each answered in logarithmic time. */
export interface SpanSet {
  /** Does one of them share a code unit with this span? */
  overlaps(span: Span): boolean;
  /** Does one of them hold this span and more? */
  surrounds(span: Span): boolean;
}

/** The spans may overlap and nest, in any order. */
export function spanSet(spans: readonly Span[]): SpanSet {
  const sorted = [...spans].sort((one, two) => one.start - two.start);
  /** Furthest end of the spans up to this one. */
  const reach = new Array<number>(sorted.length);
  let furthest = 0;
  for (const [index, { end }] of sorted.entries()) {
    furthest = Math.max(furthest, end);
    reach[index] = furthest;
  }
  /** Furthest end of those that start before `limit`. */
  const reachBefore = (limit: number) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < limit) low = middle + 1;
      else high = middle;
    }
    return reach[low - 1] ?? 0;
  };
  return {
    overlaps: ({ start, end }) => reachBefore(end) > start,
    surrounds: ({ start, end }) => reachBefore(start) >= end || reachBefore(start + 1) > end,
  };
}

/** The members of a list sorted by start that lie inside `start`..`end`. */
export function inside<T extends Span>(sorted: readonly T[], start: number, end: number): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let index = low; index < sorted.length; index++) {
    const one = sorted[index];
    if (!one || one.start >= end) break;
    if (one.end <= end) found.push(one);
  }
  return found;
}
