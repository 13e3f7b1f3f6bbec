import { z } from 'zod';
import { ClaimStatus, Likelihood, PlaceRole, Predicate } from '../../model/claim.ts';
import { regionSlugs } from '../../model/regions.ts';
import { Section } from '../../model/span.ts';

/** UTF-16 range of the canonical text with its words: `text.slice(start, end) === text`. */
const ContractMention = z.strictObject({
  text: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
/** Verbatim evidence: `text.slice(start, end) === quote`. */
const ContractEvidence = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
});

export const ContractName = z.strictObject({
  name: z.string().min(1),
  /** Id of the knowledge entry, e.g. `actor/apt40`; absent for a name that no list knows. */
  id: z.string().optional(),
  aliases: z.array(z.string()),
  /** The text introduces it and no list knows it. */
  new: z.literal(true).optional(),
  mentions: z.array(ContractMention).min(1),
});
export type ContractName = z.infer<typeof ContractName>;
const ContractPerson = ContractName.extend({ organisation: z.string().optional() });

/** ISO 8601 cut to what is known: `2024`, `2024-03`, `2024-03-04`. */
const CutDate = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);

const ContractClaim = z.strictObject({
  /** The same for every sentence that says the same claim in one text. */
  id: z.string(),
  type: Predicate,
  /** A name, country code, slug, ATT&CK or CVE id, date, duration band; `unnamed: <words>` for an actor without a name. */
  source: z.string().min(1),
  target: z.string().min(1),
  status: ClaimStatus,
  likelihood: Likelihood.optional(),
  /** Innermost of the chain; absent when it is the outlet itself. */
  claimant: z.string().optional(),
  /** Who says so in the text, outermost first. */
  claimants: z.array(z.string()),
  evidence: ContractEvidence,
  /** The grammatical construction it was read from. */
  construction: z.string(),
  /** Stands in a comment that quotes a named source. */
  commentary: z.literal(true).optional(),
});

const ContractIndicator = z.strictObject({
  /** STIX: `ipv4-addr`, `domain-name`, `url`, `file:hashes.SHA-256` … */
  type: z.string(),
  /** Refanged. */
  value: z.string(),
  mentions: z.array(ContractMention).min(1),
});

/** One text as `shirabe extract` prints it: the corpus contract, field for field. Every array is always there. */
export const ContractRecord = z.strictObject({
  file: z.string().min(1),
  /** Id of the document: UUIDv5 of its canonical address, else of its bytes' SHA-256. */
  id: z.string(),
  lang: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  /** ISO 8601 as precise as known; null where neither the text nor META says it. */
  publishedAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
  derivedFrom: z
    .strictObject({
      title: z.string().optional(),
      outlet: z.string().optional(),
      url: z.string().optional(),
    })
    .nullable(),
  sections: z.array(Section),
  actors: z.array(ContractName),
  campaigns: z.array(ContractName),
  malware: z.array(ContractName),
  tools: z.array(ContractName),
  organisations: z.array(ContractName),
  people: z.array(ContractPerson),
  products: z.array(ContractName),
  vulnerabilities: z.array(ContractName),
  techniques: z.array(
    z.strictObject({
      id: z.string().regex(/^T\d{4}(?:\.\d{3})?$/),
      mentions: z.array(ContractMention).min(1),
    }),
  ),
  countries: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]{2}$/),
      role: PlaceRole,
      mentions: z.array(ContractMention).min(1),
    }),
  ),
  regions: z.array(z.enum(regionSlugs)),
  /** STIX `industry-sector-ov`, and `media`, `critical-infrastructure`, `research`, `managed-services`. */
  sectors: z.array(z.string().min(1)),
  dates: z.array(
    z.strictObject({
      text: z.string().min(1),
      start: CutDate.optional(),
      end: CutDate.optional(),
      mentions: z.array(ContractMention).min(1),
    }),
  ),
  claims: z.array(ContractClaim),
  questions: z.array(
    z.strictObject({
      question: z.string().min(1),
      alternatives: z.array(z.string()),
      evidence: z.array(ContractEvidence).min(1),
    }),
  ),
  quotations: z.array(
    z.strictObject({
      speaker: z.string().min(1),
      organisation: z.string().optional(),
      text: z.string().min(1),
      start: z.int().nonnegative(),
      end: z.int().positive(),
    }),
  ),
  measures: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(/^M\d{4}$/)
        .optional(),
      text: z.string().min(1),
      start: z.int().nonnegative(),
      end: z.int().positive(),
    }),
  ),
  indicators: z.array(ContractIndicator),
  /** Looks like an indicator but is none (reserved address, example domain …): shown with the reason, never dropped. */
  benignIndicators: z.array(ContractIndicator.extend({ reason: z.string().min(1) })),
  quantities: z.array(
    z.strictObject({
      text: z.string().min(1),
      value: z.number(),
      qualifier: z.enum(['at least', 'about', 'more than', 'up to', 'exactly']),
      unit: z.string(),
      start: z.int().nonnegative(),
      end: z.int().positive(),
    }),
  ),
  /** Which cleaner and reader made this record. */
  cleaner: z.string(),
  reader: z.string(),
});
export type ContractRecord = z.infer<typeof ContractRecord>;
