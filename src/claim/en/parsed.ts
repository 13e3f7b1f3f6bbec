import type { SentenceScene } from '../scene.ts';
import { type Skeleton, skeletonOf } from '../skeleton.ts';
import type { Chunk, NounPhrase, VerbGroup } from './chunk.ts';
import { chunksOf } from './chunks.ts';

/** A sentence cut into chunks; subjects once found are remembered. */
export interface Parsed {
  readonly scene: SentenceScene;
  readonly skeleton: Skeleton;
  readonly form: string;
  readonly chunks: readonly Chunk[];
  readonly subjects: Map<number, readonly number[]>;
}

export function parse(scene: SentenceScene, documentText: string): Parsed {
  // A quantity takes its noun with it ("210 attacks"), and the grammar needs the noun.
  const refs = scene.refs.filter((ref) => ref.kind !== 'quantity');
  const skeleton = skeletonOf(documentText, scene.sentence.start, scene.sentence.end, refs);
  return { scene, skeleton, form: skeleton.form, chunks: chunksOf(skeleton), subjects: new Map() };
}

export function verbAt(parsed: Parsed, i: number): VerbGroup | undefined {
  const chunk = parsed.chunks[i];
  return chunk?.kind === 'vg' ? chunk : undefined;
}

export function nounAt(parsed: Parsed, i: number): NounPhrase | undefined {
  const chunk = parsed.chunks[i];
  return chunk?.kind === 'np' ? chunk : undefined;
}

/** The chunk to the left that is no adverb. */
export function leftOf(parsed: Parsed, i: number): number {
  let at = i - 1;
  while (parsed.chunks[at]?.kind === 'adv') at--;
  return at;
}

export function rightOf(parsed: Parsed, i: number): number {
  let at = i + 1;
  while (parsed.chunks[at]?.kind === 'adv') at++;
  return at;
}

/** Nearest verb group to the left that no stronger boundary parts from `i`. */
export function verbLeft(parsed: Parsed, i: number): number {
  for (let k = i - 1; k >= 0; k--) {
    const kind = parsed.chunks[k]?.kind;
    if (kind === 'vg') return k;
    if (kind === 'stop') return -1;
  }
  return -1;
}
