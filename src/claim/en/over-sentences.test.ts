import { describe, expect, it } from 'vitest';
import { told } from '../marked.fixture.ts';

const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    '{actor|Earth Kasha} had been quiet for a year. In March it returned, sending mails to {sector:government|officials} in {country:TW|Taiwan} and {country:JP|Japan}.',
    ['Earth Kasha targets government', 'Earth Kasha targets JP', 'Earth Kasha targets TW'],
  ],
  [
    '{organisation:vendor|Group-IB} has a new report on {actor|DarkPink}. According to it the group stole documents from {sector:military|armed forces} in {country:MY|Malaysia}.',
    ['DarkPink targets military', 'DarkPink targets MY'],
  ],
  [
    '{actor|Tropic Trooper} is back. Its new favourite is {malware|Crowdoor}, which it has planted on a server in {country:MY|Malaysia}.',
    ['Tropic Trooper targets MY', 'Tropic Trooper uses Crowdoor'],
  ],
  ['{organisation:company|Acme Corp} was hit by ransomware, it said on Friday.', []],
  ['{organisation:company|Norsk Hydro} had to go back to paper after an attack in March.', []],
  ['An advisory by {organisation:agency|CISA} describes how {actor|Play} works.', []],
  ['Hackers often use {tool|PsExec}.', []],
  ['{organisation:vendor|Microsoft} uses {tool|Sysmon} in its own network.', []],
  ['Researchers at {organisation:vendor|ESET} used {tool|Ghidra} to take {malware|BlackLotus} apart.', []],
  ['{organisation:vendor|Kaspersky} counts {country:JP|Japan} among its main markets.', []],
  ['{actor|APT29} did not touch {sector:healthcare|hospitals}.', ['APT29 targets healthcare (denied)']],
  ['If {actor|Volt Typhoon} attacked {country:TW|Taiwan}, ports would close.', []],
  [
    '{organisation:agency|CISA} fears that {actor|Volt Typhoon} could strike {sector:energy|power plants}.',
    [],
  ],
  [
    '{country:US,adjective|American} officials visited {country:JP|Japan} to discuss {actor|Salt Typhoon}.',
    [],
  ],
  [
    '{organisation:company|Acme Foods} said the attackers used {malware|BlackSuit}.',
    ['<attackers> uses BlackSuit'],
  ],
  [
    '{actor|Mustang Panda} uses the following: {malware|TONESHELL}, {malware|PUBLOAD} and {malware|CoolClient}.',
    ['Mustang Panda uses CoolClient', 'Mustang Panda uses PUBLOAD', 'Mustang Panda uses TONESHELL'],
  ],
  [
    '"They were inside for weeks," said {person|Ana Ruiz} of {organisation:vendor|Talion}, adding that {actor|Play} had used {tool|AnyDesk}.',
    ['Play uses AnyDesk'],
  ],
  [
    '{person|Ana Ruiz}, the minister, told parliament that {actor|APT31} had read the mail of {sector:government|lawmakers}.',
    ['APT31 targets government'],
  ],
  [
    '{organisation:agency|The NCSC} said in a report that, according to {organisation:vendor|Mandiant}, {actor|UNC4841} exploited {cve|CVE-2023-2868}.',
    ['UNC4841 exploits CVE-2023-2868'],
  ],
  [
    '{actor|UNC4841}, it emerged, had known of {cve|CVE-2023-2868} since October and used it to plant {malware|SALTWATER} and {malware|SEASPY}.',
    ['UNC4841 exploits CVE-2023-2868', 'UNC4841 uses SALTWATER', 'UNC4841 uses SEASPY'],
  ],
];

describe('English prose: what it says over several sentences, and what it does not say', () => {
  it.each(sentences)('%s', (text, claims) => {
    expect(told(text, 'en')).toEqual(claims);
  });
});
