import { script, scriptAt } from './script.ts';

/**
 * What shows that an ordinary word or plain capitals stand for a body: "Russia's GRU", "the SVR", "GRU officers", or
 * simply a capital in the middle of a sentence (Apple, Oracle). Bodies are not verbs, so that this is enough for them.
 */
export function bodyVotes(text: string, start: number, end: number): number {
  const surface = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 28), start);
  const after = text.slice(end, end + 24);
  if (/^\p{Lu}{2,5}$/u.test(surface))
    return Math.max(capitalsVotes(before, after), inJapanese(text, start, end));
  if (/^\p{Lu}\p{Ll}/u.test(surface)) {
    // The word before has no capital, so the sentence is no headline; a capital after would make a longer name.
    const inside =
      /(?:^|[\s(])\p{Ll}[\p{L}'’-]{0,16},?\s$/u.test(before) && !/^[\s-]\p{Lu}|^-\p{Ll}/u.test(after);
    return inside ? 3 : inJapanese(text, start, end);
  }
  // 「アップルは」: katakana before a particle.
  return /^[ァ-ヶー]{3,12}$/u.test(surface) && /^(?:[はがをにともや、（(]|の(?![実木果川流]))/u.test(after)
    ? 3
    : 0;
}

function capitalsVotes(before: string, after: string): number {
  if (
    /(?:['’]s|\b(?:service|agency|directorate|ministry|bureau|authority|command|department|intelligence|Russian|Chinese|Iranian|North Korean|Israeli|Turkish|Indian|Ukrainian|Soviet))\s[(]?$/u.test(
      before,
    )
  )
    return 4;
  if (
    /^(?:['’]s)?\s(?:officers?|agents?|officials?|hackers|operatives|Unit|unit|intelligence|spies|members|personnel|Center|headquarters)\b/u.test(
      after,
    )
  )
    return 4;
  if (/(?:^|\s)[Tt]he\s$/u.test(before) && /^(?:['’]s)?(?:[.,;:)]|\s\p{Ll})/u.test(after)) return 3;
  return /[（(]$/u.test(before) && /^[）)]/u.test(after) ? 3 : 0;
}

/** Latin letters in a Japanese sentence, a particle behind them. */
function inJapanese(text: string, start: number, end: number): number {
  const next = scriptAt(text, end);
  const before = scriptAt(text, start - 1);
  const sentence =
    before === script.hiragana ||
    before === script.kanji ||
    before === script.katakana ||
    /[、。「『（(・\n]/u.test(text[start - 1] ?? '\n');
  return sentence && next === script.hiragana && !/^の(?:値|色|形式|規格)/u.test(text.slice(end, end + 3))
    ? 3
    : 0;
}
