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

const ties: readonly (readonly [string, readonly string[]])[] = [
  [
    'Threat actors hit {country:JP|Japan}. The groups tracked as {actor|Pale Heron}, {actor|Grey Owl}, and {actor|Red Wren} are others.',
    ['<Threat actors> targets JP'],
  ],
  [
    '{actor|Pale Heron} carried out a third attack targeting a {country:UA|Ukrainian} {sector:energy|utility}.',
    ['Pale Heron targets UA', 'Pale Heron targets energy'],
  ],
  [
    '{actor|Pale Heron} was behind a hack which disrupted part of the {country:UA|Ukrainian} grid.',
    ['<hack> attributed-to Pale Heron', 'Pale Heron targets UA'],
  ],
  [
    'The goal of {actor|Pale Heron} is to gather data from {sector:government|ministries} in {country:VN|Vietnam}.',
    ['Pale Heron seeks data', 'Pale Heron targets VN', 'Pale Heron targets government'],
  ],
  [
    '{organisation:company|Acme} may have been the target of a campaign by {actor|Pale Heron}.',
    ['Pale Heron targets Acme (hedged)'],
  ],
  [
    'The gang {actor|Pale Heron} added {organisation:company|Acme} to its leak site.',
    ['Pale Heron targets Acme'],
  ],
  ['{actor|Pale Heron} implanted a backdoor into {organisation:company|Acme}.', ['Pale Heron targets Acme']],
  ['{actor|Pale Heron} from {country:KP|North Korea} is back.', ['Pale Heron originates-from KP']],
  ['{actor|Pale Heron} was responsible for {malware|Foxdoor}.', ['Pale Heron uses Foxdoor']],
  [
    'The attack was odd. The {organisation:police|FBI} confirmed that {actor|Pale Heron} was involved.',
    ['<attack> attributed-to Pale Heron'],
  ],
  ['{actor|Pale Heron} has been linked to the {malware|Foxdoor} attack.', ['Pale Heron linked-to Foxdoor']],
  [
    "Several of {actor|Pale Heron}'s developers were linked to {actor|Grey Owl}.",
    ['Pale Heron linked-to Grey Owl'],
  ],
  [
    'Police counted 200 attacks on firms in {country:JP|Japan} since {date:2019|2019} that they ascribe to {actor|Pale Heron}.',
    ['Pale Heron targets JP'],
  ],
  [
    'This incident is not linked to the breach at {organisation:company|Acme}.',
    ['<breach> compromises Acme'],
  ],
  [
    '{actor|Pale Heron} extorted millions; {sector:healthcare|hospitals} were not spared.',
    ['Pale Heron targets healthcare'],
  ],
  [
    '{country:GB|Britain}, {country:US|America} and {country:AU|Australia} have today imposed sanctions on {actor|Pale Heron}.',
    ['AU acts-against Pale Heron', 'GB acts-against Pale Heron', 'US acts-against Pale Heron'],
  ],
  [
    '{organisation:ministry|Treasury} imposed sanctions on {organisation|Acme Tech}, a firm that it watches, and on {person|Jo Doe}.',
    ['Treasury acts-against Acme Tech', 'Treasury acts-against Jo Doe'],
  ],
  ['A grand jury in {country:US|Kansas} has charged {person|Jo Doe}.', ['US acts-against Jo Doe']],
  [
    '{organisation:ministry|Department of Justice} spoke. An indictment unsealed today charges {person|Jo Doe} and {person|Al Roe} with fraud.',
    ['Department of Justice acts-against Al Roe', 'Department of Justice acts-against Jo Doe'],
  ],
  [
    '{actor|Pale Heron} broke into banks in {country:JP|Japan}; {tool|NetScan} turned up there, as did {malware|Foxdoor}.',
    ['Pale Heron targets JP', 'Pale Heron uses Foxdoor', 'Pale Heron uses NetScan'],
  ],
  [
    '{actor|Pale Heron} hit {country:JP|Japan}. The group is also known as {actor|Grey Owl}, {actor|Red Wren} and {actor|Blue Tit}.',
    [
      'Blue Tit alias-of Pale Heron',
      'Grey Owl alias-of Pale Heron',
      'Pale Heron targets JP',
      'Red Wren alias-of Pale Heron',
    ],
  ],
  [
    '{actor|Pale Heron} is back. {organisation:vendor|Talion} calls it {actor|Grey Owl}, {organisation:vendor|Acme} {actor|Red Wren}.',
    ['Grey Owl alias-of Pale Heron', 'Red Wren alias-of Pale Heron'],
  ],
  [
    '{actor|Pale Heron} should not be confused with {actor|Grey Owl}.',
    ['Pale Heron alias-of Grey Owl (denied)'],
  ],
  [
    '{malware|Foxdoor} is new; it may be the work of another actor.',
    ['Foxdoor attributed-to <another actor> (hedged)'],
  ],
  [
    'Cluster B: Operated by the {actor|Grey Owl}, the activity was first seen in {date:2020|2020}.',
    ['Grey Owl active-since 2020'],
  ],
  [
    '{organisation:vendor|Talion} attributed to {actor|Pale Heron} five attacks on {country:IN|India}.',
    ['<five attacks> attributed-to Pale Heron', 'Pale Heron targets IN'],
  ],
  [
    'Criminals claiming to be {actor|Pale Heron} sent notes. In May, banks in {country:JP|Japan} were hit with floods.',
    ['<unnamed actor> targets JP'],
  ],
  [
    '{actor|Pale Heron} is a crew. In May it became the first group seen distributing {malware|Foxdoor}.',
    ['Pale Heron uses Foxdoor'],
  ],
  [
    '{organisation:vendor|Talion} assesses with high confidence {actor|Pale Heron} is an active actor targeting {region:europe|Europe}.',
    ['Pale Heron targets europe'],
  ],
  [
    "{person|Jo Doe} is affiliated with {organisation:intelligence-service,CN|China's Ministry of Security}.",
    ["Jo Doe linked-to China's Ministry of Security"],
  ],
  [
    'They watch {organisation|Acme Tech}, which had a direct part in the {actor|Pale Heron} intrusions.',
    ['Acme Tech linked-to Pale Heron'],
  ],
  ['{malware|Foxdoor} has nothing to do with {malware|Owlet}.', ['Foxdoor linked-to Owlet (denied)']],
  ['{person|Jo Doe} built and ran {actor|Pale Heron}.', ['Pale Heron attributed-to Jo Doe']],
  [
    '{actor|Red Wren} may be {actor|Pale Heron} under a fresh name.',
    ['Red Wren alias-of Pale Heron (hedged)'],
  ],
  [
    '{actor|Pale Heron} is a gang. Police charged {person|Jo Doe}, allegedly a member.',
    ['Jo Doe part-of Pale Heron (hedged)'],
  ],
  [
    '{malware|Foxdoor} is the finest tool in the hands of {organisation:intelligence-service|Unit 9}.',
    ['Unit 9 uses Foxdoor'],
  ],
  [
    'Intruders hit {organisation:company|Acme}. Investigators found the {malware|Foxdoor} backdoor.',
    ['<Intruders> targets Acme', '<Intruders> uses Foxdoor'],
  ],
  [
    "{organisation:police|The NCA} took over {actor|Pale Heron}'s servers.",
    ['The NCA acts-against Pale Heron'],
  ],
  [
    '{actor|Pale Heron} boasted of having hit servers in {country:IL|Israel}.',
    ['Pale Heron targets IL (hedged)'],
  ],
  [
    '{actor|Pale Heron}, a ransomware operation thought to be based in {region:asia|Asia}, is back.',
    ['Pale Heron originates-from asia (hedged)'],
  ],
  [
    'He met {person|Jo Doe}, a man who, under the name Ibis, built and ran {actor|Pale Heron}.',
    ['Pale Heron attributed-to Jo Doe'],
  ],
  [
    '{actor|Pale Heron} is back. A persona linked to it, {actor|Red Wren}, hit servers in {country:IL|Israel}.',
    ['Red Wren linked-to Pale Heron', 'Red Wren targets IL'],
  ],
  [
    '{organisation:police|The FBI} charged {person|Jo Doe} over the use of {malware|Foxdoor}.',
    ['Jo Doe uses Foxdoor', 'The FBI acts-against Jo Doe'],
  ],
  [
    '{actor|Pale Heron} launched 7,000 attacks, the most in {country:US|America} and {country:DE|Germany}.',
    ['Pale Heron targets DE', 'Pale Heron targets US'],
  ],
  [
    '{actor|Pale Heron} struck in May.\n{actor|Grey Owl} and {actor|Red Wren} are named beside it.\nThe threat actors exploited {cve|CVE-2024-1111}.',
    ['<threat actors> exploits CVE-2024-1111'],
  ],
  ["{actor|Pale Heron} isn't {actor|Grey Owl} with a new coat.", ['Pale Heron alias-of Grey Owl (denied)']],
  ["{actor|Pale Heron} didn't breach {organisation:company|Acme}.", ['Pale Heron compromises Acme (denied)']],
  [
    '{malware|Foxdoor}, whose delivery {organisation:vendor|Talion} disrupted, is attributed to {actor|Pale Heron}.',
    ['Pale Heron uses Foxdoor'],
  ],
];

describe('ties and victims in English', () => {
  it.each(ties)('%s', (marked, claims) => {
    expect(told(marked, 'en').sort()).toEqual([...claims].sort());
  });
});
