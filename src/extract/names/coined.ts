import { type Found, type Scene, sentenceAt } from './found.ts';

/** Seven or more capitals in a row, as vendors coin them: TAXHAUL, ORCSHRED. In Japanese text six will do. */
const capitals =
  /(?<![\p{Script=Latin}\d_./\\%$@#"“'‘「-])\p{Lu}{6,16}(?![\p{Script=Latin}\d_/\\%("”'-]|\.[\p{L}\d]| \p{Lu}{2})/gu;

/**
 * Coined names in capitals that a sentence about malware lists without a word of introduction ("on the Macs SIMPLESEA").
 * The sentence has to name malware otherwise, too, and the word must stand nowhere in small letters.
 */
export function coinedNames(scene: Scene): Found[] {
  const { text, vocabulary } = scene;
  const found: Found[] = [];
  // Looked for quickly before it is looked for exactly.
  if (!/[A-Z]{6}|[À-Þ\u0370-\u052f]/.test(text)) return found;
  for (const match of text.matchAll(capitals)) {
    const start = match.index;
    const end = start + match[0].length;
    if (
      scene.closed(start) ||
      scene.knownAt(start) ||
      vocabulary.isOrdinary(match[0]) ||
      vocabulary.isPlace(match[0])
    )
      continue;
    const japanese = /[\u3041-\u30ff\u4e00-\u9fff]/u.test(text.slice(Math.max(0, start - 2), end + 2));
    if (match[0].length < (japanese ? 6 : 7)) continue;
    const sentence = sentenceAt(scene.sentences, start);
    if (!sentence || sentence.heading || scene.isTitled(sentence)) continue;
    if (!tellsOfMalware(scene, sentence.start, sentence.end) || isWrittenSmall(text, match[0])) continue;
    found.push({ start, end, kind: 'malware', via: 'position', weight: 1 });
  }
  return found;
}

/** Does a stretch of text name malware that is known or introduced? */
function tellsOfMalware(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const known = scene.knownAt(at);
    if (known?.kind === 'malware') return true;
    at = known ? known.end : at + 1;
  }
  return false;
}

function isWrittenSmall(text: string, word: string): boolean {
  return text.includes(word.toLowerCase());
}
