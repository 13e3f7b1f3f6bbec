import type { ReportDetail } from '../../src/server/contract/index.ts';

export type Review = NonNullable<ReportDetail['review']>;
export type ClaimReview = Review['claims'][number];
export type NameReview = Review['names'][number];

/** A report as it stands after review: corrected claims in their corrected form, added ones among the others. */
export interface Reviewed {
  readonly detail: ReportDetail;
  readonly claims: ReadonlyMap<string, ClaimReview>;
  readonly names: ReadonlyMap<string, NameReview>;
}

export function nameId({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `${kind} ${name}`;
}

/** Lays what was decided over what was read. A rejected claim stays to be seen, and to be taken back. */
export function withReview(read: ReportDetail): Reviewed {
  const { review } = read;
  if (!review) return { detail: read, claims: new Map(), names: new Map() };
  const claims = new Map(review.claims.map((one) => [one.claim.id ?? one.claim.key, one]));
  const changed = read.claims.map((claim) => claims.get(claim.id ?? claim.key)?.claim ?? claim);
  const added = review.claims.filter(({ state }) => state === 'added').map(({ claim }) => claim);
  const all = [...changed, ...added].sort((one, two) => startOf(one) - startOf(two));
  const byRead = new Map(review.names.map((one) => [nameId(one.read ?? one.name), one]));
  const names = [
    ...read.names.map((name) => byRead.get(nameId(name))?.name ?? name),
    ...review.names.filter(({ state }) => state === 'added').map(({ name }) => name),
  ];
  return {
    detail: { ...read, claims: all, names },
    claims,
    names: new Map(review.names.map((one) => [nameId(one.name), one])),
  };
}

function startOf({ evidence }: ReportDetail['claims'][number]): number {
  return evidence[0]?.start ?? 0;
}
