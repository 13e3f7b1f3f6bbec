import { endOf, type Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, emit } from './bench.ts';
import type { NounPhrase } from './chunk.ts';
import { claimantsOf } from './claimants.ts';
import { objectsOf } from './clauses.ts';
import { doersOf, doersOrMalware } from './doers.ts';
import { forNouns, forVerbs, leftOf, nounAt, rightOf, verbAt } from './parsed.ts';
import { prepositionsOf } from './prepositions.ts';
import { modalityAt } from './status.ts';
import { agentsOf, subjectOf } from './subjects.ts';

/** Behaviour that somebody shows: the doer of the clause in which it stands; malware where the malware does it. */
export function readTechniques(bench: Bench): void {
  const { parsed } = bench;
  for (const technique of parsed.scene.techniques) {
    const start = parsed.skeleton.indexOf(technique.start);
    const end = Math.max(start + 1, parsed.skeleton.indexOf(technique.end - 1) + 1);
    const verb = verbOf(bench, start, end);
    const doers = (verb >= 0 ? techniqueDoers(bench, verb) : nounDoers(bench, start, end)).filter(
      (ref) => ref.form === undefined,
    );
    if (doers.length === 0) continue;
    const at = verb >= 0 ? verb : chunkAt(bench, start);
    const claimants = claimantsOf(parsed, bench.quotations, at);
    const modality =
      verb >= 0 ? modalityAt(parsed, at, claimants.length > 0) : { status: 'asserted' as const };
    if (modality === undefined) continue;
    // "The ransomware gang boasted that …": the words name the kind of actor, and no deed of his.
    const spoken = chunkOf(bench, start);
    const isKind = spoken?.headClass === 'actor' || spoken?.headRef?.kind === 'actor';
    if (isKind && (verb < 0 || parsed.chunks[at] !== spoken)) continue;
    if (modality.status === 'denied' && nounAt(parsed, rightOf(parsed, at))?.det === 'no') continue;
    for (const doer of doers) {
      bench.drafts.push({
        predicate: 'uses',
        subject: endOf(doer),
        object: {
          kind: 'technique',
          value: technique.id,
          span: { start: technique.start, end: technique.end },
        },
        ...modality,
        claimants: claimants.length > 0 ? claimants : bench.voice,
        sentence: parsed.scene.sentence,
        construction: `en/technique (${technique.rule})`,
        commentary: bench.commentary,
      });
    }
  }
}

function techniqueDoers(bench: Bench, verb: number): readonly Ref[] {
  const doers = doersOrMalware(bench, verb, false);
  const group = verbAt(bench.parsed, verb);
  if (
    doers.length > 0 ||
    !group?.passive ||
    !/\b(?:is|are)\b/u.test(group.words) ||
    agentsOf(bench.parsed, verb).length > 0
  )
    return doers;
  return bench.focus.about.filter((ref) => ref.kind === 'malware');
}

/** The verb that says the behaviour: the first within its words, else the last before them. */
function verbOf(bench: Bench, start: number, end: number): number {
  const { chunks } = bench.parsed;
  let last = -1;
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i];
    if (!chunk || chunk.start >= end) break;
    if (chunk.kind === 'stop' && chunk.end <= start) last = -1;
    if (chunk.kind !== 'vg') continue;
    if (chunk.end > start) return i;
    last = i;
  }
  if (last >= 0) return last;
  const after = chunks.findIndex(
    (chunk) => chunk.kind === 'vg' && chunk.start >= end && chunk.form === 'fin' && chunk.passive,
  );
  return after;
}

function nounDoers(bench: Bench, start: number, end: number): readonly Ref[] {
  for (const [k, chunk] of bench.parsed.chunks.entries()) {
    if (chunk.kind === 'np' && chunk.end > start && chunk.start < end)
      return chunk.refs
        .filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign')
        .concat(actorsOf(bench.parsed, k, bench.focus).filter((ref) => ref.kind === 'actor'))
        .slice(0, 1);
  }
  return [];
}

/** The noun phrase in which the words stand. */
function chunkOf(bench: Bench, start: number): NounPhrase | undefined {
  const chunk = bench.parsed.chunks.find((one) => one.start <= start && one.end > start);
  return chunk?.kind === 'np' ? chunk : undefined;
}

function chunkAt(bench: Bench, start: number): number {
  return Math.max(
    0,
    bench.parsed.chunks.findIndex((chunk) => chunk.end > start),
  );
}

