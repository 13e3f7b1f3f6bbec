import type { Lexicon, PackEntry } from '../../../model/lexicon.ts';
import type { CountryMention } from '../../../model/mention.ts';
import { buildWordMatcher, fold, type Matcher } from '../../matcher/index.ts';
import { otherWords } from './other-words.ts';

export type TermKind = 'country' | 'region' | 'sector' | 'none';

/** A word of the lexicon's term lists, as it is looked for. */
export interface Term {
  readonly kind: TermKind;
  readonly slug: string;
  readonly word: string;
  readonly lang: 'ja' | 'en';
  /** Counts only beside words that make it a sector, or a country. */
  readonly needsContext: boolean;
  readonly form: CountryMention['form'];
  /** An abbreviation such as US or UAE: compared as it is written. */
  readonly capitals: boolean;
  /** The word without dots. */
  readonly undotted: string;
}

/** The term lists made ready for search; built once for a lexicon. */
export interface CompiledFacts {
  readonly terms: readonly Term[];
  readonly matcher: Matcher;
  /** What sort of body an entry of the lexicon is. */
  readonly roleOf: ReadonlyMap<string, PackEntry['role']>;
}

/** Reads sectors, regions, countries and the roles of organisations out of the lexicon. */
export function compileFacts(lexicon: Lexicon): CompiledFacts {
  const terms: Term[] = [];
  const add = (kind: TermKind, lists: Lexicon['countries']) => {
    for (const { slug, words } of lists) {
      for (const { word, lang, needs, form } of words) {
        // 米, 中 and the like are read in compounds alone (`places/abbreviations`).
        if (/^[\u3400-\u9fff]$/.test(word)) continue;
        terms.push({
          kind,
          slug,
          word,
          lang,
          needsContext: needs === 'context',
          form: form ?? (/系$/.test(word) ? 'adjective' : 'noun'),
          capitals: /^[A-Z][A-Z.&]{1,5}$/.test(word),
          undotted: word.replaceAll('.', ''),
        });
      }
    }
  };
  add('country', lexicon.countries);
  add('region', lexicon.regions);
  add('sector', lexicon.sectors);
  add('none', otherWords);
  const roleOf = new Map<string, PackEntry['role']>();
  for (const entry of lexicon.entries) if (entry.role) roleOf.set(entry.id, entry.role);
  return { terms, matcher: buildWordMatcher(terms.map(({ word }) => fold(word).text)), roleOf };
}
