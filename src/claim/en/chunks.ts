import type { Ref } from '../ref.ts';
import type { Skeleton } from '../skeleton.ts';
import { type Token, tokensOf } from './tokens.ts';
import { classOf, type HeadClass, isSpeakerHead } from './words.ts';

interface Range {
  /** Indexes of the skeleton's form. */
  readonly start: number;
  readonly end: number;
}

export interface NounPhrase extends Range {
  readonly kind: 'np';
  /** Lower-case words, slots as they are. */
  readonly words: string;
  readonly det: string | undefined;
  /** Last word, lower-case; empty when a slot stands last. */
  readonly head: string;
  readonly headClass: HeadClass;
  /** The slot that stands last, where the phrase ends in a name or place. */
  readonly headRef: Ref | undefined;
  readonly refs: readonly Ref[];
  /** What stands in round brackets behind it. */
  readonly bracketed: readonly Ref[];
  readonly tokens: readonly Token[];
}

export interface VerbGroup extends Range {
  readonly kind: 'vg';
  /** `be` for a copula; '' never. */
  readonly lemma: string;
  form: 'fin' | 'ing' | 'part' | 'inf';
  readonly passive: boolean;
  /** Bare past form that may be finite or a participle, until the chunks around decide. */
  readonly bare: boolean;
  /** Auxiliaries, adverbs and verb as written, lower-case, with adverbs just before. */
  words: string;
  readonly modal: string | undefined;
  readonly negated: boolean;
}

export interface Mark extends Range {
  readonly kind: 'prep' | 'conj' | 'comma' | 'stop' | 'rel' | 'sub' | 'that' | 'adv';
  readonly word: string;
}

export type Chunk = NounPhrase | VerbGroup | Mark;

const phrases: readonly (readonly [string, Mark['kind'], string])[] = [
  ['as well as', 'conj', 'and'],
  ['and also', 'conj', 'and'],
  ['in order', 'adv', ''],
  ['such as', 'prep', 'including'],
  ['among them', 'prep', 'including'],
  ['among others', 'adv', ''],
  ['according to', 'prep', 'according to'],
  ['as reported by', 'prep', 'according to'],
  ['rather than', 'prep', 'rather than'],
  ['instead of', 'prep', 'rather than'],
  ['other than', 'prep', 'rather than'],
  ['as opposed to', 'prep', 'rather than'],
  ['but not', 'prep', 'rather than'],
  ['and not', 'prep', 'rather than'],
  ['except for', 'prep', 'rather than'],
  ['on behalf of', 'prep', 'on behalf of'],
  ['in the service of', 'prep', 'on behalf of'],
  ['at the behest of', 'prep', 'on behalf of'],
  ['under the direction of', 'prep', 'on behalf of'],
  ['at the direction of', 'prep', 'on behalf of'],
  ['on the orders of', 'prep', 'on behalf of'],
  ['on orders from', 'prep', 'on behalf of'],
  ['with the support of', 'prep', 'on behalf of'],
  ['with the backing of', 'prep', 'on behalf of'],
  ['with support from', 'prep', 'on behalf of'],
  ['with backing from', 'prep', 'on behalf of'],
  ['for the benefit of', 'prep', 'on behalf of'],
  ['in the interest of', 'prep', 'on behalf of'],
  ['in the interests of', 'prep', 'on behalf of'],
  ['in addition to', 'prep', 'along with'],
  ['apart from', 'prep', 'along with'],
  ['together with', 'prep', 'along with'],
  ['along with', 'prep', 'along with'],
  ['in conjunction with', 'prep', 'along with'],
  ['by means of', 'prep', 'via'],
  ['by way of', 'prep', 'via'],
  ['with the help of', 'prep', 'via'],
  ['with the aid of', 'prep', 'via'],
  ['through the use of', 'prep', 'via'],
  ['with the use of', 'prep', 'via'],
  ['by the use of', 'prep', 'via'],
  ['at least', 'adv', ''],
  ['more than', 'adv', ''],
  ['as many as', 'adv', ''],
  ['up to', 'adv', ''],
  ['as early as', 'adv', ''],
  ['no fewer than', 'adv', ''],
  ['so far', 'adv', ''],
  ['to date', 'adv', ''],
  ['for example', 'adv', ''],
  ['for instance', 'adv', ''],
  ['for its part', 'adv', ''],
  ['for their part', 'adv', ''],
  ['of late', 'adv', ''],
  ['at large', 'adv', ''],
  ['no longer', 'adv', 'no longer'],
  ['because of', 'prep', 'because of'],
  ['due to', 'prep', 'because of'],
  ['prior to', 'prep', 'before'],
  ['in response to', 'prep', 'in response to'],
  ['out of', 'prep', 'out of'],
  ['as if', 'sub', 'if'],
  ['as though', 'sub', 'if'],
  ['even if', 'sub', 'if'],
  ['in case', 'sub', 'if'],
  ['so that', 'sub', 'so that'],
  ['even though', 'sub', 'although'],
];
const byFirst = new Map<string, { words: string[]; kind: Mark['kind']; word: string }[]>();
for (const [text, kind, word] of phrases) {
  const words = text.split(' ');
  byFirst.set(words[0] ?? '', [...(byFirst.get(words[0] ?? '') ?? []), { words, kind, word }]);
}

