import { isSpace } from '../space.ts';
import { remembered } from './remembered.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One word of a Latin name: PlugX, njRAT, FIN7, S.R.L., O'Neill, Safe{Wallet}. */
export const nameWord =
  "(?:\\p{Lu}[\\p{Script=Latin}\\d]{0,30}|\\p{Ll}{1,4}\\p{Lu}[\\p{Script=Latin}\\d]{0,26}|\\d{1,3}\\p{Lu}[\\p{Script=Latin}\\d]{1,26})(?:[-_.'’{][\\p{Script=Latin}\\d]{1,24}){0,3}(?![\\p{Script=Latin}\\d])[}+]?";

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A run of capitalised words. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly quoted: boolean;
}

const emphasis = /^[*_`]{1,3}/u;
const opening = /^["“'‘「『《]/u;
const wordRight = new RegExp(`^${nameWord}`, 'u');
const longestName = 64;

/** Reads the name that begins at an offset: quoted, or up to five capitalised words. */
export function nameAt(text: string, at: number): Phrase | undefined {
  const styled = emphasis.exec(text.slice(at, at + 3))?.[0];
  if (styled) return nameAt(text, at + styled.length);
  const mark = opening.exec(text.slice(at, at + 1))?.[0];
  if (mark) return quotedAt(text, at + 1, mark);
  const words: Word[] = [];
  let from = at;
  while (words.length < 5) {
    const found = wordRight.exec(text.slice(from, from + longestName))?.[0];
    if (!found) break;
    const word = withoutPossessive(found);
    words.push({ start: from, end: from + word.length, text: word });
    from += found.length;
    if (word !== found || text[from] !== ' ') break;
    from++;
  }
  const last = words.at(-1);
  return last ? { start: at, end: last.end, words, quoted: false } : undefined;
}

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  "'": "'",
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
};

function quotedAt(text: string, start: number, mark: string): Phrase | undefined {
  const slice = text.slice(start, start + longestName);
  const close = slice.indexOf(closers[mark] ?? mark);
  if (close < 2) return undefined;
  // 「X(Y)」: the other spelling stands inside the quotation marks.
  const inside = slice
    .slice(0, close)
    .replace(/[.,]$/u, '')
    .replace(/\s?[（(][^（）()]{1,40}[）)]$/u, '');
  if (
    !startsLikeName(inside) ||
    /[\n.!?。,、;:(（]/u.test(inside.replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, ''))
  )
    return undefined;
  return { start, end: start + inside.length, words: wordsOf(inside, start), quoted: true };
}

/** "S. Iswaran", "Jane D. Roe": an initial's stop ends no run. */
const run = new RegExp(
  `(?<![\\p{Script=Latin}\\d_@/\\\\-])${nameWord}(?:(?:(?<=(?:^|[\\s(])\\p{Lu})\\.)? ${nameWord}){0,5}`,
  'gu',
);
const wordsLeft = new RegExp(`(?:${nameWord} ){0,4}${nameWord}$`, 'u');

/** A word in Japanese letters, or in small letters alone, as most are, is no name's last. */
function mayEndName(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  if (last >= 0x3041 && last <= 0x9fff) return false;
  for (let before = at - 1; before >= 0; before--) {
    const unit = text.charCodeAt(before);
    if (unit >= 0x61 && unit <= 0x7a) continue;
    return !(before < at - 1 && unit === 0x20) || before < at - longestName;
  }
  return true;
}

/** Reads the name that ends at an offset: quoted, or up to five capitalised words. */
export function nameBefore(text: string, at: number): Phrase | undefined {
  if (!mayEndName(text, at)) return undefined;
  const before = text.slice(Math.max(0, at - longestName), at);
  const styled = /[*_`]{1,3}$/u.exec(before)?.[0];
  if (styled) return nameBefore(text, at - styled.length);
  const quoted = /["“'‘「『]([^"“”'‘’「」『』*_`\n。、]{2,48})["”'’」』]$/u.exec(before);
  if (quoted?.[1]) {
    const start = at - quoted[0].length + 1;
    if (!startsLikeName(quoted[1])) return undefined;
    return { start, end: start + quoted[1].length, words: wordsOf(quoted[1], start), quoted: true };
  }
  // Longest run of words that begins at a word's beginning.
  const found = wordsLeft.exec(before);
  if (!found) return undefined;
  let start = at - found[0].length;
  const sign = text[start - 1] ?? '';
  if (/[\p{L}\p{N}_@/\\.]/u.test(sign) && !/[\u3041-\u9fff]/u.test(sign)) {
    // It began inside a word: leave that word out.
    const space = found[0].indexOf(' ');
    if (space < 0) return undefined;
    start += space + 1;
  }
  return { start, end: at, words: wordsOf(text.slice(start, at), start), quoted: false };
}

