import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, carried, emit } from './bench.ts';
import { hit, passiveVictims } from './hits.ts';
import { leftOf, nounAt, rightOf, verbAt } from './parsed.ts';
import { phraseRef } from './phrases.ts';
import { prepositionsOf } from './prepositions.ts';
import { subjectOf } from './subjects.ts';
import { malwareOf, toolsIn, victimStretch } from './things.ts';

const victimWords = new Set([
  'victim',
  'victims',
  'target',
  'targets',
  'victimology',
  'infection',
  'infections',
  'prey',
]);

/** "Targets include banks in Japan", "X's victims were located in …", "Foxdoor infections were found in …". */
export function victimLists(bench: Bench, i: number): void {
  const { parsed } = bench;
  const group = verbAt(parsed, i);
  // "Among its victims were Y and Z".
  const left = leftOf(parsed, i);
  const listed = nounAt(parsed, left);
  const mark = parsed.chunks[leftOf(parsed, left)];
  if (
    group?.lemma === 'be' &&
    listed &&
    victimWords.has(listed.head) &&
    mark?.kind === 'prep' &&
    mark.word === 'among' &&
    nounAt(parsed, rightOf(parsed, i))
  ) {
    hit(
      bench,
      i,
      victimStretch(parsed, rightOf(parsed, i)),
      () => victimsOf(bench, left),
      false,
      'en/among-victims',
    );
    return;
  }
  for (const k of subjectOf(parsed, i)) {
    const noun = nounAt(parsed, k);
    if (!noun || !victimWords.has(noun.head)) continue;
    const next = rightOf(parsed, i);
    const mark = parsed.chunks[next];
    const from =
      mark?.kind === 'prep' && /^(?:in|across|from|throughout|at)$/u.test(mark.word)
        ? rightOf(parsed, next)
        : next;
    if (group?.passive && from === next) continue;
    hit(bench, i, victimStretch(parsed, from), () => victimsOf(bench, k), false);
  }
}

const suffering = new Set(['suffer', 'experience', 'endure', 'undergo', 'face', 'sustain']);

/** "Acme suffered a ransomware attack by X", "Acme fell victim to X". */
export function sufferers(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const lemma = verbAt(parsed, i)?.lemma ?? '';
  if (lemma !== 'fall' && !suffering.has(lemma)) return;
  const next = rightOf(parsed, i);
  const object = nounAt(parsed, next);
  const victims = subjectOf(parsed, i).flatMap((k) => (k < i ? victimStretch(parsed, k, i) : []));
  if (object?.headClass === 'activity' && suffering.has(lemma)) {
    const own = object.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'malware');
    const agents = prepositionsOf(parsed, next)
      .filter((one) => one.word === 'by' || one.word === 'from')
      .flatMap((one) => one.nouns.slice(0, 1))
      .flatMap((k) => actorsOf(parsed, k, focus));
    const doers =
      agents.length > 0 ? agents : own.length > 0 ? own : [{ ...phraseRef(parsed, object, 'activity') }];
    hit(
      bench,
      i,
      victims,
      () => doers,
      /^(?:breach|intrusion|compromise|break-in|hack)/u.test(object.head),
      'en/suffered',
    );
  } else if (lemma === 'fall' && /^(?:victim|prey)$/u.test(object?.head ?? '')) {
    const to = prepositionsOf(parsed, next).find((one) => one.word === 'to');
    if (to)
      hit(
        bench,
        i,
        victims,
        () =>
          to.nouns.slice(0, 1).flatMap((k) => {
            const actors = actorsOf(parsed, k, focus);
            return actors.length > 0 ? actors : malwareOf(parsed, k, focus);
          }),
        false,
        'en/fell-victim',
      );
  }
}

/** "X has been the target of a campaign by Y", "X became a victim of Y". */
export function targetOf(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const next = rightOf(parsed, i);
  const object = nounAt(parsed, next);
  if (!object || !/^(?:victims?|targets?)$/u.test(object.head)) return;
  const of = prepositionsOf(parsed, next).find((one) => /^(?:of|by|for)$/u.test(one.word));
  if (!of || of.at !== rightOf(parsed, next)) return;
  const k = rightOf(parsed, of.at);
  const by = prepositionsOf(parsed, k).find((one) => /^(?:by|from)$/u.test(one.word));
  const agents = by ? by.nouns.slice(0, 1).flatMap((at) => actorsOf(parsed, at, focus)) : [];
  const actors = agents.length > 0 ? agents : actorsOf(parsed, k, focus);
  hit(
    bench,
    i,
    passiveVictims(bench, i),
    () => (actors.length > 0 ? actors : malwareOf(parsed, k, focus)),
    false,
    'en/target-of',
  );
}

