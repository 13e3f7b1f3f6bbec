import { type Modality, plain } from '../draft.ts';
import { hedged } from '../likelihood.ts';
import type { Ref } from '../ref.ts';
import { stateOf } from '../state-of.ts';
import { actorsOf } from './actors.ts';
import { type Bench, emit, isPower } from './bench.ts';
import type { NounPhrase } from './chunk.ts';
import { namedBehind } from './naming.ts';
import { forNouns, leftOf, nounAt, type Parsed, verbAt } from './parsed.ts';
import { isActorPhrase } from './phrases.ts';
import { partsOf } from './powers.ts';
import { subjectOf } from './subjects.ts';
import { isTimeless } from './verbs.ts';
import { actorQualifiers, hedgeWord, isWeakActorHead } from './words.ts';

const bond =
  /^-(?:linked|backed|sponsored|nexus|aligned|affiliated|supported|associated|tied|directed|funded|run|controlled|state|government|military|connected|employed|led|related)/u;

const seat = /^-(?:based|origin|headquartered)/u;

/** "China-linked X", "suspected Russian hackers", "X, an Iranian group": who stands behind an actor as a noun phrase says it. */
export function readTies(bench: Bench): void {
  const { parsed } = bench;
  if (!parsed.has.has('country') && !parsed.has.has('organisation')) return;
  forNouns(parsed, undefined, (chunk, k) => {
    fromPlace(bench, k, chunk);
    const power = powerIn(chunk);
    if (!power) return;
    const told = describedBy(bench, k);
    const subjects = told.subjects;
    if (
      subjects.length === 0 ||
      (subjects.every((ref) => ref.kind === 'group') && isIdlePlural(parsed, k, chunk))
    )
      return;
    const at = told.verb >= 0 ? told.verb : k;
    const words = chunk.words.slice(
      0,
      Math.max(0, chunk.words.indexOf(String(chunk.tokens.find((token) => token.ref === power.ref)?.lower))),
    );
    const doubt = hedgeWord.test(`${adverbBefore(parsed, k)} ${words}`)
      ? hedged(`${adverbBefore(parsed, k)} ${words}`)
      : undefined;
    const fixed: Modality | undefined = told.verb >= 0 ? undefined : (doubt ?? plain);
    emit(
      bench,
      power.isSeat ? 'originates-from' : 'attributed-to',
      subjects,
      [stateOf(power.ref, bench.compiled)],
      at,
      'en/noun-phrase-tie',
      { isState: true, ...(fixed ? { fixed } : {}), ...(doubt && !fixed ? { also: doubt } : {}) },
    );
  });
}

/** "X from North Korea", "hackers from Iran". */
function fromPlace(bench: Bench, k: number, noun: NounPhrase): void {
  const { parsed, focus } = bench;
  const [state] = noun.refs;
  if (noun.headRef?.role === 'contractor' && state?.kind === 'country' && state.form === 'adjective')
    emit(bench, 'originates-from', [noun.headRef], [state], k, 'en/firm-of', { isState: true, fixed: plain });
  const mark = parsed.chunks[k + 1];
  const place = nounAt(parsed, k + 2);
  const ref = place?.headRef;
  if (
    mark?.kind !== 'prep' ||
    (mark.word !== 'from' && mark.word !== 'out of') ||
    ref?.kind !== 'country' ||
    !isPower(ref) ||
    place?.tokens.length !== 1 ||
    !isActorPhrase(noun) ||
    isIdlePlural(parsed, k, noun)
  )
    return;
  emit(bench, 'originates-from', actorsOf(parsed, k, focus), [ref], k, 'en/from-place', {
    isState: true,
    fixed: hedgeWord.test(noun.words) ? hedged(noun.words) : plain,
  });
}

/** "Chinese actors like to …": said of the kind in the timeless present. */
function isIdlePlural(parsed: Parsed, k: number, noun: NounPhrase): boolean {
  if (noun.det !== undefined || !noun.head.endsWith('s')) return false;
  // "match those of Chinese groups": beside what somebody does, of the kind.
  const mark = parsed.chunks[leftOf(parsed, k)];
  if (
    mark?.kind === 'prep' &&
    !/^(?:by|to|on|behind|against)$/u.test(mark.word) &&
    namedBehind(parsed, k).length === 0
  )
    return true;
  const own = parsed.chunks.findIndex(
    (chunk, i) => chunk.kind === 'vg' && chunk.form === 'fin' && subjectOf(parsed, i).includes(k),
  );
  const group = verbAt(parsed, own);
  return (
    group !== undefined &&
    (group.modal !== undefined ||
      isTimeless(group.lemma, group.words.split(' ').at(-1)) ||
      /\b(?:has|have) (?:learned|become|long)\b/u.test(group.words))
  );
}

