import {
  antecedent,
  complementVerbs,
  headOfChain,
  isActive,
  isEmbedded,
  listed,
  objectsOf,
  relativeOf,
} from './clauses.ts';
import { afterComma, hasHead, headsIn } from './heads.ts';
import { leftOf, nounAt, type Parsed, rightOf, verbAt, verbLeft } from './parsed.ts';
import { prepositionsOf } from './prepositions.ts';

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
    if (previous === undefined || previous.kind === 'sub' || previous.kind === 'stop')
      return ofNext(parsed, i, depth);
    if (previous.kind === 'np') return [headOfChain(parsed, left)];
    if (previous.kind === 'conj' || previous.kind === 'comma') {
      const other = verbLeft(parsed, i);
      const before = verbAt(parsed, other);
      const noun = leftOf(parsed, left);
      if (before?.passive && previous.kind === 'conj') return subjectOf(parsed, other, depth);
      if (previous.kind === 'comma' && nounAt(parsed, noun)) return [headOfChain(parsed, noun)];
      return other >= 0 ? actingOf(parsed, other, depth) : [];
    }
    // "X, which the agency considers affiliated with Y"
    const outer = verbAt(parsed, left);
    if (
      outer &&
      !outer.passive &&
      /^(?:consider|believe|think|call|deem|judge|suspect|find|regard)$/u.test(outer.lemma)
    ) {
      const rel = relativeOf(parsed, left);
      if (rel >= 0) return antecedent(parsed, rel);
    }
    return previous.kind === 'vg' ? subjectOf(parsed, left, depth) : [];
  }
  if (previous?.kind === 'rel') return antecedent(parsed, left);
  if (previous?.kind === 'comma') {
    const rel = relativePast(parsed, left);
    if (rel >= 0) return antecedent(parsed, rel);
  }
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

/** "who, under the name X, ran": the relative pronoun before the parenthesis that ends at this comma, or -1. */
function relativePast(parsed: Parsed, comma: number): number {
  for (let k = comma - 1; k >= Math.max(0, comma - 6); k--) {
    const kind = parsed.chunks[k]?.kind;
    if (kind === 'comma')
      return parsed.chunks[k - 1]?.kind === 'rel' && parsed.chunks[k + 1]?.kind === 'prep' ? k - 1 : -1;
    if (kind !== 'np' && kind !== 'prep' && kind !== 'adv') return -1;
  }
  return -1;
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

/** "X, which waits until it is called, opens …", "X, as it is known, opens …": the noun before the parenthesis that ends at the verb. */
function pastParenthesis(parsed: Parsed, i: number): readonly number[] {
  const close = leftOf(parsed, i);
  if (parsed.chunks[close]?.kind !== 'comma') return [];
  let start = close;
  while (start > 0 && !/^(?:stop|that)$/u.test(parsed.chunks[start - 1]?.kind ?? '')) start--;
  const main = parsed.chunks.findIndex(
    (chunk, k) => k >= start && chunk.kind === 'vg' && chunk.form === 'fin',
  );
  for (let j = start + 1; j < close; j++) {
    if (parsed.chunks[j]?.kind !== 'comma') continue;
    const next = parsed.chunks[j + 1];
    const said = verbAt(parsed, rightOf(parsed, j + 1));
    const isAside =
      next?.kind === 'np' &&
      said?.form === 'fin' &&
      complementVerbs.has(said.lemma) &&
      rightOf(parsed, rightOf(parsed, j + 1)) === close;
    const opens = isAside || next?.kind === 'rel' || (next?.kind === 'sub' && next.word === 'as');
    if (!opens) continue;
    if (main >= 0 && main < j) return [];
    return nounAt(parsed, leftOf(parsed, j)) ? headsIn(parsed, start, j, -1) : [];
  }
  return [];
}

/** Looks left from a finite verb for its subject, past appositions, relative clauses and participles. */
function walk(parsed: Parsed, i: number, depth: number): readonly number[] {
  const past = pastParenthesis(parsed, i);
  if (past.length > 0) return past;
  let from = i;
  let until = i;
  let boundary = -1;
  for (let k = i - 1; k >= 0; k--) {
    const chunk = parsed.chunks[k];
    if (chunk?.kind === 'stop' || chunk?.kind === 'that') break;
    // "X, which the company places in Y": the clause has a subject of its own.
    if (chunk?.kind === 'rel' && hasHead(parsed, k + 1, i) && !verbBetween(parsed, k, i)) {
      from = k + 1;
      break;
    }
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
      } else if (chunk.form === 'inf' && chunk.lemma !== 'be' && verbAt(parsed, leftOf(parsed, k))) continue;
      until = k;
      from = k;
      continue;
    }
    from = k;
  }
  const heads = headsIn(parsed, from, Math.min(until, i), boundary);
  if (heads.length > 0) return heads;
  // "To get around firewalls the operators brought …"
  const [opening] = parsed.chunks;
  const near = leftOf(parsed, i);
  const beside = parsed.chunks[near - 1];
  if (opening?.kind === 'vg' && opening.form === 'inf' && nounAt(parsed, near) && beside?.kind === 'np')
    return [near];
  if (boundary >= 0 && verbAt(parsed, boundary)?.form === 'fin' && leftOf(parsed, i) === boundary) return [];
  const left = parsed.chunks[leftOf(parsed, i)];
  if (boundary >= 0 && left?.kind === 'comma') return subjectOf(parsed, boundary, depth);
  return [];
}

function verbBetween(parsed: Parsed, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (verbAt(parsed, k)) return true;
  return false;
}
