import { type Found, type Scene, sentenceAt } from '../found.ts';
import { isHeadWord } from '../heads.ts';
import { isDistinct, type Phrase, withoutOrdinaryStart } from '../phrases.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { organisationAfter, organisationBefore } from './beside.ts';
import { isInstitutionWord } from './organisations.ts';
import { camelSurname } from './people.ts';

/** "researchers at X", "X said", "according to X": bodies by what they do in the sentence. */
export function speakersInEnglish(scene: Scene, phrases: readonly Phrase[]): Found[] {
  const { text, vocabulary } = scene;
  const found: Found[] = [];
  let surnames: Set<string> | undefined;
  for (const whole of phrases) {
    if (scene.knownAt(whole.start)) continue;
    const phrase = withoutOrdinaryStart(whole, vocabulary);
    if (!phrase || phrase.words.length > 4 || scene.closed(phrase.start)) continue;
    // "President Biden": a person.
    if (
      /^(?:President|Minister|Secretary|Senator|Mr|Ms|Mrs|Dr|Professor|General|Governor|Chancellor|Judge)$/u.test(
        whole.words[0]?.text ?? '',
      )
    )
      continue;
    if (phrase.end - phrase.start < 3 || /^\p{Lu}\.$/u.test(phrase.words[0]?.text ?? '')) continue;
    const last = phrase.words.at(-1)?.text ?? '';
    if (vocabulary.isOrdinary(last) && phrase.words.length === 1) continue;
    const sentence = sentenceAt(scene.sentences, phrase.start);
    if (!sentence) continue;
    const after = organisationAfter(text.slice(phrase.end, Math.min(phrase.end + 60, sentence.end)));
    const before = organisationBefore(text.slice(Math.max(sentence.start, phrase.start - 40), phrase.start));
    if ((after < 4 && before < 5) || scene.isTitled(sentence)) continue;
    const single = phrase.words.length === 1;
    const distinct = phrase.words.some((one) => isDistinct(one.text) && !camelSurname.test(one.text));
    if (single && (!distinct || camelSurname.test(last))) {
      surnames ??= possibleSurnames(phrases, vocabulary);
      if (surnames.has(last)) continue;
    }
    if (single && (/ly$/u.test(last) || isHeadWord(last) || isInstitutionWord(last))) continue;
    // "according to Brian Krebs", "Brian Krebs' blog": two plain words may as well be a person.
    const works = /(?:at|from|with|for|of) (?:the )?["“]?$/u.test(
      text.slice(Math.max(sentence.start, phrase.start - 12), phrase.start),
    );
    if (
      phrase.words.length === 2 &&
      !distinct &&
      !works &&
      !/^['’]?s?\s(?:researchers|analysts|spokes)/u.test(text.slice(phrase.end, phrase.end + 14))
    )
      continue;
    // As the first word of a sentence it has its capital anyhow: "Operators said", "Publicly disclosed".
    if (
      single &&
      phrase.start <= sentence.start + 1 &&
      !isDistinct(last) &&
      before < 5 &&
      !isUsedInside(text, last, scene)
    ) {
      if (
        !/^\s(?:said|says|told|warned|believes|announced)\b/u.test(text.slice(phrase.end, phrase.end + 12)) ||
        /(?:ly|ors|ers|ists|ody|one|ies)$/u.test(last)
      )
        continue;
    }
    // Two capitalised words that speak are rather a person.
    const sure = after >= 5 || before >= 5 || (after >= 4 && (single || distinct));
    if (!sure || (!single && !distinct && after < 5 && before < 5)) continue;
    found.push({
      start: phrase.start,
      end: phrase.end,
      kind: 'organisation',
      via: 'position',
      weight: before >= 5 || after >= 5 ? 2 : 1,
    });
  }
  return found;
}

/** Last words of two capitalised words: "Alperovitch said" after "Dmitri Alperovitch". */
function possibleSurnames(phrases: readonly Phrase[], vocabulary: Vocabulary): Set<string> {
  const words = new Set<string>();
  for (const phrase of phrases) {
    const [first, last] = phrase.words.slice(-2);
    if (!first || !last || phrase.words.length > 4) continue;
    if (!vocabulary.isOrdinary(first.text) && !vocabulary.isOrdinary(last.text) && !isDistinct(first.text))
      words.add(last.text);
  }
  return words;
}

function isUsedInside(text: string, word: string, scene: Scene): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (/[\p{Ll},]\s$/u.test(text.slice(Math.max(0, at - 2), at)) && !scene.closed(at)) return true;
  }
  return false;
}
