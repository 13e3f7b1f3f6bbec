import { z } from 'zod';
import { Claim, CountryRole, Question } from './claim.ts';
import { NameKind } from './lexicon.ts';
import { Mention } from './mention.ts';
import { Section, Span } from './span.ts';

/** Mentions of one name gathered: what the text calls by it, under every surface and alias that the text or the lexicon gives. */
export const NamedThing = z.object({
  kind: NameKind,
  name: z.string(),
  entryId: z.string().optional(),
  /** Other surfaces in this text, and the lexicon's names for the entry. */
  aliases: z.array(z.string()),
  isNew: z.boolean(),
  organisation: z.string().optional(),
  mentions: z.array(Span.extend({ text: z.string() })).min(1),
});
export type NamedThing = z.infer<typeof NamedThing>;

export const RegionRole = z.object({ slug: z.string(), spans: z.array(Span).min(1) });
export const SectorRole = z.object({ slug: z.string(), spans: z.array(Span).min(1) });
export type SectorRole = z.infer<typeof SectorRole>;

/** Everything read out of one version of a document: the input of store, page and export. */
export const Reading = z.object({
  reader: z.string(),
  lang: z.string(),
  sections: z.array(Section),
  names: z.array(NamedThing),
  mentions: z.array(Mention),
  countries: z.array(CountryRole),
  regions: z.array(RegionRole),
  /** Sectors said to be targeted or hit. */
  sectors: z.array(SectorRole),
  claims: z.array(Claim),
  questions: z.array(Question),
});
export type Reading = z.infer<typeof Reading>;

/** Version of the reader: raise it when a rule changes what is read. */
export const readerVersion = 'shirabe-reader/1';
