import type { ClaimDraft } from '../draft.ts';
import { endOf, type Ref } from '../ref.ts';
import { pointing } from './carrying.ts';
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
