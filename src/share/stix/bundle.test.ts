import { describe, expect, it } from 'vitest';
import { Claim, type ClaimEnd } from '../../model/claim.ts';
import { documentIdOf, sha256, VersionId } from '../../model/ids.ts';
import { PackEntry } from '../../model/lexicon.ts';
import type { Marking } from '../../model/marking.ts';
import { Mention } from '../../model/mention.ts';
import { NamedThing, readerVersion } from '../../model/reading.ts';
import { stixBundle } from './bundle.ts';
import type { StixBundle, StixObject } from './objects.ts';
import { timestamp } from './objects.ts';
import type { ReportToShare } from './report.ts';

const entry = PackEntry.parse({
  id: 'actor/quiet-heron',
  kind: 'actor',
  names: [
    { name: 'Quiet Heron', source: 's' },
    { name: 'UNC0001', source: 's' },
    { name: 'Loud Heron', source: 's', disputed: true },
  ],
});
const known = { entries: new Map([[entry.id, entry]]), attack: new Map() };

const heron: ClaimEnd = { kind: 'actor', value: 'Quiet Heron', entryId: entry.id };
const spoon: ClaimEnd = { kind: 'malware', value: 'SPOON' };
const japan: ClaimEnd = { kind: 'country', value: 'JP' };

function claim(of: Pick<Claim, 'predicate' | 'subject' | 'object'> & Partial<Claim>): Claim {
  const quote = `${of.subject.value} … ${of.object.value}.`;
  return Claim.parse({
    status: 'asserted',
    claimants: [],
    evidence: [{ kind: 'sentence', start: 0, end: quote.length, quote }],
    construction: 'en/test',
    key: JSON.stringify(of),
    reader: readerVersion,
    ...of,
  });
}

function report(
  url: string,
  claims: Claim[],
  more: { marking?: Marking; mentions?: Mention[] } = {},
): ReportToShare {
  const id = documentIdOf({ canonicalAddress: url });
  const spoonNamed = NamedThing.parse({
    kind: 'malware',
    name: 'SPOON',
    aliases: [],
    isNew: true,
    mentions: [{ start: 0, end: 5, text: 'SPOON' }],
  });
  return {
    id,
    versionId: VersionId.parse(`${id}.1.1`),
    title: `Report at ${url}`,
    lang: 'en',
    outlet: 'Example Lab',
    url,
    sha256: sha256(url),
    publishedAt: '2026-03',
    obtainedAt: '2026-03-04T05:06:07.000Z',
    marking: more.marking ?? { level: 'CLEAR' },
    reading: {
      reader: readerVersion,
      lang: 'en',
      sections: [],
      names: [spoonNamed],
      mentions: more.mentions ?? [],
      countries: [],
      regions: [],
      sectors: [],
      claims,
      questions: [],
    },
  };
}

const of = ({ objects }: StixBundle, type: string) => objects.filter((object) => object.type === type);
const one = (bundle: StixBundle, type: string): StixObject => {
  const [first, ...rest] = of(bundle, type);
  if (!first || rest.length > 0) throw new Error(`${rest.length + 1} objects of type ${type}`);
  return first;
};
const uses = claim({ predicate: 'uses', subject: heron, object: spoon });
const levels = (bundle: StixBundle) =>
  new Map(of(bundle, 'marking-definition').map(({ id, name }) => [id, name]));
const levelOf = (bundle: StixBundle, { object_marking_refs: refs }: StixObject) =>
  Array.isArray(refs) ? refs.map((ref) => levels(bundle).get(ref)).filter(Boolean) : [];

