// In: a text with its ASCII in half width, and the places of dates and durations in it. Out: counts and amounts with qualifier.
// Refuses: figures of dates, versions, names and ids, and ordinals.
import type { QuantityMention } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';
import { type Cues, cuesIn } from '../../cues.ts';
import { fold } from '../../matcher/index.ts';
import { spanSet } from '../spans.ts';
import { readEnglish } from './en.ts';
import { readJapanese } from './ja.ts';

/** Quantities in order, without overlap, none inside `taken`. */
export function findQuantities(
  text: string,
  plain: string,
  taken: readonly Span[],
  cues: Cues = cuesIn(fold(plain)),
): QuantityMention[] {
  const read = [...(/[\u3041-\u9fff]/.test(plain) ? readJapanese(plain) : []), ...readEnglish(plain, cues)];
  read.sort((one, two) => one.start - two.start || two.end - one.end);
  const mentions: QuantityMention[] = [];
  const elsewhere = spanSet(taken);
  let end = 0;
  for (const quantity of read) {
    if (quantity.start < end || elsewhere.overlaps(quantity)) continue;
    end = quantity.end;
    const { start, value, qualifier, unit } = quantity;
    mentions.push({ kind: 'quantity', start, end, text: text.slice(start, end), value, qualifier, unit });
  }
  return mentions;
}
