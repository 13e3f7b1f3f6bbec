/** Addresses hold plain words (`?q=MSS&lang=ja`): each parameter is one string. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [key, value] of Object.entries(search))
    if (typeof value === 'string' && value !== '') words.set(key, value);
  const text = words.toString();
  return text ? `?${text}` : '';
}

/** Keeps the named parameters that are set, and drops what the page does not know. */
export function take<const K extends readonly string[]>(
  search: Record<string, unknown>,
  keys: K,
): { [P in K[number]]?: string | undefined } {
  const taken: { [P in K[number]]?: string | undefined } = {};
  for (const key of keys) {
    const value = search[key];
    if (typeof value === 'string' && value !== '') Object.assign(taken, { [key]: value });
  }
  return taken;
}
