import { opensClause, passing, stretchFrom } from './clauses.ts';
import { leftOf, nounAt, type Parsed, type Prepositional, rightOf, verbAt } from './parsed.ts';

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

/** Prepositional phrases behind the verb or noun at `i`, up to the end of its clause. */
export function prepositionsOf(parsed: Parsed, i: number): readonly Prepositional[] {
  const known = parsed.prepositions.get(i);
  if (known) return known;
  const found = findPrepositions(parsed, i);
  parsed.prepositions.set(i, found);
  return found;
}

function findPrepositions(parsed: Parsed, i: number): readonly Prepositional[] {
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
