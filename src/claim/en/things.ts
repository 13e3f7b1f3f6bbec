import type { Ref } from '../ref.ts';
import { subjectBefore } from './actors.ts';
import type { NounPhrase } from './chunk.ts';
import { stretchFrom } from './clauses.ts';
import { namedBehind } from './naming.ts';
import { leftOf, nounAt, type Parsed, rightOf } from './parsed.ts';
import { apposedNames, isActorPhrase, isDoerBody } from './phrases.ts';
import { subjectOf } from './subjects.ts';
import type { Topic } from './topic.ts';
import { isVictimHead } from './words.ts';

/** Malware that a noun phrase stands for. */
export function malwareOf(parsed: Parsed, k: number, focus: Topic): readonly Ref[] {
  const noun = nounAt(parsed, k);
  if (!noun) return [];
  const named = noun.refs.filter((ref) => ref.kind === 'malware');
  if (noun.headRef?.kind === 'malware') return named;
  if (noun.headClass === 'malware' && named.length > 0) return named;
  if (noun.headClass === 'malware') {
    const called = malwareNamed(parsed, k);
    if (called.length > 0) return called;
    return /^(?:the|this)$/u.test(noun.det ?? '') ? malwareMeant(parsed, focus) : [];
  }
  if (noun.words !== 'it') return [];
  const before = subjectBefore(parsed, k);
  if (before !== undefined)
    return nounAt(parsed, before)?.words === 'it' ? [] : malwareOf(parsed, before, focus);
  return focus.about.every((ref) => ref.kind === 'malware') ? focus.about : [];
}

const isMalware = (ref: Ref) => ref.kind === 'malware' || ref.kind === 'tool';

/** "a tool of its own, which …": where the phrase ends. */
function pastOwn(parsed: Parsed, k: number): number {
  const mark = parsed.chunks[rightOf(parsed, k)];
  const own = rightOf(parsed, rightOf(parsed, k));
  return mark?.kind === 'prep' &&
    mark.word === 'of' &&
    /^(?:its|their|his) own$/u.test(nounAt(parsed, own)?.words ?? '')
    ? own
    : k;
}

/** The name that a phrase for malware goes with: "a backdoor called X", "the malware, X,". */
function malwareNamed(parsed: Parsed, k: number): readonly Ref[] {
  const called = namedBehind(parsed, k, isMalware);
  return called.length > 0 ? called : apposedNames(parsed, k, isMalware);
}

/** What "the malware" points to: the subject so far, the only one named, or the one named just before. */
function malwareMeant(parsed: Parsed, focus: Topic): readonly Ref[] {
  if (focus.about.length > 0 && focus.about.every((ref) => ref.kind === 'malware')) return focus.about;
  return focus.malwareSeen.size === 1 || parsed.scene.sentence.index - focus.malwareAt <= 2
    ? focus.malware
    : [];
}

/** Malware and tools that stand in noun phrases, as objects: the names themselves, with or without a word for what they are. */
export function toolsIn(parsed: Parsed, nouns: readonly number[], focus?: Topic): readonly Ref[] {
  return nouns.flatMap((k) => {
    const noun = nounAt(parsed, k);
    if (!noun || isPossessor(noun)) return [];
    if (noun.refs.length === 0 && noun.headClass === 'tool') return malwareNamed(parsed, pastOwn(parsed, k));
    if (noun.refs.length === 0 && noun.headClass === 'malware') {
      const called = malwareNamed(parsed, k);
      if (called.length > 0) return called;
      return focus && /^(?:the|this)$/u.test(noun.det ?? '') ? malwareMeant(parsed, focus) : [];
    }
    return noun.refs.filter((ref) => ref.kind === 'malware' || ref.kind === 'tool');
  });
}

function isPossessor(noun: NounPhrase): boolean {
  const at = noun.tokens.findIndex((token) => token.tag === 'poss');
  return (
    at > 0 &&
    !noun.tokens.slice(at).some((token) => token.ref) &&
    !/^(?:backdoors?|malware|tools?|capabilit(?:y|ies)|features?)$/u.test(noun.head)
  );
}

/** CVEs (in brackets too) and products that stand in noun phrases. */
export function flawsIn(parsed: Parsed, nouns: readonly number[], focus?: Topic): readonly Ref[] {
  return nouns.flatMap((k) => {
    const noun = nounAt(parsed, k);
    if (!noun) return [];
    const isBare = noun.refs.length === 0 && noun.bracketed.length === 0;
    if (noun.words === 'it') return flawMeant(parsed, k, focus);
    const apposed = isBare ? apposedNames(parsed, k, (ref) => ref.kind === 'vulnerability') : [];
    if (apposed.length > 0) return apposed;
    if (
      focus &&
      isBare &&
      noun.headClass === 'flaw' &&
      /^(?:the|this|these|those|both)$/u.test(noun.det ?? '')
    )
      return noun.head.endsWith('s') || focus.namedFlaws.length === 1 ? focus.namedFlaws : [];
    return [...noun.refs, ...noun.bracketed].filter(
      (ref) => ref.kind === 'vulnerability' || (ref.kind === 'product' && noun.refs.includes(ref)),
    );
  });
}

