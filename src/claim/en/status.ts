import { type Modality, moreCareful, plain } from '../draft.ts';
import { hedged } from '../likelihood.ts';
import { type Governor, governorsOf } from './governors.ts';
import { leftOf, nounAt, type Parsed, rightOf, verbAt, verbLeft } from './parsed.ts';
import { subjectOf } from './subjects.ts';
import { hearsayWord, hedgeWord } from './words.ts';

const doubting = new Set(
  'believe think suspect presume assume rumour rumor consider speculate suppose surmise suggest hint seem appear tend purport infer indicate estimate doubt fear deem guess'.split(
    ' ',
  ),
);

const hearsay = new Set('say report allege claim'.split(' '));

export const anonymous =
  /\b(?:sources?|rumou?rs?|people familiar|unnamed|anonymous|some (?:analysts|researchers|experts|reports|media)|commentators|critics|observers|media reports|local media|insiders|speculation)\b/u;

const asksOpenly = /^["“]?(?:how|who|what|which|where|why|when)\b/iu;
const openly =
  /\b(?:is|are|was|remains?|has|have) (?:\w+ ){0,2}?(?:unclear|unknown|uncertain|open|not (?:yet )?(?:been )?(?:known|clear|certain|found|established|determined|disclosed|said))\b/iu;

const opening = new RegExp(
  `^(?:${['reportedly', 'allegedly', 'possibly', 'probably', 'perhaps', 'apparently', 'presumably', 'maybe', 'likely', 'most likely', 'purportedly', 'supposedly'].join('|')})\\b`,
  'iu',
);

/** How firmly the clause of verb `i` is said; undefined when it is only supposed, feared or possible. */
export function modalityAt(
  parsed: Parsed,
  i: number,
  hasClaimant: boolean,
  isState = false,
): Modality | undefined {
  if (/\?["”]?$/u.test(parsed.form.trimEnd())) return undefined;
  // "How many firms were hit is unclear": a question, not a deed.
  if (asksOpenly.test(parsed.form) && openly.test(parsed.form))
    return isState ? { status: 'unknown' } : undefined;
  const own = ofVerb(parsed, i, hasClaimant, isState);
  if (own === undefined || sharesHabit(parsed, i)) return undefined;
  let result: Modality = own;
  if (
    /\baccording to (?:(?:unnamed|anonymous|some|media|local|several|multiple|two|people) )*(?:sources?|reports|media|people|officials who)\b/iu.test(
      parsed.form,
    ) &&
    !hasClaimant
  )
    result = moreCareful(result, { status: 'hedged' });
  let origin = i;
  for (const governor of governorsOf(parsed, i)) {
    const added = ofGovernor(parsed, governor, origin, hasClaimant, isState);
    origin = governor.at;
    if (added === undefined) return undefined;
    result = result.status === 'denied' && added.status === 'denied' ? plain : moreCareful(result, added);
  }
  const start = clauseStart(parsed, i);
  if (result.status === 'asserted' && opening.test(parsed.form.slice(start).trimStart()))
    return without(parsed.form.slice(start, start + 30), hasClaimant);
  return result;
}

/** "typically loads and executes": the second verb is as general as the first. */
function sharesHabit(parsed: Parsed, i: number): boolean {
  const left = leftOf(parsed, i);
  const before = verbAt(parsed, verbLeft(parsed, i));
  return (
    parsed.chunks[left]?.kind === 'conj' &&
    before?.form === 'fin' &&
    /\b(?:often|commonly|typically|usually|generally)\b/u.test(before.words) &&
    isGeneric(parsed, i)
  );
}

function clauseStart(parsed: Parsed, i: number): number {
  for (let k = i - 1; k >= 0; k--) if (parsed.chunks[k]?.kind === 'stop') return parsed.chunks[k]?.end ?? 0;
  return 0;
}

function ofVerb(parsed: Parsed, i: number, hasClaimant: boolean, isState: boolean): Modality | undefined {
  const group = verbAt(parsed, i);
  if (!group) return plain;
  const { words, modal } = group;
  if (modal !== undefined && /^(?:will|shall|should|must|would)$/u.test(modal)) return undefined;
  if (modal === 'can' || modal === 'could' || modal === 'cannot') {
    if (/\bcould\b.{0,24}\bhave\b/u.test(words)) return { status: 'hedged' };
    // What malware can do, it does.
    if (modal === 'can' && !group.negated && isMalwares(parsed, i)) return plain;
    if (!isState || modal === 'can') return undefined;
    return group.negated ? { status: 'unknown' } : { status: 'hedged' };
  }
  if (/\bno longer\b/u.test(words)) return undefined;
  if (isNothing(parsed, i)) return { status: group.negated ? 'asserted' : 'denied' };
  if (group.negated) return /\byet\b/u.test(words) ? { status: 'unknown' } : { status: 'denied' };
  if (/\b(?:often|commonly|typically|usually|generally|sometimes)\b/u.test(words) && isGeneric(parsed, i))
    return undefined;
  const confidence = /^.{0,90}?\bwith (?:low|moderate|medium)(?:[ -](?:to[ -])?\w+)? confidence\b/iu.exec(
    parsed.form.slice(Math.max(0, group.start - 60), group.end + 60),
  );
  if (confidence && isState) return { status: 'hedged' };
  if (hedgeWord.test(words)) return without(words, hasClaimant);
  return plain;
}

/** Hearsay words count only where no named speaker carries them. */
function without(words: string, hasClaimant: boolean): Modality {
  const rest = hasClaimant ? words.replace(hearsayWord, '') : words;
  return hedgeWord.test(rest) ? hedged(rest) : plain;
}

/** "shares no code with", "none of its systems were compromised": what the verb says is denied by its object or subject. */
function isNothing(parsed: Parsed, i: number): boolean {
  const object = nounAt(parsed, rightOf(parsed, i));
  if (object?.det === 'no' && !verbAt(parsed, i)?.passive && verbAt(parsed, i)?.lemma !== 'be') return true;
  const none = /^(?:none|nothing|nobody|neither|no one|little)\b/u;
  return subjectOf(parsed, i).some((k) => k < i && none.test(nounAt(parsed, k)?.words ?? ''));
}

function isMalwares(parsed: Parsed, i: number): boolean {
  const subjects = subjectOf(parsed, i);
  return (
    subjects.length > 0 &&
    subjects.every((k) => {
      const noun = nounAt(parsed, k);
      return noun?.headRef?.kind === 'malware' || noun?.headClass === 'malware';
    })
  );
}

function isGeneric(parsed: Parsed, i: number): boolean {
  return subjectOf(parsed, i).every((k) => {
    const noun = nounAt(parsed, k);
    if (!noun) return true;
    const isOne =
      noun.headClass === 'actor' &&
      noun.det !== undefined &&
      (!noun.head.endsWith('s') || /^(?:the|its|their|these|those)$/u.test(noun.det));
    return noun.refs.every((ref) => ref.kind !== 'actor') && !isOne && !/^(?:it|they)$/u.test(noun.words);
  });
}

function ofGovernor(
  parsed: Parsed,
  governor: Governor,
  origin: number,
  hasClaimant: boolean,
  isState: boolean,
): Modality | undefined {
  const { how, at } = governor;
  if (how === 'noun') return ofNoun(parsed, at);
  if (how === 'sub') return ofConjunction(parsed, at);
  if (
    how === 'inf' &&
    /^(?:abilit(?:y|ies)|capabilit(?:y|ies)|capacity|potential|plans?|intent(?:ion)?|power|means|opportunity|way|ways)$/u.test(
      nounAt(parsed, leftOf(parsed, origin))?.head ?? '',
    )
  )
    return undefined;
  const group = verbAt(parsed, at);
  if (!group) return plain;
  if (how === 'shared') return ofVerb(parsed, at, hasClaimant, isState);
  const { lemma, words } = group;
  const own =
    group.modal === 'can' || group.modal === 'could' ? undefined : ofVerb(parsed, at, hasClaimant, isState);
  if (own === undefined) return how === 'aside' ? plain : undefined;
  if (lemma === 'deny' || lemma === 'refute' || lemma === 'reject' || lemma === 'dispute')
    return group.negated ? plain : { status: 'denied' };
  if (lemma === 'doubt') return { status: 'hedged' };
  if (lemma === 'fail' || lemma === 'refuse' || lemma === 'decline' || (lemma === 'stop' && how === 'inf'))
    return group.negated ? plain : { status: 'denied' };
  if (/^(?:prevent|stop|block|thwart|foil|cease|quit|abandon)$/u.test(lemma) && how === 'gerund')
    return undefined;
  if (lemma === 'avoid' && how === 'gerund') return { status: 'denied' };
  if (/^(?:allow|enable|permit|let|help)$/u.test(lemma) && how === 'inf' && !/ed\b|\blet\b/u.test(words))
    return undefined;
  if (
    /^(?:urge|advise|recommend|encourage|expect|plan|vow|promise|threaten|want|hope|intend)$/u.test(lemma) &&
    how === 'inf'
  )
    return undefined;
  if (lemma === 'be' && how === 'inf') {
    const noun = nounAt(parsed, rightOf(parsed, at));
    if (noun && /\b(?:likely|unlikely|expected|able|possible|easy|hard|difficult)\b/u.test(noun.words))
      return hedgeWord.test(noun.words) ? hedged(noun.words) : undefined;
  }
  const careful = moreCareful(plain, own);
  if (
    /\bconfidence\b/u.test(parsed.form) &&
    /\bwith (?:low|moderate|medium)(?:[ -](?:to[ -])?\w+)? confidence\b/iu.test(
      parsed.form.slice(group.start, group.end + 60),
    )
  )
    return moreCareful({ status: 'hedged' }, careful);
  if (lemma === 'know' && (group.passive || how === 'that')) return careful;
  if (doubting.has(lemma) && !(lemma === 'consider' && how === 'gerund'))
    return own.status === 'denied' ? own : own.status === 'hedged' ? own : hedged(doubtWords(parsed, at));
  if (hearsay.has(lemma) && group.passive && how === 'inf')
    return hasClaimant ? careful : moreCareful({ status: 'hedged' }, careful);
  if ((lemma === 'claim' && how === 'inf') || (lemma === 'boast' && how !== 'aside'))
    return moreCareful({ status: 'hedged' }, careful);
  if (lemma === 'accuse' && group.passive && how === 'gerund')
    return hasClaimant ? careful : moreCareful({ status: 'hedged' }, careful);
  if (how === 'that' || how === 'aside') {
    const speakers = subjectOf(parsed, at).map((k) => nounAt(parsed, k)?.words ?? '');
    // Whoever attacked boasts of it himself: "The gang says it robbed …".
    const isOwn =
      /^(?:say|claim|boast|announce|brag|declare|write|post|assert)$/u.test(lemma) &&
      !group.passive &&
      subjectOf(parsed, at).some((k) => {
        const noun = nounAt(parsed, k);
        return (
          noun?.headRef?.kind === 'actor' || noun?.headRef?.kind === 'malware' || noun?.headClass === 'actor'
        );
      });
    if (isOwn) return moreCareful({ status: 'hedged' }, careful);
    if (speakers.some((speaker) => anonymous.test(speaker)))
      return moreCareful({ status: 'hedged' }, careful);
    if (own.status === 'denied') return { status: 'unknown' };
  }
  return careful;
}

function doubtWords(parsed: Parsed, at: number): string {
  const group = verbAt(parsed, at);
  return group?.words ?? '';
}

/** "no evidence that", "the possibility that", "it is likely that". */
function ofNoun(parsed: Parsed, at: number): Modality | undefined {
  const noun = nounAt(parsed, at);
  const adverb = parsed.chunks[at - 1];
  const words = `${adverb?.kind === 'adv' ? `${adverb.word} ` : ''}${noun?.words ?? ''}`;
  const verb = verbAt(parsed, leftOf(parsed, at));
  const negated = /^(?:no|little|insufficient)\b|\bno\b/u.test(words) || (verb?.negated ?? false);
  if (/\b(?:unclear|unknown|uncertain)\b/u.test(words)) return { status: 'unknown' };
  if (/\b(?:low|moderate|medium)\b.*\bconfidence\b/u.test(words)) return { status: 'hedged' };
  if (/\b(?:evidence|proof|indications?|signs?)\b/u.test(words))
    return negated ? { status: 'denied' } : { status: 'hedged' };
  if (
    /\b(?:possibility|likelihood|chance|suspicions?|speculation|theory|hypothesis|possible|likely|unlikely|probable|plausible|conceivable|certain)\b/u.test(
      words,
    )
  )
    return hedged(words);
  if (/\b(?:untrue|false|wrong)\b/u.test(words)) return { status: 'denied' };
  return plain;
}

/** "It is unclear whether", "has not said whether": a question left open, and no mere test ("checks whether"). */
function isOpen(parsed: Parsed, at: number): boolean {
  const mark = parsed.chunks[at];
  if (!mark) return false;
  const start = clauseStart(parsed, at);
  return /\b(?:unclear|unknown|uncertain|open question|mystery|(?:not|n['’]t|cannot|never|yet)\b.{0,24}\b(?:know|known|clear|say|said|determine\w*|confirm\w*|establish\w*|certain|sure|comment\w*|disclose\w*)|investigat\w+|question\w*|wonder\w*|doubt\w*|speculat\w+|debate\w*|declined)\b/iu.test(
    `${parsed.form.slice(start, mark.start)} ${at === 0 || parsed.form.slice(start, mark.start).trim() === '' ? parsed.form.slice(mark.end) : ''}`,
  );
}

function ofConjunction(parsed: Parsed, at: number): Modality | undefined {
  const mark = parsed.chunks[at];
  if (mark?.kind !== 'sub') return plain;
  if (mark.word === 'whether') return isOpen(parsed, at) ? { status: 'unknown' } : undefined;
  if (mark.word === 'if') {
    const before = verbAt(parsed, leftOf(parsed, at));
    const words = parsed.form.slice(0, mark.start);
    return before && /\b(?:unclear|unknown|not (?:known|clear|say)|asked|wonder|know)\b/iu.test(words)
      ? { status: 'unknown' }
      : undefined;
  }
  return mark.word === 'how' || mark.word === 'why' ? plain : undefined;
}
