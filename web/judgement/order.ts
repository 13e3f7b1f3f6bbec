import type { Claim } from '../../src/server/contract/index.ts';
import type { Range } from '../reader/blocks.ts';

/** What a claim says: the parts of a form. */
export interface ClaimBody {
  readonly predicate: Claim['predicate'];
  readonly subject: BodyEnd;
  readonly object: BodyEnd;
  readonly status: Claim['status'];
  readonly likelihood?: NonNullable<Claim['likelihood']>;
  readonly claimants: readonly string[];
}
export interface BodyEnd {
  readonly kind: Claim['subject']['kind'];
  readonly value: string;
  readonly entryId?: string;
}
interface OnName {
  readonly kind: string;
  readonly name: string;
}

/** An order as the server takes it: ids are plain words here. */
export type DecisionOrder = {
  readonly reason?: string;
  readonly replaces?: readonly string[];
} & (
  | { readonly kind: 'accept' | 'reject'; readonly claimId: string }
  | { readonly kind: 'correct'; readonly claimId: string; readonly to: ClaimBody }
  | { readonly kind: 'add-claim'; readonly at: Range; readonly claim: ClaimBody }
  | { readonly kind: 'accept-name' | 'reject-name'; readonly name: OnName }
  | { readonly kind: 'correct-name'; readonly name: OnName; readonly to: OnName }
  | { readonly kind: 'add-name'; readonly at: Range; readonly name: OnName }
  | { readonly kind: 'state'; readonly claim: ClaimBody; readonly reasons: string }
  | { readonly kind: 'undo'; readonly decisions: readonly string[] }
);

type End = Omit<Claim['subject'], 'span'>;
type Said = Pick<Claim, 'predicate' | 'status' | 'likelihood' | 'claimants'> & {
  readonly subject: End;
  readonly object: End;
};

/** A claim's parts, with the place of its ends left out. */
export function bodyOf({ predicate, subject, object, status, likelihood, claimants }: Said): ClaimBody {
  const end = ({ kind, value, entryId }: End): BodyEnd => ({
    kind,
    value,
    ...(entryId ? { entryId } : {}),
  });
  return {
    predicate,
    subject: end(subject),
    object: end(object),
    status,
    ...(likelihood ? { likelihood } : {}),
    claimants,
  };
}
