import type { CanonicalDocument } from '../model/document.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Extraction, Mention, Sentence, TechniqueMention } from '../model/mention.ts';
import { overlaps } from '../model/span.ts';
import { type Ref, refOf } from './ref.ts';

export interface CompiledClaims {
  readonly roleOf: (entryId: string) => string | undefined;
  readonly countryOf: (entryId: string) => string | undefined;
  readonly labelOf: (entryId: string) => string | undefined;
  readonly namesOf: (entryId: string) => readonly string[];
}

/** Look-ups that the claim grammar needs, made once per process. */
export function compileClaims(lexicon: Lexicon): CompiledClaims {
  const entries = new Map(lexicon.entries.map((entry) => [entry.id, entry]));
  return {
    roleOf: (id) => entries.get(id)?.role,
    countryOf: (id) => entries.get(id)?.country,
    labelOf: (id) => entries.get(id)?.names[0]?.name,
    namesOf: (id) =>
      (entries.get(id)?.names ?? [])
        .filter((name) => !name.disputed && name.relation === 'same')
        .map((name) => name.name),
  };
}

/** A sentence with what stands in it. */
export interface SentenceScene {
  readonly sentence: Sentence;
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Refs without overlap, sorted by start: names before places, longer before shorter. */
  readonly refs: readonly Ref[];
  readonly techniques: readonly TechniqueMention[];
}

export interface Scene {
  readonly text: string;
  readonly document: CanonicalDocument;
  readonly compiled: CompiledClaims;
  readonly sentences: readonly SentenceScene[];
}

const weight: Readonly<Partial<Record<Ref['kind'], number>>> = {
  vulnerability: 5,
  actor: 4,
  campaign: 4,
  malware: 4,
  tool: 4,
  person: 4,
  organisation: 4,
  product: 3,
  duration: 2,
  date: 2,
  country: 1,
  region: 2,
  sector: 1,
  quantity: 0,
};

export function sceneOf(
  document: CanonicalDocument,
  extraction: Extraction,
  compiled: CompiledClaims,
): Scene {
  const { text, sentences, mentions } = extraction;
  const scenes: SentenceScene[] = [];
  let first = 0;
  for (const sentence of sentences) {
    while (first < mentions.length && (mentions[first]?.end ?? 0) <= sentence.start) first++;
    const inside: Mention[] = [];
    for (let i = first; i < mentions.length; i++) {
      const mention = mentions[i];
      if (mention === undefined || mention.start >= sentence.end) break;
      if (mention.start >= sentence.start && mention.end <= sentence.end) inside.push(mention);
    }
    // A parent that only follows from its sub-technique is no second claim.
    const techniques = inside.filter(
      (mention): mention is TechniqueMention =>
        mention.kind === 'technique' && mention.rule !== 'parent-technique',
    );
    scenes.push({
      sentence,
      text: text.slice(sentence.start, sentence.end),
      mentions: inside,
      refs: refsOf(inside, compiled),
      techniques,
    });
  }
  return { text, document, compiled, sentences: scenes };
}

function refsOf(mentions: readonly Mention[], compiled: CompiledClaims): Ref[] {
  const all = mentions.map((mention) => refOf(mention, compiled.roleOf)).filter((ref) => ref !== undefined);
  all.sort((a, b) => a.start - b.start);
  const chosen: Ref[] = [];
  // Only refs that overlap have to be weighed against one another.
  let cluster: Ref[] = [];
  let end = -1;
  for (const ref of all) {
    if (ref.start >= end) {
      addBest(chosen, cluster);
      cluster = [];
    }
    cluster.push(ref);
    end = Math.max(end, ref.end);
  }
  addBest(chosen, cluster);
  return chosen;
}

function addBest(chosen: Ref[], cluster: Ref[]): void {
  const [only] = cluster;
  if (only === undefined) return;
  if (cluster.length === 1) {
    chosen.push(only);
    return;
  }
  cluster.sort(
    (a, b) =>
      (weight[b.kind] ?? 0) - (weight[a.kind] ?? 0) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const kept: Ref[] = [];
  for (const ref of cluster) if (!kept.some((other) => overlaps(other, ref))) kept.push(ref);
  chosen.push(...kept.sort((a, b) => a.start - b.start));
}
