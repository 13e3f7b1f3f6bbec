import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { crc32, gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { type FileToFetch, loaders, type SyncContext } from '../../knowledge/sync/index.ts';

/** Folder of the copies of public reference data; undefined where this machine has none. */
export const referenceFolder = (() => {
  const folder = path.join(process.env.SHIRABE_SHARED ?? path.join('..', 'shared'), 'reference');
  return existsSync(folder) ? folder : undefined;
})();

/** Tests on the real sets say that they were not run where the copies are absent; where they are there, none is skipped. */
export const withoutReference = referenceFolder === undefined;

export type Answer = Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Publishers {
  /** Where an address of a publisher lies on loopback. */
  readonly addressOf: (address: string) => string;
  readonly host: string;
  /** Requests by address, with how they were answered. */
  readonly asked: { readonly address: string; readonly status: number }[];
  /** Answers an address otherwise from now on; undefined takes it away. */
  answer(address: string, with_: Answer | undefined): void;
  close(): Promise<void>;
}

/** A server that gives what `answers` hold, with ETags, and 304 to who has it; 404 for the rest. */
export async function startPublishers(answers: ReadonlyMap<string, Answer>): Promise<Publishers> {
  const held = new Map(answers);
  const asked: { address: string; status: number }[] = [];
  const server: Server = createServer((request, response) => {
    const address = decodeURIComponent((request.url ?? '/').slice(1));
    response.on('finish', () => asked.push({ address, status: response.statusCode }));
    const answer = held.get(address);
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    if (typeof answer === 'function') {
      answer(request, response);
      return;
    }
    const etag = `"${createHash('sha256').update(answer).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    const headers = { etag, 'last-modified': 'Sat, 22 Aug 2026 10:00:00 GMT' };
    response.writeHead(200, { ...headers, 'content-length': answer.length }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    addressOf: (address) => `http://${host}/${encodeURIComponent(address)}`,
    host,
    asked,
    answer(address, with_) {
      if (with_ === undefined) held.delete(address);
      else held.set(address, with_);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Addresses of a set. @param cves for the sets that are asked by CVE */
export function filesOf(set: string, cves: readonly string[] = []): readonly FileToFetch[] {
  const context: SyncContext = { cves, countryOf: () => undefined };
  return loaders.find((loader) => loader.set === set)?.files(context) ?? [];
}

export function addressOf(set: string): string {
  const [file] = filesOf(set);
  if (!file) throw new Error(`no file of ${set}`);
  return file.address;
}

/** The copies of reference data in their publishers' live form, by address. @param folder see `referenceFolder` */
export function publishedReference(folder: string, sets?: readonly string[]): Map<string, Uint8Array> {
  const answers = new Map<string, Uint8Array>();
  for (const { set } of loaders) {
    if (sets && !sets.includes(set)) continue;
    for (const { address, name } of filesOf(set, publishedCves)) {
      const bytes = published(folder, set, name);
      if (bytes) answers.set(address, bytes);
    }
  }
  return answers;
}

/** CVEs of the small records that this fixture publishes itself. */
export const publishedCves = ['CVE-2024-3400'];

function published(folder: string, set: string, name: string): Uint8Array | undefined {
  const copy = (...parts: string[]) => readCopy(path.join(folder, ...parts));
  if (set === 'attack-enterprise')
    return asStix21(copy('mitre-attack', 'enterprise-attack-18.1.stix20.bundle.json'));
  if (set === 'attack-enterprise-18')
    return copy('mitre-attack', 'enterprise-attack-18.1.stix20.bundle.json');
  if (set === 'attack-mobile' || set === 'attack-ics') return smallAttack();
  if (set === 'misp-warninglists') return copy('misp-warninglists', `${path.dirname(name)}.json`);
  if (set === 'misp-taxonomies') return copy('misp-taxonomies', `${path.dirname(name)}.machinetag.json`);
  if (set.startsWith('misp-')) return copy('misp-galaxy', name);
  switch (set) {
    case 'microsoft-naming':
      return copy('microsoft-naming', name);
    case 'cisa-kev':
      return copy('cisa-kev', name);
    case 'ctid-kev':
      return copy('ctid-mappings', name);
    case 'epss':
      return asEpss(copy('epss-sample', 'epss_sample.csv'));
    case 'cve':
      return cveRecord(false);
    case 'cisa-vulnrichment':
      return cveRecord(true);
    case 'endoflife':
      return asEndOfLife(copy('endoflife', 'products.json'));
    case 'sigma':
      return asZip(Object.entries(JSON.parse(text(copy('sigma', 'sigma-rules.json')))));
    case 'jvn-ipedia':
      return jvnFeed;
    case 'jpcert':
      return jpcertFeed;
    case 'cwe-1003-ja':
      return copy('jpcert-cwe-1003-ja', 'CWE-1003-ja.json');
    default:
      throw new Error(`the fixture does not know the set ${set}`);
  }
}

function readCopy(file: string): Uint8Array {
  return existsSync(`${file}.gz`) ? gunzipSync(readFileSync(`${file}.gz`)) : readFileSync(file);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** STIX 2.0 → 2.1 as attack-stix-data gives it: the version on each object, and a collection. */
function asStix21(bundle: Uint8Array): Uint8Array {
  const { id, objects } = JSON.parse(text(bundle)) as { id: string; objects: { type: string }[] };
  const collection = {
    type: 'x-mitre-collection',
    id: 'x-mitre-collection--1f5f1533-f617-4ca8-9ab4-6a02367fa019',
    spec_version: '2.1',
    name: 'Enterprise ATT&CK',
    x_mitre_version: '18.1',
    created: '2018-01-17T12:56:55.080Z',
    modified: '2025-11-13T14:00:00.188Z',
  };
  const all = objects.map((object) => ({
    ...object,
    spec_version: '2.1',
    ...(object.type === 'malware' ? { is_family: true } : {}),
  }));
  return json({ type: 'bundle', id, objects: [collection, ...all] });
}

/** A bundle of our own in the form of the mobile and ICS ones. */
export function smallAttack(extra: readonly object[] = []): Uint8Array {
  const at = {
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-04-28T00:00:00.000Z',
    spec_version: '2.1',
  };
  const technique = {
    ...at,
    type: 'attack-pattern',
    id: 'attack-pattern--00000000-0000-4000-8000-000000000001',
    name: 'Example Technique',
    external_references: [{ source_name: 'mitre-attack', external_id: 'T9001' }],
  };
  const collection = {
    ...at,
    type: 'x-mitre-collection',
    id: 'x-mitre-collection--00000000-0000-4000-8000-000000000002',
    name: 'Example ATT&CK',
    x_mitre_version: '19.0',
  };
  return json({
    type: 'bundle',
    id: 'bundle--00000000-0000-4000-8000-000000000003',
    objects: [collection, technique, ...extra],
  });
}

/** The sample's first line says that it is one; the day's list has the day of its scores there. */
function asEpss(sample: Uint8Array): Uint8Array {
  const [, ...lines] = text(sample).split('\n');
  const head = '#model_version:v2026.06.15,score_date:2026-08-22T00:00:00+0000';
  return gzipSync([head, ...lines].join('\n'));
}

interface FrontMatter {
  readonly title: string;
  readonly category: string;
  readonly permalink: string;
  readonly tags?: string;
  readonly alternate_urls?: readonly string[];
  readonly identifiers?: readonly Readonly<Record<string, string>>[];
  readonly releases: readonly Readonly<Record<string, unknown>>[];
}

/** Front matter of the repository → the API's `/products/full`, as its generator makes it. */
function asEndOfLife(copy: Uint8Array): Uint8Array {
  const files = JSON.parse(text(copy)) as Readonly<Record<string, string>>;
  const result = Object.values(files).map((markdown) => {
    const front = parse(markdown.split(/^---$/m)[1] ?? '') as FrontMatter;
    return {
      name: front.permalink.slice(1),
      label: front.title,
      aliases: (front.alternate_urls ?? []).map((url) => url.slice(1)),
      category: front.category,
      tags: (front.tags ?? '').split(' ').filter((tag) => tag !== ''),
      identifiers: (front.identifiers ?? []).flatMap((one) =>
        Object.entries(one).map(([type, id]) => ({ type, id })),
      ),
      releases: front.releases.map((one) => ({
        name: String(one.releaseCycle),
        label: typeof one.releaseLabel === 'string' ? one.releaseLabel : String(one.releaseCycle),
        releaseDate: one.releaseDate ?? null,
        isLts: one.lts === true,
        ...ended('Eol', one.eol),
        ...ended('Eoas', one.eoas),
        ...ended('Eoes', one.eoes),
        latest: one.latest === undefined ? null : { name: String(one.latest) },
      })),
    };
  });
  return json({
    schema_version: '1.2.0',
    generated_at: '2026-08-22T09:00:00+00:00',
    total: result.length,
    result,
  });
}

function ended(what: 'Eol' | 'Eoas' | 'Eoes', value: unknown) {
  const key = what.toLowerCase();
  if (typeof value === 'string') return { [`is${what}`]: value <= '2026-08-22', [`${key}From`]: value };
  return { [`is${what}`]: value === true, [`${key}From`]: null };
}

/** An archive without compression (APPNOTE 6.3, methods 0). */
export function asZip(files: readonly (readonly [path: string, text: string])[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const bytes = Buffer.from(content);
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(label.length, 22);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), common, label, bytes);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, label);
    at += 4 + 26 + label.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** A record of our own in the form of CVE JSON 5.1, with or without CISA's container. */
function cveRecord(withAdp: boolean): Uint8Array {
  const adp = {
    providerMetadata: { orgId: '134c704f-9b21-4f2e-91b3-4a467353bcc0', shortName: 'CISA-ADP' },
    title: 'CISA ADP Vulnrichment',
    metrics: [
      {
        other: {
          type: 'ssvc',
          content: {
            id: 'CVE-2024-3400',
            role: 'CISA Coordinator',
            options: [{ Exploitation: 'active' }, { Automatable: 'yes' }, { 'Technical Impact': 'total' }],
            version: '2.0.3',
            timestamp: '2024-04-13T04:00:00Z',
          },
        },
      },
    ],
  };
  return json({
    dataType: 'CVE_RECORD',
    dataVersion: '5.1',
    cveMetadata: {
      cveId: 'CVE-2024-3400',
      assignerShortName: 'example',
      state: 'PUBLISHED',
      datePublished: '2024-04-12T07:20:00.707Z',
      dateUpdated: '2025-10-21T23:05:24.000Z',
    },
    containers: {
      cna: {
        providerMetadata: { orgId: 'd6c1279f-00f6-4ef7-9217-f89ffe703ec0' },
        title: 'Example OS: command injection',
        descriptions: [{ lang: 'en', value: 'A command injection in an example product.' }],
        affected: [
          {
            vendor: 'Example',
            product: 'Example OS',
            defaultStatus: 'unaffected',
            versions: [
              { version: '10.2.0', status: 'affected', lessThan: '10.2.9-h1', versionType: 'custom' },
            ],
          },
        ],
        metrics: [
          { cvssV3_1: { vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', baseScore: 10 } },
        ],
        problemTypes: [{ descriptions: [{ cweId: 'CWE-77', lang: 'en', description: 'Command Injection' }] }],
      },
      ...(withAdp ? { adp: [adp] } : {}),
    },
  });
}

/** Items of our own in the form of JVNRSS 3.2 with mod_sec 3.0. */
export const jvnFeed = new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
  xmlns:sec="http://jvn.jp/rss/mod_sec/3.0/" xml:lang="ja">
  <channel rdf:about="https://jvndb.jvn.jp/ja/rss/jvndb.rdf">
    <title>JVNDB 脆弱性対策情報</title><link>https://jvndb.jvn.jp/</link><description>例</description>
    <dcterms:modified>2026-11-24T12:00:00+09:00</dcterms:modified>
  </channel>
  <item rdf:about="https://jvndb.jvn.jp/ja/contents/2026/JVNDB-2026-000001.html">
    <title>例製品におけるコマンドインジェクションの脆弱性</title>
    <link>https://jvndb.jvn.jp/ja/contents/2026/JVNDB-2026-000001.html</link>
    <description>例製品には、コマンドインジェクションの脆弱性が存在します。</description>
    <sec:identifier>JVNDB-2026-000001</sec:identifier>
    <sec:references source="CVE" id="CVE-2024-3400">https://www.cve.org/CVERecord?id=CVE-2024-3400</sec:references>
    <sec:references id="CWE-77" title="コマンドインジェクション(CWE-77)">https://cwe.mitre.org/data/definitions/77.html</sec:references>
    <sec:cpe version="2.2" vendor="例" product="例製品">cpe:/o:example:example_os</sec:cpe>
    <sec:cvss score="9.8" severity="Critical" vector="CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" version="3.0" type="Base"/>
    <dc:date>2026-11-24T12:00:00+09:00</dc:date>
    <dcterms:issued>2026-11-20T10:00:00+09:00</dcterms:issued>
    <dcterms:modified>2026-11-24T12:00:00+09:00</dcterms:modified>
  </item>
</rdf:RDF>
`);

/** Items of our own in the form of JPCERT/CC's feed: RDF Site Summary 1.0. */
export const jpcertFeed = new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="ja">
  <channel rdf:about="https://www.jpcert.or.jp/rss/jpcert.rdf">
    <title>JPCERT/CC RSS Feed</title><link>https://www.jpcert.or.jp/</link><description>例</description>
    <dc:date>2026-11-24T10:00:00+09:00</dc:date>
  </channel>
  <item rdf:about="https://www.jpcert.or.jp/at/2026/at260001.html">
    <title>注意喚起: 例製品の脆弱性 (CVE-2024-3400) に関する注意喚起</title>
    <link>https://www.jpcert.or.jp/at/2026/at260001.html</link>
    <description>例の注意喚起です。</description>
    <dc:date>2026-11-24T10:00:00+09:00</dc:date>
  </item>
</rdf:RDF>
`);
