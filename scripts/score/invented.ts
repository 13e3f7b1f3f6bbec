// Invents names of the same script and shape: Latin by Latin, acronym by acronym, katakana by katakana, kanji by
// kanji, digits by digits; the same word always gives the same word.
import { createHash } from 'node:crypto';
import { commonEnglish, commonJapanese, schemes } from './common-words.ts';

const vowels = 'aeiou';
const consonants = 'bcdfghjklmnprstvwz';
const katakana =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロガギグゲゴザジズゼゾダデドバビブベボパピプペポ';
const hiragana = 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもらりるれろ';
const kanji =
  '山川田村木林森石原野谷沢島崎橋岡坂浜池井松竹梅杉桜菊藤楠柏柳峰滝雲雪星霧葉花草泉湯館堀岩砂畑稲麦栗桃';
/** What shapes a kana word and is never replaced. */
const shaping = /[ァィゥェォッャュョヮンーぁぃぅぇぉっゃゅょゎん]/u;

/** Names that a text holds and that an invented word must not hit by chance: lower case. */
export type Taken = ReadonlySet<string>;

/** The invented name; equal to `name` where each of its words is a common one. */
export function inventedName(name: string, taken: Taken): string {
  return name.replace(
    /[\p{Script=Latin}\p{N}]+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[\p{Script=Han}々]+/gu,
    (word, at: number) => wordFor(word, name.length === word.length, name.slice(0, at), taken),
  );
}

function wordFor(word: string, whole: boolean, before: string, taken: Taken): string {
  if (/^[\p{Script=Han}々]/u.test(word)) return besideCommon(word, false, (part) => signs(part, kanji));
  if (/^[\p{Script=Katakana}ー]/u.test(word))
    return besideCommon(word, true, (part) => signs(part, katakana));
  // Hiragana of one or two signs is grammar (の, と, など).
  if (/^\p{Script=Hiragana}/u.test(word)) return word.length > 2 ? signs(word, hiragana) : word;
  return latin(word, whole, before, taken);
}

/** Common words at either end stay (of kanji, within as well), what lies beside them is invented. */
function besideCommon(word: string, atEnds: boolean, invent: (part: string) => string): string {
  if (word === '' || commonJapanese.includes(word)) return word;
  // Inside a katakana word a common one is chance (タイ in タイタン).
  const common = commonJapanese.find((one) =>
    atEnds ? one.length > 3 && (word.startsWith(one) || word.endsWith(one)) : word.includes(one),
  );
  if (common === undefined) return invent(word);
  const at = word.startsWith(common) ? 0 : word.lastIndexOf(common);
  const rest = (part: string): string => besideCommon(part, atEnds, invent);
  return rest(word.slice(0, at)) + common + rest(word.slice(at + common.length));
}

function latin(word: string, whole: boolean, before: string, taken: Taken): string {
  const lower = word.toLowerCase();
  if (commonEnglish.has(lower) || schemes.has(lower)) return word;
  const numbered = /^(\p{Lu}{2,4})(\d{2,6})$/u.exec(word);
  if (numbered?.[1] && numbered[2] && schemes.has(numbered[1].toLowerCase())) {
    return numbered[1] + digits(numbered[2]);
  }
  if (/^\d+$/.test(word)) return word.length > 1 || before === '' ? digits(word) : word;
  // Small letters are description ("the school district"), unless they are the whole name (sshd).
  if (word.length === 1 || (word === lower && !whole)) return word;
  return alike(word, taken, (sign, next) => {
    if (/\d/.test(sign)) return sign;
    const pool = vowels.includes(sign.toLowerCase().normalize('NFD').charAt(0)) ? vowels : consonants;
    const other = pool.charAt(next % pool.length);
    return sign === sign.toUpperCase() ? other.toUpperCase() : other;
  });
}

function digits(word: string): string {
  return alike(word, new Set(), (_sign, next) => String((next % 9) + 1));
}

/** Each sign by one of the pool, the same everywhere, so that 徐 is still the surname of 徐澤偉. */
function signs(word: string, pool: string): string {
  return Array.from(word, (sign) => (shaping.test(sign) ? sign : one(sign, pool))).join('');
}

function one(sign: string, pool: string): string {
  const at = createHash('sha512').update(`shirabe ${sign}`).digest().readUInt16BE(0) % pool.length;
  return pool.charAt(pool.charAt(at) === sign ? (at + 1) % pool.length : at);
}

/** Sign by sign from a hash of the word; tried again until the word is new. */
function alike(word: string, taken: Taken, invent: (sign: string, next: number) => string): string {
  for (let attempt = 0; attempt < 50; attempt++) {
    const hash = createHash('sha512').update(`shirabe ${attempt} ${word.toLowerCase()}`).digest();
    const made = Array.from(word, (sign, at) => invent(sign, hash[at % hash.length] ?? 0)).join('');
    if (made !== word && !taken.has(made.toLowerCase())) return made;
  }
  return word;
}