/** "… that X was abusing it": the one flaw named before in the sentence, else the one named last. */
function flawMeant(parsed: Parsed, k: number, focus: Topic | undefined): readonly Ref[] {
  const before = parsed.chunks
    .slice(0, k)
    .flatMap((chunk) => (chunk.kind === 'np' ? [...chunk.refs, ...chunk.bracketed] : []))
    .filter((ref) => ref.kind === 'vulnerability');
  const named = before.length > 0 ? before : (focus?.namedFlaws ?? []);
  return named.length === 1 ? named : [];
}

const ofVictims = new Set([
  'in',
  'across',
  'within',
  'throughout',
  'of',
  'including',
  'from',
  'at',
  'like',
  'along with',
  'among',
  'inside',
  'outside',
  'beyond',
  'around',
  'belonging to',
  'beside',
  'besides',
]);

/** Stretch of noun phrases that name victims, from chunk `from` on. */
export function victimStretch(parsed: Parsed, from: number, until?: number): readonly number[] {
  return nounAt(parsed, from) ? stretchFrom(parsed, from, ofVictims, until) : [];
}

/** Places, sectors and bodies that noun phrases name as hit; doers, malware, flaws and times are none. */
export function victimsIn(parsed: Parsed, nouns: readonly number[]): readonly Ref[] {
  const found: Ref[] = [];
  for (const k of nouns) {
    const noun = nounAt(parsed, k);
    if (
      !noun ||
      isActorPhrase(noun) ||
      noun.headClass === 'malware' ||
      noun.headClass === 'flaw' ||
      noun.headClass === 'time' ||
      noun.headClass === 'activity'
    )
      continue;
    if (noun.headRef && /^(?:malware|tool|vulnerability|campaign|person)$/u.test(noun.headRef.kind)) continue;
    if (/^(?:rather than)$/u.test(wordBefore(parsed, k))) break;
    const start = wordBefore(parsed, k);
    const isFramed =
      start === 'at' || start === 'from' ? noun.headClass !== 'other' || noun.headRef !== undefined : true;
    if (!isFramed) continue;
    for (const ref of noun.refs) if (isVictim(noun, ref)) found.push(ref);
    if (
      /^(?:it|they)$/u.test(noun.words) ||
      (/^(?:its|their)$/u.test(noun.det ?? '') && isVictimHead(noun.head))
    )
      found.push(...ownerMeant(parsed, k));
  }
  return found;
}

/** "Acme said it had been attacked", "… had entered its network": the body that is the subject before. */
function ownerMeant(parsed: Parsed, k: number): readonly Ref[] {
  const before = subjectBefore(parsed, k);
  if (before === undefined) return [];
  const verb = parsed.chunks.findIndex(
    (chunk, i) => i > before && chunk.kind === 'vg' && subjectOf(parsed, i).includes(before),
  );
  const all = verb < 0 ? [before] : subjectOf(parsed, verb);
  return all
    .flatMap((at) => nounAt(parsed, at)?.headRef ?? [])
    .filter((ref) => ref.kind === 'organisation' && !isDoerBody(ref) && ref.role !== 'news');
}

function wordBefore(parsed: Parsed, k: number): string {
  const mark = parsed.chunks[leftOf(parsed, k)];
  return mark?.kind === 'prep' ? mark.word : '';
}

function isVictim(noun: NounPhrase, ref: Ref): boolean {
  const index = noun.tokens.findIndex((token) => token.ref === ref);
  const after = noun.tokens[index + 1];
  const isLast = index === noun.tokens.length - 1;
  switch (ref.kind) {
    case 'country':
      return (
        !(
          after?.tag === 'suffix' &&
          !/^-(?:based|owned|born|born|headquartered|speaking|language)/u.test(after.lower)
        ) &&
        !(after?.tag === 'suffix' && /speaking|language/u.test(after.lower)) &&
        !/\b(?:dollars?|language|time|hackers?|actors?)\b/u.test(noun.words)
      );
    case 'region':
      return true;
    case 'sector':
      return (
        isLast ||
        isVictimHead(noun.head) ||
        noun.headRef?.kind === 'sector' ||
        noun.headRef?.kind === 'country' ||
        /(?:s|sector|industry|space|field|vertical|infrastructure|sphere|domain)$/u.test(noun.head)
      );
    case 'organisation':
      if (isDoerBody(ref) && ref.role !== 'military') return false;
      if (isLast) return true;
      if (after?.tag === 'poss')
        return (
          isVictimHead(noun.head) ||
          /^(?:data|mail|email|e-mail|files?|environment|source|code|repositor(?:y|ies))$/u.test(noun.head)
        );
      return (
        ref.role !== 'vendor' &&
        isVictimHead(noun.head) &&
        !/^(?:customers?|users?|clients?|researchers?|devices?|appliances?|servers?)$/u.test(noun.head)
      );
    default:
      return false;
  }
}
