/**
 * English stemmer after Porter2, as defined at snowballstem.org/algorithms/english/stemmer.html (M. Porter).
 * Written from that description; the words of its exception lists are kept as it gives them.
 */

const vowel = /[aeiouy]/;
const double = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const validLi = /[cdeghkmnrt]$/;

const fixed = new Map<string, string>([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word): [string, string] => [
    word,
    word,
  ]),
]);
const fixedAfterStep1a = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);

const step2 = orderedByLength([
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['entli', 'ent'],
  ['izer', 'ize'],
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['alli', 'al'],
  ['fulness', 'ful'],
  ['ousli', 'ous'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['bli', 'ble'],
  ['fulli', 'ful'],
  ['lessli', 'less'],
]);
const step3 = orderedByLength([
  ['tional', 'tion'],
  ['ational', 'ate'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]);
const step4 = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'al',
  'er',
  'ic',
];

function orderedByLength(pairs: [string, string][]): readonly (readonly [string, string])[] {
  return pairs.sort((a, b) => b[0].length - a[0].length);
}

/** Start of the region after the first consonant that follows a vowel, from `from` on. */
function regionAfter(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at++) {
    if (!vowel.test(word.charAt(at)) && vowel.test(word.charAt(at - 1))) return at + 1;
  }
  return word.length;
}

function firstRegion(word: string): number {
  for (const prefix of ['gener', 'commun', 'arsen']) if (word.startsWith(prefix)) return prefix.length;
  return regionAfter(word, 0);
}

/** vowel + consonant (not w, x, Y) at the end, or a word of just vowel + consonant. */
function endsInShortSyllable(word: string): boolean {
  if (word.length === 2) return /^[aeiouy][^aeiouy]$/.test(word);
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word);
}

const stems = new Map<string, string>();
/** Words of a language repeat: most are looked up. */
const mostStems = 50_000;

/** @param word lower-case a–z only */
export function stemEnglish(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemOf(word);
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, stem);
  return stem;
}

function stemOf(word: string): string {
  if (word.length < 3) return word;
  const known = fixed.get(word);
  if (known !== undefined) return known;

  // y that is a consonant is written Y meanwhile.
  let stem = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const r1 = firstRegion(stem);
  const r2 = regionAfter(stem, r1);
  stem = step1a(stem);
  if (fixedAfterStep1a.has(stem)) return stem;
  stem = step1c(step1b(stem, r1));
  stem = suffixStep(stem, r1, step2);
  stem = endings(stem, r1);
  stem = suffixStep(stem, r1, step3);
  if (stem.endsWith('ative') && stem.length - 5 >= r2) stem = stem.slice(0, -5);
  stem = step5(removeSuffix(stem, r2), r1, r2);
  return stem.replaceAll('Y', 'y');
}

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word) || !word.endsWith('s')) return word;
  return vowel.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function step1b(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= r1 ? word.slice(0, eed.index + 2) : word;
  const found = /(?:ed|edly|ing|ingly)$/.exec(word);
  if (!found || !vowel.test(word.slice(0, found.index))) return word;
  const rest = word.slice(0, found.index);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (double.test(rest)) return rest.slice(0, -1);
  return endsInShortSyllable(rest) && r1 >= rest.length ? `${rest}e` : rest;
}

function step1c(word: string): string {
  return word.length > 2 && /[^aeiouy][yY]$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

function suffixStep(word: string, region: number, pairs: readonly (readonly [string, string])[]): string {
  const pair = pairs.find(([suffix]) => word.endsWith(suffix));
  if (!pair) return word;
  const [suffix, instead] = pair;
  const rest = word.slice(0, -suffix.length);
  return rest.length >= region ? rest + instead : word;
}

/** The two endings of step 2 that look at the letter before them: `ogi` after l, `li` after a valid li-ending. */
function endings(word: string, r1: number): string {
  if (word.endsWith('logi') && word.length - 3 >= r1) return word.slice(0, -1);
  if (step2.some(([suffix]) => word.endsWith(suffix))) return word;
  const rest = word.slice(0, -2);
  return word.endsWith('li') && rest.length >= r1 && validLi.test(rest) ? rest : word;
}

function removeSuffix(word: string, r2: number): string {
  const suffix = step4.find((one) => word.endsWith(one));
  if (suffix) return word.length - suffix.length >= r2 ? word.slice(0, -suffix.length) : word;
  return /[st]ion$/.test(word) && word.length - 3 >= r2 ? word.slice(0, -3) : word;
}

function step5(word: string, r1: number, r2: number): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e')) {
    return rest.length >= r2 || (rest.length >= r1 && !endsInShortSyllable(rest)) ? rest : word;
  }
  return word.endsWith('ll') && rest.length >= r2 ? rest : word;
}
