import type { JobRequest } from '../../src/server/contract/index.ts';

const mostAddresses = 500;

/** What was pasted: addresses, if every line is one; else a text. Empty for white space. */
export function understand(words: string): { addresses: string[]; text: string } {
  const trimmed = words.trim();
  const lines = trimmed.split(/\s+/);
  const allAddresses = trimmed !== '' && lines.every((line) => /^https?:\/\/\S/i.test(line));
  return allAddresses ? { addresses: [...new Set(lines)], text: '' } : { addresses: [], text: trimmed };
}

/** The request for what was understood, with the title and origin that the user gives to a text. */
export function requestOf(
  { addresses, text }: ReturnType<typeof understand>,
  about: { title: string; url: string },
): Partial<JobRequest> {
  if (addresses.length > 0) return { addresses: addresses.slice(0, mostAddresses) };
  const title = about.title.trim();
  const url = about.url.trim();
  return { texts: [{ text, ...(title ? { title } : {}), ...(url ? { url } : {}) }] };
}

export function isTooMany(addresses: readonly string[]): boolean {
  return addresses.length > mostAddresses;
}
