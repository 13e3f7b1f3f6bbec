import { hedged } from '../likelihood.ts';
import type { Ref } from '../ref.ts';
import { actorsOf, isActorPhrase, phraseRef } from './actors.ts';
import { type Bench, doersOf, emit } from './bench.ts';
import type { NounPhrase } from './chunk.ts';
import { listed, prepositionsOf } from './clauses.ts';
import { hit } from './hits.ts';
import { leftOf, nounAt, rightOf, verbAt, verbLeft } from './parsed.ts';
import { subjectOf } from './subjects.ts';
import { flawsIn, toolsIn, victimStretch } from './things.ts';
import { hedgeWord } from './words.ts';

/** Verbs by which somebody carries out an attack or campaign. */
const perpetrating = new Set(
  'launch conduct carry lead wage mount perpetrate run orchestrate execute commit stage direct begin start continue undertake perform coordinate initiate claim expand intensify escalate pursue plot attempt resume step do make'.split(
    ' ',
  ),
);

const assault =
  /^(?:attacks?|campaigns?|cyberattacks?|cyber-attacks?|intrusions?|operations?|espionage|assaults?|raids?|hacks?|breach(?:es)?|compromises?|heists?|strikes?|waves?|offensives?|incidents?|activit(?:y|ies)|hacking|targeting|theft|break-ins?|infiltration|infections?|surveillance|spying|cyberespionage|sabotage)$/u;

const entry = /^(?:breach(?:es)?|compromises?|hacks?|intrusions?|break-ins?|heists?|infiltration|hacking)$/u;

const usage =
  /^(?:use|usage|deployment|abuse|exploitation|delivery|distribution|weaponization|adoption|reliance|misuse)$/u;

/** "attacks on Y by X", "X's campaign against Y", "the exploitation of Z by X". */
export function readNominals(bench: Bench): void {
  const { parsed } = bench;
  parsed.chunks.forEach((chunk, k) => {
    if (chunk.kind !== 'np' || chunk.headRef) return;
    if (assault.test(chunk.head)) readAssault(bench, k, chunk);
    else if (usage.test(chunk.head)) readUsage(bench, k, chunk);
  });
}

function readAssault(bench: Bench, k: number, noun: NounPhrase): void {
  const { parsed } = bench;
  const preps = prepositionsOf(parsed, k);
  const doers = doersOfDeed(bench, k, noun);
  const verb = governing(bench, k);
  const manner = verb >= 0 ? verb : k;
  for (const one of preps) {
    if (!/^(?:on|against|at|into|of|across|in)$/u.test(one.word)) continue;
    if (
      (one.word === 'in' || one.word === 'across') &&
      verb >= 0 &&
      !perpetrating.has(verbAt(parsed, verb)?.lemma ?? '')
    )
      continue;
    if (
      one.word === 'of' &&
      !/^(?:hacks?|breach(?:es)?|compromises?|targeting|infiltration|hacking|surveillance)$/u.test(noun.head)
    )
      continue;
    const first = parsed.chunks[rightOf(parsed, k)];
    if (!(first?.kind === 'prep' && first === parsed.chunks[one.at]) && one.at > k + 6) continue;
    const doubt = hedgeWord.test(noun.words) ? hedged(noun.words) : undefined;
    hitBy(
      bench,
      manner,
      victimStretch(parsed, rightOf(parsed, one.at)),
      doers,
      entry.test(noun.head) && one.word !== 'in',
      doubt !== undefined,
    );
    break;
  }
  const own = noun.refs.filter(
    (ref) =>
      ref.kind === 'country' || ref.kind === 'organisation' || ref.kind === 'sector' || ref.kind === 'region',
  );
  const hyphen = noun.tokens.find(
    (token) => token.tag === 'suffix' && /^-(?:targeting|focused)/u.test(token.lower),
  );
  if (hyphen && own.length > 0)
    emit(
      bench,
      'targets',
      doers,
      own.filter((ref) => ref.kind !== 'organisation'),
      manner,
      'en/noun-victim',
    );
}

