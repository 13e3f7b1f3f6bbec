import type { NameMention, Sentence } from '../../model/mention.ts';
import { Taken } from '../taken.ts';
import { standsAlone } from './boundary.ts';
import { familyFirst } from './family-names.ts';
import { sentenceAt } from './found.ts';
import { hasHonorific } from './ja/people.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Later (and earlier) mentions of names that no list knows, in the same writing; people by their surname too. */
export function repeated(
  text: string,
  mentions: readonly NameMention[],
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
): NameMention[] {
  const taken = new Taken(mentions);
  const found: NameMention[] = [];
  const add = (start: number, end: number, of: NameMention) => {
    if (!taken.isFree(start, end)) return;
    taken.add(start, end);
    found.push({ ...of, start, end, text: text.slice(start, end), via: 'repeat' });
  };
  const bySurface = new Map<string, NameMention>();
  for (const mention of mentions) {
    if ((mention.isNew || mention.via === 'introduction') && !bySurface.has(mention.text))
      bySurface.set(mention.text, mention);
  }
  // The longest first, so that a short name does not take a part of a longer one.
  const surfaces = [...bySurface].sort(([one], [two]) => two.length - one.length);
  for (const [surface, mention] of surfaces) {
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
      const end = at + surface.length;
      if (standsAlone(text, at, end) && sentenceAt(sentences, at)) add(at, end, mention);
    }
  }
  for (const person of surnames(mentions)) {
    for (
      let at = text.indexOf(person.surname);
      at >= 0;
      at = text.indexOf(person.surname, at + person.surname.length)
    ) {
      const end = at + person.surname.length;
      if (!standsAlone(text, at, end) || !taken.isFree(at, end) || !isSurname(text, at, end, vocabulary))
        continue;
      const sentence = sentenceAt(sentences, at);
      if (!sentence) continue;
      const who = nearest(person.people, at, text.slice(sentence.start, sentence.end));
      if (who && who.start < at) add(at, end, who);
    }
  }
  return found;
}

function surnames(mentions: readonly NameMention[]): { surname: string; people: NameMention[] }[] {
  const rows = new Map<string, NameMention[]>();
  for (const mention of mentions) {
    if (mention.nameKind !== 'person') continue;
    const parts = mention.text.split(/[ ・=＝　]/u);
    if (parts.length < 2) continue;
    const first = parts[0] ?? '';
    const surname = familyFirst.test(first) && parts.length <= 3 ? first : (parts.at(-1) ?? '');
    if (surname.length < 2) continue;
    const row = rows.get(surname);
    if (!row) rows.set(surname, [mention]);
    else if (!row.some((one) => one.start === mention.start)) row.push(mention);
  }
  return [...rows].map(([surname, people]) => ({ surname, people }));
}

/** A surname alone: with 氏, after Mr, before a verb of speech, or plainly a name by itself. */
function isSurname(text: string, start: number, end: number, vocabulary: Vocabulary): boolean {
  if (
    hasHonorific(text, end) ||
    /^(?:の|、[\p{Lu}ァ-ヶ]{1,12}の)?(?:各|両)?(?:被告|容疑者)/u.test(text.slice(end, end + 18))
  )
    return true;
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 14);
  if (/\p{Lu}\p{L}{0,12}\s$/u.test(before) && !/(?:Mr|Ms|Mrs|Dr|Prof)\s$/u.test(before))
    return /(?:Minister|President|Director|Senator|General|Secretary)\s$/u.test(before);
  if (/^\s\p{Lu}/u.test(after)) return false;
  if (/(?:Mr|Ms|Mrs|Dr|Prof)\.?\s$/u.test(before)) return true;
  if (
    /^,?\s(?:said|says|told|added|explained|noted|warned|wrote|also said)\b/u.test(after) ||
    /(?:said|says|added)\s$/u.test(before)
  )
    return true;
  if (/^[はがもの、]?[^。]{0,6}(?:述べ|付け加え|説明|語|話し)/u.test(after)) return true;
  return (
    !vocabulary.isOrdinary(text.slice(start, end)) &&
    /^[\s.,;'’)]/u.test(after) &&
    !familiar.has(text.slice(start, end).toLowerCase())
  );
}

/** Surnames that are words too. */
const familiar = new Set(
  'page plan wright brown black white green king young long price stone wood field bush hill rice west north day may march case field cook fisher mason carter parker rose bell ball grant chase ray lake fox wolf snow rain frost winter summers english french german power powers little sharp strong best moss banks'.split(
    ' ',
  ),
);

/** Of several of that surname, the one whose body stands in the sentence, else the nearest before. */
function nearest(people: readonly NameMention[], at: number, sentence: string): NameMention | undefined {
  const before = people.filter((one) => one.start < at);
  const named = before.filter((one) => one.organisation !== undefined && sentence.includes(one.organisation));
  return (named.length > 0 ? named : before).at(-1);
}
