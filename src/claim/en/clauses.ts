import type { NounPhrase } from './chunk.ts';
import { leftOf, nounAt, type Parsed, rightOf, verbAt } from './parsed.ts';

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
export function headOfChain(parsed: Parsed, i: number): number {
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

export function antecedent(parsed: Parsed, rel: number): readonly number[] {
  let at = leftOf(parsed, rel);
  const word0 = parsed.chunks[rel];
  if (word0?.kind === 'rel' && word0.word === 'that' && parsed.chunks[at]?.kind === 'conj') {
    for (let k = at - 1; k >= 0; k--) if (parsed.chunks[k]?.kind === 'rel') return antecedent(parsed, k);
  }
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

export const complementVerbs = new Set(
  'say believe think claim report suggest indicate assess find conclude note warn reveal show mean announce know suspect confirm allege state add explain estimate argue deny observe see watch witness notice'.split(
    ' ',
  ),
);

/** "Talion, part of Acme, said": a speaker with an apposition. */
function saysBehind(parsed: Parsed, comma: number): boolean {
  for (let k = comma + 1; k < Math.min(parsed.chunks.length, comma + 8); k++) {
    const kind = parsed.chunks[k]?.kind;
    if (kind === 'comma') {
      const group = verbAt(parsed, rightOf(parsed, k));
      return group !== undefined && group.form === 'fin' && complementVerbs.has(group.lemma);
    }
    if (kind !== 'np' && kind !== 'prep' && kind !== 'adv') return false;
  }
  return false;
}

/** Does a clause of its own begin with the noun at `i`? */
export function opensClause(parsed: Parsed, i: number): boolean {
  let at = rightOf(parsed, i);
  let listed = false;
  for (let steps = 0; steps < 3; steps++) {
    const chunk = parsed.chunks[at];
    if (chunk?.kind === 'vg') return chunk.form === 'fin' && (!listed || complementVerbs.has(chunk.lemma));
    if (chunk?.kind === 'comma') return saysBehind(parsed, at);
    if (chunk?.kind !== 'prep' && chunk?.kind !== 'conj') return false;
    listed = listed || chunk.kind === 'conj';
    const noun = rightOf(parsed, at);
    if (!nounAt(parsed, noun)) return false;
    at = rightOf(parsed, noun);
  }
  return false;
}

/** Participles through which a list of places or victims goes on. */
export const passing = new Set([
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

/** "rolled out X", "took over X": where the object of the verb at `i` begins. */
export function pastParticle(parsed: Parsed, i: number): number {
  const next = rightOf(parsed, i);
  const mark = parsed.chunks[next];
  const isParticle =
    mark?.kind === 'prep' &&
    (/^(?:out|up|down|off)$/u.test(mark.word) ||
      (mark.word === 'over' && /^(?:take|hand|turn)$/u.test(verbAt(parsed, i)?.lemma ?? '')));
  return isParticle && nounAt(parsed, next + 1) ? next + 1 : next;
}

/** Direct objects of the verb at `i`, with what hangs on them. */
export function objectsOf(
  parsed: Parsed,
  i: number,
  through: ReadonlySet<string> = within,
): readonly number[] {
  const next = pastParticle(parsed, i);
  const group = verbAt(parsed, i);
  if (relativeOf(parsed, i) >= 0 && group && !group.passive && !nounAt(parsed, next)) {
    const rel = relativeOf(parsed, i);
    if (leftOf(parsed, i) !== rel) return antecedent(parsed, rel);
  }
  if (!nounAt(parsed, next)) return [];
  const nouns = stretchFrom(parsed, next, through);
  return [...nouns, ...behindColon(parsed, nouns)];
}

/** "fetches the rest: X and Y", "uses the following tools: X, Y": what a colon lists. */
function behindColon(parsed: Parsed, nouns: readonly number[]): readonly number[] {
  const [first] = nouns;
  const last = nouns.at(-1);
  if (first === undefined || last === undefined || nounAt(parsed, first)?.refs.length !== 0) return [];
  const colon = parsed.chunks[last + 1];
  return colon?.kind === 'stop' && colon.word === ':' && nounAt(parsed, last + 2)
    ? stretchFrom(parsed, last + 2)
    : [];
}
