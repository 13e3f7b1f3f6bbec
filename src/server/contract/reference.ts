import { z } from 'zod';
import {
  AdvisoryFacts,
  CveFacts,
  EndOfLifeFacts,
  KevFacts,
  Provenance,
  RuleFacts,
  VulnrichmentFacts,
} from '../../model/reference.ts';

/** Everything here says of which set and version it is, and as of when. */
const from = { from: Provenance };

const RuleHead = RuleFacts.omit({ text: true }).extend({ id: z.string(), title: z.string(), ...from });

/** GET /api/vulnerabilities/{cve} — what the synced sets know of a CVE. What is absent, no set says. */
export const VulnerabilityView = z.object({
  cve: z.string(),
  kev: KevFacts.extend(from).optional(),
  epss: z.object({ score: z.number(), percentile: z.number(), ...from }).optional(),
  record: CveFacts.extend(from).optional(),
  vulnrichment: VulnrichmentFacts.extend(from).optional(),
  advisories: z.array(AdvisoryFacts.extend({ id: z.string(), title: z.string(), ...from })),
  /** Techniques that it is exploited by or brings, of the ATT&CK version that the mapping names. */
  techniques: z.array(z.object({ id: z.string(), rel: z.string(), attackVersion: z.string(), ...from })),
  rules: z.array(RuleHead),
});
export type VulnerabilityView = z.infer<typeof VulnerabilityView>;

const AttackEdition = z.object({
  ...from,
  kind: z.enum(['technique', 'tactic', 'mitigation', 'other']),
  label: z.string(),
  status: z.enum(['current', 'revoked', 'deprecated']),
  /** What takes the place of a revoked one. */
  replacedBy: z.object({ id: z.string().optional(), label: z.string() }).optional(),
  tactics: z.array(z.string()),
});

/** GET /api/attack/{id} — an ATT&CK id in every synced version; `editions` is empty for an id that none knows. */
export const AttackObjectView = z.object({
  id: z.string(),
  editions: z.array(AttackEdition),
  /** Detection rules that name the id, or one that replaces it or that it replaces. */
  rules: z.array(RuleHead.extend({ technique: z.string() })),
});
export type AttackObjectView = z.infer<typeof AttackObjectView>;

/** GET /api/products/{name}/end-of-life — by any of its names; empty for a product that no set knows. */
export const EndOfLifeView = z.object({
  products: z.array(EndOfLifeFacts.extend({ id: z.string(), label: z.string(), ...from })),
});
export type EndOfLifeView = z.infer<typeof EndOfLifeView>;

/** POST /api/warninglists — which lists hold each value: it is probably no indicator. */
export const WarningRequest = z.object({ values: z.array(z.string().min(1).max(2_000)).min(1).max(1_000) });
export const WarningView = z.object({
  values: z.array(z.object({ value: z.string(), lists: z.array(z.object({ list: z.string(), ...from })) })),
});
export type WarningView = z.infer<typeof WarningView>;
