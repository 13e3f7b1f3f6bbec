import type { Ref } from '../ref.ts';
import { actorsOf } from './actors.ts';
import { type Bench, emit } from './bench.ts';
import { listed, stretchFrom } from './clauses.ts';
import { forVerbs, nounAt, rightOf } from './parsed.ts';
import { behind } from './powers.ts';
import { prepositionsOf } from './prepositions.ts';
import { deedOf } from './standing.ts';
import { modalityAt } from './status.ts';
import { subjectOf } from './subjects.ts';
import { malwareOf } from './things.ts';

const copulas = new Set(['be', 'stand', 'lie', 'lay', 'leave', 'hold', 'identify', 'name']);

const culprit =
  /^(?:the |those |these )?(?:\w+ ){0,2}?(?:attackers?|hackers?|intruders?|culprits?|perpetrators?|thie(?:f|ves)|spies|criminals?|robbers?|actors?|responsible)$/u;

/** Who the sentence says that it was: "Behind the theft were X and Y", "laid it at the door of X", "The intruders were X". */
export function readIdentities(bench: Bench): void {
  const { parsed } = bench;
  forVerbs(parsed, copulas, (group, i) => {
    if (group.lemma === 'be' || group.lemma === 'stand' || group.lemma === 'lie') fronted(bench, i);
    if (group.lemma === 'be' && group.form === 'fin') identified(bench, i);
    if (group.lemma === 'lay' || group.lemma === 'leave') atTheDoor(bench, i);
    if (group.lemma === 'hold') responsible(bench, i);
  });
}

/** "Behind the theft, the police say, were X and Y": the verb before those whom it is about. */
function fronted(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const [first] = parsed.chunks;
  if (first?.kind !== 'prep' || first.word !== 'behind') return;
  const deed = rightOf(parsed, 0);
  const next = rightOf(parsed, i);
  if (!nounAt(parsed, deed) || !nounAt(parsed, next) || deed > i) return;
  const nouns = listed(parsed, stretchFrom(parsed, next, new Set(['including']))).filter(
    (k) => nounAt(parsed, k)?.headRef || k === next,
  );
  const { powers, actors } = behind(bench, nouns);
  const who = actors.filter((ref) => ref.kind === 'actor');
  emit(bench, 'attributed-to', deedOf(bench, deed), [...powers, ...who], i, 'en/behind', { isState: true });
  emit(bench, 'uses', who, malwareOf(parsed, deed, focus), i, 'en/behind', { isState: true });
}

/** "The intruders were X", "X is among the attackers": later all that they did is known to be X's. */
function identified(bench: Bench, i: number): void {
  const { parsed, focus } = bench;
  const modality = modalityAt(parsed, i, true, true);
  if (modality?.status !== 'asserted') return;
  const next = rightOf(parsed, i);
  const mark = parsed.chunks[next];
  const subjects = subjectOf(parsed, i);
  const names = (nouns: readonly number[]): Ref[] =>
    nouns.flatMap((k) => nounAt(parsed, k)?.headRef ?? []).filter((ref) => ref.kind === 'actor');
  if (mark?.kind === 'prep' && mark.word === 'among') {
    if (!culprit.test(nounAt(parsed, rightOf(parsed, next))?.words ?? '')) return;
    const own = subjects.flatMap((k) => actorsOf(parsed, k, focus)).filter((ref) => ref.kind === 'actor');
    focus.identified.push(...own);
    return;
  }
  if (!subjects.some((k) => culprit.test(nounAt(parsed, k)?.words ?? ''))) return;
  if (nounAt(parsed, next)?.headRef?.kind !== 'actor' || nounAt(parsed, next)?.tokens.length !== 1) return;
  const who = names(listed(parsed, stretchFrom(parsed, next, new Set())));
  focus.identified.push(...who);
  if (who.length === 1) focus.note(who);
}

/** "laid the attack at the door of X". */
function atTheDoor(bench: Bench, i: number): void {
  const { parsed } = bench;
  const at = prepositionsOf(parsed, i).find(
    (one) =>
      one.word === 'at' &&
      /^(?:door|doorstep|feet)$/u.test(nounAt(parsed, rightOf(parsed, one.at))?.head ?? ''),
  );
  if (!at) return;
  const door = rightOf(parsed, at.at);
  const of = rightOf(parsed, door);
  const mark = parsed.chunks[of];
  const owner = mark?.kind === 'prep' && mark.word === 'of' ? rightOf(parsed, of) : door;
  const { powers, actors } = behind(bench, [owner]);
  const object = rightOf(parsed, i);
  const deeds = deedOf(bench, object);
  const meant = deeds.length > 0 ? deeds : bench.focus.deed ? [bench.focus.deed] : [];
  emit(
    bench,
    'attributed-to',
    meant,
    [...powers, ...actors.filter((ref) => ref.kind === 'actor')],
    i,
    'en/at-the-door',
    {
      isState: true,
    },
  );
}

/** "holds X responsible for the attack". */
function responsible(bench: Bench, i: number): void {
  const { parsed } = bench;
  const object = rightOf(parsed, i);
  const word = nounAt(parsed, rightOf(parsed, object));
  if (!nounAt(parsed, object) || !/^(?:responsible|accountable)$/u.test(word?.words ?? '')) return;
  const { powers, actors } = behind(bench, [object]);
  const to = prepositionsOf(parsed, rightOf(parsed, object)).find((one) => one.word === 'for');
  const isSaid = to !== undefined || / for\b/u.test(parsed.form.slice(parsed.chunks[object]?.end ?? 0));
  const deeds = to
    ? deedOf(bench, rightOf(parsed, to.at))
    : bench.focus.deed && !isSaid
      ? [bench.focus.deed]
      : [];
  emit(
    bench,
    'attributed-to',
    deeds,
    [...powers, ...actors.filter((ref) => ref.kind === 'actor')],
    i,
    'en/held-responsible',
    {
      isState: true,
    },
  );
}
