import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, emit } from './bench.ts';
import { speakersIn } from './claimants.ts';
import { listed, stretchFrom } from './clauses.ts';
import { leftOf, nounAt, rightOf, verbAt } from './parsed.ts';
import { prepositionsOf } from './prepositions.ts';
import { subjectOf } from './subjects.ts';

/** Verbs by which `readMeasures` reads anything. */
export const measureVerbs = new Set(
  'place put slap levy add hit target offer issue file bring lodge announce take knock pull shut infiltrate raid confiscate freeze name list expel'.split(
    ' ',
  ),
);

const lists = /^(?:lists?|blacklist|watchlist|register|catalogue)$/u;
const penalties =
  /^(?:sanctions?|charges?|penalt(?:y|ies)|restrictions?|indictments?|warrants?|complaints?|bounty|bounties)$/u;

/** Bodies of state that act: agencies, ministries, the police, states themselves; a court or the police of a country stands for it. */
export function actingBodies(bench: Bench, i: number): readonly Ref[] {
  const { parsed } = bench;
  return subjectOf(parsed, i).flatMap((k) => {
    const noun = nounAt(parsed, k);
    const isOffice =
      noun !== undefined &&
      /^(?:courts?|judges?|tribunal|prosecutors?|police|authorities|officials|government|investigators|agents|detectives)$/u.test(
        noun.head,
      );
    if (noun && isOffice) {
      const own = noun.refs.filter((ref) => ref.kind === 'country' || ref.kind === 'organisation');
      if (own.length > 0) return own.slice(0, 1);
      const mark = parsed.chunks[rightOf(parsed, k)];
      const place = nounAt(parsed, rightOf(parsed, rightOf(parsed, k)))?.headRef;
      if (mark?.kind === 'prep' && /^(?:in|of|from)$/u.test(mark.word) && place?.kind === 'country')
        return [place];
    }
    return speakersIn(parsed, k).filter(
      (ref) => ref.kind !== 'person' && !/^(?:vendor|news|company)$/u.test(ref.role ?? ''),
    );
  });
}

/** "placed sanctions on X", "put X on its sanctions list", "issued a warrant for X", "offers $10m for information on X", "took X's servers offline". */
export function readMeasure(bench: Bench, i: number): void {
  const { parsed } = bench;
  const lemma = verbAt(parsed, i)?.lemma ?? '';
  const next = rightOf(parsed, i);
  const object = nounAt(parsed, next);
  if (!object || verbAt(parsed, i)?.passive) return;
  const struck = struckBy(bench, i, lemma, next);
  if (struck.length === 0) return;
  const bodies = actingBodies(bench, i);
  emit(
    bench,
    'acts-against',
    bodies,
    struck.filter((ref) => !bodies.includes(ref)),
    i,
    'en/measure',
  );
}

function struckBy(bench: Bench, i: number, lemma: string, next: number): readonly Ref[] {
  const { parsed } = bench;
  const object = nounAt(parsed, next);
  const preps = prepositionsOf(parsed, i);
  const behindIt = (words: RegExp) =>
    preps.filter((one) => words.test(one.word)).flatMap((one) => people(bench, listed(parsed, one.nouns)));
  if (object && penalties.test(object.head)) return behindIt(/^(?:on|against|for)$/u);
  if (/^(?:put|place|add|list|name)$/u.test(lemma)) {
    const isListed = preps.some(
      (one) =>
        /^(?:to|on)$/u.test(one.word) &&
        lists.test(nounAt(parsed, rightOf(parsed, one.at))?.head ?? '') &&
        /\b(?:sanction\w*|black|entity|wanted|designat\w*|terror\w*)\b|blacklist|watchlist/u.test(
          nounAt(parsed, rightOf(parsed, one.at))?.words ?? '',
        ),
    );
    return isListed ? people(bench, listed(parsed, stretchFrom(parsed, next))) : [];
  }
  if (/^(?:hit|target|slap)$/u.test(lemma)) {
    const isPenalty = preps.some(
      (one) => one.word === 'with' && penalties.test(nounAt(parsed, rightOf(parsed, one.at))?.head ?? ''),
    );
    return isPenalty ? people(bench, [next]) : [];
  }
  if (lemma === 'offer') {
    const info = preps.find(
      (one) =>
        one.word === 'for' &&
        /^(?:information|tips?|details|clues)$/u.test(nounAt(parsed, rightOf(parsed, one.at))?.head ?? ''),
    );
    const about = info && preps.find((one) => one.at > info.at && /^(?:on|about|of|to)$/u.test(one.word));
    return about ? people(bench, listed(parsed, about.nouns)) : [];
  }
  if (/^(?:take|knock|pull|shut)$/u.test(lemma)) {
    const behind = parsed.chunks.slice(next + 1, next + 4);
    const isOff = behind.some(
      (chunk) =>
        (chunk.kind === 'adv' && chunk.word === 'offline') ||
        (chunk.kind === 'prep' && /^(?:down|off)$/u.test(chunk.word)) ||
        (chunk.kind === 'np' && /^(?:offline|apart)$/u.test(chunk.words)),
    );
    const words = object?.words ?? '';
    const own = object?.refs.filter((ref) => /^(?:actor|malware|person)$/u.test(ref.kind)) ?? [];
    return isOff || /\b(?:offline|apart)$/u.test(words) ? own : [];
  }
  if (/^(?:infiltrate|raid|confiscate|freeze)$/u.test(lemma))
    return object?.refs.filter((ref) => /^(?:actor|person)$/u.test(ref.kind)) ?? [];
  return [];
}

/** People, actors and firms that noun phrases name; "X's leaders" stand for X. */
function people(bench: Bench, nouns: readonly number[]): readonly Ref[] {
  return nouns.flatMap((k) => {
    const noun = nounAt(bench.parsed, k);
    if (!noun) return [];
    const own = noun.refs.filter(
      (ref) =>
        ref.kind === 'person' ||
        ref.kind === 'actor' ||
        (ref.kind === 'organisation' && ref === noun.headRef),
    );
    if (own.length > 0) return own;
    const brand = noun.refs.filter((ref) => ref.kind === 'malware');
    if (brand.length > 0 && /^(?:leaders?|members?|operators?|affiliates?|gang|group)$/u.test(noun.head))
      return brand;
    const mark = leftOf(bench.parsed, k);
    return mark >= 0 ? actorsOf(bench.parsed, k, bench.focus).filter((ref) => ref.kind === 'actor') : [];
  });
}
