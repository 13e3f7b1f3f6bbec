import type { Claim } from '../model/claim.ts';
import type { ClaimBody, LookReason, NameAnchor, Standing } from '../model/decision.ts';
import { nameKey } from '../model/name-key.ts';
import type { NamedThing } from '../model/reading.ts';
import { overlaps, type Span } from '../model/span.ts';
import { bodyOf, findClaim, sameBody, sameTriple } from './claim-match.ts';
import { type Folded, foldWords, placesOf } from './fold.ts';
import type { Judgement } from './log.ts';
import { findPassage, sentenceAround } from './passage.ts';

/** The present reading of a report: claims under their ids. */
export interface Present {
  readonly folded: Folded;
  readonly claims: readonly Claim[];
  readonly names: readonly NamedThing[];
}

/** Where one decision stands in the present reading, and what of the reading it holds for. */
export type Attached =
  | {
      readonly state: 'attached';
      readonly how: NonNullable<Standing['how']>;
      readonly claim?: Claim;
      readonly name?: NamedThing;
      /** Where an added claim or name stands now. */
      readonly place?: Span;
    }
  | { readonly state: 'look'; readonly why: LookReason; readonly claim?: Claim };

/** Finds again what a decision was made on. What is not surely the same is not it. */
export function attach({ act }: Judgement, present: Present): Attached {
  switch (act.kind) {
    case 'accept':
    case 'correct':
    case 'reject': {
      const found = findClaim(act.claim, present.claims, present.folded);
      if ('claim' in found) return { state: 'attached', how: found.how, claim: found.claim };
      // The reading says by itself what she corrected it to; or no longer says what she rejected.
      const now = act.kind === 'correct' ? sayingSo(act.to, act.claim.quote, present) : undefined;
      if (now) return { state: 'attached', how: 'agreed', claim: now };
      if (act.kind === 'reject' && found.why === 'claim-gone') return { state: 'attached', how: 'agreed' };
      return { state: 'look', why: found.why, ...(found.near ? { claim: found.near } : {}) };
    }
    case 'add-claim': {
      const place = findPassage(act.place, present.folded);
      if (typeof place === 'string') return { state: 'look', why: place };
      const here = present.claims.filter((claim) => claim.evidence.some((one) => overlaps(one, place)));
      const alike = here.filter((claim) => sameTriple(claim, act.claim));
      const same = alike.find((claim) => sameBody(bodyOf(claim), act.claim));
      if (same) return { state: 'attached', how: 'agreed', claim: same };
      if (alike[0]) return { state: 'look', why: 'status-changed', claim: alike[0] };
      return { state: 'attached', how: 'quote', place: sentenceAround(present.folded.text, place) };
    }
    case 'accept-name':
    case 'reject-name':
      return attachName(act.name, act.kind === 'reject-name', present);
    case 'correct-name': {
      const attached = attachName(act.name, false, present);
      const now = attached.state === 'look' ? nameOf(act.to, present) : undefined;
      return now ? { state: 'attached', how: 'agreed', name: now } : attached;
    }
    case 'add-name': {
      const known = nameOf(act.name, present);
      if (known) return { state: 'attached', how: 'agreed', name: known };
      const place = findPassage(act.place, present.folded);
      return typeof place === 'string'
        ? { state: 'look', why: place }
        : { state: 'attached', how: 'quote', place };
    }
    case 'state':
      return { state: 'attached', how: 'own' };
  }
}

/** The claim of the sentence that says exactly what the body says. */
function sayingSo(body: ClaimBody, quote: string, { claims, folded }: Present): Claim | undefined {
  const words = foldWords(quote);
  const places = placesOf(words, folded);
  return claims.find(
    (claim) =>
      sameBody(bodyOf(claim), body) &&
      claim.evidence.some(
        (one) => foldWords(one.quote) === words || places.some((place) => overlaps(place, one)),
      ),
  );
}

function attachName(anchor: NameAnchor, isRejection: boolean, present: Present): Attached {
  const name = nameOf(anchor, present);
  if (name) return { state: 'attached', how: 'name', name };
  const otherKind = present.names.some((one) => nameKey(one.name) === nameKey(anchor.name));
  if (isRejection) return { state: 'attached', how: 'agreed' };
  return { state: 'look', why: otherKind ? 'kind-changed' : 'name-gone' };
}

function nameOf(wanted: Pick<NameAnchor, 'kind' | 'name'>, { names }: Present): NamedThing | undefined {
  return names.find((one) => one.kind === wanted.kind && nameKey(one.name) === nameKey(wanted.name));
}