function hitBy(
  bench: Bench,
  at: number,
  nouns: readonly number[],
  doers: readonly Ref[],
  entered: boolean,
  doubtful: boolean,
): void {
  const before = bench.drafts.length;
  hit(bench, at, nouns, () => doers, entered, 'en/nominal');
  if (doubtful)
    for (let i = before; i < bench.drafts.length; i++) {
      const draft = bench.drafts[i];
      if (draft?.status === 'asserted') bench.drafts[i] = { ...draft, status: 'hedged' };
    }
}

/** The verb that has the deed as its object or subject, if one does. */
function governing(bench: Bench, k: number): number {
  const { parsed } = bench;
  const left = leftOf(parsed, k);
  if (verbAt(parsed, left)) return left;
  const mark = parsed.chunks[left];
  if (mark?.kind === 'prep') {
    const verb = leftOf(parsed, left);
    if (verbAt(parsed, verb)) return verb;
  }
  return -1;
}

/** Who did the deed: "by X" behind it, "X's …", the subject of "launched", of "responsible for" or "behind"; else the deed itself. */
function doersOfDeed(bench: Bench, k: number, noun: NounPhrase): readonly Ref[] {
  const { parsed, focus } = bench;
  const owners = noun.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign');
  if (owners.length > 0) return owners;
  const preps = prepositionsOf(parsed, k);
  for (const one of preps) {
    const first = nounAt(parsed, one.nouns[0] ?? -1);
    const isAgent = one.word === 'by' || (one.word === 'from' && first !== undefined && isActorPhrase(first));
    if (!isAgent) continue;
    const actors = listed(parsed, one.nouns).flatMap((at) => actorsOf(parsed, at, focus));
    if (actors.length > 0) return actors;
  }
  const verb = governing(bench, k);
  const group = verbAt(parsed, verb);
  if (group && verb < k && perpetrating.has(group.lemma) && !group.passive) {
    const doers = doersOf(bench, verb);
    if (doers.length > 0) return doers;
  }
  if (/^(?:its|their|his)$/u.test(noun.det ?? '')) return ownersMeant(bench, k);
  const answerable = answerableFor(bench, k);
  if (answerable.length > 0) return answerable;
  const around = clauseDoers(bench, k);
  if (around.length > 0) return around;
  if (
    noun.det === 'the' &&
    preps.some((one) => /^(?:on|against|at|of)$/u.test(one.word) && one.at === rightOf(parsed, k))
  )
    return [phraseRef(parsed, noun, 'activity')];
  return actorsOf(parsed, k, focus);
}

/** "its attacks": of whom the text speaks, unless a state or body named before in the sentence may be meant. */
function ownersMeant(bench: Bench, k: number): readonly Ref[] {
  for (let at = k - 1; at >= 0; at--) {
    const ref = nounAt(bench.parsed, at)?.headRef;
    if (ref?.kind === 'actor') return [ref];
    if (ref?.kind === 'country' || ref?.kind === 'organisation') return [];
  }
  return bench.focus.doers;
}

/** "X used Y in attacks on Z": who acts in the clause in which the deed stands as a circumstance. */
function clauseDoers(bench: Bench, k: number): readonly Ref[] {
  const { parsed } = bench;
  const mark = parsed.chunks[leftOf(parsed, k)];
  if (mark?.kind !== 'prep' || !/^(?:in|for|during|as|through|with|via|to)$/u.test(mark.word)) return [];
  const verb = verbLeft(parsed, leftOf(parsed, k));
  const group = verbAt(parsed, verb);
  if (
    !group ||
    /^(?:be|say|report|warn|see|find|observe|link|tie|attribute|publish|blame|accuse|charge|indict)$/u.test(
      group.lemma,
    )
  )
    return [];
  return doersOf(bench, verb).filter((ref) => ref.kind !== 'activity');
}

