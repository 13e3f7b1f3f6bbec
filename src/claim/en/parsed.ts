import type { RefKind } from '../ref.ts';
import type { SentenceScene } from '../scene.ts';
import { type Skeleton, skeletonOf } from '../skeleton.ts';
import type { Chunk, NounPhrase, VerbGroup } from './chunk.ts';
import { chunksOf } from './chunks.ts';
import type { HeadClass } from './words.ts';

/** A prepositional phrase: the nouns behind the preposition that stands at chunk `at`. */
export interface Prepositional {
  readonly word: string;
  readonly at: number;
  readonly nouns: readonly number[];
}

/** A sentence cut into chunks; subjects and prepositional phrases once found are remembered. */
export interface Parsed {
  readonly scene: SentenceScene;
  readonly skeleton: Skeleton;
  readonly form: string;
  readonly chunks: readonly Chunk[];
  /** Indexes of the verb groups and of the noun phrases. */
  readonly verbs: readonly number[];
  readonly nouns: readonly number[];
  readonly subjects: Map<number, readonly number[]>;
  readonly prepositions: Map<number, readonly Prepositional[]>;
  /** Kinds of what the sentence names, and classes of its nouns: without the ones that it needs a reader has nothing to do. */
  readonly has: ReadonlySet<RefKind | HeadClass>;
}

export function parse(scene: SentenceScene, documentText: string): Parsed {
  // A quantity takes its noun with it ("210 attacks"), and the grammar needs the noun.
  const refs = scene.refs.filter((ref) => ref.kind !== 'quantity');
  const skeleton = skeletonOf(documentText, scene.sentence.start, scene.sentence.end, refs);
  const chunks = chunksOf(skeleton);
  const has = new Set<RefKind | HeadClass>();
  for (const ref of refs) has.add(ref.kind);
  const verbs: number[] = [];
  const nouns: number[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i];
    if (chunk?.kind === 'vg') verbs.push(i);
    if (chunk?.kind !== 'np') continue;
    nouns.push(i);
    has.add(chunk.headClass);
  }
  return {
    scene,
    skeleton,
    form: skeleton.form,
    chunks,
    verbs,
    nouns,
    subjects: new Map(),
    prepositions: new Map(),
    has,
  };
}

export function verbAt(parsed: Parsed, i: number): VerbGroup | undefined {
  const chunk = parsed.chunks[i];
  return chunk?.kind === 'vg' ? chunk : undefined;
}

export function nounAt(parsed: Parsed, i: number): NounPhrase | undefined {
  const chunk = parsed.chunks[i];
  return chunk?.kind === 'np' ? chunk : undefined;
}

/** Looks at each verb group whose lemma is one of `lemmas`: the cheap test before a family of patterns. */
export function forVerbs(
  parsed: Parsed,
  lemmas: ReadonlySet<string> | undefined,
  look: (group: VerbGroup, i: number) => void,
): void {
  for (const i of parsed.verbs) {
    const group = parsed.chunks[i];
    if (group?.kind === 'vg' && (lemmas === undefined || lemmas.has(group.lemma))) look(group, i);
  }
}

/** Looks at each noun phrase whose head is one of `heads`. */
export function forNouns(
  parsed: Parsed,
  heads: ReadonlySet<string> | undefined,
  look: (noun: NounPhrase, k: number) => void,
): void {
  for (const k of parsed.nouns) {
    const noun = parsed.chunks[k];
    if (noun?.kind === 'np' && (heads === undefined || heads.has(noun.head))) look(noun, k);
  }
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
