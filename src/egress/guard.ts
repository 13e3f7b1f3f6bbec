import { failed, type Trouble } from '../model/trouble.ts';
import { type AddressRange, literalAddress, refusedRange } from './address-range.ts';

/** WHATWG Fetch, section "Port blocking": ports of services that an HTTP request could be made to speak to. */
const blockedPorts = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** What the operator's naming of a host opens. Link-local and metadata stay shut: a name can be pointed at them. */
const openedByName: ReadonlySet<AddressRange> = new Set<AddressRange>(['private', 'loopback', 'carrier NAT']);

/** Decides whether a request may leave for an address. Holds the operator's allowed hosts. */
export interface Guard {
  /** Parses and checks what can be known before any look-up: scheme, credentials, port, address literals. */
  target(
    address: string,
  ): { readonly ok: true; readonly value: URL } | { readonly ok: false; readonly trouble: Trouble };
  /** Why a request to `url` must not go to the IP address; undefined when it may. */
  refusal(url: URL, ipAddress: string): AddressRange | undefined;
  /** Has the operator named this host? */
  isAllowed(url: URL): boolean;
}

/** @param allowHosts as in the policy: `name`, `name:port` or a literal. */
export function guardOf(allowHosts: readonly string[]): Guard {
  const allowed = new Set(allowHosts.map(normalisedHost));

  function isAllowed(url: URL): boolean {
    const name = normalisedHost(url.hostname);
    return allowed.has(name) || allowed.has(`${name}:${portOf(url)}`);
  }

  function refusal(url: URL, ipAddress: string): AddressRange | undefined {
    const range = refusedRange(ipAddress);
    if (range === undefined || !isAllowed(url)) return range;
    const namedByLiteral = literalAddress(url.hostname) !== undefined && range !== 'unreadable';
    return namedByLiteral || openedByName.has(range) ? undefined : range;
  }

  function target(address: string): ReturnType<Guard['target']> {
    const url = URL.parse(address.trim());
    if (url === null) {
      return failed(
        'egress/not-allowed-scheme',
        address,
        'This is not an address. Write it in full, beginning with https://.',
      );
    }
    const place = shownAddress(url);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      return failed(
        'egress/not-allowed-scheme',
        place,
        `Only http and https addresses are read, not ${url.protocol.slice(0, -1)}.`,
      );
    }
    if (url.username !== '' || url.password !== '') {
      return failed(
        'egress/address-refused',
        place,
        'The address carries a user name or password. Remove it: Shirabe sends no credentials.',
      );
    }
    const port = portOf(url);
    if (blockedPorts.has(port)) {
      return failed(
        'egress/address-refused',
        place,
        `Port ${port} belongs to another service than the web, so no request is sent there.`,
      );
    }
    const literal = literalAddress(url.hostname);
    const range = literal === undefined ? undefined : refusal(url, literal);
    if (range !== undefined) return { ok: false, trouble: addressRefused(url, range) };
    url.hash = '';
    return { ok: true, value: url };
  }

  return { target, refusal, isAllowed };
}

/** The trouble of an address that must not be asked. */
export function addressRefused(url: URL, range: AddressRange): Trouble {
  return {
    kind: 'egress/address-refused',
    place: shownAddress(url),
    message: `${url.hostname} leads to an address that is not public (${range}), so no request was sent. If this host is yours and meant, let the operator allow it by name.`,
  };
}

/** An address as it may be shown and logged: without credentials and fragment. */
export function shownAddress(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  shown.hash = '';
  return shown.href;
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'http:' ? 80 : 443;
}

function normalisedHost(host: string): string {
  const lower = host.trim().toLowerCase();
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}
