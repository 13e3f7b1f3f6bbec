/**
 * Patterns of words in context, written as one line:
 *
 *     dump*|extract* … @credentials            in this order, some words apart
 *     spear + phishing                         side by side
 *     @malicious .. attachment*                near each other, in this order
 *     @steal & browser* & !browser vendor      in one sentence in any order; a group with `!` must be absent
 *
 * `|` parts alternatives, `@name` stands for a class of words, `*` lets a Latin word run on. Latin words are whole
 * words. Everything is written as the text is folded: lower case, NFKC, a space for a hyphen.
 */
export interface Pattern {
  /** The groups that must stand in one sentence, in any order; each a sequence of elements. */
  readonly groups: readonly Group[];
  /** Elements none of which may stand in the sentence. */
  readonly without: readonly number[];
}

export interface Group {
  readonly elements: readonly number[];
  /** Greatest number of units between an element and the next, one fewer than elements. */
  readonly gaps: readonly number[];
}

/** How far apart words may stand: Japanese says in fewer characters what English says. */
export interface Reach {
  readonly near: number;
  readonly far: number;
  readonly sentence: number;
  /** How far from the words an excluding word still tells against them. */
  readonly clause: number;
}

export const reach: Readonly<Record<'en' | 'ja', Reach>> = {
  en: { near: 28, far: 75, sentence: 130, clause: 60 },
  ja: { near: 18, far: 44, sentence: 90, clause: 40 },
};

const beside = 3;

/** One alternative of an element: a literal, and whether a Latin word may run on behind it. */
export interface Literal {
  readonly word: string;
  readonly open: boolean;
}

/** Elements of all patterns, equal ones once. */
export class ElementTable {
  readonly elements: Literal[][] = [];
  #known = new Map<string, number>();
  #classes: ReadonlyMap<string, string>;

  /** @param classes name → its words, parted by `|`; a class may name others */
  constructor(classes: ReadonlyMap<string, string>) {
    this.#classes = classes;
  }

  /** Number of the element for alternatives such as `dump*|@steal`. Throws if a class is not known or nothing is left. */
  add(alternatives: string): number {
    const words = this.#expand(alternatives, 0);
    const key = [...new Set(words)].sort().join('|');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.elements.push(
      key.split('|').map((word) => ({ word: word.replace(/\*$/, ''), open: word.endsWith('*') })),
    );
    this.#known.set(key, this.elements.length - 1);
    return this.elements.length - 1;
  }

  #expand(alternatives: string, depth: number): string[] {
    if (depth > 8) throw new Error(`Word classes name one another in a ring: ${alternatives}`);
    return alternatives.split('|').flatMap((part) => {
      const word = part.trim();
      if (word === '' || word === '*') throw new Error(`An empty alternative in: ${alternatives}`);
      if (!word.startsWith('@')) return inflected(word);
      const words = this.#classes.get(word.slice(1));
      if (words === undefined) throw new Error(`No word class ${word}`);
      return this.#expand(words, depth + 1);
    });
  }
}

/** `gain* access` → gain access, gains access, gained access …: a star within a phrase stands for a verb's endings. */
function inflected(phrase: string): string[] {
  const star = phrase.indexOf('* ');
  if (star < 0) return [phrase];
  const opening = phrase.lastIndexOf(' ', star) + 1;
  const before = phrase.slice(0, opening);
  const stem = phrase.slice(opening, star);
  const after = phrase.slice(star + 2);
  const last = stem.at(-1) ?? '';
  const forms = ['', 's', 'es', 'd', 'ed', 'ing', 'ers', 'er', `${last}ed`, `${last}ing`, 'e', 'ies', 'ied'];
  return forms.flatMap((ending) => inflected(`${before}${stem}${ending} ${after}`));
}

/** Reads a pattern; throws on one that is malformed, for patterns are part of the code. */
export function parsePattern(source: string, lang: 'en' | 'ja', table: ElementTable): Pattern {
  const groups: Group[] = [];
  const without: number[] = [];
  for (const part of source.split(' & ')) {
    const group = part.trim();
    if (group.startsWith('!')) {
      without.push(table.add(group.slice(1)));
      continue;
    }
    const pieces = group.split(/ (\+|\.\.|…) /);
    const elements: number[] = [];
    const gaps: number[] = [];
    pieces.forEach((piece, index) => {
      if (index % 2 === 0) elements.push(table.add(piece));
      else gaps.push(piece === '+' ? beside : piece === '..' ? reach[lang].near : reach[lang].far);
    });
    groups.push({ elements, gaps });
  }
  if (groups.length === 0) throw new Error(`A pattern needs words that are there: ${source}`);
  return { groups, without };
}
