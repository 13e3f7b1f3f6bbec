// In: canonical text with its sentences and own address. Out: indicators, refanged, with the reason where one is benign.
// Refuses what merely looks like an address: file names as domains (payload.py), version numbers as IPv4 addresses.
import ipaddr from 'ipaddr.js';
import { parse as parseHost } from 'tldts';
import type { IndicatorMention, Sentence } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import { Taken } from '../taken.ts';
import { knownHost, reservedRange } from './benign.ts';
import { maliciousFiles } from './files.ts';
import { domains, emails, hashes, ipv4s, ipv6s, isDefanged, refang, urls } from './patterns.ts';

export interface IndicatorInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Address of the document itself. */
  readonly url?: string | undefined;
}

const hashTypes: Readonly<Record<number, string>> = { 32: 'MD5', 40: 'SHA-1', 64: 'SHA-256', 128: 'SHA-512' };
const indicatorWords =
  /indicators? of compromise|\biocs?\b|\bc2\b|\bc&c\b|command[ -]and[ -]control|malicious (?:domain|url|ip|server|site)|attacker[- ]controlled|\bbeacons? to\b|侵害指標|痕跡情報|インディケータ|通信先|不正な?(?:サイト|ドメイン|サーバ)|攻撃者の(?:サーバ|ドメイン|インフラ)|接続先|フィッシングサイト|コマンド(?:&|＆|アンド|・アンド・)コントロール/iu;
/** Last labels that are file extensions first. */
const fileEndings = new Set('py zip sh pl rs md so cc ps mov app bin cab dev inf java name'.split(' '));

