import { describe, expect, it } from 'vitest';
import { told } from '../marked.fixture.ts';

const deeds: readonly (readonly [string, readonly string[]])[] = [
  [
    '{actor|Pale Heron} targeted {sector:government|government} agencies in {country:JP|Japan} and {country:TW|Taiwan}.',
    ['Pale Heron targets JP', 'Pale Heron targets TW', 'Pale Heron targets government'],
  ],
  [
    '{organisation:company|Acme Bank} was compromised by {actor|Pale Heron}.',
    ['Pale Heron compromises Acme Bank'],
  ],
  [
    '{sector:energy|Energy} companies across {region:europe|Europe} have been targeted by {actor|Pale Heron}.',
    ['Pale Heron targets energy', 'Pale Heron targets europe'],
  ],
  [
    '{actor|Pale Heron} has attacked banks, ministries and {sector:telecommunications|telecom operators} in {country:VN|Vietnam}.',
    ['Pale Heron targets VN', 'Pale Heron targets telecommunications'],
  ],
  [
    'Attacks on {sector:education|universities} in {country:MY|Malaysia} by {actor|Pale Heron} continued.',
    ['Pale Heron targets MY', 'Pale Heron targets education'],
  ],
  [
    "{actor|Pale Heron}'s attacks on {country:PH|Philippine} targets have intensified.",
    ['Pale Heron targets PH'],
  ],
  [
    '{actor|Pale Heron} launched a campaign against {sector:healthcare|hospitals} in {country:TH|Thailand}.',
    ['Pale Heron targets TH', 'Pale Heron targets healthcare'],
  ],
  [
    'The campaign, which targeted {sector:defense|defense contractors}, was the work of {actor|Pale Heron}.',
    ['<campaign> attributed-to Pale Heron', '<campaign> targets defense', 'Pale Heron targets defense'],
  ],
  [
    '{actor|Pale Heron} broke into {organisation:company|Acme Bank} and stole data from {organisation:company|Borealis}.',
    ['Pale Heron compromises Acme Bank', 'Pale Heron compromises Borealis'],
  ],
  [
    '{actor|Pale Heron} gained access to the network of {organisation:company|Acme Bank}.',
    ['Pale Heron compromises Acme Bank'],
  ],
  ['A {country:JP|Japan}-based company was hit by {actor|Pale Heron}.', ['Pale Heron targets JP']],
  [
    '{actor|Pale Heron}, {actor|Grey Owl} and {actor|Red Wren} targeted {country:SG|Singapore}.',
    ['Grey Owl targets SG', 'Pale Heron targets SG', 'Red Wren targets SG'],
  ],
  [
    '{actor|Pale Heron} used {malware|Foxdoor} and {tool|NetScan} to compromise {organisation:company|Acme Bank}.',
    ['Pale Heron compromises Acme Bank', 'Pale Heron uses Foxdoor', 'Pale Heron uses NetScan'],
  ],
  [
    '{malware|Foxdoor}, a backdoor used by {actor|Pale Heron}, was found in {country:KR|South Korea}.',
    ['Pale Heron uses Foxdoor'],
  ],
  ['{actor|Pale Heron} relied on {malware|Foxdoor}.', ['Pale Heron uses Foxdoor']],
  ['The use of {malware|Foxdoor} by {actor|Pale Heron} was new.', ['Pale Heron uses Foxdoor']],
  [
    '{actor|Pale Heron} deployed the {malware|Foxdoor} backdoor, the {malware|Wolfload} loader and {malware|Batworm}.',
    ['Pale Heron uses Batworm', 'Pale Heron uses Foxdoor', 'Pale Heron uses Wolfload'],
  ],
  [
    "{actor|Pale Heron}'s arsenal includes {malware|Foxdoor} and {malware|Wolfload}.",
    ['Pale Heron uses Foxdoor', 'Pale Heron uses Wolfload'],
  ],
  ['{actor|Pale Heron} infected victims with {malware|Foxdoor}.', ['Pale Heron uses Foxdoor']],
  ['{malware|Wolfload} downloads {malware|Foxdoor}.', ['Wolfload uses Foxdoor']],
  [
    '{actor|Pale Heron} exploited {cve|CVE-2024-1111} in {product|BoxVPN} to deploy {malware|Foxdoor}.',
    ['Pale Heron exploits CVE-2024-1111', 'Pale Heron uses Foxdoor'],
  ],
  [
    'The flaw ({cve|CVE-2024-1111}) has been exploited by {actor|Pale Heron}.',
    ['Pale Heron exploits CVE-2024-1111'],
  ],
  [
    'The exploitation of {cve|CVE-2024-1111} by {actor|Pale Heron} began in May.',
    ['Pale Heron exploits CVE-2024-1111'],
  ],
  [
    '{actor|Pale Heron} took advantage of {cve|CVE-2024-1111} and {cve|CVE-2024-2222}.',
    ['Pale Heron exploits CVE-2024-1111', 'Pale Heron exploits CVE-2024-2222'],
  ],
  ['{actor|Pale Heron} got in through a hole in {product|BoxVPN}.', ['Pale Heron exploits BoxVPN']],
  [
    '{actor|Pale Heron} targeted {country:ID|Indonesia}, exploiting {cve|CVE-2024-1111} and using {malware|Foxdoor}.',
    ['Pale Heron exploits CVE-2024-1111', 'Pale Heron targets ID', 'Pale Heron uses Foxdoor'],
  ],
  [
    'By exploiting {cve|CVE-2024-1111}, {actor|Pale Heron} installed {malware|Foxdoor}.',
    ['Pale Heron exploits CVE-2024-1111', 'Pale Heron uses Foxdoor'],
  ],
  [
    'After breaching {organisation:company|Acme Bank}, {actor|Pale Heron} deployed {malware|Foxdoor}.',
    ['Pale Heron compromises Acme Bank', 'Pale Heron uses Foxdoor'],
  ],
  [
    '{actor|Pale Heron} sent {technique:T1566.001|spear-phishing e-mails with attachments} to {sector:media|journalists}.',
    ['Pale Heron targets media', 'Pale Heron uses T1566.001'],
  ],
  ['{malware|Foxdoor} {technique:T1082|collects system information}.', ['Foxdoor uses T1082']],
  ['{actor|Pale Heron} has been active since {date:2015..|2015}.', ['Pale Heron active-since 2015']],
  [
    'Active since at least {date:2013..|2013}, {actor|Pale Heron} targets {country:JP|Japan}.',
    ['Pale Heron active-since 2013', 'Pale Heron targets JP'],
  ],
  [
    '{actor|Pale Heron}, which has been targeting {country:JP|Japan} since {date:2019..|2019}, is back.',
    ['Pale Heron active-since 2019', 'Pale Heron targets JP'],
  ],
  [
    '{actor|Pale Heron} exploits new vulnerabilities within {duration:PT1H/P7D|hours or days} of disclosure.',
    ['Pale Heron adapts-exploits-within PT1H/P7D'],
  ],
  [
    '{actor|Pale Heron} is back. The group used {malware|Foxdoor}, and it also hit {country:KH|Cambodia}.',
    ['Pale Heron targets KH', 'Pale Heron uses Foxdoor'],
  ],
  [
    '{actor|Pale Heron} is back. They stole files from {organisation:company|Acme Bank}.',
    ['Pale Heron compromises Acme Bank'],
  ],
  ['{actor|Pale Heron} is back. Its operators deployed {malware|Foxdoor}.', ['Pale Heron uses Foxdoor']],
  ['Hackers working for {actor|Pale Heron} hit {country:JP|Japan}.', ['Pale Heron targets JP']],
  [
    'Members of {actor|Pale Heron} breached {organisation:company|Acme Bank}.',
    ['Pale Heron compromises Acme Bank'],
  ],
  ['{actor|Pale Heron}: {sector:energy|energy} firms in {country:MM|Myanmar} under attack.', []],
  [
    '{organisation:company|Acme Bank} and {organisation:company|Borealis} were among the victims of {actor|Pale Heron}.',
    ['Pale Heron targets Acme Bank', 'Pale Heron targets Borealis'],
  ],
  [
    '{actor|Pale Heron} targeted not only {country:JP|Japan} but also {country:KR|South Korea}.',
    ['Pale Heron targets JP', 'Pale Heron targets KR'],
  ],
  [
    '{actor|Pale Heron} hit {country:JP|Japan}, while {actor|Grey Owl} hit {country:KR|South Korea}.',
    ['Grey Owl targets KR', 'Pale Heron targets JP'],
  ],
  [
    'An unknown hacking group attacked {organisation:company|Acme Bank}.',
    ['<unknown hacking group> targets Acme Bank'],
  ],
  [
    '{actor|Pale Heron} tricked employees of {organisation:company|Acme Bank} into running {malware|Foxdoor}.',
    ['Pale Heron targets Acme Bank', 'Pale Heron uses Foxdoor'],
  ],
];

describe('deeds in English', () => {
  it.each(deeds)('%s', (marked, expected) => {
    expect([...told(marked, 'en')].sort()).toEqual([...expected].sort());
  });
});
