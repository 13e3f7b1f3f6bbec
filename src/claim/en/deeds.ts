import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, emit } from './bench.ts';
import type { NounPhrase, VerbGroup } from './chunk.ts';
import { objectsOf, relativeOf } from './clauses.ts';
import {
  attention,
  belongings,
  harmless,
  notExploiting,
  notUsing,
  taking,
  towards,
  upon,
} from './deed-verbs.ts';
import { doersOrMalware } from './doers.ts';
import { forVerbs, nounAt, rightOf } from './parsed.ts';
import { prepositionsOf } from './prepositions.ts';
import { agentsOf, subjectOf } from './subjects.ts';
import { flawsIn, toolsIn, victimStretch, victimsIn } from './things.ts';
import { isVictimHead } from './words.ts';

const hittable = ['country', 'region', 'sector', 'organisation'] as const;

/** "turned its attention to banks", "read the mail of ministries": what intruders do to victims, with verbs of any kind. */
export function readDeeds(bench: Bench): void {
  const { parsed } = bench;
  readHandling(bench);
  if (!hittable.some((kind) => parsed.has.has(kind))) return;
  forVerbs(parsed, undefined, (group, i) => {
    const found = struck(bench, group, i);
    const [nouns, entered] = found;
    if (nouns.length === 0) return;
    const doers = named(bench, group, i).filter(
      (ref) => ref.form === undefined && ref.kind !== 'organisation',
    );
    if (doers.length === 0) return;
    const isMalware = doers.every((ref) => ref.kind === 'malware');
    // "banking credentials" are no bank.
    const own = entered ? nounAt(parsed, nouns[0] ?? -1)?.refs : undefined;
    const victims = victimsIn(parsed, nouns).filter(
      (ref) =>
        !isTold(bench, ref) &&
        (ref.kind === 'organisation'
          ? !isMalware && !/^(?:vendor|news|contractor)$/u.test(ref.role ?? '')
          : !own?.includes(ref)),
    );
    const bodies = victims.filter((ref) => ref.kind === 'organisation');
    const others = victims.filter((ref) => ref.kind !== 'organisation');
    emit(bench, entered ? 'compromises' : 'targets', doers, bodies, i, 'en/deed-upon');
    emit(bench, 'targets', doers, others, i, 'en/deed-upon');
  });
}

/** "rolled out Foxdoor", "got in by way of CVE-…": what intruders do with malware and flaws, with verbs of any kind. */
function readHandling(bench: Bench): void {
  const { parsed } = bench;
  const hasTools = parsed.has.has('malware') || parsed.has.has('tool');
  const hasFlaws = parsed.has.has('vulnerability');
  if (!hasTools && !hasFlaws) return;
  forVerbs(parsed, undefined, (group, i) => {
    const nouns = group.passive
      ? agentsOf(parsed, i).length > 0
        ? subjectOf(parsed, i)
        : []
      : objectsOf(parsed, i, ofAndSuch);
    if (nouns.length === 0) return;
    const tools = hasTools && !notUsing.has(group.lemma) ? toolsIn(parsed, nouns) : [];
    const flaws =
      hasFlaws && !notExploiting.has(group.lemma)
        ? flawsIn(parsed, nouns).filter((ref) => ref.kind === 'vulnerability')
        : [];
    const fresh = [...tools, ...flaws].filter((ref) => !isTold(bench, ref));
    if (fresh.length === 0) return;
    const doers = named(bench, group, i).filter((ref) => ref.kind !== 'activity');
    emit(
      bench,
      'uses',
      doers,
      fresh.filter((ref) => ref.kind !== 'vulnerability'),
      i,
      'en/deed-with',
    );
    emit(
      bench,
      'exploits',
      doers.filter((ref) => ref.kind !== 'malware'),
      fresh.filter((ref) => ref.kind === 'vulnerability'),
      i,
      'en/deed-with',
    );
  });
}

const ofAndSuch = new Set(['of', 'including', 'like', 'along with', 'in']);

/** Has a reader of this sentence already said what was done to it? */
function isTold(bench: Bench, victim: Ref): boolean {
  const { sentence } = bench.parsed.scene;
  return bench.drafts.some(
    (draft) =>
      draft.sentence === sentence &&
      /^(?:targets|compromises|uses|exploits|linked-to|overlaps-with|alias-of|attributed-to|originates-from|acts-against|endorses)$/u.test(
        draft.predicate,
      ) &&
      (draft.object.span?.start === victim.start || draft.subject.span?.start === victim.start),
  );
}

/** Who acts, where the verb itself names or points to somebody. */
function named(bench: Bench, group: VerbGroup, i: number): readonly Ref[] {
  const { parsed, focus } = bench;
  if (group.lemma === 'interest') return subjectOf(parsed, i).flatMap((k) => actorsOf(parsed, k, focus));
  const nouns = group.passive ? agentsOf(parsed, i) : subjectOf(parsed, i);
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
  if (group.lemma === 'interest' && group.passive) {
    if (group.negated) return nobody;
    const within = prepositionsOf(parsed, i).find((one) => one.word === 'in');
    return within ? [victimStretch(parsed, rightOf(parsed, within.at)), false] : nobody;
  }
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