function adverbBefore(parsed: Parsed, k: number): string {
  const previous = parsed.chunks[k - 1];
  return previous?.kind === 'adv' ? previous.word : '';
}

/** The state or service in a noun phrase that stands behind the actor who is its head. */
function powerIn(noun: NounPhrase): { ref: Ref; isSeat: boolean } | undefined {
  const isActor = isActorPhrase(noun) || noun.headRef?.kind === 'campaign';
  const isCampaign = noun.headClass === 'activity' && noun.head !== 'incident';
  if (!isActor && !isCampaign) return undefined;
  for (const [index, token] of noun.tokens.entries()) {
    const { ref } = token;
    if (!ref || !isPower(ref)) continue;
    const next = noun.tokens[index + 1];
    if (!next) continue;
    if (next.tag === 'suffix') {
      if (bond.test(next.lower)) return { ref, isSeat: false };
      if (seat.test(next.lower) && !isCampaign) return { ref, isSeat: true };
      continue;
    }
    if (ref.kind === 'organisation' && ref.role === 'contractor') continue;
    const rest = noun.tokens.slice(index + 1);
    const between = rest
      .slice(0, -1)
      .every(
        (other) =>
          !other.ref ||
          other.ref.kind === 'sector' ||
          other.ref.kind === 'actor' ||
          (other.ref.kind === 'organisation' && isPower(other.ref)),
      );
    if (!between) continue;
    if (next.tag === 'poss') {
      if (
        isCampaign ||
        (isWeakActorHead(noun.head) && !noun.tokens.some((other) => actorQualifiers.test(other.lower)))
      )
        continue;
      return { ref, isSeat: false };
    }
    if (ref.kind === 'country' && ref.form === 'adjective') {
      if (
        isCampaign &&
        !/\b(?:state|government|espionage|spying|intelligence|military|cyber\w*|hacking|sponsored|influence)\b/u.test(
          noun.words,
        )
      )
        continue;
      return weakUnqualified(noun) ? undefined : { ref, isSeat: false };
    }
    if (isCampaign) continue;
    if (ref.kind === 'organisation')
      return isPower(ref) && (noun.headClass === 'actor' || noun.headRef?.kind === 'actor')
        ? { ref, isSeat: false }
        : undefined;
    if (
      /^(?:state|nation|government|military|apt|threat|cyber\w*|hackers?|hacking|espionage)\b/u.test(
        next.lower,
      )
    )
      return { ref, isSeat: false };
  }
  return undefined;
}

/** "the Japanese team", "a German crew": no actor of ours unless a word says so or a name follows. */
function weakUnqualified(noun: NounPhrase): boolean {
  if (noun.headRef) return false;
  return (
    /^(?:teams?|crews?|outfits?|collectives?|units?|operators?|affiliates?)$/u.test(noun.head) &&
    !noun.tokens.some((token) => actorQualifiers.test(token.lower))
  );
}

/** Names that a describing phrase goes with ("X, a Chinese group", "the Chinese group X", "Chinese hackers known as X"), else the phrase itself. */
function describedBy(bench: Bench, k: number): { subjects: readonly Ref[]; verb: number } {
  const { parsed, focus } = bench;
  const noun = nounAt(parsed, k);
  if (!noun) return { subjects: [], verb: -1 };
  const own = noun.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign');
  if (own.length > 0) return { subjects: own, verb: -1 };
  const meant = actorsOf(parsed, k, focus);
  if (
    /^(?:the|this)$/u.test(noun.det ?? '') &&
    meant.length > 0 &&
    meant.every((ref) => ref.kind === 'actor') &&
    meant.every((ref) => focus.doers.includes(ref))
  )
    return { subjects: meant, verb: -1 };
  const behind = namedBehind(parsed, k);
  if (behind.length > 0) return { subjects: behind, verb: -1 };
  const told = partsOf(bench, k);
  if (told) {
    const actors = told.nouns.flatMap((at) => actorsOf(parsed, at, focus));
    if (told.verb >= 0) return { subjects: actors, verb: told.verb };
    const named = actors.filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign');
    if (named.length > 0) return { subjects: named, verb: -1 };
  }
  return { subjects: actorsOf(parsed, k, focus), verb: -1 };
}
