// In: a text, its language and names. Out: quotations, each with who said it.
// Refuses: titles, terms and names in quotation marks, and quoted words whose speaker the text does not give.
import type { NameMention, QuotationMention } from '../../../model/mention.ts';
import { englishSpeaker } from './en.ts';
import { japaneseSpeaker } from './ja.ts';
import { englishQuotes, japaneseQuotes, type Quoted } from './marks.ts';
import { type Candidate, candidatesOf, type Speaker } from './speakers.ts';

/** Words of a speaker, without their quotation marks, in order. */
export function findQuotations(text: string, names: readonly NameMention[]): QuotationMention[] {
  return [...inJapanese(text, names), ...inEnglish(text, names)].sort((one, two) => one.start - two.start);
}

function inJapanese(text: string, names: readonly NameMention[]): QuotationMention[] {
  if (!/[「」]/.test(text)) return [];
  const quotes = japaneseQuotes(text);
  const candidates = outside(candidatesOf(text, names, true), quotes);
  const found: QuotationMention[] = [];
  let carried: Speaker | undefined;
  let carriedTo = 0;
  for (const [index, quote] of quotes.entries()) {
    // Who spoke is carried for a few paragraphs only.
    if (quote.open - carriedTo > 600) carried = undefined;
    const who = japaneseSpeaker(text, quotes, index, candidates, carried);
    if (!who) continue;
    carried = who;
    carriedTo = quote.close;
    found.push(mention(text, quote, who));
  }
  return found;
}

/** Who is named inside somebody's words does not speak them; a name in quotation marks does. */
function outside(candidates: readonly Candidate[], quotes: readonly Quoted[]): Candidate[] {
  const words = quotes.filter(({ start, end }) => end - start >= 20);
  let index = 0;
  return candidates.filter((one) => {
    while (index < words.length && (words[index]?.end ?? 0) <= one.start) index++;
    const quote = words[index];
    return !quote || quote.start > one.start;
  });
}

function inEnglish(text: string, names: readonly NameMention[]): QuotationMention[] {
  if (!/["“]/.test(text)) return [];
  const quotes = englishQuotes(text);
  if (quotes.length === 0) return [];
  const candidates = outside(candidatesOf(text, names, false), quotes);
  const found: QuotationMention[] = [];
  let previous: { quote: Quoted; who: Speaker } | undefined;
  for (const quote of quotes) {
    const who = englishSpeaker(text, quote, previous, candidates);
    if (!who) continue;
    previous = { quote, who };
    found.push(mention(text, quote, who));
  }
  return found;
}

function mention(text: string, quote: Quoted, { speaker, organisation }: Speaker): QuotationMention {
  let { start, end } = quote;
  while (start < end && /[\s*]/.test(text[start] ?? '')) start++;
  while (end > start + 1 && /[\s,*]/.test(text[end - 1] ?? '')) end--;
  return {
    kind: 'quotation',
    start,
    end,
    text: text.slice(start, end),
    speaker,
    ...(organisation === undefined ? {} : { organisation }),
  };
}