const dayWord = /^(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;
/** Adjectives that stand behind their noun: "holds X responsible for". */
const predicateWord = /^(?:responsible|accountable|liable|active|capable|available)$/u;
const nounTags = new Set(['det', 'num', 'word', 'slot', 'poss', 'suffix']);

/** Cuts a sentence into noun phrases, verb groups and the small words and marks between them. */
export function chunksOf(skeleton: Skeleton): Chunk[] {
  const tokens = tokensOf(skeleton).filter((token) => token.tag !== 'quote');
  const chunks: Chunk[] = [];
  let i = 0;
  let adverbs = '';
  let adverbStart = -1;
  while (i < tokens.length) {
    const token = tokens[i];
    if (!token) break;
    const joined = byFirst
      .get(token.lower)
      ?.find((phrase) => phrase.words.every((word, k) => tokens[i + k]?.lower === word));
    if (joined) {
      const last = tokens[i + joined.words.length - 1] ?? token;
      chunks.push({ kind: joined.kind, word: joined.word, start: token.start, end: last.end });
      adverbs = joined.word === 'no longer' ? joined.word : '';
      i += joined.words.length;
      continue;
    }
    const verbEnd = verbGroupEnd(tokens, i);
    if (verbEnd > i) {
      let end = verbEnd;
      const isHelper = tokens[verbEnd - 1]?.tag !== 'verb';
      while (isHelper && tokens[end]?.tag === 'adv') end++;
      chunks.push(verbGroup(tokens.slice(i, verbEnd), adverbs, tokens.slice(verbEnd, end)));
      i = end;
      adverbs = '';
      continue;
    }
    if (token.tag === 'adv') {
      if (adverbStart < 0 || adverbs === '') adverbStart = i;
      adverbs = adverbStart === i ? token.lower : `${adverbs} ${token.lower}`;
      chunks.push({ kind: 'adv', word: token.lower, start: token.start, end: token.end });
      i++;
      continue;
    }
    adverbs = '';
    if (token.tag === 'pron') {
      chunks.push(nounPhrase(skeleton, [token], tokens[i + 1]?.start ?? skeleton.form.length));
      i++;
    } else if (nounTags.has(token.tag) || (token.tag === 'rel' && token.lower === 'whose')) {
      const end = nounEnd(tokens, i);
      chunks.push(nounPhrase(skeleton, tokens.slice(i, end), tokens[end]?.start ?? skeleton.form.length));
      i = end;
    } else {
      chunks.push({ kind: markKind(token), word: token.lower, start: token.start, end: token.end });
      i++;
    }
  }
  settle(chunks);
  return chunks;
}

function markKind(token: Token): Mark['kind'] {
  switch (token.tag) {
    case 'comma':
    case 'conj':
    case 'rel':
    case 'sub':
    case 'that':
      return token.tag;
    case 'prep':
    case 'to':
      return 'prep';
    default:
      return 'stop';
  }
}

/** A noun phrase goes on until a new determiner, a pronoun or anything that is no noun. */
function nounEnd(tokens: readonly Token[], from: number): number {
  let i = from + 1;
  for (; i < tokens.length; i++) {
    const token = tokens[i];
    const previous = tokens[i - 1];
    if (!token || !previous) break;
    if (
      token.tag === 'adv' &&
      previous.tag !== 'word' &&
      previous.tag !== 'slot' &&
      nounTags.has(tokens[i + 1]?.tag ?? '') &&
      tokens[i + 1]?.tag !== 'det'
    )
      continue;
    if (!nounTags.has(token.tag)) break;
    if (token.tag === 'det' && previous.tag !== 'det' && previous.tag !== 'poss') break;
    if (verbGroupEnd(tokens, i) > i) break;
    if (token.ref?.kind === 'date' && previous.tag !== 'det' && previous.tag !== 'word') break;
    if (previous.ref?.kind === 'date' || dayWord.test(previous.lower) || dayWord.test(token.lower)) break;
    if (predicateWord.test(token.lower) && previous.tag !== 'det' && nounTags.has(previous.tag)) break;
  }
  return i;
}

function nounPhrase(skeleton: Skeleton, tokens: readonly Token[], until: number): NounPhrase {
  const first = tokens[0];
  let last = tokens.at(-1);
  if (last?.tag === 'suffix' && tokens.length > 1) last = tokens.at(-2);
  if (first === undefined || last === undefined) throw new Error('a noun phrase has a word');
  const end = tokens.at(-1)?.end ?? last.end;
  const head = last.ref ? '' : last.lower;
  const word = first.tag === 'det' || first.lower === 'whose' ? first.lower : undefined;
  const headClass: HeadClass =
    last.ref?.kind === 'date' || last.ref?.kind === 'duration'
      ? 'time'
      : last.ref
        ? 'other'
        : phraseClass(head, tokens);
  return {
    kind: 'np',
    start: first.start,
    end,
    words: tokens.map((token) => token.lower).join(' '),
    det: word,
    head,
    headClass,
    headRef: last.ref,
    refs: tokens.flatMap((token) => (token.ref ? [token.ref] : [])),
    bracketed: skeleton.refsIn(end, until),
    tokens,
  };
}

/** "a state-affiliated entity", "threat individuals": words that stand for an actor only beside one that says so. */
function phraseClass(head: string, tokens: readonly Token[]): HeadClass {
  if (
    /^(?:entit(?:y|ies)|individuals?|operatives?|officers?|units?|services?|forces)$/u.test(head) &&
    tokens.some(
      (token) =>
        /^-?(?:state|nation|hack|threat|cyber|malicious|intelligence|military|sponsored|backed|affiliated|linked|aligned)/u.test(
          token.lower,
        ) && token.text !== head,
    )
  ) {
    return /^(?:services?|forces|units?)$/u.test(head) ? classOf(head) : 'actor';
  }
  return classOf(head);
}

/** End of the verb group that starts at `from`, or `from` if none does. */
function verbGroupEnd(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (!first) return from;
  let i = from;
  if (first.tag === 'to') {
    let next = from + 1;
    while (tokens[next]?.tag === 'adv') next++;
    const tag = tokens[next]?.tag;
    if (tag !== 'verb' && tag !== 'be' && tag !== 'have' && tag !== 'do') return from;
    if (tag === 'verb' && tokens[next]?.verb?.form === 'ing') return from;
    i = next;
  } else if (
    first.tag !== 'verb' &&
    first.tag !== 'be' &&
    first.tag !== 'have' &&
    first.tag !== 'do' &&
    first.tag !== 'modal'
  )
    return from;
  for (;;) {
    const token = tokens[i];
    if (!token || token.tag === 'verb') return token ? i + 1 : i;
    let next = i + 1;
    while (tokens[next]?.tag === 'adv' || (token.tag === 'have' && tokens[next]?.ref?.kind === 'date'))
      next++;
    const follower = tokens[next];
    const goesOn =
      follower !== undefined &&
      ((follower.tag === 'verb' &&
        (token.tag !== 'be' ||
          follower.verb?.form === 'ing' ||
          follower.verb?.form === 'pastpart' ||
          follower.verb?.form === 'part')) ||
        (follower.tag === 'be' && (token.tag !== 'be' || follower.lower === 'being')) ||
        (follower.tag === 'have' && token.tag === 'modal') ||
        (follower.tag === 'have' && token.tag === 'to'));
    if (!goesOn) return i + 1;
    i = next;
  }
}

function verbGroup(tokens: readonly Token[], adverbs: string, behind: readonly Token[]): VerbGroup {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) throw new Error('a verb group has a word');
  const main = last.verb;
  const beforeMain = tokens.slice(0, -1).filter((token) => token.tag !== 'adv');
  const helper = beforeMain.at(-1);
  const isPart = main !== undefined && (main.form === 'pastpart' || main.form === 'part');
  const passive = isPart && helper?.tag === 'be';
  const bare = isPart && beforeMain.length === 0;
  const lemma = main
    ? main.lemma
    : last.tag === 'be'
      ? 'be'
      : last.tag === 'have'
        ? 'have'
        : last.tag === 'do'
          ? 'do'
          : 'be';
  let form: VerbGroup['form'] = 'fin';
  if (first.tag === 'to') form = 'inf';
  else if (
    first.lower === 'having' ||
    first.lower === 'being' ||
    (beforeMain.length === 0 && main?.form === 'ing')
  )
    form = 'ing';
  else if (bare && main?.form === 'part') form = 'part';
  const words = [adverbs, ...[...tokens, ...behind].map((token) => token.lower)].join(' ').trim();
  return {
    kind: 'vg',
    start: first.start,
    end: last.end,
    lemma,
    form,
    passive: passive || (bare && main?.form === 'part'),
    bare: bare && main?.form === 'pastpart',
    words,
    modal: tokens.find((token) => token.tag === 'modal')?.lower,
    negated: /(?:^| )(?:not|never|n't|cannot|hardly|seldom)(?: |$)/u.test(words),
  };
}

const ambiguousPreps = new Set(['after', 'before', 'since', 'as', 'until', 'than', 'like', 'for']);
const intransitive = new Set(
  'emerge operate work appear occur happen begin start continue go come arise rely focus respond comment agree participate range live rise fall pose masquerade collaborate coordinate cooperate attempt try manage fail want move remain last evolve look return specialize specialise succeed lean switch turn differ belong refer point expand grow resurface surface debut act serve function vary plead evolve date break enter persist pivot burrow intrude spy snoop prey eavesdrop tunnel sneak lurk meddle intervene'.split(
    ' ',
  ),
);
const naming = new Set(['dub', 'call', 'name', 'label', 'track', 'know']);

function settle(chunks: Chunk[]): void {
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i];
    if (chunk?.kind !== 'vg' || !chunk.bare) continue;
    if (staysFinite(chunks, i, chunk)) chunk.form = 'fin';
    else chunks[i] = { ...chunk, form: 'part', passive: true };
  }
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i];
    const before = chunks[i - 1];
    const isNaming = chunk?.kind === 'prep' && chunk.word === 'as' && before?.kind === 'vg' && before.passive;
    if (chunk?.kind === 'prep' && ambiguousPreps.has(chunk.word) && !isNaming) {
      let at = i + 1;
      while (chunks[at]?.kind === 'np' || chunks[at]?.kind === 'adv') at++;
      const verb = chunks[at];
      if (at > i + 1 && verb?.kind === 'vg' && verb.form === 'fin' && chunks[at - 1]?.kind !== 'prep')
        chunks[i] = { ...chunk, kind: 'sub' };
    }
    if (chunk?.kind === 'that') chunks[i] = { ...chunk, kind: isRelative(chunks, i) ? 'rel' : 'that' };
  }
}

