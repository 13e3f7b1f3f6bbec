// What a name may be in a claim, by its kind and role: a doer, a body, a body that stands for a state.
import type { Ref } from '../ref.ts';
import { stateOf } from '../state-of.ts';
import type { Bench } from './emit.ts';

/** An actor, campaign, or a group or activity without a name. */
export const named = (ref: Ref) =>
  ref.kind === 'actor' || ref.kind === 'group' || ref.kind === 'campaign' || ref.kind === 'activity';

/** Somebody who can act in public: an organisation or a person. */
export const body = (ref: Ref) => ref.kind === 'organisation' || ref.kind === 'person';

/** Does this organisation act for a state: an army, a service, a ministry, a contractor? */
export function isPowerBody(ref: Ref): boolean {
  return (
    /^(?:contractor|military|intelligence-service|government|ministry)$/u.test(ref.role ?? '') ||
    /(?:部隊|安全[部庁局]|情報[庁局]|総局|政府|省|軍)$/u.test(ref.text)
  );
}

/** States and their bodies within `form.slice(from, to)`. */
export function powersIn(bench: Bench, from: number, to: number): Ref[] {
  return bench.parsed.skeleton
    .refsIn(from, to)
    .filter((ref) => ref.kind === 'country' || (ref.kind === 'organisation' && isPowerBody(ref)))
    .map((ref) => stateOf(ref, bench.compiled));
}
