import type { Ref } from '../ref.ts';
import { listed, relativeOf, stretchFrom } from './clauses.ts';
import { nounAt, type Parsed, rightOf, verbAt } from './parsed.ts';

const naming = /^(?:dub|call|name|know|track|refer|identify|codename|label|nickname|code-name|designate)$/u;

const isActorName = (ref: Ref) => ref.kind === 'actor' || ref.kind === 'campaign';

/** "two groups, X and Y, …": the names that stand between the comma before `at` and the mark that closes them. */
function apposedList(parsed: Parsed, at: number, fits: (ref: Ref) => boolean): readonly Ref[] {
  const found: Ref[] = [];
  for (let k = at; k < Math.min(parsed.chunks.length, at + 12); k++) {
    const chunk = parsed.chunks[k];
    if (chunk?.kind === 'np' && chunk.headRef && fits(chunk.headRef) && chunk.tokens.length <= 2) {
      found.push(chunk.headRef);
      const after = parsed.chunks[rightOf(parsed, k)];
      if (after === undefined || after.kind === 'stop') return found;
      if (after.kind === 'conj') continue;
      if (after.kind === 'comma') {
        const next = nounAt(parsed, rightOf(parsed, rightOf(parsed, k)));
        const isMore =
          next?.headRef !== undefined &&
          fits(next.headRef) &&
          parsed.chunks.slice(k, at + 12).some((one) => one.kind === 'conj');
        if (!isMore) return found;
      } else return [];
    } else if (chunk?.kind === 'np') return [];
  }
  return found;
}

/** "… known as X", "…, X,", "… that it calls X", "… such as X". */
export function namedBehind(
  parsed: Parsed,
  k: number,
  fits: (ref: Ref) => boolean = isActorName,
): readonly Ref[] {
  let at = rightOf(parsed, k);
  const first = parsed.chunks[at];
  if (first?.kind === 'comma') at = rightOf(parsed, at);
  const next = parsed.chunks[at];
  if (
    first?.kind === 'comma' &&
    next?.kind === 'np' &&
    next.headRef !== undefined &&
    fits(next.headRef) &&
    next.tokens.length <= 2
  ) {
    return apposedList(parsed, at, fits);
  }
  if (next?.kind === 'prep' && next.word === 'including') {
    const from = rightOf(parsed, at);
    const members = nounAt(parsed, from) ? listed(parsed, stretchFrom(parsed, from)) : [];
    const named = members.flatMap((member) => nounAt(parsed, member)?.headRef ?? []).filter(fits);
    if (named.length > 0) return named;
  }
  const past = pastTie(parsed, k, fits);
  if (past.length > 0) return past;
  const under = underName(parsed, k, fits);
  if (under.length > 0) return under;
  let verb = at;
  if (next?.kind === 'rel' || next?.kind === 'np') {
    for (
      let steps = 0;
      steps < 4 && !verbAt(parsed, verb) && verb >= 0 && verb < parsed.chunks.length;
      steps++
    )
      verb = rightOf(parsed, verb);
    if (relativeOf(parsed, verb) < 0 && next.kind === 'rel') return [];
    if (next.kind === 'np') return [];
  }
  const group = verbAt(parsed, verb);
  if (!group || !naming.test(group.lemma) || (verb === at && !group.passive) || nounAt(parsed, k)?.headRef)
    return [];
  let target = rightOf(parsed, verb);
  for (let steps = 0; steps < 3; steps++) {
    const chunk = parsed.chunks[target];
    if (chunk?.kind === 'np') {
      if (chunk.headRef && fits(chunk.headRef)) return [chunk.headRef];
      if (!/^(?:it|them|itself|themselves|the name|publicly)$/u.test(chunk.words)) return [];
    } else if (chunk?.kind !== 'prep' || !/^(?:as|by|to)$/u.test(chunk.word)) return [];
    target = rightOf(parsed, target);
  }
  return [];
}

/** "actors tied to a service, operating under the name X". */
function underName(parsed: Parsed, k: number, fits: (ref: Ref) => boolean): readonly Ref[] {
  for (let at = k + 1; at < Math.min(parsed.chunks.length, k + 10); at++) {
    const chunk = parsed.chunks[at];
    if (chunk?.kind === 'stop' || (chunk?.kind === 'vg' && chunk.form === 'fin')) return [];
    if (chunk?.kind !== 'vg' || chunk.form !== 'ing' || !/^(?:operate|go|work|act)$/u.test(chunk.lemma))
      continue;
    const mark = parsed.chunks[rightOf(parsed, at)];
    const ref = nounAt(parsed, rightOf(parsed, rightOf(parsed, at)))?.headRef;
    return mark?.kind === 'prep' && /^(?:under|by|as)$/u.test(mark.word) && ref && fits(ref) ? [ref] : [];
  }
  return [];
}

/** "a persona linked to it, X, …": the name behind a participle. */
function pastTie(parsed: Parsed, k: number, fits: (ref: Ref) => boolean): readonly Ref[] {
  const verb = rightOf(parsed, k);
  const group = verbAt(parsed, verb);
  if (group?.form !== 'part' || naming.test(group.lemma)) return [];
  const noun = rightOf(parsed, rightOf(parsed, verb));
  const comma = rightOf(parsed, noun);
  const name = rightOf(parsed, comma);
  const ref = nounAt(parsed, name)?.headRef;
  const close = parsed.chunks[rightOf(parsed, name)];
  return parsed.chunks[comma]?.kind === 'comma' &&
    close?.kind === 'comma' &&
    ref &&
    fits(ref) &&
    nounAt(parsed, name)?.tokens.length === 1
    ? [ref]
    : [];
}
