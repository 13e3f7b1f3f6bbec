/**
 * Is one name the other in another script, or its abbreviation? Katakana and Latin letters are compared by their
 * consonants (ミラーフェイス, MirrorFace: m r f s), an abbreviation by its initials.
 */
export function isSameInOtherLetters(one: string, two: string): boolean {
  return (
    isTransliteration(one, two) ||
    isTransliteration(two, one) ||
    isAbbreviation(one, two) ||
    isAbbreviation(two, one)
  );
}

/** @param kana katakana, at least two letters of it */
function isTransliteration(kana: string, latin: string): boolean {
  if (!/[ァ-ヶー]{2}/u.test(kana) || !/^[\p{Script=Latin}\d\p{P}\s]+$/u.test(latin)) return false;
  const left = kanaConsonants(kana);
  const right = latinConsonants(latin);
  if (left.length < 2 || right.length < 2) return left === right && left !== '';
  return longestCommon(left, right) / Math.max(left.length, right.length) >= 0.6 && left[0] === right[0];
}

/** MSS of Ministry of State Security: capitals in order, the first one first. */
export function isAbbreviation(short: string, long: string): boolean {
  if (!/^[\p{Lu}\d&-]{2,8}$/u.test(short) || !/\s/u.test(long)) return false;
  const capitals = short.replace(/[^\p{Lu}]/gu, '');
  const initials = long
    .split(/[\s-]+/u)
    .flatMap((word) => (/^\p{Lu}/u.test(word) ? [word[0] ?? ''] : []))
    .join('');
  const places = initials.indexOf(capitals[0] ?? '?');
  return (
    capitals.length >= 2 &&
    places >= 0 &&
    places <= 1 &&
    longestCommon(capitals, initials) >= Math.min(capitals.length, 2) &&
    longestCommon(capitals, initials) >= capitals.length * 0.6
  );
}

const kanaRows: readonly (readonly [string, string])[] = [
  ['k', 'カキクケコガギグゲゴ'],
  ['s', 'サシスセソザジズゼゾチヂ'],
  ['t', 'タツテトダヅデド'],
  ['n', 'ナニヌネノンマミムメモ'],
  ['f', 'フ'],
  ['b', 'バビブベボパピプペポヴ'],
  ['r', 'ラリルレロ'],
];
const kanaClass = new Map(
  kanaRows.flatMap(([letter, kana]) => [...kana].map((one) => [one, letter] as const)),
);

function kanaConsonants(kana: string): string {
  let skeleton = '';
  for (const one of kana.normalize('NFKC')) skeleton += kanaClass.get(one) ?? '';
  return withoutDoubles(skeleton);
}

function latinConsonants(latin: string): string {
  const plain = latin.normalize('NFKD').toLowerCase();
  const spelled = plain
    .replace(/ph/gu, 'f')
    .replace(/ck|q/gu, 'k')
    .replace(/sch|sh|ch|tz|c(?=[eiy])|g(?=[eiy])|[zj]/gu, 's')
    .replace(/th/gu, 's')
    .replace(/x/gu, 'ks')
    .replace(/[cg]/gu, 'k')
    .replace(/l/gu, 'r')
    .replace(/[vp]/gu, 'b')
    .replace(/d/gu, 't')
    .replace(/m/gu, 'n');
  return withoutDoubles(spelled.replace(/[^kstnfbr]/gu, ''));
}

function withoutDoubles(letters: string): string {
  return letters.replace(/(.)\1{1,20}/gu, '$1');
}

/** Length of the longest common subsequence; both are a few letters. */
function longestCommon(one: string, two: string): number {
  const left = one.slice(0, 40);
  const right = two.slice(0, 40);
  let row = new Array<number>(right.length + 1).fill(0);
  for (const letter of left) {
    const next = [0];
    for (let index = 0; index < right.length; index++) {
      next.push(
        letter === right[index] ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
