import { describe, expect, it } from 'vitest';
import { told } from '../marked.fixture.ts';

const attributions: readonly (readonly [string, readonly string[]])[] = [
  [
    'The {country:CN,adjective|Chinese} hacking group {actor|Pale Heron} is back.',
    ['Pale Heron attributed-to CN'],
  ],
  ['{country:CN|China}-linked {actor|Pale Heron} is back.', ['Pale Heron attributed-to CN']],
  [
    '{country:KP,seat|Pyongyang}-backed hackers hit {country:JP|Japan}.',
    ['<Pyongyang-backed hackers> attributed-to KP', '<Pyongyang-backed hackers> targets JP'],
  ],
  [
    'Suspected {country:RU,adjective|Russian} hackers breached {organisation:company|Acme Bank}.',
    [
      '<Suspected Russian hackers> attributed-to RU (hedged)',
      '<Suspected Russian hackers> compromises Acme Bank',
    ],
  ],
  [
    '{actor|Pale Heron}, an {country:IR,adjective|Iranian} state-sponsored group, targeted {country:IL|Israel}.',
    ['Pale Heron attributed-to IR', 'Pale Heron targets IL'],
  ],
  [
    '{actor|Pale Heron} is a {country:RU,adjective|Russian} cyber espionage group.',
    ['Pale Heron attributed-to RU'],
  ],
  [
    '{actor|Pale Heron} is believed to be a {country:RU,adjective|Russian} group.',
    ['Pale Heron attributed-to RU (hedged)'],
  ],
  [
    '{country:IR,adjective|Iranian} hackers known as {actor|Pale Heron} hit {country:JP|Japan}.',
    ['Pale Heron attributed-to IR', 'Pale Heron targets JP'],
  ],
  ['{actor|Pale Heron} has been linked to {country:CN|China}.', ['Pale Heron attributed-to CN']],
  ['{actor|Pale Heron} has been linked to {actor|Grey Owl}.', ['Pale Heron linked-to Grey Owl']],
  [
    '{actor|Pale Heron} has ties to the {country:IR,adjective|Iranian} government.',
    ['Pale Heron attributed-to IR'],
  ],
  ['The attack was attributed to {actor|Pale Heron}.', ['<attack> attributed-to Pale Heron']],
  [
    '{organisation:vendor|Talion} attributes the attack to {actor|Pale Heron}.',
    ['<attack> attributed-to Pale Heron'],
  ],
  [
    '{actor|Pale Heron} is behind the attack on {organisation:company|Acme Bank}.',
    ['<attack> attributed-to Pale Heron', 'Pale Heron targets Acme Bank'],
  ],
  [
    '{actor|Pale Heron} works on behalf of the {organisation:intelligence-service|GRU}.',
    ['Pale Heron attributed-to GRU'],
  ],
  ['{actor|Pale Heron}, which is backed by {country:IR|Iran}, is back.', ['Pale Heron attributed-to IR']],
  [
    '{actor|Pale Heron} is sponsored by the {country:KP,adjective|North Korean} regime.',
    ['Pale Heron attributed-to KP'],
  ],
  [
    '{actor|Pale Heron}, a unit of the {organisation:intelligence-service|GRU}, is back.',
    ['Pale Heron attributed-to GRU'],
  ],
  ['{actor|Pale Heron} is part of {actor|Grey Owl}.', ['Pale Heron part-of Grey Owl']],
  ['{actor|Pale Heron} is a subgroup of {actor|Grey Owl}.', ['Pale Heron part-of Grey Owl']],
  [
    '{organisation:ministry|Interior Ministry} blamed {country:RU|Russia} for the attack.',
    ['<attack> attributed-to RU'],
  ],
  [
    'The {organisation:ministry|Justice Department} charged three members of {actor|Pale Heron}.',
    ['Justice Department acts-against Pale Heron'],
  ],
  [
    '{country:US|The United States} sanctioned {organisation:contractor|Ivory Tech}.',
    ['US acts-against Ivory Tech'],
  ],
  [
    '{person|Ivan Petrov} was arrested by {organisation:police|Europol}.',
    ['Europol acts-against Ivan Petrov'],
  ],
  [
    'The {organisation:intelligence-service|GRU} tasked {organisation:contractor|Ivory Tech}.',
    ['GRU tasks Ivory Tech'],
  ],
  [
    '{organisation:contractor|Ivory Tech} supplied tools to {actor|Pale Heron}.',
    ['Ivory Tech supplies Pale Heron'],
  ],
  ['{malware|Foxdoor} shares code with {malware|Wolfload}.', ['Foxdoor overlaps-with Wolfload']],
  ['{actor|Pale Heron} overlaps with {actor|Grey Owl}.', ['Pale Heron overlaps-with Grey Owl']],
  ["{malware|Foxdoor}'s code is similar to {malware|Wolfload}.", ['Foxdoor overlaps-with Wolfload']],
  ['{actor|Pale Heron} resembles {actor|Grey Owl}.', ['Pale Heron overlaps-with Grey Owl']],
  ['{actor|Pale Heron} is distinct from {actor|Grey Owl}.', []],
  ['Unlike {actor|Grey Owl}, {actor|Pale Heron} targets {country:JP|Japan}.', ['Pale Heron targets JP']],
  ['{actor|Pale Heron} operates out of {country:VN|Vietnam}.', ['Pale Heron originates-from VN']],
  [
    'A hacking group based in {country:CN|China} hit {country:JP|Japan}.',
    ['<hacking group> originates-from CN', '<hacking group> targets JP'],
  ],
  [
    '{actor|Pale Heron} was blamed for the attack on {organisation:company|Acme Bank}.',
    ['<attack> attributed-to Pale Heron', 'Pale Heron targets Acme Bank'],
  ],
  [
    '{actor|Pale Heron} hit {country:JP|Japan}. {country:CN|China} denied involvement.',
    ['Pale Heron attributed-to CN (denied)', 'Pale Heron targets JP'],
  ],
];

describe('attributions in English', () => {
  it.each(attributions)('%s', (marked, expected) => {
    expect([...told(marked, 'en')].sort()).toEqual([...expected].sort());
  });
});
