import { anySlot } from '../skeleton.ts';

const patternOf = (contractions: string) =>
  new RegExp(
    `[${anySlot}]|${contractions}['’]s?(?![A-Za-z])|-[A-Za-z]{2,40}(?:-[A-Za-z]{1,30}){0,3}|[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]{0,60}(?:[-.'’/&](?!s\\b|t\\b)[A-Za-zÀ-ɏ0-9]{1,40}){0,4}(?:-(?=[${anySlot}]))?|[$€£]?[0-9](?:[0-9,.%]{0,20}[0-9%])?[A-Za-z+]{0,6}|[,;:()\\[\\]"“”—–.!?&-]`,
    'gu',
  );

const plainPattern = patternOf('');

/** With "isn't", "won't" cut in two. */
const contractedPattern = patternOf("[A-Za-z]{1,6}(?=n['’]t\\b)|n['’]t\\b|");

const marks = new Set([...',;:()[]"“”—–.!?&'].map((mark) => mark.charCodeAt(0)));

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number) => code >= 48 && code <= 57;
const isSlot = (code: number) => code >= 0xe000 && code <= 0xf8ff;

/** Characters behind a run of letters after which the word may go on. */
const mayGoOn = (code: number) =>
  code === 45 ||
  code === 39 ||
  code === 0x2019 ||
  code === 47 ||
  code === 38 ||
  (code >= 0xc0 && code <= 0x24f);

/** Words, slots and marks of a sentence's form, in order, each with its place: `[text, start, text, start …]`. */
export function piecesOf(form: string, hasContraction: boolean): (string | number)[] {
  const pieces: (string | number)[] = [];
  const pattern = hasContraction ? contractedPattern : plainPattern;
  for (let at = 0; at < form.length; ) {
    const code = form.charCodeAt(at);
    if (code === 32) {
      at++;
      continue;
    }
    // Plain words and marks are most of a text: they are cut without the pattern.
    const end = hasContraction ? -1 : plainEnd(form, at, code);
    if (end > 0) {
      pieces.push(end - at > 1 ? known(form, at, end) : form.charAt(at), at);
      at = end;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(form);
    if (!match) break;
    pieces.push(match[0], match.index);
    at = match.index + match[0].length;
  }
  return pieces;
}

const size = 1 << 14;
const words: (string | undefined)[] = new Array(size).fill(undefined);

/** The word at `at..end`, as the same string each time: texts repeat their words, and a new string costs its hash again. */
function known(form: string, at: number, end: number): string {
  let hash = 0;
  for (let k = at; k < end; k++) hash = (hash * 31 + form.charCodeAt(k)) | 0;
  const place = (hash ^ (hash >>> 14)) & (size - 1);
  const old = words[place];
  if (old !== undefined && old.length === end - at && form.startsWith(old, at)) return old;
  const word = form.slice(at, end);
  words[place] = word;
  return word;
}

/** Where the plain word, slot or mark at `at` ends; -1 where only the pattern can tell. */
function plainEnd(form: string, at: number, code: number): number {
  if (isSlot(code) || marks.has(code)) return at + 1;
  if (!isLetter(code)) return -1;
  let end = at + 1;
  let next = form.charCodeAt(end);
  while (isLetter(next) || isDigit(next)) next = form.charCodeAt(++end);
  if (end - at > 60 || mayGoOn(next)) return -1;
  if (next !== 46) return end;
  const behind = form.charCodeAt(end + 1);
  return isLetter(behind) || isDigit(behind) || behind >= 0xc0 ? -1 : end;
}
