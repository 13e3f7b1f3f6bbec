import { type Token, tokensOf } from './tokens.ts';

/**
 * One word, quoted phrase or run of the query: its tokens have to follow one another. `prefix`: the last
 * one is a single character of an unspaced script, which every token that begins with it answers to.
 */
export interface Phrase {
  readonly terms: readonly string[];
  readonly prefix: boolean;
}

/** More words than this in one query are not looked at. */
const mostPhrases = 16;

/**
 * What the user typed → the phrases that a report has to hold, all of them. Words are parted by spaces;
 * "double quotes" (「」 and “” too) keep words together. Empty when nothing can be searched for.
 */
export function parseQuery(query: string): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const [, quoted, bare] of query.matchAll(/["“”「]([^"“”「」]*)["“”」]|([^\s"“”「」]+)/gu)) {
    const phrase = phraseOf(tokensOf(quoted ?? bare ?? ''));
    if (phrase) phrases.set(`${phrase.terms.join(' ')}${phrase.prefix ? '*' : ''}`, phrase);
    if (phrases.size === mostPhrases) break;
  }
  return [...phrases.values()];
}

function phraseOf(tokens: readonly Token[]): Phrase | undefined {
  const final = tokens.at(-1);
  if (!final) return undefined;
  const before = tokens.at(-2);
  // In a longer text the run may go on after the query's last character, so its lone token is left out …
  const alone = final.last && (before === undefined || before.end !== final.end || before.last);
  if (final.last && !alone) return { terms: tokens.slice(0, -1).map((token) => token.term), prefix: false };
  // … and a run of one character asks for every token that begins with it.
  return { terms: tokens.map((token) => token.term), prefix: final.last };
}

/** The phrase in the syntax of FTS5. Terms hold letters and digits alone, so nothing needs escaping. */
export function ftsPhrase({ terms, prefix }: Phrase): string {
  return `"${terms.join(' ')}"${prefix ? '*' : ''}`;
}
