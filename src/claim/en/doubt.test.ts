import { describe, expect, it } from 'vitest';
import { readMarked, told } from '../marked.fixture.ts';

const doubts: readonly (readonly [string, readonly string[]])[] = [
  [
    '{organisation:vendor|Talion} said that {actor|Pale Heron} may have breached {organisation:company|Acme Bank}.',
    ['Pale Heron compromises Acme Bank (hedged)'],
  ],
  ['{actor|Pale Heron} likely used {malware|Foxdoor}.', ['Pale Heron uses Foxdoor (hedged, likely)']],
  [
    '{actor|Pale Heron} very likely targeted {country:JP|Japan}.',
    ['Pale Heron targets JP (hedged, very-likely)'],
  ],
  [
    'It is likely that {actor|Pale Heron} targeted {country:JP|Japan}.',
    ['Pale Heron targets JP (hedged, likely)'],
  ],
  ['It is possible that {actor|Pale Heron} targeted {country:JP|Japan}.', ['Pale Heron targets JP (hedged)']],
  [
    '{organisation:vendor|Talion} assesses that {actor|Pale Heron} targeted {country:JP|Japan}.',
    ['Pale Heron targets JP'],
  ],
  [
    '{organisation:vendor|Talion} assesses with moderate confidence that {actor|Pale Heron} is linked to {country:CN|China}.',
    ['Pale Heron attributed-to CN (hedged)'],
  ],
  [
    '{organisation:vendor|Talion} believes {actor|Pale Heron} is linked to {country:CN|China}.',
    ['Pale Heron attributed-to CN (hedged)'],
  ],
  [
    '{actor|Pale Heron} reportedly breached {organisation:company|Acme Bank}.',
    ['Pale Heron compromises Acme Bank (hedged)'],
  ],
  ['{actor|Pale Heron} is suspected of targeting {country:JP|Japan}.', ['Pale Heron targets JP (hedged)']],
  ['{actor|Pale Heron} appears to have targeted {country:JP|Japan}.', ['Pale Heron targets JP (hedged)']],
  [
    '{actor|Pale Heron} is thought to be working for {country:CN|China}.',
    ['Pale Heron attributed-to CN (hedged)'],
  ],
  [
    '{actor|Pale Heron} targeted {country:JP|Japan}, possibly exploited {cve|CVE-2024-1111} and used {malware|Foxdoor}.',
    ['Pale Heron exploits CVE-2024-1111 (hedged)', 'Pale Heron targets JP', 'Pale Heron uses Foxdoor'],
  ],
  [
    '{actor|Pale Heron} is believed to target {country:JP|Japan} and use {malware|Foxdoor}.',
    ['Pale Heron targets JP (hedged)', 'Pale Heron uses Foxdoor (hedged)'],
  ],
  [
    '{actor|Pale Heron} may have targeted {country:JP|Japan}, but it did not use {malware|Foxdoor}.',
    ['Pale Heron targets JP (hedged)', 'Pale Heron uses Foxdoor (denied)'],
  ],
  [
    'It is unclear whether {actor|Pale Heron} is linked to {country:IR|Iran}.',
    ['Pale Heron attributed-to IR (unknown)'],
  ],
  [
    'There is no evidence that {actor|Pale Heron} targeted {country:JP|Japan}.',
    ['Pale Heron targets JP (denied)'],
  ],
  [
    '{organisation:vendor|Talion} denied that {actor|Pale Heron} breached {organisation:company|Acme Bank}.',
    ['Pale Heron compromises Acme Bank (denied)'],
  ],
  ['{actor|Pale Heron} has not been linked to {country:CN|China}.', ['Pale Heron attributed-to CN (denied)']],
  [
    'Talion sees possible ties between groups. {actor|Pale Heron} has possible ties to {actor|Grey Owl}.',
    ['Pale Heron linked-to Grey Owl (hedged)'],
  ],
  [
    '{actor|Pale Heron} failed to breach {organisation:company|Acme Bank}.',
    ['Pale Heron compromises Acme Bank (denied)'],
  ],
  [
    '{organisation:vendor|Talion} suspects {actor|Pale Heron} of targeting {country:JP|Japan}.',
    ['Pale Heron targets JP (hedged)'],
  ],
  [
    'According to unnamed sources, {actor|Pale Heron} targeted {country:JP|Japan}.',
    ['Pale Heron targets JP (hedged)'],
  ],
  [
    '{actor|Pale Heron} is almost certainly linked to {country:RU|Russia}.',
    ['Pale Heron attributed-to RU (hedged, almost-certain)'],
  ],
];

describe('doubt in English', () => {
  it.each(doubts)('%s', (marked, expected) => {
    expect([...told(marked, 'en')].sort()).toEqual([...expected].sort());
  });
});

const nothing: readonly string[] = [
  'If exploited, {cve|CVE-2024-1111} could allow attackers to take over {product|BoxVPN}.',
  'APT groups often target {sector:energy|energy} firms.',
  'Attackers could exploit {cve|CVE-2024-1111} to breach {organisation:company|Acme Bank}.',
  'Organisations should patch {cve|CVE-2024-1111}, which {actor|Pale Heron} exploited.',
  '{organisation:vendor|Talion} found that customers of {organisation:company|Acme Bank} use {product|BoxVPN}.',
  'Researchers used {tool|NetScan} to look for {malware|Foxdoor} in {country:JP|Japan}.',
  'Is {actor|Pale Heron} behind the attack on {organisation:company|Acme Bank}?',
  '{actor|Pale Heron} will target {country:JP|Japan}.',
  'The {country:US,adjective|American} team helped {organisation:company|Acme Bank}.',
  '{country:CN,adjective|Chinese}-speaking users were warned.',
  '{organisation:vendor|Talion} tracks {actor|Pale Heron} in {country:JP|Japan}.',
  'If {actor|Pale Heron} targeted {country:JP|Japan}, nobody would notice.',
  'Ensure that {malware|Foxdoor} used by {actor|Pale Heron} is blocked.',
  'Cyber agencies of {country:US|the United States} and {country:AU|Australia} published a report on {actor|Pale Heron}.',
];

describe('what claims nothing in English', () => {
  it.each(nothing)('%s', (marked) => {
    expect(told(marked, 'en')).toEqual([]);
  });
});

const speakers: readonly (readonly [string, readonly string[]])[] = [
  ['According to {organisation:vendor|Talion}, {actor|Pale Heron} used {malware|Foxdoor}.', ['Talion']],
  ['{actor|Pale Heron} used {malware|Foxdoor}, {organisation:vendor|Talion} said.', ['Talion']],
  [
    '{organisation:vendor|Talion} said in a report that {actor|Pale Heron} used {malware|Foxdoor}.',
    ['Talion'],
  ],
  [
    'Researchers at {organisation:vendor|Talion} found that {actor|Pale Heron} used {malware|Foxdoor}.',
    ['Talion'],
  ],
  ['{actor|Pale Heron} used {malware|Foxdoor}, {organisation:vendor|Talion} said on Wednesday.', ['Talion']],
  [
    '{organisation:news|The Ledger} reported that {organisation:vendor|Talion} believes {actor|Pale Heron} used {malware|Foxdoor}.',
    ['The Ledger', 'Talion'],
  ],
  ['{actor|Pale Heron} used {malware|Foxdoor}.', []],
];

describe('who says so in English', () => {
  it.each(speakers)('%s', (marked, claimants) => {
    expect(readMarked(marked, 'en').claims[0]?.claimants).toEqual(claimants);
  });
});
