type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that the environment names for an address, or undefined for a direct connection. Reads HTTPS_PROXY or
 * HTTP_PROXY (lower case first) by the address's scheme, and NO_PROXY: a comma list of `*`, names (which cover their
 * subdomains, leading dot or not) and `name:port`.
 */
export function proxyFor(url: URL, environment: Environment): string | undefined {
  const read = (name: string): string | undefined => environment[name.toLowerCase()] || environment[name];
  const proxy = url.protocol === 'https:' ? read('HTTPS_PROXY') : read('HTTP_PROXY');
  if (proxy === undefined || proxy === '') return undefined;
  const exceptions = (read('NO_PROXY') ?? '').split(',').map((entry) => entry.trim().toLowerCase());
  return exceptions.some((entry) => covers(entry, url)) ? undefined : proxy;
}

function covers(exception: string, url: URL): boolean {
  if (exception === '') return false;
  if (exception === '*') return true;
  const bare = exception.startsWith('.') ? exception.slice(1) : exception;
  const { hostname, host } = url;
  return bare === hostname || bare === host || hostname.endsWith(`.${bare}`);
}
