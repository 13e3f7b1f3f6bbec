import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import type { CanonicalDocument } from '../../model/document.ts';
import { documentIdOf } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import type { Reading } from '../../model/reading.ts';
import { ContractRecord, contractJsonSchema, contractRecord } from './index.ts';

const text =
  'Blue Heron uses PlumLoader. Blue Heron may target Japan. CVE-2024-0001. 192.0.2.1 and evil[.]test.';
const id = documentIdOf({ canonicalAddress: 'https://example.org/report' });
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length, text: words };
};
const sentence = (words: string) => ({
  kind: 'sentence' as const,
  quote: words,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const document: CanonicalDocument = {
  text,
  lang: 'en',
  title: 'Blue Heron',
  authors: [],
  updatedAt: { value: '2024-06-20T20:43', basis: 'Last Updated' },
  lineage: [
    { url: 'https://example.org/link', basis: 'link' },
    { title: 'The first report', basis: 'from-line' },
  ],
  sections: [{ kind: 'body', start: 0, end: text.length }],
  links: [],
  locator: [],
  cleaner: 'plain/1',
};

function claim(over: Partial<Claim> & Pick<Claim, 'predicate' | 'object' | 'evidence' | 'key'>): Claim {
  return {
    subject: { kind: 'actor', value: 'Blue Heron' },
    status: 'asserted',
    claimants: [],
    construction: 'en/active',
    reader: 'shirabe-reader/1',
    commentary: false,
    ...over,
  };
}

const mentions: Mention[] = [
  { kind: 'cve', id: 'CVE-2024-0001', ...at('CVE-2024-0001') },
  {
    kind: 'indicator',
    type: 'ipv4-addr',
    value: '192.0.2.1',
    defanged: false,
    benign: 'reserved address',
    ...at('192.0.2.1'),
  },
  { kind: 'indicator', type: 'domain-name', value: 'evil.test', defanged: true, ...at('evil[.]test') },
  { kind: 'date', from: '2024', basis: 'absolute', stamp: true, ...at('2024') },
];

const reading: Reading = {
  reader: 'shirabe-reader/1',
  lang: 'en',
  sections: document.sections,
  names: [
    {
      kind: 'actor',
      name: 'Blue Heron',
      aliases: ['BLUEHERON'],
      isNew: true,
      mentions: [at('Blue Heron'), at('Blue Heron', 5)],
    },
  ],
  mentions,
  countries: [{ code: 'JP', role: 'victim', spans: [at('Japan')] }],
  regions: [{ slug: 'asean', spans: [at('Japan')] }],
  sectors: [],
  claims: [
    claim({
      predicate: 'uses',
      object: { kind: 'malware', value: 'PlumLoader' },
      evidence: [sentence('Blue Heron uses PlumLoader.'), sentence('Blue Heron may target Japan.')],
      key: 'a',
    }),
    claim({
      predicate: 'targets',
      subject: { kind: 'unnamed', value: 'the group' },
      object: { kind: 'country', value: 'JP' },
      status: 'hedged',
      claimants: ['The Outlet', 'Example Labs'],
      evidence: [sentence('Blue Heron may target Japan.')],
      key: 'b',
    }),
  ],
  questions: [],
};

const record = contractRecord('heron.txt', id, document, reading);

describe('the extraction contract', () => {
  it('holds what the schema promises', () => {
    expect(ContractRecord.safeParse(record).error).toBeUndefined();
  });

  it('gives each sentence that says a claim as a record of its own, under one id', () => {
    const uses = record.claims.filter((one) => one.type === 'uses');
    expect(uses.map((one) => one.evidence.quote)).toEqual([
      'Blue Heron uses PlumLoader.',
      'Blue Heron may target Japan.',
    ]);
    expect(new Set(uses.map((one) => one.id)).size).toBe(1);
    for (const one of record.claims)
      expect(text.slice(one.evidence.start, one.evidence.end)).toBe(one.evidence.quote);
  });

  it('keeps doubt, the innermost claimant and the whole chain', () => {
    expect(record.claims.find((one) => one.type === 'targets')).toMatchObject({
      source: 'unnamed: the group',
      target: 'JP',
      status: 'hedged',
      claimant: 'Example Labs',
      claimants: ['The Outlet', 'Example Labs'],
    });
  });

  it('counts a CVE id as a vulnerability although no list names it', () => {
    expect(record.vulnerabilities).toEqual([
      { name: 'CVE-2024-0001', id: 'CVE-2024-0001', aliases: [], mentions: [at('CVE-2024-0001')] },
    ]);
  });

  it('keeps benign indicators apart, with the reason', () => {
    expect(record.indicators.map((one) => one.value)).toEqual(['evil.test']);
    expect(record.benignIndicators).toEqual([
      { type: 'ipv4-addr', value: '192.0.2.1', mentions: [at('192.0.2.1')], reason: 'reserved address' },
    ]);
  });

  it('leaves the page’s own stamp out of the dates', () => {
    expect(record.dates).toEqual([]);
    expect(record).toMatchObject({ publishedAt: null, updatedAt: '2024-06-20T20:43' });
  });

  it('names the source report that the text states most plainly', () => {
    expect(record.derivedFrom).toEqual({ title: 'The first report' });
  });

  it('is described by the JSON Schema in the repository (else: node src/share/contract/write-schema.ts)', () => {
    const written = readFileSync(new URL('../../../schema/extract.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(contractJsonSchema()));
  });
});
