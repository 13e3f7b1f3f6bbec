import { matchesAt } from '../../matcher/index.ts';
import { type Found, type Scene, sentenceAt } from '../found.ts';
import { isHeadWord } from '../heads.ts';
import { isDistinct, nameAt, type Phrase } from '../phrases.ts';
import { isInstitutionWord } from './organisations.ts';

/** Words whose object is somebody who was attacked: "broke into X", "the breach at X", "hit X". */
const attack =
  /\b(?:(?:broke|break|broken|breaking|got|get|walked|hacked|tapped|intruded|moved|crept|slipped) into|(?:attacks?|intrusions?|breach(?:es)?|hacks?|heists?|theft|cyber ?attacks?|break-ins?|compromise|hacking|raids?) (?:on|at|of|against|into)|(?:compromised|breached|hacked|infiltrated|extorted|penetrated|robbed|crippled)|(?:data|records|customers|systems|network|networks|servers|staff|employees|post|website|patients|students) of)\s(?:the\s)?(?=[\p{Lu}\d])/uy;
/** A body is told by what happened to it: "X was breached". */
const suffered =
  /^\s(?:was|were|has been|had been)\s(?:also\s|reportedly\s)?(?:hit|breached|compromised|hacked|attacked|infiltrated|targeted|extorted|affected|among)\b/u;
const goesOn = /^(?:,\s(?:and\s)?|\sand\s|\sas well as\s)(?:the\s|its\s)?/u;

/** Bodies that were attacked, by the verb; lists go on ("M&S, the Co-op and Harrods"). */
export function victimsInEnglish(scene: Scene, phrases: readonly Phrase[]): Found[] {
  const { text } = scene;
  const found: Found[] = [];
  for (const match of matchesAt(attack, text, scene.cues.attack)) {
    const sentence = sentenceAt(scene.sentences, match.index);
    if (!sentence || scene.isTitled(sentence)) continue;
    let at = match.index + match[0].length;
    for (let step = 0; step < 6; step++) {
      const phrase = bodyAt(scene, at);
      if (!phrase || phrase.end > sentence.end) break;
      const known = scene.knownAt(phrase.start);
      if (known && known.kind !== 'organisation') break;
      if (!known && isBody(scene, phrase))
        found.push({
          start: phrase.start,
          end: phrase.end,
          kind: 'organisation',
          via: 'position',
          weight: 1,
        });
      else if (!known && !isPlace(scene, phrase)) break;
      const end = Math.max(phrase.end, known?.end ?? 0);
      const more = goesOn.exec(text.slice(end, end + 16));
      if (!more) break;
      at = end + more[0].length;
    }
  }
  for (const phrase of phrases) {
    if (!/[wh]/.test(text[phrase.end + 1] ?? '') || !suffered.test(text.slice(phrase.end, phrase.end + 48)))
      continue;
    if (scene.knownAt(phrase.start)) continue;
    const sentence = sentenceAt(scene.sentences, phrase.start);
    if (
      !sentence ||
      scene.isTitled(sentence) ||
      (phrase.words.length === 1 && phrase.start <= sentence.start + 1)
    )
      continue;
    if (isBody(scene, phrase))
      found.push({ start: phrase.start, end: phrase.end, kind: 'organisation', via: 'position', weight: 1 });
  }
  return found;
}

/** A name that may hold an ampersand: Marks & Spencer. */
function bodyAt(scene: Scene, at: number): Phrase | undefined {
  const phrase = nameAt(scene.text, at);
  if (!phrase || phrase.quoted) return phrase;
  const more = /^ & (?=\p{Lu})/u.exec(scene.text.slice(phrase.end, phrase.end + 4));
  const rest = more && nameAt(scene.text, phrase.end + more[0].length);
  return rest ? { ...phrase, end: rest.end, words: [...phrase.words, ...rest.words] } : phrase;
}

function isPlace(scene: Scene, phrase: Phrase): boolean {
  return (
    phrase.words.some((word) => scene.vocabulary.isPlace(word.text)) ||
    scene.vocabulary.isPlace(phrase.words.map((word) => word.text).join(' '))
  );
}

function isBody(scene: Scene, phrase: Phrase): boolean {
  const { vocabulary, text } = scene;
  const words = phrase.words.map((word) => word.text);
  const last = words.at(-1) ?? '';
  if (words.length > 4 || phrase.quoted || scene.closed(phrase.start) || isPlace(scene, phrase)) return false;
  if (
    words.every((word) => vocabulary.isOrdinary(word)) ||
    vocabulary.isOrdinary(words[0] ?? '') ||
    isHeadWord(last)
  )
    return false;
  if (words.length === 1 && (vocabulary.isOrdinary(last) || last.length < 3 || isInstitutionWord(last)))
    return false;
  // "attacks on Windows servers", "the breach of LinkedIn accounts": the name belongs to what follows.
  if (
    /^(?:['’]s)?\s(?:servers?|devices?|machines?|computers?|users?|accounts?|hosts?|systems?|appliances?|routers?|controllers?|software|products?|environments?|endpoints?|instances?|clients?)\b/u.test(
      text.slice(phrase.end, phrase.end + 20),
    )
  )
    return isDistinct(last) && words.length > 1;
  return true;
}
