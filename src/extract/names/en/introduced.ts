import type { NameKind } from '../../../model/lexicon.ts';
import type { Sentence } from '../../../model/mention.ts';
import { matchesAt } from '../../matcher/index.ts';
import { firstFrom } from '../beside.ts';
import { type Found, type Scene, sentenceAt } from '../found.ts';
import type { Head } from '../heads.ts';
import { isDistinct, nameAt, type Phrase } from '../phrases.ts';
import { reachesAfter } from './beside.ts';

/** Verbs by which a text introduces a name. What stands between "tracks" and "as" is the thing that gets it. */
const verb =
  /\b(?:also\s)?(?:(?:calling|calls|call|called|named|names|dubbed|dubs|christened|christens|baptised|baptized|nicknamed) (?:itself|themselves|it|them|him|the (?:group|gang|malware|backdoor|intruders|attackers|hackers|actor|cluster|campaign))|called|calls|named|names|dubbed|dubs|nicknamed|nicknames|code-?named|(?:better\s|also\s|commonly\s|widely\s|otherwise\s|formerly\s|previously\s)?known (?:as|under the name)|(?:referred|refers) to as|(?:track|tracks|tracked|tracking|know|knows|file|files|filed|follow|follows|identify|identifies|refer|refers)\s(?:[\p{L}\p{N}'’-]{1,20}\s){0,6}?(?:as|under)|self-identified as|designated(?: as)?|(?:under|by) the (?:name|moniker|alias|handle|code ?name|designation)(?: of)?|goes by(?: the name(?: of)?)?|gave (?:[\p{L}]{1,12}\s){1,4}(?:a |the )?name:?|label(?:l)?ed|labels|aka|a\.k\.a\.|christened|baptised|baptized)\s(?:the\s|as\s)?/iuy;
const goesOn =
  /^["”'’)*_`]{0,3}(?:\s[(][^()\n]{1,40}[)])?(?:,\s(?:and\s|or\s)?|\s(?:and|or|&)\s|\s?\/\s?)(?:the\s)?/u;

/** "a backdoor called X", "dubbed X and Y by Z, two web shells", "which Microsoft tracks as X". */
export function introducedInEnglish(scene: Scene): Found[] {
  const { text } = scene;
  const found: Found[] = [];
  for (const match of matchesAt(verb, text, scene.cues.introduction)) {
    let at = match.index + match[0].length;
    // The article of "The Trick" is the name's.
    if (match[0].endsWith('The ')) at -= 4;
    const sentence = sentenceAt(scene.sentences, match.index);
    if (!sentence || scene.closed(match.index)) continue;
    const names: Phrase[] = [];
    for (;;) {
      const phrase = nameAt(text, at);
      if (!phrase || phrase.end > sentence.end || !(isNameLike(phrase, scene) || ofThemselves.test(match[0])))
        break;
      names.push(phrase);
      const more = goesOn.exec(text.slice(phrase.end, phrase.end + 60));
      if (!more || names.length > 8) break;
      at = phrase.end + more[0].length;
    }
    const last = names.at(-1);
    if (!last) continue;
    const kind =
      kindOf(scene, sentence.start, match.index, last.end, sentence.end, names) ??
      kindOfPronoun(scene, sentence, match[0]);
    if (!kind) continue;
    for (const name of names)
      found.push({ start: name.start, end: name.end, kind, via: 'introduction', weight: 3 });
  }
  return found;
}

/** What people call themselves is a name even where it is a country's. */
const ofThemselves = /(?:itself|themselves)\s(?:the\s)?$/iu;

/** "It has named them X": intruders; "dubbed it X": what the sentence before spoke of. */
function kindOfPronoun(scene: Scene, sentence: Sentence, verb: string): NameKind | undefined {
  if (/\s(?:them|themselves)\s/iu.test(verb)) return 'actor';
  if (!/\sit\s/iu.test(verb)) return undefined;
  const before = scene.sentences[sentence.index - 1];
  if (!before || sentence.paragraph !== before.paragraph) return undefined;
  const head = nearestBefore(scene.heads, before.start, before.end);
  return head && /^(?:actor|malware|tool|campaign)$/u.test(head.kind) && head.kind !== 'none' && head.strong
    ? head.kind
    : undefined;
}

function isNameLike(phrase: Phrase, scene: Scene): boolean {
  if (phrase.end - phrase.start < 3 || fileName.test(scene.text.slice(phrase.start, phrase.end)))
    return false;
  if (phrase.quoted)
    return (
      phrase.words.length <= 4 &&
      phrase.words.some((word) => /^\p{Lu}|\d/u.test(word.text) || isDistinct(word.text))
    );
  const first = phrase.words[0]?.text ?? '';
  return (
    !(phrase.words.length === 1 && scene.vocabulary.isOrdinary(first)) &&
    !phrase.words.every((word) => scene.vocabulary.isOrdinary(word.text))
  );
}

const fileName =
  /\.(?:exe|dll|sys|js|vbs|ps1|bat|py|php|aspx?|jsp|docx?|xlsx?|pdf|zip|rar|lnk|tmp|dat|bin|txt|html?)$/iu;

/** Kind of what the sentence calls so: of the nearest kind word before the verb, else of one right after the names, else of a known name beside. */
function kindOf(
  scene: Scene,
  from: number,
  verbAt: number,
  nameEnd: number,
  to: number,
  names: readonly Phrase[],
): NameKind | undefined {
  const { heads, text } = scene;
  const before = nearestBefore(heads, from, verbAt);
  const after = heads[firstFrom(heads, nameEnd)];
  if (
    after &&
    after.end <= to &&
    after.start - nameEnd < 50 &&
    reachesAfter(text.slice(nameEnd, after.start)) >= 4
  ) {
    return after.kind === 'none' ? undefined : after.kind;
  }
  if (before && verbAt - before.end <= 110) return before.kind === 'none' ? undefined : before.kind;
  for (const name of names) {
    const known = scene.knownAt(name.start);
    if (known && known.kind !== 'organisation' && known.kind !== 'product') return known.kind;
  }
  // "X, also known as Y": the kind of the known name just before.
  const known = scene.knownAt(Math.max(from, verbAt - 3)) ?? scene.knownAt(Math.max(from, verbAt - 2));
  return known && known.kind !== 'organisation' ? known.kind : undefined;
}

function nearestBefore(heads: readonly Head[], from: number, at: number): Head | undefined {
  for (let index = firstFrom(heads, at) - 1; index >= 0; index--) {
    const head = heads[index];
    if (!head || head.start < from) return undefined;
    if (head.end <= at) return head;
  }
  return undefined;
}
