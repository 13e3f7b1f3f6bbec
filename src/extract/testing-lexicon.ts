import type { Lexicon, NameKind, PackEntry, PackName } from '../model/lexicon.ts';

/** A small lexicon for tests: names as `Name`, `Name?` (needs context), `Name!` (disputed). */
export function lexiconOf(
  rows: readonly (readonly [kind: NameKind, slug: string, names: string, more?: Partial<PackEntry>])[],
): Lexicon {
  const entries = rows.map(
    ([kind, slug, names, more]): PackEntry => ({
      id: `${kind}/${slug}`,
      kind,
      names: names.split('|').map(
        (name): PackName => ({
          name: name.replace(/[?!]$/u, ''),
          relation: name.endsWith('!') ? 'overlaps' : 'same',
          disputed: name.endsWith('!'),
          ...(name.endsWith('?') ? { needs: 'context' as const } : {}),
          source: 'test',
        }),
      ),
      refs: [],
      ...more,
    }),
  );
  const country = (slug: string, ja: string, ...en: string[]) => ({
    slug,
    words: [{ word: ja, lang: 'ja' as const }, ...en.map((word) => ({ word, lang: 'en' as const }))],
    source: 'test',
  });
  return {
    version: 'test',
    entries,
    sectors: [],
    regions: [],
    countries: [
      country('CN', '中国', 'China', 'Chinese'),
      country('RU', 'ロシア', 'Russia', 'Russian'),
      country('JP', '日本', 'Japan', 'Japanese'),
      country('KP', '北朝鮮', 'North Korea', 'North Korean'),
      country('KE', 'ケニア', 'Kenya', 'Kenyan'),
      country('GB', '英国', 'United Kingdom', 'British'),
    ],
    attack: [],
    sources: [],
  };
}
