import type { Ref } from '../ref.ts';
import type { SentenceScene } from '../scene.ts';
import { type Skeleton, skeletonOf } from '../skeleton.ts';
import { type Chunk, chunksOf, type NounPhrase, type VerbGroup } from './chunks.ts';

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

/** Verbs whose object does what the infinitive behind it says: "hired X to break into Y". */
const objectControl = new Set(
  'allow enable permit let help hire pay instruct order task urge ask force cause direct encourage trick lure convince persuade contract recruit lead get authorize tell command require employ'.split(
    ' ',
  ),
);
/** Verbs whose object does what the gerund behind a preposition says: "blamed X for stealing Y". */
const blaming = new Set(
  'blame accuse charge designate prosecute sentence convict punish credit sanction indict condemn hold suspect convict arrest catch see observe spot find detect'.split(
    ' ',
  ),
);

/** Nearest verb group to the left that no stronger boundary parts from `i`. */
export function verbLeft(parsed: Parsed, i: number): number {
  for (let k = i - 1; k >= 0; k--) {
    const kind = parsed.chunks[k]?.kind;
    if (kind === 'vg') return k;
    if (kind === 'stop') return -1;
  }
  return -1;
}

function verbRight(parsed: Parsed, i: number): number {
  for (let k = i + 1; k < parsed.chunks.length; k++) {
    const chunk = parsed.chunks[k];
    if (chunk?.kind === 'stop') return -1;
    if (chunk?.kind === 'vg' && chunk.form === 'fin') return k;
  }
  return -1;
}

/** Indexes of the noun phrases of which the verb group at `i` says something: its subject, or the noun that a participle modifies. */
export function subjectOf(parsed: Parsed, i: number, depth = 0): readonly number[] {
  const known = parsed.subjects.get(i);
  if (known) return known;
  if (depth > 8) return [];
  parsed.subjects.set(i, []);
  const found = findSubject(parsed, i, depth + 1);
  parsed.subjects.set(i, found);
  return found;
}

/** Who acts in the clause of verb `i`: the agent of a passive, the subject of an active. */
export function actingOf(parsed: Parsed, i: number, depth = 0): readonly number[] {
  const group = verbAt(parsed, i);
  if (!group) return [];
  if (!group.passive) return subjectOf(parsed, i, depth);
  const agents = agentsOf(parsed, i);
  return agents.length > 0 ? agents : subjectOf(parsed, i, depth);
}

/** Noun phrases behind "by" of a passive. */
export function agentsOf(parsed: Parsed, i: number): readonly number[] {
  for (const { word, nouns } of prepositionsOf(parsed, i)) if (word === 'by') return listed(parsed, nouns);
  return [];
}

function findSubject(parsed: Parsed, i: number, depth: number): readonly number[] {
  const group = verbAt(parsed, i);
  if (!group) return [];
  const left = leftOf(parsed, i);
  const previous = parsed.chunks[left];
  if (group.form === 'inf') return ofInfinitive(parsed, left, depth);
  if (group.form === 'ing') return ofGerund(parsed, i, left, depth);
  if (group.form === 'part') {
    if (previous === undefined || previous.kind === 'sub') return ofNext(parsed, i, depth);
    if (previous.kind === 'np') return [headOfChain(parsed, left)];
    if (previous.kind === 'conj' || previous.kind === 'comma') {
      const other = verbLeft(parsed, i);
      const before = verbAt(parsed, other);
      const noun = leftOf(parsed, left);
      if (before?.passive && previous.kind === 'conj') return subjectOf(parsed, other, depth);
      if (previous.kind === 'comma' && nounAt(parsed, noun)) return [headOfChain(parsed, noun)];
      return other >= 0 ? actingOf(parsed, other, depth) : [];
    }
    return previous.kind === 'vg' ? subjectOf(parsed, left, depth) : [];
  }
  if (previous?.kind === 'rel') return antecedent(parsed, left);
  if (previous?.kind === 'conj') {
    for (let k = left - 1; k >= 0; k--) {
      const other = verbAt(parsed, k);
      if (other?.form === 'fin')
        return isEmbedded(parsed, k) && !sharesRelative(parsed, k, left)
          ? walk(parsed, i, depth)
          : subjectOf(parsed, k, depth);
      if (parsed.chunks[k]?.kind === 'stop' || parsed.chunks[k]?.kind === 'sub') break;
    }
  }
  return walk(parsed, i, depth);
}

