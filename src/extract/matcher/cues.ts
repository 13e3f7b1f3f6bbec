import { buildWordMatcher } from './automaton.ts';
import type { FoldedText } from './fold.ts';

/** Where the words of each family begin in a text: offsets of the text itself, ascending, each once. */
export type Cues<Family extends string> = Readonly<Record<Family, readonly number[]>>;

/**
 * Finds the words with which patterns can begin, all families in one pass, so that a costly pattern is tried there alone.
 * @param families name → its words, parted by `|`; a word counts at the beginning of a Latin word and may run on
 */
export function buildCues<Family extends string>(
  families: Readonly<Record<Family, string>>,
): (folded: FoldedText) => Cues<Family> {
  const names = Object.keys(families) as Family[];
  const users = new Map<string, Family[]>();
  for (const family of names) {
    for (const word of new Set(families[family].split('|'))) {
      const known = users.get(word);
      if (known) known.push(family);
      else users.set(word, [family]);
    }
  }
  const familiesOf = [...users.values()];
  const matcher = buildWordMatcher([...users.keys()]);
  return (folded) => {
    const cues = Object.fromEntries(names.map((family) => [family, [] as number[]])) as Record<
      Family,
      number[]
    >;
    matcher.find(folded.text, (word, from) => {
      const start = folded.startAt(from);
      for (const family of familiesOf[word] ?? []) add(cues[family], start);
    });
    return cues;
  };
}

/** Words are reported by their ends: a longer one comes late. */
function add(starts: number[], start: number): void {
  let at = starts.length;
  while (at > 0 && (starts[at - 1] ?? 0) > start) at--;
  if (at > 0 && starts[at - 1] === start) return;
  if (at === starts.length) starts.push(start);
  else starts.splice(at, 0, start);
}

/**
 * What `text.matchAll` gives for a pattern that can begin at these places only.
 * @param pattern sticky
 */
export function matchesAt(pattern: RegExp, text: string, starts: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (const start of starts) {
    if (start < from) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    from = start + Math.max(match[0].length, 1);
  }
  return found;
}

/** Is one of the ascending offsets within the range? */
export function anyWithin(starts: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (starts[low] ?? Number.POSITIVE_INFINITY) < to;
}
