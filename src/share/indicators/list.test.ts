import { expect, it } from 'vitest';
import { Mention } from '../../model/mention.ts';
import { readerVersion } from '../../model/reading.ts';
import { indicatorLines } from './list.ts';

it('a plain list has each indicator once and no benign one', () => {
  const at = { kind: 'indicator', start: 0, end: 1, text: 'x', type: 'domain-name', defanged: true } as const;
  const mentions = [
    Mention.parse({ ...at, value: 'b.example.net' }),
    Mention.parse({ ...at, value: 'a.example.net' }),
    Mention.parse({ ...at, value: 'b.example.net' }),
    Mention.parse({ ...at, value: 'example.com', benign: 'reserved for examples' }),
  ];
  const none = {
    sections: [],
    names: [],
    countries: [],
    regions: [],
    sectors: [],
    claims: [],
    questions: [],
  };
  const reading = { reader: readerVersion, lang: 'en', mentions, ...none };
  expect(indicatorLines([reading, reading])).toEqual(['a.example.net', 'b.example.net']);
});