/** "a group that targets X and uses Y": no comma between the relative clause and the conjunction. */
function sharesRelative(parsed: Parsed, verb: number, conjunction: number): boolean {
  const before = leftOf(parsed, conjunction);
  return before > verb && parsed.chunks[before]?.kind !== 'comma';
}

function ofNext(parsed: Parsed, i: number, depth: number): readonly number[] {
  const next = verbRight(parsed, i);
  return next < 0 ? [] : actingOf(parsed, next, depth);
}

function ofInfinitive(parsed: Parsed, left: number, depth: number): readonly number[] {
  const previous = parsed.chunks[left];
  if (previous === undefined) return ofNext(parsed, 0, depth);
  if (previous.kind === 'vg') return subjectOf(parsed, left, depth);
  const governor = verbLeft(parsed, left + 1);
  if (governor < 0) return previous.kind === 'np' ? [headOfChain(parsed, left)] : [];
  const verb = verbAt(parsed, governor);
  if (previous.kind === 'np' && verb && !verb.passive && objectControl.has(verb.lemma))
    return objectsOf(parsed, governor).slice(0, 1);
  return verb?.passive && !objectControl.has(verb.lemma)
    ? actingOf(parsed, governor, depth)
    : subjectOf(parsed, governor, depth);
}

function ofGerund(parsed: Parsed, i: number, left: number, depth: number): readonly number[] {
  const previous = parsed.chunks[left];
  if (previous === undefined || (left === 0 && (previous.kind === 'prep' || previous.kind === 'sub')))
    return ofNext(parsed, i, depth);
  const governor = verbLeft(parsed, i);
  const verb = verbAt(parsed, governor);
  if (previous.kind === 'prep' && verb && blaming.has(verb.lemma))
    return verb.passive ? subjectOf(parsed, governor, depth) : objectsOf(parsed, governor).slice(0, 1);
  if (previous.kind === 'np') {
    const mark = parsed.chunks[leftOf(parsed, left)];
    const isCircumstance =
      previous.headClass === 'activity' &&
      governor >= 0 &&
      mark?.kind === 'prep' &&
      /^(?:in|during|as|for|with|through)$/u.test(mark.word) &&
      verbAt(parsed, leftOf(parsed, leftOf(parsed, left))) === undefined;
    if (!isCircumstance && (isActive(previous) || governor < 0)) return [headOfChain(parsed, left)];
    if (verb && objectControl.has(verb.lemma) && !verb.passive)
      return objectsOf(parsed, governor).slice(0, 1);
    return actingOf(parsed, governor, depth);
  }
  if (governor < 0 || (previous.kind === 'sub' && leftOf(parsed, left) < 0)) {
    const noun = leftOf(parsed, left);
    return previous.kind === 'comma' && nounAt(parsed, noun)
      ? [headOfChain(parsed, noun)]
      : ofNext(parsed, i, depth);
  }
  if (previous.kind === 'comma' && isEmbedded(parsed, governor) && verb?.form !== 'fin') {
    const outer = verbLeft(parsed, governor);
    if (outer >= 0 && verb?.form === 'part') return actingOf(parsed, outer, depth);
  }
  return actingOf(parsed, governor, depth);
}

/** A noun that can do something by itself. */
export function isActive(noun: NounPhrase): boolean {
  if (noun.headRef)
    return (
      /^(?:actor|campaign|malware|organisation|person)$/u.test(noun.headRef.kind) &&
      noun.headRef.role !== 'vendor'
    );
  return noun.headClass === 'actor' || noun.headClass === 'activity' || noun.headClass === 'malware';
}

/** "attacks on X" → attacks: the noun on which a chain of prepositions hangs; the noun itself where a person or actor stands last. */
function headOfChain(parsed: Parsed, i: number): number {
  let at = i;
  for (let steps = 0; steps < 4; steps++) {
    const noun = nounAt(parsed, at);
    if (!noun || isActive(noun)) return at;
    const prep = leftOf(parsed, at);
    const mark = parsed.chunks[prep];
    if (
      mark?.kind !== 'prep' ||
      !/^(?:of|in|on|at|against|across|from|for|with|within|throughout)$/u.test(mark.word)
    )
      return at;
    const before = leftOf(parsed, prep);
    if (!nounAt(parsed, before)) return at;
    at = before;
  }
  return at;
}

