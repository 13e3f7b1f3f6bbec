import { describe, expect, it } from 'vitest';
import { readMarked } from '../marked.fixture.ts';
import { settingsOf } from './candidates.ts';
import { featuresOf } from './features.ts';
import learnt from './weights.json' with { type: 'json' };
import { probabilityOf, sumsOf, weightsOf } from './weights.ts';

describe('what was learnt from labelled texts', () => {
  it('knows kinds of things and words of several texts, no names', () => {
    const words = Object.values(learnt).flatMap((byPredicate) =>
      Object.values(byPredicate).flatMap((weights) => Object.keys(weights)),
    );
    expect(words.length).toBeGreaterThan(500);
    // Names stand as one capital letter: a capital within a word would be somebody's.
    expect(words.filter((word) => /[A-Z][A-Za-z]/.test(word))).toEqual([]);
    expect(words.filter((word) => /typhoon|lazarus|lockbit|apt\d|bear\b|kimsuky/i.test(word))).toEqual([]);
  });

  it('is summed up to a probability', () => {
    const weights = weightsOf({ uses: { a: 2 } });
    expect(probabilityOf(sumsOf(weights, ['a', 'unknown'])[0] ?? 0)).toBeCloseTo(0.881, 3);
  });

  it('never gives a claim without its sentence, and says by what it was read', () => {
    const marked =
      '{actor|Pale Heron} has long targeted {sector:government|ministries} in {country:VN|Vietnam}.\nVictims in {country:TH|Thailand}, {country:MY|Malaysia} and {country:PH|the Philippines} were hit with {malware|SPOON} by the group, which stole documents.';
    const reading = readMarked(marked, 'en');
    const text = marked.replace(/\{[^{}|]{1,40}\|([^{}]{1,40})\}/g, '$1');
    for (const claim of reading.claims) {
      const [evidence] = claim.evidence;
      expect(evidence && text.slice(evidence.start, evidence.end)).toBe(evidence?.quote);
    }
  });
});

describe('candidates', () => {
  it('are judged by words in which every name is its kind', () => {
    const sentence = {
      index: 0,
      start: 0,
      end: 30,
      section: 'body',
      lang: 'en',
      heading: false,
      paragraph: 0,
    } as const;
    const text = 'Heron attacked Vietnam in May.';
    const actor = { kind: 'actor', value: 'Heron', text: 'Heron', start: 0, end: 5 } as const;
    const country = { kind: 'country', value: 'VN', text: 'Vietnam', start: 15, end: 22 } as const;
    const scene = { sentence, text, mentions: [], refs: [actor, country], techniques: [] };
    const [setting] = settingsOf({ scenes: [scene], drafts: [], main: undefined });
    if (!setting) throw new Error('one sentence is one setting');
    const features = featuresOf(setting, 'en');
    const [object] = setting.objects.filter(({ end }) => end.kind === 'country');
    const [subject] = setting.subjects.filter(({ end }) => end.kind === 'actor');
    if (!object || !subject) throw new Error('both ends stand in it');
    const all = [
      ...features.ofSentence,
      ...features.ofObject(object),
      ...features.ofSubject(subject),
      ...features.ofPair(subject, object),
    ];
    expect(all).toContain('o-1 attack');
    expect(all).toContain('kinds actor>country');
    expect(all.join(' ')).not.toMatch(/heron|vietnam/i);
  });
});
