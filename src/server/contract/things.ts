import { z } from 'zod';
import { Provenance, RecordClaim } from '../../model/reference.ts';
import { ClaimInReport, ReportSummary } from './index.ts';

/** What has a page without being a name: an ATT&CK id, a country, a sector. */
export const ThingKind = z.enum(['technique', 'country', 'sector']);
export type ThingKind = z.infer<typeof ThingKind>;

/** GET /api/things/{kind}/{value} — what reports and sets say of it; empty lists for what nobody speaks of. */
export const ThingView = z.object({
  kind: ThingKind,
  /** ATT&CK id, ISO 3166-1 alpha-2 code, or the sector's slug. */
  value: z.string(),
  claims: z.array(ClaimInReport),
  /** What the sets state: their evidence is a record, never a sentence. */
  recordClaims: z.array(z.object({ claim: RecordClaim, from: Provenance })),
  /** Newest first, those that the claims stand in. */
  reports: z.array(ReportSummary),
});
export type ThingView = z.infer<typeof ThingView>;
