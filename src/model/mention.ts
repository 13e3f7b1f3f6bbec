import { z } from 'zod';
import { NameKind } from './lexicon.ts';
import { SectionKind, Span } from './span.ts';

/** A mention is a span of canonical text that stands for something; `text` is `canonical.slice(start, end)`. */
const At = Span.extend({ text: z.string() });

export const NameMention = At.extend({
  kind: z.literal('name'),
  nameKind: NameKind,
  /** Label of the lexicon entry, else the surface as the text first gives it. */
  name: z.string(),
  /** Lexicon entry id; absent for a name that no list knows. */
  entryId: z.string().optional(),
  isNew: z.boolean(),
  /** How it was found. `introduction`: 「Xと呼ばれる…」, "tracked as X"; `pattern`: UNC####; `position`: "a backdoor called X". */
  via: z.enum(['lexicon', 'introduction', 'pattern', 'position', 'repeat']),
  /** People: their organisation as the text gives it. */
  organisation: z.string().optional(),
  /** Organisations: what they are in, as the lexicon or their name tells (STIX `industry-sector-ov` and the contract's own). */
  sector: z.string().optional(),
});
export type NameMention = z.infer<typeof NameMention>;

/** The text itself says that two names mean one thing: `X (Y)`, `X, also known as Y`, 別名. `namer` when it says whose name it is. */
export const AliasMention = At.extend({
  kind: z.literal('alias'),
  name: z.string(),
  alias: z.string(),
  /** Ranges of the two names. */
  nameSpan: Span,
  aliasSpan: Span,
  namer: z.string().optional(),
  /** A mere transliteration (MirrorFace, ミラーフェイス) is no claim. */
  transliteration: z.boolean(),
});
export type AliasMention = z.infer<typeof AliasMention>;

export const CveMention = At.extend({ kind: z.literal('cve'), id: z.string().regex(/^CVE-\d{4}-\d{4,7}$/) });
export type CveMention = z.infer<typeof CveMention>;

/** Types are STIX: `ipv4-addr`, `ipv6-addr`, `domain-name`, `url`, `email-addr`, `file:hashes.SHA-256`, `file:hashes.MD5` …, `file:name`. */
export const IndicatorMention = At.extend({
  kind: z.literal('indicator'),
  type: z.string(),
  /** Refanged. */
  value: z.string(),
  defanged: z.boolean(),
  /** Why it is no indicator of an attack although it looks like one: reserved address, example domain, the report's own link … */
  benign: z.string().optional(),
});
export type IndicatorMention = z.infer<typeof IndicatorMention>;

export const DateMention = At.extend({
  kind: z.literal('date'),
  /** ISO 8601 cut to what is known; an open interval has one end only. (`start` and `end` are the span's.) */
  from: z.string().optional(),
  to: z.string().optional(),
  basis: z.enum(['absolute', 'era', 'relative', 'inferred-year']),
  /** The page's own stamp is no date of the report's story. */
  stamp: z.boolean(),
});
export type DateMention = z.infer<typeof DateMention>;

/** A span of time said as such: 数時間または数日以内 → `PT1H/P7D`, "within 24 hours" → `PT24H/PT24H`. */
export const DurationMention = At.extend({ kind: z.literal('duration'), band: z.string() });
export type DurationMention = z.infer<typeof DurationMention>;

export const CountryMention = At.extend({
  kind: z.literal('country'),
  /** ISO 3166-1 alpha-2. */
  code: z.string().length(2),
  /** `noun` 中国, Japan · `adjective` Chinese · `seat` Beijing, クレムリン, 平壌 for the state · `city` Tokyo · `self` 我が国 · `domestic` 国内. */
  form: z.enum(['noun', 'adjective', 'seat', 'city', 'self', 'domestic']),
});
export type CountryMention = z.infer<typeof CountryMention>;

export const RegionMention = At.extend({ kind: z.literal('region'), slug: z.string() });
export type RegionMention = z.infer<typeof RegionMention>;

export const SectorMention = At.extend({ kind: z.literal('sector'), slug: z.string() });
export type SectorMention = z.infer<typeof SectorMention>;

export const TechniqueMention = At.extend({
  kind: z.literal('technique'),
  id: z.string().regex(/^T\d{4}(\.\d{3})?$/),
  /** Name of the rule or `model`, so that the page can say from what it was read. */
  rule: z.string(),
  /** 0–1; rules give 1 where the wording is plain. */
  certainty: z.number().min(0).max(1),
});
export type TechniqueMention = z.infer<typeof TechniqueMention>;

/** A measure advised to defenders. */
export const MeasureMention = At.extend({
  kind: z.literal('measure'),
  mitigation: z
    .string()
    .regex(/^M\d{4}$/)
    .optional(),
});
export type MeasureMention = z.infer<typeof MeasureMention>;

export const QuantityMention = At.extend({
  kind: z.literal('quantity'),
  value: z.number(),
  qualifier: z.enum(['at least', 'about', 'more than', 'up to', 'exactly']),
  unit: z.string(),
});
export type QuantityMention = z.infer<typeof QuantityMention>;

/** Words of a speaker. `span` is the quoted text without its quotation marks. */
export const QuotationMention = At.extend({
  kind: z.literal('quotation'),
  speaker: z.string(),
  organisation: z.string().optional(),
});
export type QuotationMention = z.infer<typeof QuotationMention>;

export const Mention = z.discriminatedUnion('kind', [
  NameMention,
  AliasMention,
  CveMention,
  IndicatorMention,
  DateMention,
  DurationMention,
  CountryMention,
  RegionMention,
  SectorMention,
  TechniqueMention,
  MeasureMention,
  QuantityMention,
  QuotationMention,
]);
export type Mention = z.infer<typeof Mention>;

/** A sentence (or heading line, or list item) of canonical text, trimmed of white space. */
export const Sentence = Span.extend({
  index: z.number().int().nonnegative(),
  section: SectionKind,
  lang: z.string(),
  /** A line that stands alone without a full stop: heading, list item, caption. */
  heading: z.boolean(),
  /** Number of the paragraph, from 0; subjects are carried within paragraphs more readily than across. */
  paragraph: z.number().int().nonnegative(),
});
export type Sentence = z.infer<typeof Sentence>;

/** What `extract` hands to `claim`. Mentions are sorted by start, then longest first; a place can have several of different kinds. */
export interface Extraction {
  readonly text: string;
  readonly lang: string;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}