/** "Talion attributes a string of attacks to X", "pinned the attacks on X": whoever they are laid to. */
function accusedOf(bench: Bench, k: number): readonly Ref[] {
  const { parsed, focus } = bench;
  let verb = leftOf(parsed, k);
  const mark = parsed.chunks[verb];
  if (mark?.kind === 'prep' && mark.word === 'of') verb = leftOf(parsed, leftOf(parsed, verb));
  const group = verbAt(parsed, verb);
  if (
    !group ||
    group.passive ||
    !/^(?:attribute|ascribe|link|tie|trace|pin|connect|lay|blame)$/u.test(group.lemma)
  )
    return [];
  const to = prepositionsOf(parsed, verb).find((one) =>
    /^(?:pin|blame)$/u.test(group.lemma)
      ? one.word === 'on' && one.at > k
      : /^(?:to|with)$/u.test(one.word) && one.at > k,
  );
  return to
    ? listed(parsed, to.nouns)
        .flatMap((at) => actorsOf(parsed, at, focus))
        .filter((ref) => ref.kind === 'actor')
    : [];
}

/** "X is behind / responsible for the attacks", "attacks attributed to X". */
function answerableFor(bench: Bench, k: number): readonly Ref[] {
  const { parsed, focus } = bench;
  const accused = accusedOf(bench, k);
  if (accused.length > 0) return accused;
  const prep = leftOf(parsed, k);
  const mark = parsed.chunks[prep];
  if (mark?.kind === 'prep' && /^(?:behind|for|in)$/u.test(mark.word)) {
    const before = leftOf(parsed, prep);
    const noun = nounAt(parsed, before);
    const copula = noun ? leftOf(parsed, before) : before;
    const verb = verbAt(parsed, copula);
    if (
      verb &&
      /^(?:be|claim|stand|blame)$/u.test(verb.lemma) &&
      (verb.lemma !== 'blame' || verb.passive) &&
      (!noun || /^(?:responsib(?:le|ility)|hand|role|actor|group|culprit)$/u.test(noun.head))
    ) {
      return subjectOf(parsed, copula).flatMap((at) => actorsOf(parsed, at, focus));
    }
  }
  for (let at = k + 1; at < Math.min(parsed.chunks.length, k + 12); at++) {
    const group = verbAt(parsed, at);
    if (
      group?.lemma === 'be' &&
      /^(?:work|handiwork|doing)$/u.test(nounAt(parsed, rightOf(parsed, at))?.head ?? '')
    ) {
      const of = prepositionsOf(parsed, at).find((one) => one.word === 'of');
      return of ? listed(parsed, of.nouns).flatMap((other) => actorsOf(parsed, other, focus)) : [];
    }
    if (parsed.chunks[at]?.kind === 'stop' || parsed.chunks[at]?.kind === 'comma') break;
    if (
      group?.passive &&
      /^(?:attribute|link|tie|ascribe|carry|conduct|launch|perpetrate|orchestrate|lead|stage|mount)$/u.test(
        group.lemma,
      )
    ) {
      const one = prepositionsOf(parsed, at).find((other) => /^(?:to|by|with)$/u.test(other.word));
      return one
        ? listed(parsed, one.nouns)
            .flatMap((other) => actorsOf(parsed, other, focus))
            .filter((ref) => ref.kind === 'actor')
        : [];
    }
    if (group) break;
  }
  return [];
}

/** "the use of T by X", "X's exploitation of CVE-…". */
function readUsage(bench: Bench, k: number, noun: NounPhrase): void {
  const { parsed, focus } = bench;
  const preps = prepositionsOf(parsed, k);
  const of = preps.find((one) => one.word === 'of' || (noun.head === 'reliance' && one.word === 'on'));
  if (!of || of.at > k + 2) return;
  const by = preps.find((one) => one.word === 'by');
  const owners = noun.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign');
  const agents = by ? listed(parsed, by.nouns).flatMap((at) => actorsOf(parsed, at, focus)) : [];
  const pointing = /^(?:its|their)$/u.test(noun.det ?? '') ? ownersMeant(bench, k) : [];
  const doers = owners.length > 0 ? owners : agents.length > 0 ? agents : pointing;
  if (doers.length === 0) return;
  const verb = governing(bench, k);
  const at = verb >= 0 ? verb : k;
  emit(
    bench,
    'exploits',
    doers,
    flawsIn(parsed, of.nouns).filter(
      (ref) => ref.kind === 'vulnerability' || /^(?:exploitation|abuse)$/u.test(noun.head),
    ),
    at,
    'en/nominal-flaw',
  );
  emit(bench, 'uses', doers, toolsIn(parsed, of.nouns), at, 'en/nominal-tool');
}
