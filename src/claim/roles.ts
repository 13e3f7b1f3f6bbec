import type { Claim, CountryRole, PlaceRole } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import type { SectorRole } from '../model/reading.ts';
import type { Span } from '../model/span.ts';

/** A role that the grammar of a sentence gives to a country apart from claims: a body of it reports, servers stand there … */
export interface RoleHint {
  readonly code: string;
  readonly role: PlaceRole;
  readonly span: Span;
}

const rolesOfClaim: Partial<Record<Claim['predicate'], { subject?: PlaceRole; object?: PlaceRole }>> = {
  targets: { object: 'victim' },
  compromises: { object: 'victim' },
  'attributed-to': { object: 'attributed-state' },
  'originates-from': { object: 'attributed-state' },
  'linked-to': { object: 'attributed-state' },
  'acts-against': { subject: 'attributing' },
};

/** Codes of the countries to which claims or hints give a role. */
export function placedCountries(claims: readonly Claim[], hints: readonly RoleHint[]): ReadonlySet<string> {
  return new Set([...rolesGiven(claims), ...hints].map((hint) => hint.code));
}

/** The roles that follow from what claims say of countries. */
function rolesGiven(claims: readonly Claim[]): RoleHint[] {
  const found: RoleHint[] = [];
  for (const claim of claims) {
    if (claim.status === 'denied' || claim.status === 'unknown') continue;
    const given = rolesOfClaim[claim.predicate];
    for (const [end, role] of [
      [claim.subject, given?.subject],
      [claim.object, given?.object],
    ] as const) {
      if (role !== undefined && end.kind === 'country')
        found.push({ code: end.value, role, span: end.span ?? claim.evidence[0] ?? { start: 0, end: 1 } });
    }
  }
  return found;
}

/** Countries with the roles that claims and hints give them; `mentioned` only where no other role fits. */
export function countryRoles(
  claims: readonly Claim[],
  hints: readonly RoleHint[],
  mentions: readonly Mention[],
  isTold: (span: Span) => boolean,
): CountryRole[] {
  const roles = new Map<string, CountryRole>();
  const add = (code: string, role: PlaceRole, span: Span) => {
    const key = `${code}/${role}`;
    const known = roles.get(key);
    const at = { start: span.start, end: span.end };
    if (!known) roles.set(key, { code, role, spans: [at] });
    else if (!known.spans.some((other) => other.start === at.start)) known.spans.push(at);
  };
  for (const { code, role, span } of rolesGiven(claims)) add(code, role, span);
  for (const hint of hints) add(hint.code, hint.role, hint.span);
  const placed = new Set([...roles.values()].map((role) => role.code));
  for (const mention of mentions) {
    if (mention.kind === 'country' && mention.form !== 'city' && !placed.has(mention.code) && isTold(mention))
      add(mention.code, 'mentioned', mention);
  }
  return [...roles.values()];
}

/** Sectors or regions that claims say to be targeted or hit. */
export function targetedSlugs(claims: readonly Claim[], kind: 'sector' | 'region'): SectorRole[] {
  const found = new Map<string, SectorRole>();
  for (const claim of claims) {
    const hits = claim.predicate === 'targets' || claim.predicate === 'compromises';
    if (!hits || claim.object.kind !== kind || claim.status === 'denied') continue;
    const span = claim.object.span ?? claim.evidence[0] ?? { start: 0, end: 1 };
    const known = found.get(claim.object.value);
    if (known) known.spans.push({ start: span.start, end: span.end });
    else
      found.set(claim.object.value, {
        slug: claim.object.value,
        spans: [{ start: span.start, end: span.end }],
      });
  }
  return [...found.values()];
}
