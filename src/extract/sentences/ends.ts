import type { Span } from '../../model/span.ts';
import { isSpace } from '../space.ts';

/** Words with a full stop that a sentence goes on after. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen col maj capt lt sgt adm st jr sr vs etc al cf ca approx est dept univ assn bros no nos vol fig figs eq sec ch pp ed eds op ' +
    'e.g i.e a.m p.m u.s u.k u.n e.u d.c ph.d b.c a.d inc ltd co corp llc plc gmbh s.a b.v n.v pty bhd sdn intl jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri'
  ).split(' '),
);
/** Of those, the ones that may well end a sentence: it does if such a word comes next. */
const mayEnd = new Set('etc a.m p.m u.s u.k u.n e.u d.c inc ltd co corp llc plc gmbh jr sr al'.split(' '));
const openers = new Set(
  (
    'the a an this that these those it its he she they we i you in on at as by for from with after before during since while when although however moreover meanwhile ' +
    'according there here both some many most several all one two but and or if once also another such what who why how his her their our no not'
  ).split(' '),
);

const pairs = new Map(
  [...'「」『』（）()“”[]［］'].flatMap((mark, index, all) =>
    index % 2 === 0 ? [[mark.charCodeAt(0), all[index + 1]?.charCodeAt(0) ?? 0]] : [],
  ),
);
const closing = new Set([...pairs.values(), ...[...`"’'】〉》`].map((mark) => mark.charCodeAt(0))]);

// What a UTF-16 unit may be at the end of a sentence.
const opensPair = 1;
const closesPair = 2;
const endsJapanese = 4;
const mayEndEnglish = 8;
const roles = new Uint8Array(0x10000);
for (const unit of pairs.keys()) roles[unit] = opensPair;
for (const unit of closing) roles[unit] = (roles[unit] ?? 0) | closesPair;
for (const mark of '。！？｡') roles[mark.charCodeAt(0)] = endsJapanese;
for (const mark of '.!?．') roles[mark.charCodeAt(0)] = mayEndEnglish;
/** A pair that lies wider apart was not meant as one. */
const widestPair = 1200;
/** A text without any end mark is cut here, at a space or comma if there is one. */
const longestSentence = 3000;

/** Splits a range at the ends of its sentences. The ranges are trimmed and not empty. */
export function sentencesOf(text: string, within: Span): Span[] {
  const closeOf = pairsOf(text, within);
  const found: Span[] = [];
  let start = within.start;
  let at = within.start;
  const cut = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (from < to) found.push({ start: from, end: to });
    start = end;
    at = end;
  };
  while (at < within.end) {
    const role = roles[text.charCodeAt(at)] ?? 0;
    if (role === 0) {
      at++;
      if (at - start > longestSentence) cut(softBreak(text, start, at));
    } else if (role & opensPair) {
      const close = closeOf.get(at);
      at = (close ?? at) + 1;
      if (close !== undefined && endsAtPair(text, start, at - 1, within)) cut(at);
    } else if (role & endsJapanese) {
      at++;
      while (at < within.end && /[。！？!?｡]/u.test(text[at] ?? '')) at++;
      while (at < within.end && (roles[text.charCodeAt(at)] ?? 0) & closesPair && !isQuoted(text, at)) at++;
      cut(at);
    } else if (role & mayEndEnglish) {
      const end = endAfter(text, at, within);
      at++;
      if (end > 0) cut(end);
    } else at++;
  }
  cut(within.end);
  return found;
}

/** Does the sentence from `start` end with the pair that closes at `close`? */
function endsAtPair(text: string, start: number, close: number, within: Span): boolean {
  const last = text[close - 1] ?? '';
  const next = close + 1 < within.end ? (text[close + 1] ?? '') : '';
  // 「…。」 before white space or another quotation stands alone; before と or の the sentence goes on.
  if (/[。！？]/u.test(last)) {
    if (next === '' || /[\s「『]/u.test(next)) return true;
    const opener = pairs.get(text.slice(start, close).trimStart().charCodeAt(0)) === text.charCodeAt(close);
    return opener && /[）)\]］]/u.test(text[close] ?? '') && !/[とのをやがはにな、]/u.test(next);
  }
  return last === '.' && endAfter(text, close - 1, within) > 0;
}

