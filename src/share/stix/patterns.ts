import type { IndicatorMention } from '../../model/mention.ts';

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/**
 * An indicator as a STIX pattern (STIX 2.1, section 9); undefined for a type that patterns do not know.
 * `file:hashes.SHA-256` → `[file:hashes.'SHA-256' = '…']`.
 */
export function patternOf({ type, value }: Pick<IndicatorMention, 'type' | 'value'>): string | undefined {
  const hash = /^file:hashes\.'?([A-Za-z0-9-]{2,10})'?$/.exec(type)?.[1];
  if (hash !== undefined) return `[file:hashes.'${hash}' = ${quoted(value)}]`;
  switch (type) {
    case 'file:name':
      return `[file:name = ${quoted(value)}]`;
    case 'ipv4-addr':
    case 'ipv6-addr':
    case 'domain-name':
    case 'url':
    case 'email-addr':
      return `[${type}:value = ${quoted(value)}]`;
    default:
      return undefined;
  }
}
