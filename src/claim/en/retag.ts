import type { Token } from './token.ts';
import { verbForm } from './verbs.ts';

/** "China linked hackers", "Iran backed groups": the hyphen is often left out. */
const bond =
  /^(?:linked|backed|sponsored|aligned|affiliated|nexus|based|supported|directed|funded|controlled)$/u;
const doerWord =
  /^(?:apt|threat|hack\w*|cyber\w*|espionage|actors?|groups?|gangs?|crews?|clusters?|spies|spy|state|adversar\w+|intru\w+|attackers?|campaigns?)$/u;

/** "tied that group to X": a word that points, no conjunction. */
const pointedAt = new Set(
  'group gang crew cluster actor campaign attack malware family flaw vulnerability bug country incident breach operation intrusion theft tool backdoor'.split(
    ' ',
  ),
);

/** The words that may need it: all others are passed over. */
const depending = new Set(
  'may that about around roughly over under since long that both each all - – — linked backed sponsored aligned affiliated nexus based supported directed funded controlled'.split(
    ' ',
  ),
);

/** Words whose first tag depends on their neighbours are given the right one, before verbs and nouns are told apart. */
export function retag(tokens: Token[], i: number): void {
  const token = tokens[i];
  if (!token || !depending.has(token.lower)) return;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  if (i > 0 && token.text === 'May') token.tag = 'word';
  // "since about 2010", "around 20 companies": a measure of nearness, no place.
  if (
    /^(?:about|around|roughly|over|under)$/u.test(token.lower) &&
    (next?.tag === 'num' || next?.ref?.kind === 'date' || next?.ref?.kind === 'duration')
  )
    token.tag = 'adv';
  // "have since been linked"
  if (token.lower === 'since' && previous?.tag === 'have') token.tag = 'adv';
  // "organisations – including those in …" goes on like a list.
  if (
    /^[-–—]$/u.test(token.text) &&
    /^(?:including|particularly|notably|especially|mainly|among)$/u.test(next?.lower ?? '')
  )
    token.tag = 'comma';
  if (token.lower === 'long' && previous?.tag === 'have') token.tag = 'adv';
  if (token.tag === 'that' && (next?.lower === 'same' || pointedAt.has(next?.lower ?? ''))) token.tag = 'det';
  // "about a dozen firms"
  if (
    /^(?:about|around|roughly|over)$/u.test(token.lower) &&
    /^(?:a|half)$/u.test(next?.lower ?? '') &&
    /^(?:dozen|hundred|thousand|million|billion|quarter|third|fifth)$/u.test(tokens[i + 2]?.lower ?? '')
  )
    token.tag = 'adv';
  if (
    i > 0 &&
    /^(?:both|each|all)$/u.test(token.lower) &&
    /^(?:slot|word|pron|have|be|modal)$/u.test(previous?.tag ?? '') &&
    ((next?.tag === 'word' && verbForm(next.lower)) || next?.tag === 'be')
  )
    token.tag = 'adv';
  if (
    bond.test(token.lower) &&
    previous?.ref &&
    /^(?:country|organisation)$/u.test(previous.ref.kind) &&
    isDoerNear(tokens, i)
  )
    tokens[i] = { ...token, tag: 'suffix', lower: `-${token.lower}` };
}

/** A word for a doer right behind, and no object "to" somebody ("Japan linked hackers to …"). */
function isDoerNear(tokens: readonly Token[], i: number): boolean {
  for (let at = i + 1; at < Math.min(tokens.length, i + 5); at++) {
    const token = tokens[at];
    if (!token || (token.tag !== 'word' && token.tag !== 'slot')) return false;
    if (!doerWord.test(token.lower)) continue;
    let end = at;
    while (tokens[end]?.tag === 'word' || tokens[end]?.tag === 'slot') end++;
    return tokens[end]?.tag !== 'to' && tokens[end]?.lower !== 'with';
  }
  return false;
}

/** "has observed the group exploit …": the verb of seeing takes a bare infinitive. */
export function isPerceived(tokens: readonly Token[], i: number): boolean {
  if (verbForm(tokens[i + 1]?.lower ?? '')?.form === 'base') return false;
  for (let at = i - 1; at >= Math.max(0, i - 10); at--) {
    const token = tokens[at];
    if (!token || token.tag === 'stop' || token.tag === 'comma' || token.tag === 'prep') return false;
    if (token.tag === 'verb') return /^(?:observe|see|watch|witness|notice)$/u.test(token.verb?.lemma ?? '');
  }
  return false;
}