/** Where opened brackets and quotation marks close, for those that do within their paragraph. */
function pairsOf(text: string, within: Span): Map<number, number> {
  const closeOf = new Map<number, number>();
  const open: { at: number; close: number }[] = [];
  for (let at = within.start; at < within.end; at++) {
    const unit = text.charCodeAt(at);
    const role = roles[unit] ?? 0;
    if (role & opensPair) open.push({ at, close: pairs.get(unit) ?? 0 });
    else if (role & closesPair) {
      for (let depth = open.length - 1; depth >= Math.max(0, open.length - 4); depth--) {
        const candidate = open[depth];
        if (candidate?.close !== unit) continue;
        if (at - candidate.at <= widestPair) closeOf.set(candidate.at, at);
        open.length = depth;
        break;
      }
    }
  }
  return closeOf;
}

/** After 。 comes 」と or 」の: the closing mark ends what is quoted, and the sentence goes on. */
function isQuoted(text: string, at: number): boolean {
  return /^[」』”"][とのをやがはにな、,]/u.test(text.slice(at, at + 2));
}

/** End of the sentence if the mark at `at` ends one, else 0. */
function endAfter(text: string, at: number, within: Span): number {
  let end = at + 1;
  while (end < within.end && '.!?'.includes(text[end] ?? '')) end++;
  const many = end > at + 1;
  while (end < within.end && `)]"'”’」』）*_`.includes(text[end] ?? '')) end++;
  if (end >= within.end) return end;
  if (!isSpace(text.charCodeAt(end))) {
    // Full-width full stop, or ! and ? in Japanese, need no space; "3.0", "Node.js" and 「Yahoo!」 do not end anything.
    const mark = text[at] ?? '';
    const japaneseNext = /[\u3041-\u30ff\u3400-\u9fff「『]/u.test(text[end] ?? '');
    if (mark === '．')
      return japaneseNext && /[\u3041-\u309f\u30a0-\u30ff\u3400-\u9fff]/u.test(text[at - 1] ?? '') ? end : 0;
    if (/[!?]/u.test(mark))
      return japaneseNext && !/^[」』とのをやがはにで]/u.test(text[end] ?? '') ? end : 0;
    return 0;
  }
  const next =
    /^\s{1,20}["'“‘([*_「『]{0,3}(\S{0,24})/u.exec(text.slice(end, Math.min(end + 60, within.end)))?.[1] ??
    '';
  if (next === '') return end;
  if (/^\p{Ll}/u.test(next) && text[at] === '.')
    return /^(?:i|e)(?:OS|Phone|Pad|Cloud)/u.test(next) ? end : 0;
  if (text[at] !== '.' || many) return /^\p{Ll}/u.test(next) ? 0 : end;
  const word =
    /(?<![\p{L}\p{N}.])[\p{L}\p{N}][\p{L}\p{N}.]{0,11}$/u.exec(
      text.slice(Math.max(within.start, at - 14), at),
    )?.[0] ?? '';
  const lower = word.toLowerCase();
  if (abbreviations.has(lower)) {
    if (lower === 'no' && !/^\d/.test(next)) return end;
    return mayEnd.has(lower) && openers.has(next.toLowerCase().replace(/[^a-z]/g, '')) ? end : 0;
  }
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.){1,3}\p{Lu}$/u.test(word)) {
    return openers.has(next.toLowerCase().replace(/[^a-z]/g, '')) && word !== 'A' && next !== 'I' ? end : 0;
  }
  // "1. Collect logs": the number of a list item.
  if (/^\d{1,2}$/.test(word) && text.slice(within.start, at).trim() === word) return 0;
  return end;
}

function softBreak(text: string, start: number, at: number): number {
  for (let back = at; back > start + longestSentence / 2; back--) {
    if (/[\s、，,]/u.test(text[back - 1] ?? '')) return back;
  }
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
}
