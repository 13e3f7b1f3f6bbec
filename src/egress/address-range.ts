import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Why an address is not a public one. */
export type AddressRange =
  | 'unreadable'
  | 'not the one looked up'
  | 'unspecified'
  | 'loopback'
  | 'private'
  | 'carrier NAT'
  | 'link-local'
  | 'metadata'
  | 'multicast'
  | 'reserved'
  | 'tunnel';

/**
 * Addresses of cloud metadata and host services that no range gives away: Azure WireServer stands in public space,
 * Alibaba Cloud in carrier-NAT space, AWS over IPv6 in unique-local space. Sources: the vendors' instance-metadata pages.
 */
const metadataAddresses = new Set([
  '169.254.169.254',
  '168.63.129.16',
  '100.100.100.200',
  'fd00:ec2::254',
  'fd20:ce::254',
]);

const rangeNames: Readonly<Record<string, AddressRange>> = {
  unspecified: 'unspecified',
  loopback: 'loopback',
  private: 'private',
  uniqueLocal: 'private',
  deprecatedSiteLocal: 'private',
  carrierGradeNat: 'carrier NAT',
  linkLocal: 'link-local',
  multicast: 'multicast',
  '6to4': 'tunnel',
  teredo: 'tunnel',
  amt: 'tunnel',
  rfc6145: 'tunnel',
};

/** Global unicast as allocated so far (IANA IPv6 address space registry), and RFC 9637's documentation range inside it. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
const documentation = ipaddr.IPv6.parseCIDR('3fff::/20');
/** RFC 6052's well-known NAT64 prefix. RFC 8215's local one (64:ff9b:1::/48) says nothing of where it leads. */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/**
 * The range of an IP address (as `node:net` takes it: four plain parts or IPv6, zone allowed) that a request must not leave for;
 * undefined when it is a public unicast address. IPv4 inside IPv4-mapped and NAT64 addresses counts as that IPv4
 * address. Ranges: IANA special-purpose address registries, as ipaddr.js keeps them.
 */
export function refusedRange(address: string): AddressRange | undefined {
  const bare = address.split('%', 1)[0] ?? '';
  if (isIP(bare) === 0) return 'unreadable';
  const parsed = ipaddr.process(bare);
  if (metadataAddresses.has(parsed.toString())) return 'metadata';
  const range = parsed.range();
  if (parsed.kind() === 'ipv4') return range === 'unicast' ? undefined : (rangeNames[range] ?? 'reserved');
  if (parsed.match(nat64)) {
    const inner = ipaddr.fromByteArray(parsed.toByteArray().slice(12));
    return refusedRange(inner.toString());
  }
  const named = rangeNames[range];
  if (named !== undefined) return named;
  if (range !== 'unicast' || !parsed.match(globalUnicast) || parsed.match(documentation)) return 'reserved';
  return undefined;
}

/** One spelling per address, for comparison; IPv4-mapped becomes IPv4. */
export function plainAddress(address: string): string {
  const bare = address.split('%', 1)[0] ?? '';
  return isIP(bare) !== 0 ? ipaddr.process(bare).toString() : bare;
}

/** The address in a URL's `hostname` (IPv6 in brackets), or undefined when it is a name. */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname.replace(/\.$/, '');
  return isIP(bare) !== 0 ? bare : undefined;
}
