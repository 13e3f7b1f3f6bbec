import type { Claim, ClaimEnd } from '../model/claim.ts';
import type { ClaimAnchor, ClaimBody, LookReason } from '../model/decision.ts';
import { nameKey } from '../model/name-key.ts';
import { overlaps } from '../model/span.ts';
import { type Folded, foldWords, placesOf } from './fold.ts';

type Ends = Pick<ClaimBody, 'predicate' | 'subject' | 'object'>;
type End = Pick<ClaimEnd, 'kind' | 'value'>;

const symmetric = new Set(['alias-of', 'overlaps-with', 'linked-to']);

/** Kind and value of both ends, whichever way round where the predicate reads both ways. */
export function sameTriple(one: Ends, two: Ends): boolean {
  return sameEnds(one, two, (a, b) => a.kind === b.kind && sameValue(a, b));
}

function sameEnds(one: Ends, two: Ends, same: (a: End, b: End) => boolean): boolean {
  if (one.predicate !== two.predicate) return false;
  if (same(one.subject, two.subject) && same(one.object, two.object)) return true;
  return symmetric.has(one.predicate) && same(one.subject, two.object) && same(one.object, two.subject);
}

function sameValue(one: End, two: End): boolean {
  return nameKey(one.value) === nameKey(two.value);
}

/** Says the same in every part that an analyst decides on. */
export function sameBody(one: ClaimBody, two: ClaimBody): boolean {
  return sameTriple(one, two) && difference(one, two) === undefined;
}

/** In what two claims of one triple differ. */
function difference(one: ClaimBody, two: ClaimBody): LookReason | undefined {
  if (one.status !== two.status) return 'status-changed';
  if (one.likelihood !== two.likelihood) return 'likelihood-changed';
  const chain = ({ claimants }: ClaimBody) => claimants.map(nameKey).join('\u0000');
  return chain(one) === chain(two) ? undefined : 'claimants-changed';
}

/** The claim as it is decided on. @param folded the text that it was read from */
export function claimAnchor(claim: Claim, folded: Folded): ClaimAnchor {
  const [first] = claim.evidence;
  const quote = first?.quote ?? '';
  const earlier = placesOf(foldWords(quote), folded).filter((place) => place.start < (first?.start ?? 0));
  return {
    ...bodyOf(claim),
    key: claim.key,
    quote,
    occurrence: earlier.length + 1,
    commentary: claim.commentary,
  };
}

export function bodyOf({ predicate, subject, object, status, likelihood, claimants }: Claim): ClaimBody {
  return {
    predicate,
    subject: withoutSpan(subject),
    object: withoutSpan(object),
    status,
    ...(likelihood ? { likelihood } : {}),
    claimants: [...claimants],
  };
}

function withoutSpan({ kind, value, entryId }: ClaimEnd): ClaimBody['subject'] {
  return { kind, value, ...(entryId ? { entryId } : {}) };
}

export interface Found {
  readonly how: 'key' | 'requoted';
  readonly claim: Claim;
}
export interface NotFound {
  readonly why: LookReason;
  /** The nearest claim that the present reading has. */
  readonly near?: Claim;
}

/**
 * The claim of the present reading that is the anchor's: same sentence, same triple, same status, likelihood and
 * claimants. Anything else is none of it, and the reason says what is otherwise.
 */
export function findClaim(anchor: ClaimAnchor, claims: readonly Claim[], folded: Folded): Found | NotFound {
  const quote = foldWords(anchor.quote);
  const places = placesOf(quote, folded);
  const byQuote = (claim: Claim) => claim.evidence.some((one) => foldWords(one.quote) === quote);
  // Another reader may part sentences otherwise: the same words still stand there, and the claim rests on them.
  const byPlace = (claim: Claim) =>
    claim.evidence.some((one) => places.some((place) => overlaps(place, one)));
  const here = claims.filter((claim) => byQuote(claim) || byPlace(claim));
  if (places.length === 0 && here.length === 0) {
    const elsewhere = claims.find((claim) => sameTriple(claim, anchor));
    return { why: 'quote-gone', ...(elsewhere ? { near: elsewhere } : {}) };
  }
  const alike = here.filter((claim) => sameTriple(claim, anchor));
  const exact = alike.filter(
    (claim) => sameBody(bodyOf(claim), anchor) && claim.commentary === anchor.commentary,
  );
  const quoted = exact.filter(byQuote);
  const keyed = exact.filter((claim) => claim.key === anchor.key);
  for (const [some, how] of [
    [quoted, 'key'],
    [keyed, 'key'],
    [exact, 'requoted'],
  ] as const) {
    const [only] = some;
    if (only && some.length === 1) return { how, claim: only };
  }
  if (exact[0]) return { why: 'ambiguous', near: exact[0] };
  const [other] = alike;
  if (other) return { why: difference(bodyOf(other), anchor) ?? 'ambiguous', near: other };
  const renamed = here.find((claim) => sameEnds(claim, anchor, sameValue));
  if (renamed) return { why: 'kind-changed', near: renamed };
  const changed = here.find((claim) => isNear(claim, anchor));
  return changed ? { why: 'triple-changed', near: changed } : { why: 'claim-gone' };
}

/** Two of the three parts are the same: the reader may have changed its mind on the third. */
function isNear(claim: Claim, anchor: ClaimAnchor): boolean {
  const ends =
    Number(sameValue(claim.subject, anchor.subject)) + Number(sameValue(claim.object, anchor.object));
  return ends === 2 || (ends === 1 && claim.predicate === anchor.predicate);
}
