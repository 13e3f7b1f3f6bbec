import type { NameKind } from '../../model/lexicon.ts';
import { Taken } from '../taken.ts';
import type { Found, KnownSpan, Scene } from './found.ts';
import { isDistinct, type Phrase } from './phrases.ts';

/** Longest text that a joint can be. */
const widestJoint = 14;
const joint =
  /^["”」』)）]{0,2}(?:,\s?(?:and\s|or\s)?|\s(?:and|or|&)\s|、|や|と|及び|および|・|、及び)(?:the\s)?["“「『]?$|^[ .]?\n[-*+•・] ?$/u;
const shared: ReadonlySet<NameKind> = new Set(['actor', 'malware', 'tool', 'organisation']);

/**
 * Names listed with known ones: of "RAWDOOR, Trochilus and EvilOSX" the lexicon need know but one. Bodies need two known
 * neighbours, for a list may mix them with places.
 * @param spans names found so far, sorted
 */
export function listedWithKnown(
  scene: Scene,
  phrases: readonly Phrase[],
  spans: readonly KnownSpan[],
): Found[] {
  const { text, vocabulary } = scene;
  const items: { start: number; end: number; kind?: NameKind; phrase?: Phrase }[] = [...spans];
  const taken = new Taken(spans);
  for (const phrase of phrases) {
    if (taken.isFree(phrase.start, phrase.end)) items.push({ start: phrase.start, end: phrase.end, phrase });
  }
  items.sort((one, two) => one.start - two.start);
  const found: Found[] = [];
  for (let from = 0; from < items.length; ) {
    let to = from + 1;
    while (to < items.length && isJoined(text, items[to - 1]?.end ?? 0, items[to]?.start ?? 0)) to++;
    const row = items.slice(from, to);
    from = to;
    const kinds = row.flatMap((item) => (item.kind ? [item.kind] : []));
    const kind = kinds[0];
    if (row.length < 2 || !kind || !shared.has(kind)) continue;
    const alike = kinds.every((one) => one === kind || (isSoftware(one) && isSoftware(kind)));
    const pair = kind === 'organisation' && isPairOfAbbreviations(text, row);
    if (!alike || (kind === 'organisation' && kinds.length < 2 && !pair) || kinds.length === row.length)
      continue;
    for (const { phrase } of row) {
      if (!phrase || scene.closed(phrase.start)) continue;
      const last = phrase.words.at(-1)?.text ?? '';
      if (vocabulary.isOrdinary(last) || vocabulary.isPlace(text.slice(phrase.start, phrase.end))) continue;
      const distinct = phrase.words.some((word) => isDistinct(word.text)) && !/^\p{Lu}{2,4}$/u.test(last);
      if (kind === 'organisation' ? phrase.words.length > 3 : !distinct || phrase.words.length > 3) continue;
      found.push({ start: phrase.start, end: phrase.end, kind, via: 'position', weight: 1 });
    }
  }
  return found;
}

function isJoined(text: string, end: number, start: number): boolean {
  return start > end && start - end <= widestJoint && joint.test(text.slice(end, start));
}

function isSoftware(kind: NameKind): boolean {
  return kind === 'malware' || kind === 'tool';
}

/** "the NPA and NISC": two abbreviations under one article. */
function isPairOfAbbreviations(text: string, row: readonly { start: number; end: number }[]): boolean {
  const first = row[0];
  return (
    row.length === 2 &&
    first !== undefined &&
    /\b[Tt]he $/u.test(text.slice(Math.max(0, first.start - 5), first.start)) &&
    row.every((item) => /^\p{Lu}{2,6}$/u.test(text.slice(item.start, item.end)))
  );
}
