import type { NameKind } from '../../model/lexicon.ts';

/** Kind, plain words, ambiguous words; words divided by `|`, folded. */
export type HeadRow = readonly [kind: NameKind | 'none', strong: string, weak: string];
