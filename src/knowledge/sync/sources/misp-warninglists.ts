import { z } from 'zod';
import type { ReferenceRecord, ReferenceValue, WarninglistFacts } from '../../../model/reference.ts';
import { jsonOf } from '../door.ts';
import type { SetLoader } from '../loader.ts';

/*
 * MISP warninglists: what looks like an indicator and is none. Live form: one JSON file a list,
 * `lists/<name>/list.json`, with a `version` of its own. Schema: misp-warninglists/schema.json.
 */

const List = z.object({
  name: z.string().min(1),
  version: z.number().int(),
  description: z.string(),
  type: z.enum(['string', 'hostname', 'substring', 'cidr', 'regex']),
  matching_attributes: z.array(z.string()).default([]),
  list: z.array(z.string()),
});

/** Lists that concern indicators of reports; those of the repository that only serve MISP's own attributes are left out. */
const lists = [
  'akamai',
  'alexa',
  'amazon-aws',
  'automated-malware-analysis',
  'bank-website',
  'cisco_top1000',
  'cloudflare',
  'common-contact-emails',
  'common-ioc-false-positive',
  'crl-hostname',
  'digitalside',
  'disposable-email',
  'eicar.com',
  'empty-hashes',
  'fastly',
  'google',
  'googlebot',
  'ipv6-linklocal',
  'majestic_million',
  'microsoft',
  'microsoft-office365',
  'mozilla-CA',
  'multicast',
  'openai-gptbot',
  'parking-domain',
  'phone_numbers',
  'rfc1918',
  'rfc3849',
  'rfc5735',
  'rfc6598',
  'rfc6761',
  'second-level-tlds',
  'security-provider-blogpost',
  'sinkholes',
  'smtp-receiving-ips',
  'tlds',
  'tranco10k',
  'university_domains',
  'url-shortener',
  'whats-my-ip',
  'wikimedia',
];

export const mispWarninglists: SetLoader = {
  set: 'misp-warninglists',
  title: 'MISP warninglists',
  publisher: 'MISP Project',
  licence: 'CC0 1.0',
  files: () =>
    lists.map((name) => ({
      name: `${name}/list.json`,
      address: `https://raw.githubusercontent.com/MISP/misp-warninglists/main/lists/${name}/list.json`,
    })),
  read(files) {
    const records: ReferenceRecord[] = [];
    const values: ReferenceValue[] = [];
    let patterns = 0;
    for (const file of files) {
      const list = jsonOf(file, List);
      const id = file.name.slice(0, file.name.indexOf('/'));
      const facts: WarninglistFacts = {
        description: list.description,
        match: list.type,
        attributes: list.matching_attributes,
        entries: list.list.length,
      };
      records.push({
        id,
        kind: 'warninglist',
        label: list.name,
        status: 'current',
        names: [],
        links: [],
        facts: { ...facts, version: list.version },
      });
      if (list.type === 'regex') patterns += list.list.length;
      else for (const value of lowered(list.list)) values.push({ record: id, value });
    }
    const skipped =
      patterns === 0
        ? []
        : [{ what: 'patterns', reason: 'a stranger’s regular expression may never end', count: patterns }];
    return { records, values, skipped };
  },
};

function lowered(list: readonly string[]): Iterable<string> {
  return new Set(list.map((value) => value.trim().toLowerCase()).filter((value) => value !== ''));
}
