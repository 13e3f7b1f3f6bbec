import type { LookupFunction } from 'node:net';
import { type buildConnector, Client, type Dispatcher, ProxyAgent } from 'undici';
import type { AddressRange } from './address-range.ts';
import { literalAddress, plainAddress } from './address-range.ts';
import type { Guard } from './guard.ts';
import type { EgressParts, ResolvedAddress } from './parts.ts';
import { proxyFor } from './proxy.ts';

/** The guard said no after the name was looked up or the socket stood. */
export class AddressRefusedError extends Error {
  readonly range: AddressRange;
  constructor(range: AddressRange) {
    super(`address refused: ${range}`);
    this.name = 'AddressRefusedError';
    this.range = range;
  }
}

/** The environment names a proxy that is no address. */
export class ProxyAddressError extends Error {
  constructor() {
    super(
      'The proxy named in HTTP_PROXY or HTTPS_PROXY is not an http or https address. Correct it or unset it.',
    );
    this.name = 'ProxyAddressError';
  }
}

export interface ConnectionOptions {
  readonly guard: Guard;
  readonly parts: EgressParts;
  readonly proxy: 'none' | 'environment';
  readonly connected: () => void;
}

/**
 * A dispatcher for exactly one address, whose sockets can only reach the addresses checked here. A name is looked up
 * once; every answer must pass the guard (one bad answer refuses the host: it is trying something); the connection is
 * pinned to the answers, so a second look-up cannot change them; and the socket's real peer is checked before a byte
 * of the request is written. Literals never reach undici's look-up, so the guard must have passed them before.
 * @throws AddressRefusedError, ProxyAddressError, or the resolver's error
 */
export async function openConnection(url: URL, options: ConnectionOptions): Promise<Dispatcher> {
  const { guard, parts } = options;
  const proxy = options.proxy === 'environment' ? proxyFor(url, parts.environment) : undefined;
  if (proxy !== undefined) return proxied(url, proxy, options);

  const literal = literalAddress(url.hostname);
  const answers = literal === undefined ? await parts.lookup(url.hostname) : [];
  for (const { address } of answers) {
    const range = guard.refusal(url, address);
    if (range !== undefined) throw new AddressRefusedError(range);
  }
  if (literal === undefined && answers.length === 0) {
    throw Object.assign(new Error(`no address for ${url.hostname}`), { code: 'ENOTFOUND' });
  }
  const pinned = new Set(
    literal === undefined ? answers.map((a) => plainAddress(a.address)) : [plainAddress(literal)],
  );
  const open = parts.connector({
    allowH2: false,
    timeout: 0,
    autoSelectFamily: true,
    lookup: lookupOf(answers),
  });

  const connect: buildConnector.connector = (target, callback) => {
    open(target, (...result) => {
      const [error, socket] = result;
      if (error !== null) {
        callback(error, null);
        return;
      }
      const peer = socket.remoteAddress ?? '';
      const range =
        guard.refusal(url, peer) ?? (pinned.has(plainAddress(peer)) ? undefined : 'not the one looked up');
      if (range === undefined) {
        options.connected();
        callback(null, socket);
        return;
      }
      socket.destroy();
      callback(new AddressRefusedError(range), null);
    });
  };
  return new Client(url.origin, { connect, headersTimeout: 0, bodyTimeout: 0, maxHeaderSize: 32 * 1024 });
}

/** Names answered by `localhost` would be the proxy's own machine; literals have been checked before. */
function proxied(url: URL, proxy: string, { guard, connected }: ConnectionOptions): Dispatcher {
  const name = url.hostname.replace(/\.$/, '');
  if ((name === 'localhost' || name.endsWith('.localhost')) && !guard.isAllowed(url)) {
    throw new AddressRefusedError('loopback');
  }
  const address = URL.parse(proxy);
  if (address === null || (address.protocol !== 'http:' && address.protocol !== 'https:'))
    throw new ProxyAddressError();
  connected();
  return new ProxyAgent({ uri: address.href, allowH2: false, headersTimeout: 0, bodyTimeout: 0 });
}

/** A look-up that answers from what was checked and asks nobody. */
function lookupOf(answers: readonly ResolvedAddress[]): LookupFunction {
  return (_hostname, lookupOptions, callback) => {
    if (lookupOptions.all === true) {
      callback(null, [...answers]);
      return;
    }
    const [first] = answers;
    if (first === undefined) callback(new Error('no address'), '', 0);
    else callback(null, first.address, first.family);
  };
}