describe('a claim in STIX', () => {
  it('is a relationship with its sentence, status and source when the report states it', () => {
    const relationship = one(stixBundle([report('https://a.example/', [uses])], known), 'relationship');
    expect(relationship.relationship_type).toBe('uses');
    expect(relationship.confidence).toBeUndefined();
    expect(JSON.stringify(relationship.extensions)).toContain('"quote":"Quiet Heron … SPOON."');
    expect(relationship.external_references).toEqual([
      expect.objectContaining({
        source_name: 'Example Lab',
        url: 'https://a.example/',
        description: 'Quiet Heron … SPOON.',
      }),
    ]);
  });

  it('keeps a hedge as confidence and in words that any consumer shows', () => {
    const possible = { ...uses, status: 'hedged' as const };
    const bare = one(stixBundle([report('https://a.example/', [possible])], known), 'relationship');
    expect([bare.confidence, bare.description]).toEqual([
      30,
      expect.stringContaining('possible only; the text gives no likelihood'),
    ]);
    const likely = { ...possible, likelihood: 'very-likely' as const };
    const banded = one(stixBundle([report('https://a.example/', [likely])], known), 'relationship');
    expect([banded.confidence, banded.description]).toEqual([85, expect.stringContaining('(very likely)')]);
  });

  it('is no relationship when it is unknown or denied', () => {
    for (const status of ['unknown', 'denied'] as const) {
      const bundle = stixBundle([report('https://a.example/', [{ ...uses, status }])], known);
      expect(of(bundle, 'relationship')).toEqual([]);
      expect(one(bundle, 'note').abstract).toBe(`uses: ${status}`);
    }
  });

  it('that is denied is an opinion on the relationships that say it, in other reports too', () => {
    const bundle = stixBundle(
      [report('https://a.example/', [uses]), report('https://b.example/', [{ ...uses, status: 'denied' }])],
      known,
    );
    expect(one(bundle, 'opinion')).toMatchObject({
      opinion: 'disagree',
      object_refs: [one(bundle, 'relationship').id],
    });
  });

  it('names a state behind a group as the threat actor that the group is attributed to', () => {
    const attributed = claim({ predicate: 'attributed-to', subject: heron, object: japan });
    const bundle = stixBundle([report('https://a.example/', [attributed])], known);
    expect(one(bundle, 'relationship')).toMatchObject({
      relationship_type: 'attributed-to',
      target_ref: one(bundle, 'threat-actor').id,
    });
  });

  it('that two names are one merges nothing: related, never a duplicate', () => {
    const other: ClaimEnd = { kind: 'actor', value: 'Stone Otter' };
    const bundle = stixBundle(
      [report('https://a.example/', [claim({ predicate: 'alias-of', subject: heron, object: other })])],
      known,
    );
    expect(one(bundle, 'relationship').relationship_type).toBe('related-to');
    expect(of(bundle, 'intrusion-set')).toHaveLength(2);
  });

  it('about nothing that STIX can name is a note on the report', () => {
    const unnamed: ClaimEnd = { kind: 'unnamed', value: 'a group' };
    const words: ClaimEnd = { kind: 'words', value: 'trade secrets' };
    const bundle = stixBundle(
      [report('https://a.example/', [claim({ predicate: 'seeks', subject: unnamed, object: words })])],
      known,
    );
    expect(one(bundle, 'note').object_refs).toEqual([one(bundle, 'report').id]);
  });
});

describe('a bundle', () => {
  const amber: Marking = { level: 'AMBER', owner: 'isac-a', audience: ['isac-a'], pap: 'GREEN' };
  const reports = [
    report('https://a.example/', [uses]),
    report('https://b.example/', [claim({ predicate: 'targets', subject: heron, object: japan })], {
      marking: amber,
    }),
  ];

  it('is the same, byte for byte, whatever the order of the reports', () => {
    expect(JSON.stringify(stixBundle(reports.toReversed(), known))).toBe(
      JSON.stringify(stixBundle(reports, known)),
    );
  });

  it('holds everything that it refers to', () => {
    const { objects } = stixBundle(reports, known);
    const ids = new Set(objects.map((object) => object.id));
    const refs = JSON.stringify(objects).matchAll(/"(?:[a-z_]+_ref)":"([^"]+)"/g);
    for (const [, ref] of refs) expect(ids).toContain(ref);
  });

  it('marks what a report says as the report, public knowledge CLEAR, and a new name by the strictest', () => {
    const bundle = stixBundle(reports, known);
    const [targets] = of(bundle, 'relationship').filter((object) => object.relationship_type === 'targets');
    expect(targets && levelOf(bundle, targets)).toEqual(['TLP:AMBER']);
    expect(levelOf(bundle, one(bundle, 'intrusion-set'))).toEqual(['TLP:CLEAR']);
    expect(levelOf(bundle, one(bundle, 'malware'))).toEqual(['TLP:AMBER']);
    expect(JSON.stringify(bundle)).toContain('Marked by: isac-a. May go to: isac-a. PAP:GREEN');
  });

  it('calls an entry by undisputed names alone', () => {
    expect(one(stixBundle(reports, known), 'intrusion-set')).toMatchObject({
      name: 'Quiet Heron',
      aliases: ['UNC0001'],
    });
  });

  it('has an indicator with a pattern for each that is not benign', () => {
    const at = { kind: 'indicator', start: 0, end: 1, text: 'x', defanged: true } as const;
    const mentions = [
      Mention.parse({ ...at, type: 'file:hashes.SHA-256', value: 'ab' }),
      Mention.parse({ ...at, type: 'url', value: "http://x.example/it's\\" }),
      Mention.parse({ ...at, type: 'ipv4-addr', value: '192.0.2.1', benign: 'reserved' }),
    ];
    const bundle = stixBundle([report('https://a.example/', [], { mentions })], known);
    expect(
      of(bundle, 'indicator')
        .map((object) => object.pattern)
        .toSorted(),
    ).toEqual(["[file:hashes.'SHA-256' = 'ab']", "[url:value = 'http://x.example/it\\'s\\\\']"]);
  });
});

describe('a date', () => {
  it.each([
    ['2024', '2024-01-01T00:00:00.000Z'],
    ['2024-06-20', '2024-06-20T00:00:00.000Z'],
    ['2024-06-20T20:43', '2024-06-20T20:43:00.000Z'],
    ['2024-06-20T20:43:01+09:00', '2024-06-20T11:43:01.000Z'],
  ])('%s is the timestamp %s', (iso, expected) => expect(timestamp(iso)).toBe(expected));
});
