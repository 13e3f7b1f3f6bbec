import { dictionary } from '../../model/dictionary.ts';
import { script, scriptAt } from './script.ts';

/**
 * May a name stand at this range, seen from the characters around it? A Latin name ends where letters and digits end
 * (particles are no obstacle: 「Tickが」), a katakana name not inside a longer katakana word, and a kanji name is not cut
 * out of a longer word where that can be told (国家安全部 in 国家安全部門).
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  return startsWord(text, start) && endsWord(text, start, end);
}

function startsWord(text: string, start: number): boolean {
  const first = scriptAt(text, start);
  const before = scriptAt(text, start - 1);
  const sign = text[start - 1] ?? '';
  if (first === script.latin) {
    if (before === script.latin || sign === '_' || sign === '@' || sign === '\\') return false;
    // "Scroll-Locky" is one word; anti-Emotet and Trojan-Emotet are two.
    if (
      sign === '-' &&
      /(?<![\p{L}\d])(?!Anti|Non|Pro|Ex|Pre|Post|Win|Trojan|Backdoor|Ransom|Worm|Mac|Linux|Android)\p{Lu}\p{Ll}{1,20}-$/u.test(
        text.slice(Math.max(0, start - 24), start),
      )
    )
      return false;
    // Part of an address or a path: www.vendor.com, /usr/curl. A slash between names is no path.
    if (sign === '.' && scriptAt(text, start - 2) === script.latin) return false;
    return true;
  }
  if (first === script.katakana) return before !== script.katakana;
  return true;
}

function endsWord(text: string, start: number, end: number): boolean {
  const last = scriptAt(text, end - 1);
  const after = scriptAt(text, end);
  const sign = text[end] ?? '';
  if (last === script.latin) {
    if (after === script.latin) return isPlural(text, end);
    if (sign === '_' || sign === '@') return false;
    if (sign === '.' && scriptAt(text, end + 1) === script.latin)
      return /^\.exe(?![a-z])/iu.test(text.slice(end, end + 5));
    return true;
  }
  if (last === script.katakana) return after !== script.katakana;
  // 東芝 in 東芝テック.
  if (last === script.kanji && after === script.katakana && end - start <= 2) return false;
  if (last === script.kanji && after === script.kanji) return !goesOn(text, start, end);
  return true;
}

/** APTs, RATs: a small s after a capital or digit. */
function isPlural(text: string, end: number): boolean {
  return (
    text[end] === 's' && scriptAt(text, end + 1) !== script.latin && /[\p{Lu}]/u.test(text[end - 1] ?? '')
  );
}

/** Kanji that make another word of a body's last kanji: 部門, 局面, 会社, 所有, 院生, 軍事, 党派, 省略. */
const otherWords = dictionary<string>({
  部: '門品分屋活族類数位下隊',
  局: '面所地番',
  会: '社議合計員談見話場期',
  所: '有在属得轄',
  院: '生',
  軍: '事需備縮艦用拡',
  党: '派',
  省: '略力電庁',
  庁: '舎',
  署: '名',
  社: '会',
  国: '際内外民家語籍営産',
  行: '動',
  学: '生者習術科部',
});
/** What follows a short kanji name without changing what it names. */
const suffixes =
  /^(?:社|製|系|側|等|内|外|長|員|職|幹|本|傘|出身|当局|発|筋|大臣|相|報道|研究|自身|独自|元|前|現|新|公式|担当|関係|関連|経由|向|全体|各|両|及|並|以|在|中|軍|党|政府|国)/u;

function goesOn(text: string, start: number, end: number): boolean {
  const last = text[end - 1] ?? '';
  const next = text[end] ?? '';
  if (otherWords[last]?.includes(next)) return true;
  // Two kanji are too little to be sure of inside a longer compound: 三菱 in 三菱電機.
  let from = start;
  while (from < end && scriptAt(text, from) === script.kanji) from++;
  return end - start <= 2 && from === end && !suffixes.test(text.slice(end, end + 3));
}
