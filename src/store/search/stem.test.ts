import { describe, expect, it } from 'vitest';
import { stemEnglish } from './stem.ts';

describe('English stems', () => {
  it.each([
    ['attack', ['attack', 'attacks', 'attacked', 'attacking']],
    ['exploit', ['exploit', 'exploits', 'exploited', 'exploitation', 'exploiting']],
    ['vulner', ['vulnerable', 'vulnerability', 'vulnerabilities']],
    ['compani', ['company', 'companies']],
    ['compromis', ['compromise', 'compromised', 'compromising']],
    ['campaign', ['campaign', 'campaigns']],
    ['target', ['target', 'targets', 'targeted', 'targeting']],
    ['spi', ['spies', 'spied']],
  ])('%s gathers its forms', (stem, words) => {
    expect(words.map(stemEnglish)).toEqual(words.map(() => stem));
  });

  // Pairs given on snowballstem.org/algorithms/english/stemmer.html
  it.each([
    ['consign', 'consign'],
    ['consigned', 'consign'],
    ['consisting', 'consist'],
    ['consistency', 'consist'],
    ['consolation', 'consol'],
    ['consolatory', 'consolatori'],
    ['consonant', 'conson'],
    ['conspicuous', 'conspicu'],
    ['conspiracy', 'conspiraci'],
    ['conspirator', 'conspir'],
    ['constables', 'constabl'],
    ['knackeries', 'knackeri'],
    ['knightly', 'knight'],
    ['knitting', 'knit'],
    ['knocking', 'knock'],
    ['knots', 'knot'],
    ['knowledge', 'knowledg'],
    ['generously', 'generous'],
    ['dying', 'die'],
    ['succeed', 'succeed'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['gas', 'gas'],
    ['gaps', 'gap'],
    ['ties', 'tie'],
    ['say', 'say'],
    ['cry', 'cri'],
  ])('%s → %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });

  it('keeps different words apart', () => {
    expect(stemEnglish('news')).not.toBe(stemEnglish('new'));
  });
});
