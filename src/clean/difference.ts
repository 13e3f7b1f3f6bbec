import type { CanonicalDocument } from '../model/document.ts';
import { linesOutside } from './article-text.ts';

export interface DifferenceLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More edits than this are shown as one removed and one added run: no reader follows them line by line. */
const mostEdits = 1_500;

/** By line, over text outside furniture: what the second document says otherwise than the first. Bounded time and memory. */
export function differenceOf(
  a: Pick<CanonicalDocument, 'text' | 'sections'>,
  b: Pick<CanonicalDocument, 'text' | 'sections'>,
): DifferenceLine[] {
  const [one, two] = [linesOutside(a, ['furniture']), linesOutside(b, ['furniture'])];
  let start = 0;
  while (start < one.length && start < two.length && one[start] === two[start]) start++;
  let tail = 0;
  while (tail < one.length - start && tail < two.length - start && one.at(-1 - tail) === two.at(-1 - tail))
    tail++;
  const middle = edits(one.slice(start, one.length - tail), two.slice(start, two.length - tail));
  return [...tagged('same', one.slice(0, start)), ...middle, ...tagged('same', one.slice(one.length - tail))];
}

function tagged(kind: DifferenceLine['kind'], lines: readonly string[]): DifferenceLine[] {
  return lines.map((text) => ({ kind, text }));
}

/** Shortest edit script (Myers, "An O(ND) Difference Algorithm", 1986), given up beyond `mostEdits`. */
function edits(one: readonly string[], two: readonly string[]): DifferenceLine[] {
  const most = Math.min(one.length + two.length, mostEdits);
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const history: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    history.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const isDown = k === -d || (k !== d && at(reach, middle + k - 1) < at(reach, middle + k + 1));
      let x = isDown ? at(reach, middle + k + 1) : at(reach, middle + k - 1) + 1;
      while (x < one.length && x - k < two.length && one[x] === two[x - k]) x++;
      reach[middle + k] = x;
      if (x >= one.length && x - k >= two.length) return backtrack(one, two, history);
    }
  }
  return [...tagged('removed', one), ...tagged('added', two)];
}

/** Walks back from the end; `history[d]` holds the reach before round d, for diagonals −d−1 … d+1. */
function backtrack(
  one: readonly string[],
  two: readonly string[],
  history: readonly Int32Array[],
): DifferenceLine[] {
  const script: DifferenceLine[] = [];
  let [x, y] = [one.length, two.length];
  for (let d = history.length - 1; d > 0; d--) {
    const reach = history[d] ?? new Int32Array(0);
    const k = x - y;
    const reachOf = (diagonal: number): number => at(reach, diagonal + d + 1);
    const isDown = k === -d || (k !== d && reachOf(k - 1) < reachOf(k + 1));
    const before = isDown ? k + 1 : k - 1;
    const fromX = reachOf(before);
    const fromY = fromX - before;
    for (; x > fromX + (isDown ? 0 : 1) && y > fromY + (isDown ? 1 : 0); x--, y--)
      script.push({ kind: 'same', text: one[x - 1] ?? '' });
    if (isDown) script.push({ kind: 'added', text: two[fromY] ?? '' });
    else script.push({ kind: 'removed', text: one[fromX] ?? '' });
    [x, y] = [fromX, fromY];
  }
  for (; x > 0; x--) script.push({ kind: 'same', text: one[x - 1] ?? '' });
  return script.reverse();
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
