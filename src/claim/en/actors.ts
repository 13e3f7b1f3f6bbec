import type { Ref } from '../ref.ts';
import type { NounPhrase } from './chunk.ts';
import { relativeOf } from './clauses.ts';
import { namedBehind } from './naming.ts';
import { leftOf, nounAt, type Parsed, rightOf, verbAt, verbLeft } from './parsed.ts';
import { apposedNames, bareActor, isActorName, isActorPhrase, isDoerBody, phraseRef } from './phrases.ts';
import { subjectOf } from './subjects.ts';
import type { Topic } from './topic.ts';
import { actorQualifiers, isWeakActorHead } from './words.ts';

/** "the X ransomware gang", "operators of X": those who run malware go by its name. */
const brandHeads = /^(?:gangs?|groups?|crews?|teams?|operators?|affiliates?|syndicate|cartel|operation)$/u;

const memberWords =
  /^(?:members?|operators?|affiliates?|developers?|hackers?|leaders?|arms?|units?|faction|subgroup|subset|hands?|names?|part|those|people|authors?|creators?|owners?|maintainers?|work|handiwork|campaigns?|attacks?|operations?|activit(?:y|ies)|group|ring|gang|team|duo|pair|number|series|bunch|set|minds?|masterminds?)$/u;

/** Those who do something according to a noun phrase: names, or the words for somebody without a name; pointing words are resolved. */
export function actorsOf(parsed: Parsed, k: number, focus: Topic): readonly Ref[] {
  if (focus.sentence !== parsed) {
    focus.sentence = parsed;
    focus.actorsIn.clear();
  }
  const known = focus.actorsIn.get(k);
  if (known) return known;
  const found = findActors(parsed, k, focus);
  focus.actorsIn.set(k, found);
  return found;
}

function findActors(parsed: Parsed, k: number, focus: Topic): readonly Ref[] {
  const noun = nounAt(parsed, k);
  if (!noun) return [];
  if (pronounWords.test(noun.words)) return pronounActors(parsed, k, focus);
  if (/^the (?:former|latter|same)$|^(?:latter|former)$/u.test(noun.words)) return focus.doers;
  const names = noun.refs.filter(isActorName);
  const head = noun.headRef;
  if (head && isActorName(head)) return names.length > 1 && !noun.words.includes("'s") ? names : [head];
  if (head && isDoerBody(head)) return [head];
  if (head) return [];
  const possessive = noun.words.includes("'");
  if (noun.headClass === 'actor') {
    if (names.length > 0) return names;
    if (/^(?:its|their)$/u.test(noun.det ?? '') && /^(?:affiliates?|operators?|hackers?)$/u.test(noun.head))
      return ownerOf(focus);
    const bodies = noun.refs.filter(isDoerBody);
    if (bodies.length > 0) return bodies;
    const brand = noun.refs.filter((ref) => ref.kind === 'malware');
    if (brand.length > 0 && brandHeads.test(noun.head)) return brand;
    const inside = behindOf(parsed, k, focus);
    if (inside.length > 0) return inside;
    const predicate = leftOf(parsed, k);
    if (
      /^(?:be|become|remain)$/u.test(verbAt(parsed, predicate)?.lemma ?? '') &&
      (/^(?:a|an|one)$/u.test(noun.det ?? '') ||
        /^the (?:first|second|only|latest|largest|most|same)\b/u.test(noun.words))
    ) {
      const subjects = subjectOf(parsed, predicate).filter((at) => at < k);
      const actors = subjects.flatMap((at) => actorsOf(parsed, at, focus));
      if (actors.length > 0) return actors;
    }
    const called = namedBehind(parsed, k);
    if (called.length > 0) return called;
    const apposed = apposedNames(parsed, k, (ref) => ref.kind === 'actor');
    if (apposed.length > 0) return apposed;
    return withoutName(parsed, noun, focus);
  }
  if (noun.headClass === 'activity') {
    if (names.length > 0) return names;
    return activityOf(parsed, noun, focus);
  }
  if (
    /^(?:its|their)$/u.test(noun.det ?? '') &&
    /^(?:members?|affiliates?|operators?|developers?|leaders?)$/u.test(noun.head)
  )
    return ownerOf(focus);
  if (/^(?:several|some|many|most|two|three|four|few|dozens)$/u.test(noun.words)) {
    const of = parsed.chunks[rightOf(parsed, k)];
    return of?.kind === 'prep' && of.word === 'of'
      ? actorsOf(parsed, rightOf(parsed, rightOf(parsed, k)), focus)
      : [];
  }
  if (memberWords.test(noun.head)) {
    if (names.length > 0 && possessive) return names;
    const brand = noun.refs.filter((ref) => ref.kind === 'malware');
    if (
      brand.length > 0 &&
      possessive &&
      /^(?:developers?|members?|affiliates?|operators?|leaders?)$/u.test(noun.head)
    )
      return brand;
    return behindOf(parsed, k, focus);
  }
  return [];
}

