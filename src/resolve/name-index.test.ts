import { describe, expect, it } from 'vitest';
import { PackEntry } from '../model/lexicon.ts';
import { indexNames, isSame, sharedKeys, spellingKeys } from './index.ts';

const entries = [
  {
    id: 'actor/heron',
    kind: 'actor',
    names: [
      { name: 'Blue Heron', source: 's' },
      { name: 'ブルーヘロン', lang: 'ja', source: 's' },
      { name: 'G-9', namer: 'Example Labs', relation: 'overlaps', source: 's' },
      { name: 'Grey Crane', disputed: true, source: 's' },
    ],
  },
  { id: 'actor/crane', kind: 'actor', names: [{ name: 'Grey Crane', source: 'unlisted' }] },
  { id: 'malware/heron', kind: 'malware', names: [{ name: 'HeronLoader', source: 's' }] },
].map((entry) => PackEntry.parse(entry));
const source = { id: 's', title: 'A source', publisher: 'P', url: 'https://example.org', seen: '2026-11-24' };
const index = indexNames({ entries, sources: [source] });

describe('names as edges', () => {
  it('are found in any spelling, each with its source', () => {
    expect(index.edgesTo('BLUE-HERON')).toMatchObject([{ entry: { id: 'actor/heron' }, source: 'A source' }]);
    expect(index.edgesTo('ﾌﾞﾙｰ・ﾍﾛﾝ')).toHaveLength(1);
    expect(index.edgesTo('nobody')).toEqual([]);
  });

  it('stay ambiguous when several entries have the name', () => {
    expect(index.edgesTo('grey crane').map((edge) => [edge.entry.id, isSame(edge)])).toEqual([
      ['actor/heron', false],
      ['actor/crane', true],
    ]);
  });

  it('share a page only when undisputed and the same', () => {
    expect(sharedKeys(index.edgesOf('actor/heron'))).toEqual(['blueheron', 'ブルーヘロン']);
  });

  it('are looked for under every undisputed spelling', () => {
    expect(spellingKeys('ブルーヘロン', index)).toEqual(['ブルーヘロン', 'blueheron']);
    expect(spellingKeys('G-9', index)).toEqual(['g9']);
    expect(spellingKeys('Nobody', index)).toEqual(['nobody']);
  });

  it('are suggested, whole and beginning matches first, one for each entry', () => {
    expect(index.suggest('heron', 5).map((edge) => edge.name.name)).toEqual(['HeronLoader', 'Blue Heron']);
    expect(index.suggest('ブルー', 5).map((edge) => edge.entry.id)).toEqual(['actor/heron']);
    expect(index.suggest(' ', 5)).toEqual([]);
  });
});
