import { describe, expect, it } from 'vitest';
import { told } from '../marked.fixture.ts';

const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    '{organisation:ministry|The Justice Department} unsealed charges against {person|Wu Haibo} and seven others.',
    ['The Justice Department acts-against Wu Haibo'],
  ],
  [
    'Charged in the indictment, made public on Monday, are {person|Zhu Hua} and {person|Zhang Shilong}. {organisation:ministry|The Justice Department} says they belong to {actor|APT10}.',
    [],
  ],
  [
    "{organisation:police|Europol} and {organisation:police|the National Crime Agency} took {malware|LockBit}'s servers offline.",
    ['Europol acts-against LockBit', 'the National Crime Agency acts-against LockBit'],
  ],
  ['{organisation:agency|The FBI} removed {malware|PlugX} from 4,258 computers.', []],
  [
    'A court in {country:DE|Germany} issued a warrant for {person|Dmitry Badin}.',
    ['DE acts-against Dmitry Badin'],
  ],
  [
    '{organisation:international|The European Union} sanctioned {organisation:military|Unit 29155}.',
    ['The European Union acts-against Unit 29155'],
  ],
  [
    '{organisation:ministry|The State Department} offers up to $10 million for information on {actor|CyberAv3ngers}.',
    ['The State Department acts-against CyberAv3ngers'],
  ],
  [
    'Police in {country:ES|Spain} arrested a suspected leader of {actor|Scattered Spider}.',
    ['ES acts-against Scattered Spider'],
  ],
  ["{organisation:international|NATO} backed {country:DE|Germany}'s attribution.", ['NATO endorses DE']],
  [
    '{organisation:intelligence-service|The MSS} hired {organisation:contractor|i-Soon} to break into inboxes.',
    ['The MSS tasks i-Soon'],
  ],
  [
    '{actor|APT40} hackers were recruited by {organisation:intelligence-service|the Hainan State Security Department}.',
    ['the Hainan State Security Department tasks APT40'],
  ],
  ['{organisation:company|NSO Group} sells {malware|Pegasus} to governments.', []],
  ['Access was sold to {actor|LockBit} by a broker.', []],
  ['{actor|Kimsuky} seeks intelligence on foreign policy.', ['Kimsuky seeks intelligence']],
  [
    '{actor|Kimsuky} is suspected by {organisation:police|the National Police Agency} of sending the mails.',
    [],
  ],
];

describe('English prose: who it says acts against whom', () => {
  it.each(sentences)('%s', (text, claims) => {
    expect(told(text, 'en')).toEqual(claims);
  });
});
