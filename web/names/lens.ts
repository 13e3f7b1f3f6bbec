import type { NameView } from '../../src/server/contract/index.ts';

/** Whose view of names can be asked for; the pack's is the default and stands in no address. */
export const setLenses = ['pack', 'mitre', 'misp', 'microsoft'] as const;
export type LensName = NonNullable<NameView['lens']>['asked'];

/** The lens that an address asks for; one report's view needs its report, and anything else is the pack's view. */
export function lensOf(search: {
  readonly lens?: string | undefined;
  readonly report?: string | undefined;
}): {
  readonly lens: LensName;
  readonly report?: string;
} {
  if (search.lens === 'report' && search.report) return { lens: 'report', report: search.report };
  return { lens: setLenses.find((one) => one === search.lens) ?? 'pack' };
}
