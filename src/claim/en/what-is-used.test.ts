import { describe, expect, it } from 'vitest';
import { told } from '../marked.fixture.ts';

const sentences: readonly (readonly [string, readonly string[]])[] = [
  ['{actor|APT29} had brought {tool|Cobalt Strike} along.', ['APT29 uses Cobalt Strike']],
  [
    "{malware|Snake}, {actor|Turla}'s most elaborate implant, was in use for twenty years.",
    ['Turla uses Snake'],
  ],
  [
    '{malware|BlackEnergy} has long been the weapon of choice of {actor|Sandworm}.',
    ['Sandworm uses BlackEnergy'],
  ],
  [
    'Once inside, {actor|Scattered Spider} installs {tool|AnyDesk} or {tool|ScreenConnect}.',
    ['Scattered Spider uses AnyDesk', 'Scattered Spider uses ScreenConnect'],
  ],
  [
    '{actor|FIN7} first planted {malware|Carbanak}, then {malware|Griffon}, and lately {malware|Lizar}.',
    ['FIN7 uses Carbanak', 'FIN7 uses Griffon', 'FIN7 uses Lizar'],
  ],
  [
    'Equipped with {malware|Sunburst}, {actor|Nobelium} could choose among 18,000 networks.',
    ['Nobelium uses Sunburst'],
  ],
  ['The same {malware|KEYPLUG} backdoor had served {actor|APT41} two years earlier.', ['APT41 uses KEYPLUG']],
  [
    '{actor|Akira} affiliates exfiltrate data with {tool|rclone} and {tool|WinSCP}.',
    ['Akira uses rclone', 'Akira uses WinSCP'],
  ],
  [
    '{actor|Hafnium} got in through four holes in {product|Microsoft Exchange Server}.',
    ['Hafnium exploits Microsoft Exchange Server'],
  ],
  [
    'Four flaws in {product|Exchange} ({cve|CVE-2021-26855}, {cve|CVE-2021-26857}, {cve|CVE-2021-26858} and {cve|CVE-2021-27065}) opened the door to {actor|Hafnium}.',
    [
      'Hafnium exploits CVE-2021-26855',
      'Hafnium exploits CVE-2021-26857',
      'Hafnium exploits CVE-2021-26858',
      'Hafnium exploits CVE-2021-27065',
    ],
  ],
  [
    '{actor|UNC5221} was the first to use {cve|CVE-2023-46805}, weeks before {organisation:vendor|Ivanti} knew of it.',
    ['UNC5221 exploits CVE-2023-46805'],
  ],
  [
    'A hole in {product|MOVEit Transfer}, {cve|CVE-2023-34362}, let {actor|Cl0p} into hundreds of companies.',
    ['Cl0p exploits CVE-2023-34362'],
  ],
  [
    '{cve|CVE-2023-34362}, the flaw that {actor|Cl0p} turned to account, was fixed on 31 May.',
    ['Cl0p exploits CVE-2023-34362'],
  ],
  [
    "Unpatched {product|Fortinet} firewalls were {actor|Volt Typhoon}'s way in.",
    ['Volt Typhoon exploits Fortinet'],
  ],
  [
    'Exploited by {actor|RomCom} since June, {cve|CVE-2023-36884} has no patch yet.',
    ['RomCom exploits CVE-2023-36884'],
  ],
  [
    'Both {actor|APT31} and {actor|Zirconium} are said to have abused {cve|CVE-2017-0005} before it was known.',
    ['APT31 exploits CVE-2017-0005 (hedged)', 'Zirconium exploits CVE-2017-0005 (hedged)'],
  ],
  [
    '{organisation:agency|CISA} added {cve|CVE-2024-3400} to its catalogue after learning that {actor|UTA0218} was abusing it.',
    ['UTA0218 exploits CVE-2024-3400'],
  ],
  [
    'Attackers are exploiting {cve|CVE-2024-3400}, a flaw in {product|PAN-OS}, {organisation:vendor|Palo Alto Networks} warns.',
    ['<Attackers> exploits CVE-2024-3400'],
  ],
  ['{product|PAN-OS} flaw {cve|CVE-2024-3400} is under attack.', []],
  [
    'The malware, {malware|VPNFilter}, had taken hold of half a million routers before the {organisation:agency|FBI} seized its domain.',
    [],
  ],
  [
    '{malware|Emotet} brought {malware|TrickBot}, and {malware|TrickBot} brought {malware|Ryuk}.',
    ['Emotet uses TrickBot', 'TrickBot uses Ryuk'],
  ],
  ['{malware|QakBot} was often followed by {malware|Black Basta}.', []],
];

describe('English prose: what it says to be used', () => {
  it.each(sentences)('%s', (text, claims) => {
    expect(told(text, 'en')).toEqual(claims);
  });
});
