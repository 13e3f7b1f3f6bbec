import type { QuotationMention } from '../../model/mention.ts';
import type { Ref } from '../ref.ts';
import { stretchFrom } from './clauses.ts';
import { governorsOf, speech } from './governors.ts';
import { nounAt, type Parsed, rightOf, verbAt } from './parsed.ts';
import { subjectOf } from './subjects.ts';
import { isSpeakerHead } from './words.ts';

/** Who says what the clause of chunk `i` says, outermost first; empty when it is the outlet itself. */
export function claimantsOf(parsed: Parsed, quotations: readonly QuotationMention[], i: number): string[] {
  const at = parsed.skeleton.offsetOf(parsed.chunks[i]?.start ?? 0);
  const quoted = quotations.filter((quotation) => quotation.start <= at && at < quotation.end).at(-1);
  if (quoted) return [quoted.speaker];
  const chain: Ref[] = [...accordingTo(parsed, i)];
  const inner: Ref[] = [];
  for (const governor of governorsOf(parsed, i)) {
    if (
      governor.how !== 'that' &&
      governor.how !== 'aside' &&
      governor.how !== 'inf' &&
      governor.how !== 'gerund'
    )
      continue;
    const group = verbAt(parsed, governor.at);
    if (!group || group.passive || !speech.has(group.lemma)) continue;
    inner.unshift(...speakersOf(parsed, governor.at));
  }
  return named([...chain, ...inner]);
}

export function named(refs: readonly Ref[]): string[] {
  return [
    ...new Set(refs.map((ref) => (ref.kind === 'country' || ref.kind === 'region' ? ref.text : ref.value))),
  ];
}

/** Who stands as the subject of a verb of saying, or behind it ("says X"). */
export function speakersOf(parsed: Parsed, verb: number): Ref[] {
  const subjects = subjectOf(parsed, verb);
  const found = subjects.flatMap((k) => speakersIn(parsed, k));
  if (found.length > 0 || subjects.length > 0) return found;
  const next = rightOf(parsed, verb);
  return nounAt(parsed, next) ? speakersIn(parsed, next) : [];
}

/** Bodies, people and states of a noun phrase that can speak: "Talion", "researchers at Talion", "the Czech Republic". */
export function speakersIn(parsed: Parsed, k: number): Ref[] {
  const noun = nounAt(parsed, k);
  if (!noun) return [];
  const people = noun.refs.filter((ref) => ref.kind === 'person');
  if (people.length > 0) return people;
  const bodies = noun.refs.filter(canSpeak);
  const isState =
    noun.headRef?.kind === 'country' && noun.headRef.form !== 'adjective' && noun.headRef.form !== 'city';
  if (bodies.length > 0 && (noun.headRef || isSpeakerHead(noun.head))) return bodies.slice(-1);
  if (isState && noun.headRef) return [noun.headRef];
  const prep = parsed.chunks[k + 1];
  if (
    prep?.kind === 'prep' &&
    /^(?:at|from|of|by|with|for|in)$/u.test(prep.word) &&
    (isSpeakerHead(noun.head) || noun.headClass === 'speaker')
  ) {
    return stretchFrom(parsed, k + 2)
      .slice(0, 2)
      .flatMap(
        (other) =>
          nounAt(parsed, other)?.refs.filter(
            (ref) => canSpeak(ref) || (ref.kind === 'country' && ref.form !== 'adjective'),
          ) ?? [],
      );
  }
  return [];
}

function accordingTo(parsed: Parsed, i: number): Ref[] {
  const { chunks } = parsed;
  for (let k = 0; k < chunks.length; k++) {
    const chunk = chunks[k];
    if (chunk?.kind !== 'prep' || (chunk.word !== 'according to' && chunk.word !== 'per')) continue;
    const between = chunks.slice(Math.min(k, i), Math.max(k, i));
    if (between.some((one) => one.kind === 'stop')) continue;
    const found: Ref[] = [];
    for (let j = k + 1; j < chunks.length; j++) {
      const next = chunks[j];
      if (next?.kind === 'comma' || next?.kind === 'stop' || next?.kind === 'rel' || next?.kind === 'vg')
        break;
      if (next?.kind === 'np') found.push(...next.refs.filter(canSpeak));
    }
    const people = found.filter((ref) => ref.kind === 'person');
    return people.length > 0 ? people : found;
  }
  return [];
}

/** People and bodies speak; a military unit or contractor is what reports speak of. */
function canSpeak(ref: Ref): boolean {
  return (
    ref.kind === 'person' ||
    (ref.kind === 'organisation' && ref.role !== 'military' && ref.role !== 'contractor')
  );
}
