import ipaddr from 'ipaddr.js';
import { dictionary } from '../../model/dictionary.ts';

/** Why an address is none of an attacker's, by RFC 6890 and its registries; undefined for a public one. */
export function reservedRange(address: string): string | undefined {
  const bare = address.replace(/\/\d{1,3}$/u, '');
  const range = ipaddr.parse(bare).range();
  if (documentation.some((prefix) => bare.toLowerCase().startsWith(prefix))) return 'documentation address';
  if (range === 'unicast') return isPublicResolver(bare) ? 'public resolver' : undefined;
  if (range === 'private' || range === 'uniqueLocal' || range === 'carrierGradeNat') return 'private address';
  if (range === 'loopback') return 'loopback address';
  if (range === 'linkLocal') return 'link-local address';
  return 'reserved address';
}

/** RFC 5737 and RFC 3849. */
const documentation = ['192.0.2.', '198.51.100.', '203.0.113.', '2001:db8:'];

function isPublicResolver(address: string): boolean {
  return ['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '208.67.222.222', '208.67.220.220'].includes(
    address,
  );
}

/** RFC 2606 and RFC 6761. */
const exampleDomains =
  /(?:^|\.)(?:example\.(?:com|net|org|edu|jp|co\.jp)|(?:example|test|invalid|localhost|local|internal))$/u;
const officialDomains =
  /(?:\.|^)(?:gov|mil|int|edu)$|\.(?:gov|gob|gouv|govt|mil|ac|edu)\.[a-z]{2}$|\.(?:go|ac|ed|lg)\.jp$|\.gc\.ca$|\.europa\.eu$/u;

/** Hosts that reports link to: whole domains, their subdomains included. */
const linkedHosts = dictionary<string>({
  'social network or media':
    'twitter.com x.com facebook.com linkedin.com instagram.com youtube.com youtu.be t.me telegram.org reddit.com medium.com note.com hatena.ne.jp line.me mastodon.social bsky.app threads.net tiktok.com wikipedia.org archive.org archive.today',
  'widely used service':
    'google.com googleapis.com gstatic.com bing.com yahoo.com yahoo.co.jp duckduckgo.com github.com githubusercontent.com gitlab.com bitbucket.org dropbox.com live.com office.com office365.com microsoftonline.com windows.net windowsupdate.com azure.com amazonaws.com amazon.com cloudfront.net cloudflare.com akamai.net apple.com icloud.com discord.com discordapp.com pastebin.com slack.com zoom.us npmjs.com pypi.org wordpress.com wordpress.org mozilla.org',
  "a security body's or vendor's site":
    'mitre.org first.org cve.org cisecurity.org shadowserver.org virustotal.com any.run hybrid-analysis.com shodan.io censys.io abuse.ch microsoft.com mandiant.com fireeye.com crowdstrike.com paloaltonetworks.com trendmicro.com trendmicro.co.jp kaspersky.com securelist.com kaspersky.co.jp symantec.com broadcom.com security.com eset.com welivesecurity.com sentinelone.com secureworks.com sophos.com cisco.com talosintelligence.com checkpoint.com recordedfuture.com proofpoint.com zscaler.com volexity.com fortinet.com ivanti.com jpcert.or.jp ipa.go.jp lac.co.jp nttsecurity.com itochuci.co.jp group-ib.com bitdefender.com malwarebytes.com rapid7.com tenable.com qualys.com huntress.com dragos.com claroty.com bleepingcomputer.com thehackernews.com krebsonsecurity.com securityweek.com darkreading.com therecord.media cyberscoop.com zdnet.com theregister.com wired.com reuters.com nikkei.com nhk.or.jp',
});
const linkedBy = new Map(
  Object.entries(linkedHosts).flatMap(([reason, hosts]) =>
    hosts.split(' ').map((host) => [host, reason] as const),
  ),
);

/** Why a host is none of an attacker's; undefined if nothing speaks for it. `host` in lower case. */
export function knownHost(host: string, own: readonly string[]): string | undefined {
  if (exampleDomains.test(host)) return 'example domain';
  if (own.some((one) => host === one || host.endsWith(`.${one}`) || one.endsWith(`.${host}`)))
    return "the report's own site";
  if (officialDomains.test(host)) return 'site of a public body';
  for (let from = 0; from >= 0; from = host.indexOf('.', from) + 1 || -1) {
    const reason = linkedBy.get(host.slice(from));
    if (reason) return reason;
  }
  return undefined;
}
