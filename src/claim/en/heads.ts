import type { NounPhrase } from './chunk.ts';
import { complementVerbs } from './clauses.ts';
import { leftOf, nounAt, type Parsed, verbAt } from './parsed.ts';

/** Where a new clause may begin behind the verb at `from`: past a comma, or at once behind a verb that takes a clause. */
export function afterComma(parsed: Parsed, from: number, to: number): number {
  for (let k = from + 1; k < to; k++) if (parsed.chunks[k]?.kind === 'comma') return k + 1;
  return from + 1 < to && complementVerbs.has(verbAt(parsed, from)?.lemma ?? '') ? from + 1 : to;
}

export function hasHead(parsed: Parsed, from: number, to: number): boolean {
  return from < to && headsIn(parsed, from, to, -1).length > 0;
}

/** Nouns in `from..to` that no preposition governs: one subject, or the members of a list. */
export function headsIn(parsed: Parsed, from: number, to: number, boundary: number): readonly number[] {
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
