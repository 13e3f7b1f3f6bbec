import type { Claim } from '../../src/server/contract/index.ts';

export const statuses: readonly Claim['status'][] = ['asserted', 'hedged', 'unknown', 'denied'];

export const likelihoods: readonly NonNullable<Claim['likelihood']>[] = [
  'almost-certain',
  'very-likely',
  'likely',
  'roughly-even',
  'unlikely',
  'very-unlikely',
  'remote',
];

export const nameKinds = [
  'actor',
  'campaign',
  'malware',
  'tool',
  'organisation',
  'person',
  'product',
  'vulnerability',
] as const;

/** What an end of a claim can be; the names of things first. */
export const endKinds: readonly Claim['subject']['kind'][] = [
  ...nameKinds,
  'country',
  'region',
  'sector',
  'technique',
  'mitigation',
  'measure',
  'date',
  'duration',
  'words',
  'unnamed',
];

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let codes: string[] | undefined;

/** ISO 3166-1 alpha-2 codes that the browser has a name for. */
export function countryCodes(): readonly string[] {
  if (codes) return codes;
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const notCountries = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO']);
  codes = letters
    .flatMap((one) => letters.map((two) => one + two))
    .filter((code) => !notCountries.has(code) && names.of(code) !== undefined);
  return codes;
}
