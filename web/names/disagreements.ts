import type { NameView } from '../../src/server/contract/index.ts';
import type { Statement } from './statements.ts';
import { isOf, ownNames } from './subject.ts';

export interface Disagreement {
  readonly kind: 'status' | 'attribution';
  /** Each side: what one or several reports say, in the same words. */
  readonly sides: readonly (readonly Statement[])[];
}

/**
 * Where reports differ over a name: one triple that some state and others deny or call unknown, and attributions to
 * different things of one kind. Nothing is weighed.
 */
export function disagreementsOf(
  view: Pick<NameView, 'name' | 'names'>,
  statements: readonly Statement[],
): Disagreement[] {
  const names = ownNames(view);
  // One thing under several of its names, in two languages for instance, is one thing here.
  const thing = (end: Statement['claim']['subject']) =>
    isOf(end, names) ? '' : (end.entryId ?? `${end.kind} ${end.value.toLowerCase()}`);
  const triples = Map.groupBy(
    statements,
    ({ claim: { subject, predicate, object } }) => `${thing(subject)}~${predicate}~${thing(object)}`,
  );
  const split = [...triples.values()].flatMap((same): Disagreement[] => {
    const stated = same.filter(({ claim }) => claim.status === 'asserted' || claim.status === 'hedged');
    const against = same.filter(({ claim }) => claim.status === 'denied' || claim.status === 'unknown');
    return stated.length > 0 && against.length > 0 ? [{ kind: 'status', sides: [stated, against] }] : [];
  });
  const behind = statements.filter(
    ({ claim: { predicate, subject, status, object } }) =>
      (predicate === 'attributed-to' || predicate === 'originates-from') &&
      (status === 'asserted' || status === 'hedged') &&
      (object.kind === 'country' || object.kind === 'organisation') &&
      isOf(subject, names),
  );
  const attributions = [
    ...Map.groupBy(behind, ({ claim }) => `${claim.predicate}~${claim.object.kind}`).values(),
  ];
  const apart = attributions.flatMap((some): Disagreement[] => {
    const sides = [...Map.groupBy(some, ({ claim }) => thing(claim.object)).values()];
    return sides.length > 1 ? [{ kind: 'attribution', sides }] : [];
  });
  return [...split, ...apart];
}
