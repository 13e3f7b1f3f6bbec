import { hedged } from '../likelihood.ts';
import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, emit } from './bench.ts';
import type { NounPhrase } from './chunk.ts';
import { listed, objectsOf } from './clauses.ts';
import { doersOfDeed, ownersMeant } from './deed-doers.ts';
import { governing, perpetrating } from './doers.ts';
import { hit } from './hits.ts';
import { forNouns, leftOf, nounAt, rightOf, verbAt, verbLeft } from './parsed.ts';
import { prepositionsOf } from './prepositions.ts';
import { subjectOf } from './subjects.ts';
import { flawsIn, toolsIn, victimStretch } from './things.ts';
import { hedgeWord } from './words.ts';

const words = (list: string) => new Set(list.split(' '));

const assault = words(
  'attack attacks campaign campaigns cyberattack cyberattacks cyber-attack cyber-attacks intrusion intrusions operation operations espionage assault assaults raid raids hack hacks breach breaches compromise compromises heist heists strike strikes wave waves offensive offensives incident incidents activity activities hacking targeting theft break-in break-ins infiltration infection infections surveillance spying cyberespionage sabotage thefts robbery robberies targetings cyberattack hackings',
);

const entry = /^(?:breach(?:es)?|compromises?|hacks?|intrusions?|break-ins?|heists?|infiltration|hacking)$/u;

const usage = words(
  'use usage deployment abuse exploitation delivery distribution weaponization adoption reliance misuse',
);

const deeds = new Set([...assault, ...usage]);

/** "attacks on Y by X", "X's campaign against Y", "the exploitation of Z by X". */
export function readNominals(bench: Bench): void {
  const { parsed } = bench;
  forNouns(parsed, deeds, (chunk, k) => {
    if (chunk.headRef) return;
    if (assault.has(chunk.head)) readAssault(bench, k, chunk);
    else readUsage(bench, k, chunk);
  });
}

function readAssault(bench: Bench, k: number, noun: NounPhrase): void {
  const { parsed } = bench;
  const preps = prepositionsOf(parsed, k);
  const doers = doersOfDeed(bench, k, noun);
  const verb = governing(bench, k);
  // "is not linked to the attack on X": the attack itself is not denied.
  const isLinked =
    verb >= 0 &&
    verb < k - 1 &&
    /^(?:link|tie|connect|relate|attribute|associate)$/u.test(verbAt(parsed, verb)?.lemma ?? '');
  const manner = verb >= 0 && !isLinked ? verb : k;
  for (const one of preps) {
    const isTheft = /^(?:thefts?|heists?|robber(?:y|ies))$/u.test(noun.head);
    if (!/^(?:on|against|at|into|of|across|in)$/u.test(one.word) && !(isTheft && one.word === 'from'))
      continue;
    if (isTheft && one.word === 'of') continue;
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
    if (one.word === 'at' && nounAt(parsed, rightOf(parsed, one.at))?.head === 'door') continue;
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
  const told = owners.length > 0 ? owners : agents.length > 0 ? agents : pointing;
  const doers = told.length > 0 ? told : chargedWith(bench, k);
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

/** "charged Jo Doe over the use of Foxdoor": whoever is charged. */
function chargedWith(bench: Bench, k: number): readonly Ref[] {
  const { parsed } = bench;
  const mark = parsed.chunks[leftOf(parsed, k)];
  if (mark?.kind !== 'prep' || !/^(?:over|for|with)$/u.test(mark.word)) return [];
  const verb = verbLeft(parsed, k);
  const group = verbAt(parsed, verb);
  if (!group || !/^(?:charge|indict|accuse|arrest|convict|sentence)$/u.test(group.lemma)) return [];
  const nouns = group.passive ? subjectOf(parsed, verb) : listed(parsed, objectsOf(parsed, verb));
  return nouns.flatMap(
    (at) => nounAt(parsed, at)?.refs.filter((ref) => ref.kind === 'person' || ref.kind === 'actor') ?? [],
  );
}
