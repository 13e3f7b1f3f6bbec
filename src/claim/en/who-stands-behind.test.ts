import { describe, expect, it } from 'vitest';
import { told } from '../marked.fixture.ts';

const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    '{organisation:agency|The FBI} blamed {actor|TraderTraitor}, a {country:KP,adjective|North Korean} cluster that others follow under the names {actor|Jade Sleet}, {actor|UNC4899} and {actor|Slow Pisces}.',
    [
      'Jade Sleet alias-of TraderTraitor',
      'Slow Pisces alias-of TraderTraitor',
      'UNC4899 alias-of TraderTraitor',
      'TraderTraitor attributed-to KP',
    ],
  ],
  [
    'Behind the theft, {organisation:agency|the FBI} says, were {actor|Lazarus Group} and {actor|APT38}.',
    ['<theft> attributed-to APT38', '<theft> attributed-to Lazarus Group'],
  ],
  ['The {country:AU,adjective|Australian} government pointed the finger at {actor|APT40}.', []],
  [
    '{organisation:vendor|Mandiant} assesses with moderate confidence that {actor|UNC3886} acts on behalf of {country:CN|China}.',
    ['UNC3886 attributed-to CN (hedged)'],
  ],
  ['No evidence ties {actor|Volt Typhoon} to criminals.', []],
  [
    "{organisation:vendor|CrowdStrike}'s name for the group is {actor|Cozy Bear}; {organisation:vendor|Microsoft} says {actor|Midnight Blizzard}.",
    [],
  ],
  [
    "{actor|Hafnium}'s tools and targets overlap with those of {actor|APT27}.",
    ['Hafnium overlaps-with APT27'],
  ],
  [
    "The code of {malware|Olympic Destroyer} resembles {actor|Lazarus}'s, yet {organisation:vendor|Kaspersky} warned that the likeness was planted.",
    [],
  ],
  [
    '{organisation:vendor|Symantec} found that {malware|Termite} had also been used by {actor|Leafminer}.',
    ['Leafminer uses Termite'],
  ],
  ['{actor|Andariel} is a subgroup of {actor|Lazarus}.', ['Andariel part-of Lazarus']],
  ['{country:CN|China} has denied any part in the attacks.', []],
  [
    '{organisation:agency|The NCSC} said it was almost certain that {organisation:military|the GRU} was responsible.',
    [],
  ],
  ['Whether {actor|Whitefly} works for a state, {organisation:vendor|Symantec} did not say.', []],
  ['Suspicion soon fell on {country:IR|Tehran}, which denied everything.', []],
  [
    'The hackers, thought to be {country:RU,adjective|Russian}, left notes in English.',
    ['<hackers> attributed-to RU (hedged)'],
  ],
  [
    '{actor|Predatory Sparrow}, which calls itself a hacktivist group but is widely believed to be run by {country:IL|Israel}, claimed the attack on {sector:financial-services|Bank Sepah}.',
    ['Predatory Sparrow attributed-to IL (hedged)', 'Predatory Sparrow targets financial-services'],
  ],
  [
    '{organisation:vendor|ESET} connects {malware|Industroyer2} with {actor|Sandworm}.',
    ['Industroyer2 linked-to Sandworm'],
  ],
  [
    '{actor|Lapsus$}, whose members turned out to be teenagers from {country:GB|Britain} and {country:BR|Brazil}, hacked {organisation:company|Nvidia}.',
    ['Lapsus$ compromises Nvidia'],
  ],
  [
    '{organisation:vendor|Talos} has low confidence that {actor|UAT-5918} belongs to {actor|Volt Typhoon}.',
    ['UAT-5918 part-of Volt Typhoon (hedged)'],
  ],
  [
    '{country:VN|Vietnam}-aligned {actor|APT32} has been around {date:2012..|since 2012}.',
    ['APT32 active-since 2012', 'APT32 attributed-to VN'],
  ],
  [
    'First spotted in {date:2017..|2017}, {actor|Mustang Panda} takes its orders from {country:CN|Beijing}.',
    ['Mustang Panda active-since 2017', 'Mustang Panda attributed-to CN'],
  ],
  [
    'Active {date:2019..|since 2019}, {actor|UNC1151} has been traced to {country:BY|Belarus}.',
    ['UNC1151 active-since 2019', 'UNC1151 attributed-to BY'],
  ],
  ["{actor|Gallium}'s activity goes back to {date:2012..|2012}.", ['Gallium active-since 2012']],
];

describe('English prose: who it says stands behind', () => {
  it.each(sentences)('%s', (text, claims) => {
    expect(told(text, 'en')).toEqual(claims);
  });
});
