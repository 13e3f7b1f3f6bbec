import type { Chunk, NounPhrase, VerbGroup } from './chunk.ts';
import { isSpeakerHead } from './words.ts';

const ambiguousPreps = new Set(['after', 'before', 'since', 'as', 'until', 'than', 'like', 'for']);

const intransitive = new Set(
  'emerge operate work appear occur happen begin start continue go come arise rely focus respond comment agree participate range live rise fall pose masquerade collaborate coordinate cooperate attempt try manage fail want move remain last evolve look return specialize specialise succeed lean switch turn differ belong refer point expand grow resurface surface debut act serve function vary plead evolve date break enter persist pivot burrow intrude spy snoop prey eavesdrop tunnel sneak lurk meddle intervene'.split(
    ' ',
  ),
);

const naming = new Set(['dub', 'call', 'name', 'label', 'track', 'know']);

export function settle(chunks: Chunk[]): void {
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
    const opens = chunk?.kind === 'prep' && (chunk.word !== 'for' || before?.kind === 'comma');
    if (chunk?.kind === 'prep' && opens && ambiguousPreps.has(chunk.word) && !isNaming) {
      let at = i + 1;
      while (chunks[at]?.kind === 'np' || chunks[at]?.kind === 'adv') at++;
      const verb = chunks[at];
      if (at > i + 1 && verb?.kind === 'vg' && verb.form === 'fin' && chunks[at - 1]?.kind !== 'prep')
        chunks[i] = { ...chunk, kind: 'sub' };
    }
    if (chunk?.kind === 'that') {
      const kind = isRelative(chunks, i) || isParallel(chunks, i) ? 'rel' : 'that';
      chunks[i] = { ...chunk, kind };
    }
  }
}

function staysFinite(chunks: readonly Chunk[], i: number, group: VerbGroup): boolean {
  let at = i + 1;
  while (chunks[at]?.kind === 'adv') at++;
  // "carried out an attack", "took over servers": the particle belongs to the verb.
  const particle = chunks[at];
  if (
    particle?.kind === 'prep' &&
    /^(?:out|over|up|off|down)$/u.test(particle.word) &&
    chunks[at + 1]?.kind === 'np'
  )
    at++;
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
  // "the malware, whose delivery Talion disrupted, …"
  const owned = chunks[left - 1];
  if (previous.kind === 'np' && owned?.kind === 'np' && owned.det === 'whose') return true;
  if (saying.has(group.lemma) && previous.kind === 'np' && canSay(previous))
    return !(next?.kind === 'prep' && next.word === 'by');
  if (previous.kind === 'comma' && next?.kind !== 'prep' && opensRelative(chunks, left)) return true;
  if (previous.kind === 'comma' && /^(?:say|add|tell|warn|write|explain)$/u.test(group.lemma))
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
  // "X spent two years inside …"
  if (group.lemma === 'spend' && next?.kind === 'np' && next.headClass === 'time') return true;
  // "The worm spread from A to B": nobody spread it.
  if (
    group.lemma === 'spread' &&
    previous.kind === 'np' &&
    (previous.headRef?.kind === 'malware' ||
      previous.headClass === 'malware' ||
      previous.headClass === 'activity') &&
    next?.kind === 'prep' &&
    /^(?:from|to|across|through|into|beyond|within|inside)$/u.test(next.word)
  )
    return true;
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

/** "who, under the name X, built": a relative clause goes on past its parenthesis. */
function opensRelative(chunks: readonly Chunk[], comma: number): boolean {
  for (let k = comma - 1; k >= Math.max(0, comma - 6); k--) {
    const kind = chunks[k]?.kind;
    if (kind === 'comma') return chunks[k - 1]?.kind === 'rel' && chunks[k + 1]?.kind === 'prep';
    if (kind !== 'np' && kind !== 'prep' && kind !== 'adv') return false;
  }
  return false;
}

const saying = new Set(
  'say tell warn note add write explain state claim believe think report announce confirm deny acknowledge admit'.split(
    ' ',
  ),
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

/** "a group that A has tied to X and that B reported": a second relative clause of the same noun. */
function isParallel(chunks: readonly Chunk[], i: number): boolean {
  if (chunks[i - 1]?.kind !== 'conj') return false;
  for (let k = i - 2; k >= 0; k--) {
    const kind = chunks[k]?.kind;
    if (kind === 'rel') return true;
    if (kind === 'stop' || kind === 'that') return false;
  }
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
