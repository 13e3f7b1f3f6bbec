import { matchesAt } from '../matcher/index.ts';
import { type Found, type Scene, sentenceAt } from './found.ts';
import { isDistinct, nameAt, nameBefore, type Phrase } from './phrases.ts';

/** Before a product in English: "a flaw in X", "exploiting X", "vulnerabilities affecting the X". */
const flawIn =
  /\b(?:vulnerabilit(?:y|ies)|flaws?|bugs?|zero-?days?|(?:security )?holes?|weakness(?:es)?|0-days?|exploits?|exploitation|exploiting|issue|defects?)(?: \([^()\n]{4,60}\))? (?:in|affecting|of|within|impacting|found in|discovered in|against) (?:the |its |their |several |multiple |various |unpatched |vulnerable |older )?/iuy;
/** Between a product and its flaw in Japanese. */
const flawOf =
  /(?:シリーズ|製品|サーバー?|製|機器)?(?:に(?:存在する|ある|見つかった)|における|の)(?:既知の|重大な|深刻な|新たな|未知の|未修正の|複数の|新しい|公知の|ゼロデイの?|旧い|古い)?(?:セキュリティー?(?:上の)?)?(?:ゼロデイ)?(?:脆弱性|欠陥|弱点|不具合|CVE-)/gu;
const afterCve = /CVE-\d{4}-\d{4,7}\s?[（(](?=[\p{L}「])/gu;

/** Products by what is wrong with them: "a flaw in X", 「Xの脆弱性」, 「CVE-2024-3400(X)」. */
export function productsWithFlaws(scene: Scene): Found[] {
  const { text } = scene;
  const found: Found[] = [];
  const add = (phrase: Phrase | undefined, to: number) => {
    if (!phrase || phrase.end > to || scene.closed(phrase.start)) return undefined;
    const product = productOf(phrase, scene);
    if (product)
      found.push({ start: product.start, end: product.end, kind: 'product', via: 'position', weight: 2 });
    return phrase;
  };
  for (const match of matchesAt(flawIn, text, scene.cues.flaw)) {
    const sentence = sentenceAt(scene.sentences, match.index);
    if (!sentence) continue;
    let at = match.index + match[0].length;
    for (let step = 0; step < 5; step++) {
      let phrase = nameAt(text, at);
      // "Progress Software's MOVEit Transfer": the maker, then the product.
      const owner = phrase && /^['’]s?\s/u.exec(text.slice(phrase.end, phrase.end + 3));
      if (phrase && owner) phrase = nameAt(text, phrase.end + owner[0].length);
      if (!add(phrase, sentence.end) || !phrase) break;
      const joint = /^(?: (?:and|or|&)|,(?: and)?) (?:the )?/u.exec(text.slice(phrase.end, phrase.end + 10));
      if (!joint) break;
      at = phrase.end + joint[0].length;
    }
  }
  for (const match of text.matchAll(flawOf)) {
    let at = match.index;
    for (let step = 0; step < 5; step++) {
      const phrase = add(nameBefore(text, at), text.length);
      if (!phrase) break;
      const joint = /(?:\/|、|や|と|及び|および|・)$/u.exec(
        text.slice(Math.max(0, phrase.start - 2), phrase.start),
      );
      if (!joint) break;
      at = phrase.start - joint[0].length;
    }
  }
  for (const match of text.matchAll(afterCve)) {
    const phrase = nameAt(text, match.index + match[0].length);
    if (phrase && /^(?:等|など|シリーズ)?[）)]/u.test(text.slice(phrase.end, phrase.end + 5)))
      add(phrase, text.length);
  }
  return found;
}

/** The product's own words of a phrase; undefined if it is but a maker, a protocol or an ordinary word. */
function productOf(phrase: Phrase, scene: Scene): { start: number; end: number } | undefined {
  const { vocabulary } = scene;
  const words = phrase.words.filter((word) => /^\p{Lu}|^\p{Ll}{1,4}\p{Lu}|\d/u.test(word.text));
  const first = words[0];
  if (!first || words.length > 5) return undefined;
  const known = scene.knownAt(first.start);
  if (known && known.end >= phrase.end) return undefined;
  if (known && known.kind !== 'organisation' && known.kind !== 'product') return undefined;
  const rest = words.filter((word) => !(known && word.start < known.end));
  if (rest.length === 0 || rest.every((word) => vocabulary.isOrdinary(word.text) || /^\d/u.test(word.text))) {
    return known?.kind === 'organisation' && rest.length > 1
      ? { start: phrase.start, end: phrase.end }
      : undefined;
  }
  if (/^CVE-/u.test(first.text) || vocabulary.isPlace(first.text)) return undefined;
  if (!known && words.length === 1 && !isDistinct(first.text) && !/^\p{Lu}\p{Ll}{3,}/u.test(first.text))
    return undefined;
  return { start: phrase.start, end: phrase.end };
}