/** "The gang added Acme to its leak site": whom it says that it has hit. */
export function leakSite(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const group = verbAt(parsed, i);
  if (!group || !/^(?:add|list|post|name|publish|include|put|feature)$/u.test(group.lemma)) return;
  const site = prepositionsOf(parsed, i).find(
    (one) =>
      /^(?:to|on|among|in)$/u.test(one.word) &&
      /\b(?:leak|leaks|extortion|shaming|victims?|tor|dark ?web|darknet)\b/u.test(
        nounAt(parsed, rightOf(parsed, one.at))?.words ?? '',
      ),
  );
  if (!site) return;
  const victims = group.passive
    ? passiveVictims(bench, i)
    : victimStretch(parsed, rightOf(parsed, i)).filter((k) => k < site.at);
  const owner = nounAt(parsed, rightOf(parsed, site.at));
  const own = owner?.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'malware') ?? [];
  const doers = group.passive ? own : subjectOf(parsed, i).flatMap((k) => actorsOf(parsed, k, focus));
  hit(bench, i, victims, () => (doers.length > 0 ? doers : own), false, 'en/leak-site');
}

/** Whose victims: "the victims of X", "X's victims", else whom the text speaks of. */
function victimsOf(bench: Bench, k: number): readonly Ref[] {
  const { parsed, focus } = bench;
  const own = nounAt(parsed, k)?.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'malware') ?? [];
  if (own.length > 0) return own;
  if (nounAt(parsed, k)?.det === 'whose') {
    const comma = leftOf(parsed, k);
    const owner = parsed.chunks[comma]?.kind === 'comma' ? leftOf(parsed, comma) : comma;
    return [...actorsOf(parsed, owner, focus), ...malwareOf(parsed, owner, focus)];
  }
  const of = prepositionsOf(parsed, k).find(
    (one) => one.word === 'of' || one.word === 'by' || one.word === 'with',
  );
  const named = of
    ? of.nouns.flatMap((at) => [...actorsOf(parsed, at, focus), ...malwareOf(parsed, at, focus)])
    : [];
  return named.length > 0 ? named : carried(bench);
}

/** "X and Y were among the victims", "X is one of those breached". */
export function amongVictims(bench: Bench, i: number): void {
  const { parsed } = bench;
  const among = prepositionsOf(parsed, i).find((one) => one.word === 'among' || one.word === 'of');
  const noun = among && nounAt(parsed, rightOf(parsed, among.at));
  if (
    !among ||
    !noun ||
    !/^(?:(?:the|its|their|those|\w+'s)\b.{0,20}? )?(?:victims?|targets?|(?:those|companies|organi[sz]ations|ones|entities) (?:breached|hit|affected|targeted|compromised|attacked|hacked))$/u.test(
      noun.words,
    )
  )
    return;
  const first = parsed.chunks[rightOf(parsed, i)];
  if (among.word === 'of' && !(first?.kind === 'np' && first.words === 'one')) return;
  hit(
    bench,
    i,
    passiveVictims(bench, i),
    () => victimsOf(bench, rightOf(parsed, among.at)),
    /(?:breached|compromised|hacked)$/u.test(noun.words),
    'en/among-victims',
  );
}

const lure =
  /^(?:e-?mails?|messages?|lures?|letters?|phishing|documents?|attachments?|invitations?|texts?)$/u;

/** "e-mails with X attached went to think tanks": what was sent, and to whom. */
export function sentTo(bench: Bench, i: number): void {
  const { parsed } = bench;
  const to = prepositionsOf(parsed, i).find((one) => one.word === 'to' || one.word === 'at');
  if (!to) return;
  for (const k of subjectOf(parsed, i)) {
    if (!lure.test(nounAt(parsed, k)?.head ?? '')) continue;
    const carriedBy: number[] = [];
    for (let at = k; at < i; at++) if (nounAt(parsed, at)) carriedBy.push(at);
    const doers = carried(bench);
    emit(bench, 'uses', doers, toolsIn(parsed, carriedBy), i, 'en/sent');
    hit(bench, i, victimStretch(parsed, rightOf(parsed, to.at)), () => doers, false, 'en/sent');
  }
}

/** "7,000 attacks …, the most in Japan and India": where they were. */
export function mostIn(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const group = verbAt(parsed, i);
  if (group?.form !== 'fin' || group.passive || !parsed.has.has('activity')) return;
  for (let k = i + 1; k < parsed.chunks.length; k++) {
    const chunk = parsed.chunks[k];
    const mark = parsed.chunks[rightOf(parsed, k)];
    if (chunk?.kind !== 'np' || !/^(?:the most|most)$/u.test(chunk.words) || mark?.kind !== 'prep') continue;
    if (mark.word !== 'in' || parsed.chunks[leftOf(parsed, k)]?.kind !== 'comma') continue;
    const who = subjectOf(parsed, i).flatMap((at) => actorsOf(parsed, at, focus));
    hit(bench, i, victimStretch(parsed, rightOf(parsed, rightOf(parsed, k))), () => who, false, 'en/most-in');
  }
}
