import type { Ref } from '../ref.ts';
import { type Bench, emit } from './bench.ts';
import type { NounPhrase, VerbGroup } from './chunk.ts';
import { objectsOf, prepositionsOf, relativeOf } from './clauses.ts';
import { doersOrMalware } from './doers.ts';
import { forVerbs, nounAt, rightOf } from './parsed.ts';
import { agentsOf, subjectOf } from './subjects.ts';
import { flawsIn, toolsIn, victimStretch, victimsIn } from './things.ts';
import { isVictimHead } from './words.ts';

const hittable = ['country', 'region', 'sector', 'organisation'] as const;

const words = (list: string) => new Set(list.split(/\s+/u));

/**
 * Verbs by which whoever attacks does nothing to the object: he is like it, speaks of it, belongs to it, keeps off it.
 * What any other verb says an intruder does to hospitals, ministries or flaws is read as a deed upon them.
 */
const harmless = words(
  `be have become seem appear remain say tell state claim deny report announce add warn write mention name list call know
  describe denounce praise thank mock celebrate blame accuse mean show suggest indicate reflect represent resemble mirror
  impersonate mimic imitate spoof pose pretend masquerade disguise purport emulate copy borrow
  avoid spare ignore exclude leave quit flee abandon escape evade miss lose fear dread
  join serve support help back work belong report answer obey cooperate collaborate partner ally recruit hire pay fund
  share overlap differ compare distinguish confuse relate link tie connect attribute associate
  include comprise consist contain number count total operate base locate live reside originate come hail speak own buy rent
  lease register host sell supply provide offer trade market advertise license study learn understand
  oppose criticize criticise defend protect respond react retaliate negotiate promise vow sanction indict charge arrest
  do make take get give let cause bring use need want try begin start continue stop keep`,
);

/** Prepositions behind which somebody attacked, entered or listened in on stands, whatever the verb. */
const upon = /^(?:against|into|inside)$/u;

/** Nouns that turn with a verb into aiming at somebody: "turn attention to", "set its sights on", "show an interest in". */
const attention = words(
  'attention sight sights focus gaze eye eyes interest aim efforts crosshairs energies fire weapons toehold foothold appetite designs',
);
/** What is taken, read or locked: whose it is follows behind "of" or "from". */
const belongings = words(
  'e-mail e-mails email emails mail mailbox mailboxes inbox inboxes data documents records files secrets passwords credentials communications calls messages correspondence code money funds cryptocurrency bitcoin network networks systems computers servers accounts information database databases archives conversations phones telephones',
);
const taking = words(
  'steal take read copy collect intercept harvest obtain exfiltrate siphon loot encrypt wipe delete destroy lock scramble grab lift pilfer empty drain leak download search comb rifle roam publish erase dump extract access snatch',
);
const towards = /^(?:on|to|at|toward|towards|in|for|upon)$/u;

/** "turned its attention to banks", "read the mail of ministries": what intruders do to victims, with verbs of any kind. */
export function readDeeds(bench: Bench): void {
  const { parsed } = bench;
  if (!hittable.some((kind) => parsed.has.has(kind))) return;
  forVerbs(parsed, undefined, (group, i) => {
    const found = struck(bench, group, i);
    const [nouns] = found;
    if (nouns.length === 0) return;
    const victims = victimsIn(parsed, nouns).filter(
      (ref) => ref.kind !== 'organisation' || !/^(?:vendor|news|contractor)$/u.test(ref.role ?? ''),
    );
    if (victims.length === 0) return;
    const doers = named(bench, group, i);
    const fresh = victims.filter((victim) => !isTold(bench, victim));
    const [, entered] = found;
    const bodies = fresh.filter((ref) => ref.kind === 'organisation');
    const isMalware = doers.every((ref) => ref.kind === 'malware');
    emit(bench, entered && !isMalware ? 'compromises' : 'targets', doers, bodies, i, 'en/deed-upon');
    emit(
      bench,
      'targets',
      doers,
      fresh.filter((ref) => ref.kind !== 'organisation'),
      i,
      'en/deed-upon',
    );
  });
}

/** Has a reader of this sentence already said what was done to it? */
function isTold(bench: Bench, victim: Ref): boolean {
  const { sentence } = bench.parsed.scene;
  return bench.drafts.some(
    (draft) =>
      draft.sentence === sentence &&
      /^(?:targets|compromises|attributed-to|originates-from|acts-against|endorses)$/u.test(
        draft.predicate,
      ) &&
      (draft.object.span?.start === victim.start || draft.subject.span?.start === victim.start),
  );
}

/** Who acts, where the verb itself names or points to somebody. */
function named(bench: Bench, group: VerbGroup, i: number): readonly Ref[] {
  const nouns = group.passive ? agentsOf(bench.parsed, i) : subjectOf(bench.parsed, i);
  if (nouns.length === 0) return [];
  return doersOrMalware(bench, i, false).filter(
    (ref) => ref.kind !== 'organisation' || group.passive === false,
  );
}

const nobody = [[], false] as const;

/** Noun phrases that name whom the verb hits, and whether it says that somebody got in. */
function struck(bench: Bench, group: VerbGroup, i: number): readonly [readonly number[], boolean] {
  const { parsed } = bench;
  const next = rightOf(parsed, i);
  const object = nounAt(parsed, next);
  if (object && attention.has(object.head) && !group.passive) {
    const to = prepositionsOf(parsed, next).find((one) => towards.test(one.word));
    if (to && to.at <= next + 2) return [victimStretch(parsed, rightOf(parsed, to.at)), false];
  }
  for (const one of prepositionsOf(parsed, i))
    if (upon.test(one.word))
      return [victimStretch(parsed, rightOf(parsed, one.at)), one.word !== 'against' && !group.passive];
  if (harmless.has(group.lemma) && !(group.lemma === 'take' && object && belongings.has(object.head)))
    return nobody;
  const isTaking = taking.has(group.lemma);
  if (group.passive) {
    const [first] = subjectOf(parsed, i);
    const noun = first === undefined ? undefined : nounAt(parsed, first);
    if (
      first === undefined ||
      first > i ||
      !noun ||
      !(isStruck(noun) || (isTaking && belongings.has(noun.head)))
    )
      return nobody;
    return [victimStretch(parsed, first, i), isTaking];
  }
  const [first] = objectsOf(parsed, i);
  const direct = first === undefined ? undefined : nounAt(parsed, first);
  if (first === undefined || !direct) return nobody;
  if (isTaking && belongings.has(direct.head)) return [victimStretch(parsed, first), true];
  if (!isStruck(direct)) return nobody;
  return [relativeOf(parsed, i) >= 0 && first < i ? [first] : victimStretch(parsed, first), false];
}

/** "hospitals", "Japanese firms", "officials": somebody that can be attacked, and no state or word beside. */
function isStruck(noun: NounPhrase): boolean {
  if (noun.headRef) return /^(?:sector|organisation)$/u.test(noun.headRef.kind);
  return isVictimHead(noun.head);
}