const goals =
  /^(?:espionage|intelligence|profit|money|gain|disruption|sabotage|theft|surveillance|extortion|secrets|information|data|credentials|funds|cryptocurrency|revenue|destruction|influence)$/u;

const aiming = new Set(
  'motivate drive be seek pursue prioritize covet steal gather collect obtain exfiltrate acquire siphon harvest'.split(
    ' ',
  ),
);

/** What an actor is after: "seeks trade secrets", "to steal credentials", "motivated by money". The text's own words. */
export function readAims(bench: Bench): void {
  const { parsed, focus } = bench;
  forVerbs(parsed, aiming, (chunk, i) => {
    if (chunk.passive && /^(?:motivate|drive)$/u.test(chunk.lemma)) {
      const by = prepositionsOf(parsed, i).find((one) => one.word === 'by');
      const who = subjectOf(parsed, i).flatMap((k) => actorsOf(parsed, k, focus));
      if (by) emit(bench, 'seeks', who, words(bench, by.nouns), i, 'en/motive', { isState: true });
      return;
    }
    if (chunk.passive) return;
    const mark = parsed.chunks[rightOf(parsed, i)];
    if (chunk.lemma === 'be' && mark?.kind === 'prep' && mark.word === 'after') {
      const who = subjectOf(parsed, i)
        .flatMap((k) => actorsOf(parsed, k, focus))
        .filter((ref) => ref.kind !== 'activity');
      emit(bench, 'seeks', who, words(bench, [rightOf(parsed, rightOf(parsed, i))]), i, 'en/is-after', {
        isState: true,
      });
      return;
    }
    const isWish = /^(?:seek|pursue|prioritize|covet)$/u.test(chunk.lemma);
    const isPurpose =
      chunk.form === 'inf' &&
      /^(?:steal|gather|collect|obtain|exfiltrate|acquire|siphon|harvest)$/u.test(chunk.lemma);
    if (!isWish && !isPurpose) return;
    const object = nounAt(parsed, rightOf(parsed, i));
    if (
      !object ||
      (isPurpose &&
        !goals.test(object.head) &&
        !/(?:s|data|information|property|intelligence)$/u.test(object.head))
    )
      return;
    if (/^(?:access|foothold|persistence|victims?|targets?)$/u.test(object.head)) return;
    const who = doersOf(bench, i);
    emit(
      bench,
      'seeks',
      who.filter((ref) => ref.kind !== 'malware'),
      words(bench, objectsOf(parsed, i, new Set(['of'])).slice(0, 4)),
      i,
      'en/aim',
    );
  });
}

function words(bench: Bench, nouns: readonly number[]): readonly Ref[] {
  return nouns.flatMap((k) => {
    const noun = nounAt(bench.parsed, k);
    if (!noun || noun.headClass === 'actor' || noun.headClass === 'time') return [];
    const start = bench.parsed.skeleton.offsetOf(noun.start);
    const last = noun.tokens.at(-1);
    const end = last?.ref ? last.ref.end : bench.parsed.skeleton.offsetOf(noun.end - 1) + 1;
    const { sentence, text } = bench.parsed.scene;
    const said = text.slice(start - sentence.start, end - sentence.start);
    return [{ kind: 'quantity' as const, value: said, text: said, start, end }];
  });
}

/** "adapts exploits within hours of disclosure". */
export function readSpeed(bench: Bench): void {
  const { parsed } = bench;
  if (!parsed.has.has('duration')) return;
  forNouns(parsed, undefined, (chunk, k) => {
    const span = chunk.refs.find((ref) => ref.kind === 'duration');
    if (!span) return;
    const around = parsed.form.slice(Math.max(0, chunk.start - 120), chunk.end + 60);
    if (
      !/\b(?:exploit\w*|vulnerabilit\w+|flaws?|proofs? of concept|pocs?|disclos\w+|patch\w*|public release)\b/iu.test(
        around,
      )
    )
      return;
    const prep = parsed.chunks[leftOf(parsed, k)];
    if (prep?.kind !== 'prep' || !/^(?:within|in)$/u.test(prep.word)) return;
    let verb = leftOf(parsed, k);
    while (verb >= 0 && !verbAt(parsed, verb)) verb = leftOf(parsed, verb);
    const group = verbAt(parsed, verb);
    if (
      !group ||
      !/^(?:exploit|adapt|weaponize|weaponise|transform|turn|adopt|use|leverage|incorporate|operationalize|develop|start|begin)$/u.test(
        group.lemma,
      )
    )
      return;
    emit(bench, 'adapts-exploits-within', doersOf(bench, verb), [span], verb, 'en/adapts', { isState: true });
  });
}
