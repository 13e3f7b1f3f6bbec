import { Parser } from 'htmlparser2';

/**
 * Query parameters that say how a reader came, not what is read. Sources: the documentation of Google Analytics and
 * Ads (utm_*, gclid …), Meta (fbclid), Microsoft Advertising (msclkid), Mailchimp (mc_*), HubSpot (_hs*), Marketo
 * (mkt_tok), X (twclid, ref_src), TikTok (ttclid), LinkedIn (li_fat_id), Yandex (yclid), Instagram (igshid), Adobe
 * (s_cid). Parameters that are also used for content (ref, source, id) are kept.
 */
const trackingNames = new Set(
  'gclid gclsrc dclid gbraid wbraid _ga _gl fbclid msclkid mc_cid mc_eid _hsenc _hsmi __hstc __hssc __hsfp hsctatracking mkt_tok twclid ref_src ttclid li_fat_id yclid ysclid igshid s_cid vero_id oly_anon_id oly_enc_id'.split(
    ' ',
  ),
);
const indexNames = /^(?:index|default)\.(?:html?|xhtml|php|aspx?|jsp)$/i;
const longestAddress = 8192;

/**
 * One spelling for all addresses of one page, for identity (`documentIdOf`) and not for fetching: scheme `https`
 * whatever it was, host in lower-case punycode without a last dot, no default port, user or fragment; escapes
 * normalised as RFC 3986, section 6.2.2; no `index.html` and no last `/`; tracking parameters gone and the others
 * sorted by name (repeated ones stay in their order). Idempotent. What is no http or https address comes back trimmed.
 */
export function canonicalAddress(address: string): string {
  let current = address.trim();
  if (current.length > longestAddress) return current;
  for (;;) {
    const next = pass(current);
    if (next === current) return current;
    current = next;
  }
}

/** One pass; undoing an escape can bring forth another, so passes are repeated until nothing changes. */
function pass(address: string): string {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return address;
  const host = url.hostname.endsWith('.') ? url.hostname.slice(0, -1) : url.hostname;
  const port = url.port === '' || (url.protocol === 'http:' && url.port === '443') ? '' : `:${url.port}`;
  return `https://${host}${port}${pathOf(url)}${queryOf(url)}`;
}

function pathOf(url: URL): string {
  const segments = normalisedEscapes(url.pathname).split('/');
  const last = segments.at(-1) ?? '';
  if (indexNames.test(last)) segments[segments.length - 1] = '';
  while (segments.length > 2 && segments.at(-1) === '') segments.pop();
  return segments.join('/') || '/';
}

/** Works on the text as it stands: decoding to characters would spoil Shift_JIS and EUC-JP escapes. */
function queryOf(url: URL): string {
  const parameters = normalisedEscapes(url.search.slice(1))
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(nameOf(parameter)));
  const sorted = parameters
    .map((parameter, position) => ({ parameter, name: nameOf(parameter), position }))
    .sort((one, two) => (one.name < two.name ? -1 : one.name > two.name ? 1 : one.position - two.position))
    .map(({ parameter }) => parameter);
  return sorted.length === 0 ? '' : `?${sorted.join('&')}`;
}

function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? '';
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return lower.startsWith('utm_') || trackingNames.has(lower);
}

function normalisedEscapes(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (written, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : written.toUpperCase();
  });
}

/** Parameters that number the pages of one list or article. */
const pageNumbers = /^(?:page|paged|p|pg|pageno|start|offset)$/i;

/**
 * The canonical address that a page names for itself in its head (`<link rel="canonical">`), or undefined. It is not
 * believed across hosts (a page could take another's identity), nor when it leads from an article to the site's front
 * page or from a later page to the first: both are common mistakes that would make many documents one.
 * @param html the page, decoded @param pageAddress where it was read, after redirects
 */
export function canonicalAddressOf(html: string, pageAddress: string): string | undefined {
  const page = URL.parse(pageAddress);
  const href = canonicalHref(html);
  const named = href === undefined || page === null ? null : URL.parse(href, page);
  if (page === null || named === null) return undefined;
  if (named.protocol !== 'http:' && named.protocol !== 'https:') return undefined;
  if (named.hostname !== page.hostname || named.port !== page.port) return undefined;
  const own = new URL(canonicalAddress(page.href));
  const other = new URL(canonicalAddress(named.href));
  if (other.pathname === '/' && other.search === '' && own.href !== other.href) return undefined;
  for (const [name, value] of own.searchParams) {
    if (pageNumbers.test(name) && other.searchParams.get(name) !== value) return undefined;
  }
  return other.href;
}

const headLimit = 512 * 1024;

function canonicalHref(html: string): string | undefined {
  let href: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'body') parser.pause();
      const relations = (attributes.rel ?? '').toLowerCase().split(/\s+/);
      if (name !== 'link' || !relations.includes('canonical') || attributes.href === undefined) return;
      href = attributes.href.trim();
      parser.pause();
    },
  });
  parser.write(html.slice(0, headLimit));
  return href === '' ? undefined : href;
}