/** "its members": those of the gang that goes by its malware's name, else of the actor spoken of. */
function ownerOf(focus: Topic): readonly Ref[] {
  return focus.about.length > 0 && focus.about.every((ref) => ref.kind === 'malware')
    ? focus.about
    : focus.doers;
}

const pronounWords = /^(?:it|they|he|she|them|itself|themselves)$/u;

/** "it", "they": the subject of the clause before, if that can be meant; else whom the text speaks of. */
function pronounActors(parsed: Parsed, k: number, focus: Topic): readonly Ref[] {
  const before = subjectBefore(parsed, k);
  if (before !== undefined) {
    const noun = nounAt(parsed, before);
    if (
      noun?.headRef &&
      /^(?:organisation|person|country|product|vulnerability|tool)$/u.test(noun.headRef.kind) &&
      !isDoerBody(noun.headRef)
    )
      return [];
    if (noun && (noun.headRef?.kind === 'malware' || noun.headClass === 'malware')) return [];
    if (noun && isActorPhrase(noun)) return actorsOf(parsed, before, focus);
  } else if (
    focus.about.length > 0 &&
    focus.about.every((ref) => ref.kind === 'malware') &&
    nounAt(parsed, k)?.words === 'it'
  )
    return [];
  const noun = nounAt(parsed, k);
  if (
    noun?.words === 'it' &&
    focus.doers.some((ref) => ref.kind === 'group' && (ref.plural === true || bareActor.test(ref.value)))
  )
    return [];
  return noun ? (focus.resolve({ ...phraseRef(parsed, noun, 'anaphor'), pointsTo: 'actor' }) ?? []) : [];
}

/** Subject of the last finite clause before `k` in the sentence, pronouns passed over. */
export function subjectBefore(parsed: Parsed, k: number): number | undefined {
  const isSubject = verbAt(parsed, rightOf(parsed, k))?.form === 'fin';
  let own = isSubject ? -1 : verbLeft(parsed, k);
  while (own >= 0 && verbAt(parsed, own)?.form !== 'fin') own = verbLeft(parsed, own);
  for (let i = k - 1; i >= 0; i--) {
    const group = verbAt(parsed, i);
    if (i === own || group?.form !== 'fin' || relativeOf(parsed, i) >= 0) continue;
    const [subject] = subjectOf(parsed, i);
    if (subject === undefined || subject >= k) continue;
    const words = nounAt(parsed, subject)?.words ?? '';
    if (pronounWords.test(words)) continue;
    return subject;
  }
  return undefined;
}

/** "members of X", "the operators behind X". */
function behindOf(parsed: Parsed, k: number, focus: Topic): readonly Ref[] {
  const working = verbAt(parsed, rightOf(parsed, k));
  const isWorking = working?.form === 'ing' && /^(?:work|act|operate)$/u.test(working.lemma);
  const at = isWorking ? rightOf(parsed, rightOf(parsed, k)) : rightOf(parsed, k);
  const prep = parsed.chunks[at];
  const fits = isWorking ? /^(?:for|with|on behalf of)$/u : /^(?:of|behind|from|within)$/u;
  if (prep?.kind !== 'prep' || !fits.test(prep.word)) return [];
  const next = rightOf(parsed, at);
  const noun = nounAt(parsed, next);
  if (!noun) return [];
  if (noun.headClass === 'activity' && prep.word === 'behind') return [];
  const owner = nounAt(parsed, k);
  if (
    owner?.headClass === 'actor' &&
    noun.refs.some((ref) => ref.kind === 'malware') &&
    !noun.refs.some(isActorName)
  )
    return brandHeads.test(owner.head) || (isActorPhrase(noun) && brandHeads.test(noun.head))
      ? noun.refs.filter((ref) => ref.kind === 'malware')
      : [phraseRef(parsed, owner, 'group', { plural: owner.head.endsWith('s') })];
  const names = noun.refs.filter((ref) => isActorName(ref) || (isDoerBody(ref) && !isWorking));
  if (names.length > 0 && (noun.headRef !== undefined || noun.headClass === 'actor')) return names;
  return isActorPhrase(noun) && prep.word === 'of' ? actorsOf(parsed, next, focus) : [];
}

/** "the actors linked to X", "the people who …": told apart by what follows, not by what went before. */
function isRestricted(parsed: Parsed, noun: NounPhrase): boolean {
  if (noun.det !== 'the' || /\bsame\b/u.test(noun.words)) return false;
  const next = parsed.chunks[rightOf(parsed, parsed.chunks.indexOf(noun))];
  if (next?.kind === 'vg') return next.form === 'part' && !/^(?:call|dub|know|name|track)$/u.test(next.lemma);
  if (next?.kind === 'np') return /^(?:responsible|capable)$/u.test(next.words);
  return (next?.kind === 'prep' && next.word === 'behind') || (next?.kind === 'rel' && next.word !== 'which');
}

