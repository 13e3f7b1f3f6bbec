import type { NameKind } from '../../model/lexicon.ts';
import { buildWordMatcher, type FoldedText } from '../matcher/index.ts';
import { headWords as english } from './en/head-words.ts';
import { headWords as japanese } from './ja/head-words.ts';
import { remembered } from './remembered.ts';
import { script, scriptAt } from './script.ts';

/**
 * A noun that says what kind of thing a name beside it is ("the X backdoor", 攻撃グループ「X」).
 * `none`: what is called so is no name of ours (a technique, a file, a law).
 */
export interface Head {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind | 'none';
  /** Plain enough that a simply capitalised word beside it is a name ("the Akira ransomware", but not "the Proofpoint tools"). */
  readonly strong: boolean;
  readonly lang: 'ja' | 'en';
}

interface HeadWord {
  readonly word: string;
  readonly kind: NameKind | 'none';
  readonly strong: boolean;
  readonly lang: 'ja' | 'en';
}

const allWords: readonly HeadWord[] = [
  { lang: 'en' as const, rows: english },
  { lang: 'ja' as const, rows: japanese },
].flatMap(({ lang, rows }) =>
  rows.flatMap(([kind, strong, weak]) => {
    const list = (text: string, isStrong: boolean) =>
      text
        .split('|')
        .flatMap((word) =>
          word && kind === 'none' && lang === 'en' ? [word, `${word}s`, `${word}es`] : word ? [word] : [],
        )
        .map((word) => ({ word, kind, strong: isStrong, lang }));
    return [...list(strong, true), ...list(weak, false)];
  }),
);
const matcher = buildWordMatcher(allWords.map((head) => head.word));

const bareWords = new Set(allWords.map((head) => head.word));

/** Is this a kind word itself? 「ランサムウエア」 in quotation marks is no name. */
export const isHeadWord = remembered((words) => bareWords.has(words.normalize('NFKC').toLowerCase()));

/** Kind words of both languages, sorted, the longest where they overlap. */
export function findHeads(text: string, folded: FoldedText): Head[] {
  const found: Head[] = [];
  matcher.find(folded.text, (index, from, to) => {
    const head = allWords[index];
    if (!head) return;
    const { start, end } = folded.toOriginal(from, to);
    if (scriptAt(text, start) === script.latin && scriptAt(text, start - 1) === script.latin) return;
    // "ET TROJAN X Checkin": rule names shout; APT and RAT are written so.
    if (end - start > 4 && /^[A-Z ]+$/u.test(text.slice(start, end))) return;
    if (scriptAt(text, end - 1) === script.latin && scriptAt(text, end) === script.latin) return;
    const last = found.at(-1);
    // Found by end: what ends here and starts earlier holds what was found before it.
    if (last && last.end === end && last.start <= start) return;
    while (found.length > 0 && (found.at(-1)?.start ?? 0) >= start) found.pop();
    const before = found.at(-1);
    if (before && before.end > start) {
      if (before.end - before.start >= end - start) return;
      found.pop();
    }
    // RAT, APT and VPN are words of both languages: of the one whose letters stand beside.
    const lang =
      head.lang === 'ja' &&
      /^[a-z]+$/u.test(head.word) &&
      !isJapanese(text, start - 1) &&
      !isJapanese(text, end)
        ? 'en'
        : head.lang;
    found.push({ start, end, kind: head.kind, strong: head.strong, lang });
  });
  return found;
}

function isJapanese(text: string, offset: number): boolean {
  const at = scriptAt(text, offset);
  return at !== script.latin && at !== script.other;
}