function staysFinite(chunks: readonly Chunk[], i: number, group: VerbGroup): boolean {
  let at = i + 1;
  while (chunks[at]?.kind === 'adv') at++;
  const next = chunks[at];
  let left = i - 1;
  while (chunks[left]?.kind === 'adv') left--;
  const previous = chunks[left];
  if (
    previous?.kind === 'rel' ||
    (previous?.kind === 'np' && /^(?:it|they|he|she|we|i|you)$/u.test(previous.words))
  )
    return true;
  if (previous === undefined) return false;
  if (previous.kind === 'np' && chunks[left - 1]?.kind === 'rel') return true;
  if (saying.has(group.lemma) && previous.kind === 'np' && canSay(previous))
    return !(next?.kind === 'prep' && next.word === 'by');
  if (next?.kind === 'np' && next.headClass !== 'time') {
    if (!naming.has(group.lemma)) return previous.kind !== 'prep';
    return (
      previous.kind === 'np' &&
      (previous.headRef?.kind === 'organisation' ||
        previous.headRef?.kind === 'person' ||
        previous.headClass === 'speaker')
    );
  }
  if (next?.kind === 'prep' && next.word === 'by') return false;
  if (next?.kind === 'that') return true;
  if (
    next?.kind === 'prep' &&
    /^(?:into|through|after|during)$/u.test(next.word) &&
    previous.kind === 'np' &&
    previous.headClass === 'actor'
  )
    return true;
  if (previous.kind === 'conj' || previous.kind === 'comma') {
    for (let k = left - 1; k >= 0; k--) {
      const other = chunks[k];
      if (other?.kind === 'stop' || other?.kind === 'sub') break;
      if (other?.kind === 'vg' && previous.kind === 'conj') return other.form === 'fin' && !other.passive;
    }
    return (
      previous.kind === 'comma' &&
      !naming.has(group.lemma) &&
      standsAlone(chunks, i) &&
      nounBefore(chunks, left)
    );
  }
  if (intransitive.has(group.lemma)) return true;
  if (previous.kind !== 'np') return false;
  for (let k = i + 1; k < chunks.length; k++) {
    const other = chunks[k];
    if (other?.kind === 'stop' || other?.kind === 'sub' || other?.kind === 'rel' || other?.kind === 'that')
      break;
    if (other?.kind === 'vg' && other.form === 'fin') return false;
  }
  for (let k = left - 1; k >= 0; k--) {
    const other = chunks[k];
    if (other?.kind === 'stop' || other?.kind === 'sub' || other?.kind === 'rel' || other?.kind === 'that')
      break;
    if (other?.kind === 'vg' && (other.form === 'fin' || other.form === 'inf')) return false;
  }
  return (
    previous.headRef?.kind === 'actor' ||
    previous.headRef?.kind === 'organisation' ||
    previous.headRef?.kind === 'person' ||
    previous.headClass === 'actor'
  );
}