function antecedent(parsed: Parsed, rel: number): readonly number[] {
  let at = leftOf(parsed, rel);
  if (parsed.chunks[at]?.kind === 'comma') at = leftOf(parsed, at);
  if (parsed.chunks[at]?.kind === 'conj') at = leftOf(parsed, at);
  let noun = nounAt(parsed, at);
  for (let steps = 0; steps < 4 && noun?.headClass === 'time'; steps++) {
    const before = leftOf(parsed, leftOf(parsed, at));
    at = nounAt(parsed, before) ? headOfChain(parsed, before) : -1;
    noun = nounAt(parsed, at);
  }
  if (!noun) return [];
  const word = parsed.chunks[rel];
  if (
    word?.kind === 'rel' &&
    word.word === 'who' &&
    (noun.headRef?.kind === 'country' || noun.headRef?.kind === 'sector')
  )
    return [headOfChain(parsed, at)];
  return [at];
}

/** Is this verb inside a relative clause or a participle? */
export function isEmbedded(parsed: Parsed, i: number): boolean {
  const group = verbAt(parsed, i);
  if (!group) return false;
  if (group.form === 'part' || group.form === 'ing') return true;
  return relativeOf(parsed, i) >= 0;
}

/** Index of the relative pronoun that opens the clause of the verb, or -1. */
export function relativeOf(parsed: Parsed, i: number): number {
  let at = leftOf(parsed, i);
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const chunk = parsed.chunks[at];
    if (chunk?.kind === 'rel') return at;
    if (chunk?.kind !== 'np' && chunk?.kind !== 'prep' && chunk?.kind !== 'adv') return -1;
    at = leftOf(parsed, at);
  }
  return -1;
}

/** Looks left from a finite verb for its subject, past appositions, relative clauses and participles. */
function walk(parsed: Parsed, i: number, depth: number): readonly number[] {
  let from = i;
  let until = i;
  let boundary = -1;
  for (let k = i - 1; k >= 0; k--) {
    const chunk = parsed.chunks[k];
    if (chunk?.kind === 'stop' || chunk?.kind === 'that') break;
    if (chunk?.kind === 'sub') {
      if (
        k === 0 ||
        parsed.chunks[leftOf(parsed, i)]?.kind !== 'comma' ||
        hasHead(parsed, afterComma(parsed, k, i), i)
      )
        break;
      from = k;
      until = k;
      continue;
    }
    if (chunk?.kind === 'vg') {
      if (hasHead(parsed, afterComma(parsed, k, i), i)) {
        from = afterComma(parsed, k, i);
        boundary = k;
        break;
      }
      if (chunk.form === 'fin') {
        const rel = relativeOf(parsed, k);
        if (rel < 0) {
          boundary = k;
          if (parsed.chunks.slice(k, i).some((one) => one.kind === 'comma')) from = afterComma(parsed, k, i);
          break;
        }
        k = rel;
      } else if (chunk.form === 'inf' && verbAt(parsed, leftOf(parsed, k))) continue;
      until = k;
      from = k;
      continue;
    }
    from = k;
  }
  const heads = headsIn(parsed, from, Math.min(until, i), boundary);
  if (heads.length > 0) return heads;
  if (boundary >= 0 && verbAt(parsed, boundary)?.form === 'fin' && leftOf(parsed, i) === boundary) return [];
  const left = parsed.chunks[leftOf(parsed, i)];
  if (boundary >= 0 && left?.kind === 'comma') return subjectOf(parsed, boundary, depth);
  return [];
}

function afterComma(parsed: Parsed, from: number, to: number): number {
  for (let k = from + 1; k < to; k++) if (parsed.chunks[k]?.kind === 'comma') return k + 1;
  return from + 1 < to &&
    parsed.chunks[from]?.kind === 'vg' &&
    complementVerbs.has((parsed.chunks[from] as VerbGroup).lemma)
    ? from + 1
    : to;
}

const complementVerbs = new Set(
  'say believe think claim report suggest indicate assess find conclude note warn reveal show mean announce know suspect confirm allege state add explain estimate argue deny'.split(
    ' ',
  ),
);

function hasHead(parsed: Parsed, from: number, to: number): boolean {
  return from < to && headsIn(parsed, from, to, -1).length > 0;
}

