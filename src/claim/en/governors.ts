import { relativeOf } from './clauses.ts';
import { leftOf, nounAt, type Parsed, rightOf, verbAt, verbLeft } from './parsed.ts';

/** What a clause hangs on: "is believed to" (`inf`), "suspected of" (`gerund`), "said that" (`that`), ", X said" (`aside`), "if" (`sub`), "no evidence that" (`noun`). */
export interface Governor {
  readonly how: 'inf' | 'gerund' | 'that' | 'aside' | 'sub' | 'noun' | 'shared';
  /** Index of the chunk. */
  readonly at: number;
}

/** Verbs of saying, finding and thinking. */
export const speech = new Set(
  'say tell report warn assess believe find discover observe identify disclose reveal announce state note write explain confirm conclude claim allege think suspect describe document detect determine judge point add estimate argue stress suggest indicate show speculate assume acknowledge admit testify reckon maintain insist contend hold deny document see know spot uncover link attribute accuse blame consider track tie call name publish release detail highlight flag emphasize emphasise remark comment caution alert advise infer surmise doubt dispute trace pin ascribe charge'.split(
    ' ',
  ),
);

/** Everything that the clause of verb `i` hangs on, innermost first. */
export function governorsOf(parsed: Parsed, i: number): Governor[] {
  const found: Governor[] = [];
  const seen = new Set<number>();
  let at = i;
  for (let steps = 0; steps < 6 && !seen.has(at); steps++) {
    seen.add(at);
    const next = governorOf(parsed, at);
    if (!next) break;
    found.push(next);
    if (next.how === 'sub' && !verbAt(parsed, next.at)) break;
    at = next.at;
    if (nounAt(parsed, at)) {
      const verb = verbLeft(parsed, at);
      if (verb < 0) break;
      at = verb;
    }
  }
  const aside = asideOf(parsed, i);
  if (aside !== undefined && !found.some((one) => one.at === aside)) found.push({ how: 'aside', at: aside });
  return found;
}

function governorOf(parsed: Parsed, i: number): Governor | undefined {
  const group = verbAt(parsed, i);
  if (!group) return undefined;
  const left = leftOf(parsed, i);
  const previous = parsed.chunks[left];
  if (previous?.kind === 'conj' || previous?.kind === 'comma') {
    const other = verbLeft(parsed, left);
    const before = verbAt(parsed, other);
    const isBare = !/ /u.test(group.words.replace(/^(?:[a-z]+ly|also|then|even|later) /u, ''));
    const isBase = group.lemma === group.words;
    if (
      before &&
      previous.kind === 'conj' &&
      isBare &&
      ((before.form === group.form && group.form !== 'fin') ||
        (isBase && (before.form === 'inf' || before.modal !== undefined)) ||
        (group.passive && before.passive))
    )
      return { how: 'shared', at: other };
    if (previous.kind === 'comma' && group.form === 'inf' && before) return { how: 'inf', at: other };
  }
  if (group.form === 'inf') {
    if (previous?.kind === 'vg') return { how: 'inf', at: left };
    const verb = verbLeft(parsed, i);
    return verb >= 0 ? { how: 'inf', at: verb } : undefined;
  }
  if (group.form === 'ing') {
    if (previous?.kind === 'vg') return { how: 'gerund', at: left };
    if (previous?.kind !== 'prep') return undefined;
    const verb = verbLeft(parsed, left);
    return verb >= 0 ? { how: 'gerund', at: verb } : undefined;
  }
  if (group.form === 'part' || relativeOf(parsed, i) >= 0) return predicateOf(parsed, i);
  return clauseGovernor(parsed, i);
}

/** "X is believed to be a group linked to Y": what is said of the predicate noun is said as firmly as the copula says it. */
function predicateOf(parsed: Parsed, i: number): Governor | undefined {
  const rel = relativeOf(parsed, i);
  const noun = leftOf(parsed, rel >= 0 ? rel : i);
  if (!nounAt(parsed, noun)) return undefined;
  const copula = leftOf(parsed, noun);
  return verbAt(parsed, copula)?.lemma === 'be' ? { how: 'that', at: copula } : undefined;
}

