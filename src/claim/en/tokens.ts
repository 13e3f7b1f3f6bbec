import type { Ref } from '../ref.ts';
import type { Skeleton } from '../skeleton.ts';
import { adjective, oftenNoun, singularDoer, tradeWord, verbBehindName } from './ambiguous-words.ts';
import { isPerceived, retag } from './retag.ts';
import { piecesOf } from './scanner.ts';
import { spellingOf } from './spelling.ts';
import type { Tag, Token } from './token.ts';
import type { VerbForm } from './verbs.ts';
import { classOf } from './words.ts';

/** Words and slots of a sentence with their first tags; verbs and nouns are told apart by what stands around them. */
export function tokensOf(skeleton: Skeleton): Token[] {
  const { form } = skeleton;
  const tokens: Token[] = [];
  let depth = 0;
  const hasContraction = form.includes("n't") || form.includes('n’t');
  const pieces = piecesOf(form, hasContraction);
  for (let k = 0; k < pieces.length; k += 2) {
    const text = String(pieces[k]);
    const start = Number(pieces[k + 1]);
    const isOpening = text === '(' || text === '[';
    if (isOpening) depth++;
    const isInside = depth > 0;
    if (depth > 0 && (text === ')' || text === ']')) depth--;
    // Brackets are read apart from the sentence around them.
    if (isInside) continue;
    const end = start + text.length;
    const ref = text.length === 1 ? skeleton.refAt(start) : undefined;
    const plain = ref ? { lower: text.toLowerCase(), tag: 'slot' as const } : spellingOf(text);
    const spelling =
      hasContraction && /^n['’]$/u.test(form.slice(end, end + 2))
        ? spellingOf(contracted(plain.lower))
        : plain;
    tokens.push({ text, lower: spelling.lower, start, end, tag: spelling.tag, ref });
  }
  pairDashes(tokens);
  for (let i = 0; i < tokens.length; i++) {
    retag(tokens, i);
    decide(tokens, i);
  }
  return tokens;
}

const dash = /^[-–—]$/u;

/** "X – known as Y – attacked Z": what stands between two dashes is set off as if by commas. */
function pairDashes(tokens: Token[]): void {
  let open: Token | undefined;
  let words = 0;
  for (const token of tokens) {
    words++;
    if (token.tag === 'stop' && !dash.test(token.text)) open = undefined;
    if (token.tag !== 'stop' || !dash.test(token.text)) continue;
    if (open && words > 1 && words < 20) {
      open.tag = 'comma';
      token.tag = 'comma';
      open = undefined;
    } else {
      open = token;
      words = 0;
    }
  }
}

/** "ca|n't", "wo|n't": the verb in full. */
function contracted(lower: string): string {
  return lower === 'ca' ? 'can' : lower === 'wo' ? 'will' : lower;
}

const nounBefore = new Set<Tag>(['det', 'num', 'poss']);

const startsNoun = new Set<Tag>(['det', 'slot', 'pron', 'num', 'quote']);

function decide(tokens: Token[], i: number): void {
  const token = tokens[i];
  if (token === undefined || token.tag !== 'word') return;
  // "last month"
  if (token.lower === 'last' && classOf(tokens[i + 1]?.lower ?? '') === 'time') return;
  const { verb: known, guess } = spellingOf(token.lower);
  if (!known && !guess) return;
  const previous = before(tokens, i);
  const next = tokens[i + 1];
  const form = known ?? (token.lower.includes('-') && previous?.tag !== 'be' ? undefined : guess);
  if (!form) return;
  const capital = i > 0 && /^\p{Lu}/u.test(token.text) && !/^\p{Lu}/u.test(tokens[0]?.text ?? 'A');
  if (capital && form.form !== 'pastpart' && form.form !== 'past') return;
  if (isVerb(token, form, known !== undefined, previous, next, tokens, i)) {
    token.tag = 'verb';
    token.verb = form;
  }
}

/** The last token before `i` that is no adverb. */
function before(tokens: readonly Token[], i: number): Token | undefined {
  let at = i - 1;
  while (at >= 0 && (tokens[at]?.tag === 'adv' || tokens[at]?.tag === 'quote')) at--;
  return tokens[at];
}

function isVerb(
  token: Token,
  { form, lemma }: VerbForm,
  isKnown: boolean,
  previous: Token | undefined,
  next: Token | undefined,
  tokens: readonly Token[],
  i: number,
): boolean {
  const tag = previous?.tag;
  const isNounNext = next !== undefined && (next.tag === 'word' || next.tag === 'slot');
  if (tag === 'modal' || tag === 'do') return form === 'base' || form === 'pastpart' || form === 'part';
  if (tag === 'to')
    return (
      (form === 'base' ||
        (form === 'pastpart' &&
          /^(?:hit|put|set|let|cut|spread|read|shut|split|quit|hurt|cost)$/u.test(token.lower))) &&
      !(oftenNoun.test(token.lower) && (next === undefined || next.tag === 'stop' || next.tag === 'comma'))
    );
  if (form === 'ing') {
    if (tag === 'be' || tag === 'have') return true;
    if (tag !== undefined && nounBefore.has(tag)) return false;
    if (tag === 'word' && /[^s]s$/u.test(previous?.lower ?? '') && next?.tag === 'prep' && isKnown)
      return true;
    if (
      tradeWord.test(token.lower) &&
      !(tag === 'prep' && next?.tag === 'slot') &&
      (isNounNext || tag === 'word' || tag === 'slot' || next?.tag === 'poss')
    )
      return false;
    if (tag === 'prep' || tag === 'sub' || tag === 'comma' || tag === 'conj')
      return isKnown || (next !== undefined && startsNoun.has(next.tag));
    if (tag === 'word' && previous && /^(?:and|cyber|spear)$/u.test(previous.lower)) return false;
    if (tag === 'word' && previous?.lower === 'state')
      return next?.tag === 'adv' || startsNoun.has(next?.tag ?? 'stop');
    return isKnown;
  }
  if (form === 'past') return tag !== 'det';
  if (form === 'pastpart' || form === 'part') {
    if (tag === 'be' || tag === 'have') return true;
    if (tag !== undefined && nounBefore.has(tag)) return false;
    if ((tag === 'prep' || tag === 'verb') && isNounNext) return false;
    if (tag === 'pron' || tag === 'slot' || tag === 'rel' || tag === 'that') return true;
    if (tag === 'word')
      return isKnown || next === undefined || startsNoun.has(next.tag) || next.tag === 'prep';
    if (tag === 'comma' || tag === 'conj' || tag === 'stop' || tag === 'sub' || tag === 'quote')
      return (
        isKnown &&
        (next === undefined ||
          next.tag !== 'word' ||
          verbBefore(tokens, i) ||
          /^(?:\p{Ll}+ly|by|to)$/u.test(next.lower))
      );
    return tag === undefined ? isKnown && (next?.tag === 'prep' || next?.tag === 'to') : isKnown;
  }
  if (lemma === 'be') return true;
  if (form === 's') {
    if (tag === 'rel' || tag === 'that' || tag === 'pron') return true;
    // "a group which it says belongs to …"
    if (
      tag === 'verb' &&
      !oftenNoun.test(token.lower) &&
      /^(?:say|believe|think|claim|suspect)$/u.test(previous?.verb?.lemma ?? '')
    )
      return true;
    if (
      tag === 'det' ||
      tag === 'num' ||
      tag === 'poss' ||
      tag === 'prep' ||
      tag === 'verb' ||
      tag === 'be' ||
      tag === 'have'
    )
      return false;
    if (tag === 'slot')
      return (
        isSubjectSlot(previous?.ref) &&
        token.lower !== 'affiliates' &&
        !(
          !(isDoerSlot(previous?.ref) && verbBehindName.test(token.lower)) &&
          oftenNoun.test(token.lower) &&
          next !== undefined &&
          (/^(?:on|against|by|from|in|of|and|are|were|have|between)$/u.test(next.lower) ||
            next.tag === 'verb' ||
            next.tag === 'comma' ||
            next.tag === 'stop')
        )
      );
    if (tag === 'word') {
      const noun = previous?.lower ?? '';
      if (noun === 'cyber') return false;
      if (next?.tag === 'to' && singularDoer.test(noun)) return true;
      if (/(?:[^s]s|ed)$/u.test(noun) && !/(?:us|is)$/u.test(noun)) return false;
      if (!oftenNoun.test(token.lower)) return true;
      return (
        !adjective.test(noun) &&
        ((next !== undefined && (startsNoun.has(next.tag) || next.tag === 'that')) ||
          (isNounNext && singularDoer.test(noun)))
      );
    }
    if (tag === 'conj' || tag === 'comma')
      return (
        !oftenNoun.test(token.lower) ||
        (next !== undefined &&
          (next.tag === 'det' || next.tag === 'pron' || (startsNoun.has(next.tag) && verbBefore(tokens, i))))
      );
    return false;
  }
  if (form === 'base') {
    if (
      (tag === 'word' || tag === 'slot') &&
      (isNounNext || startsNoun.has(next?.tag ?? 'stop')) &&
      isPerceived(tokens, i)
    )
      return true;
    if (tag === 'rel' || tag === 'pron' || tag === 'that') return true;
    if (tag === 'conj' || tag === 'comma')
      return (
        verbBefore(tokens, i) &&
        (!oftenNoun.test(token.lower) || (next !== undefined && startsNoun.has(next.tag)))
      );
    if (
      tag === 'word' &&
      next?.tag === 'prep' &&
      classOf(previous?.lower ?? '') === 'actor' &&
      /s$/u.test(previous?.lower ?? '') &&
      !/^(?:attack|campaign|activity)$/u.test(token.lower)
    )
      return true;
    if (
      tag === 'word' &&
      /(?:s|people|authorities|media|police)$/u.test(previous?.lower ?? '') &&
      !/(?:ss|us|is|windows)$/u.test(previous?.lower ?? '')
    )
      return (
        !oftenNoun.test(token.lower) ||
        (next !== undefined && (startsNoun.has(next.tag) || next.tag === 'word' || next.lower === 'into'))
      );
    if (
      next?.tag === 'to' &&
      previous?.ref?.kind === 'sector' &&
      previous.text !== token.text &&
      /s$/u.test(previous.ref.text)
    )
      return true;
    if (tag === 'slot')
      return (
        previous?.ref?.kind !== 'sector' &&
        previous?.ref?.kind !== 'product' &&
        !oftenNoun.test(token.lower) &&
        next !== undefined &&
        (startsNoun.has(next.tag) || next.tag === 'that')
      );
    return false;
  }
  return false;
}

const isDoerSlot = (ref: Ref | undefined) =>
  ref?.kind === 'actor' || ref?.kind === 'malware' || ref?.kind === 'campaign';

function isSubjectSlot(ref: Ref | undefined): boolean {
  return (
    ref !== undefined &&
    ref.kind !== 'product' &&
    ref.kind !== 'sector' &&
    ref.kind !== 'vulnerability' &&
    !(ref.kind === 'country' && ref.form === 'adjective') &&
    ref.kind !== 'date'
  );
}

function verbBefore(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0 && i - at < 30; at--) {
    const tag = tokens[at]?.tag;
    if (tag === 'stop') return false;
    if (tag === 'verb' || tag === 'modal' || tag === 'have' || tag === 'be') return true;
  }
  return false;
}