/** Nouns in `from..to` that no preposition governs: one subject, or the members of a list. */
function headsIn(parsed: Parsed, from: number, to: number, boundary: number): readonly number[] {
  const segments: { heads: number[]; conj: boolean }[] = [{ heads: [], conj: false }];
  for (let k = from; k < to; k++) {
    const chunk = parsed.chunks[k];
    const segment = segments.at(-1);
    if (!segment) break;
    if (chunk?.kind === 'comma') segments.push({ heads: [], conj: false });
    else if (chunk?.kind === 'conj') segment.conj = true;
    else if (chunk?.kind === 'np' && chunk.headClass !== 'time') {
      const before = parsed.chunks[leftOf(parsed, k)];
      const governed =
        (before?.kind === 'prep' && leftOf(parsed, k) >= from) || inPrepositionList(parsed, k, from);
      if (!governed && (segment.heads.length === 0 || segment.conj)) segment.heads.push(k);
    }
  }
  const full = segments.filter((segment) => segment.heads.length > 0);
  if (full.length === 0) return [];
  if (boundary >= 0 && full.length === 1 && full[0]?.conj && full[0].heads.length > 1)
    return full[0].heads.slice(-1);
  const isList = full.some((segment) => segment.conj);
  const heads = full.flatMap((segment) => segment.heads);
  if (isList) return heads;
  const [first] = heads;
  if (first === undefined) return [];
  const named = heads.find((k) => nounAt(parsed, k)?.refs.some((ref) => ref.kind === 'actor'));
  const isNamed = nounAt(parsed, first)?.refs.some(
    (ref) =>
      ref.kind === 'actor' || ref.kind === 'campaign' || ref.kind === 'organisation' || ref.kind === 'person',
  );
  return [isNamed || named === undefined ? first : named];
}

/** "in Japan and Taiwan": the second member hangs on the preposition too. */
function inPrepositionList(parsed: Parsed, k: number, from: number): boolean {
  let at = leftOf(parsed, k);
  if (parsed.chunks[at]?.kind !== 'conj') return false;
  at = leftOf(parsed, at);
  const before = leftOf(parsed, at);
  return (
    nounAt(parsed, at) !== undefined &&
    before >= from &&
    parsed.chunks[before]?.kind === 'prep' &&
    kindOf(nounAt(parsed, at)) === kindOf(nounAt(parsed, k)) &&
    kindOf(nounAt(parsed, k)) !== 'actor'
  );
}

function kindOf(noun: NounPhrase | undefined): string {
  return noun?.headRef?.kind ?? noun?.headClass ?? '';
}

/** Does a clause of its own begin with the noun at `i`? */
export function opensClause(parsed: Parsed, i: number): boolean {
  let at = rightOf(parsed, i);
  let listed = false;
  for (let steps = 0; steps < 3; steps++) {
    const chunk = parsed.chunks[at];
    if (chunk?.kind === 'vg') return chunk.form === 'fin' && (!listed || complementVerbs.has(chunk.lemma));
    if (chunk?.kind !== 'prep' && chunk?.kind !== 'conj') return false;
    listed = listed || chunk.kind === 'conj';
    const noun = rightOf(parsed, at);
    if (!nounAt(parsed, noun)) return false;
    at = rightOf(parsed, noun);
  }
  return false;
}

/** Participles through which a list of places or victims goes on. */
const passing = new Set([
  'base',
  'locate',
  'headquarter',
  'operate',
  'include',
  'situate',
  'work',
  'span',
  'range',
  'involve',
  'concern',
]);
const within = new Set([
  'in',
  'across',
  'within',
  'throughout',
  'of',
  'including',
  'from',
  'at',
  'like',
  'along with',
  'between',
  'among',
  'for',
  'to',
  'inside',
  'outside',
  'beyond',
  'around',
  'near',
  'plus',
  'beside',
  'besides',
  'with',
  'over',
]);

/** Indexes of all noun phrases in the stretch that begins at chunk `from`: lists, and what hangs on them by "in", "of", "including" … */
export function stretchFrom(
  parsed: Parsed,
  from: number,
  through: ReadonlySet<string> = within,
  until = parsed.chunks.length,
): number[] {
  const nouns: number[] = [];
  for (let k = from; k < until; k++) {
    const chunk = parsed.chunks[k];
    if (!chunk) break;
    if (chunk.kind === 'adv') continue;
    if (chunk.kind === 'np') {
      const before = parsed.chunks[leftOf(parsed, k)];
      if (
        k > from &&
        until === parsed.chunks.length &&
        (before?.kind === 'comma' || before?.kind === 'conj') &&
        opensClause(parsed, k)
      )
        break;
      nouns.push(k);
      continue;
    }
    if (chunk.kind === 'comma' || chunk.kind === 'conj') {
      const next = parsed.chunks[pastMarks(parsed, k)];
      if (
        next?.kind === 'np' ||
        next?.kind === 'conj' ||
        (next?.kind === 'prep' && through.has(next.word)) ||
        (next?.kind === 'vg' && next.lemma === 'include' && next.form === 'ing')
      )
        continue;
      break;
    }
    if (chunk.kind === 'prep' && through.has(chunk.word)) continue;
    if (chunk.kind === 'vg' && chunk.form !== 'fin' && chunk.form !== 'inf' && passing.has(chunk.lemma))
      continue;
    break;
  }
  return nouns;
}

