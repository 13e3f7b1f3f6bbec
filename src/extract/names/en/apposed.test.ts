import { describe, expect, it } from 'vitest';
import { fold } from '../../matcher/index.ts';
import { splitSentences } from '../../sentences/index.ts';
import { lexiconOf } from '../../testing-lexicon.ts';
import { compileNames, findNames } from '../index.ts';

const compiled = compileNames(lexiconOf([['organisation', 'acme', 'Acme']]));

function told(text: string): string[] {
  const sentences = splitSentences(text, [], 'en');
  return findNames({ text, folded: fold(text), sentences, closed: [] }, compiled).map(
    (name) => `${name.nameKind} ${name.text}`,
  );
}

describe('a name beside what it is', () => {
  it.each([
    ['The intruders left Quarrel, a backdoor written in C++, on two hosts.', ['malware Quarrel']],
    ['Tidewatch, a Dutch firm, reported the wave on Friday.', ['organisation Tidewatch']],
    ['It had written a special virus, Zerohour, and 150 machines were infected.', ['malware Zerohour']],
    ['An espionage group was behind it. It has named them Sandfly.', ['actor Sandfly']],
    ['A gang that calls itself Kenya took the papers.', ['actor Kenya']],
  ])('is a name: %s', (text, names) => expect(told(text)).toEqual(names));

  it.each([
    'It may happen to you, warns Pavel, a former bank examiner.',
    'On Tuesday, a backdoor was found.',
    'In Kenya, a firm was hit.',
  ])('is none of these: %s', (text) => expect(told(text)).toEqual([]));
});

describe('people', () => {
  it.each([
    ['Mr S. Varran, the Minister for Information, told Parliament so.', ['person S. Varran']],
    ['Its chief executive, Ryu Young-min, has apologised.', ['person Ryu Young-min']],
    [
      'Together with its partners the ministry has today imposed sanctions on a provider of servers in the north and on two of its administrators, Anton Belov and Igor Rusin.',
      ['person Anton Belov', 'person Igor Rusin'],
    ],
  ])('are read with initials and small second parts: %s', (text, names) =>
    expect(told(text).filter((one) => one.startsWith('person'))).toEqual(names),
  );
});

describe('institutions', () => {
  it.each([
    ['Data of Bank Sorena were wiped.', ['organisation Bank Sorena']],
    ['The gang robbed the Port of Northhaven.', ['organisation Port of Northhaven']],
    ['The breach of the Kenyan exchange was old news.', []],
    ['An attack on the Library was denied.', []],
  ])('are told by their form: %s', (text, names) => expect(told(text)).toEqual(names));
});

describe('a body before its states', () => {
  it('is none: its states are meant', () => {
    expect(told('Diplomats of Acme countries were hit.')).toEqual([]);
    expect(told('Diplomats of Acme were hit.')).toEqual(['organisation Acme']);
  });
});