function wordsOf(text: string, start: number): Word[] {
  const words: Word[] = [];
  let from = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSpace(text.charCodeAt(at))) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      words.push({ start: start + from, end: start + at, text: text.slice(from, at) });
      from = -1;
    }
  }
  return words;
}

/** A capital, a figure, njRAT, katakana or kanji: what a name begins with, and quoted plain words do not. */
function startsLikeName(inside: string): boolean {
  return /^(?:[\p{Lu}\d\p{Script=Katakana}\p{Script=Han}]|\p{Ll}{1,4}\p{Lu})/u.test(inside);
}

function withoutPossessive(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  const at = word.length - (last === 0x73 ? 2 : 1);
  const mark = word.charCodeAt(at);
  return mark === 0x27 || mark === 0x2019 ? word.slice(0, at) : word;
}

/** A form that ordinary words do not have: PlugX, LODEINFO, FIN7, More_eggs. */
export const isDistinct = remembered(looksDistinct);

function looksDistinct(word: string): boolean {
  const bare = word.replace(/['’]s$/u, '');
  const letters = bare.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3) return letters.length === 2 && /\d{2}/u.test(bare);
  if (/\p{Ll}\p{Lu}/u.test(bare) || /^\p{Lu}{2,}\p{Ll}{2,}/u.test(bare)) return true;
  // A single figure after a plain word is a footnote's: "Chopper4".
  if (/\d/u.test(bare) && /^\p{Lu}/u.test(bare) && !/^\p{Lu}\p{Ll}+\d$/u.test(bare)) return true;
  if (bare.includes('_')) return true;
  return letters.length >= 4 && letters === letters.toUpperCase();
}

/** Leaves out leading words that belong to the sentence, not to the name: "The Chinese PlugX" → PlugX. */
export function withoutOrdinaryStart(
  phrase: Phrase,
  vocabulary: Vocabulary,
  midSentence = false,
): Phrase | undefined {
  if (phrase.quoted) return phrase;
  let from = 0;
  while (
    from < phrase.words.length &&
    vocabulary.isOrdinary(phrase.words[from]?.text ?? '') &&
    !isOwnArticle(phrase, from, midSentence)
  )
    from++;
  const first = phrase.words[from];
  if (!first) return undefined;
  return from === 0 ? phrase : { ...phrase, start: first.start, words: phrase.words.slice(from) };
}

/** "The" with its capital in the middle of a sentence is a part of the name: The Trick. */
function isOwnArticle(phrase: Phrase, index: number, midSentence: boolean): boolean {
  return index === 0 && midSentence && phrase.words[0]?.text === 'The' && phrase.words.length === 2;
}

/** The runs of capitalised words of a text, up to six words each. */
export function capitalPhrases(text: string): Phrase[] {
  const found: Phrase[] = [];
  for (const match of text.matchAll(run)) {
    // A possessive ends a name: "Ponemon Institute's Research Team".
    let words: Word[] = [];
    const close = () => {
      const first = words[0];
      const last = words.at(-1);
      if (first && last) found.push({ start: first.start, end: last.end, words, quoted: false });
      words = [];
    };
    for (const word of wordsOf(match[0], match.index)) {
      const bare = withoutPossessive(word.text);
      words.push({ ...word, end: word.start + bare.length, text: bare });
      if (bare !== word.text) close();
    }
    close();
  }
  return found;
}

/** Headlines In Which Every Word Has A Capital tell nothing by capitals. */
export function isTitleCased(sentence: string): boolean {
  let long = 0;
  let capitals = 0;
  for (let at = 0; at < sentence.length; ) {
    const kind = letterAt(sentence, at);
    if (kind !== letter.small && kind !== letter.capital) {
      at++;
      continue;
    }
    const start = at;
    do at++;
    while (at < sentence.length && letterAt(sentence, at) !== letter.none);
    if (at - start <= 3) continue;
    long++;
    if (kind === letter.capital) capitals++;
  }
  return long >= 3 && capitals >= long * 0.65;
}

const letter = { none: 0, small: 1, capital: 2, inside: 3 } as const;
/** What a unit is in a word: a letter that may begin it, or only a figure, apostrophe or hyphen inside it. */
const letters = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/\p{Lu}/u.test(character)) return letter.capital;
  if (/\p{L}/u.test(character)) return letter.small;
  return /[\p{N}'’-]/u.test(character) ? letter.inside : letter.none;
});

function letterAt(text: string, offset: number): number {
  return letters[text.charCodeAt(offset)] ?? letter.none;
}
