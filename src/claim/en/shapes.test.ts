import { describe, expect, it } from 'vitest';
import { told } from '../marked.fixture.ts';

/** What the shapes of English sentences must not hide: phrasal verbs, dashes, adverbs inside verb groups, bare infinitives. */
const shapes: readonly (readonly [string, readonly string[]])[] = [
  [
    '{country:CN|China} linked APT groups have targeted {sector:telecommunications|telecom} firms in {country:TH|Thailand}.',
    [
      '<China linked APT groups> attributed-to CN',
      '<China linked APT groups> targets TH',
      '<China linked APT groups> targets telecommunications',
    ],
  ],
  [
    '{actor|Pale Heron} recently carried out an attack on a {country:UA|Ukrainian} {sector:energy|energy} firm.',
    ['Pale Heron targets UA', 'Pale Heron targets energy'],
  ],
  [
    '{actor|Pale Heron} has targeted large organisations – including those in the {sector:defense|defence} and {sector:technology|technology} sectors – for years.',
    ['Pale Heron targets defense', 'Pale Heron targets technology'],
  ],
  [
    '{actor|Pale Heron} was seen in May. It has since been linked to {country:KP|North Korea}.',
    ['Pale Heron attributed-to KP'],
  ],
  [
    'Three attacks operating on behalf of the {country:CN-adj|Chinese} state hit {country:TH|Thailand}.',
    ['<Three attacks> attributed-to CN', '<Three attacks> targets TH'],
  ],
  [
    '{actor|Pale Heron} crippled the network of {organisation:company|Acme Bank} ahead of the vote.',
    ['Pale Heron compromises Acme Bank'],
  ],
  [
    'That same group, which {organisation:vendor|Talion} called {actor|Pale Heron}, attacked {country:PH|Philippine} firms.',
    ['Pale Heron targets PH'],
  ],
  [
    '{organisation:agency|NCA} has observed this {country:IR-adj|Iranian} government-sponsored group exploit {cve|CVE-2024-1111} since March.',
    [
      '<Iranian government-sponsored group> attributed-to IR',
      '<Iranian government-sponsored group> exploits CVE-2024-1111',
    ],
  ],
  [
    'The {country:RU-adj|Russian} cyber spies were behind a hack on {country:UA|Ukraine}, {country:US-adj|American} security firm {organisation:vendor|Talion}, part of {organisation:company|Acme}, said on Monday.',
    ['<Russian cyber spies> attributed-to RU', '<Russian cyber spies> targets UA'],
  ],
  [
    'Like the {actor|Grey Owl} attacks, the threat actors exploited {cve|CVE-2024-1111}.',
    ['<threat actors> exploits CVE-2024-1111'],
  ],
  ['The backdoor was deployed by cyberspies across several {product|Mailbox} servers.', []],
  [
    'Hackers working for the {country:KP-adj|North Korean} government struck {country:JP|Japan}.',
    ['<Hackers> attributed-to KP', '<Hackers> targets JP'],
  ],
];

describe('shapes of English sentences', () => {
  it.each(shapes)('%s', (marked, claims) => {
    expect(told(marked, 'en').sort()).toEqual([...claims].sort());
  });
});
