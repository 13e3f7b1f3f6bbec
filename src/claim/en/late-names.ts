import type { ClaimDraft } from '../draft.ts';
import { endOf, type Ref } from '../ref.ts';
import { pointing } from './carrying.ts';
import { nobodyNamed } from './doers.ts';
import { namedBehind } from './naming.ts';
import { forNouns, type Parsed } from './parsed.ts';
import type { Topic } from './topic.ts';

/** The first actor named in the text is whom its headline spoke of without a name ("North Korean group steals …"). */
export function nameHeadline(before: readonly Ref[], after: readonly Ref[], drafts: ClaimDraft[]): void {
  const [name] = after;
  if (
    name?.kind !== 'actor' ||
    after.length !== 1 ||
    before.length === 0 ||
    before.some((ref) => ref.kind !== 'group')
  )
    return;
  const isFirst = drafts.every(
    (draft) => draft.subject.kind === 'unnamed' || draft.subject.value === name.value,
  );
  if (!isFirst) return;
  for (const [i, draft] of drafts.entries()) {
    const isHeadline = draft.sentence.heading || draft.sentence.section === 'title';
    if (
      isHeadline &&
      draft.subject.kind === 'unnamed' &&
      before.some((ref) => ref.value === draft.subject.value)
    )
      drafts[i] = { ...draft, subject: endOf(name) };
  }
}

/** "The group, which the company calls X": the actor of whom the text has spoken without a name gets it now. */
export function nameLater(parsed: Parsed, focus: Topic, drafts: ClaimDraft[]): void {
  if (!parsed.has.has('actor')) return;
  forNouns(parsed, undefined, (chunk, k) => {
    if (chunk.headClass !== 'actor' || !pointing.test(chunk.det ?? '')) return;
    // "the groups tracked as X, Y and Z": several, and not whom the text has spoken of.
    if (/^(?:groups|clusters|gangs|crews|campaigns)$/u.test(chunk.head)) return;
    const [name] = namedBehind(parsed, k);
    const unnamed = focus.doers.filter((ref) => ref.kind === 'group');
    if (!name || unnamed.length === 0) return;
    const end = endOf(name);
    for (const [i, draft] of drafts.entries()) {
      const subject =
        draft.subject.kind === 'unnamed' && unnamed.some((ref) => ref.value === draft.subject.value)
          ? end
          : draft.subject;
      if (subject !== draft.subject) drafts[i] = { ...draft, subject };
    }
    focus.note([name]);
  });
}

const deeds = new Set(['targets', 'compromises', 'exploits', 'uses']);

/** Words for whoever did it that say nothing of who it was. */
const anybody =
  /^(?:(?:the|an?|this|these|some|unknown|unidentified|unnamed|malicious|cyber|threat|sophisticated|foreign|ransomware|same) )*(?:actors?|attackers?|hackers?|intruders?|thie(?:f|ves)|perpetrators?|criminals?|cybercriminals?|culprits?|spies|operators?|somebody|someone)$/iu;

const lastWord = (words: string) => words.toLowerCase().split(' ').at(-1) ?? '';

/** Of a deed that the text lays to one actor alone, whoever did it without a name is that actor: "The theft was the work of X." */
export function nameDeeds(drafts: readonly ClaimDraft[], identified: readonly Ref[]): ClaimDraft[] {
  const laid = drafts.filter(
    (draft) =>
      draft.predicate === 'attributed-to' &&
      draft.subject.kind === 'unnamed' &&
      /^(?:actor|person|organisation)$/u.test(draft.object.kind),
  );
  const told = new Set(laid.map((draft) => lastWord(draft.subject.value)));
  const names = new Set(laid.map((draft) => draft.object.entryId ?? draft.object.value));
  const [first] = laid;
  const isKnown = names.size === 1 && laid.every((draft) => draft.status === 'asserted');
  const who = [...(isKnown && first ? [first.object] : []), ...identified.map(endOf)].filter(
    (end, at, all) =>
      all.findIndex((one) => (one.entryId ?? one.value) === (end.entryId ?? end.value)) === at,
  );
  const hasNamed = drafts.some((draft) => draft.subject.kind === 'actor' && deeds.has(draft.predicate));
  const more: ClaimDraft[] = [];
  for (const draft of drafts) {
    const isAnybody =
      draft.subject.kind === 'unnamed' &&
      (anybody.test(draft.subject.value) || told.has(lastWord(draft.subject.value)));
    if (who.length === 0 || !isAnybody || !deeds.has(draft.predicate) || draft.status !== 'asserted') {
      // A passive without a doer is nobody's deed in a report on somebody with a name.
      if (draft.subject.value !== nobodyNamed || !hasNamed) more.push(draft);
      continue;
    }
    for (const end of who) more.push({ ...draft, subject: end });
    if (draft.subject.value !== nobodyNamed) more.push(draft);
  }
  return more;
}
