import type { Ref } from '../ref.ts';
import type { Skeleton } from '../skeleton.ts';
import type { Chunk, Mark, NounPhrase, VerbGroup } from './chunk.ts';
import { byFirst } from './compounds.ts';
import { settle } from './settle.ts';
import type { Token } from './token.ts';
import { tokensOf } from './tokens.ts';
import { classOf, type HeadClass } from './words.ts';

const dayWord = /^(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

/** Adjectives that stand behind their noun: "holds X responsible for". */
const predicateWord = /^(?:responsible|accountable|liable|active|capable|available)$/u;

const nounTags = new Set(['det', 'num', 'word', 'slot', 'poss', 'suffix']);

/** Cuts a sentence into noun phrases, verb groups and the small words and marks between them. */
export function chunksOf(skeleton: Skeleton): Chunk[] {
  const all = tokensOf(skeleton);
  const tokens = all.some((token) => token.tag === 'quote')
    ? all.filter((token) => token.tag !== 'quote')
    : all;
  const chunks: Chunk[] = [];
  let i = 0;
  let adverbs = '';
  let adverbStart = -1;
  while (i < tokens.length) {
    const token = tokens[i];
    if (!token) break;
    const joined = phraseAt(tokens, i);
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

/** The compound preposition or conjunction that begins here. */
function phraseAt(tokens: readonly Token[], i: number) {
  return byFirst
    .get(tokens[i]?.lower ?? '')
    ?.find((phrase) => phrase.words.every((word, k) => tokens[i + k]?.lower === word));
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
    if (/^(?:evidence|proof|confidence)$/u.test(previous.lower) && token.ref) break;
    if (token.tag === 'num' && previous.ref && classOf(tokens[i + 1]?.lower ?? '') === 'time') break;
    if (token.tag === 'det' && previous.tag !== 'det' && previous.tag !== 'poss') break;
    if (verbGroupEnd(tokens, i) > i) break;
    if (token.tag === 'word' && phraseAt(tokens, i)) break;
    // "whose delivery Talion disrupted": two phrases.
    const kind = token.ref?.kind ?? '';
    if (
      tokens[from]?.lower === 'whose' &&
      previous.tag === 'word' &&
      /^(?:organisation|actor|person)$/u.test(kind)
    )
      break;
    if (token.ref?.kind === 'date' && previous.tag !== 'det' && previous.tag !== 'word') break;
    if (token.ref?.kind === 'date' && (previous.lower === 'active' || /^since\b/iu.test(token.ref.text)))
      break;
    // "For three years X read …"
    if (token.ref && previous.tag === 'word' && classOf(previous.lower) === 'time') break;
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
  let words = first.lower;
  const refs: Ref[] = first.ref ? [first.ref] : [];
  for (let k = 1; k < tokens.length; k++) {
    const token = tokens[k];
    if (!token) break;
    words += ` ${token.lower}`;
    if (token.ref) refs.push(token.ref);
  }
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
    words,
    det: word,
    head,
    headClass,
    headRef: last.ref,
    refs,
    bracketed: until - end > 1 ? skeleton.refsIn(end, until) : [],
    tokens,
  };
}

const describable = new Set(
  'entity entities individual individuals operative operatives officer officers unit units service services forces'.split(
    ' ',
  ),
);

/** "a state-affiliated entity", "threat individuals": words that stand for an actor only beside one that says so. */
function phraseClass(head: string, tokens: readonly Token[]): HeadClass {
  if (
    describable.has(head) &&
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
    while (
      tokens[next]?.tag === 'adv' ||
      (token.tag === 'have' &&
        (tokens[next]?.ref?.kind === 'date' || dayWord.test(tokens[next]?.lower ?? '')))
    )
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
    negated: words.length > 2 && /(?:^| )(?:not|never|n't|cannot|hardly|seldom)(?: |$)/u.test(words),
  };
}
