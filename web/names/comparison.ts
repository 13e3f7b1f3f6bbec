import type { NameView, Predicate } from '../../src/server/contract/index.ts';
import type { Statement } from './statements.ts';
import { isOf, ownNames } from './subject.ts';

export interface Shared {
  readonly predicate: Predicate;
  readonly only: readonly Statement[];
  readonly both: readonly { readonly one: Statement; readonly other: Statement }[];
  readonly otherOnly: readonly Statement[];
}

const compared: readonly Predicate[] = [
  'attributed-to',
  'originates-from',
  'active-since',
  'targets',
  'compromises',
  'seeks',
  'exploits',
  'uses',
];

/** What reports say of two names, by predicate: of one alone, of both, of the other alone. Denials are no common ground. */
export function comparisonOf(
  one: { readonly view: NameView; readonly statements: readonly Statement[] },
  other: { readonly view: NameView; readonly statements: readonly Statement[] },
): Shared[] {
  return compared.flatMap((predicate): Shared[] => {
    const mine = saidOf(one, predicate);
    const theirs = saidOf(other, predicate);
    if (mine.size === 0 && theirs.size === 0) return [];
    const both = [...mine].flatMap(([key, statement]) => {
      const same = theirs.get(key);
      return same ? [{ one: statement, other: same }] : [];
    });
    return [
      {
        predicate,
        only: [...mine].flatMap(([key, statement]) => (theirs.has(key) ? [] : [statement])),
        both,
        otherOnly: [...theirs].flatMap(([key, statement]) => (mine.has(key) ? [] : [statement])),
      },
    ];
  });
}

function saidOf(
  { view, statements }: { readonly view: NameView; readonly statements: readonly Statement[] },
  predicate: Predicate,
): Map<string, Statement> {
  const names = ownNames(view);
  const said = new Map<string, Statement>();
  for (const statement of statements) {
    const { claim } = statement;
    if (claim.predicate !== predicate || claim.status === 'denied' || !isOf(claim.subject, names)) continue;
    const key = `${claim.object.kind} ${claim.object.value.toLowerCase()}`;
    if (!said.has(key)) said.set(key, statement);
  }
  return said;
}
