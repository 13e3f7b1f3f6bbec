import type { Ref } from '../ref.ts';
import type { NounPhrase } from './chunk.ts';
import { leftOf, nounAt, type Parsed, rightOf } from './parsed.ts';
import { indefinite } from './words.ts';

/** Organisations that reports speak of as doers. */
export const isDoerBody = (ref: Ref) =>
  ref.kind === 'organisation' && /^(?:contractor|military|intelligence-service)$/u.test(ref.role ?? '');

export const isActorName = (ref: Ref) => ref.kind === 'actor' || ref.kind === 'campaign';

/** Words that say no more than that somebody did it. */
export const bareActor =
  /^(?:(?:the|an?|some|other|these|unknown|unnamed|malicious|cyber|threat|unidentified|ransomware) )*(?:actors?|attackers?|hackers?|adversar(?:y|ies)|cyber-?criminals?|criminals|intruders?|perpetrators?|operators?|affiliates?|scammers?|thieves|groups?|gangs?)$/iu;

/** A ref for the words of a noun phrase, without its article. */
export function phraseRef(parsed: Parsed, noun: NounPhrase, kind: Ref['kind'], more: Partial<Ref> = {}): Ref {
  const first =
    noun.tokens.find(
      (token) =>
        !(token.tag === 'det' && /^(?:a|an|the|its|their|this|these|that|those)$/u.test(token.lower)),
    ) ?? noun.tokens[0];
  const start = parsed.skeleton.offsetOf(first?.start ?? noun.start);
  const end = endOffset(parsed, noun);
  const text = parsed.scene.text.slice(
    start - parsed.scene.sentence.start,
    end - parsed.scene.sentence.start,
  );
  return { kind, value: text.replace(/\s+/gu, ' '), text, start, end, ...more };
}

/** End of the phrase in canonical text: a slot at its end counts with its whole name. */
function endOffset(parsed: Parsed, noun: NounPhrase): number {
  const last = noun.tokens.at(-1);
  return last?.ref ? last.ref.end : parsed.skeleton.offsetOf(noun.end - 1) + 1;
}

/** Does the phrase stand for an actor, named or not? */
export function isActorPhrase(noun: NounPhrase): boolean {
  return noun.headClass === 'actor' || (noun.headRef !== undefined && noun.headRef.kind === 'actor');
}

/** Names set beside a describing phrase by a comma: "X, a hacking group that …", "a backdoor, Y, …". */
export function apposedNames(parsed: Parsed, k: number, fits: (ref: Ref) => boolean): readonly Ref[] {
  const noun = nounAt(parsed, k);
  if (!noun) return [];
  const comma = leftOf(parsed, k);
  if (
    parsed.chunks[comma]?.kind === 'comma' &&
    (noun.det === undefined || /^(?:a|an|the|one|another)$/u.test(noun.det))
  ) {
    const place = leftOf(parsed, comma);
    const before = nounAt(parsed, place);
    // "Like X's attacks, the …": an opening phrase of its own.
    const mark = parsed.chunks[leftOf(parsed, place)];
    const isLikeness = mark?.kind === 'prep' && /^(?:like|unlike|after|besides|alongside)$/u.test(mark.word);
    const isOpening =
      isLikeness ||
      (parsed.chunks[leftOf(parsed, place)]?.kind === 'prep' && leftOf(parsed, leftOf(parsed, place)) < 0);
    if (!isOpening && before?.headRef && fits(before.headRef)) return [before.headRef];
    const named = isOpening
      ? undefined
      : (before?.bracketed.find(fits) ??
        before?.refs.find((ref) => fits(ref) && before.headClass !== 'victim'));
    if (named) return [named];
  }
  const next = rightOf(parsed, k);
  if (parsed.chunks[next]?.kind === 'comma') {
    const after = nounAt(parsed, rightOf(parsed, next));
    const close = parsed.chunks[rightOf(parsed, rightOf(parsed, next))];
    if (
      after?.headRef &&
      fits(after.headRef) &&
      after.tokens.length <= 2 &&
      (close === undefined || close.kind === 'comma' || close.kind === 'stop')
    )
      return [after.headRef];
  }
  return [];
}

/** "attackers use …", "APT groups often …": said of the kind, not of anybody. */
export function isGenericPlural(noun: NounPhrase): boolean {
  return (
    (isActorPhrase(noun) || noun.headClass === 'activity') &&
    noun.headRef === undefined &&
    noun.head.endsWith('s') &&
    (noun.det === undefined || (indefinite.has(noun.det) && /^(?:many|most|some|other)$/u.test(noun.det))) &&
    noun.refs.length === 0
  );
}