/** "The threat actors" of a new paragraph, where the text has named two others since it spoke of one: not that one alone. */
function severalMeant(parsed: Parsed, noun: NounPhrase, focus: Topic): boolean {
  const [known] = focus.doers;
  const { paragraph } = parsed.scene.sentence;
  if (
    !noun.head.endsWith('s') ||
    known?.kind !== 'actor' ||
    focus.doers.length > 1 ||
    paragraph <= focus.paragraph
  )
    return false;
  let others = 0;
  for (const [name, at] of focus.actorsAt)
    if (name !== (known.entryId ?? known.value) && at >= focus.paragraph - 2) others++;
  return others > 1;
}

/** An actor without a name: "the group" points back, "Iranian hackers" stand for themselves, "the team" alone for nobody. */
function withoutName(parsed: Parsed, noun: NounPhrase, focus: Topic): readonly Ref[] {
  const qualified =
    noun.tokens.some((token) => actorQualifiers.test(token.lower)) ||
    noun.refs.some((ref) => ref.kind === 'country' || ref.kind === 'malware');
  const points = /^(?:the|this|that|these|those|its|their)$/u.test(noun.det ?? '');
  const country = noun.refs.some((ref) => ref.kind === 'country');
  const isNamed = noun.tokens.some((token, at) => at > 0 && !token.ref && /^\p{Lu}\p{L}+/u.test(token.text));
  const isSame =
    country &&
    /^(?:the|this)$/u.test(noun.det ?? '') &&
    !noun.head.endsWith('s') &&
    focus.doers.length === 1 &&
    focus.doers[0]?.kind === 'actor';
  if (
    points &&
    (!country || isSame) &&
    !isNamed &&
    !isRestricted(parsed, noun) &&
    !severalMeant(parsed, noun, focus)
  ) {
    const brand =
      /^(?:gang|group|operators?|affiliates?|crew)$/u.test(noun.head) &&
      focus.about.every((ref) => ref.kind === 'malware')
        ? focus.about
        : [];
    if (brand.length > 0) return brand;
    const known = focus.resolve({ ...phraseRef(parsed, noun, 'anaphor'), pointsTo: 'actor' });
    if (
      known?.every((ref) => ref.kind !== 'activity') &&
      !(
        isWeakActorHead(noun.head) &&
        /\b(?:research|security|response|organising|incident|analysis)\b/u.test(noun.words)
      )
    )
      return known;
  }
  if (noun.words === 'the operators') return [phraseRef(parsed, noun, 'group', { plural: true })];
  if (isWeakActorHead(noun.head) && !qualified && !(points && /^groups?$|^gang$/u.test(noun.head))) return [];
  if (
    /\b(?:researchers?|security team|working group|research|news|media|industry|rights|expert|response|advocacy|technology|minority|ethnic|age|support|trade|user|interest|focus|policy)\b/u.test(
      noun.words,
    )
  )
    return [];
  return [phraseRef(parsed, noun, 'group', { plural: noun.head.endsWith('s') })];
}

/** "Operated by X, the activity …": the participle that opens the sentence says whose it is. */
function openingAgents(parsed: Parsed, noun: NounPhrase, focus: Topic): readonly Ref[] {
  const first = parsed.chunks.findIndex((chunk) => chunk.kind === 'vg');
  const group = verbAt(parsed, first);
  const k = parsed.chunks.indexOf(noun);
  if (!group?.passive || group.form !== 'part' || first > 6 || !subjectOf(parsed, first).includes(k))
    return [];
  const mark = parsed.chunks[rightOf(parsed, first)];
  const agent = rightOf(parsed, rightOf(parsed, first));
  return mark?.kind === 'prep' && mark.word === 'by' && agent < k ? actorsOf(parsed, agent, focus) : [];
}

function activityOf(parsed: Parsed, noun: NounPhrase, focus: Topic): readonly Ref[] {
  const opening = openingAgents(parsed, noun, focus);
  if (opening.length > 0) return opening;
  // "X, a ransomware operation that …"
  const k = parsed.chunks.indexOf(noun);
  if (/^(?:a|an|one)$/u.test(noun.det ?? '') && parsed.chunks[leftOf(parsed, k)]?.kind === 'comma') {
    const name = nounAt(parsed, leftOf(parsed, leftOf(parsed, k)))?.headRef;
    if (name?.kind === 'actor' && /^(?:operation|activity|espionage)$/u.test(noun.head)) return [name];
  }
  const isOwn = noun.refs.some((ref) => ref.kind !== 'date' && ref.kind !== 'quantity');
  if (!isOwn && /^(?:the|this|that|these|those|its|their)$/u.test(noun.det ?? '')) {
    const known = focus.resolve({ ...phraseRef(parsed, noun, 'anaphor'), pointsTo: 'activity' });
    if (known) return known;
  }
  if (
    /^(?:attempts?|efforts?|activit(?:y|ies)|operations?|waves?|strikes?|theft|heist)$/u.test(noun.head) &&
    !noun.tokens.some((token) => actorQualifiers.test(token.lower))
  )
    return [];
  return [phraseRef(parsed, noun, 'activity')];
}
