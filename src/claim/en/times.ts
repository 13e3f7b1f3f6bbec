import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, emit } from './bench.ts';
import { forNouns, leftOf, nounAt, verbAt } from './parsed.ts';
import { subjectOf } from './subjects.ts';
import { malwareOf } from './things.ts';

/** "active since 2019", "has been targeting X since 2021", "first seen in May 2023". */
export function readTimes(bench: Bench): void {
  const { parsed, focus } = bench;
  if (!parsed.has.has('date')) return;
  forNouns(parsed, undefined, (chunk, k) => {
    const date = chunk.refs.find((ref) => ref.kind === 'date');
    if (!date) return;
    const prep = parsed.chunks[leftOf(parsed, k)];
    const since = (prep?.kind === 'prep' || prep?.kind === 'sub') && prep.word === 'since';
    const spoken = /^since\b/iu.test(date.text);
    if (!since && !spoken) {
      startOf(bench, k, date);
      return;
    }
    let verb = leftOf(parsed, k);
    while (verb >= 0 && !verbAt(parsed, verb)) {
      const passed = nounAt(parsed, verb);
      if (passed?.head === 'active') break;
      if (parsed.chunks[verb]?.kind === 'stop') return;
      verb = leftOf(parsed, verb);
    }
    // "Since May 2023 at the latest it has hunted …"
    if (verb < 0 && (since || spoken)) verb = firstVerb(bench, k);
    const described = nounAt(parsed, verb);
    const group = verbAt(parsed, verb);
    const nouns = described ? activeSubject(bench, verb) : verb >= 0 ? acting(bench, verb) : [];
    if (
      group?.passive &&
      !/^(?:track|observe|see|know|monitor|follow|detect|use|distribute|deploy)$/u.test(group.lemma)
    )
      return;
    if (
      group &&
      /^(?:say|report|patch|fix|publish|release|update|make|take|wane|become|arrest|sanction|remove)$/u.test(
        group.lemma,
      )
    )
      return;
    const who = nouns.flatMap((at) => {
      const actors = actorsOf(parsed, at, focus);
      return actors.length > 0 ? actors : malwareOf(parsed, at, focus);
    });
    const named = who.filter((ref) => ref.kind !== 'group' && ref.kind !== 'activity');
    const { sentence } = parsed.scene;
    if (bench.drafts.some((draft) => draft.predicate === 'active-since' && draft.sentence === sentence))
      return;
    emit(bench, 'active-since', named, [date], group ? verb : k, 'en/active-since', {
      isState: true,
      ...(group ? {} : { fixed: { status: 'asserted' } }),
    });
  });
}

function firstVerb(bench: Bench, k: number): number {
  const { chunks } = bench.parsed;
  for (let at = k + 1; at < chunks.length; at++) {
    const chunk = chunks[at];
    if (chunk?.kind === 'stop') return -1;
    if (chunk?.kind === 'vg' && chunk.form === 'fin')
      return chunk.passive || !/\b(?:has|have)\b/u.test(chunk.words) ? -1 : at;
  }
  return -1;
}

function acting(bench: Bench, verb: number): readonly number[] {
  return subjectOf(bench.parsed, verb);
}

/** "X, active since 2019", "a group active since 2019". */
function activeSubject(bench: Bench, k: number): readonly number[] {
  const { parsed } = bench;
  let at = leftOf(parsed, k);
  const verb = verbAt(parsed, at);
  if (verb) return subjectOf(parsed, at);
  if (at < 0) {
    const main = parsed.chunks.findIndex((chunk, i) => i > k && chunk.kind === 'vg' && chunk.form === 'fin');
    return main < 0 ? [] : subjectOf(parsed, main);
  }
  if (parsed.chunks[at]?.kind === 'comma') at = leftOf(parsed, at);
  const noun = nounAt(parsed, k);
  if (noun && noun.tokens.length > 1) return [k];
  return nounAt(parsed, at) ? [at] : [];
}

/** "goes back to 2012", "can be traced back to 2012". */
function isBack(bench: Bench, verb: number, prep: number): boolean {
  return bench.parsed.chunks
    .slice(verb + 1, prep)
    .some((chunk) => chunk.kind === 'adv' && chunk.word === 'back');
}

function startOf(bench: Bench, k: number, date: Ref): void {
  const { parsed, focus } = bench;
  const prep = leftOf(parsed, k);
  const mark = parsed.chunks[prep];
  if (mark?.kind !== 'prep' || !/^(?:in|to|from|around)$/u.test(mark.word)) return;
  const verb = leftOf(parsed, prep);
  const group = verbAt(parsed, verb);
  if (!group) return;
  const first =
    /\bfirst\b/u.test(group.words) &&
    /^(?:see|observe|identify|spot|detect|document|discover|appear|emerge|surface)$/u.test(group.lemma);
  const dates =
    group.lemma === 'date' ||
    (/^(?:go|stretch|reach|trace|run)$/u.test(group.lemma) && isBack(bench, verb, prep)) ||
    (group.lemma === 'emerge' && group.form === 'fin');
  if (!first && !dates) return;
  emit(
    bench,
    'active-since',
    subjectOf(parsed, verb).flatMap((at) => actorsOf(parsed, at, focus)),
    [date],
    verb,
    'en/first-seen',
    { isState: true },
  );
}
