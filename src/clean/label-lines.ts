import type { SectionKind } from '../model/span.ts';
import { bylineOf } from './byline.ts';
import { isBreadcrumb, isFurniturePhrase, type Opener, opensPart, pictureCredit } from './furniture-words.ts';
import { isProse, type Line, wordCount } from './line.ts';
import { sourceLineOf } from './source-line.ts';
import { labelAlone, type Stamp, stampsOf } from './stamp.ts';

/** What a line is on the page. `note` says which fact it carries, for those who read facts off it. */
export interface Label {
  readonly kind: SectionKind;
  readonly note?:
    | 'stamp'
    | 'stamp-label'
    | 'byline'
    | 'source'
    | 'site'
    | 'credit'
    | 'original-title'
    | 'dek'
    | 'comment-heading';
}

export interface LabelledLines {
  readonly labels: readonly Label[];
  /** Index of the title's line, where there is one. */
  readonly titleLine?: number;
  /** Lines before this index stand above the article's first paragraph. */
  readonly bodyFrom: number;
  /** Stamps by line, comments left out. */
  readonly stamps: ReadonlyMap<number, readonly Stamp[]>;
}

const furniture: Label = { kind: 'furniture' };
/** The head is never longer than this many lines. */
const headLines = 40;

/**
 * Tells the parts of a page apart, line by line. `titles` are titles that the page declares (`<title>`, og:title), best first;
 * `japanese` says whether the page is mainly in Japanese, so that a Latin line under the title is the original's title.
 */
export function labelLines(
  lines: readonly Line[],
  titles: readonly string[],
  japanese: boolean,
): LabelledLines {
  const labels: (Label | undefined)[] = lines.map((line) => byHint(line));
  const bodyFrom = firstProse(lines, labels);
  const stamps = labelFacts(lines, labels, bodyFrom);
  const titleLine = labelTitle(lines, labels, bodyFrom, titles);
  labelHead(lines, labels, bodyFrom, titleLine, japanese);
  labelParts(lines, labels, bodyFrom);
  labelLead(lines, labels, bodyFrom);
  for (const [index, label] of labels.entries()) if (label?.kind === 'comment') stamps.delete(index);
  const whole = labels.map(
    (label, i): Label => label ?? (lines[i]?.hint?.place === 'outside' ? furniture : { kind: 'body' }),
  );
  return { labels: whole, bodyFrom, stamps, ...(titleLine === undefined ? {} : { titleLine }) };
}

function byHint(line: Line): Label | undefined {
  const { hint } = line;
  if (hint?.place === 'comment') return { kind: 'comment' };
  if (hint?.place === 'furniture' || hint?.tag === 'alt') return furniture;
  if (hint?.tag === 'title') return { kind: 'title' };
  return undefined;
}

/** Index of the first line of running text; all lines when there is none. */
function firstProse(lines: readonly Line[], labels: readonly (Label | undefined)[]): number {
  const isArticle = lines.some((line) => line.hint?.place === 'article');
  for (const [index, line] of lines.entries()) {
    if (labels[index] || line.heading || (isArticle && line.hint?.place !== 'article')) continue;
    if (line.bare.length <= 400 && (isFurniturePhrase(line.bare) || stampsOf(line.bare))) continue;
    // "Who hacked X?" above a date or byline is the title although it ends as a sentence does.
    const next = lines[index + 1];
    if (index < 6 && line.bare.length <= 200 && next && isDateOrByline(next.bare)) continue;
    if (isProse(line.bare)) return index;
  }
  return lines.length;
}

function isDateOrByline(line: string): boolean {
  return stampsOf(line) !== undefined || bylineOf(line) !== undefined;
}

