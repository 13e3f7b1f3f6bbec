import type { NameKind } from '../../../model/lexicon.ts';
import { firstFrom } from '../beside.ts';
import { type Found, type Scene, sentenceAt } from '../found.ts';
import { type Head, isHeadWord } from '../heads.ts';
import { isDistinct, nameAt, type Phrase, withoutOrdinaryStart } from '../phrases.ts';
import { reachesAfter } from './beside.ts';

/** Kinds that an apposition alone makes known. */
const told: ReadonlySet<NameKind | 'none'> = new Set(['actor', 'malware', 'tool', 'organisation']);
/** ", a proxy tool", " – an espionage group": not "is a", which may class anything. */
const apposition = /^["”'’)*_]{0,3}\s?(?:,|[-–—(])\s?(?:an?|the|another)\s/u;
const reach = 70;

/** "Rawdoor, a backdoor written in C++"; "a special virus, Rawdoor, and": names that stand beside what they are. */
export function apposedInEnglish(scene: Scene, phrases: readonly Phrase[]): Found[] {
  return [...explained(scene, phrases), ...givenAfter(scene)];
}

/** The name first, its kind word behind it. */
function explained(scene: Scene, phrases: readonly Phrase[]): Found[] {
  const { text, heads } = scene;
  const found: Found[] = [];
  for (const whole of phrases) {
    if (!apposition.test(text.slice(whole.end, whole.end + 12)) || scene.knownAt(whole.start)) continue;
    const head = heads[firstFrom(heads, whole.end)];
    if (!head || !told.has(head.kind) || head.kind === 'none' || head.start - whole.end > reach) continue;
    const sentence = sentenceAt(scene.sentences, whole.start);
    if (!sentence || head.end > sentence.end || scene.isTitled(sentence)) continue;
    if (reachesAfter(text.slice(whole.end, head.start)) < 5 || goesOn(text, head)) continue;
    const phrase = withoutOrdinaryStart(whole, scene.vocabulary);
    if (phrase && isName(scene, phrase, head))
      found.push({
        start: phrase.start,
        end: phrase.end,
        kind: head.kind,
        via: 'position',
        weight: head.strong ? 2 : 1,
      });
  }
  return found;
}

/** The kind word first: "a special virus, X, and", "the electricity company of Cartago, X,". */
function givenAfter(scene: Scene): Found[] {
  const { text } = scene;
  const found: Found[] = [];
  for (const head of scene.heads) {
    if (head.lang !== 'en' || !told.has(head.kind) || head.kind === 'none') continue;
    if (!head.strong && head.kind !== 'malware') continue;
    const lead = /^(?: (?:of|in|from) \p{Lu}\p{L}{2,14}(?: \p{Lu}\p{L}{2,14})?)?, (?=["“]?\p{L})/u.exec(
      text.slice(head.end, head.end + 48),
    );
    const sentence = lead ? sentenceAt(scene.sentences, head.start) : undefined;
    if (!lead || !sentence || scene.isTitled(sentence)) continue;
    const phrase = nameAt(text, head.end + lead[0].length);
    if (!phrase || phrase.end > sentence.end || scene.knownAt(phrase.start)) continue;
    // A name by itself between commas; two plain words are rather a person.
    if (!/^["”]?(?:,|\.$|\.\s|\)|;)/u.test(text.slice(phrase.end, phrase.end + 3))) continue;
    const single = phrase.words.length === 1 || phrase.words.some((word) => isDistinct(word.text));
    if (single && isName(scene, phrase, head))
      found.push({ start: phrase.start, end: phrase.end, kind: head.kind, via: 'position', weight: 1 });
  }
  return found;
}

/** "a backdoor developer", "a former bank examiner": the word is but part of another. */
function goesOn(text: string, head: Head): boolean {
  return !/^(?:$|["”’)\s]{0,2}(?:[.,;:!?)(\n–—]|(?:in|of|that|which|with|from|for|whose|and|or|who|based|by|at|on|to|written|used|run|owned|made|built|designed|known|called|named|active|linked|tied|behind|since|is|was|has|had|then|capable|able)\b))/u.test(
    text.slice(head.end, head.end + 14),
  );
}

function isName(scene: Scene, phrase: Phrase, head: Head): boolean {
  const { vocabulary } = scene;
  const words = phrase.words.map((word) => word.text);
  const last = words.at(-1) ?? '';
  if (words.length > 4 || phrase.end - phrase.start < 3 || scene.closed(phrase.start)) return false;
  if (words.some((word) => scene.vocabulary.isPlace(word)) && words.length === 1) return false;
  if (vocabulary.isPlace(words.join(' ')) || vocabulary.isOrdinary(last) || isHeadWord(last)) return false;
  if (phrase.words.some((word) => scene.knownAt(word.start))) return false;
  const distinct = words.some((word) => isDistinct(word));
  // People are members of groups and heads of companies.
  if (head.kind === 'actor') return distinct || phrase.quoted;
  if (head.kind === 'organisation') return words.length <= 3;
  return distinct || phrase.quoted || (words.length === 1 && /^\p{Lu}\p{Ll}{2,}/u.test(last));
}
