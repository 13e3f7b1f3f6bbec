// In: canonical text with its sentences. Out: mentions of names, those of the lexicon and those that the text introduces.
// Refuses ordinary words that are also names (Tick, Play), unless the text shows that the name is meant.
import type { NameMention, Sentence } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { FoldedText } from '../matcher/index.ts';
import type { CompiledNames } from './compile.ts';
import { decideKnown } from './decide.ts';
import { findHeads } from './heads.ts';
import { findKnown } from './known.ts';

export { type CompiledNames, compileNames } from './compile.ts';

export interface NamesInput {
  readonly text: string;
  readonly folded: FoldedText;
  readonly lang: string;
  readonly sentences: readonly Sentence[];
  /** Addresses: no name is looked for in them. Sorted. */
  readonly closed: readonly Span[];
}

/** Names of a text, sorted. */
export function findNames(input: NamesInput, compiled: CompiledNames): NameMention[] {
  const { text } = input;
  const heads = findHeads(text, input.folded);
  const known = decideKnown(text, findKnown(text, compiled, within(input.closed)), heads);
  return known.map(({ start, end, kind, name, entry }) => ({
    kind: 'name',
    start,
    end,
    text: text.slice(start, end),
    nameKind: kind,
    name,
    ...(entry ? { entryId: entry.id } : {}),
    isNew: false,
    via: 'lexicon',
  }));
}

/** Does an offset lie in one of the sorted ranges? */
function within(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
