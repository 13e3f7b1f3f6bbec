import type { NameMention, Sentence } from '../../model/mention.ts';
import { sentenceAt } from './found.ts';
import { isDistinct, nameAt } from './phrases.ts';
import { isAbbreviation, isSameInOtherLetters } from './transliteration.ts';
import type { Vocabulary } from './vocabulary.ts';

const opening =
  /^[」』”"’*_]{0,2}\s?[（(]\s?(?:the\s|以下、?|略称[:：、]?|通称[:：、]?|別名[:：、]?|aka\s|a\.k\.a\.\s|also known as\s|hereafter,?\s)?["“「『]?/iu;

/**
 * Names that the text puts in brackets behind a name: the abbreviation of a body, the other spelling, another name of an
 * actor or a program. What no list knows is a name as well, the same thing's where it is but other letters.
 */
export function bracketedNames(
  text: string,
  names: readonly NameMention[],
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
): NameMention[] {
  const found: NameMention[] = [];
  names.forEach((name, index) => {
    if (!/[（(]/.test(text.slice(name.end, name.end + 4))) return;
    const open = opening.exec(text.slice(name.end, name.end + 24))?.[0];
    if (!open) return;
    const at = name.end + open.length;
    const next = names[index + 1];
    const sentence = sentenceAt(sentences, name.start);
    if ((next && next.start <= at + 1) || !sentence) return;
    const phrase = nameAt(text, at) ?? katakanaAt(text, at);
    if (
      !phrase ||
      phrase.end > sentence.end ||
      !/^["”」』]?(?:[）)]|[、,]| or )/u.test(text.slice(phrase.end, phrase.end + 4))
    )
      return;
    const words = text.slice(phrase.start, phrase.end);
    if (
      /^CVE-|^\d/u.test(words) ||
      vocabulary.isPlace(words) ||
      phrase.words.every((word) => vocabulary.isOrdinary(word.text))
    )
      return;
    const sameLetters =
      isSameInOtherLetters(name.text, words) ||
      isAbbreviation(words, name.name) ||
      isShortForm(words, name.text);
    const at_ = { start: phrase.start, end: phrase.end, text: words };
    if (sameLetters || (name.nameKind === 'organisation' && /^\p{Lu}[\p{Lu}\d&-]{1,7}$/u.test(words)))
      found.push({ ...name, ...at_, via: 'introduction' });
    else if (isProgramOrActor(name) && (isDistinct(words) || phrase.words.length === 2)) {
      found.push({
        kind: 'name',
        ...at_,
        nameKind: name.nameKind,
        name: words,
        isNew: true,
        via: 'introduction',
      });
    }
  });
  return found;
}

/** Wuhan XRZ of Wuhan Xiaoruizhi Science and Technology Company. */
function isShortForm(short: string, long: string): boolean {
  const first = short.split(' ')[0] ?? '';
  return first.length > 2 && long.startsWith(`${first} `) && short.length < long.length;
}

function isProgramOrActor(name: NameMention): boolean {
  return name.nameKind === 'actor' || name.nameKind === 'malware' || name.nameKind === 'campaign';
}

function katakanaAt(text: string, at: number) {
  const found = /^[ァ-ヶー・]{3,24}/u.exec(text.slice(at, at + 24))?.[0];
  return found
    ? {
        start: at,
        end: at + found.length,
        words: [{ start: at, end: at + found.length, text: found }],
        quoted: false,
      }
    : undefined;
}