/** Stamps, bylines, source lines, credits, buttons and breadcrumbs: lines that are told by themselves. */
function labelFacts(
  lines: readonly Line[],
  labels: (Label | undefined)[],
  bodyFrom: number,
): Map<number, readonly Stamp[]> {
  const stamps = new Map<number, readonly Stamp[]>();
  let awaited: Stamp['kind'] | undefined;
  for (const [index, line] of lines.entries()) {
    if (labels[index]?.kind === 'comment') continue;
    const isHead = index < bodyFrom + 4;
    const isEdge = isHead || index >= lines.length - 20;
    const found = stampsOf(line.bare);
    if (found && isOwnStamp(line, found, isHead, isEdge)) {
      stamps.set(
        index,
        awaited
          ? found.map((s) => ({ ...s, kind: s.kind === 'plain' && awaited ? awaited : s.kind }))
          : found,
      );
      labels[index] = { kind: 'furniture', note: 'stamp' };
      awaited = undefined;
      continue;
    }
    awaited = isEdge ? labelAlone(line.bare) : undefined;
    if (labels[index]) continue;
    labels[index] = awaited
      ? { kind: 'furniture', note: 'stamp-label' }
      : factLabel(line, index, isHead, isEdge, lines.length, labels[index - 1]?.note);
  }
  return stamps;
}

/** Does a line of dates speak of this page? Lists of other articles beside it have dates too. */
function isOwnStamp(line: Line, found: readonly Stamp[], isHead: boolean, isEdge: boolean): boolean {
  const isLabelled = found.some((stamp) => stamp.kind !== 'plain');
  const { hint } = line;
  if (!hint) return isHead || (isEdge && isLabelled);
  if (hint.place === 'article') return isHead || isLabelled;
  const isMarked = /date|time|publish|update|posted|meta/.test(hint.words);
  return isHead && (isLabelled || isMarked || hint.place === 'outside');
}

function factLabel(
  line: Line,
  index: number,
  isHead: boolean,
  isEdge: boolean,
  count: number,
  above: Label['note'],
): Label | undefined {
  if (line.bare.length > 400) return undefined;
  if (isEdge && (bylineOf(line.bare) || (isHead && isMarkedByline(line))))
    return { kind: 'furniture', note: 'byline' };
  if (pictureCredit(line.bare) && (isHead || line.bare.length <= 50))
    return { kind: 'furniture', note: 'credit' };
  if (sourceLineOf(line.bare, index / count)) return { kind: 'furniture', note: 'source' };
  if (above === 'source' && /^https?:\/\/\S{4,390}$/i.test(line.bare)) return furniture;
  if (line.hint === undefined && isBreadcrumb(line.bare)) return furniture;
  return isFurniturePhrase(line.bare) || isShareLinks(line) || isListOfLinks(line) ? furniture : undefined;
}

/** A short line that the page's markup calls the author's. */
export function isMarkedByline({ bare, hint }: Line): boolean {
  return (
    hint !== undefined &&
    hint.tag !== 'heading' &&
    /(?:^|[\s_-])(?:byline|author|writer|creator)/.test(hint.words) &&
    bare.length <= 80 &&
    !isProse(bare)
  );
}

