import type { Lesson } from '../model/decision.ts';
import { sha256 } from '../model/ids.ts';
import { type Lexicon, PackEntry } from '../model/lexicon.ts';
import type { Extraction, Mention } from '../model/mention.ts';
import { nameKey } from '../model/name-key.ts';

/** Source under which names stand that an analyst accepted. */
const byAnalyst = 'analyst';

/** New names that an analyst accepted, as entries of their own: found like those of the pack, joined to none of them. */
export function withLearnt(lexicon: Lexicon, lessons: readonly Lesson[]): Lexicon {
  const learnt = new Map<string, PackEntry>();
  for (const lesson of lessons) {
    if (lesson.kind !== 'accepted') continue;
    const { nameKind: kind, name } = lesson;
    const id = `${kind}/learnt-${sha256(nameKey(name)).slice(0, 16)}`;
    learnt.set(id, PackEntry.parse({ id, kind, names: [{ name, source: byAnalyst }] }));
  }
  return learnt.size === 0 ? lexicon : { ...lexicon, entries: [...lexicon.entries, ...learnt.values()] };
}

/** Tells one set of accepted names from another. */
export function learntStamp(lessons: readonly Lesson[]): string {
  return lessons
    .filter(({ kind }) => kind === 'accepted')
    .map(({ nameKind, name }) => `${nameKind} ${nameKey(name)}`)
    .sort()
    .join('\n');
}

/** Without the names that this outlet was found not to mean in that kind; what was read of them goes along. */
export function withoutRejected(extraction: Extraction, lessons: readonly Lesson[]): Extraction {
  const rejected = new Set(
    lessons
      .filter(({ kind }) => kind === 'rejected')
      .map(({ nameKind, name }) => `${nameKind} ${nameKey(name)}`),
  );
  if (rejected.size === 0) return extraction;
  const isRejected = (kind: string, name: string) => rejected.has(`${kind} ${nameKey(name)}`);
  const gone = new Set<string>();
  const named = extraction.mentions.filter((mention) => {
    if (mention.kind !== 'name' || !isRejected(mention.nameKind, mention.name)) return true;
    gone.add(nameKey(mention.name));
    return false;
  });
  const stays = (mention: Mention) =>
    mention.kind !== 'alias' || !(gone.has(nameKey(mention.name)) || gone.has(nameKey(mention.alias)));
  return { ...extraction, mentions: named.filter(stays) };
}