const saying = new Set(
  'say tell warn note add write explain state claim believe think report announce'.split(' '),
);

function canSay(noun: NounPhrase): boolean {
  const kind = noun.headRef?.kind;
  return (
    kind === 'organisation' ||
    kind === 'person' ||
    kind === 'country' ||
    noun.headClass === 'speaker' ||
    isSpeakerHead(noun.head) ||
    (kind === undefined && /^(?:who|which|he|she|they|it|we)$/u.test(noun.words))
  );
}

/** No other finite verb in the clause: then this is its verb. */
function standsAlone(chunks: readonly Chunk[], i: number): boolean {
  for (const step of [-1, 1]) {
    for (let k = i + step; k >= 0 && k < chunks.length; k += step) {
      const other = chunks[k];
      if (other?.kind === 'stop') break;
      if (other?.kind === 'vg' && (other.form === 'fin' || other.bare) && chunks[k - 1]?.kind !== 'rel')
        return false;
    }
  }
  return true;
}

function nounBefore(chunks: readonly Chunk[], i: number): boolean {
  for (let k = i - 1; k >= 0 && chunks[k]?.kind !== 'stop'; k--) if (chunks[k]?.kind === 'np') return true;
  return false;
}

const thatNouns =
  /^(?:evidence|indications?|signs?|possibility|fact|claims?|allegations?|belief|assessment|suspicions?|conclusion|idea|suggestions?|proof|reports?|confidence|notion|view|likelihood|chance|hypothesis|theory|accusations?|doubt)$/u;

function isRelative(chunks: readonly Chunk[], i: number): boolean {
  const previous = chunks[i - 1];
  if (previous?.kind !== 'np' || previous.headClass === 'time') return false;
  if (thatNouns.test(previous.head)) return false;
  let at = i + 1;
  while (chunks[at]?.kind === 'adv') at++;
  return (
    chunks[at]?.kind === 'vg' ||
    !/^(?:confidence|certain|clear|likely|possible|sure|unclear|true)$/u.test(previous.head)
  );
}
