import { describe, expect, it } from 'vitest';
import type { ReportDetail } from '../../src/server/contract/index.ts';
import { type MarkChoice, marksOf } from './marks.ts';

const text = 'APT40 exploited CVE-2021-44228 against Japan in 2021.';
type Mention = ReportDetail['mentions'][number];

function at(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
}

const mentions: Mention[] = [
  { kind: 'name', nameKind: 'actor', name: 'APT40', isNew: false, via: 'lexicon', ...at('APT40') },
  {
    kind: 'technique',
    id: 'T1190',
    rule: 'exploit',
    certainty: 1,
    ...at('exploited CVE-2021-44228 against'),
  },
  { kind: 'cve', id: 'CVE-2021-44228', ...at('CVE-2021-44228') },
  { kind: 'country', code: 'JP', form: 'noun', ...at('Japan') },
  { kind: 'date', from: '2021', to: '2021', basis: 'absolute', stamp: false, ...at('in 2021') },
];

function drawn(choice: MarkChoice, claims: ReportDetail['claims'] = []): string[] {
  return marksOf({ text, mentions, claims }, choice).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );
}

describe('marks', () => {
  it('give a name the better of the behaviour around it, which is drawn where room is left', () => {
    expect(drawn('all')).toEqual([
      'actor: APT40',
      'technique: exploited ',
      'vulnerability: CVE-2021-44228',
      'technique:  against',
      'place: Japan',
      'date: in 2021',
    ]);
  });

  it('can be thinned to names, and to none', () => {
    expect(drawn('names')).toEqual(['actor: APT40', 'vulnerability: CVE-2021-44228']);
    expect(drawn('none')).toEqual([]);
  });

  it('can be thinned to the words that claims are made of', () => {
    const { start, end } = at('Japan');
    const claim: ReportDetail['claims'][number] = {
      predicate: 'targets',
      subject: { kind: 'actor', value: 'APT40', span: { start: 0, end: 5 } },
      object: { kind: 'country', value: 'JP', span: { start, end } },
      status: 'asserted',
      claimants: [],
      evidence: [{ kind: 'sentence', start: 0, end: text.length, quote: text }],
      construction: 'en/target',
      key: 'k',
      reader: 'r',
      commentary: false,
    };
    expect(drawn('claims', [claim])).toEqual(['actor: APT40', 'place: Japan']);
  });
});