/** Past "and, more recently,": the next chunk that is no adverb, comma or conjunction. */
function pastMarks(parsed: Parsed, k: number): number {
  let at = k + 1;
  while (at < k + 6 && /^(?:adv|comma|conj)$/u.test(parsed.chunks[at]?.kind ?? '')) at++;
  return at;
}

/** Members of the list at the head of a stretch, without what hangs on them. */
export function listed(parsed: Parsed, nouns: readonly number[]): number[] {
  const members: number[] = [];
  for (const k of nouns) {
    const before = parsed.chunks[leftOf(parsed, k)];
    if (members.length === 0 || before?.kind === 'conj' || before?.kind === 'comma') members.push(k);
    else if (before?.kind === 'prep' && (before.word === 'including' || before.word === 'along with'))
      members.push(k);
  }
  return members;
}

/** Direct objects of the verb at `i`, with what hangs on them. */
export function objectsOf(
  parsed: Parsed,
  i: number,
  through: ReadonlySet<string> = within,
): readonly number[] {
  const next = rightOf(parsed, i);
  const group = verbAt(parsed, i);
  if (relativeOf(parsed, i) >= 0 && group && !group.passive && !nounAt(parsed, next)) {
    const rel = relativeOf(parsed, i);
    if (leftOf(parsed, i) !== rel) return antecedent(parsed, rel);
  }
  return nounAt(parsed, next) ? stretchFrom(parsed, next, through) : [];
}

/** "…, which Talion calls X," is passed over: index of its last chunk, or -1 if the relative clause says more. */
function pastNaming(parsed: Parsed, rel: number): number {
  for (let k = rel + 1; k < Math.min(parsed.chunks.length, rel + 5); k++) {
    const group = verbAt(parsed, k);
    if (!group) continue;
    if (!/^(?:call|track|know|name|dub|identify)$/u.test(group.lemma)) return -1;
    const next = rightOf(parsed, k);
    const mark = parsed.chunks[next];
    const named = mark?.kind === 'prep' && mark.word === 'as' ? rightOf(parsed, next) : next;
    return nounAt(parsed, named) ? named : -1;
  }
  return -1;
}

export interface Prepositional {
  readonly word: string;
  readonly at: number;
  readonly nouns: readonly number[];
}

/** Prepositional phrases behind the verb or noun at `i`, up to the end of its clause. */
export function prepositionsOf(parsed: Parsed, i: number): readonly Prepositional[] {
  const found: Prepositional[] = [];
  for (let k = i + 1; k < parsed.chunks.length; k++) {
    const chunk = parsed.chunks[k];
    if (chunk?.kind === 'rel') {
      const past = pastNaming(parsed, k);
      if (past < 0) break;
      k = past;
      continue;
    }
    if (!chunk || chunk.kind === 'stop' || chunk.kind === 'sub' || chunk.kind === 'that') break;
    if (
      chunk.kind === 'vg' &&
      !(
        chunk.form === 'part' &&
        (passing.has(chunk.lemma) || /^(?:know|track|dub|call|refer|identify)$/u.test(chunk.lemma))
      )
    )
      break;
    if (
      chunk.kind === 'np' &&
      k > i + 1 &&
      /^(?:comma|conj)$/u.test(parsed.chunks[leftOf(parsed, k)]?.kind ?? '') &&
      opensClause(parsed, k)
    )
      break;
    if (chunk.kind === 'prep') {
      const next = rightOf(parsed, k);
      if (nounAt(parsed, next)) found.push({ word: chunk.word, at: k, nouns: stretchFrom(parsed, next) });
    }
  }
  return found;
}

export function refsOf(parsed: Parsed, nouns: readonly number[]): Ref[] {
  return nouns.flatMap((k) => nounAt(parsed, k)?.refs ?? []);
}
