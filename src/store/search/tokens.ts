import { stemEnglish } from './stem.ts';

/**
 * A token of the index with its place in the text that was given (UTF-16). Scripts written without spaces
 * give a bigram at each character and the last character of the run alone; other runs of letters and
 * digits give one token, English words stemmed.
 */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** End of the token's first character: what a one-character query marks. */
  readonly firstEnd: number;
  /** The last character of an unspaced run, which stands alone so that a prefix query finds it. */
  readonly last: boolean;
}

const separator = 0;
const word = 1;
const unspaced = 2;
const mark = 3;
const unknown = 255;

// Han, kana and Hangul as in Lucene's CJKBigramFilter; and the scripts of South-East Asia that put no spaces.
// Script extensions bring ー and 々 in; that only letters are asked keeps punctuation out.
const unspacedScript =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const letterOrNumber = /[\p{L}\p{N}]/u;
const combining = /\p{M}/u;
/** Longest word that is kept whole (a SHA-512 in hexadecimal). */
const longestWord = 128;

const classes = new Uint8Array(0x1_0000).fill(unknown);

function classOf(codePoint: number): number {
  if (codePoint >= 0x1_0000) return classify(codePoint);
  const known = classes[codePoint] ?? unknown;
  if (known !== unknown) return known;
  const found = classify(codePoint);
  classes[codePoint] = found;
  return found;
}

function classify(codePoint: number): number {
  const char = String.fromCodePoint(codePoint);
  if (combining.test(char)) return mark;
  if (!letterOrNumber.test(char)) return separator;
  return unspacedScript.test(char) && !/\p{Nd}/u.test(char) ? unspaced : word;
}

/** Text in NFKC, and for each of its code units the range of the source that it came from. */
interface Normalised {
  readonly text: string;
  readonly startOf: (unit: number) => number;
  readonly endOf: (unit: number) => number;
}

function normalise(source: string): Normalised {
  const text = source.normalize('NFKC');
  if (text === source || isUnitByUnit(source)) return { text, startOf: (at) => at, endOf: (at) => at + 1 };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  // A character with what combines with it: half-width ｶﾞ becomes ガ only together.
  for (const { 0: cluster, index } of source.matchAll(
    /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]{0,8}|[\p{M}\uff9e\uff9f]/gu,
  )) {
    const part = cluster.normalize('NFKC');
    parts.push(part);
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text: parts.join(''), startOf: (at) => starts[at] ?? 0, endOf: (at) => ends[at] ?? source.length };
}

const unasked = 0;
const oneForOne = 1;
const otherwise = 2;
const widths = new Uint8Array(0x1_0000).fill(unasked);

/**
 * Does NFKC change each code unit for itself (ＡＰＴ → APT)? Then offsets stay what they are. Marks and Hangul vowels
 * melt into the letter before them, ㈱ becomes three, and surrogates go in pairs: those ask for the long way.
 */
function isUnitByUnit(source: string): boolean {
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (widths[unit] === unasked) widths[unit] = widthKind(unit);
    if (widths[unit] === otherwise) return false;
  }
  return true;
}

function widthKind(unit: number): number {
  const char = String.fromCharCode(unit);
  const melts = /[\p{M}\p{Cs}\u1160-\u11ff\uff9e\uff9f]/u.test(char);
  return !melts && char.normalize('NFKC').length === 1 ? oneForOne : otherwise;
}

/** Every token of a text in order; positions in phrase queries count these. */
export function tokensOf(source: string): Token[] {
  const { text, startOf, endOf } = normalise(source);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind !== word && kind !== unspaced) {
      at += widthAt(text, at);
      continue;
    }
    const runStart = at;
    while (at < text.length && (classAt(text, at) === kind || classAt(text, at) === mark))
      at += widthAt(text, at);
    if (kind === word) {
      const end = endOf(at - 1);
      tokens.push({
        term: wordTerm(text.slice(runStart, at)),
        start: startOf(runStart),
        end,
        firstEnd: end,
        last: false,
      });
    } else addBigrams(text, runStart, at, startOf, endOf, tokens);
  }
  return tokens;
}

function addBigrams(
  text: string,
  from: number,
  to: number,
  startOf: Normalised['startOf'],
  endOf: Normalised['endOf'],
  tokens: Token[],
): void {
  for (let at = from; at < to; ) {
    const second = at + widthAt(text, at);
    const end = second < to ? second + widthAt(text, second) : second;
    const firstEnd = endOf(second - 1);
    tokens.push({
      term: text.slice(at, end),
      start: startOf(at),
      end: endOf(end - 1),
      firstEnd,
      last: second >= to,
    });
    at = second;
  }
}

function classAt(text: string, at: number): number {
  return classOf(text.codePointAt(at) ?? 0);
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) >= 0x1_0000 ? 2 : 1;
}

/** Terms of words met lately: a text repeats its words, and stemming is most of the work. */
const terms = new Map<string, string>();
const mostTerms = 20_000;

function wordTerm(run: string): string {
  const lower = run.slice(0, longestWord).toLowerCase();
  // A longer piece of a text would keep the whole text alive in the map.
  if (lower.length > 12) return termOf(lower);
  const known = terms.get(lower);
  if (known !== undefined) return known;
  if (terms.size >= mostTerms) terms.clear();
  const term = termOf(lower);
  terms.set(lower, term);
  return term;
}

function termOf(lower: string): string {
  if (/^[a-z]+$/.test(lower)) return stemEnglish(lower);
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  // é → e, so that Vietnamese and French names are found without their marks.
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '');
  return /^[a-z]+$/.test(plain) ? stemEnglish(plain) : plain || lower;
}
