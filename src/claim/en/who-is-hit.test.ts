import { describe, expect, it } from 'vitest';
import { told } from '../marked.fixture.ts';

const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    'Active for at least a decade, {actor|Turla} goes mostly after {sector:government|foreign ministries} in {region:europe|Europe} and {region:central-asia|Central Asia}.',
    ['Turla targets central-asia', 'Turla targets europe', 'Turla targets government'],
  ],
  [
    '{actor|Lazarus}, best known for bank heists, has turned its attention to {sector:defense|defence firms} in {country:IN|India}.',
    ['Lazarus targets defense', 'Lazarus targets IN'],
  ],
  [
    '{organisation:vendor|Check Point} says {actor|Sharp Panda} spent two years inside the networks of {country:ID,adjective|Indonesian} ministries.',
    ['Sharp Panda targets ID'],
  ],
  [
    'Hospitals in {country:FR|France}, {country:DE|Germany} and {country:JP|Japan} have all been crippled by the {malware|LockBit} gang.',
    ['LockBit targets DE', 'LockBit targets FR', 'LockBit targets JP'],
  ],
  [
    '{actor|Kimsuky} has trained its sights on {country:KR,adjective|South Korean} {sector:research|universities}.',
    ['Kimsuky targets KR', 'Kimsuky targets research'],
  ],
  ['{actor|Charming Kitten} lures journalists and academics who write about {country:IR|Iran}.', []],
  [
    'Victims of {actor|Mustang Panda} span {country:MN|Mongolia}, {country:MM|Myanmar} and {region:africa|Africa}.',
    ['Mustang Panda targets africa', 'Mustang Panda targets MM', 'Mustang Panda targets MN'],
  ],
  [
    '{actor|APT28} stole e-mails of the {organisation:political|Democratic National Committee} and handed them to a website.',
    ['APT28 compromises Democratic National Committee'],
  ],
  [
    'The intruders, whom {organisation:vendor|CrowdStrike} calls {actor|Cozy Bear}, had read the mail of the {organisation:government|State Department} for months.',
    ['Cozy Bear compromises State Department'],
  ],
  [
    'Attackers linked to {country:KP|North Korea} robbed the {country:BD,adjective|Bangladeshi} central bank of $81 million.',
    ['<Attackers> attributed-to KP', '<Attackers> targets BD'],
  ],
  [
    '{actor|Volt Typhoon} has burrowed into {sector:critical-infrastructure|water utilities} and {sector:transportation|ports} in {country:US|Guam}.',
    [
      'Volt Typhoon targets critical-infrastructure',
      'Volt Typhoon targets transportation',
      'Volt Typhoon targets US',
    ],
  ],
  [
    'The ransomware {malware|Ryuk} paralysed {sector:healthcare|hospitals} across {country:US|the United States}.',
    ['Ryuk targets healthcare', 'Ryuk targets US'],
  ],
  [
    'The {malware|NotPetya} worm spread from {country:UA|Ukraine} to {organisation:company|Maersk}, {organisation:company|Merck} and dozens of other companies.',
    ['NotPetya targets Maersk', 'NotPetya targets Merck'],
  ],
  [
    '{malware|WannaCry} hit {sector:healthcare|hospitals} in {country:GB|Britain} and the Spanish telephone company {organisation:company|Telefónica}.',
    ['WannaCry targets GB', 'WannaCry targets healthcare', 'WannaCry targets Telefónica'],
  ],
  [
    'Infections with {malware|PlugX} were seen in {country:MM|Myanmar} and {country:PH|the Philippines}.',
    ['PlugX targets MM', 'PlugX targets PH'],
  ],
  [
    'For three years {actor|GhostNet} listened in on {sector:government|embassies} of {country:IN|India}.',
    ['GhostNet targets government', 'GhostNet targets IN'],
  ],
  [
    '{actor|RedDelta} campaigns aimed at the {organisation:religious|Vatican} and at {sector:government|diplomats} in {region:south-eastern-asia|Southeast Asia} went on through the summer.',
    ['RedDelta targets government', 'RedDelta targets south-eastern-asia', 'RedDelta targets Vatican'],
  ],
  [
    'The theft of $625 million from {organisation:company|Sky Mavis} by {actor|Lazarus} was the largest of its kind.',
    ['Lazarus targets Sky Mavis'],
  ],
  [
    '{country:RU,adjective|Russian} hackers have repeatedly tried to break into {sector:government|ministries} in {country:PL|Poland}, the government in Warsaw says.',
    [
      '<Russian hackers> attributed-to RU',
      '<Russian hackers> targets government',
      '<Russian hackers> targets PL',
    ],
  ],
];

describe('English prose: whom it says to be hit', () => {
  it.each(sentences)('%s', (text, claims) => {
    expect(told(text, 'en')).toEqual(claims);
  });
});