/** Addresses, hashes and the names of malicious files, sorted by place. */
export function findIndicators(input: IndicatorInput): IndicatorMention[] {
  const { text } = input;
  const found: IndicatorMention[] = [];
  const own = [hostOf(input.url) ?? []].flat();
  const told = new IndicatorPlaces(input.sentences, text);
  const taken = new Taken();
  const add = (
    start: number,
    surface: string,
    type: string,
    value: string,
    defanged: boolean,
    benign: string | undefined,
  ) => {
    const end = start + surface.length;
    found.push({
      kind: 'indicator',
      start,
      end,
      text: surface,
      type,
      value,
      defanged,
      ...(benign ? { benign } : {}),
    });
    taken.add(start, end);
  };
  const isFree = (start: number, surface: string) => taken.isFree(start, start + surface.length);

  for (const match of text.matchAll(urls)) {
    const surface = withoutTail(match[0]);
    const value = refang(surface);
    const host = hostOf(value);
    if (!host) continue;
    const defanged = isDefanged(surface);
    const known = isAddress(host) ? reservedRange(host.replace(/^\[|\]$/gu, '')) : knownHost(host, own);
    // A live link in prose leads the reader on; an attacker's address is defanged, or stands in a list of indicators.
    const benign = defanged
      ? known === 'widely used service'
        ? undefined
        : known
      : (known ?? (told.at(match.index) ? undefined : 'link of the report'));
    add(match.index, surface, 'url', value, defanged, benign);
  }
  for (const match of /@|[[({]\s?at/i.test(text) ? text.matchAll(emails) : []) {
    if (!isFree(match.index, match[0])) continue;
    const value = refang(match[0]);
    const host = value.slice(value.lastIndexOf('@') + 1).toLowerCase();
    if (!parseHost(host).isIcann) continue;
    const defanged = isDefanged(match[0]);
    const known = knownHost(host, own);
    const benign =
      known === 'widely used service'
        ? undefined
        : (known ?? (defanged || told.at(match.index) ? undefined : 'contact of the report'));
    add(match.index, match[0], 'email-addr', value, defanged, benign);
  }
  for (const match of text.matchAll(ipv4s)) {
    if (!isFree(match.index, match[0])) continue;
    const value = refang(match[0]);
    const defanged = isDefanged(match[0]);
    const version = !defanged && isVersion(text, match.index, match.index + match[0].length);
    add(
      match.index,
      match[0],
      'ipv4-addr',
      value,
      defanged,
      version ? 'version number' : reservedRange(value),
    );
  }
  for (const match of /:\]?[0-9A-Fa-f]{0,4}\[?:/.test(text) ? text.matchAll(ipv6s) : []) {
    const value = match[0].replace(/[[\]]/gu, '');
    const groups = value.split(':').filter(Boolean).length;
    if (groups < 3 || !/\d/u.test(value) || !ipaddr.IPv6.isValid(value) || !isFree(match.index, match[0]))
      continue;
    add(
      match.index,
      match[0],
      'ipv6-addr',
      value.toLowerCase(),
      match[0].includes('['),
      reservedRange(value),
    );
  }
  for (const match of holdsLongHex(text) ? text.matchAll(hashes) : []) {
    const name = hashTypes[match[0].length];
    if (!name || !/\d/u.test(match[0]) || !/[a-f]/iu.test(match[0]) || !isFree(match.index, match[0]))
      continue;
    add(
      match.index,
      match[0],
      `file:hashes.${name}`,
      match[0].toLowerCase(),
      false,
      emptyFile.has(match[0].toLowerCase()) ? 'hash of an empty file' : undefined,
    );
  }
  const defangedHosts = new Set(found.filter((one) => one.defanged).map((one) => registrable(one.value)));
  for (const match of domainsIn(text)) {
    if (!isFree(match.index, match[0])) continue;
    const defanged = isDefanged(match[0]);
    const value = refang(match[0]).toLowerCase();
    const host = parseHost(value);
    if (!host.domain || !(host.isIcann || host.isPrivate)) continue;
    if (!defanged && !isWrittenAsDomain(match[0])) continue;
    const known = knownHost(value, own);
    const suspected = defanged || told.at(match.index) || defangedHosts.has(host.domain);
    add(
      match.index,
      match[0],
      'domain-name',
      value,
      defanged,
      known ?? (suspected ? undefined : 'site mentioned in passing'),
    );
    if (defanged) defangedHosts.add(host.domain);
  }
  for (const file of maliciousFiles(text, input.sentences)) {
    if (isFree(file.start, file.text)) add(file.start, file.text, 'file:name', file.text, false, undefined);
  }
  return found.sort((one, two) => one.start - two.start || two.end - one.end);
}

const shortestHash = 32;

/** A run of hexadecimal digits as long as the shortest hash covers one of every 32 places. */
function holdsLongHex(text: string): boolean {
  for (let at = shortestHash - 1; at < text.length; at += shortestHash) {
    let start = at;
    while (start > at - shortestHash && isHex(text.charCodeAt(start))) start--;
    let end = at + 1;
    while (end < start + shortestHash + 1 && isHex(text.charCodeAt(end))) end++;
    if (end - start - 1 >= shortestHash) return true;
  }
  return false;
}

function isHex(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66);
}

/** The last unit of a label before a dot and another label. */
const beforeDot = /[a-zA-Z0-9_](?=\.[a-zA-Z0-9_]|\[\.|\.\]|\s?[[({])/g;

/** What `domains` finds: it begins with the label that ends at a dot. */
function* domainsIn(text: string): Generator<RegExpExecArray> {
  let from = 0;
  beforeDot.lastIndex = 0;
  for (let dot = beforeDot.exec(text); dot; dot = beforeDot.exec(text)) {
    const next = beforeDot.lastIndex;
    let start = dot.index;
    while (start > from && isLabelUnit(text.charCodeAt(start - 1))) start--;
    domains.lastIndex = start;
    const match = domains.exec(text);
    if (match) {
      from = start + match[0].length;
      yield match;
    }
    beforeDot.lastIndex = Math.max(next, from);
  }
}

function isLabelUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x5f ||
    unit === 0x2d
  );
}

const emptyFile = new Set([
  'd41d8cd98f00b204e9800998ecf8427e',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
]);

/** Places where addresses are told as an attacker's: sentences that say so, and lists under such a heading. */
class IndicatorPlaces {
  readonly #sentences: readonly Sentence[];
  readonly #text: string;
  #found: Span[] | undefined;

  constructor(sentences: readonly Sentence[], text: string) {
    this.#sentences = sentences;
    this.#text = text;
  }

  #spans(): readonly Span[] {
    this.#found ??= this.#find();
    return this.#found;
  }

  #find(): Span[] {
    const found: Span[] = [];
    const text = this.#text;
    let underHeading = false;
    for (const sentence of this.#sentences) {
      const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
      const says = indicatorWords.test(words);
      const isEntry = words.length < 160 && /[a-z0-9]\[?\.\]?[a-z0-9]{2}|[0-9a-f]{32}/iu.test(words);
      if (sentence.heading && says) underHeading = true;
      else if (!sentence.heading || !isEntry) underHeading = false;
      if (says || underHeading) found.push(sentence);
    }
    return found;
  }

  at(offset: number): boolean {
    const spans = this.#spans();
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  }
}

function hostOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const host = /^[a-z]{3,6}:\/\/(?:[^/?#@\s]{0,200}@)?(\[[0-9a-f:]{2,45}\]|[^/?#:\s]{1,253})/iu
    .exec(url)?.[1]
    ?.toLowerCase();
  return host && (host.includes('.') || host.startsWith('[')) ? host.replace(/^www\./u, '') : undefined;
}

function isAddress(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(host)
    ? host.split('.').every((part) => Number(part) < 256)
    : host.startsWith('[') && ipaddr.IPv6.isValid(host.slice(1, -1));
}

function registrable(value: string): string {
  return parseHost(value).domain ?? value;
}

/** Punctuation after an address, and closing brackets that it never opened, are the sentence's. */
function withoutTail(surface: string): string {
  let end = surface.search(/[<>"'`|]|\]\(|\)\[/u);
  if (end < 0) end = surface.length;
  for (;;) {
    const last = surface[end - 1] ?? '';
    if (/[.,;:!?*_]/u.test(last)) end--;
    else if (last === ')' && !surface.slice(0, end).includes('(')) end--;
    else if (last === ']' && !surface.slice(0, end).includes('[')) end--;
    else if (last === '}' && !surface.slice(0, end).includes('{')) end--;
    else return surface.slice(0, end);
  }
}

/** Undefanged: lower case, and no file name (payload.py), product (Node.js, ASP.NET) or company (Booking.com). */
function isWrittenAsDomain(surface: string): boolean {
  if (surface !== surface.toLowerCase()) return false;
  const labels = surface.split('.');
  const last = labels.at(-1) ?? '';
  return !fileEndings.has(last) && (labels.length > 2 || (labels[0]?.length ?? 0) > 2);
}

/** "version 10.0.1.5", "バージョン9.1.2.3 以前", "v7.0.0.1 and earlier". */
function isVersion(text: string, start: number, end: number): boolean {
  return (
    /(?:version|versions|ver\.?|v|release|build|バージョン|版|リリース|firmware|ファームウェア)[\s:：]{0,2}$/iu.test(
      text.slice(Math.max(0, start - 16), start),
    ) ||
    /^\s?(?:and (?:earlier|later|below|prior)|or (?:earlier|later)|以前|以降|より前|未満|まで)/iu.test(
      text.slice(end, end + 16),
    )
  );
}
