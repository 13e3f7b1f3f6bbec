import type { Claim, Predicate } from '../../src/server/contract/index.ts';

/** Who is behind it first, then whom it hits, then how; what was done about it last. */
export const predicateOrder: readonly Predicate[] = [
  'attributed-to',
  'linked-to',
  'originates-from',
  'part-of',
  'alias-of',
  'overlaps-with',
  'active-since',
  'targets',
  'compromises',
  'seeks',
  'exploits',
  'adapts-exploits-within',
  'uses',
  'supplies',
  'tasks',
  'acts-against',
  'endorses',
  'mitigated-by',
];

export interface SubjectGroup<T> {
  readonly subject: Claim['subject'];
  readonly claims: readonly T[];
}

export interface PredicateGroup<T> {
  readonly predicate: Predicate;
  readonly count: number;
  readonly subjects: readonly SubjectGroup<T>[];
}

/** Claims by predicate and then by subject, each in the order in which the text says them. */
export function groupClaims<T>(items: readonly T[], claimOf: (item: T) => Claim): PredicateGroup<T>[] {
  const byPredicate = Map.groupBy(items, (item) => claimOf(item).predicate);
  return predicateOrder.flatMap((predicate) => {
    const group = byPredicate.get(predicate);
    if (!group) return [];
    const bySubject = Map.groupBy(group, (item) => subjectKey(claimOf(item)));
    const subjects = [...bySubject.values()].flatMap((claims) => {
      const [first] = claims;
      return first === undefined ? [] : [{ subject: claimOf(first).subject, claims }];
    });
    // Those with a name first: "the attackers" can be anybody.
    const named = subjects.filter(({ subject }) => subject.kind !== 'unnamed');
    const unnamed = subjects.filter(({ subject }) => subject.kind === 'unnamed');
    return [{ predicate, count: group.length, subjects: [...named, ...unnamed] }];
  });
}

function subjectKey({ subject }: Claim): string {
  return `${subject.kind} ${subject.value}`;
}
