import type { Span } from '../model/span.ts';

/** Ranges that are given away; asks and adds in logarithmic time. */
export class Taken {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(spans: readonly Span[] = []) {
    for (const span of spans) this.add(span.start, span.end);
  }

  isFree(start: number, end: number): boolean {
    const at = this.#after(start);
    return !((this.#starts[at] ?? Number.POSITIVE_INFINITY) < end || (this.#ends[at - 1] ?? -1) > start);
  }

  add(start: number, end: number): void {
    const at = this.#after(start);
    this.#starts.splice(at, 0, start);
    this.#ends.splice(at, 0, end);
  }

  /** Index of the first range that starts at the offset or later. */
  #after(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
