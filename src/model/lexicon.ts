import { z } from 'zod';

/** The kinds of names that are told apart: QuickHeal the malware is not QuickHeal the organisation. */
export const NameKind = z.enum([
  'actor',
  'campaign',
  'malware',
  'tool',
  'organisation',
  'person',
  'product',
  'vulnerability',
]);
export type NameKind = z.infer<typeof NameKind>;

/** How sure a source is that two names mean one thing. */
export const NameRelation = z.enum(['same', 'overlaps', 'subset', 'not-same']);
export type NameRelation = z.infer<typeof NameRelation>;

/**
 * One name of an entry, with who uses it and which source states it. `source` is a key of `knowledge/sources.json`.
 * `needs: "context"`: an ordinary word too (Tick, Play, Royal): counts only beside words such as "group" or "ransomware".
 */
export const PackName = z.object({
  name: z.string(),
  lang: z.enum(['ja', 'en', 'zh']).optional(),
  /** Who calls it so: Microsoft, Mandiant, CrowdStrike, MITRE, 警察庁 …; absent where it is general use. */
  namer: z.string().optional(),
  relation: NameRelation.default('same'),
  disputed: z.boolean().default(false),
  needs: z.enum(['context']).optional(),
  source: z.string(),
  /** Keys of further sources that state the same name for the same entry. */
  also: z.array(z.string()).optional(),
  /** Labels of several clusters of one source that all claim the name: what it means there is not plain. */
  claimedBy: z.array(z.string()).optional(),
});
export type PackName = z.infer<typeof PackName>;

/** An entry of the starter pack (`knowledge/pack/*.json`): one thing with its names. The first name is the label shown. */
export const PackEntry = z.object({
  /** Stable slug within its kind, e.g. `actor/apt40`. */
  id: z.string().regex(/^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/),
  kind: NameKind,
  names: z.array(PackName).min(1),
  /** ATT&CK, MISP or other ids of the same thing, as `set:id`. */
  refs: z.array(z.string()).default([]),
  /** Country the entry belongs to (an agency's, a vendor's seat) — never an attribution of an actor. ISO 3166-1 alpha-2. */
  country: z.string().length(2).optional(),
  /** Organisations: what sort of body speaks. */
  role: z
    .enum([
      'vendor',
      'agency',
      'ministry',
      'police',
      'cert',
      'military',
      'intelligence-service',
      'news',
      'university',
      'company',
      'international',
      'research',
      'contractor',
      'government',
    ])
    .optional(),
  /** Sector of an organisation as a victim (STIX industry-sector-ov). */
  sector: z.string().optional(),
  /** Products: who makes it; malware: type (`ransomware`, `backdoor` …); CPE 2.3 prefix of a product. */
  maker: z.string().optional(),
  type: z.string().optional(),
  cpe: z.string().optional(),
  /** Vulnerabilities: product id, ISO dates. */
  product: z.string().optional(),
  publishedAt: z.string().optional(),
  kevAddedAt: z.string().optional(),
});
export type PackEntry = z.infer<typeof PackEntry>;

/** How a word stands for a country: the values of `CountryMention.form`. */
export const PackWordForm = z.enum(['noun', 'adjective', 'seat', 'city', 'self', 'domestic']);

/** A sector, region or country word of a language. `slug` is STIX `industry-sector-ov`, a region slug of CONVENTIONS, or ISO alpha-2. */
export const PackTerm = z.object({
  slug: z.string().min(1),
  /** `form` stands on words of countries only; absent means `noun`. */
  words: z.array(
    z.object({
      word: z.string(),
      lang: z.enum(['ja', 'en']),
      needs: z.enum(['context']).optional(),
      form: PackWordForm.optional(),
    }),
  ),
  source: z.string(),
});
export type PackTerm = z.infer<typeof PackTerm>;

/** An ATT&CK technique, tactic or mitigation with its names in both languages. */
export const PackAttack = z.object({
  id: z.string().regex(/^(?:T\d{4}(?:\.\d{3})?|TA\d{4}|M\d{4})$/),
  kind: z.enum(['technique', 'tactic', 'mitigation']),
  en: z.string(),
  ja: z.string(),
  /** Source of `ja`; absent where `ja` is the English name for want of a Japanese one. */
  jaSource: z.string().optional(),
  tactics: z.array(z.string()).default([]),
  /** Version of ATT&CK that this was read from. */
  version: z.string(),
  source: z.string(),
});
export type PackAttack = z.infer<typeof PackAttack>;

export const PackSource = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string(),
  seen: z.string(),
  licence: z.string().optional(),
});
export type PackSource = z.infer<typeof PackSource>;

/** The knowledge that reading rests on, parsed once at start (`knowledge/index.ts` `loadPack`). */
export interface Lexicon {
  readonly version: string;
  readonly entries: readonly PackEntry[];
  readonly sectors: readonly PackTerm[];
  readonly regions: readonly PackTerm[];
  readonly countries: readonly PackTerm[];
  readonly attack: readonly PackAttack[];
  readonly sources: readonly PackSource[];
}
