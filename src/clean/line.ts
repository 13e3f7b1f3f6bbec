/** What markup said of a line; absent for plain text. */
export interface LineHint {
  readonly tag: 'heading' | 'paragraph' | 'item' | 'row' | 'code' | 'alt' | 'title';
  /** Heading level 1–6. */
  readonly level?: number;
  /** Where it stands on the page: inside the article, beside it, or in a block of readers' comments. */
  readonly place: 'article' | 'outside' | 'comment' | 'furniture';
  /** Share of the line's characters that stand in links, 0–1. */
  readonly linkShare: number;
  /** Class names, itemprop and the like that say what the line is: `author`, `date`, `lead` … lower case. */
  readonly words: string;
}

/** One line of canonical text, trimmed of white space; blank lines are left out. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** `canonical.slice(start, end)` */
  readonly text: string;
  /** The same without Markdown's marks (`#`, `**`, link targets), for rules that look at words. */
  readonly bare: string;
  /** Heading mark of Markdown or HTML. */
  readonly heading: boolean;
  /** A blank line, or the text's beginning, stands before it. */
  readonly opensBlock: boolean;
  readonly hint?: LineHint;
}

/** Non-blank lines of a text (`\n`, `\r\n` and `\r` end one), with offsets into it. Linear. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let opensBlock = true;
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const line = lineAt(text, at, end, opensBlock);
    const above = lines.at(-1);
    if (line && above && !opensBlock && /^(?:-{3,}|={3,})$/.test(line.text))
      lines[lines.length - 1] = { ...above, heading: true };
    if (line) lines.push(line);
    opensBlock = line === undefined;
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}

/** The line between two offsets, or undefined when it is blank. */
export function lineAt(
  text: string,
  from: number,
  to: number,
  opensBlock: boolean,
  hint?: LineHint,
): Line | undefined {
  const raw = text.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  const words = raw.trim();
  if (words === '') return undefined;
  const start = from + lead;
  const isHeading = hint ? hint.tag === 'heading' : /^#{1,6}(?!#)\s|^\*\*[^*]{2,150}\*\*:?$/.test(words);
  const base = {
    start,
    end: start + words.length,
    text: words,
    bare: hint ? words : withoutMarks(words),
    heading: isHeading,
    opensBlock,
  };
  return hint ? { ...base, hint } : base;
}

const markdownLink = /!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g;

/** A line without Markdown's marks. Lines over 4,000 characters are prose or data and stay as they are. */
export function withoutMarks(line: string): string {
  if (line.length > 4_000 || !/[#*_[`>]/.test(line)) return line;
  const unquoted = line.replace(/^(?:>\s?|#{1,6}\s|[*+-]\s)/, '');
  const unlinked = unquoted.includes('](') ? unquoted.replaceAll(markdownLink, '$1') : unquoted;
  return unlinked.replaceAll(/\*{1,3}|`+|(?<![\w])_{1,2}|_{1,2}(?![\w])/g, '').trim();
}

/** Does it read as running text: a sentence with its full stop, or long enough to be no heading? */
export function isProse(text: string): boolean {
  const japanese = /[ぁ-ゖァ-ヺ]/u.test(text);
  if (text.length >= (japanese ? 90 : 180)) return true;
  if (text.length < (japanese ? 18 : 40)) return false;
  return japanese
    ? /[。｡][」』）)】]?$/u.test(text) || /[。｡]./u.test(text)
    : /[.!?]["”’)]?$/.test(text) && /\s[a-z]+\s/.test(text);
}

/** Words of a Latin text, or characters of a Japanese one divided by two, which read at about the same length. */
export function wordCount(text: string): number {
  const cjk = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z0-9\u00c0-\u024f]+/g)?.length ?? 0;
  return latin + Math.ceil(cjk / 2);
}