/** A Markdown line of nothing but links whose texts are buttons: "* [Follow](…)[Follow](…)". */
function isShareLinks(line: Line): boolean {
  if (!line.text.includes('](') || line.text.length > 1_500) return false;
  const texts = [...line.text.matchAll(/\[([^[\]]*)\]\(/g)].map((m) => m[1] ?? '');
  return (
    texts.length > 0 &&
    texts.every((t) => isFurniturePhrase(t)) &&
    line.bare.length <= texts.join('').length + 6
  );
}

function isListOfLinks(line: Line): boolean {
  const { hint } = line;
  return hint?.place === 'outside' && hint.tag !== 'heading' && hint.linkShare > 0.8;
}

/** The title: the heading or line that the page's declared titles hold, else the first line of the head that reads as one. */
function labelTitle(
  lines: readonly Line[],
  labels: (Label | undefined)[],
  bodyFrom: number,
  titles: readonly string[],
): number | undefined {
  const declared = titles.map(comparable).filter((t) => t.length >= 4);
  const head = lines.slice(0, Math.min(bodyFrom + 1, headLines * 10)).map((line, index) => ({ line, index }));
  const free = head.filter(({ index, line }) => !labels[index] && line.bare.length <= 300);
  const chosen =
    free.find(({ line }) => line.hint?.level === 1 && matches(line, declared)) ??
    free.find(({ line }) => line.heading && matches(line, declared)) ??
    free.find(({ line, index }) => index < bodyFrom && matches(line, declared)) ??
    free.find(({ line }) => line.hint?.level === 1 && wordCount(line.bare) >= 3) ??
    titleByNeighbour(
      free.filter(({ index }) => index < bodyFrom),
      lines,
    ) ??
    plainTitle(free.filter(({ index, line }) => index < bodyFrom && line.hint?.place !== 'outside'));
  if (!chosen)
    return labels.findIndex((label) => label?.kind === 'title') >= 0
      ? labels.findIndex((label) => label?.kind === 'title')
      : undefined;
  labels[chosen.index] = { kind: 'title' };
  return chosen.index;
}

/** The line with the date or byline right under it; where that is "<title> - Site", the title alone above it. */
function titleByNeighbour(free: readonly Candidate[], lines: readonly Line[]): Candidate | undefined {
  const below = free.find(({ line, index }) => {
    const next = lines[index + 1];
    const isName =
      !line.hint && !/^[-–—|｜]/u.test(line.bare) && wordCount(line.bare) >= 2 && /\p{L}/u.test(line.bare);
    return isName && next !== undefined && isDateOrByline(next.bare);
  });
  if (!below) return undefined;
  return (
    free.find((other) => other.index < below.index && isSiteLine(below.line.bare, other.line.bare)) ?? below
  );
}

function matches(line: Line, declared: readonly string[]): boolean {
  const own = comparable(line.bare);
  if (own.length < 4 || wordCount(line.bare) < 2) return false;
  return declared.some(
    (title) =>
      title === own ||
      (title.startsWith(own) && own.length >= 8) ||
      (own.startsWith(title) && title.length >= 12),
  );
}

/** Letters and figures only, for comparing titles. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

interface Candidate {
  readonly line: Line;
  readonly index: number;
}

function plainTitle(
  free: readonly { line: Line; index: number }[],
): { line: Line; index: number } | undefined {
  const candidates = free
    .slice(0, headLines)
    .filter(({ line }) => !/^[-–—|｜]/.test(line.bare) && wordCount(line.bare) >= 2);
  const marked = candidates.find(({ line }) => line.heading && wordCount(line.bare) >= 3);
  const plain = candidates.find(({ line }) => !line.heading && wordCount(line.bare) >= 5);
  if (marked && plain) return marked.index < plain.index ? marked : plain;
  // Short titles ("Malware Masquerades as Privacy Tool" has five words; some have two) only on the very first line.
  return marked ?? plain ?? candidates.find(({ index }) => index === candidates[0]?.index && index <= 2);
}

/** What stands between the title and the first paragraph: site name, dek, the original's title, kickers, scraps. */
function labelHead(
  lines: readonly Line[],
  labels: (Label | undefined)[],
  bodyFrom: number,
  titleLine: number | undefined,
  japanese: boolean,
): void {
  if (titleLine === undefined && bodyFrom >= lines.length) return;
  const title = titleLine === undefined ? '' : (lines[titleLine]?.bare ?? '');
  for (const [index, line] of lines.slice(0, bodyFrom).entries()) {
    if (labels[index]) continue;
    if (titleLine === undefined || index < titleLine)
      labels[index] = line.heading && line.hint?.place === 'article' ? undefined : furniture;
    else if (isSiteLine(line.bare, title)) labels[index] = { kind: 'furniture', note: 'site' };
    else if (comparable(line.bare) === comparable(title)) labels[index] = { kind: 'title' };
    else if (isBesideHead(line, index - titleLine)) labels[index] = furniture;
    else if (line.heading && !isMarkedDek(line)) continue;
    else if (japanese && isOriginalTitle(line.bare, title))
      labels[index] = { kind: 'title', note: 'original-title' };
    else if (wordCount(line.bare) >= 7 || isMarkedDek(line)) labels[index] = { kind: 'lead', note: 'dek' };
    else if (wordCount(line.bare) < 3) labels[index] = furniture;
  }
}

/** Outside the article only a dek stands between title and text: marked as one, or right under the title. */
function isBesideHead({ hint, bare }: Line, distance: number): boolean {
  if (hint?.place !== 'outside') return false;
  return !isMarkedDek({ hint }) && (distance > 2 || hint.linkShare > 0.3 || wordCount(bare) < 7);
}

function isMarkedDek({ hint }: Pick<Line, 'hint'>): boolean {
  return (
    hint !== undefined &&
    /lead|dek\b|subtitle|sub-title|sub_title|standfirst|summary|description|excerpt/.test(hint.words)
  );
}

/** "<title> - Site", or " - Site" under the title. */
function isSiteLine(line: string, title: string): boolean {
  if (/^[-–—|｜]\s?[\p{L}\p{N}（(]/u.test(line) && line.length <= 80) return true;
  return (
    title.length >= 8 && line.startsWith(title) && /^\s?[-–—|｜«»:：]\s?\S/u.test(line.slice(title.length))
  );
}

/** A line in Latin letters of a headline's length under a Japanese title. */
function isOriginalTitle(line: string, title: string): boolean {
  if (line.length > 250 || !/[ぁ-ゖァ-ヺ一-龠]/u.test(title) || /[ぁ-ゖァ-ヺ一-龠]/u.test(line)) return false;
  const words = line.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
  return words.length >= 5 && /^["“'‘]?[A-Z0-9]/.test(line) && !/https?:|@/.test(line);
}

interface Part {
  readonly kind: Opener;
  /** Lines of running text that the part may still hold; a list of other articles ends at the first. */
  prose: number;
}

/** Comments, explanations, and what follows headings such as 関連記事 or "About the author". */
function labelParts(lines: readonly Line[], labels: (Label | undefined)[], bodyFrom: number): void {
  const retold = labels.some((label) => label?.note === 'source' || label?.note === 'original-title');
  const lastProse = lines.findLastIndex(
    (line, i) => (!labels[i] || labels[i]?.kind === 'body') && isProse(line.bare),
  );
  let part: Part | undefined;
  let isComments = false;
  for (const [index, line] of lines.entries()) {
    if (index < bodyFrom) {
      // Above the article a "Comments" or "Related" is a button.
      if (!labels[index] && opensPart(line.bare) && index < bodyFrom - 1) labels[index] = furniture;
      continue;
    }
    const opener = labels[index]?.note ? undefined : opensPart(line.bare);
    if (opener && isOpening(opener, index, line, retold, bodyFrom)) {
      isComments = opener.kind === 'comments' || (isComments && opener.kind !== 'related');
      part = partOf(opener.kind);
      labels[index] = openingLabel(opener.kind, isComments);
      continue;
    }
    if (isComments) {
      if (labels[index]?.kind !== 'furniture') labels[index] = { kind: 'comment' };
      continue;
    }
    if (!part || labels[index]) continue;
    if (part.kind === 'explanation' || part.kind === 'afterword') {
      if (endsExplanation(line)) part = undefined;
      else labels[index] = { kind: 'explanation' };
      continue;
    }
    if (isProse(line.bare) || (line.heading && index < lastProse)) part.prose -= 1;
    if (part.prose < 0) part = undefined;
    else labels[index] = furniture;
  }
}

function isOpening(
  opener: { kind: Opener; bracketed: boolean },
  index: number,
  line: Line,
  retold: boolean,
  bodyFrom: number,
): boolean {
  if (index <= bodyFrom) return false;
  // A bare "Analysis" or 解説 is a heading of the report itself unless the text retells another.
  if (opener.kind === 'explanation' || opener.kind === 'afterword') return opener.bracketed || retold;
  if (opener.kind === 'references') return opener.bracketed;
  return line.hint?.place !== 'article' || line.heading || line.hint.tag === 'paragraph';
}

function partOf(kind: Opener): Part {
  if (kind === 'bio' || kind === 'references') return { kind, prose: 2 };
  return { kind, prose: kind === 'explanation' || kind === 'afterword' ? Number.POSITIVE_INFINITY : 0 };
}

function openingLabel(kind: Opener, isComments: boolean): Label {
  if (kind === 'comments') return { kind: 'comment', note: 'comment-heading' };
  if (kind === 'explanation' || kind === 'afterword') return { kind: 'explanation' };
  return isComments ? { kind: 'comment' } : furniture;
}

/** Another bracketed heading ends an explanation: 【参考情報】. */
function endsExplanation(line: Line): boolean {
  return /^【[^【】]{1,20}】$/u.test(line.bare);
}

/** The first paragraph is the lead. */
function labelLead(lines: readonly Line[], labels: (Label | undefined)[], bodyFrom: number): void {
  if (bodyFrom < lines.length && !labels[bodyFrom]) labels[bodyFrom] = { kind: 'lead' };
}