/** "said that …", "whether …", "if …", or a verb of saying right before the clause's subject. */
function clauseGovernor(parsed: Parsed, i: number): Governor | undefined {
  let comma = false;
  for (let k = i - 1; k >= 0; k--) {
    const chunk = parsed.chunks[k];
    if (!chunk) return undefined;
    if (chunk.kind === 'stop') return undefined;
    if (chunk.kind === 'comma') comma = true;
    if (chunk.kind === 'that') {
      const before = leftOf(parsed, k);
      if (verbAt(parsed, before)) return { how: 'that', at: before };
      const verb = verbLeft(parsed, k);
      const noun = nounAt(parsed, before);
      if (
        noun &&
        (verb < 0 ||
          !speech.has(verbAt(parsed, verb)?.lemma ?? '') ||
          /^(?:evidence|indications?|signs?|possibility|likelihood|chance|doubt|proof|suspicions?)$/u.test(
            noun.head,
          ))
      )
        return { how: 'noun', at: before };
      return verb >= 0 ? { how: 'that', at: verb } : undefined;
    }
    if (chunk.kind === 'sub') {
      if (/^(?:if|unless|whether|how|why)$/u.test(chunk.word)) return { how: 'sub', at: k };
      if (chunk.word === 'when' || chunk.word === 'where') return undefined;
      return undefined;
    }
    if (chunk.kind === 'rel') return undefined;
    if (chunk.kind === 'vg' && chunk.form === 'fin') {
      if (relativeOf(parsed, k) >= 0) {
        k = relativeOf(parsed, k);
        continue;
      }
      if (
        !comma &&
        speech.has(chunk.lemma) &&
        nounAt(parsed, rightOf(parsed, k)) !== undefined &&
        !chunk.passive
      )
        return { how: 'that', at: k };
      if (parsed.chunks.slice(k, i).some((one) => one.kind === 'conj')) {
        const outer = clauseGovernor(parsed, k);
        return outer?.how === 'that' || outer?.how === 'noun' ? outer : undefined;
      }
      return undefined;
    }
  }
  return undefined;
}

/** "…, Microsoft said on Wednesday": a short clause of saying at the end or set off by commas. */
function asideOf(parsed: Parsed, i: number): number | undefined {
  for (let k = 0; k < parsed.chunks.length; k++) {
    const group = verbAt(parsed, k);
    if (
      k === i ||
      !group ||
      group.form !== 'fin' ||
      group.passive ||
      !/^(?:say|tell|report|warn|believe|note|add|write|explain|state|confirm|announce|find|suggest|claim|allege|conclude|think|assess|estimate|stress)$/u.test(
        group.lemma,
      )
    )
      continue;
    const next = rightOf(parsed, k);
    const after = parsed.chunks[next];
    const opens = openingOf(parsed, k);
    if (opens < 0 || after?.kind === 'vg' || after?.kind === 'rel') continue;
    const isInverted = parsed.chunks[leftOf(parsed, k)]?.kind === 'comma';
    if (after?.kind === 'np' && after.headClass !== 'time' && !isInverted) continue;
    const takesClause =
      after?.kind === 'that' ||
      (after?.kind === 'np' &&
        after.headClass !== 'time' &&
        verbAt(parsed, rightOf(parsed, next))?.form === 'fin' &&
        k < i);
    if (!takesClause && (opens > i || k < i) && (opens > 0 || after?.kind === 'np')) {
      if (k < i && opens === 0) continue;
      return k;
    }
  }
  return undefined;
}

/** Index of the comma before "NP said" or of "said NP" itself; -1 when the verb belongs to the main clause. */
function openingOf(parsed: Parsed, k: number): number {
  let at = leftOf(parsed, k);
  if (parsed.chunks[at]?.kind === 'comma') return at;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const chunk = parsed.chunks[at];
    if (chunk?.kind === 'comma') return at;
    if (chunk?.kind !== 'np' && chunk?.kind !== 'conj' && chunk?.kind !== 'prep' && chunk?.kind !== 'adv')
      return -1;
    at = leftOf(parsed, at);
  }
  return -1;
}
