// In: canonical text with its sentences, sections, dates of the page and names. Out: mentions of dates, durations, quantities,
// countries, regions, sectors and quotations, sorted by start, longest first.
// Refuses nothing; what is no date, place or sector (figures of a product's name, a language) is simply not found.
import type { Mention, NameMention, Sentence } from '../../model/mention.ts';
import type { Section } from '../../model/span.ts';
import { type Cues, cuesIn } from '../cues.ts';
import { type FoldedText, fold } from '../matcher/index.ts';
import { findDates } from './dates/index.ts';
import { findDurations } from './durations/index.ts';
import { findPlaces } from './places/index.ts';
import { findQuantities } from './quantities/index.ts';
import { findQuotations } from './quotations/index.ts';
import { findSectors } from './sectors/index.ts';
import { spanSet } from './spans.ts';
import type { CompiledFacts } from './terms/compile.ts';
import { findTerms } from './terms/find.ts';
import { narrow } from './width.ts';

export { type CompiledFacts, compileFacts } from './terms/compile.ts';

export interface FactsInput {
  readonly text: string;
  /** The text folded, where it was folded before. */
  readonly folded?: FoldedText;
  /** Of the folded text, where they were looked for before. */
  readonly cues?: Cues;
  /** Main language of the text, BCP 47. */
  readonly lang: string;
  readonly sentences: readonly Sentence[];
  readonly sections: readonly Section[];
  /** ISO 8601; relative dates are counted from here, and from `updatedAt` only where it is absent. */
  readonly publishedAt?: string | undefined;
  readonly updatedAt?: string | undefined;
  readonly compiled: CompiledFacts;
  /** Sorted by start. */
  readonly names: readonly NameMention[];
}

/** Mentions of every kind that this folder finds, sorted by start, then longest first. Never throws on any text. */
export function findFacts(input: FactsInput): Mention[] {
  const { text, lang, sections, publishedAt, updatedAt, names, compiled } = input;
  const plain = narrow(text);
  const folded = input.folded ?? fold(text);
  const cues = input.cues ?? cuesIn(folded);
  const terms = findTerms(text, compiled, folded);
  const dates = findDates({ text, plain, cues, sections, publishedAt, updatedAt, names });
  const dated = spanSet(dates);
  const durations = findDurations(text, plain, cues).filter((one) => !dated.overlaps(one));
  const mentions: Mention[] = [
    ...dates,
    ...durations,
    ...findQuantities(text, plain, [...dates, ...durations], cues),
    ...findPlaces({ text, lang, terms, names, compiled }),
    ...findSectors(text, terms, names),
    ...findQuotations(text, names),
  ];
  return mentions.sort((one, two) => one.start - two.start || two.end - one.end);
}
